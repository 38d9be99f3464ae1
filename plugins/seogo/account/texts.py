"""The Markdown body of an article by its digest: the file, or what the ledger kept of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from seogo.digests import digest
from seogo.documents.escaping import unescape_paragraph
from seogo.documents.store import article_file, read_article
from seogo.ledger.lines import read_lines
from seogo.ledger.report import VERSIONS


def paragraphs_of(body: str) -> list[str]:
    """The plain paragraphs of a body that the converter wrote from text."""
    return [unescape_paragraph(part) for part in body.split("\n\n")] if body else []


def body_digest(body: str) -> str:
    """What a body is known by in the ledger."""
    return digest(body, 8)


def version_key(article: str, base: str) -> str:
    """The key of a kept body in versions.txt."""
    return f"{article} {base}"


def lookup(content: Path) -> Callable[[str, str], str | None]:
    """(article, digest) → that body, None if neither file nor ledger has it any more."""
    versions = read_lines(content / VERSIONS, dict)

    def text(article: str, base: str) -> str | None:
        if kept := versions.get(version_key(article, base)):
            return str(kept["body"])
        body = read_article(article_file(content, article))[1]
        return body if body_digest(body) == base else None

    return text
