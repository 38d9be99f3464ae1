"""Where the terms of a shard stand → its postings.

A shard has a quarter of a million places: all terms are done at once, by numpy. What needs no
numpy does not import this module, since numpy takes 0.1 s to load.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from seogo.search.postings import Postings, utf16
from seogo.search.varints import as_array, encoded


class Stretch(NamedTuple):
    """Terms that stand together on the page."""

    article: int
    """Number within the shard; those of one article follow each other, ascending."""

    weight: int
    """What each of them counts."""

    length: int
    """In terms."""


def collected(found: Iterable[tuple[str, Sequence[int]]], stretches: Sequence[Stretch]) -> Postings:
    """The postings of a shard.

    Args:
        found: Each term, in any order, with the steps from one of its places to the next.
        stretches: The whole page.

    Raises:
        ValueError: They are not each place of the page once.
    """
    rows = sorted(found, key=lambda row: utf16(row[0]))
    article, weight, length = (np.array(column) for column in zip(*stretches, strict=True))
    steps = np.array([step for row in rows for step in row[1]], np.uintc)
    # Of each term: how many places it has, and the number of the first one among those of all.
    sizes = np.array([len(row[1]) for row in rows])
    terms = np.cumsum(sizes) - sizes
    places = np.cumsum(steps, dtype=np.int64)
    places -= np.repeat(places[terms] - steps[terms], sizes)
    seen = np.zeros(length.sum(), bool)
    seen[places] = True
    if len(places) != len(seen) or not seen.all():
        raise ValueError(f"{len(places)} places, not each of {len(seen)} once")
    owner = np.repeat(article, length)
    owners = owner[places]
    # A posting begins with each term, and within it with each article.
    begins = np.ones(len(places), bool)
    begins[1:] = owners[1:] != owners[:-1]
    begins[terms] = True
    firsts = np.flatnonzero(begins)
    counts = np.add.reduceat(begins, terms, dtype=np.intp)
    # An article's positions count from its own start.
    values = steps.copy()
    values[firsts] = places[firsts] - np.searchsorted(owner, owners[firsts])
    values = np.insert(values, firsts, np.diff(firsts, append=len(places)))
    data, widths = encoded(values)
    return Postings(
        [row[0] for row in rows],
        as_array(counts),
        as_array(owners[firsts]),
        as_array(np.add.reduceat(np.repeat(weight, length)[places], firsts)),
        as_array(np.add.reduceat(widths, terms + np.cumsum(counts) - counts)),
        data.tobytes(),
    )
