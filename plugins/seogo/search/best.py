"""The best postings of a long list: all that the first page of a lone word's results needs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from seogo.search.integers import integers
from seogo.search.varints import decoded

_WIDEST = 5
"""Bytes of an integer, at most."""


def best_of(blocks: bytes, most: int) -> bytes:
    """The postings of the highest impacts, of equal ones the newest articles, as a list.

    Args:
        blocks: A list of `seogo.search.merge.Merged`.
        most: So many of them.
    """
    columns = [np.concatenate(column) for column in zip(*_blocks(blocks), strict=True)]
    shards, articles, impacts, pieces = columns
    order = np.sort(np.lexsort((articles, shards, impacts))[-most:])
    rows = np.array((shards, articles, impacts, pieces)).T[order].tolist()
    out, last = b"", 0
    for shard, own in groupby(rows, key=lambda row: int(row[0])):
        _, where, weights, places = zip(*own, strict=True)
        steps = [b - a for a, b in zip((0, *where), where, strict=False)]
        out += integers((shard - last, len(where), *steps)) + bytes(weights) + integers(places)
        last = shard
    return out


def _blocks(data: bytes) -> Iterator[tuple[NDArray[Any], ...]]:
    """(number of the shard, articles in it, impacts, pieces) of each block, parallel arrays."""
    values = np.frombuffer(data, np.uint8)
    at = shard = 0
    while at < len(data):
        (step, count), at = _integers(values, at, 2)
        shard += int(step)
        steps, at = _integers(values, at, int(count))
        impacts = values[at : at + len(steps)]
        pieces, at = _integers(values, at + len(steps), len(steps))
        yield np.full_like(steps, shard), np.cumsum(steps), impacts, pieces


def _integers(values: NDArray[np.uint8], at: int, count: int) -> tuple[NDArray[np.int64], int]:
    """So many integers from a place on, and the place behind them."""
    own = values[at : at + _WIDEST * count]
    end = int(np.flatnonzero(own < 128)[count - 1]) + 1
    return decoded(own[:end].tobytes()), at + end
