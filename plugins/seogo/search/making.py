"""Shards from articles: their terms, Pagefind, and what it found."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from seogo.helper import Helper
from seogo.search.aliases import Pair
from seogo.search.pagefind import Fields, Page, indexed, write_page
from seogo.search.postings import Postings
from seogo.search.shard import Shard
from seogo.search.words import Article, WordsOf

WORTHWHILE = 4
"""Shards from which on a second process for Pagefind's part is worth its start, 0.3 s."""


def made(shards: Collection[tuple[bytes, list[Article]]], words: WordsOf) -> Iterator[Shard]:
    """Shards by their keys.

    While Pagefind indexes one shard and its output is read, the next one is written.

    Raises:
        MissingToolError: Kiwi or Pagefind is not installed.
        SearchIndexError: Pagefind failed, or wrote a format this version does not know.
    """
    ask = Helper(indexed).ask if len(shards) >= WORTHWHILE else indexed
    with ThreadPoolExecutor(1) as pool:
        waiting: _Job | None = None
        for key, articles in shards:
            job = _begun(key, articles, words)
            job.done = pool.submit(ask, job.page)
            if waiting:
                yield waiting.shard()
            waiting = job
        if waiting:
            yield waiting.shard()


@dataclass
class _Job:
    """A shard that Pagefind is at work on."""

    key: bytes
    folder: tempfile.TemporaryDirectory[str]
    lengths: array[int]
    starts: array[int]
    cuts: Sequence[Sequence[int]]
    pairs: Sequence[Pair]
    page: Page
    done: Future[Postings] = field(default_factory=Future)

    def shard(self) -> Shard:
        """Waits for its postings."""
        with self.folder:
            found = self.done.result()
        return Shard(self.key, self.lengths, self.starts, self.cuts, self.pairs, found)


def _begun(key: bytes, articles: Sequence[Article], words: WordsOf) -> _Job:
    lengths, starts = array("I"), array("I")
    cuts: list[Sequence[int]] = []
    pairs: list[Pair] = []

    def fields() -> Iterator[Fields]:
        for found in words.words(articles):
            lengths.append(sum(len(terms) for _, terms in found.fields))
            starts.append(lengths[-1] - len(found.fields[-1][1]))
            cuts.append(found.cuts)
            pairs.extend(found.pairs)
            yield found.fields

    folder = tempfile.TemporaryDirectory(prefix="seogo-search-")
    page = write_page(Path(folder.name), fields())
    return _Job(key, folder, lengths, starts, cuts, pairs, page)
