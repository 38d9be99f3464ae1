"""All data files of the search, from the articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from seogo.analysis import Analyser
from seogo.cache import Cache
from seogo.search import chunks, documents, views
from seogo.search.aliases import Aliases, alias_lines, alias_table, mined
from seogo.search.facts import facts
from seogo.search.impact import pivot
from seogo.search.merge import merged
from seogo.search.packing import Packer, places_of_terms, term_files
from seogo.search.record import Addresses, SearchRecord
from seogo.search.runs import Run
from seogo.search.shard import Shard, ShardCache
from seogo.search.sharding import ShardArticles, divided, sharded
from seogo.search.words import WordsOf

FORMAT = 5
_NO_NAMES: Mapping[str, tuple[str, ...]] = {}
_NO_ADDRESSES: Addresses = {}


def search_files(
    records: Iterable[SearchRecord],
    analyser: Analyser,
    aliases: Aliases = _NO_NAMES,
    addresses: Addresses = _NO_ADDRESSES,
    work: Path | None = None,
) -> dict[str, bytes]:
    """Site address → content of every data file.

    The same for any order of the records, and whatever is known from earlier runs.

    Args:
        records: One per article; two must not share an identifier.
        analyser: Kiwi, cached; the caller saves it.
        aliases: Canonical name → other names for the same thing.
        addresses: Pages of tags and authors; names without one are not suggested.
        work: Folder for what a later run can use again; None keeps nothing.

    Raises:
        MissingToolError: Kiwi or Pagefind is not installed.
        SearchIndexError: Pagefind failed, or wrote a format this version does not know.
    """
    articles = sorted(records, key=lambda record: record.id)
    kept = Cache(work / "shards.sqlite") if work else None
    words = WordsOf(analyser, work)
    divisions = divided(articles, words)
    # Kiwi takes 2 s to start: what follows does not wait for it.
    known = ShardCache(kept)
    words.begin(one for key, own in divisions if key not in known for one in own)
    values: dict[str, object] = _view("names", views.names(articles, addresses))
    values |= _view("titles", views.titles(articles))
    values["facts"] = facts(articles)
    shards, runs, used = _runs(divisions, words, kept)
    packer = Packer(kept)
    terms = merged(runs)
    counts = dict(zip(terms.terms, terms.counts, strict=True))
    found = mined(pair for shard in shards for pair in shard.pairs)
    others = alias_table(aliases, found, counts)
    places = places_of_terms(terms)
    values |= packer.packed(term_files(terms, alias_lines(others), places))
    values |= _view("lexicon", views.lexicon({**dict.fromkeys(others, 0), **counts}))
    values |= _view("rhymes", views.rhymed(counts))
    values |= _view("tails", views.inside(counts))
    values |= _view("skeletons", views.latin(counts))
    cuts = [own for shard in shards for own in shard.cuts]
    values |= documents.files(articles, cuts)
    made = {chunks.address(name): chunks.script(value) for name, value in values.items()}
    meta = {
        "format": FORMAT,
        "version": _version(made),
        "articles": len(articles),
        "shards": [len(shard.lengths) for shard in shards],
        "terms": places.count,
        "crowded": sorted(places.crowded),
        "piece": documents.PIECE,
        "months": [[month, len(own)] for month, own in documents.months(articles)],
    }
    made[chunks.address("meta")] = chunks.script(meta)
    if kept:
        kept.keep_only(used | packer.used)
        kept.save()
    return dict(sorted(made.items()))


def _view(name: str, view: views.View) -> dict[str, object]:
    """The files of a view."""
    firsts, texts = views.view_files(view)
    return {f"{name}/firsts": firsts, **{f"{name}/{at}": text for at, text in enumerate(texts)}}


def _runs(
    divisions: Sequence[ShardArticles], words: WordsOf, kept: Cache | None
) -> tuple[list[Shard], list[Run], set[bytes]]:
    """The shards, their runs, and the keys of both in the cache."""
    for cache in (ShardCache(kept), ShardCache(None)):
        shards = sharded(divisions, words, cache)
        words.save()
        middle = pivot([length for shard in shards for length in shard.lengths])
        runs = [run for shard in shards if (run := cache.run(shard, middle)) is not None]
        if len(runs) == len(shards):
            break
        # Part of a shard was damaged in the cache: everything is made without it, and kept anew
        # by the next run.
    return shards, runs, cache.used


def _version(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for address in sorted(files):
        digest.update(address.encode() + b"\0" + hashlib.sha256(files[address]).digest())
    return digest.hexdigest()[:12]
