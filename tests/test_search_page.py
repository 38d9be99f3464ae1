"""search.html in a real browser, over http and from a folder: same answers, no complaints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from search_support import ROOT, SearchPage, browser, seed_records, served, write_site
from seogo.analysis import Analyser
from seogo.publish.theme import theme_files
from seogo.search import SearchRecord, search_files

ALIASES = {"오픈AI": ("OpenAI",), "구글": ("Google",), "희토류": ("희토류 자석",)}
RECORDS = {record.address: record for record in seed_records()}
QUERIES = json.loads((ROOT / "tests/site/queries.json").read_text(encoding="utf-8"))
HOSTILE = '<img src=x onerror="document.title=1">"\'</script><script>alert(1)</script>'


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


def built(folder: Path, data: dict[str, bytes]) -> Path:
    """A whole search page: also the scripts that come when a box is opened, and the styles."""
    site = write_site(folder, data)
    for name, content in theme_files(ROOT / "theme"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    page = site / "search.html"
    style = '<link rel="stylesheet" href="theme/style.css"></head>'
    html = page.read_text(encoding="utf-8").replace("</head>", style)
    page.write_text(html, encoding="utf-8")
    return site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    names = {("author", a) for r in RECORDS.values() for a in r.authors}
    names |= {("tag", t) for r in RECORDS.values() for t in r.tags}
    addresses = {(kind, name): f"{kind}s/{name}.html" for kind, name in names}
    return built(folder, search_files(seed_records(), Analyser(), ALIASES, addresses))


@pytest.fixture(params=["http", "file"])
def tab(
    request: pytest.FixtureRequest, over_http: SearchPage, from_folder: SearchPage
) -> SearchPage:
    """The search page, once from a server and once from a folder."""
    return over_http if request.param == "http" else from_folder


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
    trouble = over_http.trouble + from_folder.trouble
    over_http.trouble.clear()
    from_folder.trouble.clear()
    assert trouble == []


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
    meta = " ".join(row.locator(".meta").inner_text().split())
    assert meta == "2025.10.10 금 크리스 정 태그 미국 경제"
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
    folder = built(tmp_path, search_files(records, Analyser()))
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    assert len(tab.ask("희토류")) == 10
    tab.page.click("text=다음 20건")
    tab.page.wait_for_selector("a.result >> nth=29")
    tab.page.click("text=다음 15건")
    tab.page.wait_for_selector("a.result >> nth=44")
    assert tab.page.locator("a.result").count() == 45
    tab.page.click("#search-facets summary")
    tab.page.wait_for_selector("fieldset")
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


def test_a_guess_is_named_and_can_be_refused(tab: SearchPage) -> None:
    assert tab.ask("gmlxhfb") == tab.ask("희토류") != []
    tab.ask("gmlxhfb")
    notice = tab.page.inner_text("#search-status .notice")
    assert notice == "‘gmlxhfb’ → ‘희토류’로 찾았습니다. 입력한 그대로 찾기"
    tab.page.click("text=입력한 그대로 찾기")
    assert tab.results() == []
    assert asked(tab.page) == {"q": ["gmlxhfb"], "literal": ["1"]}
    tab.page.click("#search-hints >> text=비슷한 말도 찾기")
    assert tab.results() != []
    tab.page.go_back()
    assert tab.results() == []


@pytest.mark.parametrize(
    ("word", "particle"),
    [
        ("반도체", "로"), ("애플", "로"), ("삼성", "으로"), ("8", "로"), ("3", "으로"),
        ("GPU", "로"), ("LLM", "으로"), ("오픈AI", "로"), ("‘한국’", "으로"),
    ],
)  # fmt: skip
def test_particles_of_sentences(over_http: SearchPage, word: str, particle: str) -> None:
    over_http.ask("희토류")
    assert over_http.page.evaluate("word => SeogoSearch.direction(word)", word) == particle


@pytest.mark.parametrize(
    ("lemma", "text", "marked"),
    [
        ("밝히다", "의지를 밝혔다. 밝힌 사람", ["밝혔다", "밝힌"]),
        ("돕다", "남을 도와 일한다", ["도와"]),
        ("듣다", "말을 들어 보면", ["들어"]),
        ("흐르다", "물이 흘러 갔다", ["흘러"]),
        ("만들다", "새로 만든 칩", ["만든"]),
        ("바꾸다", "판을 바꿨다", ["바꿨다"]),
        ("어렵다", "어려운 일", ["어려운"]),
        ("빠르다", "빨라진 속도", ["빨라진"]),
        ("보다", "정보 보도를 봤다", ["봤다"]),
        ("가다", "가격이 간다", ["간다"]),
        ("주다", "주가가 준 충격", ["준"]),
    ],
)
def test_all_forms_of_a_verb_are_marked(
    over_http: SearchPage, lemma: str, text: str, marked: list[str]
) -> None:
    over_http.ask("희토류")
    script = """([lemma, text]) => {
        const group = {word: "", how: "verb", readings: [{terms: [lemma], weight: 1}]};
        const needles = SeogoSearch.needles({groups: [group], phrases: []});
        return SeogoSearch.marks(text, needles).map(m => text.slice(m.start, m.end));
    }"""
    assert over_http.page.evaluate(script, [lemma, text]) == marked


@pytest.mark.parametrize(
    ("query", "mark"),
    [("gmlxhfb", "희토류"), ("ㅎㅌㄹ", "희토류"), ("희터류", "희토류"), ("표명하다", "표명")],
)
def test_what_was_found_is_marked_however_it_was_typed(
    over_http: SearchPage, query: str, mark: str
) -> None:
    assert over_http.ask(query)
    marks = over_http.page.locator("#search-results mark").all_inner_texts()
    assert any(mark in text for text in marks), marks


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("전략산업", "전략 산업과 전략산업", ["전략 산업", "전략산업"]),
        ("\"국가 안보는 '기업'\"", "국가  안보는 ‘기업’의", ["국가  안보는 ‘기업’"]),
        ("희토류", "희토류가", ["희토류"]),
    ],
)
def test_words_are_marked_in_other_spellings(
    over_http: SearchPage, query: str, text: str, marked: list[str]
) -> None:
    over_http.ask("희토류")
    script = """([query, text]) => {
        const phrase = query.startsWith('"'), word = query.replaceAll('"', "");
        const group = {word, how: "exact", readings: [{terms: [word], weight: 1}]};
        const plan = {groups: phrase ? [] : [group], phrases: phrase ? [word] : []};
        const found = SeogoSearch.marks(text, SeogoSearch.needles(plan));
        return found.map(m => text.slice(m.start, m.end));
    }"""
    assert over_http.page.evaluate(script, [query, text]) == marked


def test_enter_takes_the_place_of_what_was_half_typed(site: Path, chromium: Browser) -> None:
    tab = SearchPage(chromium.new_page(), f"{site.as_uri()}/")
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


def test_filters_alone_list_the_newest_first(tab: SearchPage) -> None:
    tab.page.goto(f"{tab.site}search.html?author={quote('크리스 정')}")
    wanted = sorted((a for a, r in RECORDS.items() if r.authors == ("크리스 정",)), reverse=True)
    assert tab.results() == wanted
    assert tab.page.inner_text(".sum").split() == ["글", f"{len(wanted)}건", "최근", "것부터"]
    assert tab.ask("글쓴이:크리스정") == wanted


def test_a_date_in_the_query_is_a_filter_and_told(tab: SearchPage) -> None:
    wanted = sorted((a for a, r in RECORDS.items() if r.date < "2025-10"), reverse=True)
    assert tab.ask("날짜:2025년 9월") == wanted
    assert tab.page.inner_text(".notice") == "2025년 9월에 나온 글에서 찾았습니다."


def test_facets_count_what_a_click_will_show(tab: SearchPage) -> None:
    page = opened(tab, "facets", "미국")
    before = tab.results()
    label = page.locator(".facet label", has_text="박원익")
    count = int(label.locator(".n").inner_text().removesuffix("건"))
    assert count == len([a for a in before if RECORDS[a].authors == ("박원익",)])
    label.locator("input").check()
    assert len(tab.results()) == count < len(before)
    assert asked(page) == {"q": ["미국"], "author": ["박원익"]}
    focused = page.evaluate("document.activeElement.value")
    assert focused == "박원익"
    tag = page.locator(".facet input[name=tag]").first
    tag.check()
    assert {RECORDS[a].tags for a in tab.results()} == {(asked(page)["tag"][0],)}
    page.go_back()
    assert len(tab.results()) == count
    page.click("text=글쓴이 ‘박원익’ 빼기")
    assert tab.results() == before
    assert page.evaluate("document.activeElement.id") == "search-status"


def test_the_table_of_facts_is_only_loaded_for_a_box(site: Path, chromium: Browser) -> None:
    with served(site.parent) as address:
        page = chromium.new_page()
        loaded: list[str] = []
        page.on("request", lambda request: loaded.append(request.url))
        tab = SearchPage(page, f"{address}{quote(site.name)}/")
        tab.ask("희토류")
        assert not [url for url in loaded if "facts" in url or "facets.js" in url]
        opened(tab, "facets", "희토류")
        assert len([url for url in loaded if "facets.js" in url]) == 1


def test_two_tags_must_both_be_in_an_article(tmp_path: Path, chromium: Browser) -> None:
    tags = [("반도체", "투자"), ("반도체",), ("투자",)]
    records = [
        SearchRecord(f"2025010{n}-a", f"articles/{n}.html", f"{n}", "2025-01-01", (), row, "희토류")
        for n, row in enumerate(tags)
    ]
    folder = built(tmp_path, search_files(records, Analyser()))
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    tab.page.goto(f"{tab.site}search.html?tag={quote('반도체')}&tag={quote('투자')}")
    assert tab.results() == ["articles/0.html"]


def test_the_picture_of_months_leads_to_them(tab: SearchPage) -> None:
    page = opened(tab, "months", "미국")
    before = tab.results()
    months = [RECORDS[a].date[:7] for a in before]
    for row in page.locator("#search-months tbody tr").all():
        label, count = row.locator("th").inner_text(), row.locator(".n").inner_text()
        squares = row.locator(".g-ink").get_attribute("d") if row.locator(".g-ink").count() else ""
        assert int(count.removesuffix("건")) == months.count(label.replace(".", "-"))
        assert squares is not None
        assert squares.count("M") == months.count(label.replace(".", "-"))
    page.click("#search-months th a >> nth=0")
    chosen = page.inner_text("#search-months [aria-current]")
    assert {RECORDS[a].date[:7] for a in tab.results()} == {chosen.replace(".", "-")}
    assert page.locator("#search-months tbody tr").count() == len(set(months))
    page.click("#search-months [aria-current]")
    assert tab.results() == before


def test_years_stand_where_there_are_many_months(tmp_path: Path, chromium: Browser) -> None:
    records = [
        SearchRecord(f"{2000 + n}0301-a", f"articles/{n}.html", f"{n}", f"{2000 + n}-03-01", (), (),
                     "희토류") for n in range(5)
    ]  # fmt: skip
    folder = built(tmp_path, search_files(records, Analyser()))
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    page = opened(tab, "months", "희토류")
    rows = page.locator("#search-months th").all_inner_texts()
    assert rows == ["2000", "2001", "2002", "2003", "2004"]
    page.click("#search-months >> text=2002")
    assert tab.results() == ["articles/2.html"]
    assert page.locator("#search-months th").all_inner_texts() == ["2002.03"]


def test_the_order_can_be_by_date(tab: SearchPage) -> None:
    best = tab.ask("미국")
    tab.page.click("text=최근 것부터")
    newest = tab.results()
    assert newest == sorted(best, reverse=True) != best
    assert asked(tab.page)["sort"] == ["date"]
    assert tab.page.inner_text("[aria-current]") == "최근 것부터"
    tab.page.click("text=잘 맞는 것부터")
    assert tab.results() == best


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
    assert page.evaluate("heard") == ["글 2건"]
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


def test_nothing_found_offers_ways_on(tab: SearchPage) -> None:
    tab.ask('"반도체 희토류"')
    links = tab.page.locator("#search-hints a").evaluate_all(
        "all => all.map(a => a.getAttribute('href'))"
    )
    assert {"all.html", "tags/index.html", "authors/index.html", "dates.html"} <= set(links)
    tab.page.goto(f"{tab.site}search.html?q={quote('희토류')}&year=1999")
    assert tab.results() == []
    tab.page.click("text=고른 조건 없이 찾기")
    assert tab.results()
    assert asked(tab.page) == {"q": ["희토류"]}


def test_without_scripts_the_indexes_stand_there(site: Path, chromium: Browser) -> None:
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site.as_uri()}/search.html?q={quote('희토류')}")
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


def test_hostile_addresses_are_only_text(over_http: SearchPage) -> None:
    page = over_http.page
    evil = quote(HOSTILE)
    page.goto(
        f"{over_http.site}search.html?q=미국&tag={evil}&author={evil}&year={evil}&sort={evil}"
    )
    assert over_http.results() == []
    page.click("#search-hints >> text=고른 조건 없이 찾기")
    assert over_http.results()
    assert page.locator("main img, main script").count() == 0
