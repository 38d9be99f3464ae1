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

_DATE = "Date: 2025-03-03T09:00:00+09:00"
ODD = {
    "date": (b"Title: T\nDate: 2025\xeb\x85\x84 3\xec\x9b\x94\n\nx\n", "document-date", True),
    "encoding": ("Title: 제목\n\n본문\n".encode("cp949"), "document-unreadable", False),
    "line": (f"Title: 제목\n{_DATE}\n이 줄은 무엇인가\n\n본문\n".encode(), "document-line", True),
    "twice": (f"Title: 제목\nTitle: 또\n{_DATE}\n\n본문\n".encode(), "document-line", True),
    "fence": (f"---\nTitle: 제목\n{_DATE}\n---\n본문\n".encode(), "document-title", True),
    "nothing": (b"", "document-title", True),
    "control": (f"Title: 제\x07목\n{_DATE}\n\n본\x00문\n".encode(), "document-character", True),
}
"""What may be wrong with a Markdown file: its bytes, the problem, whether it is published."""


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
