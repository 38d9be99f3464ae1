"""Reads the Markdown files of a content folder; odd files become problems, the rest goes on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from seogo.articles.references import Reference
from seogo.documents.document import Document
from seogo.documents.front_matter import parse_document, parse_list
from seogo.documents.markdown import blocks
from seogo.ledger.withdrawn import read_withdrawn
from seogo.problems import Problem

ARTICLES = "articles"
PAGES = "pages"
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
# Of these the site makes spaces (`seogo.site.text.clean`).
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LINE_END = re.compile("\r\n|\r|\n")
# Blocks that make no title.
_UNSPOKEN = ("reference", "figure")
# What a page's address cannot hold on some system (see `seogo.site.page.is_safe`), or no ledger.
_NO_ADDRESS = re.compile("[\x00-\x1f\x7f-\x9f\\\\:\ud800-\udfff]")


def article_path(slug: str) -> str:
    """Where an article's file lies under content/ and its page under the site, without suffix.

    A function of the identifier alone, so that a corrected date moves nothing.
    """
    if slug[:8].isdigit() and slug[8:9] == "-":
        return f"{ARTICLES}/{slug[:4]}/{slug[4:6]}/{slug}"
    return f"{ARTICLES}/undated/{slug}"


def article_file(content: Path, slug: str) -> Path:
    """An article's Markdown file."""
    return content / f"{article_path(slug)}.md"


def read_article(path: Path) -> tuple[dict[str, str], str]:
    """Front matter and Markdown body of a file, both empty without one."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "surrogateescape")
    except FileNotFoundError:
        return {}, ""
    return parse_document(text)[:2]


def load_documents(content: Path, folder: str) -> tuple[list[Document], list[Problem]]:
    """All documents under content/<folder>/, sorted by path, and what was odd about them."""
    problems: list[Problem] = []
    return list(read_documents(content, folder, problems)), problems


def read_documents(content: Path, folder: str, problems: list[Problem]) -> Iterator[Document]:
    """The same one by one; `problems` grows by what is odd.

    An article that was withdrawn is none, even if a merge of git branches brings its file back.
    """
    withdrawn = read_withdrawn(content) if folder == ARTICLES else {}
    paths: dict[str, str] = {}
    for path in _files(content / folder):
        name = path.relative_to(content).as_posix()
        if _NO_ADDRESS.search(path.stem):
            problems.append(Problem(name, 0, "document-name"))
            continue
        if path.stem in withdrawn:
            problems.append(Problem(name, 0, "document-withdrawn", {"id": path.stem}))
            continue
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except (UnicodeDecodeError, OSError) as error:
            reason = getattr(error, "strerror", None) or "UTF-8"
            problems.append(Problem(name, 0, "document-unreadable", {"reason": reason}))
            continue
        document = parse(name, text, problems)
        if (other := paths.get(document.slug)) is not None:
            values = {"slug": document.slug, "other": other}
            problems.append(Problem(name, 0, "document-slug", values))
            continue
        paths[document.slug] = name
        yield document


def parse(name: str, text: str, problems: list[Problem]) -> Document:
    """One file as a Document.

    Args:
        name: Path relative to the content folder, with "/".
        text: The file's text.
        problems: Grows by what is odd.
    """
    if first := _UNSEEN.search(text):
        shown = " ".join(f"U+{ord(c):04X}" for c in sorted(set(_UNSEEN.findall(text))))
        number = len(_LINE_END.findall(text, 0, first.start())) + 1
        problems.append(Problem(name, number, "document-character", {"characters": shown}))
    fields, body, odd = parse_document(text)
    for number, line in odd:
        problems.append(Problem(name, number, "document-line", {"text": line}))
    get = {key.lower(): value for key, value in fields.items()}.get
    body = _CONTROL.sub(" ", body)
    references = _references(get("references", ""), name, problems)
    title = get("title", "")
    if not title:
        problems.append(Problem(name, 0, "document-title"))
        spoken = (b.text for b in blocks(body, references) if b.kind not in _UNSPOKEN)
        title = next((words[:40] for words in spoken if words.strip()), Path(name).stem)
    return Document(
        path=name,
        slug=Path(name).stem,
        title=title,
        body=body,
        title_source=get("title_source", ""),
        date=_date(get("date", ""), name, problems),
        authors=parse_list(get("authors") or get("author", "")),
        tags=parse_list(get("tags", "")),
        summary=get("summary", ""),
        byline=get("byline", ""),
        original_url=get("original_url", ""),
        source=get("source", ""),
        references=references,
        series=get("series", ""),
        publisher=get("publisher", ""),
        fields=fields,
    )


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.md"), key=lambda path: path.relative_to(folder).as_posix())


def _date(value: str, name: str, problems: list[Problem]) -> datetime | None:
    if not value:
        return None
    try:
        date = datetime.fromisoformat(value)
    except ValueError:
        date = None
    # Web formats know no seconds in an offset, which Python reads.
    offset = date.utcoffset() if date else None
    if date is None or offset is None or offset % timedelta(minutes=1):
        problems.append(Problem(name, 0, "document-date", {"value": value}))
        return None
    return date


def _references(value: str, name: str, problems: list[Problem]) -> tuple[Reference, ...]:
    if not value:
        return ()
    try:
        rows = json.loads(value)
        if all(row.get("title") and all(isinstance(v, str) for v in row.values()) for row in rows):
            return tuple(Reference(**{"label": "", **row}) for row in rows)
    except (ValueError, TypeError, AttributeError, RecursionError):
        pass
    problems.append(Problem(name, 0, "document-line", {"text": f"References: {value}"}))
    return ()
