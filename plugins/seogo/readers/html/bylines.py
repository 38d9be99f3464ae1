"""Who wrote a page and when: metadata, elements that say so, then the lines round the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from seogo.readers.html.furniture import is_notice
from seogo.readers.html.lines import Line
from seogo.readers.html.metadata import Metadata
from seogo.readers.html.people import (
    STAMP_LABEL,
    dateline_names,
    is_labelled,
    is_only_person,
    is_person,
    is_signature,
    names_in,
)
from seogo.readers.html.stamps import (
    Stamp,
    better,
    complete,
    find_printed,
    is_change,
    is_partial,
    local,
    parse_value,
    reconcile,
)
from seogo.readers.html.titles import compact
from seogo.readers.html.tree import attribute, squeeze, word_set, words_of
from seogo.records import Byline

_AUTHOR_WORDS = word_set(
    "author authors byline byl reporter journalist writer nickname nick editor username"
)
_DATE_WORDS = word_set(
    "date dates datetime time datestamp published publish pubdate regdate reg posted timestamp dt"
    " day write wdate"
)
_PICTURE_WORDS = word_set("image img avatar photo thumb thumbnail picture")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Found:
    """A byline and the lines of the page that it was printed on."""

    byline: Byline | None
    lines: list[Line] = field(default_factory=list)


def find_byline(
    soup: BeautifulSoup, meta: Metadata, near: list[Line], body: list[Line], line: int
) -> Found:
    """The byline of an article page.

    Args:
        soup: The page.
        meta: What it says of itself.
        near: Visible lines between its title and its text, and right behind the text.
        body: Visible lines of the text.
        line: Line number to give it.
    """
    edges = [*near, *body[:4], *body[-6:]]
    date_line, printed = _printed_date(edges)
    given = parse_value(meta.date) if meta.date else None
    given = better(given, _attribute_date(soup))
    if given is not None and date_line in body and is_change(date_line.text):
        date_line = printed = None  # a heading that says when the text was changed
    stamp = reconcile(given, printed)
    if stamp is not None and is_korean(soup, body):
        stamp = local(stamp, printed)
    sites = {compact(name) for name in meta.site_names}
    persons = [name for name in meta.authors if compact(name) not in sites]
    author_line, shown = _printed_author([*near, *body[:3], *body[-6:]], date_line, sites)
    if not persons or (shown and not any(map(is_person, persons))):
        persons = shown or persons or dateline_names([item.text for item in body]) or meta.authors
    names = ", ".join(dict.fromkeys(persons))
    used = [item for item in near + body if item is author_line or item is date_line]
    text = " ".join(map(_spaced, used))
    if not text:
        text = f"{names} {meta.date}".strip()
    if stamp is None:
        return Found(Byline(text, line, names, None) if names else None, used)
    return Found(Byline(text, line, names, stamp.date, stamp.time, stamp.zone), used)


def is_korean(soup: BeautifulSoup, body: list[Line]) -> bool:
    """Whether a page is written for readers in Korea."""
    html = soup.find("html")
    language = attribute(html, "lang").lower() if html else ""
    return language.startswith("ko") or (
        not language and any(re.search("[가-힣]{2}", line.text) for line in body[:10])
    )


def card_byline(page: list[Line], tag: Tag, line: int, url: str) -> Found:
    """The byline inside a listing's card.

    Args:
        page: The card's lines, its title left out.
        tag: The card.
        line: Line number to give it.
        url: Of the article; it may hold the year that the page leaves out.
    """
    date_line, stamp = _printed_date(page)
    if time := tag.find("time", datetime=True):
        stamp = reconcile(parse_value(attribute(time, "datetime")), stamp)
    if stamp is None and date_line is None:
        date_line = next((item for item in page if is_partial(item.text)), None)
        stamp = complete(date_line.text, url) if date_line is not None else None
    author_line, names = _printed_author(page, date_line, set())
    used = [item for item in page if item is author_line or item is date_line]
    text = " ".join(map(_spaced, used))
    joined = ", ".join(names)
    if stamp is None:
        return Found(Byline(text, line, joined, None) if used else None, used)
    return Found(Byline(text or joined, line, joined, stamp.date, stamp.time, stamp.zone), used)


def _printed_date(page: Iterable[Line]) -> tuple[Line | None, Stamp | None]:
    """The line most like a date line: named as one, labelled, or of little else."""
    best: tuple[int, Line, Stamp] | None = None
    changed: tuple[Line, Stamp] | None = None
    for line in page:
        text = _spaced(line)
        if len(text) > _LONGEST or (found := find_printed(text)) is None:
            continue
        stamp, start, end = found
        rest = STAMP_LABEL.sub("", text[:start] + text[end:])
        score = 2 * (stamp.time is not None) + 3 * bool(STAMP_LABEL.search(text[:start]))
        score += any(s.find_parent("time") is not None for s in line.strings)
        score += 2 * bool(_named(line.block) & _DATE_WORDS) - 4 * is_change(text)
        score -= len(re.sub(r"\W|\d", "", rest)) // 12
        if text.endswith(("다.", "요.")):
            continue
        if score < 0 and is_change(text) and changed is None and len(rest) <= 20:
            changed = (line, stamp)
        if score >= 0 and (best is None or score > best[0]):
            best = (score, line, stamp)
    # A page may print no other date than that of the last change.
    return (best[1], best[2]) if best else changed or (None, None)


def _attribute_date(soup: BeautifulSoup) -> Stamp | None:
    """`<time datetime>`, microdata, `data-date-time`: the first that can be read."""
    for tag in soup.find_all(True, attrs={"itemprop": re.compile("datePublished|dateCreated")}):
        for value in (attribute(tag, "content"), attribute(tag, "datetime"), tag.get_text()):
            if value.strip() and (stamp := parse_value(value)):
                return stamp
    for name in ("data-date-time", "data-published", "data-pubdate", "datetime"):
        for tag in soup.find_all(True, attrs={name: True}):
            if "modif" in attribute(tag, "class").lower() or "updated" in words_of(tag):
                continue
            if stamp := parse_value(attribute(tag, name)):
                return stamp
    return None


def _printed_author(
    page: Iterable[Line], date_line: Line | None, sites: set[str]
) -> tuple[Line | None, list[str]]:
    """The line most like an author's, and the names on it: marked as one, signed, then the rest."""
    short = [line for line in page if len(line.text) <= _LONGEST]
    marked = [(line, text) for line in short if (text := _marked(line))]
    named = [
        x
        for x in short
        if (_named(x.block) & _AUTHOR_WORDS and not words_of(x.block) & _PICTURE_WORDS)
        or is_labelled(x.text)
    ]
    first: tuple[Line, list[str]] | None = None
    for line, text in [*marked, *((line, _spaced(line)) for line in named)]:
        if names := names_in(text, sites, loose=True):
            first = first or (line, names)
            # Of several lines that name them, the one that says nothing else.
            if names == first[1] and compact(line.text) == compact("".join(names)):
                return line, names
    if first is not None:
        return first
    if date_line is not None:
        text = _spaced(date_line)
        found = find_printed(text)
        start, end = found[1:] if found else (0, 0)
        before = names_in(text[:start], sites, loose=False)
        if before:
            return date_line, before
    for fits in (is_signature, is_only_person):
        for line in short:
            if line is date_line and fits is is_only_person:
                continue
            if fits(line.text) and (names := names_in(line.text, sites, loose=False)):
                return line, names
    if date_line is not None:
        before = names_in(text[:start], sites, loose=True)
        if names := before or names_in(text[end:], sites, loose=False):
            return date_line, names
    return None, []


def _named(tag: Tag) -> frozenset[str]:
    """The words of an element's name and of the two around it."""
    around = [tag, *list(tag.parents)[:1]]
    return frozenset().union(*(words_of(item) for item in around))


def _spaced(line: Line) -> str:
    """A line whose pieces may touch, since the page divides them by colour or place only."""
    return squeeze(" ".join(s for s in line.strings if not is_notice(squeeze(s))))


def _marked(line: Line) -> str:
    """The words of a line that elements inside it call its author; "" where none does."""
    words = [
        str(string)
        for string in line.strings
        if any(_is_author(tag) for tag in _between(string, line.block)) and string.strip()
    ]
    if not words and "author" in attribute(line.block, "itemprop"):
        return _spaced(line)
    return squeeze(" ".join(words))


def _between(string: NavigableString, block: Tag) -> Iterator[Tag]:
    tag = string.parent
    while tag is not None and tag is not block:
        yield tag
        tag = tag.parent


def _is_author(tag: Tag) -> bool:
    said = f"{attribute(tag, 'rel')} {attribute(tag, 'itemprop')}".split()
    words = words_of(tag)
    return "author" in said or bool(words & _AUTHOR_WORDS and not words & _PICTURE_WORDS)
