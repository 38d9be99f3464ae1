"""Saved web pages: an article page is one record, a listing page one for each of its cards.

The account of a page is of its visible text: every string of it is in a record, or in a `Rest`.
"""

from __future__ import annotations

from collections.abc import Iterator

from seogo.problems import Problem
from seogo.readers.html.article import read_article
from seogo.readers.html.container import find_container
from seogo.readers.html.listing import read_listing
from seogo.readers.html.page import HtmlSource, Page, open_page
from seogo.readers.html.tree import count
from seogo.records import Record, Rest

__all__ = ["HtmlSource", "read_html"]

# A page with less text than this and scripts besides was saved before it had loaded.
_SHORTEST_PAGE = 200


def read_html(source: HtmlSource, problems: list[Problem]) -> Iterator[Record | Rest]:
    """The records of one saved page, then what is in none of them.

    Args:
        source: The page and what was saved beside it.
        problems: Grows by what is odd about the page.
    """
    page = open_page(source, problems)
    records = _records(page, problems)
    for record in records:
        _tell_byline(page, record, problems)
        yield record
    if not records:
        _tell_why(page, problems)
    if text := page.unused():
        yield Rest("furniture", 0, 0, text)
    missing = sum(
        block.markdown.count("](http") + block.markdown.count("]()")
        for record in records
        for block in record.body
        if block.kind == "figure"
    )
    if missing:
        problems.append(Problem(source.name, 0, "picture-missing", {"count": str(missing)}))


def _records(page: Page, problems: list[Problem]) -> list[Record]:
    container = find_container(page.soup, page.prose, page.meta.body)
    if cards := read_listing(page, container, problems):
        return cards
    record = read_article(page, container) if container is not None else None
    return [record] if record is not None else []


def _tell_byline(page: Page, record: Record, problems: list[Problem]) -> None:
    line, byline = record.provenance.first_line, record.byline
    if byline is None:
        problems.append(Problem(page.source.name, line, "byline-missing", {}))
    elif byline.date is None:
        problems.append(Problem(page.source.name, line, "date-missing", {"text": byline.text}))


def _tell_why(page: Page, problems: list[Problem]) -> None:
    name = page.source.name
    text = count("".join(line.text for line in page.lines))
    values = {"text": " ".join(line.text for line in page.lines)}
    if page.soup.find(["frameset", "frame"]) or (
        text < _SHORTEST_PAGE and page.soup.find("iframe")
    ):
        problems.append(Problem(name, 0, "page-frames", values))
    elif text < _SHORTEST_PAGE and page.soup.find("script"):
        problems.append(Problem(name, 0, "page-not-rendered", values))
    else:
        problems.append(Problem(name, 0, "page-without-article", values))
