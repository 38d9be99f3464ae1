"""Shards: stretches of the sorted identifiers, so that a new article touches one of them only.

Where the articles of a stretch are too many to be indexed anew for one of them, it is divided by
what comes next in an identifier: decade, year, half, quarter, month, day, then letter by letter. So
the shards depend on the set of identifiers alone, and far from a new article they stay as they
were.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

LARGEST = 750
"""Articles in a shard. With fewer, one new article is indexed faster, and all of them slower."""

# By identifiers that start with a date (20251104-…); others are divided just as well.
_BY_DATE: tuple[Callable[[str], object], ...] = (
    lambda id_: id_[:3],
    lambda id_: id_[:4],
    lambda id_: id_[4:6] > "06",
    lambda id_: sum(id_[4:6] > last for last in ("03", "06", "09")),
    lambda id_: id_[4:6],
    lambda id_: id_[6:8],
)


def shards(identifiers: Sequence[str], largest: int) -> list[range]:
    """The stretches, in order.

    Args:
        identifiers: Sorted, each once.
        largest: Articles that one may have.
    """
    return list(_divided(identifiers, range(len(identifiers)), 0, largest))


def _divided(
    identifiers: Sequence[str], stretch: range, level: int, largest: int
) -> Iterator[range]:
    if len(stretch) <= largest:
        if stretch:
            yield stretch
        return
    for _, numbers in groupby(stretch, key=lambda number: _part(identifiers[number], level)):
        group = list(numbers)
        yield from _divided(identifiers, range(group[0], group[-1] + 1), level + 1, largest)


def _part(identifier: str, level: int) -> object:
    if level < len(_BY_DATE):
        return _BY_DATE[level](identifier)
    place = level - len(_BY_DATE) + 8
    return identifier[place : place + 1]
