"""Articles → shards: Pagefind runs for those that changed, the others come from the cache."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from seogo.search import pagefind
from seogo.search.aliases import Pair
from seogo.search.record import SearchRecord
from seogo.search.shard import Shard, ShardCache, shard_key
from seogo.search.shards import LARGEST, shards
from seogo.search.words import WordsOf

_Article = tuple[SearchRecord, bytes]
"""(a record, the key of its words)."""


def sharded(articles: Sequence[SearchRecord], words: WordsOf, cache: ShardCache) -> list[Shard]:
    """The shards of the articles, in order.

    Args:
        articles: Sorted by identifier.
        words: Gives their terms.
        cache: Shards that are known.

    Raises:
        MissingToolError: Kiwi or Pagefind is not installed.
        SearchIndexError: Pagefind failed, or wrote a format this version does not know.
    """
    found: dict[bytes, Shard] = {}
    missing: dict[bytes, list[_Article]] = {}
    keys = [words.key(record) for record in articles]
    order = []
    for stretch in shards([record.id for record in articles], LARGEST):
        key = shard_key((articles[at].id, keys[at]) for at in stretch)
        order.append(key)
        known = cache.get(key)
        if known is None:
            missing[key] = [(articles[at], keys[at]) for at in stretch]
        else:
            found[key] = known
    for shard in _made(missing.items(), words):
        cache.put(shard)
        found[shard.key] = shard
    return [found[key] for key in order]


@dataclass(frozen=True, slots=True)
class _Job:
    """A shard that Pagefind is at work on."""

    key: bytes
    folder: tempfile.TemporaryDirectory[str]
    lengths: array[int]
    starts: array[int]
    cuts: Sequence[Sequence[int]]
    pairs: Sequence[Pair]
    pages: pagefind.Pages
    done: Future[None]

    def shard(self) -> Shard:
        """Waits for Pagefind and reads what it wrote."""
        with self.folder:
            self.done.result()
            found = pagefind.read(self.pages)
        return Shard(self.key, self.lengths, self.starts, self.cuts, self.pairs, found)


def _made(shards: Iterable[tuple[bytes, list[_Article]]], words: WordsOf) -> Iterator[Shard]:
    """While Pagefind indexes one shard, the one before it is read and the next one written."""
    with ThreadPoolExecutor(1) as pool:
        waiting: _Job | None = None
        for key, articles in shards:
            job = _begun(pool, key, articles, words)
            if waiting:
                yield waiting.shard()
            waiting = job
        if waiting:
            yield waiting.shard()


def _begun(
    pool: ThreadPoolExecutor, key: bytes, articles: Sequence[_Article], words: WordsOf
) -> _Job:
    lengths, starts = array("I"), array("I")
    cuts: list[Sequence[int]] = []
    pairs: list[Pair] = []

    def fields() -> Iterator[pagefind.Fields]:
        for record, own in articles:
            found = words.words(record, own)
            lengths.append(sum(len(terms) for _, terms in found.fields))
            starts.append(lengths[-1] - len(found.fields[-1][1]))
            cuts.append(found.cuts)
            pairs.extend(found.pairs)
            yield found.fields

    folder = tempfile.TemporaryDirectory(prefix="seogo-search-")
    pages = pagefind.write_pages(Path(folder.name), fields())
    done = pool.submit(pagefind.run, pages)
    return _Job(key, folder, lengths, starts, cuts, pairs, pages, done)
