"""Articles → shards: Pagefind runs for those that changed, the others come from the cache."""

from __future__ import annotations

from collections.abc import Sequence

from seogo.search.record import SearchRecord
from seogo.search.shard import Shard, ShardCache, shard_key
from seogo.search.shards import LARGEST, shards
from seogo.search.words import WordsOf


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
    missing: dict[bytes, list[tuple[SearchRecord, bytes]]] = {}
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
    if missing:
        from seogo.search.making import made  # noqa: PLC0415 - numpy: 0.1 s that a warm run saves

        for shard in made(missing.items(), words):
            cache.put(shard)
            found[shard.key] = shard
    return [found[key] for key in order]
