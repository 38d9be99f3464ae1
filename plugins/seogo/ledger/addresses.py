"""content/ledger/addresses.txt: every address ever published, and whose it is. It only grows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from seogo.ledger.lines import read_lines, write_lines

FILE = "ledger/addresses.txt"


def read_addresses(content: Path) -> dict[str, str]:
    """Site-relative address → `Page.owner`: "tags/bandoche.html" → "tag 반도체".

    Version 0.1.0 wrote 1 for every owner; that is read as "".

    Raises:
        LedgerError: A line is damaged.
    """
    rows = read_lines(content / FILE, (str, int), _join)
    return {address: owner if isinstance(owner, str) else "" for address, owner in rows.items()}


def add_addresses(content: Path, addresses: Mapping[str, str]) -> bool:
    """Record more addresses, or owners of known ones; returns whether anything was new."""
    known = read_addresses(content)
    new = {a: owner for a, owner in addresses.items() if owner or a not in known}
    return write_lines(content / FILE, known | new)


def _join(a: str | int, b: str | int) -> str:
    """Of the owners that two git branches gave an address, the same one whichever came first."""
    named = [owner for owner in (a, b) if isinstance(owner, str) and owner]
    return min(named, default="")
