"""Kiwi's names of several words (마르크 뤼터, 올림피크 리옹): which of them a text holds.

A quarter of a million of them take Kiwi 1.3 s to load, and a name that does not stand in a text
changes nothing in how it is read. So whoever has little to read loads those that do.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import itemgetter
from pathlib import Path

_FILE = "multi.dict"
# No name is shorter than two letters.
_STARTS = (2, 3)


def entries_for(texts: Iterable[str]) -> dict[int, str] | None:
    """The entries of names that may stand in the texts, by their place in the file.

    Kiwi overlooks spaces in a name, and a final consonant that chat adds to a syllable (하셬).
    None where two names differ in their spaces alone: which of them Kiwi prefers depends on all.

    Raises:
        ImportError: Kiwi's model is not installed.
        OSError: Its file cannot be read.
    """
    lines, (names, _, _) = _lines(), _names()
    found: dict[int, str] = {}
    wanted = [name for text in texts for name in _standing(text)]
    while wanted:
        places = names.get(wanted.pop(), ())
        if len(places) > 1:
            return None
        for at in places:
            if at not in found:
                found[at] = lines[at]
                # Its tag, or another name for the same with its tag.
                other, slash, _ = lines[at].split("\t")[1].rpartition("/")
                wanted += [_compact(other.replace("++", "+"))] if slash else []
    return found


def forget() -> None:
    """Lets go of the names, 0.1 GB, once Kiwi has them all."""
    _lines.cache_clear()
    _names.cache_clear()


def _standing(text: str) -> Iterator[str]:
    names, starts, longest = _names()
    compact = _compact(text)
    bare = "".join(map(_without_final, compact))
    for at in range(len(compact)):
        if not starts.isdisjoint(_spellings(compact, bare, at, _STARTS)):
            lengths = range(_STARTS[0], longest + 1)
            yield from (s for s in _spellings(compact, bare, at, lengths) if s in names)


def _spellings(compact: str, bare: str, at: int, lengths: Iterable[int]) -> Iterator[str]:
    """What begins at a place, of so many letters, its last syllable with and without its final."""
    for length in lengths:
        yield compact[at : at + length]
        yield compact[at : at + length - 1] + bare[at + length - 1 : at + length]


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    """The entries: a name, a tab, a tag or another name with its tag, weights, remarks."""
    from kiwipiepy_model import get_model_path  # noqa: PLC0415 - only where Kiwi is about to load

    text = (Path(get_model_path()) / _FILE).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, list[int]], frozenset[str], int]:
    """(places of each name without its spaces, how they start, letters of the longest)."""
    joined = "\n".join([line.partition("\t")[0] for line in _lines()]).replace("++", "+")
    names: dict[str, list[int]] = {}
    for at, name in enumerate(joined.replace(" ", "").casefold().split("\n")):
        names.setdefault(name, []).append(at)
    starts = frozenset(map(itemgetter(slice(max(_STARTS))), names))
    return names, starts, max(map(len, names))


def _compact(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split()).casefold()


@lru_cache(maxsize=4096)
def _without_final(letter: str) -> str:
    at = ord(letter) - 0xAC00
    return chr(0xAC00 + at - at % 28) if 0 <= at < 11172 else letter
