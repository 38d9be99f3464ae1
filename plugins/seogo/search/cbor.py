"""Reads Pagefind's chunks of words: CBOR (RFC 8949) of integers, strings and arrays.

A chunk holds a posting in some eight bytes, and a shard has half a million of them, so `words`
reads the one shape that Pagefind 1.5 writes directly, without lists of lists:

    [[[term, [[page step, [location …], [meta location …]] …], [[variant, pages] …]] …]]

A location is a step from the position before; -(weight + 1) says that from here on another weight
counts and positions start at 0 again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_INTEGER, _NEGATIVE, _STRING, _ARRAY = 0, 1, 3, 4


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


Page = tuple[int, int, list[int]]
"""(page number, sum of weights as stored, positions in the order of their weights)."""


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
    count, at = _head(data, at, _ARRAY)
    pages = []
    page = 0
    for _ in range(count):
        if data[at] != 0x83:
            raise ValueError(f"CBOR {data[at]:#x} where a page should begin")
        step, at = _head(data, at + 1, _INTEGER)
        page += step
        locations, at = _head(data, at, _ARRAY)
        weight = total = position = 0
        positions = []
        for _ in range(locations):
            first = data[at]
            at += 1
            # The common heads in line: a call for each would double the time.
            if first < 24:
                position += first
            elif first == 0x18:
                position += data[at]
                at += 1
            elif first == 0x19:
                position += data[at] << 8 | data[at + 1]
                at += 2
            elif first >> 5 == _NEGATIVE:
                weight, at = _head(data, at - 1, _NEGATIVE)
                position = 0
                continue
            else:
                step, at = _head(data, at - 1, _INTEGER)
                position += step
            positions.append(position)
            total += weight
        pages.append((page, total, positions))
        at = at + 1 if data[at] == 0x80 else _item(data, at)[1]
    return pages, at


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
