"""What is odd about an input, collected and shown; the rest of the run goes on (DESIGN: two lanes).

A `Problem` keeps a stable code and values. The sentence is made only when it is shown, in Korean
or English, from `SENTENCES`; every code there has a line in docs/problems.md and a damaged
fixture in tests/damaged/.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from seogo.language import Language
from seogo.sentences import SENTENCES

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One odd thing, with where it stands."""

    file: str
    """As the user named it, or relative to the content folder, with "/"."""

    line: int
    """1-based; 0 when the whole file is meant."""

    code: str
    """A key of `SENTENCES`."""

    values: Mapping[str, str] = field(default_factory=dict, compare=False)
    """What the sentence needs, and whatever would otherwise be lost (key "text")."""

    @property
    def severity(self) -> Severity:
        """How bad it is: an error means that something was not done as asked."""
        return SENTENCES[self.code].severity

    def show(self, language: Language) -> str:
        """`FILE:LINE: severity code: message — what to do`, on one line."""
        sentence = SENTENCES[self.code]
        text = sentence.ko if language == "ko" else sentence.en
        shown = {key: _one_line(value) for key, value in self.values.items()}
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.severity} {self.code}: {text.format_map(shown)}"


def has_trouble(problems: Iterable[Problem], *, strict: bool) -> bool:
    """Whether an error, or under `--strict` a warning, is among them."""
    bad = {"error", "warning"} if strict else {"error"}
    return any(problem.severity in bad for problem in problems)


def count_by_code(problems: Iterable[Problem]) -> dict[str, int]:
    """How often each code occurs, sorted by code."""
    counts: dict[str, int] = {}
    for problem in problems:
        counts[problem.code] = counts.get(problem.code, 0) + 1
    return dict(sorted(counts.items()))


def _one_line(value: str) -> str:
    text = " ".join(value.split())
    text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return text if len(text) <= 80 else text[:79] + "…"
