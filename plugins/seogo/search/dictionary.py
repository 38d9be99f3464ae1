"""Names of the same thing: loanwords in Latin and Hangul letters (loanwords.txt: Bluetooth =
블루투스), English names and what Korean texts call the thing (translations.txt: firewall = 방화벽).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LISTS = ("loanwords.txt", "translations.txt")


@cache
def same_things() -> tuple[tuple[str, ...], ...]:
    """All groups, each of two names or more, as the lists have them."""
    texts = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in _LISTS)
    lines = "".join(texts).splitlines()
    return tuple(tuple(line.split("=")) for line in lines if line and not line.startswith("#"))
