"""Units of theme/static/search/, run in the browser they are for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from search_support import browser, seed_records, write_site
from seogo.analysis import Analyser
from seogo.search import search_files
from seogo.search.fold import fold, pieces
from seogo.search.particles import stems

TEXTS = [
    "ＡＩ Éclair İ 한국 café ①②",
    "끝났다.2025년 1,234.5 1,000만원 a_b S&P500 C++ C# 2025.10.24 Ctrl+C C++17",
    unicodedata.normalize("NFD", "한국의 반도체"),
    "한국 ㅂㄷㅊ ㅏ",
    "성폭력ㆍ가정폭력 ᄒᆞᆫ글",
    "中国 かな привет हिन्दी ไทย 👩‍💻 🄰",
    "가" * 90,
    "</script>\u2028\u0000",
]
WORDS = [
    "정부에서는", "시장으로부터의", "서울로", "국가", "사과을", "하만", "칩을", "AI입니다",
    "5890억달러를", "투자자들에게", "30일", "11만에서", "30도까지",
    "구글인가요", "애플은커녕", "TPU입니까", "박원익의", "집으로서는", "트럼프", "이", "가",
    "고속도로", "어린이를", "회사로도",
]  # fmt: skip


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("js")
    site = write_site(folder, search_files(seed_records(), Analyser()))
    with browser() as chromium:
        tab = chromium.new_page()
        tab.goto(f"{site.as_uri()}/search.html")
        yield tab


def ask(page: Page, expression: str, *arguments: Any) -> Any:
    """The value of an expression in which S is SeogoSearch and a the arguments."""
    return page.evaluate(f"async a => {{ const S = SeogoSearch; return {expression}; }}", arguments)


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_folded_as_in_the_index(page: Page, text: str) -> None:
    assert ask(page, "S.fold(a[0])", text) == fold(text)
    assert ask(page, "S.pieces(a[0])", text) == list(pieces(text))


@pytest.mark.parametrize("word", WORDS)
def test_particles_come_off_as_in_the_index(page: Page, word: str) -> None:
    assert ask(page, "S.stems(a[0])", word) == list(stems(word))


@pytest.mark.parametrize(
    ("date", "shown"),
    [("2025-10-24", "2025.10.24 금"), ("2024-02-29", "2024.02.29 목"), ("", "날짜 없음")],
)
def test_dates(page: Page, date: str, shown: str) -> None:
    assert ask(page, "S.shownDate(a[0])", date) == shown


@pytest.mark.parametrize(
    ("text", "needle", "marked"),
    [
        ("여섯 시에 여섯 시장과 열여섯 시", "6시", ["여섯 시"]),
        ("석 달, 세 달과 3달", "3달", ["석 달", "세 달", "3달"]),
        ("육 개월에서 이십육 개월", "6개월", ["육 개월"]),
        ("이십 분과 스무 분", "20분", ["이십 분", "스무 분"]),
        ("이번 사회의 세상은 이 번에", "2번", []),
        ("이번 사회의 세상은", "4회", []),
    ],
)
def test_numbers_in_words_are_marked(page: Page, text: str, needle: str, marked: list[str]) -> None:
    found = ask(
        page,
        "await S.later('numbers.js', 'numberWays') && "
        "S.marks(a[0], [{needle: a[1], group: 0}]).map(m => a[0].slice(m.start, m.end))",
        text, needle,
    )  # fmt: skip
    assert found == marked


@pytest.mark.parametrize(
    ("text", "needle", "marked"),
    [
        ("정부와 정, 크리스 정은", "정", ["정", "정"]),
        ("He said AI is AI-made", "ai", ["AI", "AI"]),
        ("1,000만원과 1000만원", "1000만원", ["1,000만원", "1000만원"]),
        ("100만 개, 100만개와 1100만 개", "100만개", ["100만 개", "100만개"]),
        ("10% 오르고 10 퍼센트 내려", "10퍼센트", ["10%", "10 퍼센트"]),
        ("희토류를 희토류의", "희토류", ["희토류", "희토류"]),
        ("😀ＡＩ칩", "ai", ["ＡＩ"]),
        ("Café cafe", "cafe", ["Café", "cafe"]),
    ],
)
def test_marks(page: Page, text: str, needle: str, marked: list[str]) -> None:
    found = ask(
        page, "S.marks(a[0], [{needle: a[1], group: 0}]).map(m => a[0].slice(m.start, m.end))",
        text, needle,
    )  # fmt: skip
    assert found == marked


def test_the_passage_shows_most_of_the_words(page: Page) -> None:
    text = "희토류 " + "앞말 " * 100 + "중국의 희토류 수출 통제가 이어졌다. " + "뒷말 " * 100
    needles = [{"needle": n, "group": g} for g, n in enumerate(["희토류", "수출", "통제"])]
    start, end = ask(page, "S.passage(a[0], S.marks(a[0], a[1]))", text, needles)
    assert "희토류 수출 통제" in text[start:end]
    assert end - start <= 140
    assert text[start - 1] == " " == text[end]


def test_overlapping_words_are_marked_once(page: Page) -> None:
    needles = [{"needle": n, "group": 0} for n in ("전략", "산업", "전략산업")]
    assert ask(page, "S.marks('전략산업의 산업', a[0]).length", needles) == 2
