"""Variable-length integers: 7 bits a byte, lowest first, the high bit says that more follow."""

from __future__ import annotations

from collections.abc import Collection

_SMALL = [bytes((value,)) for value in range(128)]


def integer(value: int) -> bytes:
    """One value; most are small."""
    return _SMALL[value] if value < len(_SMALL) else integers((value,))


def integers(values: Collection[int]) -> bytes:
    """All values, one after the other; none may be negative."""
    try:
        small = bytes(values)
    except ValueError:  # one that is greater than 255
        small = b"\xff"
    # Most rows are all below 128, which is ASCII.
    if small.isascii():
        return small
    out = bytearray()
    for value in values:
        rest = value
        while rest > 127:
            out.append(rest & 127 | 128)
            rest >>= 7
        out.append(rest)
    return bytes(out)
