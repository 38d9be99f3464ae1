"""The postings of one shard, and their form in the cache."""

from __future__ import annotations

import json
import re
import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


def utf16(text: str) -> bytes:
    """Sort key: the order of JavaScript's < on strings."""
    return text.encode("utf-16-be")


def by_utf16(texts: Iterable[str]) -> list[str]:
    """Sorted by `utf16`."""
    found = sorted(texts)
    # The order of Python's strings, unless a character needs 32 bits.
    return sorted(found, key=utf16) if any(map(_BEYOND, found)) else found


_BEYOND = re.compile("[\U00010000-\U0010ffff]").search


@dataclass(frozen=True, slots=True)
class Postings:
    """Which terms stand where in the articles of one shard."""

    terms: Sequence[str]
    """Sorted by `utf16`."""

    counts: array[int]
    """By term: how many articles have it."""

    articles: array[int]
    """By posting, term after term: number within the shard, ascending for each term."""

    weights: array[int]
    """By posting: sum of the weights of the term's occurrences."""

    sizes: array[int]
    """By term: bytes of its places."""

    places: bytes
    """By term: for each article the number of positions and the steps between them."""


NOTHING = Postings((), array("I"), array("I"), array("I"), array("I"), b"")
"""The postings of articles without terms."""


def joined(parts: Iterable[bytes]) -> bytes:
    """Several pieces as one, for the cache."""
    pieces = list(parts)
    head = json.dumps([len(piece) for piece in pieces]).encode()
    return b"".join((head, b"\n", *pieces))


def parted(data: bytes) -> Iterator[bytes]:
    """What was `joined`."""
    head, _, rest = data.partition(b"\n")
    at = 0
    for size in json.loads(head):
        yield rest[at : at + size]
        at += size


def numbers(data: bytes) -> array[int]:
    """An array from its bytes, as `tobytes` of this machine gives them."""
    out: array[int] = array("I")
    out.frombytes(data)
    return out


MACHINE = f"{sys.byteorder} {array('I').itemsize}"
"""What the bytes of arrays depend on."""
