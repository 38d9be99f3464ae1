"""search.html in a real browser, over http and from a folder: same answers, no complaints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from search_support import ROOT, SearchPage, browser, seed_records, served, write_site
from seogo.analysis import Analyser
from seogo.search import SearchRecord, search_files

ALIASES = {"오픈AI": ("OpenAI",), "구글": ("Google",), "희토류": ("희토류 자석",)}
RECORDS = {record.address: record for record in seed_records()}
QUERIES = json.loads((ROOT / "tests/site/queries.json").read_text(encoding="utf-8"))
HOSTILE = '<img src=x onerror="document.title=1">"\'</script><script>alert(1)</script>'


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    return write_site(folder, search_files(seed_records(), Analyser(), ALIASES))


@pytest.fixture(scope="module")
def over_http(site: Path, chromium: Browser) -> Iterator[SearchPage]:
    """Under a sub-path, as GitHub Pages serves it."""
    with served(site.parent) as address:
        yield SearchPage(chromium.new_page(), f"{address}{quote(site.name)}/")


@pytest.fixture(scope="module")
def from_folder(site: Path, chromium: Browser) -> SearchPage:
    return SearchPage(chromium.new_page(), f"{site.as_uri()}/")


@pytest.fixture(autouse=True)
def no_complaints(over_http: SearchPage, from_folder: SearchPage) -> Iterator[None]:
    yield
    assert over_http.trouble + from_folder.trouble == []


def test_sixty_queries_find_what_contains_them(
    over_http: SearchPage, from_folder: SearchPage
) -> None:
    recall, covered = [], set()
    for number, query in enumerate(QUERIES):
        wanted = {a for a, r in RECORDS.items() if re.search(query["expect"], r.text)}
        assert wanted, query
        found = over_http.ask(query["q"])
        if number % 3 == 0:
            assert found == from_folder.ask(query["q"]), query
        recall.append(len(wanted & set(found)) / len(wanted))
        covered |= wanted
    print(f"recall {sum(recall) / len(recall):.3f} over {len(recall)} queries")
    assert len(recall) >= 60
    assert covered == set(RECORDS)
    assert sum(recall) / len(recall) >= 0.95


@pytest.mark.parametrize("query", ["뷁쉙", "zxqvkj", "으로부터의", "?!", "슭믁가", "뷁쉙 zxqvkj"])
def test_nonsense_finds_nothing_and_says_so(over_http: SearchPage, query: str) -> None:
    assert over_http.ask(query) == []
    assert over_http.status() == f"‘{query}’에 맞는 글이 없습니다."
    assert over_http.page.is_visible("#search-hints")


@pytest.mark.parametrize(
    ("query", "body"),
    [
        ("희토류에서는", "희토류"),
        ("전략 산업", "전략산업"),
        ("데이터 센터", "데이터센터"),
        ("반도체장비", "반도체 장비"),
        ("5890억 달러", "5890억달러"),
        ("OpenAI", "오픈AI"),
        ("구글이", "구글"),
        ("“무역전쟁이 원자재 전쟁으로”", "무역전쟁이 원자재 전쟁으로"),
        ('"국가  안보는 기업의 손익계산서"', "국가 안보는 기업의 손익계산서"),
    ],
)
def test_other_spellings(over_http: SearchPage, query: str, body: str) -> None:
    wanted = {a for a, r in RECORDS.items() if body in r.text}
    assert wanted
    assert wanted <= set(over_http.ask(query))


@pytest.mark.parametrize("query", ["크리스 정", "크리스정", "박원익", "박원익의"])
def test_authors_are_found(over_http: SearchPage, query: str) -> None:
    author = "크리스 정" if "크리스" in query else "박원익"
    wanted = {a for a, r in RECORDS.items() if r.authors == (author,)}
    assert wanted <= set(over_http.ask(query))


def test_a_quoted_phrase_is_taken_literally(over_http: SearchPage) -> None:
    assert len(over_http.ask("수출 통제")) > len(over_http.ask('"수출 통제"')) > 0
    assert over_http.ask('"통제 수출"') == []


def test_words_that_no_article_has_are_left_out_and_named(over_http: SearchPage) -> None:
    assert over_http.ask("희토류 뷁쉙") == over_http.ask("희토류")
    over_http.ask("희토류 뷁쉙")
    assert "어느 글에도 없는 말은 빼고 찾았습니다: ‘뷁쉙’" in over_http.status()
    over_http.ask("희토류 캔바")
    assert "찾는 말이 모두 든 글은 없어서" in over_http.status()


def test_a_result_shows_title_date_author_and_marked_words(over_http: SearchPage) -> None:
    over_http.ask("희토류를 통제하려")
    row = over_http.page.locator("article").first
    meta = row.locator(".meta").inner_text()
    assert meta.startswith("2025.10.10 금 크리스 정 태그 ")
    assert row.locator("bdi").all_inner_texts()[:2] == ["크리스 정", "미국 경제"]
    marks = row.locator(".snip mark").all_inner_texts()
    assert set(marks) == {"희토류", "통제"}  # nothing of the alias 희토류 자석
    assert re.search(r"글 \d+건", over_http.status())


def test_the_address_follows_typing_and_back_works(over_http: SearchPage) -> None:
    page = over_http.page
    over_http.ask("희토류")
    first = over_http.results()
    page.fill("#q", "미스트랄")
    assert page.get_attribute("#search-results", "data-search-done") is None
    second = over_http.results()
    assert second != first
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "미스트랄"
    page.fill("#q", "캔바")
    page.press("#q", "Enter")
    assert over_http.results() != second
    page.goto(f"{over_http.site}search.html?q=%EA%B4%80%EC%84%B8")
    page.go_back()
    over_http.results()
    assert page.input_value("#q") == "캔바"


def test_the_form_works_from_a_folder(from_folder: SearchPage) -> None:
    wanted = from_folder.ask("미스트랄")
    from_folder.page.goto(f"{from_folder.site}search.html")
    assert from_folder.page.get_attribute("#search-results", "data-search-done") is None
    from_folder.page.fill("#q", "미스트랄")
    from_folder.page.press("#q", "Enter")
    assert from_folder.results() == wanted != []


def test_the_query_is_only_ever_text(over_http: SearchPage) -> None:
    over_http.ask(HOSTILE)
    assert over_http.page.locator("#search-status img, #search-status script").count() == 0
    assert "onerror" in over_http.status()


def test_hostile_articles_and_many_results(tmp_path: Path, chromium: Browser) -> None:
    records = [
        SearchRecord(
            f"2025010{n // 10}-{n % 10}", f"articles/{n}.html", f"{HOSTILE} 희토류 {n}", "",
            (HOSTILE,), (HOSTILE,), f"희토류 {HOSTILE} " * (n + 1),
        )
        for n in range(45)
    ]  # fmt: skip
    folder = write_site(tmp_path, search_files(records, Analyser()))
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    assert len(tab.ask("희토류")) == 10
    tab.page.click("text=다음 20건")
    tab.page.wait_for_selector("a.result >> nth=29")
    tab.page.click("text=다음 15건")
    tab.page.wait_for_selector("a.result >> nth=44")
    assert tab.page.locator("a.result").count() == 45
    assert tab.page.locator("main img, main script").count() == 0
    assert not tab.page.is_visible("#search-results button")
    assert "날짜 없음" in tab.page.inner_text("article >> nth=0")
    assert tab.page.title() == "희토류 — 검색 — 서고"
    assert tab.trouble == []


def test_an_archive_without_articles(tmp_path: Path, chromium: Browser) -> None:
    folder = write_site(tmp_path, search_files([], Analyser()))
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    assert tab.ask("희토류") == tab.ask('"희토류"') == []
    assert "맞는 글이 없습니다" in tab.status()
    assert tab.trouble == []


def test_missing_data_is_said_kindly(tmp_path: Path, chromium: Browser) -> None:
    data = search_files(seed_records()[:1], Analyser())
    folder = write_site(tmp_path, {k: v for k, v in data.items() if "/terms/" not in k})
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    assert tab.ask("희토류") == []
    assert "검색 자료를 불러오지 못했습니다" in tab.status()
