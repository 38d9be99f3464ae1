"""From documents to the plan of the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from seogo.archive import Archive
from seogo.documents.document import Document
from seogo.ledger.withdrawn import Withdrawn
from seogo.names.slugs import Name
from seogo.site.article_pages import article_pages
from seogo.site.date_pages import date_pages
from seogo.site.feeds import feeds
from seogo.site.items import Catalogue, catalogue
from seogo.site.name_index import name_indexes
from seogo.site.page import Page
from seogo.site.redirects import redirects
from seogo.site.root_pages import machine_files, plain_pages, root_pages
from seogo.site.term_pages import index_pages, term_pages
from seogo.site.tombstones import tombstones, withdrawn_pages
from seogo.vocabulary import Vocabulary

NOTHING_YET: Mapping[str, str] = MappingProxyType({})
_NONE: Mapping[str, Withdrawn] = MappingProxyType({})


def plan(
    documents: Iterable[Document],
    pages: Iterable[Document],
    archive: Archive,
    vocabulary: Vocabulary,
    slugs: Mapping[Name, str],
    published: Mapping[str, str] = NOTHING_YET,
    withdrawn: Mapping[str, Withdrawn] = _NONE,
) -> list[Page]:
    """Every page of the site.

    Args:
        documents: The articles.
        pages: The plain pages, content/pages/.
        archive: What the archive is.
        vocabulary: Canonical forms and kinds of tags.
        slugs: The slug of every name in use, and of those that once were.
        published: Every address that was ever published → its owner.
        withdrawn: Identifier → what is told of a text that was taken down.
    """
    return lay_out(catalogue(documents, archive, vocabulary, slugs), pages, published, withdrawn)


def lay_out(
    books: Catalogue,
    pages: Iterable[Document],
    published: Mapping[str, str] = NOTHING_YET,
    withdrawn: Mapping[str, Withdrawn] = _NONE,
) -> list[Page]:
    """`plan` for a caller that needs the catalogue too."""
    rows = [
        *root_pages(books),
        *article_pages(books),
        *term_pages(books),
        *index_pages(books),
        *name_indexes(books),
        *date_pages(books),
        *feeds(books),
    ]
    taken = {page.address for page in rows}
    rows += [page for page in plain_pages(pages, books.pictures) if page.address not in taken]
    rows += machine_files(books, rows)
    rows += redirects(published, {page.address: page for page in rows}, books)
    rows += withdrawn_pages(withdrawn, {page.address for page in rows}, books.archive)
    return [*rows, *tombstones(published, {page.address for page in rows}, books.archive)]
