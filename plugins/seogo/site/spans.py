"""Sums over lists of articles."""

from __future__ import annotations

from collections.abc import Iterable

from seogo.site.items import Item
from seogo.site.text import dotted


def span(items: Iterable[Item]) -> str:
    """First and last printed day: "2025.09.03 – 2025.11.04"; "" without dates."""
    dates = [item.date for item in items if item.date]
    if not dates:
        return ""
    first, last = dotted(min(dates)), dotted(max(dates))
    return first if first == last else f"{first} – {last}"


def characters(items: Iterable[Item]) -> int:
    """Their length together."""
    return sum(item.characters for item in items)
