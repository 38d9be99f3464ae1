"""content/ledger/addresses.txt: every address ever published. It only grows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from seogo.ledger.lines import read_lines, write_lines

FILE = "ledger/addresses.txt"


def read_addresses(content: Path) -> set[str]:
    """Site-relative addresses ("tags/bandoche.html")."""
    return set(read_lines(content / FILE))


def add_addresses(content: Path, addresses: Iterable[str]) -> bool:
    """Record more addresses; returns whether any was new."""
    known = read_lines(content / FILE)
    return write_lines(content / FILE, known | dict.fromkeys(addresses, 1))
