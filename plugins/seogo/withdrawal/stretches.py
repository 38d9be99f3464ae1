"""Finds words of a withdrawn text in what else the ledger holds of a dump."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

LENGTH = 10
"""Characters, a run of blanks counted as one: fewer are common phrases."""

ELSEWHERE = 40
"""In a dump that has no record of the article: a line on copyright stands under many texts."""


class Stretches:
    """Every stretch of `LENGTH` characters of the texts of some articles."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def add(self, text: str, article: str) -> None:
        """Take in a text of an article."""
        for stretch in _stretches(text):
            self._known[stretch] = min(article, self._known.get(stretch, article))

    def article(self, text: str, least: int = LENGTH) -> str:
        """The article that a text has so many characters of, "" for none."""
        if not self._known:
            return ""
        found, run = set(), 0
        for stretch in _stretches(text):
            run = run + 1 if stretch in self._known else 0
            if run > least - LENGTH:
                found.add(self._known[stretch])
        return min(found, default="")


def _stretches(text: str) -> Iterator[str]:
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return (text[at : at + LENGTH] for at in range(len(text) - LENGTH + 1))
