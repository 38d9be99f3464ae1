"""content/ledger/articles/<year>.txt: what identifies every article, and what convert wrote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from seogo.errors import LedgerError
from seogo.ledger.lines import read_lines, write_lines

FOLDER = "ledger/articles"


@dataclass(slots=True)
class Row:
    """One article."""

    id: str

    who: str
    """Digest of authors and printed wall clock; "" for a text without a byline."""

    body: str
    """Digest of the received body that is shown, blanks squeezed out."""

    length: int
    """Of that body, in characters without blanks."""

    source: str
    """Where that body was received: first 12 hex digits of the accession, ":", line."""

    accession: int
    """Number of that accession; a higher one came later."""

    moment: str = ""
    """Digest of authors and instant: prints of one moment in two zones. "" without a time."""

    richness: int = 0
    """0 for paragraphs alone, 1 for a text with headings, links or lists, and 1 more for each
    picture that was saved with it."""

    given: dict[str, Any] = field(default_factory=dict)
    """What sources said of it, by the names of `seogo.records.Given`; "titled": by which accession
    its title is."""

    known: dict[str, str] = field(default_factory=dict)
    """Digests of other bodies received for it: "excerpt" or "version"."""

    fields: dict[str, str] = field(default_factory=dict)
    """Front-matter key, or "body" → digest of what convert wrote. Another digest in the file
    means that the field was edited by hand."""


def emptied(row: Row) -> Row:
    """As much as recognises an article whose text was withdrawn."""
    return replace(row, given={}, fields={})


_NAMES = [part.name for part in fields(Row) if part.name != "id"]


def read_articles(content: Path) -> dict[str, Row]:
    """Identifier → row.

    Raises:
        LedgerError: A line is damaged.
    """
    rows: dict[str, Row] = {}
    for path in sorted((content / FOLDER).glob("*.txt")):
        for key, value in read_lines(path, dict, _join).items():
            rows[key] = _row(path, key, value)
    return rows


def _join(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    """One row of two that git branches made of one article: the earlier, with all that both know.

    The next run with either dump brings the Markdown file in line.
    """
    first, second = sorted(
        (a, b), key=lambda row: (row.get("accession", 0), str(row.get("source")))
    )
    joined = dict(first)
    for part in ("known", "given"):
        joined[part] = {**second.get(part, {}), **first.get(part, {})}
    if second.get("body") != first.get("body"):
        joined["known"].setdefault(second.get("body"), "version")
    return joined


def write_articles(content: Path, rows: Mapping[str, Row]) -> bool:
    """Write one file per year; returns whether anything changed."""
    years: dict[str, dict[str, Any]] = {}
    for key, row in rows.items():
        # What most articles lack takes no room; reading fills it in.
        values = {
            name: value
            for name in _NAMES
            if (value := getattr(row, name)) or name not in ("moment", "richness", "given")
        }
        years.setdefault(_year(key), {})[key] = values
    changed = [write_lines(content / FOLDER / f"{y}.txt", rows) for y, rows in years.items()]
    return any(changed)


def _year(article: str) -> str:
    return article[:4] if article[:4].isdigit() else "undated"


def _row(path: Path, key: str, value: Any) -> Row:
    try:
        if not all(isinstance(value.get(part, {}), dict) for part in ("known", "fields", "given")):
            raise TypeError(key)
        return Row(id=key, **value)
    except TypeError as error:
        raise LedgerError(
            f"{path}: '{key}' 줄의 항목이 다릅니다 — 이 파일을 git에서 되살리거나 "
            "같은 판의 seogo를 쓰세요.",
            f"{path}: line '{key}' has other fields — restore the file from git or use the "
            "version of seogo that wrote it.",
        ) from error
