"""Article → Markdown, without ever overwriting what a hand changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from seogo.articles.article import Article
from seogo.articles.references import as_rows
from seogo.digests import digest
from seogo.documents.escaping import format_blocks
from seogo.documents.front_matter import format_document, format_list, one_line, parse_document
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
        "Series": article.is_part_of,
        "Publisher": article.publisher,
        "Original_url": article.url,
        "References": json.dumps(as_rows(article.citation), ensure_ascii=False)
        if article.citation
        else "",
    }
    fields = {key: one_line(value) for key, value in fields.items()}
    return fields | {BODY: format_blocks(article.article_body)}


def write_article(
    path: Path, name: str, new: Mapping[str, str], written: Mapping[str, str]
) -> tuple[dict[str, str], list[Problem]]:
    """Write an article's file, field by field.

    A field whose digest is still the one in `written` follows `new`; any other was edited by hand
    and stays. Fields that Seogo does not write are kept where they are.

    Args:
        path: The Markdown file; may be missing.
        name: How problems name it.
        new: From `article_fields`, or some of them.
        written: Field → digest of what was written before, from the ledger.

    Returns:
        The digests to record now, and a problem for each field that was edited: "edit-conflict"
        where the source has changed too, else the note "edited-by-hand".
    """
    current, odd = _read(path)
    if not current:  # no file: nobody has edited anything
        written = {}
    problems = []
    fields = dict(current)
    for key, value in new.items():
        present = current.get(key, "")
        if not is_edited(key, present, written):
            fields[key] = value
        elif value != present:
            told = "edited-by-hand" if digest(value, 8) == written.get(key) else "edit-conflict"
            problems.append(Problem(name, 0, told, {"field": key, "text": value}))
    body = fields.pop(BODY, "")
    write_if_changed(path, format_document(fields, body, odd).encode(errors="surrogateescape"))
    # An empty field that a hand fills is edited without a digest, too.
    digests = {key: value for key, value in written.items() if key not in new}
    return digests | {key: digest(value, 8) for key, value in new.items() if value}, problems


def is_edited(key: str, present: str, written: Mapping[str, str]) -> bool:
    """Whether a field's value is another than what convert wrote."""
    return digest(present, 8) != written[key] if key in written else bool(present)


def written_so(path: Path, digests: Mapping[str, str]) -> dict[str, str]:
    """Those of some fields that a file has with exactly these digests."""
    current = _read(path)[0] if digests else {}
    return {key: d for key, d in digests.items() if digest(current.get(key, ""), 8) == d}


def edited_fields(path: Path, written: Mapping[str, str]) -> list[str]:
    """The fields of a file that a hand has edited, in the file's order."""
    current = _read(path)[0]
    return [key for key in written if current and is_edited(key, current.get(key, ""), written)]


def _read(path: Path) -> tuple[dict[str, str], list[str]]:
    """A file's fields and body ({} without a file), and the odd lines of its front matter.

    What is not UTF-8 stays in the text as it is, so that writing it back loses no byte.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig", "surrogateescape")
    except FileNotFoundError:
        return {}, []
    fields, body, found = parse_document(text)
    odd = [line for _, line in found]
    if BODY in fields:  # a key of a hand's own, which has no place beside the body
        odd.append(f"{BODY}: {fields.pop(BODY)}")
    return fields | {BODY: body}, odd
