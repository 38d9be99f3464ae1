"""Kiwi's names of several words (마르크 뤼터, 올림피크 리옹): does a text hold one?

A quarter of a million of them take Kiwi 1.3 s to load, and without one in a text nothing in how it
is read depends on them. So whoever has little to read asks here first. To load but those that stand
there would not do: where two ways to read a text score the same, Kiwi's choice depends on all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import itemgetter
from pathlib import Path

_FILE = "multi.dict"
_STARTS = (2, 3)
"""Letters by which most places in a text are ruled out; no name is shorter."""


def names_stand_in(texts: Iterable[str]) -> bool:
    """Whether any name may stand in any text; in doubt, yes.

    Kiwi overlooks spaces in a name, and a final consonant that chat adds to a syllable (하셬).

    Raises:
        ImportError: Kiwi's model is not installed.
        OSError: Its file cannot be read.
    """
    return any(map(_holds_name, texts))


def _holds_name(text: str) -> bool:
    names, starts, longest = _names()
    compact = "".join(unicodedata.normalize("NFC", text).split()).casefold()
    bare = "".join(map(_without_final, compact))
    lengths = range(_STARTS[0], longest + 1)
    return any(
        not starts.isdisjoint(_spellings(compact, bare, at, _STARTS))
        and not names.isdisjoint(_spellings(compact, bare, at, lengths))
        for at in range(len(compact))
    )


def _spellings(compact: str, bare: str, at: int, lengths: Iterable[int]) -> Iterator[str]:
    """What begins at a place, of so many letters, its last syllable with and without its final."""
    for length in lengths:
        yield compact[at : at + length]
        yield compact[at : at + length - 1] + bare[at + length - 1 : at + length]


@lru_cache(maxsize=1)
def _names() -> tuple[frozenset[str], frozenset[str], int]:
    """(the names in small letters without spaces, how they start, letters of the longest)."""
    joined = "\n".join(names_as_written()).replace(" ", "").casefold()
    names = frozenset(joined.split("\n"))
    return names, frozenset(map(itemgetter(slice(max(_STARTS))), names)), max(map(len, names))


def names_as_written() -> list[str]:
    """The names of Kiwi's file."""
    from kiwipiepy_model import get_model_path  # noqa: PLC0415 - only where Kiwi is about to load

    lines = (Path(get_model_path()) / _FILE).read_text(encoding="utf-8").split("\n")
    # A name with "+" doubled, a tab, then its tag, weights and remarks.
    names = (line.partition("\t")[0] for line in lines if line and line[0] != "#")
    return [name.replace("++", "+") for name in names]


def forget() -> None:
    """Lets go of the names, once Kiwi has them all."""
    _names.cache_clear()


@lru_cache(maxsize=4096)
def _without_final(letter: str) -> str:
    at = ord(letter) - 0xAC00
    return chr(0xAC00 + at - at % 28) if 0 <= at < 11172 else letter
