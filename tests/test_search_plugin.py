"""The search in a site that is not Seogo's: Pelican's own theme, one template, three settings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser

from conftest import tree
from search_support import SearchPage, browser, served
from seogo.publish.foreign import plain

SETTINGS = """
SITENAME = "남의 집"
TIMEZONE = "Asia/Seoul"
DEFAULT_LANG = "ko"
THEME = "simple"
RELATIVE_URLS = True

PLUGINS = ["seogo.search.plugin"]
THEME_TEMPLATES_OVERRIDES = ["templates"]
DIRECT_TEMPLATES = ["index", "tags", "authors", "search"]
"""
TEMPLATES = {
    "search.html": """
{% extends "base.html" %}
{% block content %}{% include "seogo_search.html" %}{% endblock %}
""",
    "article.html": """
{% extends "!simple/article.html" %}
{% block head %}{{ super() }}
<script defer src="{{ SITEURL }}/search/search.js"></script>
<script defer src="{{ SITEURL }}/search/mark.js"></script>
<link rel="stylesheet" href="{{ SITEURL }}/search/search.css">{% endblock %}
{% block content %}
<form role="search" action="{{ SITEURL }}/search.html"><input type="search" name="q"></form>
<div data-search-text>{{ super() }}</div>{% endblock %}
""",
}
HOSTILE = '"><img src=x onerror="document.title=1">'
ARTICLES = {
    "chip": ("반도체 장비의 앞날", "반도체; 투자", "박원익", "<p>장비를 <b>만드는</b> 회사"),
    "earth": ("희토류를 둘러싼 다툼", "희토류", "크리스 정", "<p>희토류 수출을 통제했다.</p>"),
    "hostile": (HOSTILE, "희토류", "박원익", f"희토류 {escape(HOSTILE)}"),
}  # fmt: skip


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("foreign") / "남의 집"
    (folder / "templates").mkdir(parents=True)
    (folder / "content").mkdir()
    (folder / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    for name, template in TEMPLATES.items():
        (folder / "templates" / name).write_text(template, encoding="utf-8")
    for day, (slug, (title, tags, authors, text)) in enumerate(ARTICLES.items(), 1):
        meta = {"date": f"2025-01-0{day} 09:00", "tags": tags, "authors": authors, "slug": slug}
        head = "".join(f'<meta name="{key}" content="{meta[key]}">' for key in meta)
        page = f"<html><head><title>{escape(title)}</title>{head}</head><body>{text}</body></html>"
        (folder / "content" / f"{slug}.html").write_text(page, encoding="utf-8")
    pelican(folder)
    return folder


def pelican(folder: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "--fatal", "errors"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=True,
        timeout=120,
    )  # fmt: skip


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(params=["http", "file"])
def page(request: pytest.FixtureRequest, project: Path, chromium: Browser) -> Iterator[SearchPage]:
    with served(project) as address:
        root = f"{address}output/" if request.param == "http" else f"{project.as_uri()}/output/"
        found = SearchPage(chromium.new_page(), root)
        # Pelican's theme has no icon, which a server would be asked for.
        found.page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
        yield found
        found.page.close()
    assert found.trouble == []


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("희토류", {"earth", "hostile"}),
        ("희토류의 수출", {"earth", "hostile"}),
        ("박원익", {"chip", "hostile"}),
        ("투자", {"chip"}),
        ("장비를 만드는", {"chip"}),
        ("뷁쉙", set()),
    ],
)
def test_articles_are_found(page: SearchPage, query: str, slugs: set[str]) -> None:
    found = page.ask(query)
    assert {unquote(link).removesuffix(".html").rpartition("/")[2] for link in found} == slugs
    assert page.page.title() == f"{query} — 남의 집"
    if "hostile" in slugs:
        assert HOSTILE in page.page.locator("a.result").all_inner_texts()


def test_names_are_suggested_and_linked(page: SearchPage, project: Path) -> None:
    page.ask("희토류")
    (link,) = page.page.locator("#search-direct a").all()
    assert link.inner_text() == "희토류"
    page.page.fill("#q", "")
    page.page.type("#q", "ㅂㄷㅊ")
    page.page.wait_for_selector(".suggest [role=option]")
    links = page.page.locator(".suggest a").evaluate_all("all => all.map(one => one.href)")
    assert len(links) == 3
    for address in [link.evaluate("one => one.href"), *links]:
        path = unquote(address.removeprefix(page.site).partition("?")[0])
        assert (project / "output" / path).is_file(), path


def test_every_page_has_suggestions_and_marks(page: SearchPage) -> None:
    page.ask("희토류")
    with page.page.expect_navigation():
        page.page.click("a.result[href$='earth.html']")
    page.page.wait_for_selector("mark.found")
    assert set(page.page.locator("mark.found").all_inner_texts()) == {"희토류"}
    page.page.type("input[name=q]", "반도")
    page.page.wait_for_selector(".suggest [role=option]")
    with page.page.expect_navigation():
        page.page.press("input[name=q]", "Enter")
    assert len(page.results()) == 1


def test_facets_and_months_open(page: SearchPage) -> None:
    page.ask("희토류")
    page.page.click("#search-facets summary")
    page.page.wait_for_selector("#search-facets input")
    page.page.click("#search-months summary")
    page.page.wait_for_selector("#search-months table")


def test_a_second_run_writes_the_same_and_drops_what_is_gone(project: Path) -> None:
    search = project / "output" / "search"
    before = tree(search)
    assert any("data/articles/" in address for address in before)
    pelican(project)
    assert tree(search) == before
    removed = project / "content" / "hostile.html"
    text = removed.read_bytes()
    removed.unlink()
    pelican(project)
    after = tree(search)
    assert sum("articles/" in address for address in after) == 2
    meta = after["data/meta.js"][0].decode()
    assert json.loads(meta[meta.index("{") : meta.rindex("}") + 1])["articles"] == 2
    removed.write_bytes(text)
    pelican(project)
    assert {k: v[0] for k, v in tree(search).items()} == {k: v[0] for k, v in before.items()}


def test_the_text_of_a_page() -> None:
    html = (
        "<p>한\n줄 <b>굵</b>게</p><ul><li>하나<li>둘</ul>가<br>나<script>x</script>&lt;b&gt; &amp;"
        "<!-- 보이지 않는 말 --><span hidden>숨은 <b>말</b></span>"
    )
    assert plain(html) == "한 줄 굵게\n하나\n둘\n가\n나<b> &"


def test_the_site_is_otherwise_pelican_s(project: Path) -> None:
    index = (project / "output" / "index.html").read_text(encoding="utf-8")
    assert "search.js" not in index
    assert not (project / "output" / "theme" / "search.js").exists()
    assert quote("희토류") not in str(sorted((project / "output" / "search").rglob("*")))
