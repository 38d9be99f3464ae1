"""The morphemes of a paragraph word by word, as text: the form in which they are kept.

    form⇥tag⇥start⇥end⇥form⇥tag …     one line per word between spaces

Start and end count from the beginning of the word. So a word that is read the same way again has
the same line, and whoever wants something of each word works it out once; and a line is taken
apart only where that is needed. Kiwi's forms have neither tabs nor line ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from seogo.analysis.token import Token

_WORD = re.compile(r"\S+")


def readings(paragraph: str, tokens: Sequence[Token]) -> list[str]:
    """The lines of a paragraph: of each word the morphemes that begin in it or behind it."""
    spans = _spans(paragraph)
    words: list[list[str]] = [[] for _ in spans]
    at = 0
    for form, tag, first, last in tokens:
        while first >= spans[at][1] and at < len(spans) - 1:
            at += 1
        start = spans[at][0]
        words[at] += form, tag, str(first - start), str(last - start)
    return ["\t".join(word) for word in words]


def tokens(paragraph: str, lines: Sequence[str]) -> tuple[Token, ...]:
    """The morphemes again, counted from the start of the paragraph."""
    return tuple(
        Token(form, tag, start + first, start + last)
        for (start, _), line in zip(_spans(paragraph), lines, strict=True)
        for form, tag, first, last in morphemes(line)
    )


@lru_cache(maxsize=20_000)  # words repeat
def morphemes(line: str) -> tuple[Token, ...]:
    """The morphemes of one word, counted from its own start."""
    fields = iter(line.split("\t") if line else ())
    rows = zip(fields, fields, fields, fields, strict=True)
    return tuple(Token(form, tag, int(first), int(last)) for form, tag, first, last in rows)


def _spans(paragraph: str) -> list[tuple[int, int]]:
    # A paragraph without words has one line as well: Kiwi finds something in control characters.
    return [match.span() for match in _WORD.finditer(paragraph)] or [(0, 0)]
