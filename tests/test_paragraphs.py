"""Lost breaks are found, false ones are not, and no character is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seogo.articles.paragraphs.punctuation import enclosed, sentences
from seogo.articles.paragraphs.splitting import restore_paragraphs, split_line

_LINES = (Path(__file__).parent / "cases" / "paragraphs.txt").read_text(encoding="utf-8")
CASES = [line for line in _LINES.split("\n") if line and not line.startswith("#")]


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    assert "|".join(split_line(case.replace("|", ""))) == case


_WORDS = [
    *"가다요 .!?…\"'“”‘’()[]<>=/,:;|-―■★①ㅋ1A%원\t\u3000",
    *(
        "했다.",
        "있다",
        "라고",
        "그는",
        "이는",
        "👉",
        "관련 기사",
        "무료",
        "(무료)",
        "[관련기사]",
        "▶",
        ">>",
    ),
    *(
        "3.5",
        "2025년",
        "820조원",
        "https://a.b/c",
        "U.S.",
        "사진=",
        "제공",
        "Q. ",
        "A. ",
        "[1]",
        "…",
        "다.다",
    ),
]


@given(st.lists(st.sampled_from(_WORDS), max_size=40).map("".join) | st.text(max_size=30))
def test_a_split_line_joins_to_itself(line: str) -> None:
    assert "".join(split_line(line)) == line
    paragraphs = restore_paragraphs([line])
    assert "".join("".join(paragraphs).split()) == "".join(line.split())
    assert restore_paragraphs(paragraphs) == paragraphs


@pytest.mark.parametrize("case", CASES)
def test_a_paragraph_is_one(case: str) -> None:
    parts = [part.strip() for part in case.split("|")]
    assert restore_paragraphs(parts) == parts


def test_a_pointer_is_always_its_own_paragraph() -> None:
    line = "앞이다.👉관련 기사: 제목(무료)뒤다.👉둘째"
    assert restore_paragraphs([line]) == ["앞이다.", "👉관련 기사: 제목(무료)", "뒤다.", "👉둘째"]


@pytest.mark.parametrize(
    "case",
    [
        "그런데… 그게 아니었다.|끝이다.",
        "모두 놀랐다…|그러나 끝났다.",
        "증발… 딥시크 쇼크",
        "“왜?” 하고 물었다.|답은 없었다.",
        "“왜 그랬나?”|그는 물었다.",
        "그는 “끝났다. 정말이다.”라고 했다.|끝.",
        "Q. 왜?|A. 그냥.",
        "애플 vs. 삼성의 대결.|Mr. Kim은 웃었다.",
        "1. 첫째다.|2. 둘째다.",
        "U.S. 정부는 2025. 11. 4. 발표했다.|2.71% 올랐다.",
    ],
)
def test_sentences(case: str) -> None:
    assert sentences(case.replace("|", " ")) == case.split("|")


def test_a_lost_mark_encloses_nothing() -> None:
    text = "가 ‘나(다)와 Moody's의 ‘Apple’s M5’ 라"
    marked = "".join(c for c, inside in zip(text, enclosed(text), strict=True) if inside)
    assert marked == "다)Apple’s M5’"


@pytest.mark.parametrize(
    "piece", ["다.가", '"다.', "👉가", "‘가 나, 다’", "(관련 기사: 가)", "..", "다.(가)"]
)
def test_long_lines_are_split_whole(piece: str) -> None:
    line = piece * 4000
    assert "".join(split_line(line)) == line
