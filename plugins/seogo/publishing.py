"""Before a site can be planned: names get their slugs; after it, its addresses are promised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from sys import intern

from seogo.archive import Archive
from seogo.digests import digest
from seogo.documents.document import Document
from seogo.documents.store import ARTICLES, PAGES, load_documents, read_documents
from seogo.ledger.addresses import add_addresses, read_addresses
from seogo.ledger.articles import Row
from seogo.ledger.names import read_names, write_names
from seogo.ledger.withdrawn import read_withdrawn
from seogo.names.slugs import Name, mint
from seogo.site import addresses, persons, plan, wanted_names
from seogo.vocabulary import Vocabulary


def all_slugs(
    known: Mapping[Name, str], documents: Iterable[Document], vocabulary: Vocabulary
) -> dict[Name, str]:
    """Known slugs and those of the names that need one, by one rule for convert and build."""
    chosen = {Name(k, n): s for k, names in vocabulary.slugs.items() for n, s in names.items()}
    new = mint(known, wanted_names(list(documents), vocabulary), chosen, persons(vocabulary))
    return dict(known) | new


def with_own_titles(documents: Iterable[Document], rows: Mapping[str, Row]) -> list[Document]:
    """Documents whose title a hand has changed are no longer marked as supplied by Seogo.

    The front matter still says `Title_source: derived`; the digest in the ledger tells.
    """
    return [
        replace(document, title_source="")
        if document.slug in rows
        and digest(document.fields.get("Title", ""), 8) != rows[document.slug].fields.get("Title")
        else document
        for document in documents
    ]


def record_addresses(content: Path, archive: Archive, vocabulary: Vocabulary) -> None:
    """Mint what the articles' names need and enter every address of the site they make."""
    documents = [_outline(document) for document in read_documents(content, ARTICLES, [])]
    pages, _ = load_documents(content, PAGES)
    slugs = all_slugs(read_names(content), documents, vocabulary)
    published = read_addresses(content)
    rows = plan(documents, pages, archive, vocabulary, slugs, published, read_withdrawn(content))
    write_names(content, slugs)
    add_addresses(content, addresses(rows))


def _outline(document: Document) -> Document:
    """As much of a document as addresses depend on: texts would take most of the time and room."""
    return Document(
        path=document.path,
        slug=document.slug,
        title=document.title,
        body="",
        date=document.date,
        authors=tuple(map(intern, document.authors)),
        tags=tuple(map(intern, document.tags)),
        series=document.series,
    )
