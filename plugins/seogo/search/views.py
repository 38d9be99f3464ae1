"""Views: the terms, names and titles, sorted by what a reader may type instead of them.

A view is cut into files of lines. To find a key one needs only the first keys of the files.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from seogo.search.aliases import key as name_key
from seogo.search.chunks import between, file_bytes, stretches
from seogo.search.postings import by_utf16
from seogo.search.record import AUTHOR, TAG, Addresses, SearchRecord
from seogo.search.sound import rhymes, skeletons, sound, sounds, tails

View = Sequence[str]
"""key⇥line, sorted; the line's first column is what is found."""

_MARKS = {TAG: "t", AUTHOR: "a"}
_LATIN = re.compile("[a-z]{4,14}")
"""What may be a foreign word: shorter ones are abbreviations, longer ones no words."""


def lexicon(counts: Mapping[str, int]) -> View:
    """term⇥articles by the sound of the term; a mere alias stands in 0 articles."""
    return _keyed(sounds(counts), counts)


def rhymed(counts: Mapping[str, int]) -> View:
    """term⇥articles by the rhyme of the term."""
    return _keyed(rhymes(list(counts)), counts)


def _keyed(keys: Sequence[str], counts: Mapping[str, int]) -> View:
    rows = zip(keys, counts.items(), strict=True)
    return by_utf16([f"{key}\t{term}\t{count}" for key, (term, count) in rows])


def inside(counts: Mapping[str, int]) -> View:
    """term⇥articles⇥tail by the sound of the tail."""
    having = [(term, own) for term in counts if (own := list(tails(term)))]
    rows = []
    for (term, own), heard in zip(having, sounds(term for term, _ in having), strict=True):
        found = f"\t{term}\t{counts[term]}\t"
        rows += [f"{heard[-len(tail) :]}{found}{tail}" for tail in own]
    return by_utf16(rows)


def latin(counts: Mapping[str, int]) -> View:
    """term⇥articles by the skeleton of a Latin term."""
    own = {term: counts[term] for term in counts if _LATIN.fullmatch(term)}
    return _keyed(skeletons(own), own)


def plain(words: Iterable[str]) -> View:
    """word by its sound."""
    own = list(words)
    return by_utf16([f"{key}\t{word}" for key, word in zip(sounds(own), own, strict=True)])


def names(records: Iterable[SearchRecord], addresses: Addresses) -> View:
    """name⇥t or a⇥address⇥articles by the sound of the name."""
    counts: Counter[tuple[str, str]] = Counter()
    for record in records:
        counts.update({(TAG, name): 1 for name in record.tags})
        counts.update({(AUTHOR, name): 1 for name in record.authors})
    return by_utf16(
        "\t".join((sound(name_key(name)), cell(name), _MARKS[kind], address, str(count)))
        for (kind, name), count in counts.items()
        if (address := addresses.get((kind, name)))
    )


def titles(records: Iterable[SearchRecord]) -> View:
    """title⇥address by the sound of the title."""
    return by_utf16(
        "\t".join((sound(name_key(record.title)), cell(record.title), record.address))
        for record in records
    )


def view_files(view: View) -> tuple[list[str], Iterator[str]]:
    """(the first key of each file, as much of it as tells it from the line before; their values).

    A key is the row's own and the first column, with a tab between them.
    """
    if not view:
        return [], iter(())
    lines = [row.partition("\t")[2] for row in view]
    encoded = "\n".join(lines).encode(errors="replace").split(b"\n")
    sizes = [len(line) + 1 for line in encoded]

    def key(at: int) -> str:
        return "\t".join(view[at].split("\t", 2)[:2])

    starts = [*stretches(sizes, key, file_bytes(sum(sizes))), len(view)]
    firsts = [between(key(at - 1) if at else "", key(at)) for at in starts[:-1]]
    return firsts, ("\n".join(lines[a:b]) for a, b in pairwise(starts))


def cell(text: str) -> str:
    """A text as a column: on one line, without tabs."""
    return " ".join(text.split())
