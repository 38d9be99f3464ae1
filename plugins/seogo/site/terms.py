"""Tags and authors: the names that have pages of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from seogo.documents.document import Document
from seogo.names.slugs import Name, Slug
from seogo.site.page import href
from seogo.site.text import instant, line
from seogo.vocabulary import Vocabulary

UNDATED = "9999"
"""Stands for the date of what has none: it comes last."""

FOLDERS = {"tag": "tags", "author": "authors"}

KINDS = {
    "topic": ("주", "주제"),
    "organisation": ("기", "기관·기업"),
    "person": ("인", "인물"),
    "place": ("곳", "장소"),
    "product": ("것", "기술·제품"),
    "event": ("일", "사건·행사"),
}
"""Kind of a tag → its stamp and its label, in the order in which pages list them."""

_AUTHOR = ("글", "글쓴이")


@dataclass(frozen=True, slots=True)
class Term:
    """A tag or an author, as templates see it."""

    key: Name
    slug: str

    type: str
    """A key of `KINDS`; "author" for an author."""

    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """As shown."""
        return self.key.name

    @property
    def address(self) -> str:
        """Its page."""
        return f"{FOLDERS[self.key.kind]}/{self.slug}.html"

    @property
    def url(self) -> str:
        """Its page, for links."""
        return href(self.address)

    @property
    def stamp(self) -> str:
        """The kind in one syllable."""
        return KINDS.get(self.type, _AUTHOR)[0]

    @property
    def label(self) -> str:
        """The kind in words."""
        return KINDS.get(self.type, _AUTHOR)[1]

    def __str__(self) -> str:
        return self.name


def names_of(document: Document, vocabulary: Vocabulary) -> list[Name]:
    """The authors and tags of a document in their canonical form, each once."""
    names = [Name("author", _normal(author)) for author in document.authors]
    names += [Name("tag", _normal(tag)) for tag in document.tags]
    known = (canonical(name, vocabulary) for name in names)
    return [name for name in dict.fromkeys(known) if name.name]


def canonical(name: Name, vocabulary: Vocabulary) -> Name:
    """What a tag or an author goes by."""
    if name.kind == "tag":
        return Name("tag", _normal(vocabulary.canonical(name.name)))
    return Name(name.kind, _normal(vocabulary.author(name.name)))


def wanted_names(documents: Iterable[Document], vocabulary: Vocabulary) -> list[tuple[str, Name]]:
    """(first date, name) of every name in use, as `seogo.names.slugs.mint` takes them."""
    first: dict[Name, str] = {}
    for document in documents:
        date = instant(document.date) if document.date else UNDATED
        for name in names_of(document, vocabulary):
            first[name] = min(date, first.get(name, date))
    return [(date, name) for name, date in first.items()]


def persons(vocabulary: Vocabulary) -> frozenset[str]:
    """The tag names that are people."""
    return frozenset(e.name for e in vocabulary.entries.values() if e.kind == "person")


def make_terms(slugs: Mapping[Name, str], vocabulary: Vocabulary) -> dict[Name, Term]:
    """Every canonical name that has a slug, as a term; an alias has no page of its own."""
    return {
        name: _author(name, slug, vocabulary)
        if name.kind == "author"
        else Term(name, slug, vocabulary.kind(name.name), vocabulary.aliases(name.name))
        for name, slug in slugs.items()
        if name.kind in FOLDERS and canonical(name, vocabulary) == name
    }


def slug_in(address: str) -> Slug | None:
    """The slug in the address of a page or feed of a tag or author, None for another address.

    tags/x.html, tags/x.xml and tags/x/2.html have "x"; tags/index.html is nobody's.
    """
    folder, slash, rest = address.partition("/")
    slug = re.sub(r"(?:/[0-9]+\.html|\.html|\.xml)\Z", "", rest)
    for kind, name in FOLDERS.items():
        if slash and folder == name and slug not in (rest, "index") and "/" not in slug:
            return kind, slug
    return None


def _author(name: Name, slug: str, vocabulary: Vocabulary) -> Term:
    entry = vocabulary.authors.get(name.name)
    return Term(name, slug, "author", entry.aliases if entry else ())


def by_kind(terms: Iterable[Term]) -> list[tuple[str, str, list[Term]]]:
    """Tags as (stamp, label, tags), one row per kind that occurs, in the order of `KINDS`."""
    rows: dict[str, list[Term]] = {kind: [] for kind in KINDS}
    for term in terms:
        rows[term.type].append(term)
    return [(*KINDS[kind], found) for kind, found in rows.items() if found]


def _normal(name: str) -> str:
    return line(unicodedata.normalize("NFC", name))
