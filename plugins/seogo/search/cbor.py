"""Reads Pagefind's CBOR (RFC 8949): integers, strings and arrays.

A shard has a quarter of a million places in some two bytes each, so `words` knows the one shape
that Pagefind 1.5 gives a chunk of words of a single page:

    [[[word, [[page, [location …], []]], []] …]]

A location is a step from the one before; before the first stands -(weight + 1), in 24ths.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

# Types of items, in the upper three bits of a head; the rest is the number or its length.
_INTEGER, _NEGATIVE, _STRING, _ARRAY = 0, 1, 3, 4
_WORD = re.compile(
    rb"\x83 [\x61-\x77]([a-z]+)"
    # On page 0, where every place weighs 1, at:
    rb"\x81\x83\0 (?:[\x82-\x97]|\x98.|\x99..|\x9a.{4}) \x38\x18"
    rb"((?:[\0-\x17]|\x18.|\x19..|\x1a.{4})++)"
    rb"\x80\x80",
    re.DOTALL | re.VERBOSE,
)


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


def words(data: bytes, start: int = 0) -> Iterator[tuple[str, list[int]]]:
    """Each word of a chunk with its places on the one page: each as the step from the one before.

    Raises:
        ValueError: The chunk has another shape, or is cut short.
    """
    try:
        at = _head(data, start, _ARRAY)[1]
        count, at = _head(data, at, _ARRAY)
    except IndexError as error:
        raise ValueError(f"CBOR cut short: {error}") from error
    for _ in range(count):
        match = _WORD.match(data, at)
        if match is None:
            raise ValueError(f"CBOR cut short or of another shape: {data[at : at + 20]!r}")
        at = match.end()
        yield match[1].decode(), _integers(match[2])


def _integers(data: bytes) -> list[int]:
    """All of them, one after the other."""
    rest = iter(data)
    # No loop with an index: there are millions, and this takes half the time.
    return [
        first if first < 24
        else next(rest) if first == 24
        else next(rest) << 8 | next(rest) if first == 25
        else int.from_bytes(islice(rest, 4))
        for first in rest
    ]  # fmt: skip


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
