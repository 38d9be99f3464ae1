"""Keys by which a term is found although it is typed in another way.

theme/static/search/views.js makes the same keys from what is typed; a test compares them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_SYLLABLES = range(0xAC00, 0xD7A4)
_FINALS = 28
_SOUNDS = {code: ONSETS[(code - 0xAC00) // (len(VOWELS) * _FINALS)] for code in _SYLLABLES}
_RHYMES = {code: VOWELS[(code - 0xAC00) // _FINALS % len(VOWELS)] for code in _SYLLABLES}
_LONG_WORD = re.compile(r"[가-힣]{4,14}")
SHORTEST_TAIL = 2

# The kinds of consonants in a skeleton, and Latin letters that are not heard or as another one.
_KINDS = str.maketrans("bpfvcdgjkqstxznmlr", "PPPPDDDDDDDDDDNMLL", "aehiouwy")
_QUIET = [
    (re.compile(pattern, re.MULTILINE), heard)
    for pattern, heard in (
        ("ph", "f"),
        ("^(?:k(?=n)|p(?=s)|w(?=r))", ""),
        ("gh(?![aeiouy])", ""),
        ("ng(?=s?$|[^aeiouylr])", "n"),
        ("[lr](?![aiouy]|e(?!s?$))", ""),
    )
]
_HEADS = {"h": "H"} | dict.fromkeys("aeiouwy", "V")
_REPEATED = re.compile(r"(.)\1+")


def sound(term: str) -> str:
    """Each syllable replaced by its onset: 반도체 → ㅂㄷㅊ, ai칩 → aiㅊ."""
    return term.translate(_SOUNDS)


def sounds(terms: Iterable[str]) -> list[str]:
    """The sound of each."""
    return translated(terms, _SOUNDS)


def rhymes(terms: Sequence[str]) -> list[str]:
    """Each syllable replaced by its vowel (반도체 → ㅏㅗㅔ); without Hangul, the term reversed."""
    found = zip(terms, translated(terms, _RHYMES), strict=True)
    return [vowels if vowels != term else term[::-1] for term, vowels in found]


def skeletons(terms: Iterable[str]) -> list[str]:
    """By Latin term of small letters: how it begins (V with a vowel, H with an h) and the kinds of
    the consonants that are heard, without repetitions: postscript → PDDLPD → PDLPD.

    theme/static/transliteration/ makes the same of the Hangul spelling, nearly always.
    """
    own = list(terms)
    text = "\n".join(own)
    for quiet, heard in _QUIET:
        text = quiet.sub(heard, text)
    heads = [_HEADS.get(word[:1], "") for word in text.split("\n")]
    kinds = _REPEATED.sub(r"\1", text.translate(_KINDS)).split("\n")
    return [head + kind for head, kind in zip(heads, kinds, strict=True)] if own else []


def translated(terms: Iterable[str], table: Mapping[int, str | int]) -> list[str]:
    """`str.translate` of each, all at once: there may be some hundred thousand.

    Args:
        terms: Without line ends.
        table: As `str.translate` takes it.
    """
    own = list(terms)
    return "\n".join(own).translate(table).split("\n") if own else []


def tails(term: str) -> Iterator[str]:
    """What a long Hangul word ends in, from its second syllable on: 반도체장비 → 도체장비 … 장비.

    Shorter words and verbs have none: too little of them is left to mean anything.
    """
    if _LONG_WORD.fullmatch(term) and not term.endswith("다"):
        for start in range(1, len(term) - SHORTEST_TAIL + 1):
            yield term[start:]
