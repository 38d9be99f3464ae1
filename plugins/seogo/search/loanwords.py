"""Latin and Hangul spellings of the same loanword (loanwords.txt): Bluetooth = 블루투스."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_name("loanwords.txt")


@cache
def loanwords() -> tuple[tuple[str, ...], ...]:
    """All groups, each of two spellings or more, as the list has them."""
    lines = _LIST.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("=")) for line in lines if line and not line.startswith("#"))
