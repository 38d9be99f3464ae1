"""The neutral value in the middle of the line: what a careful editor makes of one record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from seogo.articles.references import Reference
from seogo.records import Block, Image, Provenance


@dataclass(frozen=True, slots=True)
class Article:
    """A schema.org NewsArticle, as far as the source tells."""

    headline: str

    headline_source: Literal["derived", "given"]
    """"derived" where Seogo supplied it from the body."""

    byline: str
    """As printed, "" without one."""

    authors: tuple[str, ...]

    date_published: datetime | None
    """Aware, at the printed wall clock."""

    keywords: tuple[str, ...]

    abstract: str
    """One or two sentences of the body."""

    article_body: tuple[Block, ...]
    """In order; a pointer (👉) is a block of its own."""

    citation: tuple[Reference, ...]
    """The pointers among the blocks."""

    is_part_of: str
    """Its series, "" without one."""

    publisher: str
    """Who published it, "" where that is whoever the archive names."""

    url: str
    """Where the source published it, "" if unknown."""

    provenance: Provenance

    images: tuple[Image, ...] = ()
    """What its figures show, where that was saved."""
