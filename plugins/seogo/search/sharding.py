"""Articles → shards: those that changed are made, the others come from the cache."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from seogo.search.aliases import Pair
from seogo.search.fields import Fields
from seogo.search.known_words import Article, WordsOf
from seogo.search.record import SearchRecord
from seogo.search.shard import Shard, ShardCache, shard_key
from seogo.search.shards import LARGEST, shards
from seogo.search.words import Words

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

    def known(self) -> Iterator[Sequence[int] | None]:
        """By article: where its text is cut, see `seogo.search.words.Words`; None: not made yet."""
        for key, own in self._divisions:
            shard = self._found.get(key)
            yield from shard.cuts if shard else [None] * len(own)

    def made(self, words: WordsOf) -> Iterator[Sequence[int]]:
        """By article: where its text is cut. Makes the shards that are not known, one by one.

        Args:
            words: Gives the terms of articles.

        Raises:
            MissingToolError: Kiwi is not installed.
        """
        missing = [own for key, own in self._divisions if key not in self._found]
        found = words.words(article for own in missing for article in own)
        for key, own in self._divisions:
            if key not in self._found:
                self._found[key] = shard = _made(key, islice(found, len(own)))
                self._cache.put(shard)
            yield from self._found[key].cuts

    def shards(self) -> list[Shard]:
        """All of them, in order, once they are made."""
        return [self._found[key] for key, _ in self._divisions]


def _made(key: bytes, articles: Iterable[Words]) -> Shard:
    # numpy, where nothing is made, would cost 0.1 s.
    from seogo.search.inversion import inverted  # noqa: PLC0415

    lengths, starts = array("I"), array("I")
    cuts: list[Sequence[int]] = []
    pairs: list[Pair] = []

    def fields() -> Iterator[Fields]:
        for found in articles:
            lengths.append(sum(len(terms) for _, terms in found.fields))
            starts.append(lengths[-1] - len(found.fields[-1][1]))
            cuts.append(found.cuts)
            pairs.extend(found.pairs)
            yield found.fields

    postings = inverted(fields())
    return Shard(key, lengths, starts, cuts, pairs, postings)
