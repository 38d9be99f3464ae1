"""Titles, summaries and tags that the text itself must vouch for. The texts are made up."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seogo.analysis import Analyser
from seogo.articles.punctuation import sentences
from seogo.articles.summaries import derive_summary
from seogo.articles.tags import derive_tags
from seogo.articles.titles import MAX_LENGTH, UNTITLED, derive_title
from seogo.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()

CHIPS = [
    "삼성전자가 2나노 파운드리 공정 양산을 시작했다. 업계는 TSMC와의 격차가 줄어들 것으로 본다.",
    "삼성전자 파운드리는 올해 적자를 냈다. 그러나 테슬라와 계약하면서 분위기가 달라졌다.",
]


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def title(prose: list[str], analyser: Analyser) -> str:
    return derive_title(prose, derive_tags(prose, (), VOCABULARY, analyser), analyser)


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        (CHIPS, "삼성전자가 2나노 파운드리 공정 양산을 시작했다"),
        (["‘금리의 배신, 다시 오른 집값’", *CHIPS], "금리의 배신, 다시 오른 집값"),
        (["안녕하세요, 구독자 여러분을 위한 뉴스레터입니다. " + CHIPS[0]],
         "삼성전자가 2나노 파운드리 공정 양산을 시작했다"),
        (["“이제 시작입니다.” " + CHIPS[0]], "삼성전자가 2나노 파운드리 공정 양산을 시작했다"),
        (["한국은행이 물가 상승률(전년 동월 대비)과 가계부채 증가세를 함께 고려한 끝에 기준금리를 "
          "연 2.5%로 동결하고 내년 성장률 전망을 크게 낮췄다."],
         "한국은행이 내년 성장률 전망을 크게 낮췄다"),
        ([], UNTITLED),
    ],
)  # fmt: skip
def test_titles(prose: list[str], expected: str, analyser: Analyser) -> None:
    assert title(prose, analyser) == expected


WORDS = st.sampled_from(
    [
        "삼성전자가",
        "반도체를",
        "“시작”이라고",
        "(약",
        "3조원)",
        "말했다.",
        "그는",
        "AI",
        "‘쇼크’는",
        "하고",
        "오르며",
    ]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(WORDS, min_size=1, max_size=40))
def test_titles_are_short_and_of_the_bodys_own_words(words: list[str], analyser: Analyser) -> None:
    text = " ".join(words)
    found = title([text], analyser)
    assert 0 < len(found) <= MAX_LENGTH
    assert found == UNTITLED or all(part.rstrip("…") in text for part in found.split())


def test_summaries_do_not_repeat_the_title() -> None:
    summary = derive_summary(CHIPS, "삼성전자가 2나노 파운드리 공정 양산을 시작했다")
    assert summary.startswith("업계는 TSMC와의")
    assert derive_summary([], "제목") == ""
    assert len(derive_summary(["가나다라 " * 100], "제목")) <= 140


def test_tags_are_canonical_names_of_the_text(analyser: Analyser) -> None:
    tags = derive_tags(CHIPS, ("박원익",), VOCABULARY, analyser)
    assert {"삼성전자", "파운드리", "TSMC", "테슬라"} <= set(tags)
    aliases = derive_tags(
        ["OpenAI는 오픈에이아이, 곧 오픈AI다. 챗지피티도 있다."], (), VOCABULARY, analyser
    )
    assert "오픈AI" in aliases
    assert "OpenAI" not in aliases


def test_tags_leave_out_writers_and_look_alikes(analyser: Analyser) -> None:
    text = ["박원익 기자는 ‘덤핑’이란 말을 들었다. 응답에 50 ms가 걸렸다. 박원익은 웃었다."]
    tags = derive_tags(text, ("박원익",), VOCABULARY, analyser)
    assert not {"박원익", "이란", "마이크로소프트"} & set(tags)


def test_a_paired_name_is_a_tag(analyser: Analyser) -> None:
    text = [
        "토마스 쿠리안(Thomas Kurian) 최고경영자(CEO)는 웃었다. 손영권(Young Sohn) 의장도 웃었다."
    ]
    tags = derive_tags(text, (), VOCABULARY, analyser)
    assert {"토마스 쿠리안", "손영권"} <= set(tags)
    assert "최고경영자" not in tags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("첫째다. 둘째다! 셋째일까?", ["첫째다.", "둘째다!", "셋째일까?"]),
        ("그는 “좋다. 아주 좋다.”라고 했다. 끝.", ["그는 “좋다. 아주 좋다.”라고 했다.", "끝."]),
        ("U.S. 정부와 J. Kim이 2.71% 올랐다. 끝.", ["U.S. 정부와 J. Kim이 2.71% 올랐다.", "끝."]),
        ("2025. 11. 4. 열렸다. 끝.", ["2025. 11. 4. 열렸다.", "끝."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
