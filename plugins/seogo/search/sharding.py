"""Articles → shards: Pagefind runs for those that changed, the others come from the cache."""

from __future__ import annotations

from collections.abc import Sequence

from seogo.search.record import SearchRecord
from seogo.search.shard import Shard, ShardCache, shard_key
from seogo.search.shards import LARGEST, shards
from seogo.search.words import Article, WordsOf

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


def sharded(divisions: Sequence[ShardArticles], words: WordsOf, cache: ShardCache) -> list[Shard]:
    """The shard of each division.

    Args:
        divisions: Of the articles.
        words: Gives their terms.
        cache: Shards that are known.

    Raises:
        MissingToolError: Kiwi or Pagefind is not installed.
        SearchIndexError: Pagefind failed, or wrote a format this version does not know.
    """
    found = {key: shard for key, _ in divisions if (shard := cache.get(key)) is not None}
    if missing := {key: own for key, own in divisions if key not in found}:
        from seogo.search.making import made  # noqa: PLC0415 - numpy: 0.1 s that a warm run saves

        for shard in made(missing.items(), words):
            cache.put(shard)
            found[shard.key] = shard
    return [found[key] for key, _ in divisions]
