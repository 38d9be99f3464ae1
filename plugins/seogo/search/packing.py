"""Merged terms → the files `terms/<n>` and `places/<n>`."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

from seogo.cache import Cache
from seogo.search.chunks import between, file_bytes, gzip, stretches
from seogo.search.integers import integers
from seogo.search.merge import Merged


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


def term_files(
    terms: Sequence[Merged], packer: Packer
) -> tuple[list[str], Iterator[tuple[str, str]]]:
    """(the first term of each chunk, at least as much of it as tells it from the one before;
    name and value of each file)."""
    sizes = [len(one.blocks) + len(one.term.encode(errors="replace")) + 3 for one in terms]
    keyed = ((one.term, size) for one, size in zip(terms, sizes, strict=True))
    starts = [*stretches(keyed, file_bytes(sum(sizes))), len(terms)] if terms else []
    firsts = [between(terms[at - 1].term if at else "", terms[at].term) for at in starts[:-1]]
    return firsts, _files(terms, starts, packer)


def _files(
    terms: Sequence[Merged], starts: Sequence[int], packer: Packer
) -> Iterator[tuple[str, str]]:
    for number, (start, end) in enumerate(pairwise(starts)):
        lists, places = bytearray(), bytearray()
        for one in terms[start:end]:
            name = one.term.encode(errors="replace")
            lists += integers((len(name),)) + name + integers((len(one.blocks),)) + one.blocks
            places += integers((len(one.places),)) + one.places
        yield f"terms/{number}", packer.packed(bytes(lists))
        yield f"places/{number}", packer.packed(bytes(places))
