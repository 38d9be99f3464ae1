"""The postings of a shard → its run. By numpy, like `seogo.search.inversion`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from seogo.search.documents import PIECE
from seogo.search.impact import impact, length_class
from seogo.search.postings import Postings
from seogo.search.runs import EMPTY, Run
from seogo.search.varints import as_array, decoded, encoded


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
    pieces = _pieces(postings.places, np.array(starts)[articles])
    columns = [encoded(steps), (impacts, np.ones(len(impacts), np.intp)), encoded(pieces)]
    # Of each term its three columns, one behind the other.
    sizes = np.array([np.add.reduceat(widths, terms) for _, widths in columns])
    owners = np.repeat(np.tile(np.arange(len(terms)), len(columns)), sizes.ravel())
    lists = np.concatenate([data for data, _ in columns])[np.argsort(owners, kind="stable")]
    return Run(
        postings.terms,
        postings.counts,
        as_array(np.cumsum(sizes.sum(axis=0))),
        lists.tobytes(),
        as_array(np.cumsum(np.frombuffer(postings.sizes, np.uintc))),
        postings.places,
    )


def _pieces(places: bytes, starts: NDArray[Any]) -> NDArray[np.intp]:
    """By posting: the piece that has most of its positions, the first of equals, counted from 1.

    Args:
        places: As `Postings` has them.
        starts: By posting: what stands before this position is in no piece; 0 stands for none.
    """
    found = np.zeros(len(starts), np.intp)
    postings, positions = _positions(places, len(starts))
    inside = positions >= starts[postings]
    if not inside.any():
        return found
    postings, pieces = postings[inside], positions[inside] // PIECE + 1
    # Positions ascend, so those of one piece stand together.
    groups = _changes(postings, pieces)
    counts = np.diff(groups, append=len(pieces))
    postings, pieces = postings[groups], pieces[groups]
    # The highest count, of equals the lowest piece: both in one number.
    limit = pieces.max() + 1
    firsts = _changes(postings)
    best = np.maximum.reduceat(counts * limit - pieces, firsts)
    found[postings[firsts]] = -best % limit
    return found


def _positions(places: bytes, count: int) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
    """(number of the posting, position) of all of them, in order; there are `count` postings."""
    values = decoded(places)
    # Each posting begins with the number of its positions, so that tells where the next begins.
    known = values.tolist()
    begins = accumulate(range(count - 1), lambda at, _: at + known[at] + 1, initial=0)
    firsts = np.fromiter(begins, np.intp, count)
    sizes = values[firsts]
    sums = np.cumsum(np.delete(values, firsts))
    before = sums[np.cumsum(sizes) - sizes] - values[firsts + 1]
    return np.repeat(np.arange(count), sizes), sums - np.repeat(before, sizes)


def _changes(*columns: NDArray[Any]) -> NDArray[np.intp]:
    """Where a row differs from the one before it; the first row does."""
    differs = np.ones(len(columns[0]), bool)
    differs[1:] = np.any([column[1:] != column[:-1] for column in columns], axis=0)
    return np.flatnonzero(differs)
