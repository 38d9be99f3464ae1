"""What the search knows of one article."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from seogo.unseen import without_unseen

TAG, AUTHOR = "tag", "author"

Addresses = Mapping[tuple[str, str], str]
"""(TAG or AUTHOR, name) → its page, relative to the site's root."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One article, as plain text."""

    id: str
    """The article's identifier, unique and ASCII."""

    address: str
    """Its page, relative to the site's root: "articles/2025/11/<id>.html"."""

    title: str

    date: str
    """The printed date, "2025-11-04"; "" when undated."""

    authors: tuple[str, ...]

    tags: tuple[str, ...]

    text: str
    """Paragraphs joined by "\\n"."""

    series: tuple[str, ...] = ()
    """Names of the series that it is a part of."""


def readable(record: SearchRecord) -> SearchRecord:
    """The same with what a reader sees: letters put together (NFC), nothing unseen in a word."""
    title, text = _seen(record.title), _seen(record.text)
    if title == record.title and text == record.text:
        return record
    return replace(record, title=title, text=text)


def _seen(text: str) -> str:
    return without_unseen(unicodedata.normalize("NFC", text))
