"""Bylines of several lines put together: a name and a date, `입력` and `수정`, each on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from seogo.articles.bylines.byline import Reading, read_names
from seogo.readers.items import Item

# Blank lines that may stand between the parts, and buttons (구독, 공유하기).
_WIDEST_GAP, _MOST_BUTTONS = 1, 4
_LONGEST_NAME = 20


def names_stand_apart(items: Iterable[Item]) -> bool:
    """Whether a page prints its dates above the texts and its names below them, as signatures.

    Then a name is not the beginning of the next article's byline.
    """
    readings = [item.reading for item in items if item.kind in ("text", "byline")]
    first, last = (readings[0], readings[-1]) if readings else (None, None)
    if first is None or last is None:
        return False
    return first.part == "date" and last.part == "names" and last.sure


def join_bylines(items: Iterable[Item], *, apart: bool) -> Iterator[Item]:
    """The same items, those of one byline as one.

    A date that only repeats the last one's minute in other words, as a news agency closes its
    texts, is furniture.

    Args:
        items: From `read_items`.
        apart: Whether names stand apart from dates; then they are text, for `assemble` to look at.

    Every item of kind "byline" that comes out has a name or a date, or both.
    """
    held: Item | None = None
    between: list[Item] = []
    last: Item | None = None
    for item in items:
        if _repeats(item, last):
            item.kind = "furniture"
        elif item.kind == "byline":
            last = item
        if held is not None and item.kind == "furniture" and len(between) < _MOST_BUTTONS:
            between.append(item)
            continue
        if apart and item.reading is not None and item.reading.part == "names":
            item.kind = "text"
        joined = _join(held, item, between) if held is not None else None
        if joined is not None:
            held, between = joined, []
            continue
        if held is not None:
            yield held
            yield from between
            held, between = None, []
        if item.kind == "byline" or (not apart and _may_be_name(item)):
            held = item
        else:
            yield item
    if held is not None:
        yield held
        yield from between


def _repeats(item: Item, last: Item | None) -> bool:
    """`2025/11/04 15:20 송고` below a text that `송고시간 2025-11-04 15:20` stands above."""
    if item.reading is None or item.reading.part != "date" or last is None or last.reading is None:
        return False
    one, two = last.reading.byline, item.reading.byline
    return (
        two.time is not None
        and (one.date, one.time) == (two.date, two.time)
        and "".join(item.text.split()) != "".join(last.text.split())
        and item.first.number > last.last.number + 1
    )


def _may_be_name(item: Item) -> bool:
    """A short line of text that a date may follow."""
    if item.kind != "text" or len(item.text) > _LONGEST_NAME:
        return False
    if item.reading is None:
        item.reading = read_names(item.text, item.first.number)
    return item.reading is not None


def _join(one: Item, two: Item, between: list[Item]) -> Item | None:
    if two.gap > _WIDEST_GAP or (two.kind != "byline" and not _may_be_name(two)):
        return None
    reading = _joined(one.reading, two.reading) if one.reading and two.reading else None
    if reading is None:
        return None
    text = f"{one.text} {two.text}"
    byline = replace(reading.byline, text=text, line=one.first.number)
    joined = Item("byline", text, one.first, two.last, one.gap, replace(reading, byline=byline))
    joined.inner = [*one.inner, *between, *two.inner]
    parts = [one, *between, two]
    joined.lines = [line for part in parts for line in (part.lines or [part.first])]
    return joined


def _joined(one: Reading, two: Reading) -> Reading | None:
    parts = (one.part, two.part)
    if two.part == "changed" and one.part in ("whole", "date"):
        return one
    if parts == ("changed", "date"):
        return two
    if parts in (("names", "date"), ("names", "changed")):
        return _whole(one, two, "N")
    if parts in (("date", "names"), ("changed", "names")):
        return _whole(two, one, "D")
    return None


def _whole(names: Reading, date: Reading, order: str) -> Reading:
    byline = replace(date.byline, names=names.byline.names)
    return Reading(byline, sure=names.sure or date.sure, part="whole", shape=order + date.shape)
