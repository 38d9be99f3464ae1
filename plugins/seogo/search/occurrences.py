"""Where the terms of a shard stand → its postings → its run.

A shard has a quarter of a million places: all terms are done at once, by numpy. What needs no
numpy does not import this module, since numpy takes 0.1 s to load.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from seogo.search.documents import PIECE
from seogo.search.impact import impact, length_class
from seogo.search.postings import Postings, numbers, utf16
from seogo.search.runs import EMPTY, Run


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
    data, widths = _integers(values)
    return Postings(
        [row[0] for row in rows],
        _array(counts),
        _array(owners[firsts]),
        _array(np.add.reduceat(np.repeat(weight, length)[places], firsts)),
        _array(np.add.reduceat(widths, terms + np.cumsum(counts) - counts)),
        data.tobytes(),
    )


def run_of(postings: Postings, lengths: Sequence[int], starts: Sequence[int], pivot: int) -> Run:
    """The run of a shard.

    Args:
        postings: The shard's.
        lengths: Its articles' lengths in terms.
        starts: The positions of the first terms of their texts.
        pivot: The mean of all articles, see `seogo.search.impact.pivot`.
    """
    if not postings.terms:
        return EMPTY
    counts = np.frombuffer(postings.counts, np.uintc)
    articles = np.frombuffer(postings.articles, np.uintc)
    terms = np.cumsum(counts, dtype=np.intp) - counts
    weights, weight = np.unique(np.frombuffer(postings.weights, np.uintc), return_inverse=True)
    classes, of = np.unique([length_class(length) for length in lengths], return_inverse=True)
    table = [[impact(int(one), int(other) - pivot) for other in classes] for one in weights]
    impacts = np.array(table, np.uint8)[weight, of[articles]]
    steps = np.diff(articles, prepend=0)
    steps[terms] = articles[terms]
    data, widths = _integers(steps)
    lists = np.insert(data, np.cumsum(widths), impacts)
    ends = np.cumsum(np.add.reduceat(widths + 1, terms))
    # The pieces of a term's postings stand behind all of them.
    data, widths = _integers(_pieces(postings.places, np.array(starts)[articles]))
    sizes = np.add.reduceat(widths, terms)
    lists = np.insert(lists, np.repeat(ends, sizes), data)
    return Run(
        postings.terms,
        postings.counts,
        _array(ends + np.cumsum(sizes)),
        lists.tobytes(),
        _array(np.cumsum(np.frombuffer(postings.sizes, np.uintc))),
        postings.places,
    )


def _pieces(places: bytes, starts: NDArray[Any]) -> NDArray[Any]:
    """By posting: the piece that has most of its positions, the first of equals, counted from 1.

    Args:
        places: As `Postings` has them.
        starts: By posting: positions before this one do not count; 0 is the piece of those that
            have no others.
    """
    values = _values(places)
    steps = values.tolist()
    following = lambda at, _: at + steps[at] + 1  # where the next posting's number of positions is
    firsts = np.fromiter(accumulate(range(len(starts) - 1), following, initial=0), np.intp)
    numbers = values[firsts]
    owners = np.repeat(np.arange(len(starts)), numbers)
    # Their sums over all postings, less what they were where the posting begins.
    positions = np.cumsum(np.delete(values, firsts))
    before = np.cumsum(numbers) - numbers
    positions -= np.repeat(positions[before] - values[firsts + 1], numbers)
    inside = positions >= starts[owners]
    owners, pieces = owners[inside], positions[inside] // PIECE + 1
    found = np.zeros(len(starts), np.intp)
    if not len(pieces):
        return found
    # Positions ascend, so those of one piece stand together.
    groups = _changes(owners, pieces)
    owners, pieces, counts = owners[groups], pieces[groups], np.diff(groups, append=len(pieces))
    limit = pieces.max() + 1
    postings = _changes(owners)
    best = np.maximum.reduceat(counts * limit - pieces, postings)
    found[owners[postings]] = -best % limit
    return found


def _changes(*columns: NDArray[Any]) -> NDArray[np.intp]:
    """Where a row differs from the one before it; also the first."""
    differs = np.ones(len(columns[0]), bool)
    differs[1:] = np.any([column[1:] != column[:-1] for column in columns], axis=0)
    return np.flatnonzero(differs)


def _values(data: bytes) -> NDArray[np.int64]:
    """What `_integers` wrote."""
    groups = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(groups < 128) + 1
    widths = np.diff(ends, prepend=0)
    firsts = ends - widths
    shifts = 7 * (np.arange(len(groups)) - np.repeat(firsts, widths))
    return np.add.reduceat((groups & 127).astype(np.int64) << shifts, firsts)


def _integers(values: NDArray[Any]) -> tuple[NDArray[np.uint8], NDArray[np.intp]]:
    """All values as `seogo.search.integers` writes them, and how many bytes each has."""
    groups = values[:, np.newaxis] >> np.arange(0, 35, 7)
    used = groups > 0
    used[:, 0] = True
    groups &= 127
    groups[:, :-1] |= used[:, 1:] << 7
    return groups.astype(np.uint8)[used], used.sum(axis=1)


def _array(values: NDArray[Any]) -> array[int]:
    return numbers(values.astype(np.uintc).tobytes())
