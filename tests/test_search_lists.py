"""The lists of a shard, against a count: of each article the impact, and the piece with most."""

from __future__ import annotations

import random
from array import array
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

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
        places, rows, pieces = b"", b"", []
        for article, step in zip(having, steps(having), strict=True):
            length, weight = lengths[article], own.randint(1, 300)
            positions = sorted(own.sample(range(length), min(length, own.choice((1, 3, 400)))))
            places += integers([len(positions)]) + integers(steps(positions))
            weights.append(weight)
            rows += integers([step]) + bytes([impact(weight, length_class(length) - PIVOT)])
            pieces.append(piece(positions, starts[article]))
        counts.append(len(having))
        articles.extend(having)
        sizes.append(len(places))
        data += places
        lists.append(rows + integers(pieces))
        seen.update(pieces)
    postings = Postings([""] * 50, counts, articles, weights, sizes, data)
    run = run_of(postings, lengths, starts, PIVOT)
    assert [run.lists[a:b] for a, b in pairwise([0, *run.ends])] == lists
    assert [b - a for a, b in pairwise([0, *run.place_ends])] == list(sizes)
    assert min(seen) == 0
    assert max(seen) > 127


def steps(numbers: Sequence[int]) -> list[int]:
    return [b - a for a, b in pairwise([0, *numbers])]


def piece(positions: Sequence[int], start: int) -> int:
    """The one with most positions that are not before `start`, the first of equals; 0 for none."""
    often = Counter(at // PIECE + 1 for at in positions if at >= start)
    return max(often, key=lambda one: (often[one], -one), default=0)
