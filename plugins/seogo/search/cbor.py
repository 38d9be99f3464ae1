"""Reads Pagefind's chunks of words: CBOR (RFC 8949) of integers, strings and arrays.

A chunk holds a posting in some eight bytes, and a shard has half a million of them, so `words`
reads the one shape that Pagefind 1.5 writes directly, without lists of lists:

    [[[term, [[page step, [location …], [meta location …]] …], [[variant, pages] …]] …]]

A location is a step from the position before; -(weight + 1) says that from here on another weight
counts and positions start at 0 again.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Any

from seogo.search.integers import integers
from seogo.search.postings import places_of

# Types of items, in the upper three bits of a head; the rest is the number or its length.
_INTEGER, _NEGATIVE, _STRING, _ARRAY = 0, 1, 3, 4
_SHORT, _BYTE, _TWO_BYTES = 24, 24, 25
_NEGATIVE_BYTE = _NEGATIVE << 5 | _BYTE
_PAGE = _ARRAY << 5 | 3
_EMPTY = _ARRAY << 5
_PAIR = _ARRAY << 5 | 2


def decode(data: bytes, start: int = 0) -> Any:
    """The one item that begins at `start`.

    Raises:
        ValueError: Something else is there, or it is cut short.
    """
    try:
        value, _ = _item(data, start)
    except (IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"CBOR cut short or damaged: {error}") from error
    return value


Page = tuple[int, int, bytes]
"""(page number, sum of weights as stored, places as `seogo.search.postings.places_of` has them)."""


def words(data: bytes, start: int = 0) -> Iterator[tuple[str, list[Page]]]:
    """Each term of a chunk with its pages.

    Raises:
        ValueError: The chunk has another shape, or is cut short.
    """
    try:
        at = _head(data, start, _ARRAY)[1]
        count, at = _head(data, at, _ARRAY)
        for _ in range(count):
            fields, at = _head(data, at, _ARRAY)
            size, at = _head(data, at, _STRING)
            term = data[at : at + size].decode()
            pages, at = _pages(data, at + size)
            yield term, pages
            for _ in range(fields - 2):
                at = _item(data, at)[1]
    except (IndexError, UnicodeDecodeError) as error:
        raise ValueError(f"CBOR cut short or damaged: {error}") from error


def _pages(data: bytes, at: int) -> tuple[list[Page], int]:
    # Short heads are read in line throughout: a call for each would double the time.
    count, at = _head(data, at, _ARRAY)
    pages = []
    page = 0
    for _ in range(count):
        if data[at] != _PAGE:
            raise ValueError(f"CBOR {data[at]:#x} where a page should begin")
        if (step := data[at + 1]) < _SHORT:
            at += 2
        else:
            step, at = _head(data, at + 1, _INTEGER)
        page += step
        if data[at] == _PAIR and data[at + 1] == _NEGATIVE_BYTE and data[at + 3] <= _TWO_BYTES:
            # A weight and one position, as most terms have it.
            total, position = data[at + 2], data[at + 3]
            at += 4
            if position == _BYTE:
                position = data[at]
                at += 1
            elif position == _TWO_BYTES:
                position = data[at] << 8 | data[at + 1]
                at += 2
            places = _one_place(position)
        else:
            total, places, at = _locations(data, at)
        pages.append((page, total, places))
        at = at + 1 if data[at] == _EMPTY else _item(data, at)[1]
    return pages, at


@cache
def _one_place(position: int) -> bytes:
    return places_of((position,))


def _locations(data: bytes, at: int) -> tuple[int, bytes, int]:
    """(sum of weights, places, where the locations end)."""
    if _EMPTY <= (count := data[at]) < _EMPTY + _SHORT:
        count -= _EMPTY
        at += 1
    else:
        count, at = _head(data, at, _ARRAY)
    steps: list[int] = []
    # (number of the first step that has it, weight)
    weights: list[tuple[int, int]] = []
    for _ in range(count):
        first = data[at]
        if first < _SHORT:
            steps.append(first)
            at += 1
        elif first == _BYTE:
            steps.append(data[at + 1])
            at += 2
        elif first == _TWO_BYTES:
            steps.append(data[at + 1] << 8 | data[at + 2])
            at += 3
        elif first == _NEGATIVE_BYTE:
            weights.append((len(steps), data[at + 1]))
            at += 2
        elif first >> 5 == _NEGATIVE:
            weight, at = _head(data, at, _NEGATIVE)
            weights.append((len(steps), weight))
        else:
            step, at = _head(data, at, _INTEGER)
            steps.append(step)
    if len(weights) == 1:
        return weights[0][1] * len(steps), integers((len(steps), *steps)), at
    total = 0
    positions: list[int] = []
    for (start, weight), (end, _) in zip(weights, [*weights[1:], (len(steps), 0)], strict=True):
        positions += accumulate(steps[start:end])
        total += weight * (end - start)
    return total, places_of(sorted(positions)), at


def _head(data: bytes, at: int, kind: int) -> tuple[int, int]:
    """The number in the head of an item of a kind, and where its content begins."""
    first = data[at]
    if first >> 5 != kind:
        raise ValueError(f"CBOR type {first >> 5}, not {kind}")
    at += 1
    number = first & 31
    if number > 23:
        if number > 27:
            raise ValueError(f"CBOR head {first:#x}")
        size = 1 << (number - 24)
        if at + size > len(data):
            raise ValueError("CBOR cut short")
        number = int.from_bytes(data[at : at + size], "big")
        at += size
    return number, at


def _item(data: bytes, at: int) -> tuple[Any, int]:
    kind = data[at] >> 5
    if kind not in (_INTEGER, _NEGATIVE, _STRING, _ARRAY):
        raise ValueError(f"CBOR type {kind}")
    number, at = _head(data, at, kind)
    if kind == _INTEGER:
        return number, at
    if kind == _NEGATIVE:
        return -1 - number, at
    if kind == _STRING:
        if at + number > len(data):
            raise ValueError("CBOR string cut short")
        return data[at : at + number].decode(), at + number
    items = []
    for _ in range(number):
        item, at = _item(data, at)
        items.append(item)
    return items, at
