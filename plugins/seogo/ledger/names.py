"""content/ledger/names.txt: the slug of every tag and author ever published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from seogo.errors import LedgerError
from seogo.ledger.lines import read_lines, write_lines
from seogo.names.slugs import Name, parse_name

FILE = "ledger/names.txt"


def read_names(content: Path) -> dict[Name, str]:
    """Name → slug. Of two that git branches gave one name the same wins whichever came first.

    Raises:
        LedgerError: A line is damaged.
    """
    names = {}
    for key, slug in read_lines(content / FILE, str, min).items():
        named = parse_name(key)
        if named is None:
            raise LedgerError(
                f"{content / FILE}: '{key}' 줄에 이름이 없습니다 — git에서 되살리세요.",
                f"{content / FILE}: line '{key}' has no name — restore it from git.",
            )
        names[named] = slug
    return names


def write_names(content: Path, names: Mapping[Name, str]) -> bool:
    """Write them all; returns whether anything changed."""
    return write_lines(content / FILE, {str(n): s for n, s in names.items()})
