"""A summary: the opening sentences of the body, as they stand."""

from __future__ import annotations

from collections.abc import Sequence

from seogo.articles.punctuation import sentences
from seogo.articles.titles import is_greeting, is_scene, quoted_headline, without_brackets
from seogo.digests import squeeze

# Characters: short enough for two lines in a list and for a search engine's snippet.
MAX_LENGTH = 140
_ENOUGH = 50
_SHORTEST = 30


def derive_summary(prose: Sequence[str], headline: str) -> str:
    """One or two sentences, without greeting and without what the headline says already.

    Args:
        prose: Paragraphs of the body without pointers.
        headline: The article's title.
    """
    said = squeeze(without_brackets(headline)).rstrip("….")
    spoken = [
        sentence
        for paragraph in prose
        if not quoted_headline(paragraph)
        for sentence in sentences(paragraph)
        if not (is_greeting(sentence) or is_scene(sentence) or _is_display_line(sentence))
    ]
    fresh = [s for s in spoken if said not in squeeze(without_brackets(s))] or spoken
    summary = ""
    for sentence in fresh:
        longer = f"{summary} {sentence}".strip()
        if summary and (len(longer) > MAX_LENGTH or len(summary) >= _ENOUGH):
            break
        summary = longer
    return summary if len(summary) <= MAX_LENGTH else _cut(summary)


def _is_display_line(sentence: str) -> bool:
    """A figure or a heading on a line of its own (`5890억달러(약 820조원)`)."""
    return len(sentence) <= _SHORTEST and sentence[-1] not in ".!?…”’\"'"


def _cut(text: str) -> str:
    start = text[: MAX_LENGTH - 1]
    return f"{(start.rpartition(' ')[0] or start).rstrip(' ,')}…"
