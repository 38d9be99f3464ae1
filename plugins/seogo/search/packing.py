"""Merged terms → the files `terms/<n>` and `places/<n>`."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from seogo.cache import Cache
from seogo.search.chunks import gzip
from seogo.search.integers import integers
from seogo.search.merge import Merged

CHUNK, CHUNK_IN_LARGE, LARGE = 1_200, 2_800, 4_000_000
"""Bytes of a file before compression: a query loads one for each of its words. A larger archive,
of so many bytes in short lists, has larger files, so that they do not become too many."""

LONG = 1_000
"""Bytes of a list, or of a term's places, that lie in a file of their own: a rare word shares its
file with common ones, and a word that is only looked for needs no list."""

SHORTEST = 2
"""Characters that terms of one file share, if it is not by chance: a word, its particles and what
it is the beginning of cost a query one file."""


_CLOSED = re.compile("[가-힣]")


class Packer:
    """Compresses what changed since the last time.

    Args:
        cache: Compressed chunks by the digest of their bytes.
    """

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache
        self.used: set[bytes] = set()

    def packed(self, data: bytes) -> str:
        """Base64 of gzip."""
        if self._cache is None:
            return base64.b64encode(gzip(data)).decode()
        key = b"z" + hashlib.sha256(data).digest()[:16]
        self.used.add(key)
        known = self._cache.get(key)
        if known is None:
            known = gzip(data)
            self._cache.put(key, known)
        return base64.b64encode(known).decode()


@dataclass(frozen=True, slots=True)
class Places:
    """Tells the file of a term without a list of files."""

    count: int
    """Files."""

    crowded: frozenset[str]
    """Beginnings with too many terms for one file: these are told apart by a character more."""

    def key(self, term: str) -> str:
        """What a term's file depends on."""
        text = open_syllables(term)
        length = SHORTEST
        while length < len(text) and text[:length] in self.crowded:
            length += 1
        return text[:length]

    def number(self, key: str) -> int:
        """FNV-1a (Fowler, Noll, Vo; RFC 9923) of its characters, by the number of files."""
        value = 0x811C9DC5
        for character in key:
            value = (value ^ ord(character)) * 0x01000193 & 0xFFFFFFFF
        return value % self.count


def places_of_terms(terms: Sequence[Merged]) -> Places:
    """Where the terms go, so that a file has about CHUNK bytes.

    A new article changes only the files of its own terms. The number of files grows in steps, so
    that it seldom changes them all.
    """
    sizes: Counter[str] = Counter()
    for one in terms:
        sizes[open_syllables(one.term)] += len(_short(one.blocks)) + 3 * len(one.term) + 4
    total = sum(sizes.values())
    chunk = CHUNK if total < LARGE else CHUNK_IN_LARGE
    count = 1
    while count * chunk < total:
        count = count * 3 // 2 + 1
    return Places(count, frozenset(_crowded(sorted(sizes), sizes, SHORTEST, chunk)))


def open_syllables(text: str) -> str:
    """Syllables without their finals: what a word may be a form of has most often the same."""
    return _CLOSED.sub(lambda match: chr(ord(match[0]) - (ord(match[0]) - 0xAC00) % 28), text)


def _crowded(
    terms: Iterable[str], sizes: Mapping[str, int], length: int, chunk: int
) -> Iterator[str]:
    for beginning, some in groupby(terms, key=lambda term: term[:length]):
        longer = [term for term in some if len(term) > length]
        if len(longer) > 1 and sum(sizes[term] for term in longer) > chunk:
            yield beginning
            yield from _crowded(longer, sizes, length + 1, chunk)


def term_files(
    terms: Sequence[Merged], aliases: Mapping[str, str], places: Places, packer: Packer
) -> Iterator[tuple[str, str]]:
    """Name and value of each file.

    Args:
        terms: Those that articles have, sorted.
        aliases: Term or mere name → other names of the thing, with "|" between them.
        places: Of the terms.
        packer: Compresses.
    """
    having = {one.term for one in terms}
    mere = [Merged(name, 0, b"", b"") for name in sorted(aliases) if name not in having]
    files: list[list[Merged]] = [[] for _ in range(places.count)]
    number_of = cache(places.number)
    for one in [*terms, *mere]:
        files[number_of(places.key(one.term))].append(one)
    for number, own in enumerate(files):
        lists, positions = bytearray(), bytearray()
        for at, one in enumerate(own):
            for text in (one.term, aliases.get(one.term, "")):
                name = text.encode(errors="replace")
                lists += integers((len(name),)) + name
            lists += integers((one.count,))
            for kind, data, file in (
                ("terms", one.blocks, lists),
                ("places", one.places, positions),
            ):
                short = _short(data)
                file.extend(integers((len(short),)) + short)
                if short != data:
                    yield f"{kind}/{number}-{at}", packer.packed(data)
        yield f"terms/{number}", packer.packed(bytes(lists))
        yield f"places/{number}", packer.packed(bytes(positions))


def _short(data: bytes) -> bytes:
    """Nothing instead of what is long."""
    return data if len(data) <= LONG else b""
