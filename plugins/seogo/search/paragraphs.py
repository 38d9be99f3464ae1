"""Index terms of a paragraph: those of its words, and those that two neighbours give together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from seogo.analysis import Analyser
from seogo.analysis.readings import morphemes
from seogo.search.derived import counted, letter_spaced, lone, with_lone, year
from seogo.search.fold import MAX_LENGTH, pieces
from seogo.search.terms import word_terms

_SPACED = re.compile(r"\S+")


def paragraph_terms(paragraph: str, analyser: Analyser) -> list[str]:
    """All terms of a paragraph in the order of its words; a word gives none of its terms twice."""
    return [term for terms in terms_by_word(paragraph, analyser) for term in terms]


def terms_by_word(paragraph: str, analyser: Analyser) -> Iterator[Sequence[str]]:
    """For each word of a paragraph its terms."""
    # The number before, and whether none stands before that.
    number: tuple[str, str, bool] | None = None
    last = spaced = first = ""
    asked = False
    for word, reading in analyser.words(unicodedata.normalize("NFC", paragraph)):
        found = word_terms(word, reading, analyser)
        terms = found.terms
        if asked or found.asks:
            if number:
                terms += _counted(number, word, reading)
            if word[0].isdigit() or word[0] == "(":
                terms += tuple(year(word, last))
            if first:
                terms += tuple(with_lone(first, word, morphemes(reading)))
            first = lone(word, morphemes(reading)) if len(word) == 1 else ""
            spaced = spaced + found.syllable if found.syllable else ""
            if spaced:
                terms += tuple(letter_spaced(spaced))
            number = (word, reading, number is None) if found.is_number else None
            asked = found.asks
        yield terms
        last = word


def place_of_word(paragraph: str, number: int) -> int:
    """Where the word of that number, from 0, starts in a paragraph."""
    return next(islice(_SPACED.finditer(paragraph), number, None)).start()


@lru_cache(maxsize=10_000)  # authors and tags have many articles
def name_terms(name: str, analyser: Analyser) -> tuple[str, ...]:
    """Terms of an author or a tag: also each part as it is written, and all parts joined."""
    parts = pieces(name)
    joined = "".join(parts)[:MAX_LENGTH]
    return tuple(dict.fromkeys([*parts, joined, *paragraph_terms(name, analyser)] if parts else ()))


@lru_cache(maxsize=50_000)
def _counted(number: tuple[str, str, bool], following: str, behind: str) -> tuple[str, ...]:
    word, reading, whole = number
    first = morphemes(behind)[:1]
    return tuple(counted(word, morphemes(reading), following, first, whole=whole))
