"""The table of what filters, facets and the order by date need, by article number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from seogo.search.record import SearchRecord

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def facts(articles: Sequence[SearchRecord]) -> dict[str, object]:
    """Names are given once, sorted; articles have their numbers."""
    tags, tagged = _table(record.tags for record in articles)
    authors, written = _table(record.authors for record in articles)
    series, parts = _table(record.series for record in articles)
    return {
        "dates": [_day(record.date) for record in articles],
        "tags": tags,
        "tagged": tagged,
        "authors": authors,
        "written": written,
        "series": series,
        "parts": parts,
    }


def _table(lists: Iterable[Sequence[str]]) -> tuple[list[str], list[list[int]]]:
    rows = list(lists)
    names = sorted({name for row in rows for name in row})
    number = {name: at for at, name in enumerate(names)}
    return names, [[number[name] for name in row] for row in rows]


def _day(date: str) -> int:
    match = _DATE.match(date)
    return int("".join(match.groups())) if match else 0
