"""Fills the account of one dump while its records and rests go by, in file order.

Of text, rows tile the bytes and give them back with the articles' Markdown. Of saved pages and
tables the account is of visible text, in characters without blanks: the file itself stays in
seeds/ under its digest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from seogo.account.encode import Form, as_text, decode
from seogo.account.gaps import put_together, take_apart
from seogo.digests import squeeze
from seogo.ledger.account import HEAD, position
from seogo.ledger.lines import format_line
from seogo.readers.sources import Source
from seogo.records import Record, Rest

Part = Literal["shown", "copy", "excerpt", "version"]
"""What an article has of a record: its text, the same once more, its opening, another version."""


class Book:
    """The rows of one dump.

    Args:
        source: The dump.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._exact = source.format == "text"
        self._file = source.open() if self._exact else None
        self._at = 0
        head = {
            "file": source.file,
            "sha256": source.sha256,
            "bytes": source.size,
            "format": source.format,
            "encoding": source.encoding,
        }
        # As text: a dump may have a million rows.
        self._lines = [format_line(HEAD, head)]

    def rest(self, rest: Rest) -> None:
        """Enter what is in no article."""
        if self._exact:
            self._tile(rest.end, {"fate": rest.fate}, ())
        else:
            self._count({"fate": rest.fate}, {rest.fate: rest.text})

    def record(
        self, record: Record, article: str, part: Part, base: str, paragraphs: Sequence[str]
    ) -> None:
        """Enter a record.

        Args:
            record: As received.
            article: The identifier of its article.
            part: What it is to that article.
            base: Digest of the Markdown body whose paragraphs give the record back.
            paragraphs: These paragraphs, as plain text.
        """
        row = {"fate": part, "article": article, "base": base}
        if not self._exact:
            self._count(row, _fields(record))
            return
        byline = record.byline.text if record.byline else ""
        self._tile(record.provenance.end, row, paragraphs, byline=byline, title=record.given.title)

    def withdrawn(self, piece: Record | Rest, article: str) -> None:
        """Enter a record of a text that was withdrawn, or a rest that quotes it: how much it is."""
        row = {"fate": "withdrawn", "article": article}
        if self._file is None:
            if isinstance(piece, Rest):  # no word of it is kept anyway
                self.rest(piece)
                return
            count = sum(len(squeeze(text)) for text in _fields(piece).values())
            self._enter(len(self._lines), {**row, "characters": {"withdrawn": count}})
            return
        end = piece.provenance.end if isinstance(piece, Record) else piece.end
        self._enter(self._at, {"end": end, **row})
        self._at = self._file.seek(end)

    def close(self) -> list[str]:
        """The lines of all rows, with what stands behind the last piece."""
        if self._file is not None:
            if self._at < self._source.size:
                self._tile(self._source.size, {"fate": "blank"}, ())
            self._file.close()
        return self._lines

    def _tile(
        self, end: int, row: dict[str, Any], paragraphs: Sequence[str], **fields: str
    ) -> None:
        """Enter the bytes from the end of the row before to `end`.

        Args:
            end: Offset behind the last one.
            row: What they are.
            paragraphs: What stands elsewhere of them.
            fields: Texts that the row is to count if they are among the rest.
        """
        assert self._file is not None
        data = self._file.read(end - self._at)
        entry = {"end": end, **row, **_taken_apart(data, self._source.encoding, paragraphs)}
        form = Form(entry.get("encoding", self._source.encoding), entry.get("decomposed", False))
        between = squeeze("\n".join(entry.get("gaps", ())))
        for key, text in fields.items():
            if text and (words := squeeze(text)) in between:
                entry[key] = len(form.encode(words))
        self._enter(self._at, entry)
        self._at = end

    def _count(self, row: dict[str, Any], fields: dict[str, str]) -> None:
        counts = {key: n for key, text in fields.items() if (n := len(squeeze(text)))}
        self._enter(len(self._lines), {**row, "characters": counts})

    def _enter(self, place: int, row: dict[str, Any]) -> None:
        self._lines.append(format_line(position(place), row))


def _fields(record: Record) -> dict[str, str]:
    """What the account of a page counts of a record."""
    given = record.given
    return {
        "body": "".join(block.text for block in record.body),
        "byline": record.byline.text if record.byline else "",
        "title": given.title,
        "tags": "".join(given.tags),
        "summary": given.summary,
        "series": given.series,
        "publisher": given.publisher,
    }


def _taken_apart(data: bytes, encoding: str, paragraphs: Sequence[str]) -> dict[str, Any]:
    """What a row holds so that the paragraphs give exactly `data` again."""
    if (decoded := decode(data, encoding)) is not None:
        text, form = decoded
        gaps = take_apart(text, paragraphs)
        if gaps is not None and form.encode(put_together(gaps, paragraphs)) == data:
            held: dict[str, Any] = {"gaps": gaps.texts}
            if gaps.blanks:
                held["blanks"] = gaps.blanks
            if form.encoding != encoding:
                held["encoding"] = form.encoding
            if form.decomposed:
                held["decomposed"] = True
            return held
    return {"bytes": as_text(data)}
