"""For tests/test_search_*.py: a site with nothing but the search, and a browser to open it."""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import DictLoader, Environment
from playwright.sync_api import Browser, Page, sync_playwright

from seogo.publish.theme import theme_files
from seogo.search import SearchRecord

ROOT = Path(__file__).parents[1]
THEME = ROOT / "theme"
SCRIPTS = THEME / "static" / "search"
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'self' file:"
)
BASE = (
    '<!doctype html><html lang="ko"><head><meta charset="utf-8">'
    f'<meta http-equiv="Content-Security-Policy" content="{CSP}">'
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="theme/style.css">'
    "<title>검색 — 서고</title>"
    "{% block scripts %}{% endblock %}</head>"
    "<body><main>{% block main %}{% endblock %}</main></body>"
)


def seed_records() -> list[SearchRecord]:
    """The 11 real articles of seeds/, cut by hand: a line of text, a line with author and date."""
    (path,) = (ROOT / "seeds").glob("000_*.txt")
    lines = path.read_text(encoding="utf-8").split("\n")[1:]
    records = []
    for text, byline in zip(lines[::2], lines[1::2], strict=False):
        match = re.match(r"(.+) (\d{4})\.(\d\d)\.(\d\d) (\d\d):(\d\d)", byline)
        assert match, byline
        author, year, month, day, hour, minute = match.groups()
        number = f"{year}{month}{day}-{hour}{minute}"
        records.append(
            SearchRecord(
                id=number,
                address=f"articles/{year}/{month}/{number}.html",
                title=re.split(r"(?<=[.?!])", text)[0][:60],
                date=f"{year}-{month}-{day}",
                authors=(author,),
                tags=("AI",) if "AI" in text else ("미국 경제",),
                text=text,
            )
        )
    return records


def write_site(folder: Path, data: dict[str, bytes]) -> Path:
    """search.html, the theme's files, its data. The folder's name has Hangul and a space."""
    site = folder / "서고 사본"
    for address, content in {**dict(theme_files(THEME)), **data}.items():
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    template = (THEME / "templates" / "search.html").read_text(encoding="utf-8")
    pages = Environment(loader=DictLoader({"base.html": BASE, "search.html": template}))
    html = pages.get_template("search.html").render(r="")
    (site / "search.html").write_text(html, encoding="utf-8")
    return site


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, kept: str, **rest: Any) -> None:
        self._kept = kept
        super().__init__(*args, **rest)

    def end_headers(self) -> None:
        if self._kept:
            self.send_header("Cache-Control", self._kept)
        super().end_headers()

    def log_message(self, *args: Any) -> None:
        pass


@contextmanager
def served(folder: Path, kept: str = "") -> Iterator[str]:
    """The folder's address on a local server, ending in "/".

    Args:
        kept: What Cache-Control says of its files; "" says nothing.
    """
    handler = partial(_Quiet, directory=str(folder), kept=kept)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


_OPEN = ExitStack()
"""What is shared until the tests end; conftest.py closes it."""


@cache
def _chromium() -> Browser:
    """One for all tests: to start it takes longer than most of them."""
    names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
    found = filter(None, map(shutil.which, filter(None, [os.environ.get("SEOGO_BROWSER"), *names])))
    playwright = _OPEN.enter_context(sync_playwright())
    chromium = playwright.chromium.launch(
        executable_path=next(found, None),
        args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    )
    _OPEN.callback(chromium.close)
    return chromium


def close_browser() -> None:
    """At the end of all tests."""
    _OPEN.close()


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium: the one of SEOGO_BROWSER, of the system, or Playwright's own.

    Pages opened in it are closed at the end.
    """
    chromium = _chromium()
    before = set(chromium.contexts)
    yield chromium
    for context in set(chromium.contexts) - before:
        context.close()


TYPE = """query => {
  const input = document.querySelector(".search input[name=q]");
  document.getElementById("search-results").removeAttribute("data-search-done");
  input.value = query;
  input.form.requestSubmit();
}"""


class SearchPage:
    """search.html in a tab, asked by its address."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.trouble: list[str] = []
        page.on("console", lambda m: self.trouble.append(m.text))
        page.on("pageerror", lambda e: self.trouble.append(str(e)))

    def ask(self, query: str) -> list[str]:
        """Addresses of all results, relative to the site."""
        self.page.goto(f"{self.site}search.html?q={quote(query)}")
        return self.results()

    def ask_again(self, query: str) -> list[str]:
        """The same on the page that is open, as one who types it there."""
        self.page.evaluate(TYPE, query)
        return self.results()

    def results(self) -> list[str]:
        """Waits until the search is complete."""
        self.page.wait_for_selector("[data-search-done]", state="attached", timeout=10_000)
        links: list[str] = self.page.eval_on_selector_all(
            "a.result", "nodes => nodes.map(node => node.getAttribute('href'))"
        )
        return links

    def status(self) -> str:
        """What the page says about the search."""
        return self.page.inner_text("[role=status]")
