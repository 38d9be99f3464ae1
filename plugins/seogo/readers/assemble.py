"""One article's items → its Record, and what stands round it → Rests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from seogo.articles.bylines.authors import authors
from seogo.articles.bylines.byline import read_names, resembles_byline
from seogo.articles.bylines.leads import read_lead
from seogo.problems import Problem
from seogo.readers.furniture import is_address
from seogo.readers.headers import is_bare_header
from seogo.readers.headlines import (
    is_headline,
    is_poem_title,
    labelled_title,
    marked_title,
    may_be_title,
)
from seogo.readers.items import Item
from seogo.readers.layout import Layout, names_tag
from seogo.readers.sources import Line, Source
from seogo.readers.wrapped import unwrap
from seogo.records import Block, Byline, Fate, Given, Provenance, Record, Rest

# Characters: less than this without a byline, and no sentence, is what a page left over.
_SHORTEST_TEXT = 40
_SENTENCE_ENDS = (".", "!", "?", "”", '"', "…")
# …고 밝혔다. 김철수 기자 kim@example.org
_CLOSING = re.compile(r"[다요]\.[”’\"')\]]*\s+(?P<names>[^.]{2,30}?(?:\s?\S+@\S+)?)$")
_TITLE_AND_TEXT = 2
# Share of articles that begin with a headline where the page prints them.
_MOST = 0.7


@dataclass(slots=True)
class Listing:
    """What goes on from article to article of one dump."""

    source: Source
    layout: Layout
    problems: list[Problem]
    tags: tuple[str, ...] = ()
    """Of the last header."""

    def tell(self, line: Line, code: str, **values: str) -> None:
        self.problems.append(Problem(self.source.name, line.number, code, values))


def assemble(items: list[Item], listing: Listing) -> Iterator[Record | Rest]:
    """The record of one article between what stands before it and behind it.

    Args:
        items: One of the lists that `seogo.readers.chunks.cut` yields.
        listing: Of the file; learns the tags of headers.
    """
    start, end = _span(items, listing)
    inner = items[start:end]
    byline = next((item for item in inner if item.kind == "byline"), None)
    texts = [
        item
        for item in inner
        if item.kind == "text" or (item.kind == "header" and not _at_edge(item, inner))
    ]
    if byline is None and _is_left_over(texts):
        yield from _rests(items, listing)
        return
    yield from _rests(items[:start], listing)
    while len(texts) > 1 and _is_imprint(texts[-1]):
        texts.pop().kind = "furniture"
    if texts:
        yield _record(inner, texts, byline, listing)
    else:
        if byline is not None:
            listing.tell(byline.first, "byline-without-body", text=byline.text)
        yield from _rests(inner, listing)
    yield from _rests(items[end:], listing)


def _is_imprint(item: Item) -> bool:
    """An address below a text that is nobody's signature."""
    if item.kind != "text" or not is_address(item.text):
        return False
    reading = read_names(item.text, item.first.number)
    return reading is None or not reading.sure


def headlines_are_common(chunks: Iterable[list[Item]]) -> bool:
    """Whether nearly every article of several lines begins with what reads like a headline."""
    several = heads = 0
    for items in chunks:
        texts = [item for item in items if item.kind == "text"]
        if len(texts) > _TITLE_AND_TEXT and names_tag(items, items.index(texts[0])):
            texts = texts[1:]
        if len(texts) < _TITLE_AND_TEXT or texts[0].title:
            continue
        lines = unwrap([(item.first.text, item.gap) for item in texts])
        if len(lines) > 1:
            several += 1
            longest = max(len(text) for text, _ in lines[1:])
            heads += may_be_title(lines[0][0]) and longest > max(_SHORTEST_TEXT, len(lines[0][0]))
    return several > 1 and heads >= _MOST * several


def _span(items: list[Item], listing: Listing) -> tuple[int, int]:
    """Where the article begins and ends: its text, its byline and its own tags."""
    own = [n for n, item in enumerate(items) if item.kind in ("text", "byline")]
    if not own:
        return 0, 0
    start, end = own[0], own[-1] + 1
    if start and _is_tag_name(items, own, listing):
        items[start].kind = "header"
        items[start].tags = (items[start].text,)
        own = own[1:]
        start = own[0]
    if listing.layout.tags_trail or items[own[-1]].kind == "byline":
        while end < len(items) and _trails(items, end):
            end += 1
    return start, end


def _is_tag_name(items: list[Item], own: list[int], listing: Listing) -> bool:
    """Whether the first text is the name of a tag behind `Tags`, and no title."""
    first = items[own[0]]
    if first.title and listing.layout.title_above and len(own) > _TITLE_AND_TEXT:
        first.title = False
    if first.kind != "text" or first.title or len(own) < _TITLE_AND_TEXT:
        return False
    if not names_tag(items, own[0]):
        return False
    following = items[own[1]]
    is_titled = len(own) > _TITLE_AND_TEXT and may_be_title(following.text)
    if listing.layout.titles or is_titled:
        return is_titled
    return following.kind == "byline" or len(following.text) >= _SHORTEST_TEXT


def _trails(items: list[Item], n: int) -> bool:
    """A line of tags below its article; `태그` may head it."""
    if items[n].listed:
        return True
    after = items[n + 1] if n + 1 < len(items) else None
    return is_bare_header(items[n].text) and after is not None and after.listed


def _at_edge(item: Item, inner: list[Item]) -> bool:
    """Whether a header inside an article stands above or below all of its text: no part of it."""
    n = next(i for i, other in enumerate(inner) if other is item)
    return all(other.kind != "text" for other in inner[n + 1 :]) or all(
        other.kind != "text" for other in inner[:n]
    )


def _is_left_over(texts: list[Item]) -> bool:
    """A few words that end no sentence."""
    short = sum(len(item.text) for item in texts) < _SHORTEST_TEXT
    return bool(texts) and short and not texts[-1].text.endswith(_SENTENCE_ENDS)


def _record(inner: list[Item], texts: list[Item], byline: Item | None, listing: Listing) -> Record:
    source = listing.source
    first, last = inner[0].first, inner[-1].last
    if byline is None:
        listing.tell(first, "byline-missing")
    printed = byline.reading.byline if byline and byline.reading else None
    if printed is not None:
        printed, texts = _signed(printed, texts)
        if printed.date is None:
            listing.tell(first, "date-missing", text=printed.text)
    _tell_odd(inner, listing)
    _mark_title(inner)
    title, texts = _titled(texts)
    lines = unwrap([(item.first.text, item.gap) for item in texts])
    if not title and len(lines) > 1:
        title, lines = _headline(lines, listing.layout)
    headers = [item for item in inner if item.kind == "header" and _at_edge(item, inner)]
    own = tuple(tag for item in headers if item.listed for tag in item.tags)
    for item in headers:
        if not item.listed:
            listing.tell(item.first, "listing-header", text=item.text)
    tags = tuple(dict.fromkeys((*own, *listing.tags)))
    return Record(
        Provenance(source.file, source.sha256, first.number, last.number, first.start, last.end),
        tuple(Block("line", text) for text, _ in lines),
        printed,
        Given(title=title, tags=tags),
    )


def _mark_title(inner: list[Item]) -> None:
    """A title above the byline whose text stands below it."""
    at = next((n for n, item in enumerate(inner) if item.kind == "byline"), 0)
    above = [item for item in inner[:at] if item.kind == "text"]
    below = any(item.kind == "text" for item in inner[at + 1 :])
    if below and 0 < len(above) <= _TITLE_AND_TEXT and all(may_be_title(i.text) for i in above):
        above[0].title = True


def _titled(texts: list[Item]) -> tuple[str, list[Item]]:
    """The title that stands above the byline, or is labelled as one."""
    if len(texts) > 1:
        first = texts[0]
        if title := labelled_title(first.text):
            return title, texts[1:]
        if first.title:
            return marked_title(first.text) or first.text, texts[1:]
    return "", texts


def _headline(lines: list[tuple[str, int]], layout: Layout) -> tuple[str, list[tuple[str, int]]]:
    """The first line, where it is plainly a headline."""
    (first, _), (following, gap) = lines[0], lines[1]
    if is_poem_title(lines):
        return first, lines[1:]
    title = marked_title(first)
    if title and len(following) > len(first):
        return title, lines[1:]
    longest = max(len(text) for text, _ in lines[1:])
    if layout.titles and may_be_title(first) and longest > len(first):
        return first, lines[1:]
    if (
        gap
        and lines[1][1]
        and is_headline(first, following)
        and len(first.split()) > _TITLE_AND_TEXT
    ):
        return first, lines[1:]
    return "", lines


def _signed(byline: Byline, texts: list[Item]) -> tuple[Byline, list[Item]]:
    """A byline without a name takes that of a signature, or of the line that opens the text."""
    if authors(byline.names) or not texts:
        return byline, texts
    last = texts[-1]
    reading = last.reading or read_names(last.text, last.first.number)
    if len(texts) > 1 and reading and reading.part == "names" and reading.sure:
        text = f"{byline.text} {last.text}"
        return replace(byline, names=reading.byline.names, text=text), texts[:-1]
    for opening in texts[:_TITLE_AND_TEXT]:  # a headline may stand above it
        if lead := read_lead(opening.text).names:
            return replace(byline, names=lead), texts
    closing = _CLOSING.search(texts[-1].text[-120:])
    if closing and (reading := read_names(closing["names"], byline.line)) and reading.sure:
        return replace(byline, names=closing["names"]), texts
    return byline, texts


def _tell_odd(inner: list[Item], listing: Listing) -> None:
    """Furniture inside the article, and lines that could have been bylines."""
    for item in inner:
        for button in item.inner:
            listing.tell(button.first, "page-furniture", text=button.text)
        if item.kind in ("furniture", "separator"):
            listing.tell(item.first, "page-furniture", text=item.text)
        elif item.kind == "invisible":
            listing.tell(item.first, "text-left-over", text=item.text)
        elif item.kind == "text":
            dated = item.reading is not None and item.reading.part != "names"
            if dated or resembles_byline(item.text):
                listing.tell(item.first, "byline-doubtful", text=item.text)


_FATES: dict[str, tuple[Fate, str]] = {
    "header": ("header", "listing-header"),
    "furniture": ("furniture", "page-furniture"),
    "separator": ("furniture", ""),
}


def _rests(items: Iterable[Item], listing: Listing) -> Iterator[Rest]:
    """Items that are in no article, each told but for separators; bylines have been told."""
    for item in items:
        if item.kind == "header":
            listing.tags = item.tags or (listing.tags if listing.tags and not _renews(item) else ())
        fate, code = _FATES.get(item.kind, ("left-over", "text-left-over"))
        if code and item.kind != "byline":
            listing.tell(item.first, code, text=item.text)
        for line in item.lines or [item.first]:
            yield Rest(fate, line.start, line.end, line.text)


def _renews(item: Item) -> bool:
    """`Tags` again: the tags of the listing above do not go on."""
    return is_bare_header(item.text)
