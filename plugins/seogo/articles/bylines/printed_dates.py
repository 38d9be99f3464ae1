"""Dates and times of day as listing pages print them, in Korean and in English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_WEEKDAY = (
    r"(?:[월화수목금토일]요일|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)"
)
_IN_BRACKETS = rf"[(\[（](?:[월화수목금토일]|{_WEEKDAY})[)\]）]"
_SEP = r"[.\-/．／‐‑–]"
# A year of two digits needs a month and a day that can be: 02-123-4567 is a telephone number.
_SHORT_YEAR = (
    r"(?<![\d.\-/])['’‘]?(?P<y2>\d{2})"
    rf"(?:\s?{_SEP}\s?(?P<m2>0?[1-9]|1[0-2])\s?{_SEP}\s?(?P<d2>0?[1-9]|[12]\d|3[01])"
    r"|년\s?(?P<m5>\d{1,2})월\s?(?P<d5>\d{1,2})일)(?![\d\-/])"
)
_NUMERIC = (
    rf"(?<!\d)(?P<y1>\d{{4}})(?:\s?{_SEP}\s?(?P<m1>\d{{1,2}})\s?{_SEP}\s?(?P<d1>\d{{1,2}})"
    r"|년\s?(?P<m6>\d{1,2})월\s?(?P<d6>\d{1,2})일"
    r"|(?P<m7>0[1-9]|1[0-2])(?P<d7>0[1-9]|[12]\d|3[01]))(?!\d)"
)
_ENGLISH = (
    rf"(?:{_WEEKDAY},?\s)?(?<![A-Za-z])(?:(?P<M3>{_MONTH})\.?\s(?P<d3>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?,?\s(?P<y3>\d{{4}})"
    rf"|(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<M4>{_MONTH})\.?,?\s(?P<y4>\d{{4}}))(?!\d)"
)
_DAY = rf"(?:{_NUMERIC}|{_SHORT_YEAR}|{_ENGLISH})\.?(?:\s?(?:{_IN_BRACKETS}|{_WEEKDAY}))?"
_HALF = r"오전|오후|새벽|아침|낮|저녁|밤|[AaPp]\.?[Mm]\.?(?![A-Za-z])"
_CLOCK = (
    rf"(?:(?:T|\s*[,|·_@/]\s*|\s+-\s+|-|\s*)(?:at\s+)?(?:(?P<half>{_HALF})\s?)?"
    r"(?<!\d)(?P<H>\d{1,2})(?:\s?[:：]\s?(?P<M>\d{2})(?::(?P<S>\d{2})(?:[.,]\d+)?)?"
    r"|시(?:\s?(?P<Mk>\d{1,2})분)?(?:\s?(?P<Sk>\d{1,2})초)?|(?=\s?[AaPp]\.?[Mm]))"
    rf"(?:\s?(?P<half2>{_HALF}))?|\s*(?P<noon>정오|자정)"
    r"|\s*[\[(]\s?(?P<H2>\d{1,2})\s?:\s?(?P<M8>\d{2})\s?[\])])(?!\d)"
)
_OFFSET = r"(?:(?:GMT|UTC)\s?)?[+\-−]\d{1,2}(?::?\d{2})?(?![\d.:])"
_PLACE_TIME = r"(?:[가-힣]{2,5}\s)?(?:[가-힣]{2,6}\s?)?(?:시간|시각)|[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+"
_LABEL = rf"(?P<zone>{_OFFSET}|[A-Z]{{2,5}}(?![A-Za-z0-9&])|Z(?![A-Za-z])|{_PLACE_TIME}(?![가-힣]))"
_BRACKETED = rf"[(\[（]\s?(?P<zone2>{_OFFSET}|[A-Z]{{1,5}}|[a-z]{{3,4}}|{_PLACE_TIME})\s?[)\]）]"
# A second label only says the first again: +0900 (KST).
_ZONE = rf"\s*(?:{_BRACKETED}|{_LABEL})(?:\s?[(\[]?(?:[A-Z]{{3,4}})[)\]]?(?![A-Za-z]))?"
_PRINTED = re.compile(rf"{_DAY}(?:{_CLOCK})?(?:{_ZONE})?")
# What every date has: cheap enough to ask of each line of a dump.
_DIGIT = re.compile(r"\d\d|\d년")
_HINT = re.compile(
    rf"\d\s?{_SEP}\s?\d{{1,2}}\s?{_SEP}\s?\d|\d년\s?\d{{1,2}}월\s?\d|\d{{8}}"
    rf"|(?<![A-Za-z]){_MONTH}\.?,?\s\d"
)
_CENTURY = 70  # '70 to '99 are of the last century


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """One date that stands in a line."""

    start: int
    end: int
    """Its place in the line, with time and zone."""

    date: tuple[int, int, int]
    """Year, month, day; perhaps not in the calendar."""

    time: tuple[int, int, int] | None
    """Hour (0-24), minute, second; None: only the day is printed."""

    zone: str
    """Label or offset as printed, without brackets."""

    form: str
    """How it is written, digits and names aside: what the bylines of one page have in common."""


def may_hold_date(text: str) -> bool:
    """Whether it is worth looking for a date."""
    return _DIGIT.search(text) is not None and _HINT.search(text) is not None


def find_dates(text: str) -> Iterator[PrintedDate]:
    """Every date in a line, from left to right."""
    for match in _PRINTED.finditer(text):
        date = _date(match.groupdict())
        time = _time(match)
        zone = match["zone"] or match["zone2"] or ""
        yield PrintedDate(match.start(), match.end(), date, time, zone.strip(), _form(match))


def _date(found: dict[str, str | None]) -> tuple[int, int, int]:
    def first(*keys: str) -> str:
        return next((value for key in keys if (value := found[key])), "0")

    month = first("M3", "M4").lower()[:3]
    months = _MONTHS.index(month) + 1 if month in _MONTHS else int(_any(found, "m"))
    if short := found["y2"]:
        return int(short) + (1900 if int(short) >= _CENTURY else 2000), months, _day(found)
    return int(first("y1", "y3", "y4")), months, _day(found)


def _day(found: dict[str, str | None]) -> int:
    return int(_any(found, "d"))


def _any(found: dict[str, str | None], letter: str) -> str:
    return next((v for k, v in found.items() if k[0] == letter and k[1:].isdigit() and v), "0")


def _time(match: re.Match[str]) -> tuple[int, int, int] | None:
    if match["noon"]:
        return (12, 0, 0) if match["noon"] == "정오" else (0, 0, 0)
    if match["H2"]:
        return int(match["H2"]), int(match["M8"]), 0
    if not match["H"]:
        return None
    half = (match["half"] or match["half2"] or "").lower()
    minute, second = match["M"] or match["Mk"] or 0, match["S"] or match["Sk"] or 0
    return _hour(int(match["H"]), half), int(minute), int(second)


def _hour(hour: int, half: str) -> int:
    if half.startswith(("오후", "저녁", "p")) and hour < 12:
        return hour + 12
    if half == "낮" and hour < 6:
        return hour + 12
    if half == "밤":
        return hour + 12 if 6 <= hour < 12 else hour % 12
    if half.startswith(("오전", "새벽", "아침", "a")) and hour == 12:
        return 0
    return hour


def _form(match: re.Match[str]) -> str:
    day = "0" if match["m7"] else "E" if match["M3"] or match["M4"] else ""
    day = day or re.sub(r"[\d\s'’‘]", "", match[0])[:1]
    return f"{day}{'t' if match['H'] or match['H2'] or match['noon'] else ''}"
