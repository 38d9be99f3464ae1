"""What was received, literally: the values that readers make and everything later starts from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a record stands in what was handed in."""

    file: str
    """File name of the accession, without folders."""

    sha256: str
    """Of the whole file, in hex: with the name, the accession."""

    first_line: int
    """1-based line number of the record's first line."""

    last_line: int

    start: int
    """Byte offset of the record's first byte."""

    end: int
    """Byte offset behind its last byte."""

    def show(self) -> str:
        """One line for the front matter; docs/formats.md gives its form."""
        return (
            f"{self.file}; lines {self.first_line}-{self.last_line}; "
            f"bytes {self.start}-{self.end}; sha256 {self.sha256}"
        )


@dataclass(frozen=True, slots=True)
class Byline:
    """The line that names authors and date."""

    text: str
    """As printed, without surrounding space."""

    line: int
    """Its line number."""

    names: str
    """The part before the date, as printed; may be empty."""

    date: tuple[int, int, int] | None
    """Year, month, day as printed; perhaps not in the calendar. None: a byline of names alone."""

    time: tuple[int, int, int] | None = None
    """Hour (0-24), minute, second as printed; None: a day without time."""

    zone: str = ""
    """The zone label or offset as printed."""


Kind = Literal["line", "paragraph", "heading", "quotation", "list", "table", "figure", "reference"]


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body (DESIGN section 3)."""

    kind: Kind
    """"line": a line of plain text whose paragraph breaks may be lost; it becomes paragraphs."""

    text: str
    """Its words without markup; one line per item or row; of a figure, its caption."""

    markdown: str = ""
    """CommonMark of the block where that is more than its escaped text: links, emphasis, lists."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that was saved with a page."""

    name: str
    """Its path under content/: `media/ab/ab….jpg`, from its content's hash."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Given:
    """What the source itself says of an article, so that nothing has to be derived."""

    title: str = ""
    tags: tuple[str, ...] = ()
    summary: str = ""
    url: str = ""
    """The article's own address."""

    series: str = ""

    publisher: str = ""
    """Who published it, where a table of several papers says so."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article as received."""

    provenance: Provenance

    body: tuple[Block, ...]
    """In order, none of them blank."""

    byline: Byline | None = None

    given: Given = field(default_factory=Given)

    images: tuple[Image, ...] = ()
    """What the figures of the body show."""

    @property
    def words(self) -> str:
        """The text that identity is told by: all blocks but figures, whose captions come and go."""
        return "\n".join(block.text for block in self.body if block.kind != "figure")


Fate = Literal["header", "furniture", "markup", "unreadable", "left-over"]


@dataclass(frozen=True, slots=True)
class Rest:
    """A stretch of a dump that is in no article."""

    fate: Fate
    """What it is: a listing's header, page furniture, markup, bytes that are no text, the rest."""

    start: int
    """Byte offset."""

    end: int
    """Byte offset behind it."""

    text: str
