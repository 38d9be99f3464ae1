"""The pages at the root: home, 차례, search, plain pages, 404, and the files for machines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from seogo.documents.document import Document
from seogo.documents.markdown import Block, blocks
from seogo.site.bodies import make_body
from seogo.site.charts import Spines
from seogo.site.items import Catalogue, Item
from seogo.site.page import Page, climb, href
from seogo.site.paging import paged
from seogo.site.pictures import Pictures
from seogo.site.spans import characters, span
from seogo.site.tally import month_url, over_time
from seogo.site.term_pages import frequent
from seogo.site.text import clean, line, sheets

_NEWEST = 6
_UNLISTED = frozenset(["404.html", "search.html", "term_empty.html"])
_FREQUENT = {"topic": 8, "organisation": 8, "person": 6, "place": 4, "product": 6, "event": 4}
# The shelf keeps its scale at 320 px: three months with five spines each just fit.
_SHELF_MONTHS, _SHELF_SPINES = 3, 16


def root_pages(books: Catalogue) -> Iterator[Page]:
    """Home, 차례, search and 404."""
    yield _home(books)
    for leaf in paged("all.html", books.items):
        yield Page(
            leaf.address,
            "list.html",
            {
                "section": "all",
                "title": "차례",
                "number": leaf.number,
                "count": len(leaf.items) if leaf.number else len(books.items),
                "span": span(leaf.items if leaf.number else books.items),
                "groups": [(label, list(rows)) for label, rows in groupby(leaf.items, _month)],
                "links": leaf.links,
            },
        )
    yield Page("search.html", "search.html", {"section": "search", "title": "검색"})
    yield Page("404.html", "404.html", {"section": "404", "title": "없는 쪽"})


def plain_pages(pages: Iterable[Document], pictures: Pictures) -> Iterator[Page]:
    """content/pages/: each heading of the second level begins a section."""
    for document in pages:
        address = page_address(document)
        intro: list[Block] = []
        sections: list[tuple[str, list[Block]]] = []
        for block in blocks(clean(document.body)):
            if block.html.startswith("<h2"):
                sections.append((line(block.text), []))
            else:
                (sections[-1][1] if sections else intro).append(block)
        yield Page(
            address,
            "page.html",
            {
                "section": document.slug,
                "title": line(document.title),
                "description": line(document.summary),
                "content": make_body(intro, pictures).html(climb(address)),
                "sections": [
                    (title, make_body(found, pictures).html(climb(address)))
                    for title, found in sections
                ],
            },
            owner=f"page {document.slug}",
        )


def page_address(document: Document) -> str:
    """Where a plain page stands."""
    return f"{document.slug}.html"


def machine_files(books: Catalogue, plan: Iterable[Page]) -> Iterator[Page]:
    """robots.txt, and a sitemap of `plan` where the archive has a permanent address."""
    yield Page("robots.txt", "robots.txt")
    if not books.archive.url:
        return
    listed = [
        (href(page.address), page.values.get("article"))
        for page in plan
        if page.template not in _UNLISTED and page.address.endswith(".html")
    ]
    yield Page("sitemap.xml", "sitemap.xml", {"listed": sorted(listed, key=lambda row: row[0])})


def _home(books: Catalogue) -> Page:
    used = [key.kind for key in books.under]
    return Page(
        "index.html",
        "home.html",
        {
            "section": "home",
            "title": books.archive.name,
            "description": books.archive.description,
            "newest": books.items[:_NEWEST],
            "shelf": _shelf(books.items),
            "over_time": over_time(books.items),
            "frequent": frequent(books, _FREQUENT),
            "count": len(books.items),
            "sheets": sheets(characters(books.items)),
            "authors": used.count("author"),
            "tags": used.count("tag"),
            "span": span(books.items),
        },
    )


def _shelf(items: Iterable[Item]) -> list[Spines]:
    """The months on the shelf, oldest first; none when they would not fit a small screen."""
    dated = [item for item in items if item.date][::-1]
    months = [(label, list(rows)) for label, rows in groupby(dated, _month)]
    most = max((len(rows) for _, rows in months), default=0)
    if len(months) > _SHELF_MONTHS or len(months) * most > _SHELF_SPINES:
        return []
    longest = max((item.characters for item in dated), default=0) or 1
    shelf = []
    for label, rows in months:
        date = rows[0].date
        at = date.year * 12 + date.month - 1 if date else 0
        heights = [item.characters / longest for item in rows]
        shelf.append(Spines(label, f"{len(rows)}건", month_url(at), heights))
    return shelf


def _month(item: Item) -> str:
    return f"{item.date.year}년 {item.date.month}월" if item.date else "날짜 없음"
