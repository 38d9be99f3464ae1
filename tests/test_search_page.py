"""search.html as a page: typing, keys, history, what is said, what goes wrong."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from search_support import SearchPage, seed_records, write_site
from search_tabs import asked, opened
from seogo.analysis import Analyser
from seogo.search import search_files


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


def test_enter_takes_the_place_of_what_was_half_typed(search_site: Path, chromium: Browser) -> None:
    tab = SearchPage(chromium.new_page(), f"{search_site.as_uri()}/")
    page = tab.page
    page.goto(f"{tab.site}search.html")
    steps = page.evaluate("history.length")
    page.locator("#q").press_sequentially("희토")
    tab.results()
    page.locator("#q").press_sequentially("류")
    page.keyboard.press("Enter")
    assert tab.results()
    assert page.evaluate("history.length") == steps + 1
    assert asked(page) == {"q": ["희토류"]}


def test_everything_by_keyboard(over_http: SearchPage) -> None:
    page = over_http.page
    links = over_http.ask("희토류 중국")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    for address in links:
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.getAttribute('href')") == address
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.getAttribute('href')") == links[-1]
    for _ in links:
        page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "q"
    page.route(
        f"{over_http.site}articles/**", lambda route: route.fulfill(body="<title>글</title>")
    )
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{links[0]}*")
    page.go_back()
    assert over_http.results() == links
    page.unroute(f"{over_http.site}articles/**")


def test_what_was_found_is_announced_once(over_http: SearchPage) -> None:
    page = over_http.page
    page.goto(f"{over_http.site}search.html")
    page.evaluate("""() => {
        window.heard = [];
        const region = document.querySelector("[role=status]");
        new MutationObserver(() => region.textContent && heard.push(region.textContent))
            .observe(region, {childList: true});
    }""")
    page.locator("#q").press_sequentially("희토류 중국", delay=200)
    over_http.results()
    page.wait_for_timeout(1500)
    both = "찾는 말이 모두 든 글은 2건입니다. 나머지는 한 낱말이 빠진 글입니다."
    assert page.evaluate("heard") == [f"{both} 글 5건"]
    assert page.locator("main [role=status]").count() == 1


def test_results_stay_until_the_next_ones_are_there(over_http: SearchPage) -> None:
    page = over_http.page
    before = over_http.ask("희토류")
    page.evaluate("""() => {
        const search = SeogoSearch.search;
        SeogoSearch.search = async (...all) => {
            await new Promise(resolve => { window.goOn = resolve; });
            return search(...all);
        };
    }""")
    page.fill("#q", "미스트랄")
    page.wait_for_timeout(1000)
    shown = page.eval_on_selector_all("a.result", "all => all.map(a => a.getAttribute('href'))")
    assert shown == before
    assert page.get_attribute("#search-results", "data-search-done") is None
    page.evaluate("goOn()")
    assert over_http.results() != before


def test_steps_of_the_history_are_those_of_the_reader(tab: SearchPage) -> None:
    page = tab.page
    page.goto(f"{tab.site}search.html")
    for query in ("희토류", "미스트랄"):
        page.fill("#q", "")
        page.locator("#q").press_sequentially(query, delay=30)
        page.press("#q", "Enter")
        tab.results()
    page.go_back()
    tab.results()
    assert page.input_value("#q") == "희토류"
    page.go_back()
    page.wait_for_selector("#search-hints:not([hidden])")
    assert page.input_value("#q") == ""
    page.go_forward()
    assert tab.results()


def test_missing_data_is_said_kindly(tmp_path: Path, chromium: Browser) -> None:
    records = [record for record in seed_records() if "희토류" in record.text]
    data = search_files(records, Analyser())
    folder = write_site(tmp_path, {k: v for k, v in data.items() if "/terms/" not in k})
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    assert tab.ask("희토류") == []
    assert "검색 자료를 불러오지 못했습니다" in tab.status()
    data_again(folder, data)
    tab.page.click("text=다시 찾기")
    tab.page.wait_for_selector("a.result")
    assert "불러오지 못했습니다" not in tab.status()


def data_again(folder: Path, data: dict[str, bytes]) -> None:
    """The files that were missing."""
    for address, content in data.items():
        if "/terms/" in address:
            (folder / address).parent.mkdir(parents=True, exist_ok=True)
            (folder / address).write_bytes(content)


def test_an_archive_without_articles(tmp_path: Path, chromium: Browser) -> None:
    folder = write_site(tmp_path, search_files([], Analyser()))
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    assert tab.ask("희토류") == tab.ask('"희토류"') == []
    assert "맞는 글이 없습니다" in tab.status()
    assert tab.trouble == []


def test_without_scripts_the_indexes_stand_there(search_site: Path, chromium: Browser) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{search_site.as_uri()}/search.html?q={quote('희토류')}")
    assert not page.is_visible("form")
    for address in ("tags/index.html", "authors/index.html", "dates.html", "all.html"):
        assert page.is_visible(f'noscript a[href="{address}"]')


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_runs_out_of_the_page(over_http: SearchPage, width: int) -> None:
    page = over_http.page
    page.set_viewport_size({"width": width, "height": 800})
    opened(over_http, "facets", "미국")
    page.click("#search-months summary")
    page.wait_for_selector("#search-months table")
    for query in ("미국", "a" * 200, "뷁쉙"):
        page.fill("#q", query)
        over_http.results()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.fill("#q", "미국")
    over_http.results()
    small = page.evaluate("""() => [...document.querySelectorAll("main :is(a, button, summary)")]
        .filter(node => node.checkVisibility() && !node.matches(".vh"))
        .filter(node => node.getBoundingClientRect().height < 24)
        .map(node => node.textContent)""")
    assert small == []
    page.set_viewport_size({"width": 1280, "height": 800})
