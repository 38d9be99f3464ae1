"""Atom and RSS: the newest articles, in the feeds of the whole site with their full text.

The feeds of tags and authors carry summaries: an article stands in ten of them, and its text ten
times would make a third of a site's bytes.

Ids are made of the archive's and the article's own id, never of an address, so that a moved site
shows nobody its old articles as new. Times are those of the articles: no clock. Undated articles
are left out, since a feed is about what is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import partial
from itertools import islice
from uuid import NAMESPACE_URL, uuid5

from seogo.archive import Archive
from seogo.site.items import Catalogue, Item
from seogo.site.page import Page, climb, href

MOST_ENTRIES = 20
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in a feed."""

    item: Item
    id: str
    url: str
    html: str
    """The body, "" where the feed carries summaries."""

    published: str
    published_rfc822: str


def feed_address(address: str) -> str:
    """The feed beside a list page."""
    return address.removesuffix(".html") + ".xml"


def urn(archive: Archive, name: str) -> str:
    """The permanent id of something in this archive."""
    return f"urn:uuid:{uuid5(uuid5(NAMESPACE_URL, f'seogo:{archive.id}'), name)}"


def feeds(books: Catalogue) -> list[Page]:
    """The two of the whole site and one of every tag and author."""
    title = books.archive.name
    pages = [
        _feed(books, "atom.xml", "atom.xml", "feed:", title, "index.html", books.items, full=True),
        _feed(books, "rss.xml", "rss.xml", "feed:", title, "index.html", books.items, full=True),
    ]
    for key, term in books.terms.items():
        name = f"feed:{key.kind}:{key.name}"
        about = f"{term.name} — {title}"
        at = feed_address(term.address)
        items = books.under.get(key, ())
        feed = _feed(books, at, "atom.xml", name, about, term.address, items)
        pages.append(replace(feed, owner=str(key)))
    return pages


def closed_feed(archive: Archive, address: str) -> Page:
    """What stands where a feed was published that the site no longer has: one without entries."""
    values = _head(archive, address, f"feed:{address}", archive.name, "index.html")
    return Page(address, "atom.xml", {**values, "entries": [], "updated": _NEVER.isoformat()})


def _feed(
    books: Catalogue,
    address: str,
    template: str,
    name: str,
    title: str,
    about: str,
    items: Sequence[Item],
    *,
    full: bool = False,
) -> Page:
    values = _head(books.archive, address, name, title, about)
    return Page(address, template, values, partial(_news, books, address, items, full=full))


def _head(archive: Archive, address: str, name: str, title: str, about: str) -> dict[str, object]:
    return {
        "title": title,
        "feed_id": urn(archive, name),
        "feed_url": _link(archive, address, address),
        "about_url": _link(archive, address, about),
    }


def _news(
    books: Catalogue, address: str, items: Iterable[Item], *, full: bool
) -> dict[str, object]:
    entries = list(islice(_entries(books, address, items, full=full), MOST_ENTRIES))
    newest = entries[0].published if entries else _NEVER.isoformat()
    return {"entries": entries, "updated": newest}


def _entries(
    books: Catalogue, address: str, items: Iterable[Item], *, full: bool
) -> Iterable[Entry]:
    for item in items:
        if item.date is None:
            continue
        yield Entry(
            item,
            urn(books.archive, item.slug),
            _link(books.archive, address, item.address),
            books.bodies[item.slug].html(books.archive.url or None) if full else "",
            item.date.isoformat(),
            format_datetime(item.date),
        )


def _link(archive: Archive, here: str, address: str) -> str:
    return (archive.url or climb(here)) + href(address)
