"""Runs of all shards → one list per term, block by block; no posting is looked into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seogo.search.integers import integers
from seogo.search.postings import by_utf16
from seogo.search.runs import Run


@dataclass(frozen=True, slots=True)
class Merged:
    """One term in all shards."""

    term: str
    count: int
    """Articles that have it."""

    blocks: bytes
    """For each shard that has it: (shards from the one before, articles, the run's list)."""

    places: bytes
    """Of the same articles."""


def merged(runs: Sequence[Run]) -> Iterator[Merged]:
    """All terms in the order of UTF-16."""
    where: dict[str, list[tuple[int, int]]] = {}
    for shard, run in enumerate(runs):
        for number, term in enumerate(run.terms):
            where.setdefault(term, []).append((shard, number))
    for term in by_utf16(where):
        blocks, places = bytearray(), bytearray()
        total = before = 0
        for shard, number in where[term]:
            run = runs[shard]
            count = run.counts[number]
            blocks += integers((shard - before, count))
            blocks += run.lists[run.ends[number - 1] if number else 0 : run.ends[number]]
            start = run.place_ends[number - 1] if number else 0
            places += run.places[start : run.place_ends[number]]
            total += count
            before = shard
        yield Merged(term, total, bytes(blocks), bytes(places))
