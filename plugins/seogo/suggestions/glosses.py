"""Names that texts print in two scripts: `오픈AI(OpenAI)`, `OpenAI(오픈AI)`, `총소유비용(TCO)`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from seogo.articles.tags.common_nouns import COMMON_NOUNS
from seogo.articles.tags.frequencies import rarity
from seogo.names.romanize import is_korean_name, romanize
from seogo.suggestions.spelling import skeleton

_WORD = r"[가-힣A-Za-z\d][가-힣A-Za-z\d·&.-]{0,30}"
_BRACKET = re.compile(r"\(([A-Za-z가-힣][A-Za-z가-힣\d&.'’ -]{1,40})([,;)])")
_BEFORE = re.compile(rf"{_WORD}(?: {_WORD}){{0,3}}$")
# Characters before a bracket that can hold four words.
_REACH = 60
_HANGUL = re.compile("[가-힣]")
_ABBREVIATION = re.compile(r"[A-Z][A-Z&]{1,5}")
_TITLE_CASE = re.compile(r"[A-Z][A-Za-z]+(?: (?:of|and|the|for|[A-Z][A-Za-z]*))+")
# Consonants that one sound is spelled with, in either script; vowels and ㅎ say too little.
_LATIN = (
    ("ph", "p"), ("sch", "s"), ("tch", "s"), ("ch", "s"), ("sh", "s"), ("th", "t"), ("ck", "k"),
    ("qu", "k"), ("x", "ks"), ("ng", "n"), ("ce", "s"), ("ci", "s"), ("cy", "s"), ("ge", "s"),
    ("gi", "s"),
)  # fmt: skip
_SOUNDS = str.maketrans("bfvdgcqzjr", "pppt" + "kkk" + "ssl", "aeiouwhy-")
_ALIKE, _ALIKE_LETTERS = 0.7, 0.6
_SILENT = re.compile("r(?![aeiouy])")  # Uber is 우버
# How rare in general a Korean noun has to be that stands before an abbreviation.
_RARE = 0.5


@dataclass(slots=True)
class Glosses:
    """What texts put into brackets behind names in use."""

    sounds: set[tuple[str, str]] = field(default_factory=set)
    """(tag, skeleton of the other script), where the one sounds like the other."""

    meanings: dict[tuple[str, str], int] = field(default_factory=lambda: defaultdict(int))
    """The same for abbreviations and translations → texts that print it so."""

    partners: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Tag or skeleton → all it was printed with."""


def pairs(texts: Iterable[str], names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names in use that are one thing by what the texts print, sorted.

    Args:
        texts: Bodies.
        names: Tags in use.
    """
    tags = {key: name for name in sorted(names) if (key := skeleton(name))}
    found = _read(texts, tags)
    yield from sorted({*_same_sound(found, tags), *_same_meaning(found, tags)})


def _same_sound(found: Glosses, tags: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    by_gloss: dict[str, list[str]] = defaultdict(list)
    for name, gloss in sorted(found.sounds):
        by_gloss[gloss].append(name)
    for gloss, printed in by_gloss.items():
        if gloss in tags:
            yield from ((name, tags[gloss]) for name in printed if name != tags[gloss])
            continue
        # 앤트로픽(Anthropic) and 앤스로픽(Anthropic). Koreans share romanized names.
        foreign = [name for name in printed if not is_korean_name(name)]
        yield from ((foreign[0], name) for name in foreign[1:])


def _same_meaning(found: Glosses, tags: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Where neither side was ever printed with anything else."""
    for (name, gloss), count in found.meanings.items():
        is_alone = len(found.partners[name]) == 1 and len(found.partners[gloss]) == 1
        if gloss in tags and is_alone and (count > 1 or _ABBREVIATION.fullmatch(tags[gloss])):
            yield name, tags[gloss]


def _read(texts: Iterable[str], tags: Mapping[str, str]) -> Glosses:
    # Names are printed so again and again: each way is looked at once.
    printed: Counter[tuple[str, str, bool]] = Counter()
    for text in texts:
        brackets = set()
        for match in _BRACKET.finditer(text):
            words = _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
            if words:
                brackets.add((words[0], match[1].strip(), match[2] == ")"))
        printed.update(brackets)
    found = Glosses()
    for (before, gloss, is_whole), count in sorted(printed.items()):
        _note(found, before.split(), gloss, tags, count if is_whole else 0)
    return found


def _note(
    found: Glosses, words: list[str], gloss: str, tags: Mapping[str, str], count: int
) -> None:
    """One bracket: the longest name in use before it that can be what it says.

    Args:
        found: Grows.
        words: Up to four before the bracket.
        gloss: What is in it.
        tags: Skeleton → tag in use.
        count: Texts that have nothing else in the bracket.
    """
    key = skeleton(gloss)
    ends = [" ".join(words[-length:]) for length in range(len(words), 0, -1)]
    known = [(end, tags[k]) for end in ends if (k := skeleton(end)) in tags]
    for end, name in known:
        if bool(_HANGUL.search(end)) != bool(_HANGUL.search(gloss)) and sounds_alike(end, gloss):
            found.sounds.add((name, key))
            found.partners[name].add(key)
            return
    if not known or _HANGUL.search(gloss):
        return
    end, name = known[0]
    found.partners[name].add(key)
    found.partners[key].add(name)
    is_short = _ABBREVIATION.fullmatch(gloss) or _TITLE_CASE.fullmatch(gloss)
    if count and is_short and _HANGUL.search(end) and _is_special(end):
        found.meanings[name, key] += count


def _is_special(name: str) -> bool:
    """A name that says enough to be what an abbreviation stands for: 칩(M5) and 업체(TSMC) do not.

    Behind people stands what they do: 김철수(CEO).
    """
    last = name.rsplit(maxsplit=1)[-1]
    if last in COMMON_NOUNS or is_korean_name(name) or len(name) < 4:
        return False
    return rarity(name.replace(" ", "")) >= _RARE


def sounds_alike(one: str, other: str) -> bool:
    """Whether two names, of which one is in Hangul, share their consonants."""
    a, b = _consonants(one), _consonants(other)
    if min(len(a), len(b)) >= 2:
        return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _ALIKE
    # 화웨이 has none to speak of.
    c, d = (romanize(name).lower().replace("c", "k") for name in (one, other))
    ratio = SequenceMatcher(None, c, d, autojunk=False).ratio()
    return a[:1] == b[:1] and ratio >= _ALIKE_LETTERS


def _consonants(name: str) -> str:
    """`앤트로픽`, `Anthropic` → ntlpk: one letter per sound, repeated ones once."""
    parts = re.split(r"([가-힣]+)", name)
    letters = ""
    for part in parts:
        if _HANGUL.match(part):
            text = romanize(part).replace("ch", "s").replace("ng", "n")
        else:
            text = _SILENT.sub("", part.lower())
            for spelled, sound in _LATIN:
                text = text.replace(spelled, sound)
        letters += "".join(re.findall(r"[a-z\d]", text.translate(_SOUNDS)))
    return re.sub(r"(.)\1+", r"\1", letters)
