"""One shard of the index, by parts that are kept between runs."""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from seogo.cache import Cache
from seogo.search.aliases import Pair
from seogo.search.postings import MACHINE, Postings, joined, numbers, parted
from seogo.search.program import program
from seogo.search.runs import Run


@dataclass(frozen=True, slots=True)
class Shard:
    """A stretch of articles, as the index takes them."""

    key: bytes
    lengths: array[int]
    """By article, in terms."""

    starts: array[int]
    """By article: the position of the first term of its text."""

    cuts: Sequence[Sequence[int]]
    """By article: where its text is cut, see `seogo.search.words.Words`."""

    pairs: Sequence[Pair]
    """Pairs of names in its articles, as often as these have them."""

    postings: Postings


class ShardCache:
    """Shards by key, and their runs by key and pivot.

    A shard is kept in two parts: its terms and places, which every build needs, and the weights,
    which are needed again only if the pivot moves.

    Args:
        cache: None keeps nothing.
        anew: What is there counts as missing, and is replaced.
    """

    def __init__(self, cache: Cache | None, *, anew: bool = False) -> None:
        self._cache = cache
        self._known = None if anew else cache
        self.used: set[bytes] = set()

    def __contains__(self, key: bytes) -> bool:
        """Whether a shard is there, be it damaged."""
        return self._has(b"t" + key)

    def get(self, key: bytes) -> Shard | None:
        """The shard, without weights; None if it is not there or damaged."""
        data = self._get(b"t" + key)
        if data is None or not self._has(b"w" + key):
            return None
        lengths, starts, cuts, pairs, terms, counts, sizes, places = parted(data)
        text = terms.decode(errors="surrogatepass")
        found = Postings(
            text.split("\n") if text else [], numbers(counts), array("I"), array("I"),
            numbers(sizes), places,
        )  # fmt: skip
        named = [Pair(*pair) for pair in json.loads(pairs)]
        return Shard(key, numbers(lengths), numbers(starts), json.loads(cuts), named, found)

    def put(self, shard: Shard) -> None:
        """Keep a shard."""
        found = shard.postings
        stable = (
            shard.lengths.tobytes(),
            shard.starts.tobytes(),
            json.dumps(shard.cuts).encode(),
            json.dumps(shard.pairs).encode(),
            "\n".join(found.terms).encode(errors="surrogatepass"),
            found.counts.tobytes(),
            found.sizes.tobytes(),
            found.places,
        )
        self._put(b"t" + shard.key, joined(stable))
        weights = (found.articles.tobytes(), found.weights.tobytes())
        self._put(b"w" + shard.key, joined(weights))

    def run(self, shard: Shard, pivot: int) -> Run | None:
        """The shard's run for a pivot; None if its weights are damaged."""
        found = shard.postings
        data = self._get(key := b"r%d " % pivot + shard.key)
        if data is not None:
            ends, lists = parted(data)
            place_ends = array("I")
            total = 0
            for size in found.sizes:
                total += size
                place_ends.append(total)
            return Run(found.terms, found.counts, numbers(ends), lists, place_ends, found.places)
        if not found.weights and found.terms:
            if (weights := self._get(b"w" + shard.key)) is None:
                return None
            articles, by_posting = parted(weights)
            found = Postings(
                found.terms, found.counts, numbers(articles), numbers(by_posting),
                found.sizes, found.places,
            )  # fmt: skip
        from seogo.search.lists import run_of  # noqa: PLC0415 - numpy, as in sharding.py

        run = run_of(found, shard.lengths, shard.starts, pivot)
        self._put(key, joined((run.ends.tobytes(), run.lists)))
        return run

    def _has(self, key: bytes) -> bool:
        self.used.add(key)
        return self._known is not None and key in self._known

    def _get(self, key: bytes) -> bytes | None:
        self.used.add(key)
        return self._known.get(key) if self._known else None

    def _put(self, key: bytes, data: bytes) -> None:
        self.used.add(key)
        if self._cache:
            self._cache.put(key, data)


def shard_key(articles: Iterable[tuple[str, bytes]]) -> bytes:
    """Equal keys mean equal shards, made by the same program.

    Args:
        articles: (identifier, key of its words) of each, in order.
    """
    digest = hashlib.sha256(_PROGRAM)
    for identifier, key in articles:
        digest.update(identifier.encode(errors="surrogatepass") + b"\0" + key)
    return digest.digest()[:16]


_PROGRAM = program(
    "fields", "impact", "inversion", "lists", "postings", "runs", "shard", "sharding", "varints",
    also=MACHINE.encode(),
)  # fmt: skip
