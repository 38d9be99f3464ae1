"""A dump's items, cut into articles: at bylines, before or behind them, or at separators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from seogo.readers.headlines import may_be_title
from seogo.readers.items import Item
from seogo.readers.layout import Layout, names_tag

_MOST_TITLES = 3
_OWN = ("text", "byline")


def cut(items: Iterable[Item], layout: Layout) -> Iterator[list[Item]]:
    """The items of each article, in order; each item is in one of the lists.

    What stands between articles (headers, furniture) is at the beginning or end of a list. A list
    has one byline, or none.

    Args:
        items: From `seogo.readers.sides.settle`.
        layout: Of the file.
    """
    open_items: list[Item] = []
    bylined: Item | None = None  # the byline of `open_items`
    for item in items:
        is_byline = item.kind == "byline"
        done: list[Item] = []
        if layout.fenced and item.kind == "separator":
            done, open_items = open_items, []
        elif item.starts and bylined:
            done, open_items = _above(open_items, layout, titled=False)
        elif bylined and not bylined.below and (is_byline or _begins(item, layout)):
            done, open_items = _behind(open_items, layout)
        elif is_byline and item.below and (bylined or not layout.fenced):
            done, open_items = _above(open_items, layout, titled=item.titled)
        if done:
            yield done
            bylined = None
        bylined = item if is_byline else bylined
        open_items.append(item)
    if open_items:
        yield open_items


def _begins(item: Item, layout: Layout) -> bool:
    """Text behind a byline that stands below its article; between fences it is the same one."""
    return item.kind == "text" and not layout.fenced


def _behind(items: list[Item], layout: Layout) -> tuple[list[Item], list[Item]]:
    """Cut behind the byline, and behind the article's tags where they stand below it."""
    end = next(n for n, item in enumerate(items) if item.kind == "byline") + 1
    if layout.tags_trail:
        while end < len(items) and items[end].listed:
            end += 1
    return items[:end], items[end:]


def _above(items: list[Item], layout: Layout, *, titled: bool) -> tuple[list[Item], list[Item]]:
    """Cut above the next article's title, or above its byline (the end of `items`), and above
    the headers there."""
    start = len(items)
    if titled:
        start = _title_start(items)
    while start and (items[start - 1].kind not in _OWN or names_tag(items, start - 1)):
        if items[start - 1].listed and layout.tags_trail:
            break
        start -= 1
    return items[:start], items[start:]


def _title_start(items: list[Item]) -> int:
    """Where the title lines begin that stand at the end of `items`, marked as such."""
    texts = [n for n, item in enumerate(items) if item.kind in _OWN]
    byline = max((n for n in texts if items[n].kind == "byline"), default=-1)
    texts = [n for n in texts if n > byline]
    if not texts or not may_be_title(items[texts[-1]].text):
        return len(items)
    first = texts[-1]
    # A subtitle belongs to it where a blank line or the beginning of the file shows its start.
    for n in reversed(texts[-_MOST_TITLES:]):
        if not may_be_title(items[n].text):
            break
        if items[n].gap or n == texts[0] == 0 or (byline < 0 and n == texts[0]):
            first = n
            break
    items[first].title = True
    return first
