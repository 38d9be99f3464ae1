"""The plan: which pages there are and what they need."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import NAMESPACE_URL, uuid5

import pytest

from seogo.archive import Archive
from seogo.articles.references import Reference
from seogo.ledger.withdrawn import Withdrawn
from seogo.names.slugs import Name
from seogo.site import wanted_names
from seogo.site.items import catalogue
from seogo.site.page import is_safe
from seogo.site.paging import paged
from seogo.vocabulary import Entry, Vocabulary
from site_support import ARCHIVE, BASE, DAY, daily, document, planned

PACIFIC = timezone(timedelta(hours=-7))


def items(count):
    return catalogue(daily(count), ARCHIVE, BASE, {}).items


@pytest.mark.parametrize("count", [0, 1, 9, 10, 19, 20, 21, 30, 57])
def test_pages_are_numbered_from_the_oldest(count):
    leaves = paged("tags/x.html", items(count), size=10)
    newest, numbered = leaves[0], leaves[1:]
    full = max(0, count // 10 - 1)
    assert newest.address == "tags/x.html"
    assert [leaf.address for leaf in numbered] == [f"tags/x/{n}.html" for n in range(full, 0, -1)]
    assert all(len(leaf.items) == 10 for leaf in numbered)
    assert len(newest.items) < 20
    assert [i.slug for leaf in leaves for i in leaf.items] == [i.slug for i in items(count)]


def test_a_numbered_page_keeps_its_articles_for_ever():
    before = {leaf.address: leaf for leaf in paged("all.html", items(47), size=10)[1:]}
    after = {leaf.address: leaf for leaf in paged("all.html", items(95), size=10)}
    for address, leaf in before.items():
        assert [i.slug for i in after[address].items] == [i.slug for i in leaf.items]


def test_page_numbers_lead_to_pages_that_exist():
    leaves = paged("all.html", items(150), size=10)
    there = {leaf.address for leaf in leaves}
    for leaf in leaves:
        assert {link.url for link in leaf.links} - {""} <= there
        assert [link.url for link in leaf.links if link.current] == [leaf.address]


def test_every_kind_of_page_is_planned():
    pages = planned(
        [
            document("20251104-aaaaaaaa", date=DAY, authors=("김한아",), tags=("반도체",)),
            document("undated-bbbbbbbb"),
        ],
        [document("about", title="일러두기", path="pages/about.md")],
    )
    assert set(pages) == {
        "index.html", "all.html", "search.html", "404.html", "about.html", "dates.html",
        "articles/2025/11/20251104-aaaaaaaa.html", "articles/undated/undated-bbbbbbbb.html",
        "tags/index.json", "tags/index.js", "authors/index.json", "authors/index.js",
        "tags/index.html", "tags/bandoche.html", "tags/bandoche.xml",
        "authors/index.html", "authors/gim-hana.html", "authors/gim-hana.xml",
        "2025/index.html", "2025/01.html", "undated.html",
        "atom.xml", "rss.xml", "robots.txt", "sitemap.xml",
    }  # fmt: skip


def test_an_empty_archive_has_its_pages_too():
    assert {"index.html", "all.html", "dates.html", "tags/index.html", "atom.xml"} <= set(
        planned([])
    )


def test_lists_go_by_instant_and_calendars_by_the_printed_day():
    early = datetime(2025, 3, 1, 8, tzinfo=timezone(timedelta(hours=9)))  # 28 February in UTC
    late = datetime(2025, 2, 28, 20, tzinfo=PACIFIC)  # 1 March in UTC
    pages = planned([document("a", date=early), document("b", date=late)])
    assert [item.slug for item in pages["index.html"].values["newest"]] == ["b", "a"]
    assert [item.slug for _, item in pages["2025/02.html"].values["rows"]] == ["b"]
    assert [item.slug for _, item in pages["2025/03.html"].values["rows"]] == ["a"]


def test_same_instant_goes_by_identifier_and_undated_comes_last():
    pages = planned([document("undated-a"), document("c", date=DAY), document("b", date=DAY)])
    assert [i.slug for i in pages["index.html"].values["newest"]] == ["b", "c", "undated-a"]


def test_the_ends_of_the_calendar_do_no_harm():
    first = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=9)))
    last = datetime(9999, 12, 31, 23, 59, tzinfo=PACIFIC)
    pages = planned([document("a", date=first, authors=("가",)), document("b", date=last)])
    assert {"0001/01.html", "9999/12.html", "0001/index.html"} <= set(pages)


def test_one_new_article_rewrites_only_what_lists_it():
    documents = daily(130, authors=("김한아",), tags=("반도체",))
    other = document("20240101-aaaaaaaa", date=datetime(2024, 1, 1, tzinfo=UTC), tags=("희토류",))
    before = {a: p.context() for a, p in planned([other, *documents[:-1]]).items()}
    after = {a: p.context() for a, p in planned([other, *documents]).items()}
    changed = {address for address, values in after.items() if before.get(address) != values}
    assert changed == {
        "index.html", "all.html", "dates.html", "2025/index.html", "2025/05.html",
        "articles/2025/05/20250510-aaaaaaaa.html", "articles/2025/05/20250509-aaaaaaaa.html",
        "tags/bandoche.html", "tags/bandoche.xml", "tags/index.html",
        "authors/gim-hana.html", "authors/gim-hana.xml", "authors/index.html",
        "atom.xml", "rss.xml", "sitemap.xml",
    }  # fmt: skip


def test_neighbours_by_time_and_by_author():
    documents = [replace(d, authors=(a,)) for d, a in zip(daily(3), "가나가", strict=True)]
    around = planned(documents)["articles/2025/01/20250103-aaaaaaaa.html"].values["around"]
    assert [(n.label, n.before.slug, n.after) for n in around] == [
        ("시간순", "20250102-aaaaaaaa", None),
        ("가", "20250101-aaaaaaaa", None),
    ]


def test_pointers_resolve_by_exact_title():
    here = Reference("👉", "관련 기사", "제목  b")  # spaces fold
    gone = Reference("👉", "", "없는 글", "무료")
    own = Reference("👉", "", "제목 a")
    pages = planned(
        [document("a", references=(here, gone, own)), document("b")],
    )
    pointers = pages["articles/undated/a.html"].values["pointers"]
    assert [(p.item.slug if p.item else None, p.note) for p in pointers] == [
        ("b", "관련 기사, 이 서고에 있음"),
        (None, "가리킴, 무료, 이 서고에는 없음"),
        (None, "가리킴, 이 서고에는 없음"),
    ]


def test_names_without_articles_keep_their_pages():
    known = {Name("tag", "칩"): "chip", Name("author", "떠난 이"): "tteonan-i"}
    vocabulary = Vocabulary(
        {"반도체": Entry("반도체", "topic", ("칩",))}, {"칩": "반도체", "반도체": "반도체"}
    )
    documents = [document("a", tags=("칩",))]
    published = {
        "tags/chip.html": "tag 칩",
        "tags/chip/2.html": "tag 칩",
        "tags/chip.xml": "tag 칩",
    }
    pages = planned(documents, vocabulary=vocabulary, slugs=known, published=published)
    assert pages["tags/chip.html"].template == pages["tags/chip/2.html"].template == "redirect.html"
    assert pages["tags/chip.html"].values["target"] == "../tags/bandoche.html"
    assert pages["tags/chip/2.html"].values["target"] == "../../tags/bandoche.html"
    old, new = pages["tags/chip.xml"].context(), pages["tags/bandoche.xml"].context()
    assert old == new
    assert old["feed_url"].endswith("tags/bandoche.xml")
    assert pages["authors/tteonan-i.html"].template == "term_empty.html"
    listed = {url for url, _ in pages["sitemap.xml"].values["listed"]}
    assert listed & {"tags/chip.html", "tags/bandoche.html"} == {"tags/bandoche.html"}


def test_published_addresses_always_answer():
    pages = planned(
        daily(3, tags=("반도체",)),
        published=dict.fromkeys([
            "tags/bandoche.html", "tags/bandoche/4.html", "tags/gone.html", "tags/gone.xml",
            "articles/2025/01/20250102-zzzzzzzz.html", "odd.html", "old.txt", "../evil.html",
        ], ""),
    )  # fmt: skip
    assert pages["tags/bandoche.html"].template == "term.html"
    near = {a: p.values["near"] for a, p in pages.items() if p.template == "tombstone.html"}
    assert near == {
        "tags/bandoche/4.html": "tags/bandoche.html",
        "tags/gone.html": "tags/index.html",
        "articles/2025/01/20250102-zzzzzzzz.html": "2025/01.html",
        "odd.html": "all.html",
    }
    assert pages["tags/gone.xml"].template == "atom.xml"
    assert not any("evil" in address for address in pages)


def test_a_withdrawn_article_leaves_a_page_that_says_so():
    loud = Withdrawn("2026-11-27", title="거둔 제목", reason="글쓴이 요청")
    quiet = Withdrawn("2026-11-27", quiet=True)
    addresses = [f"articles/2025/01/2025010{day}-taken000.html" for day in (1, 2)]
    pages = planned(
        daily(3),
        archive=replace(ARCHIVE, contact="a@example.org"),
        published=dict.fromkeys(addresses, ""),
        withdrawn={"20250101-taken000": loud, "20250102-taken000": quiet},
    )
    first, second = (pages[address].context() for address in addresses)
    told = {"name": "거둔 제목", "reason": "글쓴이 요청", "when": "2026년 11월 27일"}
    assert told.items() <= first.items()
    assert (first["label"], first["near"]) == (("2025", "0101", "taken000"), "2025/01.html")
    assert (second["name"], second["reason"], second["title"]) == ("", "", "거둔 글")
    assert second["label"] == ("빈", "자리", "······")
    listed = {url for url, _ in pages["sitemap.xml"].values["listed"]}
    assert not listed.intersection(addresses)


def test_colliding_names_have_pages_of_their_own():
    tags = ("C", "C++", "C#", "★", "!!!")
    pages = planned([document("a", date=DAY, tags=tags, authors=("김한아", "김하나"))])
    shown = [p.values["term"].name for p in pages.values() if p.template == "term.html"]
    assert sorted(shown) == sorted((*tags, "김한아", "김하나"))


def test_equal_titles_are_two_pages():
    pages = planned([document("a", title="같은 제목"), document("b", title="같은 제목")])
    assert {"articles/undated/a.html", "articles/undated/b.html"} <= set(pages)


def test_a_plain_page_never_takes_an_address_of_the_site():
    page = document("all", title="내 쪽", path="pages/all.md")
    assert planned([], [page])["all.html"].template == "list.html"


def test_without_an_address_nothing_is_absolute():
    pages = planned(daily(1, tags=("반도체",)), archive=Archive(id="test"))
    assert "sitemap.xml" not in pages
    assert pages["tags/bandoche.xml"].values["about_url"] == "../tags/bandoche.html"
    article = pages["articles/2025/01/20250101-aaaaaaaa.html"].values
    assert article["linked_data"] is None
    assert "http" not in article["citation"].korean


def test_feeds_hold_the_newest_and_take_their_times_from_the_articles():
    pages = planned([*daily(30), document("undated-a")])
    feed = pages["atom.xml"].context()
    assert len(feed["entries"]) == 20
    assert feed["updated"] == feed["entries"][0].published == "2025-01-30T09:00:00+00:00"
    archive = uuid5(NAMESPACE_URL, "seogo:test")
    assert feed["entries"][0].id == f"urn:uuid:{uuid5(archive, '20250130-aaaaaaaa')}"


def test_ids_in_feeds_do_not_depend_on_the_address():
    moved = replace(ARCHIVE, url="https://elsewhere.example/")
    here, there = (
        [e.id for e in planned(daily(2), archive=a)["atom.xml"].context()["entries"]]
        for a in (ARCHIVE, moved)
    )
    assert here == there


def test_wanted_names_have_their_first_date():
    documents = [
        document("a", date=DAY, tags=("Semiconductor",), authors=("가",)),
        document("b", date=DAY - timedelta(days=1), tags=("반도체",)),
        document("c", authors=("나", " ")),
    ]
    assert dict(map(reversed, wanted_names(documents, BASE))) == {
        Name("tag", "반도체"): "2024-12-31T09:00:00+00:00",
        Name("author", "가"): "2025-01-01T09:00:00+00:00",
        Name("author", "나"): "9999",
    }


def test_addresses_that_would_leave_the_site_are_known():
    assert is_safe("tags/a b.html")
    for bad in ("../a.html", "/a.html", "a//b.html", "a/./b", "a\\b.html", "C:a.html", "", "a\0"):
        assert not is_safe(bad), bad


def test_only_the_feeds_of_the_whole_site_carry_full_texts():
    pages = planned(daily(1, tags=("반도체",)))
    values = {address: page.context() for address, page in pages.items()}
    full = {a: bool(v["entries"][0].html) for a, v in values.items() if "entries" in v}
    assert full == {"atom.xml": True, "rss.xml": True, "tags/bandoche.xml": False}
