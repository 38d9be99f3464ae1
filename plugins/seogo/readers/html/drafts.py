"""Blocks under way: what the tree gave, and how several become a quotation, list or table."""

from __future__ import annotations

from dataclasses import dataclass, field

from bs4.element import NavigableString

from seogo.documents.escaping import escape_paragraph
from seogo.readers.html.inline import Span, markdown, words
from seogo.readers.html.pictures import Picture
from seogo.readers.html.tables import pipe_table
from seogo.records import Kind


@dataclass(slots=True)
class Draft:
    """A block that may still be dropped, and the page's strings that are in it."""

    kind: Kind
    spans: list[Span] = field(default_factory=list)
    strings: list[NavigableString] = field(default_factory=list)
    level: int = 0
    """Of a heading, as the page has it."""
    picture: Picture | None = None
    href: str = ""
    """What a picture is a link to."""
    text: str = ""
    markdown: str = ""

    @property
    def words(self) -> str:
        """Its plain text; of a figure, the caption."""
        return self.text or words(self.spans)


def inline_markdown(draft: Draft) -> str:
    """A draft's words with their markup, escaped."""
    return draft.markdown or markdown(draft.spans) or escape_paragraph(draft.words)


def quoted(group: list[Draft]) -> Draft:
    """Blocks as one quotation."""
    rows: list[str] = []
    for draft in group:
        rows += [">", *(f"> {row}" for row in inline_markdown(draft).split("\n"))]
    text = "\n".join(draft.words for draft in group)
    strings = [string for draft in group for string in draft.strings]
    return Draft("quotation", [], strings, text=text, markdown="\n".join(rows[1:]))


def listed(items: list[list[Draft]], first: int | None) -> Draft:
    """Items, each of paragraphs and lists, as one list.

    Args:
        items: None of them empty.
        first: The number of the first; None for bullets.
    """
    rows: list[str] = []
    for number, item in enumerate(items):
        mark = "- " if first is None else f"{first + number}. "
        prose = " ".join(inline_markdown(d) for d in item if d.kind != "list")
        rows.append(mark + prose)
        for draft in item:
            if draft.kind == "list":
                rows += [" " * len(mark) + row for row in draft.markdown.split("\n")]
    texts = []
    for item in items:
        texts.append(" ".join(d.words for d in item if d.kind != "list"))
        texts += [d.text for d in item if d.kind == "list"]
    strings = [string for item in items for draft in item for string in draft.strings]
    text = "\n".join(filter(None, texts))
    return Draft("list", [], strings, text=text, markdown="\n".join(rows))


def tabled(cells: list[list[list[Draft]]], flat: list[Draft]) -> Draft:
    rows = [[" ".join(map(_cell, cell)) for cell in row] for row in cells]
    texts = [" ".join(d.words.replace("\n", " ") for c in row for d in c) for row in cells]
    strings = [string for draft in flat for string in draft.strings]
    text = "\n".join(filter(None, texts))
    return Draft("table", [], strings, text=text, markdown=pipe_table(rows))


def _cell(draft: Draft) -> str:
    if draft.kind == "list":
        return escape_paragraph(draft.words.replace("\n", " "))
    return markdown(draft.spans) or escape_paragraph(draft.words)
