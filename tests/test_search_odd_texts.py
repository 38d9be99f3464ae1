"""Texts that few archives have: old Korean, letters alone or taken apart, Chinese characters,
characters that nobody sees; and dates of a century.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from search_support import SearchPage, write_site
from search_tabs import check
from seogo.analysis import Analyser
from seogo.search import SearchRecord, search_files

# Number, title, date, authors, tags, text.
ROWS = [
    ("0", "ᄒᆞᆫ글 이야기", "1920-03-01", "가나다", "연구개발", "나랏말ᄊᆞ미 듕귁에 달아 참새가 난다."),
    ("1", "ㅋㅋㅋ ㅠㅠ", "2099-12-31", "정크리스", "웃음",
     "웃긴 ㅋㅋㅋ 이야기다. 참새는 없다. 시 한 편"),
    ("2", "자모 풀린 제목", "2015-02-03", "정크리스", "글자", "㈜한국이 ½컵을 ①번에 담았다."),
    ("3", "한문", "2015-03-03", "가나다", "역사",
     "大韓民國臨時政府는 멀다. ＧＯＯＧＬＥ은 검색 회사다. 수\u2060력발\u2060전소."),
    ("4", "국 무총리 임명", "", "가나다", "정치", "이미지 맵을 쓴다. 세 손가락을 든다. 창 크기."),
    ("5", "다른 글", "", "가나다", "정치",
     "한번은 세손가락으로 썼다. 오늘은 15 ℃다. 새 창을 연다."),
    ("6", unicodedata.normalize("NFD", "풀린 글자"), "", "가나다", "정치",
     unicodedata.normalize("NFD", "세탁기를 수리했다. 그런 까닭에 꾸미기를 마쳤다. 판을 끌었다. "
                           "각도는 15°가 좋다.")),
]  # fmt: skip


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> SearchPage:
    records = [
        SearchRecord(f"{date.replace('-', '') or 'x'}-{number}", f"articles/{number}.html", title,
                     date, (author,), (tag,), text)
        for number, title, date, author, tag, text in ROWS
    ]  # fmt: skip
    aliases = {"연구개발": ("R&D", "옛연구"), "정크리스": ("크리스 정",)}
    addresses = {("tag", "연구개발"): "tags/a.html", ("author", "정크리스"): "authors/b.html"}
    folder = write_site(
        tmp_path_factory.mktemp("odd"), search_files(records, Analyser(), aliases, addresses)
    )
    return SearchPage(chromium.new_page(), f"{folder.as_uri()}/")


@pytest.fixture
def tab(odd: SearchPage) -> Iterator[SearchPage]:
    yield odd
    check(odd)


@pytest.mark.parametrize(
    ("query", "numbers", "marked"),
    [
        ("ᄒᆞᆫ글", "0", "ᄒᆞᆫ글"),
        ("나랏말ᄊᆞ미", "0", "나랏말ᄊᆞ미"),
        ("ㅋㅋㅋ", "1", "ㅋㅋㅋ"),
        ("ㅠㅠ", "1", "ㅠㅠ"),
        ("자모", "2", "자모"),
        ("(주)한국", "2", "㈜"),
        ("臨時政府", "3", "臨時政府"),
        ("수력발전소", "3", "수력발전소"),
        ('"google은 검색"', "3", "ＧＯＯＧＬＥ은 검색"),
        ("국무총리", "4", "국 무총리"),
        ("이미지맵", "4", "이미지"),
        ("창크기", "4", "창 크기"),
        ("새 창", "45", "새 창"),
        ("새창을", "5", "새 창"),
        ("시 한 편", "1", "시 한 편"),
        ("세 손가락", "45", "세 손가락"),
        ("세탁기", "6", "세탁기"),
        ('"세탁기를 수리"', "6", "세탁기를 수리"),
        ("R&D", "0", "연구개발"),
        ("15도", "56", "15 ℃"),
        ("15°C", "56", "15°"),
        ("ㄲㅁㄱ", "6", "꾸미기"),
    ],
)
def test_what_is_written_is_found(tab: SearchPage, query: str, numbers: str, marked: str) -> None:
    assert sorted(tab.ask(query)) == [f"articles/{number}.html" for number in numbers]
    marks = tab.page.locator("#search-results mark").all_inner_texts()
    assert any(marked in mark for mark in marks), marks
    assert "" not in marks


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("1920년", "0"), ("2099년도", "1"), ("2015", "32"), ("참새 1920년", "0"),
        ("참새 1921년", "10"), ("연도:1920-2099", "1320"), ("1999년", ""),
    ],
)  # fmt: skip
def test_years_that_no_text_has_are_dates(tab: SearchPage, query: str, numbers: str) -> None:
    assert tab.ask(query) == [f"articles/{number}.html" for number in numbers]


def test_an_address_kept_before_a_name_was_changed(tab: SearchPage) -> None:
    tab.page.goto(f"{tab.site}search.html?tag={quote('옛연구')}")
    assert tab.results() == ["articles/0.html"]
    assert f"tag={quote('연구개발')}" in tab.page.url
    tab.page.goto(f"{tab.site}search.html?q={quote('참새')}&author={quote('크리스 정')}")
    assert tab.results() == ["articles/1.html"]
    tab.page.goto(f"{tab.site}search.html?tag={quote('없는 태그')}")
    assert tab.results() == []
