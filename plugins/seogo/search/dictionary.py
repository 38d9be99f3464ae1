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

Words = tuple[tuple[str, str], ...]
"""Each word of a name, and what it may be a form of, if it is a verb's: 느린, 느리다."""

Parts = tuple[str, Words]
"""(a name without spaces, its words)."""

Similar = tuple[str, str, Words]
"""(a word or several, the same in small letters without spaces, its words if there are several)."""

_SHORT = re.compile("[가-힣]{2,3}")


def begin() -> None:
    """Reads the lists and cuts their names, for whoever has to wait for something else."""
    for name in chain.from_iterable(same_things()):
        parts(name)
    similar_words()


@cache
def same_things() -> tuple[tuple[str, ...], ...]:
    """All groups, each of two names or more, as the lists have them."""
    return _groups("loanwords.txt") + _groups("translations.txt")


@cache
def similar_words() -> tuple[tuple[Similar, ...], ...]:
    """Groups of words of which each may be meant by any other: verbs end in 다, without 하다."""
    groups = _groups("synonyms.txt") + _groups("meanings.txt")
    return tuple(tuple(map(_similar, group)) for group in groups)


def _similar(word: str) -> Similar:
    # The lists have nothing that would have to be folded but capitals: some ten thousand lines.
    # Most are folded already: then both are one string.
    folded = word if (small := word.casefold()) == word else small
    words = _with_lemmas(folded.split(" ")) if " " in folded else ()
    return word, folded.replace(" ", ""), words


@cache
def parts(name: str) -> Parts:
    """A name as one, and its words."""
    words = pieces(name)
    return "".join(words), _with_lemmas(words)


def _with_lemmas(words: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((word, _lemma(word)) for word in words)


def _lemma(word: str) -> str:
    """What a verb before its noun, or used as one, may be a form of: 느린, 지우는, 찾기."""
    if word[-1] in "는은을기":
        return word[:-1] + "다"
    final = (ord(word[-1]) - 0xAC00) % 28 if "가" <= word[-1] <= "힣" else 0
    return word[:-1] + chr(ord(word[-1]) - final) + "다"


@cache
def short_words() -> frozenset[str]:
    """All words of two and three syllables in the lists: near to many others, but no slips."""
    similar = (word for word, _, _ in chain.from_iterable(similar_words()))
    names = chain(chain.from_iterable(same_things()), similar)
    return frozenset(word for name in names for word in name.split() if _SHORT.fullmatch(word))


def _groups(name: str) -> tuple[tuple[str, ...], ...]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("=")) for line in lines if line and not line.startswith("#"))
