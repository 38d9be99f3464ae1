"""Articles → shards: Pagefind runs for those that changed, the others come from the cache."""

from __future__ import annotations

from collections.abc import Sequence
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
    """The shards of an archive, of which Pagefind may still be at work on the last.

    Args:
        divisions: Of the articles.
        words: Gives their terms.
        cache: Shards that are known.

    Raises:
        MissingToolError: Kiwi or Pagefind is not installed.
        SearchIndexError: Pagefind failed, or wrote a format this version does not know.
    """

    def __init__(
        self, divisions: Sequence[ShardArticles], words: WordsOf, cache: ShardCache
    ) -> None:
        self._cache = cache
        self._keys = [key for key, _ in divisions]
        self._found = {key: one for key in self._keys if (one := cache.get(key)) is not None}
        self._last: Begun | None = None
        if missing := [own for own in divisions if own[0] not in self._found]:
            from seogo.search.making import begun  # noqa: PLC0415 - numpy: 0.1 s less when warm

            for shard in begun(missing, words):
                self._finish()
                self._last = shard

    @property
    def cuts(self) -> list[Sequence[int]]:
        """By article: where its text is cut, see `seogo.search.words.Words`."""
        known: dict[bytes, Shard | Begun] = {**self._found}
        if self._last:
            known[self._last.key] = self._last
        return [own for key in self._keys for own in known[key].cuts]

    def shards(self) -> list[Shard]:
        """All of them, in order; waits for Pagefind.

        Raises:
            MissingToolError: Pagefind is not installed.
            SearchIndexError: As above.
        """
        self._finish()
        return [self._found[key] for key in self._keys]

    def _finish(self) -> None:
        if self._last:
            shard = self._last.shard()
            self._cache.put(shard)
            self._found[shard.key] = shard
            self._last = None
