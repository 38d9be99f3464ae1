"""From files to Records: one module per dump format, chosen by content, never by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from seogo.problems import Problem
from seogo.readers.containers import Shelf
from seogo.readers.sources import Source
from seogo.readers.tables import read_table
from seogo.readers.text import read_text
from seogo.records import Record, Rest


@dataclass(slots=True)
class Inputs:
    """The dumps of one run, in the order of their names, so that the user's order never matters.

    Folders and archives are opened, and each dump in them stands by itself. Iterating reads them
    anew each time; only the first reading adds problems.
    """

    paths: Iterable[Path]
    sources: list[Source] = field(default_factory=list)
    received: list[tuple[str, str, int]] = field(default_factory=list)
    """(SHA-256, file name, bytes) of every dump, copies under another name included."""

    problems: list[Problem] = field(default_factory=list)
    _shelf: Shelf = field(init=False, repr=False)
    _told: set[str] = field(default_factory=set, repr=False)

    def __post_init__(self) -> None:
        self._shelf = Shelf(self.problems)
        for path in {path.absolute(): path for path in self.paths}.values():
            self._shelf.add(path)
        names: dict[str, str] = {}
        for source in sorted(self._shelf.sources, key=lambda s: (s.file, s.sha256, s.name)):
            self.received.append((source.sha256, source.file, source.size))
            if other := names.get(source.sha256):
                self.problems.append(Problem(source.name, 0, "input-copy", {"other": other}))
            else:
                names[source.sha256] = source.name
                self.sources.append(source)

    def __enter__(self) -> Inputs:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[Record]:
        for pair in self.items():
            yield from (item for item in pair[1] if isinstance(item, Record))

    def items(self) -> Iterator[tuple[Source, Iterator[Record | Rest]]]:
        """Every source in order, with its records and what is in none of them, in file order."""
        for source in self.sources:
            problems = [] if source.sha256 in self._told else self.problems
            self._told.add(source.sha256)
            yield source, _read(source, problems)

    def close(self) -> None:
        """Remove what was unpacked; without it that happens when the inputs are forgotten."""
        self._shelf.close()


def _read(source: Source, problems: list[Problem]) -> Iterator[Record | Rest]:
    if source.format in ("html", "mhtml"):
        # Only where there is a page: it brings parsers that take their time to load.
        from seogo.readers.html import read_html  # noqa: PLC0415

        return read_html(source, problems)
    if source.format in ("csv", "xlsx"):
        return read_table(source, problems)
    return read_text(source, problems)
