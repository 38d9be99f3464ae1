"""Made dumps for property tests: sentences, bylines and furniture strung together oddly."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st

WORDS = (
    "정부가", "반도체를", "산업은", "애플의", "M5", "2.71%", "U.S.", "5890억달러(약", "820조원)",
    "‘온디바이스", "AI’", '"경쟁"이라며', "(무료)를", "오픈AI(OpenAI)와", "것”이라고", "“시장은",
    "👉관련 기사:", ">>", "▶", "[관련기사]", "—", "…", "·", "漢字",
    "100만", "*", "_", "#", ">", "-",
    "1.", "\\", "[링크](http://a.example)", "<b>", "&amp;", "{static}", "ㅋㅋ", "🙂", "e\u0301",
    "\u200b", "",
)  # fmt: skip
ENDS = (".", "다.", "했다.", "?", "!", "…", "요.", "”고 말했다.", "(무료)", "")
BYLINES = (
    "박원익 2025.11.04 12:47 PDT", "크리스 정 2025.10.24 13:24 PDT", "김하늘 기자 2025-01-02 09:30",
    "2025. 3. 1. 오후 3:07", "이도윤 2024년 2월 29일", "최민준·박서연 2025.11.04 12:47 KST",
    "John Smith 2025-11-04T12:47:10+09:00", "정다은 2025.02.30 10:00",
    "박원익 기자 x@a.kr 2025.5.5 1:02",
)  # fmt: skip
LINES = (
    "Tags", "태그: 반도체", "#반도체 #AI", "더보기", "1 2 3 다음", "---", "로그인", "■ 소제목",
    "기자 2025", "공유하기", "", "  ", "\t", "\u3000", "제목: 하나",
)  # fmt: skip

_word = st.sampled_from(WORDS) | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=6
)
_sentence = st.builds(
    lambda words, end: " ".join(words) + end,
    st.lists(_word, min_size=1, max_size=8),
    st.sampled_from(ENDS),
)
_body = st.builds(
    lambda sentences, glue: glue.join(sentences),
    st.lists(_sentence, min_size=1, max_size=6),
    st.sampled_from(["", " ", "  "]),
)
_line = st.one_of(_body, _body, st.sampled_from(BYLINES), st.sampled_from(LINES))
_spaced = st.builds(
    lambda before, line, after: before + line + after,
    st.sampled_from(["", "", " ", "\u3000", "\ufeff"]),
    _line,
    st.sampled_from(["", "", " ", "\t"]),
)


def _encode(lines: list[str], ends: list[str], encoding: str, apart: bool) -> bytes:
    text = "".join(line + ends[i % len(ends)] for i, line in enumerate(lines))
    if apart:
        text = unicodedata.normalize("NFD", text)
    return text.encode(encoding, "ignore")


dumps = st.builds(
    _encode,
    st.lists(_spaced, min_size=1, max_size=14),
    st.lists(st.sampled_from(["\n", "\n", "\r\n", "\r", "\n\n"]), min_size=1, max_size=3),
    st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "cp949", "utf-16"]),
    st.sampled_from([False, False, False, True]),
)
"""Bytes of one dump."""


def repeatedly(
    drawing: Callable[[Callable[..., None]], Callable[[], None]],
    prove: Callable[..., None],
    examples: int,
    rounds: int,
) -> None:
    """Run a property with so many examples, so many times.

    Each round starts afresh: Hypothesis keeps all that it makes in one, gigabytes in the end.

    Args:
        drawing: What `given` made of the strategies.
        prove: The property.
        examples: In a round.
        rounds: How many.
    """
    often = settings(
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    for number in range(rounds):
        seed(number)(often(drawing(prove)))()
