"""A shard as it goes into the index: the bytes of each term's list, ready to be joined."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from seogo.search.impact import impact, length_class
from seogo.search.integers import integers
from seogo.search.postings import Postings


@dataclass(frozen=True, slots=True)
class Run:
    """One shard's terms and, for each, bytes that need no more reading."""

    terms: Sequence[str]
    """Sorted by UTF-16."""

    counts: array[int]
    """By term: how many articles have it."""

    ends: array[int]
    """By term: where its list ends in `lists`."""

    lists: bytes
    """By term: (steps from the article before, impact) for each article."""

    place_ends: array[int]
    """By term: where its places end in `places`."""

    places: bytes


def run_of(postings: Postings, lengths: Sequence[int], pivot: int) -> Run:
    """The run of a shard.

    Args:
        postings: The shard's.
        lengths: Its articles' lengths in terms.
        pivot: The mean of all articles, see `seogo.search.impact.pivot`.
    """
    relative = [length_class(length) - pivot for length in lengths]
    lists, ends, place_ends = bytearray(), array("I"), array("I")
    postings_of = zip(postings.articles, postings.weights, strict=True)
    place = 0
    for count, size in zip(postings.counts, postings.sizes, strict=True):
        before = 0
        for article, weight in islice(postings_of, count):
            if (step := article - before) < 128:
                lists.append(step)
            else:
                lists += integers((step,))
            lists.append(impact(weight, relative[article]))
            before = article
        place += size
        ends.append(len(lists))
        place_ends.append(place)
    return Run(postings.terms, postings.counts, ends, bytes(lists), place_ends, postings.places)
