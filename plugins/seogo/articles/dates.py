"""Printed dates as aware datetimes. The printed wall clock always stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Literal

from seogo.records import Byline
from seogo.zones import zone

# Label → (IANA name, hours from UTC that the label claims). CST is read as America's: a Korean
# paper that means China writes 현지시각; archive.toml can say otherwise.
LABELS: Mapping[str, tuple[str, int]] = {
    "PST": ("America/Los_Angeles", -8),
    "PDT": ("America/Los_Angeles", -7),
    "MST": ("America/Denver", -7),
    "MDT": ("America/Denver", -6),
    "CST": ("America/Chicago", -6),
    "CDT": ("America/Chicago", -5),
    "EST": ("America/New_York", -5),
    "EDT": ("America/New_York", -4),
    "KST": ("Asia/Seoul", 9),
    "JST": ("Asia/Tokyo", 9),
    "HKT": ("Asia/Hong_Kong", 8),
    "SGT": ("Asia/Singapore", 8),
    "BST": ("Europe/London", 1),
    "CET": ("Europe/Paris", 1),
    "CEST": ("Europe/Paris", 2),
    "GMT": ("UTC", 0),
    "UTC": ("UTC", 0),
    "Z": ("UTC", 0),
}
# Beyond these a printed year is a slip, and zones overflow.
_FIRST_YEAR, _LAST_YEAR = 1000, 9998
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?")


@dataclass(frozen=True, slots=True)
class Instant:
    """What a byline's date came to."""

    date: datetime | None
    """Aware; None where the calendar has no such day or hour."""

    doubt: Literal["", "date-impossible", "zone-label-conflict", "zone-label-unknown"] = ""
    """A problem code, where one is due."""


def read_date(byline: Byline, default_zone: str, labels: Mapping[str, str]) -> Instant:
    """The moment a byline prints.

    A label that contradicts the calendar (PDT in November) keeps the wall clock and takes the
    zone's own offset of that moment.

    Args:
        byline: As parsed.
        default_zone: IANA name for bylines without a label.
        labels: Label → IANA name from archive.toml; these are believed without a check.
    """
    if byline.date is None:
        return Instant(None)
    try:
        wall = datetime(*byline.date) + _clock(byline.time)  # noqa: DTZ001 - the zone comes next
    except (ValueError, OverflowError):
        return Instant(None, "date-impossible")
    if not _FIRST_YEAR <= wall.year <= _LAST_YEAR:
        return Instant(None, "date-impossible")
    label = byline.zone
    if label in labels:
        return Instant(wall.replace(tzinfo=_fixed(wall, zone(labels[label]))))
    if label in LABELS:
        name, hours = LABELS[label]
        return _labelled(wall, zone(name), timedelta(hours=hours))
    if match := _OFFSET.fullmatch(label):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        if minutes < 24 * 60:
            offset = timedelta(minutes=minutes if match[1] == "+" else -minutes)
            return Instant(wall.replace(tzinfo=timezone(offset)))
    date = wall.replace(tzinfo=_fixed(wall, zone(default_zone)))
    return Instant(date, "zone-label-unknown" if label else "")


def _clock(time: tuple[int, int, int] | None) -> timedelta:
    """Midnight where only the day is printed. 24:00 is the end of the day."""
    hour, minute, second = time or (0, 0, 0)
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and minute + second):
        raise ValueError(time)
    return timedelta(hours=hour, minutes=minute, seconds=min(second, 59))


def _labelled(wall: datetime, place: tzinfo, claimed: timedelta) -> Instant:
    for fold in (0, 1):  # an hour that the clocks pass twice: the label says which
        local = wall.replace(tzinfo=place, fold=fold)
        if local.utcoffset() == claimed and _exists(local):
            return Instant(wall.replace(tzinfo=timezone(claimed)))
    return Instant(wall.replace(tzinfo=_fixed(wall, place)), "zone-label-conflict")


def _exists(local: datetime) -> bool:
    """False for a wall clock that the zone skips when summer time begins."""
    back = local.astimezone(UTC).astimezone(local.tzinfo)
    return back.replace(tzinfo=None) == local.replace(tzinfo=None)


def _fixed(wall: datetime, place: tzinfo) -> timezone:
    """The zone's offset at that wall clock, to the minute, which is all that ISO 8601 can say.

    Before 1908 Korea went by +08:27:52.
    """
    offset = wall.replace(tzinfo=place).utcoffset() or timedelta(0)
    return timezone(timedelta(minutes=round(offset.total_seconds() / 60)))
