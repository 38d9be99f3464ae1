"""Shards from articles: their terms, Pagefind, and what it found."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from seogo.helper import Helper
from seogo.search.aliases import Pair
from seogo.search.pagefind import Fields, Page, postings, run, write_page
from seogo.search.postings import Postings
from seogo.search.shard import Shard
from seogo.search.sharding import ShardArticles
from seogo.search.words import Article, WordsOf

WORTHWHILE = 4
"""Shards from which on a second process to read Pagefind's output is worth its start, 0.3 s."""


def begun(shards: Collection[ShardArticles], words: WordsOf) -> Iterator[Begun]:
    """Shards, each as soon as Pagefind is at work on it.

    While it is, the next one can be written. Two of them take as much memory as is meant for them:
    wait for one before taking the next but one.

    Raises:
        MissingToolError: Kiwi is not installed.
    """
    read = Helper(postings).ask if len(shards) >= WORTHWHILE else postings
    # One shard is read while Pagefind runs over the next.
    runs, reads = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
    try:
        for key, articles in shards:
            shard = _written(key, articles, words)
            shard.done = reads.submit(_after, runs.submit(run, shard.page), read)
            yield shard
    finally:
        runs.shutdown(wait=False)
        reads.shutdown(wait=False)


def _after(done: Future[Page], read: Callable[[Page], Postings]) -> Postings:
    return read(done.result())


@dataclass
class Begun:
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
        """Waits for its postings.

        Raises:
            MissingToolError: Pagefind is not installed.
            SearchIndexError: It failed, or wrote a format this version does not know.
        """
        with self.folder:
            found = self.done.result()
        return Shard(self.key, self.lengths, self.starts, self.cuts, self.pairs, found)


def _written(key: bytes, articles: Sequence[Article], words: WordsOf) -> Begun:
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
    return Begun(key, folder, lengths, starts, cuts, pairs, page)
