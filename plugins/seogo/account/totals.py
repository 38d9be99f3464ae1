"""The account added up: how many bytes (of saved pages: characters) of a dump went where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seogo.account.encode import Form
from seogo.ledger.account import HEAD, damaged, read_account

FATES = (
    "body", "title", "byline", "tags", "summary", "series", "publisher", "copy", "excerpt",
    "version", "withdrawn", "header", "furniture", "left-over", "markup", "unreadable", "blank",
)  # fmt: skip
"""In the order in which they are shown. "copy", "excerpt" and "version" are texts that their
article does not show; "withdrawn" ones are kept nowhere."""


@dataclass(frozen=True, slots=True)
class Totals:
    """One dump."""

    file: str
    sha256: str

    unit: str
    """"bytes", or "characters" where the account is of visible text."""

    size: int
    """In `unit`."""

    articles: int
    """Different articles that it has a part in."""

    counts: Mapping[str, int]
    """Fate → how much, in `unit`; adds up to `size`."""


def read_totals(path: Path) -> Totals:
    """Add up one account.

    Raises:
        LedgerError: It is damaged.
    """
    rows = read_account(path)
    try:
        return totals(rows)
    except (LookupError, TypeError, ValueError) as error:
        raise damaged(path, error) from error


def totals(rows: Mapping[str, Any]) -> Totals:
    """Add up the rows of one account, its head included.

    Raises:
        LookupError: It is none.
    """
    head = rows[HEAD]
    exact = head["format"] == "text"
    counts = dict.fromkeys(FATES, 0)
    articles = set()
    start = 0
    for key in sorted(rows.keys() - {HEAD}):
        row = rows[key]
        articles |= {row["article"]} if "article" in row else set()
        parts = _bytes(row, start, head["encoding"]) if exact else _characters(row)
        start = row.get("end", 0)
        for fate, count in parts.items():
            counts[fate] += count
    size = head["bytes"] if exact else sum(counts.values())
    unit = "bytes" if exact else "characters"
    return Totals(head["file"], head["sha256"], unit, size, len(articles), counts)


def _characters(row: Mapping[str, Any]) -> dict[str, int]:
    counts = dict(row["characters"])
    if row["fate"] in ("copy", "excerpt", "version") and "body" in counts:
        counts[row["fate"]] = counts.pop("body")
    return counts


def _bytes(row: Mapping[str, Any], start: int, encoding: str) -> dict[str, int]:
    """The parts of one row; they add up to its bytes."""
    whole = row["end"] - start
    fate = "body" if row["fate"] == "shown" else row["fate"]
    if fate == "withdrawn":
        return {fate: whole}
    if "bytes" in row:
        return {fate if "article" in row else "unreadable": whole}
    form = Form(row.get("encoding", encoding), row.get("decomposed", False))
    outside = "".join(row["gaps"])
    between = len(form.encode(outside))
    words = len(form.encode("".join(outside.split())))
    parts = {"blank": between - words}
    if "article" not in row:
        parts[fate] = parts.get(fate, 0) + words
        return parts
    named = {key: row[key] for key in ("byline", "title") if key in row}
    return parts | named | {fate: whole - between, "furniture": words - sum(named.values())}
