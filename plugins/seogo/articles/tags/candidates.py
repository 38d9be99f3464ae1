"""What may become a tag: mentions counted by name, weighed, and of overlapping names the best."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from seogo.vocabulary import Vocabulary, fold

FEWEST, MOST = 3, 10
# How many are enough: beyond these only what is nearly as telling as the first.
_PLENTY = 8
_ENOUGH, _SHARE = 2.5, 0.24
# How many a short text should have, and what then is enough.
_FAIR, _FAINT = 5, 1.5
_LEAD, _FIRST = 1.6, 1.15
# What a name gains each time its mentions double.
_AGAIN = 0.6
# A plain noun that is said once, and the score under which nothing is compared with anything.
_ONCE, _HOPELESS = 0.6, 1.0
# An everyday noun that is the topic: where a short text opens with it, or a long one opens with it
# and says it again, or where it is said over and over from the first paragraph on.
_TOPIC, _SHORT_TEXT, _OFTEN = 2.0, 500, 3
# A tag that says this little is worse than none.
_VAGUE = 0.5

Span = tuple[int, int]


@dataclass(slots=True)
class Candidate:
    """A name and what speaks for it."""

    name: str

    first: int
    """Where it is first mentioned, counted in characters from the start."""

    weight: float = 0.0
    """Of its best mention."""

    count: int = 0

    place: float = 1.0
    """More than 1 where it stands in the opening."""

    verbal: int = 0
    """How often a verb is made of it."""

    topical: int = 0
    """How often it stands as an everyday noun that may be the topic (쌀), not as a mere place."""

    solid: bool = False
    """Whether one mention will do: a name or a compound, no plain noun."""

    @property
    def score(self) -> float:
        """Weight by place and frequency: the third mention says less than the second."""
        weight = self.weight if self.solid or self.count > 1 else _ONCE * self.weight
        return weight * self.place * (1 + _AGAIN * math.log2(max(1, self.count)))


class Ballot:
    """Candidates by name.

    Args:
        lead: The first sentence that tells something, in characters from the start.
        first: Where the first paragraph ends.
        length: Characters of the whole text.
    """

    def __init__(self, lead: Span, first: int, length: int) -> None:
        self.found: dict[str, Candidate] = {}
        self._lead = lead
        self._first = first
        self._length = length

    def count(self, name: str, weight: float, at: int, *, is_solid: bool = True) -> Candidate:
        """Count one mention, at a character from the start."""
        candidate = self.found.get(name)
        if candidate is None:
            candidate = self.found[name] = Candidate(name, at)
        candidate.count += 1
        candidate.solid |= is_solid
        candidate.weight = max(candidate.weight, weight)
        if self._lead[0] <= at < self._lead[1]:
            candidate.place = _LEAD
        elif self._lead[0] <= at < self._first:
            candidate.place = max(candidate.place, _FIRST)
        return candidate

    def elect(self, writers: Collection[str], vocabulary: Vocabulary) -> tuple[str, ...]:
        """The tags, the most telling first.

        Args:
            writers: Folded names that are none.
            vocabulary: Names that stand even where they are part of another.
        """
        for candidate in self.found.values():
            self._weigh_topic(candidate)
        ranked = sorted(
            (c for c in self.found.values() if c.weight > 0 and fold(c.name) not in writers),
            key=lambda c: (-c.score, c.first, c.name),
        )
        return tuple(c.name for c in _chosen(_without_parts(ranked, vocabulary)))

    def _weigh_topic(self, candidate: Candidate) -> None:
        in_lead = self._lead[0] <= candidate.first < self._lead[1]
        often = candidate.topical >= _OFTEN and candidate.first < self._first
        again = candidate.topical > 1 or self._length <= _SHORT_TEXT
        if candidate.topical and (often or (in_lead and again)):
            candidate.weight = max(candidate.weight, _TOPIC)
            candidate.solid = True
        elif len(candidate.name) == 1:
            candidate.weight = 0.0


def _chosen(ranked: Sequence[Candidate]) -> Sequence[Candidate]:
    if not ranked:
        return ()
    enough = max(_ENOUGH, ranked[0].score * _SHARE)
    chosen = [
        c
        for i, c in enumerate(ranked[:MOST])
        if c.score >= (enough if i < _PLENTY else 1.3 * enough)
    ]
    if len(chosen) < _FAIR:
        # A short text says most things once: what is no plain noun may stand for more.
        rest = [c for c in ranked if (c.solid or c.count > 1) and c.score >= _FAINT]
        chosen += [c for c in rest if c not in chosen][: _FAIR - len(chosen)]
    if len(chosen) < FEWEST:
        return [c for c in ranked[:FEWEST] if c.score >= _VAGUE]
    return chosen


def _without_parts(ranked: Sequence[Candidate], vocabulary: Vocabulary) -> list[Candidate]:
    """Of overlapping compounds the telling one; both where the vocabulary knows both."""
    letters = [(fold(c.name), c) for c in ranked if c.score >= _HOPELESS]
    kept: list[Candidate] = []
    for candidate in ranked:
        if candidate.name in vocabulary.entries:
            kept.append(candidate)
            continue
        if candidate.verbal * 2 > candidate.count:
            continue
        is_once = candidate.count == 1
        # Said once, a phrase of plain nouns is chance.
        if is_once and not candidate.solid and " " in candidate.name:
            continue
        if candidate.score < _HOPELESS:
            kept.append(candidate)
            continue
        name = fold(candidate.name)
        wholes = [c for other, c in letters if name in other and c is not candidate]
        if any(c.count > 1 and 2 * c.count > candidate.count for c in wholes):
            continue
        if is_once and any(c.count > 2 for other, c in letters if other in name and other != name):
            continue
        kept.append(candidate)
    return kept
