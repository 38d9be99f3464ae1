"""Views: the terms, names and titles, sorted by what a reader may type instead of them.

A view is cut into files of lines. To find a key one needs only the first keys, which `meta` has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from seogo.search.aliases import key as name_key
from seogo.search.chunks import between, file_bytes, stretches
from seogo.search.postings import utf16
from seogo.search.record import AUTHOR, TAG, Addresses, SearchRecord
from seogo.search.sound import rhyme, sound, tails

View = Sequence[tuple[str, str]]
"""(key, line), sorted by both; the line's first column is what is found."""

_MARKS = {TAG: "t", AUTHOR: "a"}


def lexicon(counts: Mapping[str, int], aliases: Mapping[str, Sequence[str]]) -> View:
    """term⇥articles[⇥alias|alias…] by the sound of the term; a mere alias stands in 0 articles."""
    rows = []
    for term in {**counts, **dict.fromkeys(aliases, 0)}:
        others = "|".join(_cell(other).replace("|", " ") for other in aliases.get(term, ()))
        rows.append(
            (sound(term), f"{term}\t{counts.get(term, 0)}" + (f"\t{others}" if others else ""))
        )
    return _sorted(rows)


def rhymes(counts: Mapping[str, int]) -> View:
    """term⇥articles by the rhyme of the term."""
    return _sorted((rhyme(term), f"{term}\t{count}") for term, count in counts.items())


def inside(counts: Mapping[str, int]) -> View:
    """term⇥articles⇥tail by the sound of the tail."""
    return _sorted(
        (sound(tail), f"{term}\t{count}\t{tail}")
        for term, count in counts.items()
        for tail in tails(term)
    )


def names(records: Iterable[SearchRecord], addresses: Addresses) -> View:
    """name⇥t or a⇥address⇥articles by the sound of the name."""
    counts: Counter[tuple[str, str]] = Counter()
    for record in records:
        counts.update({(TAG, name): 1 for name in record.tags})
        counts.update({(AUTHOR, name): 1 for name in record.authors})
    return _sorted(
        (sound(name_key(name)), "\t".join((_cell(name), _MARKS[kind], address, str(count))))
        for (kind, name), count in counts.items()
        if (address := addresses.get((kind, name)))
    )


def titles(records: Iterable[SearchRecord]) -> View:
    """title⇥address by the sound of the title."""
    return _sorted(
        (sound(name_key(record.title)), f"{_cell(record.title)}\t{record.address}")
        for record in records
    )


def view_files(view: View) -> tuple[list[str], Iterator[str]]:
    """(the first key of each file, as much of it as tells it from the line before; their values).

    A key is the row's own and the first column, with a tab between them.
    """
    keys = [f"{key}\t{line.partition(chr(9))[0]}" for key, line in view]
    sizes = [len(line.encode(errors="replace")) + 1 for _, line in view]
    cuts = stretches(zip(keys, sizes, strict=True), file_bytes(sum(sizes)))
    starts = [*cuts, len(view)] if view else []
    firsts = [between(keys[at - 1] if at else "", keys[at]) for at in starts[:-1]]
    return firsts, ("\n".join(line for _, line in view[a:b]) for a, b in pairwise(starts))


def _sorted(rows: Iterable[tuple[str, str]]) -> View:
    return sorted(rows, key=lambda row: utf16(f"{row[0]}\t{row[1]}"))


def _cell(text: str) -> str:
    return " ".join(text.split())
