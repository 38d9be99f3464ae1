"""Nouns and compounds that only the text itself vouches for, from Kiwi's morphemes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seogo.analysis import Token
from seogo.articles.tags.common_nouns import COMMON_NOUNS, GENERIC_NOUNS, TOPIC_NOUNS
from seogo.articles.tags.frequencies import rarity

# Characters of a compound.
_LONGEST = 20
_NOUNS = {"NNG", "NNP", "SL", "XR"}
# What may join a noun inside its word.
_JOINING = _NOUNS | {"XSN", "XPN", "SN", "NNB"}
_SUFFIXES = {
    "적",
    "들",
    "화",
    "성",
    "상",
    "률",
    "율",
    "력",
    "님",
    "용",
    "별",
    "당",
    "여",
    "간",
    "쯤",
}
# Suffixes that say how or where, not what: 근로기준법상, 노동자들, 지역별.
_CUT = {"상", "들", "적", "별", "당", "쯤", "여", "님", "간", "측", "씩", "째", "식"}
_VERBAL = {"XSV", "XSA"}
_AMOUNT = re.compile(r"^\d|\d+(?:만|억|조|원|개|명|년|월|일|%|회|차|호|위|대|층)")


@dataclass(slots=True)
class Noun:
    """A noun or a compound in its place."""

    name: str
    """As written."""

    start: int
    """Its first character in the paragraph."""

    end: int
    """One past its last."""

    parts: tuple[str, ...]
    """The nouns that it is made of."""

    proper: bool
    """Whether Kiwi takes it for a name."""

    verbal: bool
    """Whether a verb is made of it here (발표하다)."""

    where: bool
    """Whether it only says where something was (서울에서)."""

    open: bool
    """Whether nothing but a space stands behind it: the next noun may belong to it."""


def nouns(text: str, tokens: Sequence[Token]) -> list[Noun]:
    """The nouns of a paragraph, a compound written without a space as one."""
    found: list[Noun] = []
    run: list[Token] = []
    for token in tokens:
        kind = token.tag
        if run and token.start == run[-1].end:
            if kind in _JOINING:
                run.append(token)
                continue
        elif run:
            _finish(text, run, None, found)
            run = []
        if run:
            _finish(text, run, token, found)
            run = []
        if kind in _NOUNS or kind == "XPN" or (kind == "NNB" and _starts_word(text, token.start)):
            run = [token]
    if run:
        _finish(text, run, None, found)
    return found


def _starts_word(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalnum()


def _finish(text: str, run: list[Token], behind: Token | None, found: list[Noun]) -> None:
    while run and (run[-1].tag == "NNB" or (run[-1].tag == "XSN" and run[-1].form in _CUT)):
        run.pop()
    if not run or run[-1].tag == "XPN":
        return
    start, end = run[0].start, run[-1].end
    parts = tuple([token.form for token in run if token.tag in _NOUNS])
    if end == start or not parts:
        return
    proper = False
    for token in run:
        if token.tag == "NNP":
            proper = True
    tag = behind.tag if behind is not None else ""
    where = tag == "JKB" and behind is not None and behind.form == "에서"
    is_open = text[end : end + 1] == " "
    name = text[start:end]
    found.append(Noun(name, start, end, parts, proper, tag in _VERBAL, where, is_open))


def phrases(found: Sequence[Noun]) -> Iterator[Noun]:
    """Two or three neighbours with one space between: 동네 서점, 초고가 케이크."""
    for i, first in enumerate(found):
        last, parts, proper = first, first.parts, first.proper
        for following in found[i + 1 : i + 3]:
            if not last.open or following.start != last.end + 1:
                break
            parts, proper = parts + following.parts, proper or following.proper
            last = following
            yield Noun("", first.start, last.end, parts, proper, last.verbal, last.where, last.open)


def is_telling(name: str, parts: Sequence[str]) -> bool:
    """Whether a noun says what an article is about: no number, no fragment, no common word."""
    if parts and parts[-1] in GENERIC_NOUNS and len(parts) > 1:
        return False
    if name in TOPIC_NOUNS:
        return True
    if (
        not 2 <= len(name) <= _LONGEST
        or name in COMMON_NOUNS
        or (not name.isalpha() and _AMOUNT.search(name))
    ):
        return False
    if name[-1] in _SUFFIXES and name[:-1] in parts:
        return False
    return not all(part in COMMON_NOUNS or len(part) == 1 for part in parts) or (
        len(name) >= 3 and len(parts) == 1
    )


def weight(name: str, parts: Sequence[str]) -> float:
    """How rare a noun is in general; a compound is rarer than its parts, 0 to 1.2."""
    if len(parts) == 1:
        return rarity(name)
    whole = rarity(name)
    inside = sum(0.0 if p in COMMON_NOUNS else rarity(p) for p in parts) / len(parts)
    return min(whole, 0.35 + inside)
