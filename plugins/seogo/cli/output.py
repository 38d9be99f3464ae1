"""What a run prints: problems, a progress bar on a terminal, a summary."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from seogo.language import Language
from seogo.problems import Problem, count_by_code

# Problems of a code shown in full; beyond that a thousand lines hide the one that matters.
_SHOWN_PER_CODE = 20
# Codes about files in content/, which problems.txt does not list.
_MARKDOWN = ("document-", "page-", "edit-")


class Output:
    """Writes to the terminal in one language. NO_COLOR and plain pipes are rich's business."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.out = _console(sys.stdout)
        self.err = _console(sys.stderr)

    def say(self, ko: str, en: str) -> None:
        """One line to standard output."""
        self.out.print(ko if self.language == "ko" else en, markup=False)

    def problems(self, problems: Iterable[Problem], listed: Path | None = None) -> None:
        """Every problem on one line on standard error.

        Args:
            problems: What a run reported.
            listed: The file that holds every problem of a dump, where there is one: of those, a
                code is then shown at most 20 times, errors always.
        """
        problems = list(problems)
        shown: dict[str, int] = {}
        for problem in problems:
            shown[problem.code] = shown.get(problem.code, 0) + 1
            if listed is None or shown[problem.code] <= _SHOWN_PER_CODE or not _is_listed(problem):
                style = {"error": "red", "warning": "yellow", "note": "dim"}[problem.severity]
                self.err.print(problem.show(self.language), style=style, markup=False)
        listable = {problem.code for problem in problems if _is_listed(problem)}
        for code, count in shown.items():
            if listed is not None and code in listable and (more := count - _SHOWN_PER_CODE) > 0:
                ko = f"{code}: {more}건 더 있습니다. 모두 {listed} 파일에 있습니다."
                en = f"{code}: {more} more; all are in {listed}."
                self.err.print(ko if self.language == "ko" else en, markup=False)

    def counts(self, problems: Iterable[Problem]) -> str:
        """`code 3, code 1`, or "none" in the user's language."""
        counts = count_by_code(problems)
        none = "없음" if self.language == "ko" else "none"
        return ", ".join(f"{code} {n}" for code, n in counts.items()) or none

    @contextmanager
    def progress(self, ko: str, en: str) -> Iterator[Callable[[int, int], None]]:
        """A bar for work of over a second on a terminal; nothing elsewhere."""
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(
            *columns, console=self.err, transient=True, disable=not self.err.is_terminal
        ) as bar:
            task = bar.add_task(ko if self.language == "ko" else en, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)

    def working(self, ko: str, en: str) -> AbstractContextManager[object]:
        """A spinner on a terminal while something of unknown length goes on; nothing elsewhere."""
        if not self.err.is_terminal:
            return nullcontext()
        return self.err.status(ko if self.language == "ko" else en)


def _console(stream: TextIO) -> Console:
    """Text as it is: a line number between colons (`:100:`) is no emoji."""
    return Console(highlight=False, emoji=False, soft_wrap=True, file=stream)


def _is_listed(problem: Problem) -> bool:
    """Whether the ledger lists it: what is odd about a dump, not about Markdown, and no error."""
    return problem.severity != "error" and not problem.code.startswith(_MARKDOWN)
