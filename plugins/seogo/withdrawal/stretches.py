"""Finds words of a withdrawn text in what else the ledger holds of a dump."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

LENGTH = 10
"""Characters, a run of blanks counted as one: fewer are common phrases."""


class Stretches:
    """Every stretch of `LENGTH` characters of the texts of some articles."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def add(self, text: str, article: str) -> None:
        """Take in a text of an article."""
        for stretch in _stretches(text):
            self._known[stretch] = min(article, self._known.get(stretch, article))

    def article(self, text: str) -> str:
        """The article that a text has a stretch of, "" for none."""
        if not self._known:
            return ""
        return min((self._known[s] for s in _stretches(text) if s in self._known), default="")


def _stretches(text: str) -> Iterator[str]:
    text = " ".join(unicodedata.normalize("NFC", text).split())
    return (text[at : at + LENGTH] for at in range(len(text) - LENGTH + 1))
