"""Foreign words by their sound: theme/static/transliteration/."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from search_support import SCRIPTS, browser
from seogo.search.dictionary import same_things
from seogo.search.sound import skeletons

ALIKE = (
    "노틸러스 nautilus, 와콤 wacom, 포스트스크립트 postscript, 브러시 brush, 브러쉬 brush, "
    "데비안 debian, 우분투 ubuntu, 백그라운드 background, 블루투스 bluetooth, 노트 note, "
    "스크립트 script, 네트워크 network, 픽쳐 picture, 솔루션 solution, 컬렉션 collection, "
    "그래픽 graphics, 테이블 table, 스페이스 spaces, 위키 wiki, 유닉스 unix, 메모리 memory, "
    "번스타인 bernstein, 마르크스 marx, 카메라 camera, 카이로 cairo, 리처드 Richard"
)
OTHERS = (
    "혹 탄, 바닥글 vertical, 반복 banned, 매일 mail, 이고 igor, 비유 view, 추세 choose, "
    "모르 more, 무시 mouse, 대문 daemon, 사실 social, 서로 theora, 보다 border, 수시 source, "
    "파일럿 failed, 테이블 stable, 블록 black, 커피 copy, 노트 node, 데비안 ubuntu, "
    "포스트 script, 서비스 servers, 윈도 wacom, 빈도 vendor, 개멋 gamut"
)
ROWS = (
    "노틸러스 nautilus, 와콤 wacom, 포스트스크립트 postscript, 브러시 brush, 데비안 debian, "
    "우분투 ubuntu, 구글 google, 노트 note, 로봇 robot, 솔루션 solution, 타임 time, 루트 root, "
    "핑거 finger, 애플 apple, 인덱스 index, 워크 work, 온라인 online"
)
ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def pairs(text: str) -> list[tuple[str, str]]:
    return [(one, other) for one, other in (pair.split() for pair in text.split(", "))]


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with browser() as chromium:
        tab = chromium.new_page()
        tab.evaluate("window.SeogoSearch = {}")
        for name in ("text", "views", "hangul", "../transliteration/likeness"):
            tab.add_script_tag(path=SCRIPTS / f"{name}.js")
        yield tab


def ask(page: Page, expression: str, *arguments: str) -> Any:
    """The value of an expression in which S is SeogoSearch and a the arguments."""
    return page.evaluate(f"a => {{ const S = SeogoSearch; return {expression}; }}", arguments)


@pytest.mark.parametrize(("hangul", "latin"), pairs(ALIKE))
def test_spellings_of_a_word_are_alike(page: Page, hangul: str, latin: str) -> None:
    assert ask(page, "S.likeness(...a) <= S.ALIKE", hangul, latin)


@pytest.mark.parametrize(("hangul", "latin"), pairs(OTHERS))
def test_other_words_are_not(page: Page, hangul: str, latin: str) -> None:
    assert ask(page, "S.likeness(...a) > S.ALIKE", hangul, latin)


def test_the_usual_spelling_is_nearer_than_another(page: Page) -> None:
    assert ask(page, "S.likeness(...a)", "노틸러스", "nautilus") == 0
    assert 0 < ask(page, "S.likeness(...a)", "프러그인", "plugin") < 1.25
    usual, other = (ask(page, "S.likeness(...a)", one, "message") for one in ("메시지", "마사지"))
    assert usual < other


def test_what_has_no_sound_in_common_is_like_nothing(page: Page) -> None:
    assert ask(page, "S.likeness(...a) === Infinity", "노틸러스", "wacom")
    assert ask(page, "S.likeness(...a) === Infinity", "이어", "year")


@pytest.mark.parametrize(("hangul", "latin"), pairs(f"{ALIKE}, {ROWS}"))
def test_both_spellings_have_one_skeleton(page: Page, hangul: str, latin: str) -> None:
    one, other = ask(page, "a.map(S.skeleton)", hangul, latin)
    assert one == other


@pytest.mark.parametrize(
    ("word", "skeleton"),
    [
        ("nautilus", "NDLD"), ("노틸러스", "NDLD"), ("wacom", "VDM"), ("와콤", "VDM"),
        ("하이퍼", "HP"), ("hyperion", "HPLN"), ("마르크스", "MD"), ("르네상스", "LNDND"),
        ("ring", "LN"), ("링", "LN"),
    ],
)  # fmt: skip
def test_a_skeleton_is_the_kinds_of_consonants(page: Page, word: str, skeleton: str) -> None:
    assert ask(page, "S.skeleton(a[0])", word) == skeleton


def test_the_index_has_the_same_skeletons(page: Page) -> None:
    names = {name.casefold() for group in same_things() for name in group}
    words = sorted(name for name in names if re.fullmatch("[a-z]{4,14}", name))
    assert len(words) > 2000
    assert skeletons(words) == ask(page, "a.map(S.skeleton)", *words)
    assert skeletons([]) == []


@pytest.mark.parametrize(("hangul", "latin"), pairs(ROWS))
def test_the_onsets_of_the_other_spelling_are_guessed(page: Page, hangul: str, latin: str) -> None:
    rows = ask(page, "S.onsetsOf(a[0])", latin)
    assert "".join(ONSETS[(ord(one) - ord("가")) // 588] for one in hangul) in rows
    assert len(rows) == len(set(rows)) <= 6


def test_the_likeliest_onsets_come_first(page: Page) -> None:
    firsts = {word: ask(page, "S.onsetsOf(a[0])[0]", word) for word in ("nautilus", "postscript")}
    assert firsts == {"nautilus": "ㄴㅌㄹㅅ", "postscript": "ㅍㅅㅌㅅㅋㄹㅌ"}
