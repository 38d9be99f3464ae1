"""Known names in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from seogo.articles.paragraphs.punctuation import CLOSERS, enclosed
from seogo.vocabulary import Vocabulary

# What may stand between a name and the end of its word: particles, and nouns that only point.
_TAIL = re.compile(
    r"(?:들|측|발|산|제|식|형|판)?(?:은|는|이|가|을|를|의|에게?서?는?도?|와|과|도|만|로|으로|로[서써부]\S?터?|부터|까지|처럼|보다|"
    r"라는|이라는|라고|이라고|란|이란|라며|이라며|나|이나|에선|에서의|에의|와의|과의|으로의|로의|으로서|이다|다|였다|이었다|"
    r"인|이며|며|이고|고|일|죠|이죠|입니다|였습니다|이라면|라면|조차|마저|뿐|씩|대로|이자|자|의해|이던|이라도|라도|"
    r"에는|에도|에만|으로는|로는|으로도|로도|과는|와는|과도|와도|이라든지|든지)?"
)
_HANGUL = re.compile(r"[가-힣]*")
_START = re.compile(r"[가-힣A-Za-z\d一-龥]+")
_SPACES = 4
_REACH = re.compile(r"[^\s“”‘’\"'()…,]{1,40}(?: [^\s“”‘’\"'()…,]{1,40}){0,4}")


class Mention(NamedTuple):
    """A known name in its place."""

    name: str
    """Canonical."""

    start: int
    end: int


def mentions(text: str, vocabulary: Vocabulary) -> Iterator[Mention]:
    """Names of the vocabulary, the longest at each word's start; none inside another."""
    folded = _fold_in_place(text)
    lengths = vocabulary.lengths
    end = 0
    for word in _START.finditer(text):
        start = word.start()
        if start < end:
            continue
        # A name of one syllable and a space behind it, or one whose second word begins there.
        second = folded[start + 1 : start + 2]
        head = (
            folded[start : start + 2]
            if second != " "
            else folded[start] + folded[start + 2 : start + 3]
        )
        sizes = lengths.get(head, ()) + lengths.get(folded[start], ())
        if sizes and not _is_particle(text, start):
            found = _longest(text, folded, start, sizes, vocabulary)
            if found:
                end = found.end
                yield found


def _fold_in_place(text: str) -> str:
    """The text without case, every character where it was."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := char.casefold()) == 1 else char for char in text)


def _is_particle(text: str, start: int) -> bool:
    """Right behind a closing mark stands a particle (‘덤핑’이란), not the start of a name."""
    return start > 0 and text[start - 1] in CLOSERS and bool(enclosed(text)[start - 1])


def _longest(
    text: str, folded: str, start: int, sizes: Sequence[int], vocabulary: Vocabulary
) -> Mention | None:
    # Spaces inside a name do not count: 전략 산업 is 전략산업.
    reach = _REACH.match(text, start, start + max(sizes) + _SPACES)
    if reach is None:
        return None
    stretch = folded[start : reach.end()]
    letters = stretch.replace(" ", "")
    index = vocabulary.index
    for size in sizes:
        if size <= len(letters) and letters[:size] in index:
            end = start + size
            if len(letters) != len(stretch):
                end = start + [i for i, char in enumerate(stretch) if char != " "][size - 1] + 1
            if _ends_word(text, end) and (name := vocabulary.find(text[start:end])):
                return Mention(name, start, end)
    return None


def _ends_word(text: str, end: int) -> bool:
    """Whether a name can end here: before a boundary, or before a particle and a boundary."""
    if text[end - 1].isascii() and text[end : end + 1].isascii() and text[end : end + 1].isalnum():
        return False
    rest = _HANGUL.match(text, end)
    return bool(rest and _TAIL.fullmatch(rest[0]))
