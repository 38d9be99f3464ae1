"""Dates of a page: those its metadata gives and those it prints, brought together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_tz

from seogo.articles.bylines.byline import parse_byline

_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?"
    r"\s*(Z|UTC|GMT|KST|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?")
_PRINTED = re.compile(
    r"(?<![\d.])\d{4}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}(?!\d)\s?[.일]?"
    r"(?:\s?\(?[월화수목금토일](?:요일)?\)?(?=[\s,]|$))?"
    r"(?:[\s,|·]*(?:T|(?:오전|오후|[AaPp]\.?[Mm]\.?)\s?)?\d{1,2}(?::\d{2}|시(?:\s?\d{1,2}분)?)(?::\d{2})?"
    r"(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?\(?(?:[A-Z]{3,4}|GMT[+-]\d+|[+-]\d{2}:?\d{2})\)?)?)?"
)
_SHORT = re.compile(r"(?<![\d.])(\d{2})([./-])(\d{1,2})\2(\d{1,2})(?![\d.])")
_ENGLISH = re.compile(
    r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})[.,]? (\d{4})"
    r"(?:,? (?:at )?(\d{1,2}):(\d{2})\s?([AaPp][Mm])?)?"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_CHANGED = re.compile(
    r"(?:최종\s?)?(?:수정|업데이트|갱신|편집)|updated|modified|edited", re.IGNORECASE
)
_YEARLESS = re.compile(
    r"\W*(\d{1,2})\s?[-./월]\s?(\d{1,2})\s?[.일]?,?\s+(\d{1,2}):(\d{2})(?::\d{2})?\W*"
)
_AGO = re.compile(r"\W*\d+\s?(?:초|분|시간|일|주|개월|달|년)\s?전\W*|\W*(?:어제|방금)\W*(?:전)?")
_IN_ADDRESS = re.compile(r"((?:19|20)\d\d)[-/._]?(\d\d)[-/._]?(\d\d)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as given."""

    date: tuple[int, int, int]
    time: tuple[int, int, int] | None = None
    zone: str = ""


def parse_value(text: str) -> Stamp | None:
    """A date from an attribute: ISO 8601, digits alone, RFC 2822, or as printed."""
    text = text.strip()
    for pattern in (_ISO, _COMPACT):
        if match := pattern.fullmatch(text):
            y, m, d, hour, minute, second, zone = match.groups()
            time = (int(hour), int(minute), int(second or 0)) if hour else None
            return Stamp((int(y), int(m), int(d)), time, _zone(zone or ""))
    if "," in text and (parts := parsedate_tz(text)) is not None and parts[0] > 1000:
        offset = parts[9]
        zone = "" if offset is None else _offset(offset)
        return Stamp(parts[:3], parts[3:6], zone)
    found = find_printed(text)
    return found[0] if found else None


def find_printed(text: str) -> tuple[Stamp, int, int] | None:
    """The first date in a printed line that is not one of a change, and where it stands."""
    matches = list(_PRINTED.finditer(text))
    kept = [m for m in matches if not _CHANGED.search(text[max(0, m.start() - 12) : m.start()])]
    for match in kept or matches[:1]:
        byline = parse_byline(re.sub(r"\s*[,|·]\s*", " ", match[0]).strip(), 0)
        if byline is None:  # the time is of a form that the day alone can do without
            byline = parse_byline(re.split(r"(?<=[\d.일])\s+\d", match[0])[0].strip(), 0)
        if byline is not None and byline.date is not None:
            return Stamp(byline.date, byline.time, byline.zone), match.start(), match.end()
    if english := _ENGLISH.search(text):
        month, day, year, hour, minute, half = english.groups()
        time = None
        if hour:
            shift = 12 if (half or "").lower() == "pm" and int(hour) < 12 else 0
            midnight = (half or "").lower() == "am" and int(hour) == 12
            time = (0 if midnight else int(hour) + shift, int(minute), 0)
        stamp = Stamp((int(year), _MONTHS.index(month) + 1, int(day)), time)
        return stamp, english.start(), english.end()
    if short := _SHORT.search(text):
        year, month, day = int(short[1]), int(short[3]), int(short[4])
        if 1 <= month <= 12 and 1 <= day <= 31:
            clock = re.match(r"\.?\s*(\d{1,2}):(\d{2})", text[short.end() :])
            time = (int(clock[1]), int(clock[2]), 0) if clock else None
            end = short.end() + (clock.end() if clock else 0)
            return Stamp((2000 + year, month, day), time), short.start(), end
    return None


def is_partial(text: str) -> bool:
    """A line that tells a time without its year, or how long ago: `11-25 15:20`, `3시간 전`."""
    return bool(_YEARLESS.fullmatch(text) or _AGO.fullmatch(text))


def complete(text: str, url: str) -> Stamp | None:
    """A date without a year, with the year that the article's address gives for the same day."""
    match = _YEARLESS.fullmatch(text)
    if match is None:
        return None
    month, day, hour, minute = map(int, match.groups())
    for found in _IN_ADDRESS.finditer(url):
        if (int(found[2]), int(found[3])) == (month, day):
            return Stamp((int(found[1]), month, day), (hour, minute, 0))
    return None


def reconcile(given: Stamp | None, printed: Stamp | None) -> Stamp | None:
    """One date of two: the clock as printed, with the offset where the metadata confirm it.

    Metadata often give UTC, or call the local time UTC; the printed clock tells which.
    """
    if given is None or printed is None:
        return given or printed
    if given.time is None:
        return printed if printed.date == given.date else given
    if printed.time is None and given.time == (0, 0, 0) and printed.date == given.date:
        return printed  # a day without a time, which a machine had to fill in
    if printed.time is None or printed.zone:
        return printed if printed.zone and printed.time else given
    gap = _moment(printed) - _moment(given)
    within = timedelta(minutes=1)
    if given.zone in ("", "+09:00"):
        return given if abs(gap) > within or given.zone else printed
    if given.zone in ("Z", "+00:00"):
        if abs(gap - timedelta(hours=9)) < within:
            return Stamp(printed.date, printed.time, "+09:00")
        if abs(gap) < within:
            return Stamp(printed.date, printed.time)
    return given


def better(given: Stamp | None, other: Stamp | None) -> Stamp | None:
    """The one of two attributes that tells more: of one moment, that with an offset of its own."""
    if given is None or other is None:
        return given or other
    same = abs(_instant(given) - _instant(other)) < timedelta(minutes=1)
    utc = given.zone in ("Z", "+00:00") and other.zone not in ("", "Z", "+00:00")
    return other if same and utc and other.time else given


def _instant(stamp: Stamp) -> datetime:
    match = re.fullmatch(r"([+-])(\d\d):(\d\d)", stamp.zone)
    if match is None or (moment := _moment(stamp)).year < 1900:
        return _moment(stamp)
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return moment - offset if match[1] == "+" else moment + offset


def local(given: Stamp, printed: Stamp | None) -> Stamp:
    """A moment that metadata give in UTC as a Korean page would print it.

    Args:
        given: The date as far as known.
        printed: What the page prints; a day that contradicts the result keeps `given`.
    """
    if given.time is None or given.zone not in ("Z", "+00:00"):
        return given
    moment = _moment(given)
    if moment.year < 1900:
        return given
    there = moment + timedelta(hours=9)
    date = (there.year, there.month, there.day)
    if printed is not None and printed.date != date:
        return given
    return Stamp(date, (there.hour, there.minute, there.second), "+09:00")


def is_change(text: str) -> bool:
    """A line that tells when the article was changed, and nothing else."""
    return bool(_CHANGED.search(text)) and len(_PRINTED.findall(text)) < 2


def _zone(label: str) -> str:
    if label in ("", "Z", "UTC", "GMT", "KST"):
        return "Z" if label in ("UTC", "GMT") else label
    digits = label[1:].replace(":", "").ljust(4, "0")
    return f"{label[0]}{digits[:2]}:{digits[2:]}"


def _offset(seconds: int) -> str:
    minutes = abs(seconds) // 60
    return f"{'-' if seconds < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}"


def _moment(stamp: Stamp) -> datetime:
    hour, minute, second = stamp.time or (0, 0, 0)
    try:
        return datetime(*stamp.date, hour % 24, minute, min(second, 59))  # noqa: DTZ001
    except ValueError:
        return datetime.min  # noqa: DTZ901 - matches nothing
