"""Filters, the boxes 좁히기 and 달마다, the order, and ways on from nothing."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser

from search_support import SearchPage, served, write_site
from search_tabs import HOSTILE, RECORDS, asked, opened
from seogo.analysis import Analyser
from seogo.search import SearchRecord, search_files


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
    every = sorted(RECORDS, reverse=True)[:10]
    assert tab.ask("연도:2023-2025") == every
    assert tab.page.inner_text(".notice") == "2023~2025년에 나온 글에서 찾았습니다."
    assert tab.ask("연도:2023,2025") == every
    assert tab.page.inner_text(".notice") == "2023년, 2025년에 나온 글에서 찾았습니다."


def test_a_day_that_no_text_has_is_when_articles_are_of(tab: SearchPage) -> None:
    wanted = sorted((a for a, r in RECORDS.items() if r.date[5:] == "09-08"), reverse=True)
    assert len(wanted) == 2
    assert tab.ask("9월 8일") == wanted
    assert tab.page.inner_text(".notice") == "9월 8일에 나온 글에서 찾았습니다."
    assert set(tab.ask("9월에")) == {a for a, r in RECORDS.items() if r.date[5:7] == "09"}
    found = tab.ask("9월 8일 반도체")
    assert 0 < len(found) < len(wanted)
    assert set(found) < set(wanted)
    assert tab.ask("9월8일에") == wanted
    own = {a for a, r in RECORDS.items() if r.date[5:] == "09-09" and r.authors == ("박원익",)}
    assert own
    assert set(tab.ask("글쓴이:박원익 9월 9일")) == own
    # Some text has it.
    assert {RECORDS[a].date[5:7] for a in tab.ask("10월")} != {"10"}
    # A number alone is of no month, nor two months of one.
    assert tab.ask("9월 회의 8일") == []
    every = tab.ask("반도체")
    for query, missing in [("3월 반도체", "3월"), ("9월 30일 반도체", "9월"), ("9월 10월", "9월")]:
        found = tab.ask(query)
        assert len(found) >= len(every) if "반도체" in query else found
        assert f"빼고 찾았습니다: ‘{missing}’" in tab.status()


def test_what_a_field_names_can_be_left_out_and_is_told(tab: SearchPage) -> None:
    every = tab.ask("미국")
    others = [a for a in every if RECORDS[a].authors != ("크리스 정",)]
    assert 0 < len(others) < len(every)
    assert tab.ask("미국 -글쓴이:크리스 정") == others
    assert tab.page.inner_text(".notice") == "글쓴이 ‘크리스 정’ 글은 빼고 찾았습니다."
    assert len(tab.ask("-글쓴이:크리스 정")) == sum(
        record.authors != ("크리스 정",) for record in RECORDS.values()
    )


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


def test_what_has_the_words_in_part_is_not_counted(tmp_path: Path, chromium: Browser) -> None:
    texts = ["문서를 지우려면 누른다.", "문서를 삭제한다.", "문서를 없앤다.", "사진을 옮긴다."]
    records = [
        SearchRecord(f"2025010{n}-a", f"articles/{n}.html", f"{n}", "2025-01-01", (), (tag,), text)
        for n, (text, tag) in enumerate(zip(texts, ("가게", "나무", "가게", "나무"), strict=True))
    ]
    folder = write_site(tmp_path, search_files(records, Analyser()))
    tab = SearchPage(chromium.new_page(), f"{folder.as_uri()}/")
    page = opened(tab, "facets", "문서 지우기")
    assert len(tab.results()) > 1
    label = page.locator(".facet label", has_text="가게")
    assert label.locator(".n").count() == 0
    label.locator("input").check()
    # One of those under the tag has all words: it is what was narrowed to.
    assert tab.results() == ["articles/0.html"]
    assert page.locator(".facet label", has_text="가게").locator(".n").inner_text().split() == [
        "1",
        "건",
    ]
    # What a query leaves out is left out of everything, too.
    page.goto(f"{tab.site}search.html?q={quote('-삭제')}&tag={quote('나무')}")
    assert tab.results() == ["articles/3.html"]


def test_the_table_of_facts_is_only_loaded_for_a_box(search_site: Path, chromium: Browser) -> None:
    with served(search_site.parent) as address:
        page = chromium.new_page()
        loaded: list[str] = []
        page.on("request", lambda request: loaded.append(request.url))
        tab = SearchPage(page, f"{address}{quote(search_site.name)}/")
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
    folder = write_site(tmp_path, search_files(records, Analyser()))
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
    folder = write_site(tmp_path, search_files(records, Analyser()))
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
