"""Nouns of Korean news prose that tell nothing about what an article is about; everyday nouns
that do tell it where an article opens with them or keeps coming back to them (쌀, 도서관).

The lists beside this module were written for Seogo; a line holds as many as fit.
"""

from importlib.resources import files


def _words(file: str) -> frozenset[str]:
    text = files("seogo.articles.tags").joinpath(file).read_text(encoding="utf-8")
    return frozenset(text.split())


COMMON_NOUNS = _words("common_nouns.txt")
TOPIC_NOUNS = _words("topic_nouns.txt")
# What a name stands before without making a compound with it: 가사도 마을, 멸치 이야기.
GENERIC_NOUNS = _words("generic_nouns.txt")
