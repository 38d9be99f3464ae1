"""How common a Korean noun is in general, so that a rare one that is frequent here can win.

The table beside this module comes from wordfreq; frequencies.md tells its origin and licence.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

# Zipf values (decimal logarithm of occurrences per billion words): a word that is not in the
# table is rarer than its rarest, and from `_EVERYDAY` on a word tells nothing.
_UNKNOWN, _EVERYDAY = 2.7, 5.6


@lru_cache(maxsize=1)
def _table() -> Mapping[str, float]:
    """Word → its rarity: 30 kinds of values for 15,000 words."""
    text = files("seogo.articles.tags").joinpath("frequencies.txt").read_text(encoding="utf-8")
    table: dict[str, float] = {}
    for line in text.splitlines():
        tenths, *words = line.split()
        table.update(dict.fromkeys(words, _rarity(int(tenths) / 10)))
    return table


def _rarity(zipf: float) -> float:
    return max(0.0, min(1.0, (_EVERYDAY - zipf) / (_EVERYDAY - _UNKNOWN)))


def rarity(noun: str) -> float:
    """From 0 (everyday) to 1 (so rare that the table does not have it)."""
    return _table().get(noun, 1.0)


def is_listed(noun: str) -> bool:
    """Whether the table has a word: then it is hardly a name that nobody has heard."""
    return noun in _table()
