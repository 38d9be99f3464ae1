"""What a build did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

from seogo.problems import Problem


@dataclass(slots=True)
class BuildReport:
    """Counts, problems and times of one build."""

    published: bool = False
    """Whether the output folder has the site; `--strict` may have stopped before."""

    articles: int = 0
    tags: int = 0
    authors: int = 0

    pages: int = 0
    """Files that are HTML."""

    files: int = 0
    bytes: int = 0
    """Size of all files of the site."""

    written: int = 0
    """Files that were new or had changed."""

    bytes_written: int = 0
    removed: int = 0
    """Files of the last build that the site no longer has."""

    problems: list[Problem] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    """By stage, in the order in which they ran."""

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Adds the time of a `with` block to `seconds`."""
        start = perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + perf_counter() - start
