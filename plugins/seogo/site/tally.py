"""Counts by time as rows of manuscript cells: a row is a month, or a year where there are many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from seogo.site.items import Item

_MOST_MONTHS = 24
_FEW_ROWS = 6
_MOST_CELLS, _ONE_LINE = 60, 20


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a tally."""

    label: str
    url: str
    """"" for a label without a page."""

    count: int


@dataclass(frozen=True, slots=True)
class Tally:
    """A table whose cells are its chart."""

    caption: str
    rows: tuple[Row, ...]

    per: int = 1
    """How many articles one inked cell stands for."""


def tally(rows: Iterable[Row], caption: str = "") -> Tally:
    """Rows with a scale: the longest takes three lines at most, among many rows one line."""
    kept = tuple(rows)
    most = max((row.count for row in kept), default=0)
    room = _MOST_CELLS if len(kept) <= _FEW_ROWS else _ONE_LINE
    per = next(step for step in _steps() if most <= step * room)
    scale = "한 칸이 글 한 건." if per == 1 else f"한 칸이 글 {per:,}건."
    return Tally(f"{caption} {scale}".strip(), kept, per)


def over_time(items: Iterable[Item]) -> Tally:
    """Articles by month from the first to the last, gaps shown; by year when it gets long."""
    dates = [item.date for item in items if item.date]
    months = Counter(date.year * 12 + date.month - 1 for date in dates)
    if not months:
        return Tally("", ())
    if max(months) - min(months) < _MOST_MONTHS:
        return tally(
            (
                Row(f"{at // 12}.{at % 12 + 1:02}", month_url(at) if months[at] else "", months[at])
                for at in range(min(months), max(months) + 1)
            ),
            "달마다 실린 글.",
        )
    years = Counter(date.year for date in dates)
    shown = range(min(years), max(years) + 1)
    if len(shown) > _MOST_MONTHS:
        return tally((Row(str(y), year_url(y), years[y]) for y in sorted(years)), "해마다 실린 글.")
    return tally(
        (Row(str(y), year_url(y) if years[y] else "", years[y]) for y in shown), "해마다 실린 글."
    )


def month_url(at: int) -> str:
    """The page of a month, counted as year * 12 + month - 1."""
    return f"{at // 12:04}/{at % 12 + 1:02}.html"


def year_url(year: int) -> str:
    """The page of a year."""
    return f"{year:04}/index.html"


def _steps() -> Iterable[int]:
    scale = 1
    while True:
        yield from (scale, scale * 2, scale * 5)
        scale *= 10
