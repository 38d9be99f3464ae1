"""Article → Markdown, without ever overwriting what a hand changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from seogo.articles.article import Article
from seogo.articles.references import as_rows
from seogo.digests import digest
from seogo.documents.front_matter import format_document, format_list, one_line, parse_document
from seogo.documents.markdown import format_body
from seogo.files import write_if_changed
from seogo.problems import Problem

BODY = "body"


def article_fields(article: Article, slug: str) -> dict[str, str]:
    """Front matter and (under "body") the Markdown body of an article, in the file's order."""
    date = article.date_published
    fields = {
        "Title": article.headline,
        "Title_source": article.headline_source,
        "Date": date.isoformat() if date else "",
        "Authors": format_list(article.authors),
        "Tags": format_list(article.keywords),
        "Slug": slug,
        "Summary": article.abstract,
        "Byline": article.byline,
        "Source": article.provenance.show(),
        "References": json.dumps(as_rows(article.citation), ensure_ascii=False)
        if article.citation
        else "",
    }
    fields = {key: one_line(value) for key, value in fields.items()}
    return fields | {BODY: format_body(article.article_body)}


def write_article(
    path: Path, name: str, new: Mapping[str, str], written: Mapping[str, str]
) -> tuple[dict[str, str], list[Problem]]:
    """Write an article's file, field by field.

    A field whose digest is still the one in `written` follows `new`; any other was edited by hand
    and stays. Fields that Seogo does not write are kept where they are.

    Args:
        path: The Markdown file; may be missing.
        name: How problems name it.
        new: From `article_fields`.
        written: Field → digest of what was written before, from the ledger.

    Returns:
        The digests to record now, and a problem for each field that both sides changed.
    """
    current, odd = _read(path)
    if not current:  # no file: nobody has edited anything
        written = {}
    problems = []
    fields = dict(current)
    for key, value in new.items():
        present = current.get(key, "")
        edited = digest(present, 8) != written[key] if key in written else bool(present)
        if not edited:
            fields[key] = value
        elif value != present and digest(value, 8) != written.get(key):
            problems.append(Problem(name, 0, "edit-conflict", {"field": key, "text": value}))
    body = fields.pop(BODY)
    write_if_changed(path, format_document(fields, body, odd).encode(errors="surrogateescape"))
    return {key: digest(value, 8) for key, value in new.items()}, problems


def _read(path: Path) -> tuple[dict[str, str], list[str]]:
    """A file's fields and body ({} without a file), and the odd lines of its front matter.

    What is not UTF-8 stays in the text as it is, so that writing it back loses no byte.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig", "surrogateescape")
    except FileNotFoundError:
        return {}, []
    fields, body, odd = parse_document(text)
    return fields | {BODY: body}, [line for _, line in odd]
