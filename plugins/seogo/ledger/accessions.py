"""content/ledger/accessions.txt: every dump ever received, by its digest."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from seogo.errors import LedgerError
from seogo.ledger.lines import read_lines, write_lines

FILE = "ledger/accessions.txt"


def read_accessions(content: Path) -> dict[str, Any]:
    """SHA-256 in hex → {"number", "names", "bytes"}.

    Raises:
        LedgerError: A line is damaged.
    """
    rows = read_lines(content / FILE, dict, _join)
    for sha256, row in rows.items():
        if not isinstance(row.get("number"), int) or not isinstance(row.get("names"), list):
            raise LedgerError(
                f"{content / FILE}: '{sha256}' 줄의 항목이 다릅니다 — git에서 되살리세요.",
                f"{content / FILE}: line '{sha256}' has other fields — restore it from git.",
            )
    return rows


def _join(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    """One row of two that git branches made of one dump."""
    names = sorted({*a.get("names", []), *b.get("names", [])})
    return {**a, "number": min(a.get("number", 0), b.get("number", 0)), "names": names}


def number_accessions(
    rows: dict[str, Any], received: Iterable[tuple[str, str, int]]
) -> dict[str, int]:
    """Enter dumps and number the new ones: a higher number came later, those of a run together.

    Args:
        rows: As read; grows.
        received: (SHA-256, file name, bytes) of each dump of this run.

    Returns:
        SHA-256 → number, for the dumps of this run.
    """
    numbers = {}
    newest = max((row["number"] for row in rows.values()), default=0) + 1
    for sha256, name, size in received:
        if sha256 not in rows:
            rows[sha256] = {"number": newest, "names": [], "bytes": size}
        rows[sha256]["names"] = sorted({*rows[sha256]["names"], name})
        numbers[sha256] = rows[sha256]["number"]
    return numbers


def write_accessions(content: Path, rows: dict[str, Any]) -> bool:
    """Write them all; returns whether anything changed."""
    return write_lines(content / FILE, rows)
