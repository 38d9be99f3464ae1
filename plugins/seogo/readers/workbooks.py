"""XLSX: the rows of every sheet, as text."""

from __future__ import annotations

import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from seogo.problems import Problem
from seogo.readers.characters import clean
from seogo.readers.sources import Source

T = TypeVar("T")
# Excel's way to hold a character that XML has not: _x000D_ is a CR.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DAMAGE = (
    OSError,
    EOFError,
    KeyError,
    IndexError,
    TypeError,
    ValueError,
    AttributeError,
    RuntimeError,
    SyntaxError,  # what both XML parsers raise
    zlib.error,
    zipfile.BadZipFile,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    first: int
    """Its line number; of a sheet's, the row number, those of the sheets before it added."""
    last: int
    start: int
    """Byte offset; in a workbook, whose bytes are packed, the whole file's."""
    end: int
    cells: list[str]


def read_workbook(source: Source, problems: list[Problem]) -> Iterator[Iterator[Row]]:
    """The rows of every sheet, each to be read before the next; damage is told."""
    # Only where there is a workbook: it takes its time to load.
    from openpyxl import load_workbook  # noqa: PLC0415

    def tell(line: int, code: str, values: dict[str, str]) -> None:
        problems.append(Problem(source.name, line, code, values))

    number = 0

    def rows(values: Iterator[Sequence[object]]) -> Iterator[Row]:
        nonlocal number
        try:
            while (row := _quietly(lambda: next(values, None))) is not None:
                number += 1
                cells = [clean(_text(value), number, tell) for value in row]
                yield Row(number, number, 0, source.size, cells)
        except _DAMAGE as error:
            tell(number, "archive-damaged", {"reason": str(error) or type(error).__name__})

    with source.open() as file:
        try:
            workbook = _quietly(lambda: load_workbook(file, read_only=True, data_only=True))
            sheets = list(workbook.worksheets)
        except _DAMAGE as error:
            tell(0, "archive-damaged", {"reason": str(error) or type(error).__name__})
            return
        for sheet in sheets:
            sheet.reset_dimensions()  # which some exporters get wrong
            yield rows(sheet.iter_rows(values_only=True))


def _quietly(call: Callable[[], T]) -> T:
    """Without a word about styles and extensions, which are not read anyway."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return call()


def _text(value: object) -> str:
    """A cell as people see it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return (
            value.strftime("%Y-%m-%d %H:%M:%S")
            if value.time() != value.min.time()
            else (value.strftime("%Y-%m-%d"))
        )
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), str(value))
    return re.sub("\r\n?", "\n", text)
