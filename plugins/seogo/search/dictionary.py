"""Lists of words that readers use for one another.

Names of the same thing: loanwords in Latin and Hangul letters (loanwords.txt: Bluetooth =
블루투스), English names and what Korean texts call the thing (translations.txt: firewall = 방화벽).
Words that mean nearly the same (synonyms.txt: 지우다 = 삭제), and what an English word of several
meanings may be in Korean texts (meanings.txt: border = 국경, border = 테두리).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path

from seogo.search.fold import pieces

Words = tuple[str, ...]
"""A name's, folded."""

Parts = tuple[str, Words]
"""(a name without spaces, its words)."""

Similar = tuple[str, str, Words]
"""(a word or several, the same in small letters without spaces, its words if there are several)."""

_SAME = ("loanwords.txt", "translations.txt")
_SIMILAR = ("synonyms.txt", "meanings.txt")
_SHORT = re.compile(r"(?<![^\s=])[가-힣]{2,3}(?![^\s=])")


def begin() -> None:
    """Reads the lists and cuts their names, for whoever has to wait for something else."""
    for name in chain.from_iterable(same_things()):
        parts(name)
    similar_words()


@cache
def same_things() -> tuple[tuple[str, ...], ...]:
    """All groups, each of two names or more, as the lists have them."""
    return _groups(_lines(_SAME))


@cache
def similar_words() -> tuple[tuple[Similar, ...], ...]:
    """Groups of words of which each may be meant by any other: verbs end in 다, without 하다."""
    lines = _lines(_SIMILAR)
    # They have nothing that would have to be folded but capitals: some ten thousand lines.
    rows = zip(_groups(lines), _groups(map(str.casefold, lines)), strict=True)
    return tuple(tuple(map(_similar, *row)) for row in rows)


def _similar(word: str, folded: str) -> Similar:
    if " " in word:
        return word, folded.replace(" ", ""), tuple(folded.split(" "))
    # Most are folded already: then both are one string.
    return word, word if folded == word else folded, ()


@cache
def parts(name: str) -> Parts:
    """A name as one, and its words."""
    words = pieces(name)
    return "".join(words), words


def lemma(word: str) -> str:
    """What a verb before its noun, or used as one, may be a form of: 느린, 지우는, 찾기."""
    if word[-1] in "는은을기":
        return word[:-1] + "다"
    final = (ord(word[-1]) - 0xAC00) % 28 if "가" <= word[-1] <= "힣" else 0
    return word[:-1] + chr(ord(word[-1]) - final) + "다"


def short_words() -> frozenset[str]:
    """All words of two and three syllables in the lists: near to many others, but no slips."""
    return frozenset(_SHORT.findall("\n".join(_lines(_SAME + _SIMILAR))))


def _groups(lines: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split("=")) for line in lines)


def _lines(names: Iterable[str]) -> list[str]:
    texts = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in names)
    lines = chain.from_iterable(map(str.splitlines, texts))
    return [line for line in lines if line and not line.startswith("#")]
