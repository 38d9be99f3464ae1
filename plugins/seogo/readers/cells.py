"""Dates and tags as tables hold them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from seogo.articles.bylines.printed_dates import PrintedDate, find_dates

# 20251104, 202511041247, 20251104124700: what databases print.
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})[T\s]?(?:(\d{2}):?(\d{2}):?(\d{2})?)?(?=\D|$)")
# Days since 1899-12-30: what Excel holds; these are of 1982 to 2064.
_SERIAL = re.compile(r"[3-5]\d{4}(?:\.\d+)?")
_EXCEL_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a wall clock, as printed
_BETWEEN_TAGS = re.compile(r"\s*[,;|、\n]\s*|\s+(?=#)")


def read_date(text: str) -> PrintedDate | None:
    """The first date of a cell; None: it holds none."""
    if _SERIAL.fullmatch(text):
        when = _EXCEL_EPOCH + timedelta(seconds=round(float(text) * 86400))
        text = when.isoformat(" ") if "." in text else f"{when:%Y-%m-%d}"
    elif match := _COMPACT.match(text):
        year, month, day_, hour, minute, second = match.groups()
        clock = f" {hour}:{minute}:{second or '00'}" if hour else ""
        text = f"{year}-{month}-{day_}{clock}{text[match.end() :]}"
    return next(find_dates(text), None)


def split_tags(text: str) -> tuple[str, ...]:
    """The tags of a cell, without `#`, each once."""
    parts = (" ".join(part.strip().lstrip("#").split()) for part in _BETWEEN_TAGS.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))
