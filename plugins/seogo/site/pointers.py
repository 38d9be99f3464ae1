"""Pointers to other articles, resolved when the site is built: the Markdown never changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from seogo.articles.references import Reference
from seogo.documents.document import Document
from seogo.site.items import Item
from seogo.site.text import folded, line

# What newsletters and social networks hang on an address; it names no other page.
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|igshid)=")


@dataclass(frozen=True, slots=True)
class Pointer:
    """What an article points to, and where it stands in the archive if it does."""

    title: str
    note: str
    item: Item | None

    url: str = ""
    """Where it is on the web, if the source says so and the archive does not have it."""


class Resolver:
    """Finds the article that a pointer means: by address, else by exact title.

    Args:
        items: The articles, newest first: of equal titles the newest is meant.
        documents: The same ones by identifier, for their original addresses.
    """

    def __init__(self, items: Iterable[Item], documents: Mapping[str, Document]) -> None:
        self._by_address: dict[str, list[Item]] = {}
        self._by_title: dict[str, list[Item]] = {}
        for item in items:
            if title := folded(item.title):
                self._by_title.setdefault(title, []).append(item)
            if address := _page(documents[item.slug].original_url):
                self._by_address.setdefault(address, []).append(item)

    def pointers(self, references: Iterable[Reference], source: Item) -> list[Pointer]:
        """The references of one article, in their order; none resolves to itself."""
        return [self._pointer(reference, source) for reference in references]

    def _pointer(self, reference: Reference, source: Item) -> Pointer:
        url = web_address(reference.url)
        meant = [
            *self._by_address.get(_page(url), ()),
            *self._by_title.get(folded(reference.title), ()),
        ]
        item = next((item for item in meant if item is not source), None)
        here = "이 서고에 있음" if item else "이 서고에는 없음"
        notes = (reference.label or "가리킴", reference.access, here)
        note = ", ".join(line(note) for note in notes if note)
        return Pointer(line(reference.title) or url, note, item, "" if item else url)


def web_address(url: str) -> str:
    """An address that pages may link to, "" for any other; printed ones may lack their scheme."""
    url = f"https://{url}" if url.startswith("www.") else url
    return url if url.startswith(("https://", "http://")) else ""


def _page(url: str) -> str:
    """What all spellings of one page's address share, "" where it is none."""
    try:
        parts = urlsplit(web_address(url))
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # such as an unclosed bracket in the host
        return ""
    if not host:
        return ""
    query = "&".join(p for p in parts.query.split("&") if p and not _TRACKING.match(p))
    return f"{host}{unquote(parts.path).rstrip('/')}?{query}"
