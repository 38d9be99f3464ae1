"""Index terms of one Korean word: what a reader may type to find it.

A word between spaces gives its nouns, its verbs and adjectives as stem + 다, and whatever stands
together joined: 전략산업의 → 전략, 산업, 전략산업; 5890억달러 → 5890, 5890억, 5890억달러; M5 → m5;
GPT-5 → gpt, 5, gpt5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from seogo.analysis import Analyser, Token
from seogo.analysis.readings import morphemes
from seogo.search.citations import citations
from seogo.search.compounds import compound_nouns, compound_verbs
from seogo.search.derived import days, is_number, nominal, plain_verbs
from seogo.search.fold import fold, pieces
from seogo.search.particles import is_particle, stems

# Tags starting with W_ (mail addresses, hashtags, serial numbers …) count as nouns as well.
NOUNS = frozenset(["NNG", "NNP", "NNB", "NR", "XR", "SL", "SN", "SH", "XSN", "XPN"])
# Verbs and adjectives that every text is full of, without their 다.
LEFT_OUT = frozenset("하되있없않이보주지같") | {"아니", "대하", "위하", "통하", "따르"}
# Dependent nouns that mean nothing alone.
BOUND = frozenset("것거수등때중바데뿐듯채줄적지점번간측")
# Particles that Kiwi takes for the end of a name it does not know.
SWALLOWED = frozenset("이은을과")
SWALLOWED_AFTER = 2
"""Syllables of a name before a swallowed particle, at least: 어린이 is a word."""

JOINED = 4
"""Of so many nouns in a row every stretch is a term; of more only neighbours and the whole."""

LINKS = frozenset("-&·ㆍ․")
"""Signs inside names that are also written without them: GPT-5, S&P500, 한·미."""

UNITS = 6
"""How much of 2조1100억원 is taken from each of its numbers on, in morphemes."""

SIGNS = ((("%", "％"), "퍼센트"), (("°", "℃"), "도"))
"""Signs behind a number, and what they are called."""

CHARACTERS = range(2, 5)
"""Chinese characters in a row that are a term."""

_HANGUL = re.compile(r"[가-힣]+")


class WordTerms(NamedTuple):
    """What a word gives, and what its neighbours should know of it."""

    terms: tuple[str, ...]

    is_number: bool
    """It ends in one: its unit may follow."""

    syllable: str
    """The word, if it is one syllable."""

    asks: bool
    """Whether its neighbours matter: it is read with them, and so is the word behind it."""


@lru_cache(maxsize=50_000)  # words repeat
def word_terms(word: str, reading: str, analyser: Analyser) -> WordTerms:
    """The terms of a word between spaces, each once, and what its neighbours should know of it."""
    tokens = [*_without_bare_stems(morphemes(reading))]
    found = dict.fromkeys(_morphemes(word, tokens))
    found.update(dict.fromkeys(_linked(word, tokens)))
    found.update(dict.fromkeys(nominal(word, tokens)))
    found.update(dict.fromkeys(compound_nouns(word, tokens)))
    found.update(dict.fromkeys(compound_verbs(word, tokens)))
    found.update(dict.fromkeys(_misread(word, tokens, found)))
    found.update(dict.fromkeys(citations(word)))
    found.update(dict.fromkeys(days(word)))
    for token in tokens:
        found.update(dict.fromkeys(_second_opinion(token, analyser)))
        found.update(dict.fromkeys(plain_verbs(token, analyser)))
    number = bool(tokens) and is_number(tokens[-1])
    own = "".join(pieces(word))
    syllable = own if len(own) == 1 and _HANGUL.fullmatch(own) else ""
    asks = number or bool(syllable) or len(word) == 1 or word[0].isdigit() or word[0] == "("
    return WordTerms(tuple(found), number, syllable, asks)


def _without_bare_stems(tokens: Sequence[Token]) -> Iterator[Token]:
    """A stem without an ending is a noun that Kiwi does not know: 맵 in 비트맵, 이미지 맵을."""
    for at, token in enumerate(tokens, 1):
        bare = at == len(tokens) or tokens[at].kind.startswith("J")
        if bare and token.kind in ("VV", "VA") and token.form not in LEFT_OUT:
            yield token._replace(tag="NNG")
        else:
            yield token


def _morphemes(word: str, tokens: Sequence[Token]) -> Iterator[str]:
    run: list[Token] = []
    for token in tokens:
        if run and (not _is_noun(token) or token.start != run[-1].end):
            yield from _run_terms(word, run)
            run = []
        if _is_noun(token):
            run.append(token)
        elif token.kind in ("VV", "VA") and token.form not in LEFT_OUT:
            yield from pieces(token.form + "다")
        elif token.kind == "MAG" and len(token.form) > 1:
            yield from pieces(token.form)
    if run:
        yield from _run_terms(word, run)


def _run_terms(word: str, run: Sequence[Token]) -> Iterator[str]:
    """Terms of nouns that stand together without a space."""
    alone = len(run) == 1
    for index, token in enumerate(run):
        before = run[index - 1].kind if index else ""
        if token.kind.startswith("W_") or alone or _is_part(token, before):
            if token.kind in ("NNB", "NR", "XSN", "XPN") and token.form in BOUND:
                continue
            yield from (parts := pieces(token.form))
            if token.kind == "NNP" and len(parts) > 1:  # 젠슨 황, which Kiwi knows as one name
                yield "".join(parts)
        if token.kind == "SH":
            yield from _of_characters(token.form)
        if token.kind == "SN":
            # A number with each of its units: 5890, 5890억, 5890억달러.
            if before != "SL":
                yield from pieces(token.form)
            for signs, name in SIGNS:
                if word.startswith(signs, token.end):
                    yield from pieces(token.form + name)
            for unit in run[index + 1 : index + 1 + UNITS]:
                yield from pieces(word[token.start : unit.end])
    for first, last in _stretches(run):
        yield from pieces(word[run[first].start : run[last].end])


def _of_characters(text: str) -> Iterator[str]:
    """Words of Chinese characters, which no space parts: 臨時政府 in 大韓民國臨時政府."""
    for length in CHARACTERS:
        for at in range(len(text) - length + 1):
            yield from pieces(text[at : at + length])


def _stretches(run: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """(first, last) of the parts of a compound that are terms of their own."""
    longest = len(run) if len(run) <= JOINED else 2
    for first, token in enumerate(run):
        if token.kind in ("NNB", "NR", "SN", "XSN") or (first and run[first - 1].kind == "SN"):
            continue
        for last in range(first + 1, min(len(run), first + longest)):
            if run[last].kind != "XPN":
                yield first, last
    if len(run) > 1:
        yield 0, len(run) - 1


def _linked(word: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Names with a sign inside, also without it: GPT-4o as gpt4o, S&P500 as sp500."""
    chain: list[Token] = []
    linked = False
    for token in [*tokens, Token("", "", -1, -1)]:
        if (
            chain
            and token.start == chain[-1].end
            and (
                _is_noun(token) or (word[token.start : token.end] in LINKS and _is_noun(chain[-1]))
            )
        ):
            linked = linked or not _is_noun(token)
            chain.append(token)
            continue
        own = [one for one in chain if _is_noun(one)]
        if linked and len(own) > 1 and any(one.kind not in ("SN", "NNB", "NR") for one in own):
            yield from pieces("".join(word[one.start : one.end] for one in own))
        chain, linked = ([token], False) if _is_noun(token) else ([], False)


def _is_noun(token: Token) -> bool:
    """Whether a token belongs to a noun; the plural mark 들 comes off like a particle."""
    if token.kind == "XSN" and token.form == "들":
        return False
    return token.kind in NOUNS or token.kind.startswith("W_")


def _is_part(token: Token, before: str) -> bool:
    """Whether a token inside a longer run is a word of its own.

    The 5 of M5 is not, nor is the 월 of 10월.
    """
    if token.kind == "SL":
        return len(token.form) > 1
    if token.kind == "NNB" and len(token.form) == 1 and before in ("SN", "NR"):
        return False
    return token.kind in ("NNG", "NNP", "XR", "SH", "NNB")


def _second_opinion(token: Token, analyser: Analyser) -> Iterator[str]:
    """Parts of a long noun that Kiwi kept whole in its sentence but cuts when asked alone.

    It takes 데이터센터 for a name here and for 데이터 + 센터 there. Alone, the answer depends on
    the word only, so it is the same in every article and every year.
    """
    if len(token.form) < 4 or token.kind not in ("NNG", "NNP"):
        return
    parts = analyser.tokens(token.form)
    if len(parts) > 1 and all(part.kind in NOUNS for part in parts):
        for part in parts:
            if len(part.form) > 1:
                yield from pieces(part.form)


def _misread(word: str, tokens: Sequence[Token], known: dict[str, None]) -> Iterator[str]:
    """What stands in the text where Kiwi's morphemes do not add up to it.

    Unknown names are often read as verbs or as noun and ending (미스트랄 as 미스트 + 이 + ㄹ랄,
    AI인사이트 as AI + 이 + ㄴ + 사이트), or swallow their particle (앤트로픽이). No rule for words
    with a known predicate: 공개했다 is found as 공개.
    """
    kinds = [token.kind for token in tokens]
    if not kinds or "XSV" in kinds or "XSA" in kinds or kinds[0] in ("VV", "VA", "VX", "VCN"):
        return
    # No word starts with the copula: 라오(Krishna Rao) read as 이 + 라오. 자모 as 자! and 모.
    unsure = (
        kinds[0] == "VCP"
        or (kinds[0] == "IC" and len(kinds) > 1)
        or any(_is_noun(t) and t.form not in BOUND for t in tokens)
    )
    names = {fold(token.form) for token in tokens if token.kind in ("NNG", "NNP")}
    for piece in pieces(word):
        if not unsure or is_particle(piece):
            # Scripts that Kiwi does not know; endings and adverbs alone are no terms.
            if not _HANGUL.fullmatch(piece):
                yield piece
            continue
        shorter = stems(piece)
        if piece in names and piece[-1] in SWALLOWED and len(piece) > SWALLOWED_AFTER + 1:
            yield from (stem for stem in shorter if len(stem) > SWALLOWED_AFTER)
        elif piece not in known and not any(stem in known for stem in shorter):
            # With the longest particle off, and with all of them off.
            whole = [stem for stem in shorter if len(stem) > 1] or [piece]
            for stem in dict.fromkeys((whole[0], min(whole, key=len))):
                yield stem
                # AI인사이트: the Hangul part too.
                yield from (part for part in _HANGUL.findall(stem) if 1 < len(part) < len(stem))
