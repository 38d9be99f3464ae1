"""What stands between the paragraphs of an article in its dump: with them it gives the text back.

The converter changes blanks only: breaks between paragraphs, blanks at their ends, line ends that
a hard wrap put inside them. So an article's paragraphs and its gaps are the whole text again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

# What a reader may have made a blank of: blanks, controls, separators.
_BLANK = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_BLANKS_PATTERN = "[\\s\x00-\x1f\x7f-\x9f\u2028\u2029]+"


@dataclass(frozen=True, slots=True)
class Gaps:
    """One text without its paragraphs."""

    texts: tuple[str, ...]
    """Before the first paragraph, between two, behind the last: one more than paragraphs."""

    blanks: dict[str, str] = field(default_factory=dict)
    """"paragraph:run" (both from 0) → the run of blanks inside a paragraph as the dump has it,
    where that is another."""


def take_apart(text: str, paragraphs: Sequence[str]) -> Gaps | None:
    """The gaps of a text; None where its paragraphs do not stand in it in order."""
    texts: list[str] = []
    blanks: dict[str, str] = {}
    at = 0
    for number, paragraph in enumerate(paragraphs):
        start = text.find(paragraph, at)
        end = start + len(paragraph)
        if start < 0:
            words = paragraph.split()
            match = re.compile(_BLANKS_PATTERN.join(map(re.escape, words))).search(text, at)
            if not words or match is None:
                return None
            start, end = match.span()
            runs = zip(_BLANK.findall(paragraph), _BLANK.findall(match[0]), strict=True)
            blanks |= {f"{number}:{i}": was for i, (now, was) in enumerate(runs) if now != was}
        texts.append(text[at:start])
        at = end
    texts.append(text[at:])
    return Gaps(tuple(texts), blanks)


def put_together(gaps: Gaps, paragraphs: Sequence[str]) -> str:
    """The text that `take_apart` was given.

    Raises:
        ValueError: These are not the paragraphs it was taken apart along.
    """
    if len(gaps.texts) != len(paragraphs) + 1:
        raise ValueError(len(paragraphs))
    return "".join(_pieces(gaps, paragraphs))


def _pieces(gaps: Gaps, paragraphs: Sequence[str]) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs):
        yield gaps.texts[number]
        if not gaps.blanks:
            yield paragraph
            continue
        words = _BLANK.split(paragraph)
        runs = _BLANK.findall(paragraph)
        yield words[0]
        for i, (run, word) in enumerate(zip(runs, words[1:], strict=True)):
            yield gaps.blanks.get(f"{number}:{i}", run)
            yield word
    yield gaps.texts[-1]
