"""A shard as it goes into the index: the bytes of each term's list, ready to be joined."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from seogo.search.impact import impact, length_class
from seogo.search.integers import integers
from seogo.search.postings import Postings
from seogo.search.words import PIECE

_BYTES = [bytes((number,)) for number in range(128)]


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
    """By term: (steps from the article before, impact) for each article, then for each the number
    of the piece that has the term most often, counted from 1; 0 if only its title or names have it.
    """

    place_ends: array[int]
    """By term: where its places end in `places`."""

    places: bytes


def run_of(postings: Postings, lengths: Sequence[int], starts: Sequence[int], pivot: int) -> Run:
    """The run of a shard.

    Args:
        postings: The shard's.
        lengths: Its articles' lengths in terms.
        starts: The positions of the first terms of their texts.
        pivot: The mean of all articles, see `seogo.search.impact.pivot`.
    """
    relative = [length_class(length) - pivot for length in lengths]
    lists, ends, place_ends = bytearray(), array("I"), array("I")
    postings_of = zip(postings.articles, postings.weights, strict=True)
    place = 0
    for count, size in zip(postings.counts, postings.sizes, strict=True):
        before, at = 0, place
        pieces = bytearray()
        for article, weight in islice(postings_of, count):
            if (step := article - before) < 128:
                lists.append(step)
            else:
                lists += integers((step,))
            lists.append(impact(weight, relative[article]))
            before = article
            number, at = _piece(postings.places, at, starts[article])
            pieces += integers((number,)) if number > 127 else _BYTES[number]
        lists += pieces
        place += size
        ends.append(len(lists))
        place_ends.append(place)
    return Run(postings.terms, postings.counts, ends, bytes(lists), place_ends, postings.places)


def _piece(places: bytes, at: int, start: int) -> tuple[int, int]:
    """(the piece with most of an article's positions that are not before `start`, the first of
    equals; where in the bytes the next article's positions begin)."""
    number, at = _integer(places, at)
    best = most = current = run = position = 0
    for _ in range(number):
        step = places[at]
        at += 1
        if step > 127:
            step, at = _integer(places, at - 1)
        position += step
        if position < start:
            continue
        piece = position // PIECE + 1
        run = run + 1 if piece == current else 1
        current = piece
        if run > most:
            best, most = piece, run
    return best, at


def _integer(data: bytes, at: int) -> tuple[int, int]:
    """(a variable-length integer, where it ends)."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, at
        shift += 7
