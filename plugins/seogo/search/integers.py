"""Variable-length integers: 7 bits a byte, lowest first, the high bit says that more follow."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress


def integers(values: Collection[int]) -> bytes:
    """All values, one after the other; none may be negative."""
    # Most rows are all small: bytes below 128 are ASCII.
    with suppress(ValueError):
        if (small := bytes(values)).isascii():
            return small
    out = bytearray()
    for value in values:
        rest = value
        while rest > 127:
            out.append(rest & 127 | 128)
            rest >>= 7
        out.append(rest)
    return bytes(out)
