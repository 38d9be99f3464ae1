"""Suggestions under every search box, and a found word's way into the article."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page

from search_support import browser
from seogo.build import build
from seogo.serve import make_server
from site_support import write_article

HOSTILE = '<img src=x onerror="document.title=1">'
LONG = "반도체" + " 아주 긴 제목" * 9
BODY = """반도체 장비를 만드는 회사가 1,000만 달러를 벌었다고 말했다. 정은 하나다.

부정과 정부는 정과 다르다. **반도체**의 앞날을 AI가 바꾼다고 He said.

[반도체](https://other.example/) 값이 올랐다.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("suggest") / "서고 사본"
    content = root / "content"
    write_article(
        content, "20250101-aaaaaaaa", BODY, Title="반도체 장비의 앞날",
        Date="2025-01-01T09:00:00+09:00", Tags="반도체; 반도체 장비;", Authors="박원익;",
    )  # fmt: skip
    write_article(
        content, "20250202-bbbbbbbb", "반도체 값이 올랐다.", Title=f"{HOSTILE} 박물관",
        Date="2025-02-02T09:00:00+09:00", Tags="반도체;", Authors=f"박원익; {HOSTILE};",
    )  # fmt: skip
    write_article(content, "20250303-cccccccc", "짧은 글이다.", Title=LONG)
    build(content, root / "output")
    return root / "output"


@pytest.fixture(scope="module")
def over_http(site: Path) -> Iterator[str]:
    with make_server(site, "/repo/", 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/repo/"
        server.shutdown()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 1000, "height": 800})
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    yield page
    page.close()
    assert trouble == []


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, site: Path, over_http: str) -> str:
    return over_http if request.param == "http" else f"{site.as_uri()}/"


ARTICLE = "articles/2025/01/20250101-aaaaaaaa.html"
BOX = "form[role=search] input[name=q]"


def typed(tab: Page, text: str) -> list[str]:
    """What is offered when a text is typed."""
    tab.fill(BOX, "")
    tab.type(BOX, text)
    tab.wait_for_selector(".suggest [role=option]")
    return tab.locator(".suggest [role=option]").all_inner_texts()


@pytest.mark.parametrize("page", [ARTICLE, "index.html", "search.html"])
def test_every_box_suggests_links(tab: Page, root: str, page: str) -> None:
    tab.goto(root + page)
    offered = [" ".join(text.split()) for text in typed(tab, "반도")]
    assert offered[0] == "반도 검색"
    assert set(offered[1:]) == {
        "반도체 태그, 2건", "반도체 장비 태그, 1건", "반도체 장비의 앞날 글", f"{LONG} 글",
    }  # fmt: skip
    links = tab.locator(".suggest [role=option]").evaluate_all("all => all.map(one => one.href)")
    assert unquote(links[0]).endswith("/search.html?q=반도")
    for link in links:
        assert link.startswith(root), link
    assert tab.locator(".suggest a.result").count() == 0
    tab.click(".suggest [role=option] >> text=장비의 앞날")
    tab.wait_for_url("**/20250101-aaaaaaaa.html")


def test_nothing_is_loaded_before_someone_types(tab: Page, over_http: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(over_http + ARTICLE)
    tab.focus(BOX)
    assert not [url for url in asked if "search" in url]
    typed(tab, "반도")
    assert sum(url.endswith("theme/search.js") for url in asked) == 1
    assert any("search/data/" in url for url in asked)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ㅂㅇㅇ", "박원익"),
        ("박원ㅇ", "박원익"),
        ("박워", "박원익"),
        ("ㅂㄷㅊ", "반도체"),
        ("반돛", "반도체"),
    ],
)
def test_names_are_found_by_beginning_and_onsets(
    tab: Page, over_http: str, text: str, first: str
) -> None:
    tab.goto(f"{over_http}search.html")
    assert typed(tab, text)[1].startswith(first)


def test_the_keyboard_alone_is_enough(tab: Page, root: str) -> None:
    tab.goto(root + ARTICLE)
    offered = typed(tab, "반도")
    box = tab.locator(BOX)
    assert box.get_attribute("role") == "combobox"
    assert box.get_attribute("aria-expanded") == "true"
    controlled = tab.locator(f"#{box.get_attribute('aria-controls')}")
    assert controlled.get_attribute("role") == "listbox"
    assert controlled.get_attribute("aria-label") == "검색어 제안"
    assert box.get_attribute("aria-activedescendant") is None

    def chosen() -> str | None:
        active = box.get_attribute("aria-activedescendant")
        selected = tab.locator("[role=option][aria-selected=true]")
        assert selected.count() == (active is not None)
        if active is None:
            return None
        assert selected.get_attribute("id") == active
        return selected.inner_text()

    # A key that the input method takes to finish a syllable comes a second time without it.
    composing = "new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true, bubbles: true})"
    tab.evaluate(f"document.activeElement.dispatchEvent({composing})")
    assert chosen() is None
    for text in offered:
        tab.keyboard.press("ArrowDown")
        assert chosen() == text
    tab.keyboard.press("ArrowDown")
    assert chosen() is None
    tab.keyboard.press("ArrowUp")
    assert chosen() == offered[-1]
    tab.keyboard.press("Escape")
    assert box.get_attribute("aria-expanded") == "false"
    assert not controlled.is_visible()
    assert tab.input_value(BOX) == "반도"
    assert tab.evaluate("document.activeElement.name") == "q"
    tab.keyboard.press("Alt+ArrowDown")
    assert controlled.is_visible()
    tab.keyboard.press("Tab")
    assert not controlled.is_visible()
    tab.focus(BOX)
    tab.keyboard.press("Alt+ArrowDown")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    target = tab.locator("[aria-selected=true]").get_attribute("href")
    tab.keyboard.press("Enter")
    tab.wait_for_url(str(target))


def test_the_query_itself_is_a_search(tab: Page, root: str) -> None:
    tab.goto(root + ARTICLE)
    typed(tab, "반도")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("[data-search-done] a.result")
    assert unquote(tab.url).endswith("search.html?q=반도")
    # On the search page it is the same search, without leaving.
    tab.evaluate("window.stayed = true")
    typed(tab, "반도체")
    tab.click(".suggest [data-query]")
    tab.wait_for_selector("[data-search-done] a.result")
    assert not tab.locator(".suggest").is_visible()
    assert tab.evaluate("window.stayed")


def test_the_page_does_not_move(tab: Page, over_http: str) -> None:
    tab.goto(over_http + ARTICLE)
    before = tab.locator("main").bounding_box()
    typed(tab, "반도")
    assert tab.locator("main").bounding_box() == before
    for width in (320, 700, 800, 1200):
        tab.set_viewport_size({"width": width, "height": 700})
        typed(tab, "반도체")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        inside = tab.locator(".suggest").bounding_box()
        assert inside
        assert inside["x"] >= 0
        assert inside["x"] + inside["width"] <= width


@pytest.mark.parametrize("page", [ARTICLE, "index.html", "search.html"])
def test_a_slash_goes_to_the_box(tab: Page, root: str, page: str) -> None:
    tab.goto(root + page)
    tab.keyboard.press("Control+/")
    focused = "document.activeElement.name === 'q'"
    assert not tab.evaluate(focused)
    tab.keyboard.press("/")
    assert tab.evaluate(focused)
    assert tab.input_value(BOX) == ""
    # There it is a letter; and a second search starts over the first one.
    tab.keyboard.type("km/h")
    assert tab.input_value(BOX) == "km/h"
    tab.keyboard.press("Tab")
    tab.keyboard.press("/")
    tab.keyboard.type("a")
    assert tab.input_value(BOX) == "a"
    # A box to tick is no place to type.
    tab.evaluate("""() => {
        const box = document.createElement("input");
        box.type = "checkbox";
        document.body.append(box);
        box.focus();
    }""")
    tab.keyboard.press("/")
    assert tab.evaluate(focused)


def test_what_few_need_comes_later(tab: Page, over_http: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    tab.goto(f"{over_http}search.html?q=반도체")
    tab.wait_for_selector("[data-search-done] a.result")
    later = {"guesses.js", "numbers.js", "suggest.js", "verbs.js", "typos.js", "transliteration.js"}
    later |= {"facets.js", "months.js", "parts.js", "fillers.js", "questions.js", "filters.js"}
    assert not later & set(asked)
    tab.goto(f"{over_http}search.html?q=반도체 장비")
    tab.wait_for_selector("[data-search-done] a.result")
    assert later & set(asked) == {"fillers.js"}
    tab.goto(f"{over_http}search.html?q=반도체 값은")
    tab.wait_for_selector("[data-search-done] a.result")
    assert later & set(asked) == {"fillers.js", "questions.js"}
    typed(tab, "반돛")
    assert asked.count("suggest.js") == 1
    tab.goto(f"{over_http}search.html?q=벌었다")
    tab.wait_for_selector("[data-search-done] a.result")
    assert asked.count("verbs.js") == 1
    tab.goto(f"{over_http}search.html?q=반도채")
    tab.wait_for_selector("[data-search-done] a.result")
    assert {"guesses.js", "typos.js"} < set(asked)
    assert "numbers.js" not in asked
    assert not {"parts.js", "filters.js"} & set(asked)
    tab.goto(f"{over_http}search.html?q=글쓴이:박원익")
    tab.wait_for_selector("[data-search-done] a.result")
    assert (asked.count("parts.js"), asked.count("filters.js")) == (1, 1)
    tab.goto(f"{over_http}search.html?q=3개월")
    tab.wait_for_selector("[data-search-done]", state="attached")
    assert asked.count("numbers.js") == 1


@pytest.mark.parametrize("text", ["반", "뷁쉙", "?!", "   "])
def test_nothing_fitting_offers_nothing(tab: Page, over_http: str, text: str) -> None:
    tab.goto(over_http + ARTICLE)
    typed(tab, "반도")
    tab.fill(BOX, text)
    tab.wait_for_selector(".suggest", state="hidden")
    tab.wait_for_timeout(300)
    assert not tab.locator(".suggest").is_visible()
    assert tab.get_attribute(BOX, "aria-expanded") == "false"


def test_names_stay_text(tab: Page, root: str) -> None:
    tab.goto(root + ARTICLE)
    offered = typed(tab, HOSTILE)
    assert sum(HOSTILE in text for text in offered) >= 2
    assert tab.locator(".suggest img").count() == 0
    assert tab.title() != "1"


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("반도체", {"반도체"}),
        ("반도체를 박원익", {"반도체", "박원익"}),
        ("반도체 장비", {"반도체 장비", "반도체"}),
        ("반도", set()),
        ("달러", set()),
    ],
)
def test_names_in_a_query_have_direct_links(
    tab: Page, over_http: str, query: str, named: set[str]
) -> None:
    tab.goto(f"{over_http}search.html")
    rows = tab.evaluate(
        """async query => {
          const S = SeogoSearch, index = await S.open(), result = await S.search(query);
          const shown = await Promise.all(result.articles.map(n => index.document(n)));
          const rows = await S.direct(query, result, shown);
          document.body.append(S.directLinks(rows) || "");
          return rows;
        }""",
        query,
    )
    assert {row["name"] for row in rows} == named
    links = tab.locator("body > section a")
    assert set(links.all_inner_texts()) == named
    for link in links.all():
        assert link.evaluate("one => one.href").startswith(over_http)


def opened(tab: Page, root: str, query: str) -> None:
    """Opens the first article from the results of a query."""
    tab.goto(f"{root}search.html?q={query}")
    tab.wait_for_selector("[data-search-done] a.result")
    with tab.expect_navigation():
        tab.click("a.result[href$='aaaaaaaa.html']")


def test_found_words_are_marked_in_the_article(tab: Page, root: str) -> None:
    opened(tab, root, "반도체 1000만 달러")
    tab.wait_for_selector("mark.found")
    assert unquote(tab.url).split("#")[1].startswith("hl=")
    marked = tab.locator("mark.found").all_inner_texts()
    assert marked.count("반도체") == 3
    assert any("1,000만" in text for text in marked)
    assert "달러" in marked or "1,000만 달러" in marked
    assert tab.locator(".marking").inner_text().startswith(f"찾은 말 {len(marked)}곳")
    before = tab.locator(".prose").inner_text()
    tab.click("text=표시 지우기")
    assert tab.locator("mark, .marking").count() == 0
    assert tab.url == root + ARTICLE
    assert tab.locator(".prose").inner_text() == before
    assert tab.evaluate("document.activeElement.className").startswith("prose")


def test_results_keep_plain_addresses(tab: Page, root: str) -> None:
    tab.goto(f"{root}search.html?q=반도체")
    tab.wait_for_selector("[data-search-done] a.result")
    link = tab.locator("a.result").first
    plain = link.get_attribute("href")
    assert plain
    assert "#" not in plain
    link.evaluate("one => one.addEventListener('click', event => event.preventDefault())")
    link.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("new Promise(done => setTimeout(done, 50, 0))") == 0
    assert link.get_attribute("href") == plain
    link.dispatch_event("contextmenu")
    assert "#hl=" in str(link.get_attribute("href"))
    tab.wait_for_timeout(1100)
    assert link.get_attribute("href") == plain


def test_a_lone_syllable_is_marked_as_a_word(tab: Page, over_http: str) -> None:
    opened(tab, over_http, "정은")
    tab.wait_for_selector("mark.found")
    assert set(tab.locator("mark.found").all_inner_texts()) == {"정은", "정과"}
    assert tab.locator("mark.found").count() == 2  # not the one in 부정과


@pytest.mark.parametrize("way", ["middle", "Enter"])
def test_other_ways_to_open_carry_the_words_too(tab: Page, over_http: str, way: str) -> None:
    tab.goto(f"{over_http}search.html?q=반도체")
    tab.wait_for_selector("[data-search-done] a.result")
    if way == "Enter":
        tab.focus("a.result")
        with tab.expect_navigation():
            tab.keyboard.press("Enter")
        assert "#hl=" in tab.url
        return
    with tab.context.expect_page() as new:
        tab.click("a.result >> nth=0", button="middle")
    assert "#hl=" in new.value.url
    new.value.close()


@pytest.mark.parametrize(
    ("fragment", "marked"),
    [
        ("#hl=%20정과|%20정은", ["정은", "정과"]),
        ("#hl=정부|통제", ["정부"]),
        ("#hl=ai", []),
        ("#hl=AI", ["AI"]),
        ("#hl=반도체 장비|반도체", ["반도체 장비", "반도체", "반도체"]),
        ("#hl=반도체의 앞날", ["반도체", "의 앞날"]),
        ("#hl=하나다.%0A부정과", ["하나다.", "부정과"]),
        ("#hl=<img src=x>|%|%EA|(|.*", []),
        ("#hl=", []),
        ("#h", []),
        ("", []),
    ],
)
def test_only_whole_words_of_the_fragment_are_marked(
    tab: Page, over_http: str, fragment: str, marked: list[str]
) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto("about:blank")
    tab.goto(over_http + ARTICLE + fragment)
    tab.wait_for_timeout(200)
    assert tab.locator("mark").all_inner_texts() == marked
    assert tab.locator(".marking").count() == (1 if marked else 0)
    assert any("mark.js" in url for url in asked) == fragment.startswith("#hl=")


def test_marks_do_not_print(tab: Page, over_http: str) -> None:
    tab.goto(f"{over_http}{ARTICLE}#hl=반도체")
    tab.wait_for_selector("mark.found")
    colour = "getComputedStyle(document.querySelector('mark.found')).backgroundColor"
    assert tab.evaluate(colour) != "rgba(0, 0, 0, 0)"
    tab.emulate_media(media="print")
    assert tab.evaluate(colour) == "rgba(0, 0, 0, 0)"
    assert not tab.locator(".marking").is_visible()


def test_a_search_that_does_not_come_is_no_empty_page(chromium: Browser, over_http: str) -> None:
    page = chromium.new_page()
    page.route("**/theme/search.js", lambda route: route.abort())
    page.goto(f"{over_http}search.html?q=반도체")
    assert "검색을 불러오지 못했습니다" in page.inner_text("#search-status")
    assert page.locator("#search-hints a", has_text="찾아보기").is_visible()
    page.close()
