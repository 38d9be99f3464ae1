"""Runs of all shards → one list per term, block by block; no posting is looked into."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from seogo.search.integers import integers
from seogo.search.postings import by_utf16
from seogo.search.runs import Run


class Merged(NamedTuple):
    """All terms, in parallel rows: an archive has some hundred thousand."""

    terms: Sequence[str]
    """In the order of UTF-16."""

    counts: Sequence[int]
    """Articles that have it."""

    blocks: Sequence[bytes]
    """For each shard that has it: (shards from the one before, articles, the run's list)."""

    places: Sequence[bytes]
    """Of the same articles."""


def merged(runs: Iterable[Run]) -> Merged:
    """The terms of all runs, which come in the order of their shards."""
    head = cache(lambda step, count: integers((step, count)))
    numbers: dict[str, int] = {}
    counts: list[int] = []
    blocks: list[bytes] = []
    places: list[bytes] = []
    last: list[int] = []
    for shard, run in enumerate(runs):
        start = begin = 0
        rows = zip(run.terms, run.counts, run.ends, run.place_ends, strict=True)
        for term, count, stop, end in rows:
            block, place = run.lists[start:stop], run.places[begin:end]
            number = numbers.setdefault(term, len(last))
            if number == len(last):
                counts.append(count)
                blocks.append(head(shard, count) + block)
                places.append(place)
                last.append(shard)
            else:
                counts[number] += count
                blocks[number] += head(shard - last[number], count) + block
                places[number] += place
                last[number] = shard
            start, begin = stop, end
    terms = by_utf16(numbers)
    order = [numbers[term] for term in terms]
    return Merged(
        terms,
        [counts[number] for number in order],
        [blocks[number] for number in order],
        [places[number] for number in order],
    )
