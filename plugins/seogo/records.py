"""What was received, literally: the value that readers make and everything later starts from."""

from __future__ import annotations

from dataclasses import dataclass


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

    date: tuple[int, int, int]
    """Year, month, day as printed; perhaps not in the calendar."""

    time: tuple[int, int, int] | None = None
    """Hour (0-24), minute, second as printed; None: a day without time."""

    zone: str = ""
    """The zone label or offset as printed."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article as received."""

    provenance: Provenance

    body: tuple[str, ...]
    """The lines of the body, in order, none of them blank."""

    byline: Byline | None = None
