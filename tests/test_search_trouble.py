"""What the search page does when files do not come, or come late, and when a reader comes back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from search_support import SearchPage, served, write_site
from seogo.analysis import Analyser
from seogo.search import SearchRecord, search_files

COUNT = 60


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """60 articles with one word in all, and a verb in the first."""
    records = [
        SearchRecord(
            id=f"202501{n:02d}-a",
            address=f"articles/{n}.html",
            title=f"글 {n}",
            date="2025-01-01",
            authors=("박원익",),
            tags=("서버",),
            text=f"서버가 있다. {n}번째 글이다." + (" 밝혔다." if n == 1 else ""),
        )
        for n in range(COUNT)
    ]
    addresses = {("tag", "서버"): "tags/서버.html"}
    data = search_files(records, Analyser(), {}, addresses)
    folder = write_site(tmp_path_factory.mktemp("trouble"), data)
    for record in records:
        page = folder / record.address
        page.parent.mkdir(exist_ok=True)
        page.write_text(f"<!doctype html><title>{record.title}</title>{record.text}", "utf-8")
    with served(folder) as address:
        yield address


@pytest.fixture
def tab(chromium: Browser, site: str) -> Iterator[SearchPage]:
    page = chromium.new_context(viewport={"width": 900, "height": 600}).new_page()
    yield SearchPage(page, site)
    page.context.close()


def abort(route: Route) -> None:
    route.abort()


def failed(page: Page, files: str, button: str, within: str) -> Locator:
    """The button to try again that stands there once some files did not come after a click."""
    page.route(files, abort)
    page.click(button)
    again = page.locator(f"{within} button", has_text="다시 찾기")
    again.wait_for()
    return again


def test_a_reader_comes_back_to_the_place(tab: SearchPage) -> None:
    page = tab.page
    tab.ask("서버")
    page.click("text=다음 20건")
    page.wait_for_selector("a.result >> nth=29")
    link = page.locator("a.result >> nth=25")
    link.scroll_into_view_if_needed()
    page.wait_for_timeout(500)
    before = page.evaluate("scrollY")
    assert before > 600
    for leave in (page.reload, lambda: (link.click(), page.go_back())):
        leave()
        assert len(tab.results()) == 30
        page.wait_for_timeout(500)
        assert abs(page.evaluate("scrollY") - before) < 60


def test_more_that_does_not_come_is_said_where_it_was_asked(tab: SearchPage) -> None:
    page = tab.page
    tab.ask("서버")
    again = failed(page, "**/search/data/articles/**", "text=다음 20건", "#search-results")
    assert "불러오지 못했습니다" in page.inner_text("#search-results")
    assert f"글 {COUNT}건" in page.inner_text("#search-status")
    assert again.evaluate("node => node === document.activeElement")
    assert len(tab.results()) == 10
    page.unroute("**/search/data/articles/**")
    again.click()
    page.wait_for_selector("a.result >> nth=29")
    assert "불러오지 못했습니다" not in page.inner_text("#search-results")


def test_one_text_that_is_lost_takes_no_other_away(tab: SearchPage) -> None:
    page = tab.page
    tab.ask("서버")
    lost = tab.results()[3]
    number = lost.removeprefix("articles/").removesuffix(".html")
    page.route(f"**/search/data/articles/202501/{number}-*", abort)
    page.reload()
    page.wait_for_selector("[data-search-done]", state="attached")
    rows = tab.results()
    assert len(rows) == 9
    assert lost not in rows
    assert "자료를 불러오지 못해" in page.inner_text("#search-results li >> nth=3")
    assert f"글 {COUNT}건" in page.inner_text("#search-status")
    # The first of the next is lost, too.
    page.route("**/search/data/articles/202501/49-*", abort)
    page.click("text=다음 20건")
    page.locator("#search-results button", has_text="다시 찾기").click()
    page.wait_for_selector("#search-results li >> nth=29")
    assert "자료를 불러오지 못해" in page.inner_text("#search-results li >> nth=10")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert focused.endswith("articles/48.html")


@pytest.mark.parametrize(
    ("files", "query"), [("**/search/data/names/**", "서버"), ("**/theme/verbs.js", "밝혔다")]
)
def test_what_only_adds_to_the_results_may_fail(tab: SearchPage, files: str, query: str) -> None:
    tab.page.route(files, abort)
    assert tab.ask(query)
    assert "불러오지 못했습니다" not in tab.status()


def test_a_box_that_cannot_be_filled_says_so_itself(tab: SearchPage) -> None:
    page = tab.page
    tab.ask("서버")
    again = failed(page, "**/theme/facets.js", "#search-facets summary", "#search-facets")
    assert len(tab.results()) == 10
    page.unroute("**/theme/facets.js")
    again.press("Enter")
    page.wait_for_selector("#search-facets fieldset")
    assert page.evaluate("document.activeElement.closest('#search-facets') !== null")


def test_late_results_are_waited_for_visibly(tab: SearchPage) -> None:
    page = tab.page
    tab.ask("서버")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/search/data/terms/**", hold)
    page.fill("#q", "밝혔다")
    page.wait_for_selector("#search-results[aria-busy]")
    assert "글 60건" not in page.inner_text("#search-status")
    assert "찾고 있습니다" in page.inner_text("#search-status")
    for route in held[:]:
        route.continue_()
    page.unroute("**/search/data/terms/**")
    assert tab.results()
    assert page.get_attribute("#search-results", "aria-busy") is None


def test_links_are_not_read_out(tab: SearchPage) -> None:
    tab.ask("tjqj")
    region = tab.page.locator("[role=status]", has_text="건")
    region.wait_for(state="attached")
    heard = region.inner_text()
    assert heard == f"‘tjqj’ → ‘서버’로 찾았습니다. 글 {COUNT}건"


def test_old_suggestions_are_gone(tab: SearchPage) -> None:
    page: Page = tab.page
    page.goto(f"{tab.site}search.html")
    page.locator("#q").press_sequentially("서버")
    page.wait_for_selector(".suggest:not([hidden])")
    page.fill("#q", "zxqv")
    page.wait_for_selector(".suggest", state="hidden")
    page.wait_for_timeout(300)
    page.press("#q", "Alt+ArrowDown")
    assert page.locator(".suggest").is_hidden()
