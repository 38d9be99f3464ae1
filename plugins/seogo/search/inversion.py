"""The terms of a shard's articles → its postings.

Sort-based inversion (Witten, Moffat, Bell: "Managing Gigabytes", 5.2): a shard of news has some two
hundred thousand places, which are sorted at once by numpy, in a hundred bytes each. What needs no
numpy does not import this module, since numpy takes 0.1 s to load. The test suite compares it with
Pagefind.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

import numpy as np

from seogo.search.fields import WEIGHTS, Fields
from seogo.search.postings import NOTHING, Postings, by_utf16
from seogo.search.varints import as_array, encoded


class _Numbers(dict[str, int]):
    """Term → its number, in the order in which they come."""

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self)
        return number


def inverted(articles: Iterable[Fields]) -> Postings:
    """The postings of a shard.

    Args:
        articles: In the order of their numbers.
    """
    numbers = _Numbers()
    # All terms of all articles, one behind the other: the places.
    stream = array("I")
    # Fields, whose terms weigh the same.
    fields: list[tuple[int, int, int]] = []
    for article, own in enumerate(articles):
        for name, terms in own:
            stream.extend(map(numbers.__getitem__, terms))
            fields.append((article, WEIGHTS[name], len(terms)))
    if not stream:
        return NOTHING
    terms = by_utf16(numbers)
    # Numbers of 16 bits, where they suffice, are sorted in a third of the time.
    ranks = np.empty(len(terms), np.min_scalar_type(len(terms)))
    ranks[[numbers[term] for term in terms]] = np.arange(len(terms))
    ranked = ranks[np.frombuffer(stream, np.uintc)]
    places = np.argsort(ranked, kind="stable")
    article, weight, length = np.array(fields).T
    owner = np.repeat(article, length)
    owners = owner[places]
    # A posting begins with each term, and within it with each article.
    begins = np.ones(len(places), bool)
    by_place = ranked[places]
    changes = by_place[1:] != by_place[:-1]
    begins[1:] = changes | (owners[1:] != owners[:-1])
    firsts = np.flatnonzero(begins)
    first_of_term = np.flatnonzero(np.concatenate(([True], changes)))
    counts = np.add.reduceat(begins, first_of_term, dtype=np.intp)
    # Of each posting the number of its positions, then these: the first counts from its article's
    # own start, each other one from the one before.
    steps = np.diff(places, prepend=0)
    starts = np.searchsorted(owner, np.arange(article[-1] + 1))
    steps[firsts] = places[firsts] - starts[owners[firsts]]
    values = np.insert(steps, firsts, np.diff(firsts, append=len(places)))
    data, widths = encoded(values)
    return Postings(
        terms,
        as_array(counts),
        as_array(owners[firsts]),
        as_array(np.add.reduceat(np.repeat(weight, length)[places], firsts)),
        as_array(np.add.reduceat(widths, first_of_term + np.cumsum(counts) - counts)),
        data.tobytes(),
    )
