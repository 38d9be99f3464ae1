"""The form of the data files: classic scripts, small enough to be loaded when needed.

What each holds stands in docs/search.md.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator

FOLDER = "search/data"
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def address(name: str) -> str:
    """Where the file of a name lies, relative to the site's root."""
    return f"{FOLDER}/{name}.js"


def script(value: object) -> bytes:
    """The file of a chunk. Its literal could stand in a page: no "<", no line separators.

    Its name is not in it: where articles are numbered anew, files only change their names.
    """
    text = _json(value)
    for character in "<>\u2028\u2029\x7f":
        if character in text:
            text = text.replace(character, f"\\u{ord(character):04x}")
    return f"SeogoSearch.put({text});\n".encode(errors="replace")


def gzip(data: bytes | bytearray) -> bytes:
    """Gzip with a header of its own: Python's names the operating system and so differs."""
    # A window of 8 kB: most files are smaller, and setting up a larger one takes longer than they.
    # Level 6 takes two thirds of the time of 9, for 0.1 % more bytes.
    body = zlib.compressobj(6, zlib.DEFLATED, -13)
    tail = zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    header = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
    return header + body.compress(data) + body.flush() + tail


def file_bytes(total: int) -> int:
    """Bytes of one file of something that is loaded in parts, before compression.

    Small files make a query load less that it does not ask for, but each costs some bytes of
    `meta`, which every first query loads. Steps, so that an archive that grows hardly ever has
    all its files cut anew.

    Args:
        total: Bytes of all of it.
    """
    steps = ((100_000, 1_500), (500_000, 3_000), (4_000_000, 5_000))
    return next((size for limit, size in steps if total < limit), 9_000)


def stretches(sizes: Iterable[int], key: Callable[[int], str], target: int) -> Iterator[int]:
    """Cuts a sorted row of things into stretches of about `target` bytes.

    Where to cut is told by the things' keys themselves, so that a change cuts only its surroundings
    anew ("content-defined chunking", Muthitacharoen, Chen, Mazières 2001).

    Args:
        sizes: Of the things, in bytes.
        key: By a thing's number.
        target: Bytes.

    Yields:
        The number of each stretch's first thing.
    """
    filled = 0
    for at, size in enumerate(sizes):
        enough = filled >= target and zlib.crc32(key(at).encode(errors="surrogatepass")) % 8 == 0
        if at == 0 or enough or (filled >= target // 2 and filled + size > 2 * target):
            yield at
            filled = 0
        filled += size


def between(last: str, first: str) -> str:
    """The shortest text that is greater than `last` and at most `first`, of its beginnings."""
    length = next((n for n, (a, b) in enumerate(zip(last, first, strict=False)) if a != b), None)
    end = len(last) if length is None else length
    # Not between the two halves of a character beyond 16 bits, whose order is another one.
    return first[: end + 1]
