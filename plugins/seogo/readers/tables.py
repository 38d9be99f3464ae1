"""Tables of articles, one a row: CSV, TSV and XLSX, as BigKinds and other systems export them.

What a table says besides (identifiers, classes, word lists) becomes a `Rest` of its row, so that
the account holds it; BigKinds' own keywords are every noun of a text and no tags.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from seogo.problems import Problem
from seogo.readers.cells import read_date, split_tags
from seogo.readers.columns import Columns, find_columns, tell_delimiter
from seogo.readers.sources import Line, Source
from seogo.readers.workbooks import Row, read_workbook
from seogo.records import Block, Byline, Fate, Given, Provenance, Record, Rest

# A header may stand below a sheet's own title.
_HEADER_ROWS = 10
_LARGEST_CELL = 1 << 30
_RULE = re.compile(r"[-:=\s]*")
_SEPARATOR_LINE = re.compile(r"sep=.")  # a word to Excel


def read_table(source: Source, problems: list[Problem]) -> Iterator[Record | Rest]:
    """The records of one table, in its order, and what is in none of them."""
    if source.format == "xlsx":
        sheets = read_workbook(source, problems)
    else:
        sheets = iter([_csv_rows(source, problems)])
    found = False
    for rows in sheets:
        for item in _Sheet(source, problems).read(rows):
            found = found or isinstance(item, Record)
            yield item
    codes = {problem.code for problem in problems if problem.file == source.name}
    if not found and "table-columns" not in codes:
        problems.append(Problem(source.name, 0, "input-no-articles"))


def _csv_rows(source: Source, problems: list[Problem]) -> Iterator[Row]:
    csv.field_size_limit(_LARGEST_CELL)
    lines = source.lines(problems)
    taken: list[Line] = []

    def texts(first: Line) -> Iterator[str]:
        taken.append(first)
        yield f"{first.text}\n"
        for line in lines:
            taken.append(line)
            yield f"{line.text}\n"

    for first in lines:
        if first.text.strip() and not _SEPARATOR_LINE.fullmatch(first.text.strip()):
            for cells in csv.reader(texts(first), delimiter=tell_delimiter(first.text)):
                begin, end = taken[0], taken[-1]
                taken.clear()
                yield Row(begin.number, end.number, begin.start, end.end, cells)


@dataclass(slots=True)
class _Sheet:
    """Reads one sheet, once."""

    source: Source
    problems: list[Problem]
    header: Columns | None = None
    waiting: list[Row] = field(default_factory=list)
    """Rows above the header."""

    def read(self, rows: Iterator[Row]) -> Iterator[Record | Rest]:
        for row in rows:
            if not any(cell.strip() for cell in row.cells):
                continue
            if self.header is not None:
                yield from self._row(row, self.header)
                continue
            self.waiting.append(row)
            self.header = find_columns(row.cells)
            if self.header is not None or len(self.waiting) == _HEADER_ROWS:
                yield from self._begin()
        if self.header is None and self.waiting:
            yield from self._begin()

    def _begin(self) -> Iterator[Rest]:
        """What stands above the first article; told where there is no column for a body."""
        first, last = self.waiting[0], self.waiting[-1]
        if self.header is None:
            self.header = Columns(tuple(first.cells), {})
        if "body" not in self.header.places:
            names = ", ".join(filter(None, self.header.names[:20]))
            self._tell(first, "table-columns", names=names)
            yield from (_rest(row, "left-over", row.cells) for row in self.waiting)
            return
        yield from (_rest(row, "header", row.cells) for row in self.waiting[:-1])
        yield _rest(last, "markup", last.cells)

    def _row(self, row: Row, columns: Columns) -> Iterator[Record | Rest]:
        if "body" not in columns.places:
            yield _rest(row, "left-over", row.cells)
            return
        again = tuple(cell.strip() for cell in row.cells) == columns.names
        if again or _RULE.fullmatch("".join(row.cells)):  # tables strung together; |---|---|
            yield _rest(row, "markup", row.cells)
            return
        lines = [line.strip() for line in re.split("[\r\n]+", columns.cell(row.cells, "body"))]
        body = tuple(Block("line", line) for line in lines if line)
        if not body:
            text = " ".join(filter(None, map(str.strip, row.cells)))
            self._tell(row, "table-row", text=text)
            yield _rest(row, "left-over", row.cells)
            return
        provenance = Provenance(
            self.source.file, self.source.sha256, row.first, row.last, row.start, row.end
        )
        title, summary, series, publisher = (
            " ".join(columns.cell(row.cells, role).split())
            for role in ("title", "summary", "series", "publisher")
        )
        given = Given(
            title=title,
            tags=split_tags(columns.cell(row.cells, "tags")),
            summary=summary,
            url=columns.cell(row.cells, "url"),
            series=series,
            publisher=publisher,
        )
        yield Record(provenance, body, self._byline(row, columns), given)
        used = set(columns.places.values())
        if unused := [cell for place, cell in enumerate(row.cells) if place not in used]:
            yield _rest(row, "markup", unused)

    def _byline(self, row: Row, columns: Columns) -> Byline | None:
        names, day, clock = (columns.cell(row.cells, role) for role in ("author", "date", "time"))
        names = " ".join(names.split())
        printed = " ".join(filter(None, (*day.split(), *clock.split())))
        text = f"{names} {printed}".strip()
        if not text:
            self._tell(row, "byline-missing")
            return None
        date = read_date(printed)
        if date is None:
            if printed:
                self._tell(row, "table-date", text=printed)
            return Byline(text, row.first, names, None)
        return Byline(text, row.first, names, date.date, date.time, date.zone)

    def _tell(self, row: Row, code: str, **values: str) -> None:
        self.problems.append(Problem(self.source.name, row.first, code, values))


def _rest(row: Row, fate: Fate, cells: Sequence[str]) -> Rest:
    text = " ".join(filter(None, map(str.strip, cells)))
    return Rest(fate, row.start, row.end, text)
