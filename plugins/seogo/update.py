"""What `merge` decided, carried out: Markdown files written, texts that are not shown kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from seogo.articles.make import Desk, make_article
from seogo.documents.front_matter import parse_document
from seogo.documents.store import article_path
from seogo.documents.write import article_fields, write_article
from seogo.ledger.articles import Row
from seogo.ledger.report import add_versions
from seogo.merge import Keys, Merged
from seogo.problems import Problem
from seogo.records import Record


def body_of(content: Path, article: str) -> str:
    """The Markdown body of an article's file, "" without one."""
    return _read(content, article)[1]


def restore_missing(found: Iterable[Keys], merged: Mapping[str, Merged], content: Path) -> None:
    """Have articles written again whose file is gone, from the record that they showed."""
    missing = {
        outcome.row.source: outcome
        for article, outcome in merged.items()
        if outcome.shown is None and not _file(content, article).exists()
    }
    for key in found:
        if outcome := missing.get(key.source):
            outcome.shown = key.index
            outcome.displaced = False
            outcome.row.fields = {}


def write_outcomes(
    records: Iterable[Record],
    merged: Mapping[str, Merged],
    rows: Mapping[str, Row],
    desk: Desk,
    content: Path,
    progress: Callable[[int, int], None],
) -> list[Problem]:
    """Edit and write the records that articles are to show, one at a time.

    Args:
        records: All records of the run, in order; not read where nothing is to be written.
        merged: Outcomes; the `fields` of their rows are brought up to date.
        rows: The ledger before this run.
        desk: For editing.
        content: The content folder.
        progress: Called with (articles written, articles to write).

    Returns:
        A problem for each field that both a hand and the source changed.
    """
    show = {m.shown: article for article, m in merged.items() if m.shown is not None}
    keep = {index: article for article, m in merged.items() for index in m.versions}
    versions = {
        f"{article} {rows[article].source}": _shown(content, article)
        for article, outcome in merged.items()
        if outcome.displaced
    }
    problems: list[Problem] = []
    done = 0
    for index, record in enumerate(records) if show or keep else ():
        source = f"{record.provenance.sha256[:12]}:{record.provenance.first_line}"
        if index in keep:
            versions[f"{keep[index]} {source}"] = _version(record)
        if (article := show.get(index)) is None:
            continue
        row = merged[article].row
        fields = article_fields(make_article(record, desk), article)
        path = _file(content, article)
        name = path.relative_to(content).as_posix()
        row.fields, conflicts = write_article(path, name, fields, row.fields)
        for conflict in conflicts:
            key = f"{article} {source} {conflict.values['field']}"
            versions[key] = {"body": conflict.values["text"]}
        problems += conflicts
        done += 1
        progress(done, len(show))
    add_versions(content, versions)
    return problems


def _file(content: Path, article: str) -> Path:
    return content / f"{article_path(article)}.md"


def _read(content: Path, article: str) -> tuple[dict[str, str], str]:
    """Front matter and body of an article's file, both empty without one."""
    try:
        text = _file(content, article).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return {}, ""
    return parse_document(text)[:2]


def _shown(content: Path, article: str) -> dict[str, Any]:
    fields, body = _read(content, article)
    return {"byline": fields.get("Byline", ""), "body": body}


def _version(record: Record) -> dict[str, Any]:
    byline = record.byline.text if record.byline else ""
    return {"byline": byline, "body": record.words}
