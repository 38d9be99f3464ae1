"""Other names of the things that the archive mentions.

Some stand in the vocabulary; some are in the texts themselves, which give a name in Hangul and its
Latin spelling in brackets: 앤트로픽(Anthropic), 국제통화기금(IMF); loanwords, common
translations and words of nearly the same meaning are in lists.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from seogo.analysis import Analyser, Token
from seogo.search.dictionary import Words, lemma, parts, same_things, similar_words
from seogo.search.fold import fold
from seogo.search.sound import ONSETS, sound

Aliases = Mapping[str, Sequence[str]]


class Pair(NamedTuple):
    """A name in Hangul and what stood behind it in brackets."""

    name: str
    latin: str


_LATIN = re.compile(r"\(([A-Z][A-Za-z0-9&.\-]*(?: [A-Za-z0-9&.\-]+){0,3})[),]")
# Up to four words that end where the bracket begins: more than any name has.
_BEFORE = re.compile(r"(?:[가-힣A-Za-z0-9]+ ){0,3}[가-힣A-Za-z0-9]*[가-힣][A-Za-z0-9]*$")
_LATIN_WORDS = re.compile("[A-Za-z]+(?: [A-Za-z]+)+")
_LONGEST = 80
"""Characters looked at before a bracket."""

_NAME_KINDS = frozenset(["NNG", "NNP", "SL", "SN", "XR", "XSN", "XPN"])
_LONG_ENOUGH = 4
"""Syllables of a name that an acronym seen only once may stand for: not 매출(YoY)."""

_OFTEN = 2
# The onset of a transcription → the letters that it may stand for.
_LETTERS = {
    "ㄱ": "gck", "ㄲ": "gck", "ㄴ": "nk", "ㄷ": "dt", "ㄸ": "dt", "ㄹ": "lrw", "ㅁ": "m",
    "ㅂ": "bv", "ㅃ": "bp", "ㅅ": "scxztp", "ㅆ": "scz", "ㅇ": "aeiouywhx", "ㅈ": "jgzx",
    "ㅉ": "jz", "ㅊ": "ctjq", "ㅋ": "kcqx", "ㅌ": "t", "ㅍ": "pf", "ㅎ": "hfw",
}  # fmt: skip


def pairs(text: str, analyser: Analyser) -> Iterator[Pair]:
    """All plausible pairs of a text, in order."""
    for match in _LATIN.finditer(text):
        before = _BEFORE.search(text[max(0, match.start() - _LONGEST) : match.start()])
        if before is None:
            continue
        words, latin = before[0].split(" "), match[1].strip(".- ")
        count = latin.count(" ") + 1
        last = words[-count:]
        if len(last) < count or not all(map(_sounds_like, last, latin.split())):
            last = words[-1:]
        # A syllable beside a word that sounds so is part of a name: 인 of 앱 인 챗GPT.
        unsure = [word for word in last if len(last) == 1 or len(word) > 1]
        if len(fold(latin)) > 1 and all(_is_name(word, analyser) for word in unsure):
            yield Pair(" ".join(last), latin)


def mined(found: Iterable[Pair]) -> list[Pair]:
    """The pairs to believe, of all that the articles have, sorted."""
    seen = Counter(found)
    return sorted(pair for pair, count in seen.items() if _is_plausible(pair, count))


def alias_table(
    vocabulary: Aliases, found: Iterable[Pair], known: Container[str]
) -> dict[str, list[str]]:
    """Folded name without spaces → the other names of the thing, the vocabulary's first.

    Args:
        vocabulary: Canonical name → other names for the same thing.
        found: What `mined` gives.
        known: Terms of the index; what the archive does not mention is nobody's other name.
    """
    table: dict[str, list[str]] = {}
    groups = [(name, *others) for name, others in sorted(vocabulary.items())]
    for group in [*groups, *found, *same_things()]:
        if others := [one for one in group if _stands(one, known)]:
            _add(table, group, others, known)
    return {name: others for name, others in table.items() if name and others}


def similar_table(known: Container[str]) -> dict[str, list[str]]:
    """Folded word without spaces → words of the archive that mean nearly the same.

    Args:
        known: Terms of the index.
    """
    table: dict[str, dict[str, None]] = {}
    for group in similar_words():
        there = [key in known or _may_stand(words, known) for _, key, words in group]
        if not any(there):
            continue
        for _, own, _ in group:
            others = table.setdefault(own, {})
            for (word, key, _), stands in zip(group, there, strict=True):
                if stands and key != own:
                    others[word] = None
    return {word: list(others) for word, others in table.items() if others}


def _may_stand(words: Words, known: Container[str]) -> bool:
    """Whether the archive may have words side by side; of a verb its terms have another form."""
    for word in words:
        if word not in known and lemma(word) not in known:
            return False
    return bool(words)


def _stands(name: str, known: Container[str]) -> bool:
    """Whether the archive has a name; a Latin one as its words or as one (Caps Lock, CapsLock)."""
    one, words = parts(name)
    return _may_stand(words, known) or (one in known and bool(_LATIN_WORDS.fullmatch(name)))


def alias_lines(names: Aliases, similar: Aliases) -> dict[str, str]:
    """Each name's other names as one text, with "|" between them; behind a tab what is similar."""
    return {
        name: (_line(names.get(name, ())) + "\t" + _line(similar.get(name, ()))).rstrip("\t")
        for name in names.keys() | similar.keys()
    }


def _line(names: Iterable[str]) -> str:
    return "|".join(" ".join(name.replace("|", " ").split()) for name in names)


def _add(
    table: dict[str, list[str]],
    group: Iterable[str],
    others: Sequence[str],
    known: Container[str],
) -> None:
    """Under each name of a group, those of the others that are not there yet.

    A name of several words also under itself: it is typed as one, too (redhat, 바로가기키). Not a
    Korean one that the archive has as one: its words are found by themselves.
    """
    keys = [(other, key(other)) for other in others]
    for one in group:
        own = key(one)
        rest = table.setdefault(own, [])
        taken = {own, *map(key, rest)}
        rest.extend(other for other, its in keys if its not in taken)
        rest.extend(
            other
            for other, its in keys
            if its == own
            and other not in rest
            and " " in other
            and (its not in known or _LATIN_WORDS.fullmatch(other))
        )


def key(name: str) -> str:
    """A name as `Index.aliases` looks for it."""
    return parts(name)[0]


def _is_name(word: str, analyser: Analyser) -> bool:
    """Whether a word has neither particle nor ending."""
    tokens: Sequence[Token] = analyser.tokens(word)
    return all(token.kind in _NAME_KINDS for token in tokens)


def _is_plausible(pair: Pair, count: int) -> bool:
    name = "".join(pair.name.split())
    if len(name) < 2:
        return False
    if count >= _OFTEN or all(map(_sounds_like, pair.name.split(), pair.latin.split())):
        return True
    return pair.latin.isupper() and len(name) >= _LONG_ENOUGH


def _sounds_like(hangul: str, latin: str) -> bool:
    """Whether a transcription of the Latin word may begin as the other one does."""
    first = sound(hangul[:1])
    if first not in ONSETS:
        return hangul[:1].lower() == latin[:1].lower()
    return latin[:1].lower() in _LETTERS[first]
