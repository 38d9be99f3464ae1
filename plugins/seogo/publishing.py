"""Before a site can be planned: names get their slugs; after it, its addresses are promised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from sys import intern

from seogo.archive import Archive
from seogo.digests import digest
from seogo.documents.document import Document
from seogo.documents.store import ARTICLES, PAGES, load_documents, read_documents
from seogo.ledger.addresses import add_addresses, read_addresses
from seogo.ledger.articles import Row
from seogo.ledger.names import FILE as NAMES
from seogo.ledger.names import read_names, write_names
from seogo.ledger.withdrawn import read_withdrawn
from seogo.names.settle import settled
from seogo.names.slugs import Name, Slug, mint, parse_name
from seogo.problems import Problem
from seogo.site import Page, persons, plan, promised, wanted_names
from seogo.site.plan import NOTHING_YET
from seogo.site.terms import UNDATED, canonical, slug_in
from seogo.vocabulary import Vocabulary


def all_slugs(
    known: Mapping[Name, str],
    documents: Iterable[Document],
    vocabulary: Vocabulary,
    published: Mapping[str, str] = NOTHING_YET,
) -> dict[Name, str]:
    """Known slugs and those of the names that need one, by one rule for convert and build.

    Args:
        known: The ledger's.
        documents: The articles.
        vocabulary: What names go by, and the slugs that the editor set.
        published: Every address that was ever published → its owner.

    Returns:
        The slug of every name that ever had one, of what each of them goes by, and of every name in
        use. No two that have a page share one.
    """
    goes_by = partial(canonical, vocabulary=vocabulary)
    former = former_slugs(published)
    chosen = {Name(k, n): s for k, names in vocabulary.slugs.items() for n, s in names.items()}
    kept = settled(known, former, chosen, goes_by)
    wanted = wanted_names(list(documents), vocabulary)
    # Also of those that the ledger's list has lost, as long as an address tells of them.
    wanted += [(UNDATED, goes_by(name)) for name in {*known, *former.values()}]
    return kept | mint(kept, wanted, chosen, persons(vocabulary), former, goes_by)


def former_slugs(published: Mapping[str, str]) -> dict[Slug, Name]:
    """Whose each slug was when an address with it was published last."""
    slugs = {}
    for address, owner in published.items():
        slug, name = slug_in(address), parse_name(owner)
        if slug and name and name.kind == slug[0]:
            slugs[slug] = name
    return slugs


def with_owners(published: Mapping[str, str], known: Mapping[Name, str]) -> dict[str, str]:
    """Addresses of version 0.1.0, which has told no owners: a slug's name was the only one."""
    by_slug = {(name.kind, slug): str(name) for name, slug in known.items()}
    return {
        address: owner or by_slug.get(slug_in(address) or ("", ""), "")
        for address, owner in published.items()
    }


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


def record_addresses(content: Path, archive: Archive, vocabulary: Vocabulary) -> list[Problem]:
    """Mint what the articles' names need and enter every address of the site they make.

    Returns:
        A problem for each name that gets another slug because two branches gave one to two names.
    """
    outlook = outlook_of(content, archive, vocabulary, outlines(content))
    problems = list(shared_slugs(content, outlook, vocabulary))
    record_outlook(content, outlook)
    return problems


def shared_slugs(content: Path, outlook: Outlook, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Names whose slug in the ledger is another name's too, and that get one of their own."""
    for name, slug in sorted(read_names(content).items()):
        new = outlook.slugs.get(name, slug)
        wish = vocabulary.slugs.get(name.kind, {}).get(name.name)
        if canonical(name, vocabulary) == name and slug != new != wish:
            yield Problem(NAMES, 0, "slug-shared", {"name": name.name, "slug": slug, "new": new})


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a content folder makes of its names and addresses."""

    slugs: Mapping[Name, str]

    published: Mapping[str, str]
    """Address → owner, of all that the ledger has."""

    pages: list[Page]
    """The plan, without texts."""


def outlook_of(
    content: Path, archive: Archive, vocabulary: Vocabulary, documents: Sequence[Document]
) -> Outlook:
    """The plan that the content folder makes now, beside what its ledger has promised.

    Args:
        content: The content folder.
        archive: Its settings.
        vocabulary: Its names.
        documents: Its articles, as `outlines` has them.
    """
    slugs, published = minted(content, documents, vocabulary)
    pages, _ = load_documents(content, PAGES)
    withdrawn = read_withdrawn(content)
    rows = plan(documents, pages, archive, vocabulary, slugs, published, withdrawn)
    return Outlook(slugs, published, rows)


def minted(
    content: Path, documents: Iterable[Document], vocabulary: Vocabulary
) -> tuple[dict[Name, str], dict[str, str]]:
    """All slugs as they are now, and address → owner of all that the ledger has."""
    known = read_names(content)
    published = with_owners(read_addresses(content), known)
    return all_slugs(known, documents, vocabulary, published), published


def record_outlook(content: Path, outlook: Outlook) -> None:
    """Enter the slugs and addresses of an outlook into the ledger."""
    write_names(content, outlook.slugs)
    add_addresses(content, {**outlook.published, **promised(outlook.pages)})


def outlines(content: Path) -> list[Document]:
    """The articles without their texts, which would take most of the time and room."""
    return [_outline(document) for document in read_documents(content, ARTICLES, [])]


def _outline(document: Document) -> Document:
    """As much of a document as addresses depend on."""
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
