"""content/ledger/withdrawn.txt: texts that were taken down, and what they are known by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from seogo.errors import LedgerError
from seogo.ledger.lines import read_lines, write_lines

FILE = "ledger/withdrawn.txt"


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """One text."""

    date: str
    """When it was withdrawn, YYYY-MM-DD."""

    quiet: bool = False
    """Its place in the site names nothing."""

    title: str = ""
    """As its page had it; "" where Seogo had made it from the text, and always when quiet."""

    reason: str = ""
    """Why, for readers; "" when quiet."""

    marks: tuple[str, ...] = ()
    """"who …", "moment …" as in its row, and "page …", the digest of its address in its source."""

    digests: tuple[str, ...] = ()
    """Of its texts and of their openings, as `seogo.withdrawal.fingerprint` makes them."""

    sketch: tuple[str, ...] = ()
    """The same of its 5-grams."""


def quieted(entry: Withdrawn) -> Withdrawn:
    """The same without what names the text. A reason would too: the ledger is published."""
    return replace(entry, quiet=True, title="", reason="")


def read_withdrawn(content: Path) -> dict[str, Withdrawn]:
    """Identifier → what is known of the text.

    Raises:
        LedgerError: A line is damaged.
    """
    return {
        article: _entry(content / FILE, article, value)
        for article, value in read_lines(content / FILE, dict, _join).items()
    }


def write_withdrawn(content: Path, entries: Mapping[str, Withdrawn]) -> bool:
    """Write them all; returns whether anything changed."""
    rows = {
        article: {key: value for key, value in asdict(entry).items() if value}
        for article, entry in entries.items()
    }
    return write_lines(content / FILE, rows)


def _join(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    """One line of two that git branches made of one text: the earlier, and as quiet as either."""
    first, second = sorted((a, b), key=lambda row: (str(row.get("date")), repr(row)))
    joined = {**second, **first}
    if first.get("quiet") or second.get("quiet"):
        joined = {**joined, "quiet": True, "title": "", "reason": ""}
    for key in ("marks", "digests"):
        joined[key] = sorted({*first.get(key, []), *second.get(key, [])})
    return joined


def _entry(path: Path, article: str, value: dict[str, Any]) -> Withdrawn:
    try:
        lists = {key: tuple(map(str, value.get(key, ()))) for key in ("marks", "digests", "sketch")}
        return Withdrawn(**{**value, **lists})
    except TypeError as error:
        raise LedgerError(
            f"{path}: '{article}' 줄의 항목이 다릅니다 — 이 파일을 git에서 되살리세요.",
            f"{path}: line '{article}' has other fields — restore the file from git.",
        ) from error
