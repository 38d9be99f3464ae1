"""Tags that are one thing under several names, gathered from several kinds of evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from seogo.vocabulary import Vocabulary

REASONS = ("spelling", "form", "foreign", "script", "person")
"""Kinds of evidence, the surest first: the same letters; a plural, title or legal form; one letter
of a foreign word; printed as `오픈AI(OpenAI)`; a surname alone."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A tag that is likely another name of something else."""

    alias: str
    """The name to give up; not in the vocabulary."""

    name: str
    """The name to keep: known to the vocabulary, else the one in more articles."""

    reason: str
    """One of `REASONS`."""

    kind: str
    """Of the thing, as in the vocabulary; "topic" where nothing tells."""

    counts: tuple[int, int]
    """Articles under `alias` and under `name`."""

    @property
    def handle(self) -> str:
        """What an editor names it by, the same in every run."""
        return f"{self.alias}={self.name}"


class Board:
    """Joins names pair by pair, so that every name ends up under one name that stands.

    Args:
        counts: Articles of each tag in use, by canonical name.
        vocabulary: Known names; two of them are never joined, since somebody has told them apart.
    """

    def __init__(self, counts: Mapping[str, int], vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._counts = counts
        self._standing = dict(counts)
        self._moved: dict[str, tuple[str, str]] = {}
        self._kinds: dict[str, str] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._counts

    def standing(self) -> list[str]:
        """Names in use that no other name has taken over, sorted."""
        return sorted(self._standing)

    def known(self, name: str) -> bool:
        """Whether the vocabulary has the name."""
        return name in self.vocabulary.entries

    def join(self, one: str, other: str, reason: str, into: str = "", kind: str = "") -> None:
        """Take two names for one thing.

        Args:
            one: A name in use, or in the vocabulary.
            other: Another.
            reason: One of `REASONS`.
            into: Which of the two is to stay; without it the known one, else the more frequent.
            kind: What the thing is, where the evidence tells.
        """
        one, other = self._final(one), self._final(other)
        if one == other or (self.known(one) and self.known(other)):
            return
        name = self._final(into) if into else min(one, other, key=self._rank)
        alias = other if name == one else one
        if self.known(alias) or alias not in self._standing:
            return
        self._moved[alias] = name, reason
        self._standing[name] = self._standing.get(name, 0) + self._standing.pop(alias)
        if kind:
            self._kinds[name] = kind

    def suggestions(self) -> Iterator[Suggestion]:
        """Every name that was taken over, the most frequent first."""
        found = []
        for alias, (_, reason) in self._moved.items():
            name = self._final(alias)
            kind = (
                self.vocabulary.kind(name) if self.known(name) else self._kinds.get(name, "topic")
            )
            counts = self._counts[alias], self._counts.get(name, 0)
            found.append(Suggestion(alias, name, reason, kind, counts))
        yield from sorted(found, key=lambda s: (-sum(s.counts), s.name, s.alias))

    def _final(self, name: str) -> str:
        while name in self._moved:
            name = self._moved[name][0]
        return name

    def _rank(self, name: str) -> tuple[object, ...]:
        """Known before new, plain before #marked, then by frequency; then Korean, with spaces."""
        count = self._counts.get(name, 0)
        is_marked = not name[0].isalnum()
        return (not self.known(name), is_marked, -count, name.isascii(), -name.count(" "), name)
