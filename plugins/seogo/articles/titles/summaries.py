"""A summary: the opening sentences of the body, as they stand."""

from __future__ import annotations

from collections.abc import Sequence

from seogo.articles.paragraphs.punctuation import sentences
from seogo.articles.titles.clauses import without_brackets
from seogo.articles.titles.greetings import is_announcement, is_greeting, is_question, is_scene
from seogo.articles.titles.headline import quoted_headline
from seogo.articles.titles.telling import telling
from seogo.digests import squeeze

# Characters: short enough for two lines in a list and for a search engine's snippet.
MAX_LENGTH = 140
_ENOUGH = 50
_SHORTEST = 30
# Share of a headline's letters that a sentence has when it says the same.
_SAME = 0.85


def derive_summary(prose: Sequence[str], headline: str) -> str:
    """One or two sentences, without greeting and without what the headline says already.

    Args:
        prose: Paragraphs of the body without pointers.
        headline: The article's title.
    """
    passages = telling(_before_questions(prose))
    spoken = [
        sentence
        for passage in [p for p in passages if not p.is_item] or passages
        if not quoted_headline(passage.text)
        for sentence in sentences(passage.text)
        if not (is_greeting(sentence) or is_scene(sentence) or is_announcement(sentence))
        and not _is_display_line(sentence)
    ]
    fresh = [sentence for sentence in spoken if not _says(headline, sentence)] or spoken
    summary = ""
    for sentence in fresh:
        longer = f"{summary} {sentence}".strip()
        if summary and (len(longer) > MAX_LENGTH or len(summary) >= _ENOUGH):
            break
        summary = longer
    return summary if len(summary) <= MAX_LENGTH else _cut(summary)


def _before_questions(prose: Sequence[str]) -> Sequence[str]:
    """What introduces an interview: answers without their questions tell nothing.

    One that opens with a question is told by its answers all the same.
    """
    first = next((i for i, text in enumerate(prose) if is_question(text)), 0)
    return prose[:first] or prose


def _says(headline: str, sentence: str) -> bool:
    """Whether a sentence is the headline over again, give or take a few words left out."""
    said, again = squeeze(without_brackets(headline)), squeeze(without_brackets(sentence))
    if said.rstrip("….") in again:
        return True
    words = without_brackets(headline).rstrip("…").split()
    kept = sum(len(word) for word in words if word in sentence)
    return kept > _SAME * len(said) and len(said) > _SAME * _SAME * len(again)


def _is_display_line(sentence: str) -> bool:
    """A figure or a heading on a line of its own (`5890억달러(약 820조원)`)."""
    return len(sentence) <= _SHORTEST and sentence[-1] not in ".!?…”’\"'"


def _cut(text: str) -> str:
    start = text[: MAX_LENGTH - 1]
    return f"{(start.rpartition(' ')[0] or start).rstrip(' ,')}…"
