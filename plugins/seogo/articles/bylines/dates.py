"""Printed dates as aware datetimes. The printed wall clock always stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Literal

from seogo.articles.bylines.zone_labels import LABELS, is_local, place_of
from seogo.records import Byline
from seogo.zones import zone

# Beyond these a printed year is a slip, and zones overflow.
_FIRST_YEAR, _LAST_YEAR = 1000, 9998
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?")
_FURTHEST = 14 * 60  # minutes: no place is further from UTC


@dataclass(frozen=True, slots=True)
class Instant:
    """What a byline's date came to."""

    date: datetime | None
    """Aware; None where the calendar has no such day or hour."""

    doubt: Literal[
        "", "date-impossible", "zone-label-conflict", "zone-label-unknown", "zone-label-local"
    ] = ""
    """A problem code, where one is due."""


def read_date(
    byline: Byline, default_zone: str, labels: Mapping[str, str], conflict: str = "clock"
) -> Instant:
    """The moment a byline prints.

    Args:
        byline: As parsed.
        default_zone: IANA name for bylines without a label.
        labels: Label → IANA name from archive.toml; these are believed without a check.
        conflict: What stands where a label contradicts the calendar (PDT in November): "clock",
            the zone's own offset of that moment; "label", the offset that the label claims.
    """
    if byline.date is None:
        return Instant(None)
    try:
        wall = datetime(*byline.date) + _clock(byline.time)  # noqa: DTZ001 - the zone comes next
    except (ValueError, OverflowError):
        return Instant(None, "date-impossible")
    if not _FIRST_YEAR <= wall.year <= _LAST_YEAR:
        return Instant(None, "date-impossible")
    if byline.zone in labels:
        return Instant(wall.replace(tzinfo=_fixed(wall, zone(labels[byline.zone]))))
    label = re.sub(r"\s", "", byline.zone).replace("−", "-")
    label = label.upper() if label.isalpha() and label.isascii() else label
    if label in LABELS:
        name, hours = LABELS[label]
        return _labelled(wall, zone(name), timedelta(hours=hours), conflict)
    if match := _OFFSET.fullmatch(label):
        minutes = int(match[2]) * 60 + int(match[3] or 0)
        if minutes <= _FURTHEST:
            offset = timedelta(minutes=minutes if match[1] == "+" else -minutes)
            return Instant(wall.replace(tzinfo=timezone(offset)))
    if place := place_of(label):
        return Instant(wall.replace(tzinfo=_fixed(wall, zone(place))))
    date = wall.replace(tzinfo=_fixed(wall, zone(default_zone)))
    if is_local(label):
        return Instant(date, "zone-label-local")
    return Instant(date, "zone-label-unknown" if label else "")


def _clock(time: tuple[int, int, int] | None) -> timedelta:
    """Midnight where only the day is printed. 24:00 is the end of the day."""
    hour, minute, second = time or (0, 0, 0)
    if hour > 24 or minute > 59 or second > 60 or (hour == 24 and minute + second):
        raise ValueError(time)
    return timedelta(hours=hour, minutes=minute, seconds=min(second, 59))


def _labelled(wall: datetime, place: tzinfo, claimed: timedelta, conflict: str) -> Instant:
    for fold in (0, 1):  # an hour that the clocks pass twice: the label says which
        local = wall.replace(tzinfo=place, fold=fold)
        if local.utcoffset() == claimed and _exists(local):
            return Instant(wall.replace(tzinfo=timezone(claimed)))
    if conflict == "label":  # the editor has decided: nothing to tell
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
