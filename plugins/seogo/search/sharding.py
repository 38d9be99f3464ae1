"""Articles → shards: Pagefind runs for those that changed, the others come from the cache."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from seogo.search.record import SearchRecord
from seogo.search.shard import Shard, ShardCache, shard_key
from seogo.search.shards import LARGEST, shards
from seogo.search.words import Article, WordsOf

if TYPE_CHECKING:
    from seogo.search.making import Begun

ShardArticles = tuple[bytes, list[Article]]
"""(the key of a shard, its articles)."""


def divided(articles: Sequence[SearchRecord], words: WordsOf) -> list[ShardArticles]:
    """The articles of each shard, in order.

    Args:
        articles: Sorted by identifier.
        words: Gives the keys of their terms.
    """
    keyed = [(record, words.key(record)) for record in articles]
    stretches = shards([record.id for record in articles], LARGEST)
    own = ([keyed[at] for at in stretch] for stretch in stretches)
    return [(shard_key((record.id, key) for record, key in some), some) for some in own]


class Sharding:
    """The shards of an archive: first those that are known, then also those that are made.

    Args:
        divisions: Of the articles.
        cache: Shards that are known.
    """

    def __init__(self, divisions: Sequence[ShardArticles], cache: ShardCache) -> None:
        self._divisions = divisions
        self._cache = cache
        found = ((key, cache.get(key)) for key, _ in divisions)
        self._found = {key: shard for key, shard in found if shard is not None}
        self._last: Begun | None = None

    def known(self) -> Iterator[Sequence[int] | None]:
        """By article: where its text is cut, see `seogo.search.words.Words`; None: not made yet."""
        for key, own in self._divisions:
            shard = self._found.get(key)
            yield from shard.cuts if shard else [None] * len(own)

    def made(self, words: WordsOf) -> Iterator[Sequence[int]]:
        """By article: where its text is cut. Makes the shards that are not known, one by one.

        What the caller does with the articles of one, it does while Pagefind is at work; it may
        still be at work on the last one afterwards.

        Args:
            words: Gives the terms of articles.

        Raises:
            MissingToolError: Kiwi or Pagefind is not installed.
            SearchIndexError: Pagefind failed, or wrote a format this version does not know.
        """
        missing = [own for own in self._divisions if own[0] not in self._found]
        making: Iterator[Begun] = iter(())
        if missing:
            from seogo.search.making import begun  # noqa: PLC0415 - numpy: 0.1 s less when warm

            making = begun(missing, words)
        for key, _ in self._divisions:
            if shard := self._found.get(key):
                yield from shard.cuts
                continue
            started = next(making)
            self._finish()
            self._last = started
            yield from started.cuts

    def lengths(self) -> list[int]:
        """By article: its terms, counted. All shards are made."""
        last = {self._last.key: self._last} if self._last else {}
        shards = (self._found.get(key) or last[key] for key, _ in self._divisions)
        return [length for shard in shards for length in shard.lengths]

    def shards(self) -> Iterator[Shard]:
        """All of them, in order. They are made; for the last one this waits when it is due.

        Raises:
            MissingToolError: Pagefind is not installed.
            SearchIndexError: As above.
        """
        for key, _ in self._divisions:
            if key not in self._found:
                self._finish()
            yield self._found[key]

    def _finish(self) -> None:
        if self._last:
            shard = self._last.shard()
            self._cache.put(shard)
            self._found[shard.key] = shard
            self._last = None
