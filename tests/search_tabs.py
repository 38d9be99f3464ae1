"""For tests/test_search_{page,results,narrowing}.py: one site, seen over http and from a folder.

conftest.py makes the fixtures known, so that all three share them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from search_support import SearchPage, browser, seed_records, served, write_site
from seogo.analysis import Analyser
from seogo.search import search_files

ALIASES = {"오픈AI": ("OpenAI",), "구글": ("Google",), "희토류": ("희토류 자석",)}
RECORDS = {record.address: record for record in seed_records()}
HOSTILE = '<img src=x onerror="document.title=1">"\'</script><script>alert(1)</script>'


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def search_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with the 11 real articles."""
    folder = tmp_path_factory.mktemp("site")
    names = {("author", a) for r in RECORDS.values() for a in r.authors}
    names |= {("tag", t) for r in RECORDS.values() for t in r.tags}
    addresses = {(kind, name): f"{kind}s/{name}.html" for kind, name in names}
    return write_site(folder, search_files(seed_records(), Analyser(), ALIASES, addresses))


@pytest.fixture(scope="session")
def search_tabs(search_site: Path, chromium: Browser) -> Iterator[tuple[SearchPage, SearchPage]]:
    """Over http under a sub-path, as GitHub Pages serves it; and from the folder."""
    with served(search_site.parent) as address:
        yield (
            SearchPage(chromium.new_page(), f"{address}{quote(search_site.name)}/"),
            SearchPage(chromium.new_page(), f"{search_site.as_uri()}/"),
        )


@pytest.fixture
def over_http(search_tabs: tuple[SearchPage, SearchPage]) -> Iterator[SearchPage]:
    yield search_tabs[0]
    check(search_tabs[0])


@pytest.fixture
def from_folder(search_tabs: tuple[SearchPage, SearchPage]) -> Iterator[SearchPage]:
    yield search_tabs[1]
    check(search_tabs[1])


@pytest.fixture(params=[0, 1], ids=["http", "file"])
def tab(
    request: pytest.FixtureRequest, search_tabs: tuple[SearchPage, SearchPage]
) -> Iterator[SearchPage]:
    """The search page, once from a server and once from a folder."""
    yield search_tabs[request.param]
    check(search_tabs[request.param])


def check(tab: SearchPage) -> None:
    """No page complained in the console."""
    trouble, tab.trouble = tab.trouble, []
    assert trouble == []


def opened(tab: SearchPage, name: str, query: str) -> Page:
    """The page of a query with one of its boxes, "facets" or "months", open."""
    tab.ask(query)
    if tab.page.get_attribute(f"#search-{name}", "open") is None:
        tab.page.click(f"#search-{name} summary")
    tab.page.wait_for_selector(f"#search-{name} :is(fieldset, table)")
    return tab.page


def asked(page: Page) -> dict[str, list[str]]:
    """What the address asks for."""
    return parse_qs(urlsplit(page.url).query)
