"""Tables: which ones hold data, their cells as a grid, and GFM's pipe form."""

from __future__ import annotations

import re

from bs4 import Tag

from seogo.readers.html.tree import attribute, closest, count

_PIPE = re.compile(r"((?:\\\\)*)\\?\|")
# A cell with more than this is a column of a page's layout.
_LONGEST_CELL = 400
_MOST_COLUMNS = 60


def grid(table: Tag, removed: frozenset[int] = frozenset()) -> list[list[Tag | None]] | None:
    """The cells row by row, None where another cell spans; None for a table used as layout.

    Args:
        table: The element.
        removed: Ids of rows that are no part of it.
    """
    if attribute(table, "role") == "presentation" or table.find("table"):
        return None
    rows: list[list[Tag | None]] = []
    pending: dict[int, int] = {}  # column → rows that a cell above still covers
    for tr in table.find_all("tr"):
        if closest(tr, ["table"]) is not table or id(tr) in removed:
            continue
        row: list[Tag | None] = []
        for cell in tr.find_all(["td", "th"], recursive=False):
            while pending.get(len(row), 0) > 0:
                pending[len(row)] -= 1
                row.append(None)
            for at in range(_span(cell, "colspan")):
                pending[len(row)] = _span(cell, "rowspan") - 1
                row.append(cell if at == 0 else None)
        while pending.get(len(row), 0) > 0:
            pending[len(row)] -= 1
            row.append(None)
        if row:
            rows.append(row)
    width = max(map(len, rows), default=0)
    if len(rows) < 2 or not 2 <= width <= _MOST_COLUMNS:
        return None
    named = table.find("th") is not None
    cells = [cell for row in rows for cell in row if cell is not None]
    longest = max(count(cell.get_text()) for cell in cells)
    if (longest > _LONGEST_CELL and not named) or longest > 5 * _LONGEST_CELL:
        return None
    return [row + [None] * (width - len(row)) for row in rows]


def pipe_table(rows: list[list[str]]) -> str:
    """Markdown of a table whose cells are inline Markdown; the first row is its head."""
    rows = [row for row in rows if any(row)]
    lines = ["| " + " | ".join(_PIPE.sub(r"\1\\|", cell) for cell in row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines)


def _span(cell: Tag, name: str) -> int:
    value = attribute(cell, name)
    return min(max(int(value), 1), _MOST_COLUMNS) if value.isdigit() else 1
