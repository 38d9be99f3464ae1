"""Kiwi's names of several words (마르크 뤼터, 올림피크 리옹): does a text hold one?

A quarter of a million of them take Kiwi 1.3 s to load, and without one in a text nothing in how it
is read depends on them. So whoever has little to read asks here first. To load but those that stand
there would not do: where two ways to read a text score the same, Kiwi's choice depends on all.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

_STARTS = (2, 3)
"""Letters by which most places and names are ruled out; no name is shorter."""


def names_stand_in(texts: Iterable[str]) -> bool:
    """Whether any name may stand in any text; in doubt, yes.

    Kiwi overlooks spaces in a name, and a final consonant that chat adds to a syllable (하셬).

    Raises:
        ImportError: Kiwi's model is not installed.
        OSError: Its file cannot be read.
    """
    places = [place for text in texts for place in _places(text)]
    starts = {start for place in places for start in _spellings(*place, _STARTS)}
    names = {name for start in starts for name in _beginning(start)}
    starts = {name[: _STARTS[-1]] for name in names}
    lengths = range(_STARTS[0], max(map(len, names), default=0) + 1)
    return any(
        not starts.isdisjoint(_spellings(*place, _STARTS))
        and not names.isdisjoint(_spellings(*place, lengths))
        for place in places
    )


def _places(text: str) -> Iterator[tuple[str, str, int]]:
    """(the text in small letters without spaces, that without finals, a place) for each place."""
    compact = "".join(unicodedata.normalize("NFC", text).split()).casefold()
    bare = "".join(map(_without_final, compact))
    return ((compact, bare, at) for at in range(len(compact)))


def _spellings(compact: str, bare: str, at: int, lengths: Iterable[int]) -> Iterator[str]:
    """What begins at a place, of so many letters, its last syllable with and without its final."""
    for length in lengths:
        yield compact[at : at + length]
        yield compact[at : at + length - 1] + bare[at + length - 1 : at + length]


def _beginning(start: str) -> Iterator[str]:
    """The names of which this is the beginning that rules others out."""
    names = _names()
    for at in range(bisect_left(names, start), len(names)):
        if names[at][: _STARTS[-1]] != start:
            return
        yield names[at]


@lru_cache(maxsize=1)
def _names() -> list[str]:
    """The names in small letters without spaces, sorted: to look for one takes no time then."""
    return sorted(_lines().replace(" ", "").casefold().split("\n"))


def names_file() -> Path:
    """Where Kiwi keeps them.

    Raises:
        ImportError: Kiwi's model is not installed.
    """
    from kiwipiepy_model import get_model_path  # noqa: PLC0415 - only where Kiwi is about to load

    return Path(get_model_path()) / "multi.dict"


def _lines() -> str:
    """The names of Kiwi's file as they stand there."""
    # Cut as bytes, in a third of the time. A name, "+" doubled, a tab, its tag, weights, remarks.
    rows = names_file().read_bytes().splitlines()
    names = [row.partition(b"\t")[0] for row in rows if row and row[0] not in b"#\t"]
    return b"\n".join(names).decode().replace("++", "+")


def forget() -> None:
    """Lets go of the names, once Kiwi has them all."""
    _names.cache_clear()


@lru_cache(maxsize=4096)
def _without_final(letter: str) -> str:
    at = ord(letter) - 0xAC00
    return chr(0xAC00 + at - at % 28) if 0 <= at < 11172 else letter
