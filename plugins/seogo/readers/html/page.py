"""One saved page, read once: its tree, lines, metadata, and what of it has been used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from seogo.problems import Problem
from seogo.readers.html.container import Prose
from seogo.readers.html.folded import unfold
from seogo.readers.html.lines import Line, lines
from seogo.readers.html.metadata import Metadata, read_metadata
from seogo.readers.html.pictures import Album
from seogo.readers.html.tree import parse, squeeze


class HtmlSource(Protocol):
    """What a reader of pages needs of a source."""

    @property
    def name(self) -> str:
        """As the user named it."""

    @property
    def file(self) -> str:
        """File name alone."""

    @property
    def sha256(self) -> str:
        """Of the whole file, in hex."""

    @property
    def size(self) -> int:
        """Bytes."""

    @property
    def address(self) -> str:
        """Where it was saved from, as far as the file format says it; else ""."""

    def markup(self, problems: list[Problem]) -> str:
        """The page, decoded; `problems` grows by what could not be kept as it was."""

    def companion(self, address: str) -> bytes | None:
        """The bytes of a file saved beside the page."""


@dataclass(slots=True)
class Page:
    """A parsed page."""

    source: HtmlSource
    soup: BeautifulSoup
    markup: str
    root: Tag
    """Its body."""
    meta: Metadata
    lines: list[Line]
    prose: Prose
    album: Album
    used: set[int] = field(default_factory=set)
    """Ids of the strings that are in a record."""

    def use(self, strings: Iterable[NavigableString]) -> None:
        """Note strings as kept."""
        self.used.update(map(id, strings))

    def unused(self) -> str:
        """The text that is in no record, line by line."""
        rows = []
        for line in self.lines:
            row = squeeze("".join(s for s in line.strings if id(s) not in self.used))
            if row:
                rows.append(row)
        return "\n".join(rows)


def open_page(source: HtmlSource, problems: list[Problem]) -> Page:
    """Parse a source; `problems` grows by what its bytes could not be read as."""
    markup = source.markup(problems)
    soup = parse(markup)
    root = soup.body or soup
    unfold(root)
    meta = read_metadata(soup, source.address)
    visible = lines(root)
    album = Album(source.companion, meta.base or meta.url, tuple(meta.pictures))
    return Page(source, soup, markup, root, meta, visible, Prose(visible), album)
