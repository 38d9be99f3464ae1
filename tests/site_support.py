"""Made articles: as values for the plan, as files for whole sites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from seogo.archive import Archive
from seogo.documents.document import Document
from seogo.documents.front_matter import format_document, format_list
from seogo.documents.store import article_path
from seogo.publishing import all_slugs
from seogo.site import Page, plan
from seogo.site.plan import NOTHING_YET
from seogo.vocabulary import Vocabulary, load_vocabulary

ARCHIVE = Archive(name="시험 서고", id="test", url="https://example.org/repo/", publisher="펴낸 곳")
BASE = load_vocabulary()
DAY = datetime(2025, 1, 1, 9, tzinfo=UTC)


def document(slug: str, **values: Any) -> Document:
    """An article with a title and a body unless `values` have others."""
    rest = {"path": f"{article_path(slug)}.md", "title": f"제목 {slug}", "body": "본문이다."}
    return Document(**{**rest, "slug": slug, **values})


def daily(count: int, **values: Any) -> list[Document]:
    """One article a day, the oldest first."""
    days = [DAY + timedelta(days=number) for number in range(count)]
    return [document(f"{day:%Y%m%d}-aaaaaaaa", date=day, **values) for day in days]


def planned(
    documents: Iterable[Document],
    pages: Iterable[Document] = (),
    archive: Archive = ARCHIVE,
    vocabulary: Vocabulary = BASE,
    published: Mapping[str, str] = NOTHING_YET,
    **known: Any,
) -> dict[str, Page]:
    """The plan of a site, by address."""
    documents = list(documents)
    slugs = all_slugs(known.get("slugs", {}), documents, vocabulary, published)
    rows = plan(
        documents, list(pages), archive, vocabulary, slugs, published, known.get("withdrawn", {})
    )
    by_address = {page.address: page for page in rows}
    assert len(by_address) == len(rows), "an address stands in the plan twice"
    return by_address


def write_article(content: Path, slug: str, body: str = "본문이다.", **fields: str) -> Path:
    """A Markdown file under content/articles/; lists are given as text with ";"."""
    path = content / f"{article_path(slug)}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    head = {"Title": f"제목 {slug}", "Slug": slug, **fields}
    path.write_text(format_document(head, body), encoding="utf-8")
    return path


def names(*members: str) -> str:
    """A list value of the front matter."""
    return format_list(members)
