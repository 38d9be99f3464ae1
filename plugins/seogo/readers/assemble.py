"""One article's items → its Record, and what stands round it → Rests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from seogo.articles.authors import authors, has_job
from seogo.articles.byline import read_names, resembles_byline
from seogo.problems import Problem
from seogo.readers.headers import is_bare_header, may_be_tag
from seogo.readers.headlines import is_headline, labelled_title, marked_title, may_be_title
from seogo.readers.items import Item
from seogo.readers.layout import Layout
from seogo.readers.sources import Line, Source
from seogo.readers.wrapped import unwrap
from seogo.records import Block, Byline, Fate, Given, Provenance, Record, Rest

# Characters: less than this without a byline, and no sentence, is what a page left over.
_SHORTEST_TEXT = 40
_SENTENCE_ENDS = (".", "!", "?", "”", '"', "…")
# (서울=연합뉴스) 김철수 기자 = 정부가 …
_OPENING = re.compile(r"[\[(（][^\])）=]{1,20}=[^\])）]{1,20}[\])）]\s?(?P<names>[^=]{2,40}?)\s?=")
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
        item for item in inner if item.kind in ("text", "header") and not _is_own_tags(item, inner)
    ]
    if byline is None and _is_left_over(texts):
        texts, start, end = [], len(items), len(items)
        yield from _rests(items, listing, left_over=True)
        return
    yield from _rests(items[:start], listing)
    if byline is not None and not texts:
        listing.tell(byline.first, "byline-without-body", text=byline.text)
        yield from _rests(inner, listing, told=True)
    elif texts:
        yield _record(inner, texts, byline, listing)
    yield from _rests(items[end:], listing)


def headlines_are_common(chunks: Iterable[list[Item]]) -> bool:
    """Whether nearly every article of several lines begins with what reads like a headline."""
    several = heads = 0
    for items in chunks:
        texts = [item for item in items if item.kind == "text"]
        if len(texts) < _TITLE_AND_TEXT or texts[0].title:
            continue
        lines = unwrap([(item.text, item.gap) for item in texts])
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
    header = items[own[0] - 1]
    if first.title and listing.layout.title_above and len(own) > _TITLE_AND_TEXT:
        first.title = False
    if first.kind != "text" or header.kind != "header" or len(own) < _TITLE_AND_TEXT:
        return False
    if not is_bare_header(header.text) or not may_be_tag(first.text) or first.title:
        return False
    following = items[own[1]]
    if listing.layout.titles:
        return len(own) > _TITLE_AND_TEXT and may_be_title(following.text)
    return following.kind == "byline" or len(following.text) >= _SHORTEST_TEXT


def _trails(items: list[Item], n: int) -> bool:
    """A line of tags below its article; `태그` may head it."""
    if items[n].listed:
        return True
    after = items[n + 1] if n + 1 < len(items) else None
    return is_bare_header(items[n].text) and after is not None and after.listed


def _is_own_tags(item: Item, inner: list[Item]) -> bool:
    """Whether a header inside an article holds the article's tags: at the end of its text."""
    if item.kind != "header":
        return False
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
    title, texts = _titled(texts, listing.layout)
    lines = unwrap([(item.text, item.gap) for item in texts])
    if not title and len(lines) > 1:
        title, lines = _headline(lines, listing.layout)
    own = tuple(tag for item in inner if _is_own_tags(item, inner) for tag in item.tags)
    tags = tuple(dict.fromkeys((*own, *listing.tags)))
    return Record(
        Provenance(source.file, source.sha256, first.number, last.number, first.start, last.end),
        tuple(Block("line", text) for text, _ in lines),
        printed,
        Given(title=title, tags=tags),
    )


def _titled(texts: list[Item], layout: Layout) -> tuple[str, list[Item]]:
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
    opening = _OPENING.match(texts[0].text)
    if opening and has_job(opening["names"]):
        return replace(byline, names=opening["names"].strip()), texts
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


def _rests(
    items: Iterable[Item], listing: Listing, *, left_over: bool = False, told: bool = False
) -> Iterator[Rest]:
    """Items that are in no article, each told but for plain separators."""
    for item in items:
        if item.kind == "header":
            listing.tags = item.tags or (listing.tags if listing.tags and not _renews(item) else ())
        fate, code = _FATES.get(item.kind, ("left-over", "text-left-over"))
        if code and not (told and item.kind == "byline"):
            listing.tell(item.first, code, text=item.text)
        for line in _lines(item):
            yield Rest(fate, line.start, line.end, line.text)


def _renews(item: Item) -> bool:
    """`Tags` again: the tags of the listing above do not go on."""
    return is_bare_header(item.text)


def _lines(item: Item) -> list[Line]:
    if item.first is item.last:
        return [item.first]
    return [item.first, *(button.first for button in item.inner), item.last]
