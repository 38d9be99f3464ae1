"""연월: the years, each year, each month by its printed dates, and the articles without a date."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from seogo.site.charts import mini
from seogo.site.items import Catalogue, Item
from seogo.site.page import Page
from seogo.site.spans import characters, span
from seogo.site.tally import Row, month_url, over_time, tally, year_url
from seogo.site.text import sheets

_SUNDAY_FIRST = calendar.Calendar(6)


@dataclass(frozen=True, slots=True)
class Month:
    """A month in the calendar of its year."""

    number: int
    url: str
    """"" without an article."""

    count: int
    drawing: Markup


@dataclass(frozen=True, slots=True)
class Step:
    """The month or year before or after."""

    label: str
    url: str


def date_pages(books: Catalogue) -> Iterator[Page]:
    """All of 연월."""
    months = _by_month(books.items)
    undated = [item for item in books.items if item.date is None]
    years: dict[int, list[Item]] = {}
    for at, items in months.items():
        years.setdefault(at // 12, []).extend(items)
    yield Page(
        "dates.html",
        "dates.html",
        {
            "section": "dates",
            "title": "연월",
            "span": span(books.items),
            "tally": tally(Row(f"{y}년", year_url(y), len(years[y])) for y in sorted(years)[::-1]),
            "undated": len(undated),
        },
    )
    yield from _years(years, months)
    yield from _months(months)
    if undated:
        values = {"section": "dates", "title": "날짜 없는 글", "items": undated}
        yield Page("undated.html", "undated.html", values)


def _by_month(items: Sequence[Item]) -> dict[int, list[Item]]:
    """Articles by printed month (year * 12 + month - 1), newest first."""
    months: dict[int, list[Item]] = {}
    for item in items:
        if item.date:
            months.setdefault(item.date.year * 12 + item.date.month - 1, []).append(item)
    return dict(sorted(months.items(), reverse=True))


def _years(years: dict[int, list[Item]], months: dict[int, list[Item]]) -> Iterator[Page]:
    around = _around(list(years), lambda year: Step(f"{year}년", year_url(year)))
    for year, items in years.items():
        rows = []
        for number in range(1, 13):
            at = year * 12 + number - 1
            found = months.get(at, [])
            days = {item.date.day for item in found if item.date}
            url = month_url(at) if found else ""
            rows.append(Month(number, url, len(found), mini(year, number, days)))
        yield Page(
            year_url(year),
            "year.html",
            {
                "section": "dates",
                "title": f"{year}년",
                "year": year,
                "months": rows,
                "tally": over_time(items),
                "before": around[year][0],
                "after": around[year][1],
                **_sums(items),
            },
        )


def _months(months: dict[int, list[Item]]) -> Iterator[Page]:
    around = _around(list(months), lambda at: Step(f"{at // 12}년 {at % 12 + 1}월", month_url(at)))
    for at, items in months.items():
        year, number = at // 12, at % 12 + 1
        yield Page(
            month_url(at),
            "month.html",
            {
                "section": "dates",
                "title": f"{year}년 {number}월",
                "year": year,
                "year_url": year_url(year),
                "month": number,
                "weeks": _SUNDAY_FIRST.monthdayscalendar(year, number),
                "days": Counter(item.date.day for item in items if item.date),
                "rows": _anchored(items),
                "before": around[at][0],
                "after": around[at][1],
                **_sums(items),
            },
        )


def _around(
    keys: Sequence[int], step: Callable[[int], Step]
) -> dict[int, tuple[Step | None, Step | None]]:
    """Key → the step before it in time and the one after, of keys that stand newest first."""
    steps = [None, *(step(key) for key in keys), None]
    return {key: (steps[i + 2], steps[i]) for i, key in enumerate(keys)}


def _anchored(items: Sequence[Item]) -> list[tuple[str, Item]]:
    """Each article with the id that the calendar points to: the first of its printed day."""
    seen: set[int] = set()
    rows = []
    for item in items:
        day = item.date.day if item.date else 0
        rows.append(("" if day in seen else f"d{day}", item))
        seen.add(day)
    return rows


def _sums(items: Sequence[Item]) -> dict[str, object]:
    return {"count": len(items), "sheets": sheets(characters(items)), "span": span(items)}
