"""What a query should find, and how near a list of results comes to it.

A judgement is a regular expression over the text of an article as it was received: nothing that
any engine made takes part in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from statistics import fmean

CLASSES = (
    "noun", "noun+josa", "compound part", "spacing", "inflected verb", "name", "phrase", "number",
    "초성", "wrong layout", "alias", "typo", "natural question", "nothing",
)  # fmt: skip
PLAIN = CLASSES[:8]
"""Classes that an analyser without tricks can handle."""

SMART = ("초성", "wrong layout", "typo")


@dataclass(frozen=True)
class Query:
    """A query as typed, and the texts it is about."""

    q: str
    kind: str
    """One of CLASSES."""

    expect: str = ""
    """Relevant is what this matches; "" for a query that should find nothing."""

    may: str = ""
    """What this matches besides is neither right nor wrong, and is taken out of a list."""

    def judged(self, texts: Mapping[str, str]) -> tuple[set[str], set[str]]:
        """(relevant addresses, addresses that do not count)."""
        relevant = {a for a, text in texts.items() if self.expect and re.search(self.expect, text)}
        others = {a for a, text in texts.items() if self.may and re.search(self.may, text)}
        return relevant, others - relevant


@dataclass(frozen=True)
class Outcome:
    """One query's list against its judgement."""

    query: Query
    found: Sequence[str]
    """Addresses, best first; the first page of results is enough."""

    relevant: set[str]
    others: set[str] = field(default_factory=set)

    @cached_property
    def counted(self) -> list[str]:
        """The list without what does not count."""
        return [address for address in self.found if address not in self.others]

    @property
    def recall(self) -> float:
        """|relevant ∩ first ten| / min(10, |relevant|); for "nothing" 1 when nothing came."""
        if not self.query.expect:
            return float(not self.found)
        return len(self.relevant & set(self.counted[:10])) / min(10, len(self.relevant))

    @property
    def reciprocal(self) -> float:
        """1 / rank of the first relevant result, 0 without one; for "nothing" as recall."""
        if not self.query.expect:
            return self.recall
        ranks = [n for n, address in enumerate(self.counted, 1) if address in self.relevant]
        return 1 / ranks[0] if ranks else 0.0

    @property
    def empty(self) -> bool:
        """Whether something was looked for and nothing came."""
        return bool(self.query.expect) and not self.found


def outcomes(
    queries: Iterable[Query], texts: Mapping[str, str], lists: Mapping[str, Sequence[str]]
) -> list[Outcome]:
    """Every query with the list found for it (`lists`: query as typed → addresses)."""
    return [Outcome(query, lists[query.q], *query.judged(texts)) for query in queries]


def table(columns: Mapping[str, Sequence[Outcome]]) -> str:
    """Rows by class in Markdown: recall@10 / MRR / share of zero results, a column per engine."""
    head = ["class", "queries", *(f"{name}: recall@10 / MRR / zero" for name in columns)]
    rows = [head, ["---", "--:", *("---" for _ in columns)]]
    groups: list[tuple[str, Callable[[str], bool]]] = [(kind, kind.__eq__) for kind in CLASSES]
    groups += [
        ("**mean of plain classes**", PLAIN.__contains__),
        ("**mean of 초성, layout, typo**", SMART.__contains__),
        ("**all that look for something**", "nothing".__ne__),
    ]
    for name, belongs in groups:
        picked = [[o for o in column if belongs(o.query.kind)] for column in columns.values()]
        if picked[0]:
            by_class = name.startswith("**mean")
            cells = [_cell(some, by_class, name == "nothing") for some in picked]
            rows.append([name, str(len(picked[0])), *cells])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(some: Sequence[Outcome], by_class: bool, nothing: bool) -> str:
    if nothing:
        return f"{fmean(o.recall for o in some):.0%} found nothing"
    groups = [[o for o in some if not by_class or o.query.kind == kind] for kind in CLASSES]
    groups = [group for group in groups if group] if by_class else [list(some)]
    recall = fmean(fmean(o.recall for o in group) for group in groups)
    first = fmean(fmean(o.reciprocal for o in group) for group in groups)
    zero = fmean(fmean(o.empty for o in group) for group in groups)
    return f"{recall:.3f} / {first:.3f} / {zero:.1%}"


def failures(some: Iterable[Outcome]) -> str:
    """Each query that missed something: what was expected, what came (+ relevant, · no matter)."""
    out = []
    for o in some:
        if o.recall == 1 and o.reciprocal == 1:
            continue
        marks = [
            f"{'+' if a in o.relevant else '·' if a in o.others else '-'}{_short(a)}"
            for a in o.found[:10]
        ]
        missed = [_short(a) for a in sorted(o.relevant - set(o.counted[:10]))]
        out.append(
            f"{o.query.kind}\t{o.query.q}\trecall {o.recall:.2f}, 1/rank {o.reciprocal:.2f}\n"
            f"    expect {o.query.expect or 'nothing'} ({len(o.relevant)} articles)\n"
            f"    got {' '.join(marks) or 'nothing'}\n"
            f"    missed {' '.join(missed[:10]) or 'none'}"
        )
    return "\n".join(out) + "\n"


def _short(address: str) -> str:
    return address.rpartition("/")[2].removesuffix(".html")
