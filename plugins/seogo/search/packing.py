"""Merged terms → the files `terms/<n>` and `places/<n>`."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, groupby, islice

from seogo.cache import STORED, Cache
from seogo.search.chunks import gzip
from seogo.search.integers import integer
from seogo.search.merge import Merged
from seogo.search.program import program
from seogo.search.sound import translated

CHUNK, CHUNK_IN_LARGE, LARGE = 850, 2_800, 24_000_000
"""Bytes of a file before compression: a query loads one for each of its words. A larger archive,
of so many bytes in short lists, has larger files, so that they do not become too many."""

LONG = 1_000
"""Bytes of a list, or of a term's places, that lie in a file of their own: a rare word shares its
file with common ones, and a word that is only looked for needs no list. Of a long list only the
best postings stand in the shared file."""

BEST = 10
"""Postings: the results of a first page (theme/static/search/rank.js)."""

_BEST_SIZE = 45
"""Bytes of these, about."""

SHORTEST = 2
"""Characters that terms of one file share, if it is not by chance: a word, its particles and what
it is the beginning of cost a query one file."""

_AT_ONCE = 500
_PACKED = b"z" + program("chunks")
_BEST_OF = b"b%d " % BEST + program("best", "integers", "varints")
_OPEN = {code: code - (code - 0xAC00) % 28 for code in range(0xAC00, 0xD7A4)}


class Packer:
    """Makes of what changed since the last time what the files need.

    Args:
        cache: What was made, by its kind and the digest of what it was made of.
    """

    def __init__(self, cache: Cache | None) -> None:
        self._cache = cache
        self.used: set[bytes] = set()

    def packed(self, files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
        """Names and bytes → names and base64 of gzip."""
        rest = iter(files)
        while some := list(islice(rest, _AT_ONCE)):
            made = self._made(_PACKED, [data for _, data in some], gzip)
            for (name, _), data in zip(some, made, strict=True):
                yield name, base64.b64encode(data).decode()

    def best(self, lists: Sequence[bytes]) -> list[bytes]:
        """The best postings of each list."""

        def make(blocks: bytes) -> bytes:
            from seogo.search.best import best_of  # noqa: PLC0415 - numpy, as in sharding.py

            return best_of(blocks, BEST)

        return self._made(_BEST_OF, lists, make)

    def _made(
        self, kind: bytes, values: Sequence[bytes], make: Callable[[bytes], bytes]
    ) -> list[bytes]:
        """What is made of each, known of that kind or new."""
        keys = [kind + hashlib.sha256(data).digest()[:16] for data in values]
        self.used.update(keys)
        known = self._cache.many(keys) if self._cache else {}
        new = {key: data for key, data in zip(keys, values, strict=True) if key not in known}
        made = {key: make(data) for key, data in new.items()}
        if self._cache:
            self._cache.put_many(made, STORED)
        known |= made
        return [known[key] for key in keys]


@dataclass(frozen=True, slots=True)
class Places:
    """Tells the file of a term without a list of files."""

    count: int
    """Files."""

    crowded: frozenset[str]
    """Beginnings with too many terms for one file: these are told apart by a character more."""

    def of(self, terms: Sequence[str]) -> Iterator[int]:
        """The number of each term's file."""
        number = cache(self._number)
        return (number(self._key(text)) for text in open_syllables(terms))

    def _key(self, text: str) -> str:
        """What a term's file depends on; the syllables are open."""
        length = SHORTEST
        while length < len(text) and text[:length] in self.crowded:
            length += 1
        return text[:length]

    def _number(self, key: str) -> int:
        """FNV-1a (Fowler, Noll, Vo; RFC 9923) of its characters, by the number of files.

        Its lowest bits depend on those of the characters alone, and open syllables are multiples of
        four: the upper half is folded into the lower one (section 3 there).
        """
        value = 0x811C9DC5
        for character in key:
            value = (value ^ ord(character)) * 0x01000193 & 0xFFFFFFFF
        return (value ^ value >> 16) % self.count


def places_of_terms(merged: Merged, aliases: Mapping[str, str]) -> Places:
    """Where the terms go, so that a file has about CHUNK bytes.

    A new article changes only the files of its own terms. The number of files grows in steps, so
    that it seldom changes them all.

    Args:
        merged: Terms that articles have.
        aliases: Term or mere name → its line, see `seogo.search.aliases.alias_lines`.
    """
    sizes: Counter[str] = Counter()
    for text, blocks in zip(open_syllables(merged.terms), merged.blocks, strict=True):
        sizes[text] += (len(blocks) if len(blocks) <= LONG else _BEST_SIZE) + 3 * len(text) + 4
    known = set(merged.terms)
    for text, (name, line) in zip(open_syllables(list(aliases)), aliases.items(), strict=True):
        sizes[text] += len(line.encode(errors="replace"))
        sizes[text] += 0 if name in known else 3 * len(text) + 4
    total = sizes.total()
    chunk = CHUNK if total < LARGE else CHUNK_IN_LARGE
    count = 1
    while count * chunk < total:
        count = count * 3 // 2 + 1
    return Places(count, frozenset(_crowded(sorted(sizes), sizes, SHORTEST, chunk)))


def open_syllables(terms: Sequence[str]) -> list[str]:
    """Syllables without their finals: what a word may be a form of has most often the same."""
    return translated(terms, _OPEN)


def _crowded(
    terms: Iterable[str], sizes: Mapping[str, int], length: int, chunk: int
) -> Iterator[str]:
    for beginning, some in groupby(terms, key=lambda term: term[:length]):
        longer = [term for term in some if len(term) > length]
        if len(longer) > 1 and sum(sizes[term] for term in longer) > chunk:
            yield beginning
            yield from _crowded(longer, sizes, length + 1, chunk)


def term_files(
    merged: Merged, aliases: Mapping[str, str], places: Places, packer: Packer
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file.

    Args:
        merged: Terms that articles have.
        aliases: As those of the places.
        places: Of the terms.
        packer: Knows the best postings of lists that did not change.
    """
    long = [blocks for blocks in merged.blocks if len(blocks) > LONG]
    best = iter(packer.best(long))
    lists = [next(best) if len(blocks) > LONG else blocks for blocks in merged.blocks]
    mere = sorted(aliases.keys() - set(merged.terms))
    rows = chain(zip(*merged, lists, strict=True), ((name, 0, b"", b"", b"") for name in mere))
    files: list[list[tuple[str, int, bytes, bytes, bytes]]] = [[] for _ in range(places.count)]
    for number, row in zip(places.of([*merged.terms, *mere]), rows, strict=True):
        files[number].append(row)
    for number, own in enumerate(files):
        entries: list[bytes] = []
        positions: list[bytes] = []
        for at, (term, count, blocks, where, short) in enumerate(own):
            name = term.encode(errors="replace")
            others = aliases.get(term, "").encode(errors="replace")
            near = where if len(where) <= LONG else b""
            entries += (
                integer(len(name)), name, integer(len(others)), others,
                integer(count), integer(len(short)), short,
            )  # fmt: skip
            positions += integer(len(near)), near
            if short != blocks:
                yield f"terms/{number}-{at}", blocks
            if near != where:
                yield f"places/{number}-{at}", where
        yield f"terms/{number}", b"".join(entries)
        yield f"places/{number}", b"".join(positions)
