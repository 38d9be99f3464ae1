"""What each line of a text dump is by itself, before its neighbours are asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from seogo.articles.bylines.byline import Reading, read_byline, read_names
from seogo.readers.furniture import is_furniture, is_separator
from seogo.readers.headers import hashtags, header_tags, labelled_tags
from seogo.readers.sources import Line

Kind = Literal["text", "byline", "header", "furniture", "separator", "invisible"]

# Characters. Longer lines are body, and most lines of most dumps are longer.
_LONGEST_BYLINE, _LONGEST_OTHER, _LONGEST_NAMES = 500, 200, 80
# What a line of names alone has: cheap enough to ask of each short line.
_NAMES_END = (
    "기자", "특파원", "위원", "대표", "교수", "앵커", "통신원", "리포터", "에디터", "칼럼니스트",
    "편집장", "실장", "PD", "명", "인", "=",
)  # fmt: skip
_NAMES_BEGIN = ("By ", "by ", "BY ", "글 ", "글·", "글=", "글:", "글/")


@dataclass(slots=True)
class Item:
    """One line of a dump that is not blank, or the lines of one byline."""

    kind: Kind
    text: str
    """Without surrounding space; the lines of a byline joined by spaces."""

    first: Line
    last: Line
    """The same line, but for a byline of several."""

    gap: int = 0
    """Blank lines before it."""

    reading: Reading | None = None
    """What it would be as a byline; of an item of kind "text": what it perhaps is."""

    tags: tuple[str, ...] = ()
    """Of a header."""

    listed: bool = False
    """Of a header: hashtags or labelled tags, which may be an article's own."""

    title: bool = False
    """It stands where the page prints titles."""

    below: bool = False
    """Of a byline: its text stands below it."""

    titled: bool = False
    """Of a byline: a title may stand just above it."""

    starts: bool = False
    """An article begins here, and its byline stands below it."""

    inner: list[Item] = field(default_factory=list)
    """Of a byline of several lines: the furniture between them."""

    lines: list[Line] = field(default_factory=list)
    """Of a byline of several lines: all of them, furniture included."""


def read_items(lines: Iterable[Line]) -> Iterator[Item]:
    """The lines that are not blank, each with its kind."""
    gap = 0
    for line in lines:
        text = line.text.strip()
        if not text:
            gap += 1
            continue
        item = _item(line, text)
        item.gap = gap
        gap = 0
        yield item


def _item(line: Line, text: str) -> Item:
    length = len(text)
    if length > _LONGEST_BYLINE:
        return Item("text", text, line, line)
    reading = read_byline(text.rstrip("\ufffd\t "), line.number)  # U+FFFD: a cut character
    if reading:
        return Item("byline", text, line, line, reading=reading)
    if length > _LONGEST_OTHER:
        return Item("text", text, line, line)
    if not text.isprintable() and all(unicodedata.category(char) == "Cf" for char in text):
        return Item("invisible", text, line, line)
    if is_separator(text):
        return Item("separator", text, line, line)
    tags = header_tags(text)
    if tags is not None:
        listed = bool(hashtags(text) or labelled_tags(text))
        return Item("header", text, line, line, tags=tags, listed=listed)
    if is_furniture(text):
        return Item("furniture", text, line, line)
    if _may_be_names(text) and (names := read_names(text, line.number)):
        return Item("byline" if names.sure else "text", text, line, line, reading=names)
    return Item("text", text, line, line)


def _may_be_names(text: str) -> bool:
    return len(text) <= _LONGEST_NAMES and (
        "@" in text or text.startswith(_NAMES_BEGIN) or text.rstrip(")] ").endswith(_NAMES_END)
    )
