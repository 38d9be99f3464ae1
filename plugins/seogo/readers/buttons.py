"""Buttons that are words of their own, told by their neighbours: `페이스북` below `공유하기`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from seogo.readers.furniture import is_shy
from seogo.readers.items import Item

_REPEATED = 2  # times that a line stands beside a byline
_MENU = 3  # lines in a row that are a menu by themselves


def repeated_buttons(items: Sequence[Item]) -> frozenset[str]:
    """Words that a page prints beside one byline after another."""
    beside: Counter[str] = Counter()
    for n, item in enumerate(items):
        if item.kind != "text" or not is_shy(item.text):
            continue
        neighbours = items[max(n - 1, 0) : n + 2]
        # `Tags` and the tag's name stand there, too.
        if neighbours[0].kind != "header" and any(i.kind == "byline" for i in neighbours):
            beside[_key(item)] += 1
    return frozenset(text for text, count in beside.items() if count >= _REPEATED)


def mark_buttons(items: Iterable[Item], repeated: frozenset[str]) -> Iterator[Item]:
    """The same items; shy words that are buttons become furniture.

    Args:
        items: From `read_items`.
        repeated: What `repeated_buttons` found.
    """
    row: list[Item] = []
    above = ""  # kind of the item above the row
    for item in items:
        if item.kind == "text" and is_shy(item.text):
            row.append(item)
            continue
        if row:
            yield from _marked(row, repeated, above, item.kind)
            row = []
        yield item
        above = item.kind
    yield from _marked(row, repeated, above, "")


def _marked(row: list[Item], repeated: frozenset[str], above: str, below: str) -> list[Item]:
    is_menu = len(row) >= _MENU or "furniture" in (above, below)
    for n, item in enumerate(row):
        names_tag = above == "header" and n == 0
        if not names_tag and (is_menu or _key(item) in repeated):
            item.kind = "furniture"
    return row


def _key(item: Item) -> str:
    """A line without its counter."""
    return item.text.rstrip("0123456789, ")
