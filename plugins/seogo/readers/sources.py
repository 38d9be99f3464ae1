"""One input that can be read: a text, a page or a table, wherever its bytes lie.

`Source` is what readers are given. It never holds the bytes of a large file; `lines` streams, and
`read` fetches a range.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, Literal
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from seogo.problems import Problem
from seogo.readers.encodings import Line, read_lines
from seogo.readers.markup import decode_markup
from seogo.readers.mhtml import SavedPage, read_mhtml

__all__ = ["Companions", "Format", "Line", "Opener", "Source", "file_opener"]

Opener = Callable[[], BinaryIO]
"""Opens the bytes anew, at their start; the result can seek."""

Companions = Callable[[str], bytes | None]
"""The bytes of a file that was saved with a page, by its path from the page's folder."""

Format = Literal["text", "html", "mhtml", "csv", "xlsx"]


def file_opener(path: Path) -> Opener:
    """Opens a file on disk."""
    return lambda: path.open("rb")


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file that holds articles."""

    name: str
    """As the user named it, with "/"; inside an archive behind the archive's own name."""

    file: str
    """File name alone."""

    sha256: str

    size: int
    """Bytes."""

    format: Format
    """Told by content. "html" and "mhtml" are pages, "csv" and "xlsx" tables."""

    encoding: str
    """"utf-8" (each line of which may turn out as CP949), "utf-16-le", "utf-32-be" and so on;
    of a page or workbook: of no meaning."""

    open: Opener

    companions: Companions = lambda _: None

    def lines(self, problems: list[Problem]) -> Iterator[Line]:
        """Its lines, decoded and cleaned; `problems` grows by what could not be kept as it was."""

        def tell(line: int, code: str, values: dict[str, str]) -> None:
            problems.append(Problem(self.name, line, code, values))

        with self.open() as file:
            yield from read_lines(file, self.encoding, tell)

    def read(self, start: int, end: int) -> bytes:
        """The literal bytes of a range."""
        with self.open() as file:
            file.seek(start)
            return file.read(end - start)

    def markup(self, problems: list[Problem]) -> str:
        """A page's HTML, decoded and cleaned; of an MHTML file that of its main part.

        A page is held in memory whole. `problems` grows by what could not be kept as it was.
        """

        def tell(line: int, code: str, values: dict[str, str]) -> None:
            problems.append(Problem(self.name, line, code, values))

        if self.format == "mhtml":
            page = _saved(self)
            return decode_markup(page.data, tell, page.charset)
        return decode_markup(self.read(0, self.size), tell)

    @property
    def address(self) -> str:
        """Where on the web a page was saved from, as far as the file format says it; else ""."""
        address = _saved(self).address if self.format == "mhtml" else ""
        return address if address.startswith(("http:", "https:")) else ""

    def companion(self, address: str) -> bytes | None:
        """The bytes of a picture that was saved with a page; None: it was not saved.

        Args:
            address: As the page gives it (`src`): relative, absolute, `cid:` or `data:`.
        """
        address = address.strip()
        if address[:5].lower() == "data:":
            return _data(address)
        if self.format == "mhtml":
            return _saved(self).companion(address)
        try:
            parts = urlsplit(address)
        except ValueError:
            return None
        if parts.scheme or parts.netloc or not parts.path:
            return None
        found = self.companions(unquote(parts.path))
        # A browser keeps "?" and what follows in a name only when it had no choice.
        if found is None and parts.query:
            found = self.companions(unquote(f"{parts.path}?{parts.query}"))
        return found


# A page's pictures are asked for one by one, and taking an MHTML file apart costs.
@lru_cache(maxsize=1)
def _saved(source: Source) -> SavedPage:
    return read_mhtml(source.read(0, source.size))


_DATA = re.compile(r"data:[^,]*?(;base64)?,(.*)", re.IGNORECASE | re.DOTALL)


def _data(address: str) -> bytes | None:
    match = _DATA.fullmatch(address)
    if match is None:
        return None
    data = unquote_to_bytes(match[2])
    if not match[1]:
        return data
    try:
        return base64.b64decode(data) or None
    except binascii.Error:
        return None
