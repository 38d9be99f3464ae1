"""Articles as lists show them, and the catalogue that all pages are planned from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from seogo.archive import Archive
from seogo.documents.document import Document
from seogo.documents.markdown import blocks
from seogo.documents.store import article_path
from seogo.names.slugs import Name
from seogo.site import text
from seogo.site.bodies import Body, make_body
from seogo.site.page import href
from seogo.site.pictures import Pictures, no_pictures
from seogo.site.terms import Term, make_terms, names_of
from seogo.vocabulary import Vocabulary

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Item:
    """One article without its body: what templates know as `article`."""

    slug: str
    title: str

    supplied: bool
    """Whether Seogo made the title; pages set it in 〔 〕."""

    date: datetime | None
    authors: tuple[Term, ...]
    tags: tuple[Term, ...]
    summary: str
    characters: int
    publisher: str
    """Who published it, by its file or else archive.toml; "" where neither says."""

    @property
    def address(self) -> str:
        """Its page."""
        return f"{article_path(self.slug)}.html"

    @property
    def url(self) -> str:
        """Its page, for links."""
        return href(self.address)

    @property
    def author(self) -> Term | None:
        """The first author."""
        return self.authors[0] if self.authors else None

    @property
    def weekday(self) -> str:
        """The letter of the printed day, "" without a date."""
        return text.weekday(self.date) if self.date else ""

    @property
    def sheets(self) -> str:
        """Length in 원고지 매수."""
        return text.sheets(self.characters)

    @property
    def minutes(self) -> int:
        """Minutes to read it."""
        return text.minutes(self.characters)

    @property
    def call_number(self) -> tuple[str, ...]:
        """The identifier in the lines of a spine label."""
        return call_number(self.slug)


def call_number(slug: str) -> tuple[str, ...]:
    """An identifier in the lines of a spine label."""
    date, dash, code = slug.partition("-")
    if dash and len(date) == 8 and date.isdigit():
        return date[:4], date[4:], code
    return ("날짜", "없음", code) if date == "undated" and code else (text.line(slug),)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that pages are planned from."""

    archive: Archive
    vocabulary: Vocabulary

    items: Sequence[Item]
    """Newest first by instant, then by identifier; undated articles last."""

    documents: Mapping[str, Document]
    bodies: Mapping[str, Body]

    terms: Mapping[Name, Term]
    """Every name ever minted, also those without an article."""

    under: Mapping[Name, Sequence[Item]]
    """The articles of a name, in the order of `items`."""

    pictures: Pictures = no_pictures


def catalogue(
    documents: Iterable[Document],
    archive: Archive,
    vocabulary: Vocabulary,
    slugs: Mapping[Name, str],
    pictures: Pictures = no_pictures,
) -> Catalogue:
    """Read every body once and bring the articles in order."""
    terms = make_terms(slugs, vocabulary)
    by_slug = {document.slug: document for document in documents}
    bodies = {
        slug: make_body(blocks(text.clean(document.body), document.references), pictures)
        for slug, document in by_slug.items()
    }
    items = []
    for slug, document in by_slug.items():
        named = [terms[name] for name in names_of(document, vocabulary)]
        items.append(
            Item(
                slug=slug,
                title=text.line(document.title) or slug,
                supplied=document.title_source == "derived",
                date=document.date,
                authors=tuple(term for term in named if term.key.kind == "author"),
                tags=tuple(term for term in named if term.key.kind == "tag"),
                summary=text.line(document.summary),
                characters=bodies[slug].characters,
                publisher=text.line(document.publisher) or archive.publisher,
            )
        )
    items.sort(key=_order)
    under: dict[Name, list[Item]] = {}
    for item in items:
        for term in (*item.authors, *item.tags):
            under.setdefault(term.key, []).append(item)
    return Catalogue(archive, vocabulary, items, by_slug, bodies, terms, under, pictures)


def _order(item: Item) -> tuple[bool, timedelta, str]:
    return item.date is None, _EPOCH - item.date if item.date else timedelta(), item.slug
