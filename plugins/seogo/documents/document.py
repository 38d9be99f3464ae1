"""One Markdown file as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from seogo.articles.references import Reference


@dataclass(frozen=True, slots=True)
class Document:
    """What a file under content/articles/ or content/pages/ says, with bad values left out."""

    path: str
    """Relative to the content folder, with "/"."""

    slug: str
    """The identifier: file stem, page name."""

    title: str

    body: str
    """CommonMark, as it stands in the file."""

    title_source: str = ""
    """"derived" when Seogo supplied the title, "given" when the source had it, "" by hand."""

    date: datetime | None = None
    """Aware; its wall clock is the printed one. None: undated."""

    authors: tuple[str, ...] = ()

    tags: tuple[str, ...] = ()
    """As written in the file; `Vocabulary.canonical` maps them when the site is planned."""

    summary: str = ""

    byline: str = ""
    """The author and date line as the source printed it."""

    original_url: str = ""

    source: str = ""
    """Where it was received: `Provenance.show()`."""

    references: tuple[Reference, ...] = ()
    """Pointers to other articles, in the order of the body."""

    series: str = ""

    publisher: str = ""
    """Who published it; "": whoever archive.toml names."""

    fields: Mapping[str, str] = field(default_factory=dict)
    """Every front-matter value as written, by its key, in order."""
