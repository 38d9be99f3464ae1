"""content/ledger/names.txt: the slug of every tag and author ever published."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from seogo.ledger.lines import read_lines, write_lines
from seogo.names.slugs import Name

FILE = "ledger/names.txt"


def read_names(content: Path) -> dict[Name, str]:
    """Name → slug."""
    rows = read_lines(content / FILE, str)
    return {Name(*key.split(" ", 1)): slug for key, slug in rows.items()}


def write_names(content: Path, names: Mapping[Name, str]) -> bool:
    """Write them all; returns whether anything changed."""
    return write_lines(content / FILE, {f"{n.kind} {n.name}": s for n, s in names.items()})
