"""As much of CBOR (RFC 8949) as Pagefind writes: integers, strings, arrays."""

from __future__ import annotations

from typing import Any


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


def _item(data: bytes, at: int) -> tuple[Any, int]:
    first = data[at]
    at += 1
    kind, number = first >> 5, first & 31
    if number > 23:
        if number > 27:
            raise ValueError(f"CBOR head {first:#x}")
        size = 1 << (number - 24)
        number = int.from_bytes(data[at : at + size], "big")
        at += size
    if kind == 0:
        return number, at
    if kind == 1:
        return -1 - number, at
    if kind == 3:
        if at + number > len(data):
            raise ValueError("CBOR string cut short")
        return data[at : at + number].decode(), at + number
    if kind == 4:
        items = []
        for _ in range(number):
            item, at = _item(data, at)
            items.append(item)
        return items, at
    raise ValueError(f"CBOR type {kind}")
