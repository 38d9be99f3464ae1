"""Articles → the files of their texts, which the rows of results are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby, pairwise

from seogo.search.record import SearchRecord

PIECE = 88
"""Positions of terms in a piece of an article: of some 300 characters."""

BEFORE, AFTER = 40, 80
"""Characters of the neighbours that a piece has too: a passage with a word at the piece's edge
begins with its sentence, if that is near, and has its full length."""

_MONTH = re.compile("[0-9]{6}")


def months(articles: Sequence[SearchRecord]) -> list[tuple[str, list[SearchRecord]]]:
    """The articles by what their identifiers start with, in their order, each month with its name.

    An article's files are named by its month and its place there, so that from its number the
    browser knows their names, and a new article renames only some of its month's.
    """
    names = count()
    return [
        # Identifiers without a date stand before or behind those that have one.
        (month or f"other-{next(names)}", list(own))
        for month, own in groupby(articles, key=_month)
    ]


def _month(record: SearchRecord) -> str:
    return found[0] if (found := _MONTH.match(record.id)) else ""


def files(
    articles: Sequence[SearchRecord], cuts: Iterable[Sequence[int] | None]
) -> Iterator[tuple[str, object]]:
    """Name and value of each file.

    Args:
        articles: Sorted by identifier.
        cuts: For each where its text is cut, see `seogo.search.words.Words`; None leaves it out.
    """
    cuts_of = iter(cuts)
    for month, own in months(articles):
        for place, record in enumerate(own):
            if (where := next(cuts_of)) is None:
                continue
            pieces = list(_pieces(record.text, where))
            card = [
                record.title, list(record.authors), record.date, record.address, list(record.tags),
            ]  # fmt: skip
            for piece, (text, before, after) in enumerate(pieces):
                name = f"articles/{month}/{place}-{piece}"
                yield name, [*card, text, before, after, len(pieces)]


def _pieces(text: str, cuts: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    """(a piece with what surrounds it, how much stands before its own part, how much behind)."""
    for start, end in pairwise((0, *cuts, len(text))):
        first, last = max(0, start - BEFORE), min(len(text), end + AFTER)
        # Not within a word, if one ends nearby.
        while first < start and first > 0 and not text[first - 1].isspace():
            first += 1
        while last > end and last < len(text) and not text[last].isspace():
            last -= 1
        yield text[first:last], _units(text[first:start]), _units(text[end:last])


def _units(text: str) -> int:
    """The length as JavaScript counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
