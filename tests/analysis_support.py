"""Sentences with names of several words from Kiwi's own list."""

from __future__ import annotations

from random import Random

from seogo.analysis import multiword

_BEFORE = ("애플이", "5890억달러 규모의", "그러나")
_AFTER = ("새로운 반도체 M5를 선보였다.", "희토류를 도와 공개했다.", "말했다고 한다.")


def with_names(chance: Random, count: int) -> list[str]:
    """So many sentences, each with a name; every fifth name has lost its spaces."""
    names = [line.split("\t")[0].replace("++", "+") for line in multiword._lines()]
    texts = []
    for name in chance.sample(names, count):
        written = name.replace(" ", "") if chance.random() < 0.2 else name
        particle = chance.choice(["은", "에서", "의", " "])
        texts.append(f"{chance.choice(_BEFORE)} {written}{particle} {chance.choice(_AFTER)}")
    return texts
