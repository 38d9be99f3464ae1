"""From files to Records: one module per dump format, chosen by content, never by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from seogo.problems import Problem
from seogo.readers.sources import Source, open_source
from seogo.readers.text import read_text
from seogo.records import Record


@dataclass(slots=True)
class Inputs:
    """The dumps of one run, in the order of their names, so that the user's order never matters.

    Iterating reads them anew each time; only the first reading adds problems.
    """

    paths: Iterable[Path]
    sources: list[Source] = field(default_factory=list)
    received: list[tuple[str, str, int]] = field(default_factory=list)
    """(SHA-256, file name, bytes) of every dump, copies under another name included."""

    problems: list[Problem] = field(default_factory=list)
    _told: bool = False

    def __post_init__(self) -> None:
        unique = {path.absolute(): path for path in self.paths}
        opened = [open_source(path, self.problems) for path in unique.values()]
        found = [source for source in opened if source is not None]
        names: dict[str, str] = {}
        for source in sorted(found, key=lambda s: (s.file, s.sha256, s.name)):
            self.received.append((source.sha256, source.file, source.size))
            if other := names.get(source.sha256):
                self.problems.append(Problem(source.name, 0, "input-copy", {"other": other}))
            else:
                names[source.sha256] = source.name
                self.sources.append(source)

    def __iter__(self) -> Iterator[Record]:
        problems: list[Problem] = [] if self._told else self.problems
        self._told = True
        for source in self.sources:
            yield from (item for item in read_text(source, problems) if isinstance(item, Record))
