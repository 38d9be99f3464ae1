"""What the search knows of one article."""

from __future__ import annotations

from dataclasses import dataclass


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
