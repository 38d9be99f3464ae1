"""Shards from articles: their terms, Pagefind, and what it found."""

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
from seogo.search.shard import Shard
from seogo.search.words import WordsOf

Article = tuple[SearchRecord, bytes]
"""(a record, the key of its words)."""


@dataclass(frozen=True, slots=True)
class _Job:
    """A shard that Pagefind is at work on."""

    key: bytes
    folder: tempfile.TemporaryDirectory[str]
    lengths: array[int]
    pairs: Sequence[Pair]
    page: pagefind.Page
    done: Future[None]

    def shard(self) -> Shard:
        """Waits for Pagefind and reads what it wrote."""
        with self.folder:
            self.done.result()
            found = pagefind.read(self.page)
        return Shard(self.key, self.lengths, self.pairs, found)


def made(shards: Iterable[tuple[bytes, list[Article]]], words: WordsOf) -> Iterator[Shard]:
    """Shards by their keys.

    While Pagefind indexes one shard, the one before it is read and the next one written.

    Raises:
        MissingToolError: Kiwi or Pagefind is not installed.
        SearchIndexError: Pagefind failed, or wrote a format this version does not know.
    """
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
    pool: ThreadPoolExecutor, key: bytes, articles: Sequence[Article], words: WordsOf
) -> _Job:
    lengths = array("I")
    pairs: list[Pair] = []

    def fields() -> Iterator[pagefind.Fields]:
        for found in words.words(articles):
            lengths.append(sum(len(terms) for _, terms in found.fields))
            pairs.extend(found.pairs)
            yield found.fields

    folder = tempfile.TemporaryDirectory(prefix="seogo-search-")
    page = pagefind.write_page(Path(folder.name), fields())
    return _Job(key, folder, lengths, pairs, page, pool.submit(pagefind.run, page))
