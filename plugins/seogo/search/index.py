"""All data files of the search, from the articles."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from seogo.analysis import Analyser
from seogo.cache import Cache
from seogo.collector import without_collector
from seogo.search import chunks, dictionary, documents, views
from seogo.search.aliases import Aliases, alias_lines, alias_table, mined, similar_table
from seogo.search.facts import facts
from seogo.search.impact import pivot
from seogo.search.known_words import WordsOf
from seogo.search.merge import merged
from seogo.search.packing import BEST, Packer, places_of_terms, term_files
from seogo.search.record import Addresses, SearchRecord, readable
from seogo.search.runs import Run
from seogo.search.shard import ShardCache
from seogo.search.sharding import Sharding, divided

FORMAT = 9
_OFTEN, _SHORT = ("lexicon", "tails", "names"), 200
"""Views that most queries ask for: of a small archive the first keys of their files, in so many
bytes, stand in `meta`, for a file of their own costs more than they."""

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
        MissingToolError: Kiwi is not installed.
    """
    articles = sorted(map(readable, records), key=lambda record: record.id)
    return _files(articles, analyser, aliases, addresses, work)


@without_collector
def _files(
    articles: Sequence[SearchRecord],
    analyser: Analyser,
    aliases: Aliases,
    addresses: Addresses,
    work: Path | None,
) -> dict[str, bytes]:
    kept = Cache(work / "shards.sqlite") if work else None
    cache = ShardCache(kept)
    words = WordsOf(analyser, work)
    divisions = divided(articles, words)
    # Kiwi takes 2 s to start: what does not need it is made meanwhile.
    waits = words.begin(one for key, own in divisions if key not in cache for one in own)
    firsts: dict[str, list[str]] = {}
    made = dict(_view("names", views.names(articles, addresses), firsts))
    made.update(_view("titles", views.titles(articles), firsts))
    made.update(_view("words", views.plain(dictionary.short_words()), firsts))
    made.update(_scripts([("facts", facts(articles))]))
    sharding = Sharding(divisions, cache)
    if waits:
        dictionary.begin()
    early = list(sharding.known()) if waits else [None] * len(articles)
    made.update(_scripts(documents.files(articles, early)))
    digests = _digests(made)
    rest = (
        cuts if known is None else None
        for cuts, known in zip(sharding.made(words), early, strict=True)
    )
    made.update(_scripts(documents.files(articles, rest)))
    try:
        terms = merged(_runs(sharding, cache))
    except _DamagedError:
        # Part of a shard in the cache: all are made anew.
        cache = ShardCache(kept, anew=True)
        sharding = Sharding(divisions, cache)
        deque(sharding.made(words), maxlen=0)
        terms = merged(_runs(sharding, cache))
    words.save()
    shards = sharding.shards()
    packer = Packer(kept)
    counts = dict(zip(terms.terms, terms.counts, strict=True))
    found = mined(pair for shard in shards for pair in shard.pairs)
    others = alias_table(aliases, found, counts)
    lines = alias_lines(others, similar_table(counts))
    places = places_of_terms(terms, lines)
    made.update(_scripts(packer.packed(term_files(terms, lines, places, packer))))
    made.update(_view("lexicon", views.lexicon({**dict.fromkeys(others, 0), **counts}), firsts))
    made.update(_view("rhymes", views.rhymed(counts), firsts))
    made.update(_view("tails", views.inside(counts), firsts))
    made.update(_view("skeletons", views.latin(counts), firsts))
    short = {name: firsts.pop(name) for name in _OFTEN if _is_short(firsts[name])}
    made.update(_scripts((f"{name}/firsts", own) for name, own in firsts.items()))
    meta = {
        "format": FORMAT,
        "articles": len(articles),
        "shards": [len(shard.lengths) for shard in shards],
        "terms": places.count,
        "crowded": sorted(places.crowded),
        "piece": documents.PIECE,
        "best": BEST,
        "months": [[month, len(own)] for month, own in documents.months(articles)],
        "firsts": short,
    }
    version = _version(made | dict(_scripts([("meta", meta)])), digests)
    made.update(_scripts([("meta", {"version": version, **meta}), ("version", version)]))
    if kept:
        kept.keep_only(cache.used | packer.used)
        kept.save()
    return dict(sorted(made.items()))


def _scripts(values: Iterable[tuple[str, object]]) -> Iterator[tuple[str, bytes]]:
    """Site address and content of each file, from its name and value."""
    return ((chunks.address(name), chunks.script(value)) for name, value in values)


def _view(name: str, view: views.View, firsts: dict[str, list[str]]) -> Iterator[tuple[str, bytes]]:
    """The files of a view; their first keys are put with those of the others."""
    firsts[name], texts = views.view_files(view)
    return _scripts((f"{name}/{at}", text) for at, text in enumerate(texts))


def _is_short(firsts: list[str]) -> bool:
    return len(chunks.script(firsts)) <= _SHORT


class _DamagedError(Exception):
    """A shard's weights cannot be read."""


def _runs(sharding: Sharding, cache: ShardCache) -> Iterator[Run]:
    """The shards' runs, in order."""
    shards = sharding.shards()
    middle = pivot([length for shard in shards for length in shard.lengths])
    for shard in shards:
        if (run := cache.run(shard, middle)) is None:
            raise _DamagedError
        yield run


def _digests(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {address: hashlib.sha256(data).digest() for address, data in files.items()}


def _version(files: Mapping[str, bytes], known: Mapping[str, bytes]) -> str:
    """Of all files; `known` are digests of some of them."""
    rest = {address: data for address, data in files.items() if address not in known}
    digests = {**known, **_digests(rest)}
    digest = hashlib.sha256()
    for address in sorted(digests):
        digest.update(address.encode() + b"\0" + digests[address])
    return digest.hexdigest()[:12]
