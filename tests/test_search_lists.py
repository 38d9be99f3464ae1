"""The lists of a shard, against a count: of each article the impact, and the piece with most; and
the best of a long list."""

from __future__ import annotations

import random
from array import array
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from hypothesis import given
from hypothesis import strategies as st

from seogo.search.best import best_of
from seogo.search.documents import PIECE
from seogo.search.impact import impact, length_class
from seogo.search.integers import integers
from seogo.search.lists import run_of
from seogo.search.postings import Postings

PIVOT = 20


def test_lists_agree_with_a_count() -> None:
    own = random.Random("lists")
    lengths = [own.choice((40, 2_000, 60_000)) for _ in range(500)]
    starts = [own.choice((0, 30, length)) for length in lengths]
    counts, articles, weights, sizes = (array("I") for _ in range(4))
    data, lists, seen = b"", [], set()
    for _ in range(50):
        having = sorted(own.sample(range(500), own.choice((1, 40))))
        places, impacts, pieces = b"", [], []
        for article in having:
            length, weight = lengths[article], own.randint(1, 300)
            positions = sorted(own.sample(range(length), min(length, own.choice((1, 3, 400)))))
            places += integers([len(positions)]) + integers(steps(positions))
            weights.append(weight)
            impacts.append(impact(weight, length_class(length) - PIVOT))
            pieces.append(piece(positions, starts[article]))
        counts.append(len(having))
        articles.extend(having)
        sizes.append(len(places))
        data += places
        lists.append(integers(steps(having)) + bytes(impacts) + integers(pieces))
        seen.update(pieces)
    postings = Postings([""] * 50, counts, articles, weights, sizes, data)
    run = run_of(postings, lengths, starts, PIVOT)
    assert [run.lists[a:b] for a, b in pairwise([0, *run.ends])] == lists
    assert [b - a for a, b in pairwise([0, *run.place_ends])] == list(sizes)
    assert min(seen) == 0
    assert max(seen) > 127


POSTING = st.tuples(st.integers(0, 70_000), st.integers(0, 255), st.integers(0, 40_000))
BLOCK = st.lists(POSTING, min_size=1, max_size=30, unique_by=lambda posting: posting[0])


@given(st.dictionaries(st.integers(0, 300), BLOCK, min_size=1, max_size=6))
def test_the_best_of_a_list(by_shard: dict[int, list[tuple[int, int, int]]]) -> None:
    every = [(shard, *posting) for shard, own in by_shard.items() for posting in own]
    best = sorted(every, key=lambda row: (row[2], row[0], row[1]))[-10:]
    assert best_of(blocks(every), 10) == blocks(best)


def blocks(rows: list[tuple[int, int, int, int]]) -> bytes:
    """(shard, article, impact, piece) of each posting, as `Merged` has them."""
    out, last = b"", 0
    for shard, own in groupby(sorted(rows), key=lambda row: row[0]):
        _, articles, impacts, pieces = zip(*own, strict=True)
        out += integers([shard - last, len(articles), *steps(articles)])
        out += bytes(impacts) + integers(pieces)
        last = shard
    return out


def steps(numbers: Sequence[int]) -> list[int]:
    return [b - a for a, b in pairwise([0, *numbers])]


def piece(positions: Sequence[int], start: int) -> int:
    """The one with most positions that are not before `start`, the first of equals; 0 for none."""
    often = Counter(at // PIECE + 1 for at in positions if at >= start)
    return max(often, key=lambda one: (often[one], -one), default=0)
