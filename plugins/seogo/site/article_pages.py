"""The page of each article. It names its neighbours and nothing wider, so that one new article
rewrites only the pages beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seogo.contact import contact_link
from seogo.digests import squeeze
from seogo.documents.document import Document
from seogo.site.cite import cite
from seogo.site.items import Catalogue, Item
from seogo.site.metadata import news_article
from seogo.site.page import Page, climb
from seogo.site.pointers import Resolver, web_address
from seogo.site.provenance import origin
from seogo.site.terms import by_kind
from seogo.site.text import (
    in_zone,
    is_day,
    korean_day,
    korean_time,
    line,
    without_emails,
    zone_label,
)
from seogo.zones import zone

_KOREA = "Asia/Seoul"


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The articles before and after in one order."""

    label: str
    before: Item | None
    after: Item | None


def article_pages(books: Catalogue) -> Iterator[Page]:
    """One page for every article."""
    resolver = Resolver(books.items, books.documents)
    in_time = _by_slug(books.items)
    by_author = {key: _by_slug(items) for key, items in books.under.items() if key.kind == "author"}
    for item in books.items:
        document = books.documents[item.slug]
        byline = document.byline if books.archive.emails else without_emails(document.byline)
        around = [Neighbours("시간순", *in_time[item.slug])]
        around += [
            Neighbours(author.name, *by_author[author.key][item.slug]) for author in item.authors
        ]
        yield Page(
            item.address,
            "article.html",
            {
                "section": "",
                "title": item.title,
                "description": item.summary,
                "article": item,
                "deck": _deck(item, books),
                "content": books.bodies[item.slug].html(climb(item.address)),
                "when": _when(item, document),
                "in_korea": _in_korea(item),
                "series": line(document.series),
                "byline": line(byline),
                "original_url": web_address(document.original_url),
                "pointers": resolver.pointers(document.references, item),
                "kinds": by_kind(item.tags),
                "around": around,
                "origin": origin(line(document.source)),
                "citation": cite(item, books.archive),
                "contact": _contact(item, books),
                "linked_data": news_article(item, books.archive, books.bodies[item.slug].images),
            },
            owner=f"article {item.slug}",
        )


def _by_slug(items: Sequence[Item]) -> dict[str, tuple[Item | None, Item | None]]:
    """Slug → (the older neighbour, the newer one), of items that stand newest first."""
    ends: list[Item | None] = [None, *items, None]
    return {item.slug: (ends[i + 2], ends[i]) for i, item in enumerate(items)}


def _contact(item: Item, books: Catalogue) -> str:
    archive = books.archive
    return contact_link(archive.contact, item.title, item.slug, f"{archive.url}{item.url}")


def _deck(item: Item, books: Catalogue) -> str:
    """The summary, unless it is the text's first paragraph word by word."""
    opening = books.bodies[item.slug].text.partition("\n")[0]
    return "" if squeeze(opening) == squeeze(item.summary) else item.summary


def _when(item: Item, document: Document) -> str:
    if item.date is None:
        return ""
    if is_day(item.date):
        return korean_day(item.date)
    return f"{korean_time(item.date)} {zone_label(item.date, document.byline)}".rstrip()


def _in_korea(item: Item) -> str:
    """The Korean time of an article that was dated elsewhere."""
    if item.date is None or is_day(item.date):
        return ""
    there = in_zone(item.date, zone(_KOREA))
    return korean_time(there) if there.utcoffset() != item.date.utcoffset() else ""
