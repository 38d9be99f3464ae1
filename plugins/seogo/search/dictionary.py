"""Lists of words that readers use for one another.

Names of the same thing: loanwords in Latin and Hangul letters (loanwords.txt: Bluetooth =
블루투스), English names and what Korean texts call the thing (translations.txt: firewall = 방화벽).
Words that mean nearly the same (synonyms.txt: 지우다 = 삭제), and what an English word of several
meanings may be in Korean texts (meanings.txt: border = 국경, border = 테두리).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from pathlib import Path

from seogo.search.fold import pieces

_SHORT = re.compile("[가-힣]{2,3}")


def begin() -> None:
    """Reads the lists of names and cuts them, for whoever has to wait for something else."""
    for group in same_things():
        for name in group:
            pieces(name)


@cache
def same_things() -> tuple[tuple[str, ...], ...]:
    """All groups, each of two names or more, as the lists have them."""
    return _groups("loanwords.txt") + _groups("translations.txt")


@cache
def similar_words() -> tuple[tuple[str, ...], ...]:
    """Groups of words of which each may be meant by any other: verbs end in 다, without 하다."""
    return _groups("synonyms.txt") + _groups("meanings.txt")


@cache
def short_words() -> frozenset[str]:
    """All words of two and three syllables in the lists: near to many others, but no slips."""
    names = chain.from_iterable(chain(same_things(), similar_words()))
    return frozenset(word for name in names for word in name.split() if _SHORT.fullmatch(word))


def _groups(name: str) -> tuple[tuple[str, ...], ...]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("=")) for line in lines if line and not line.startswith("#"))
