"""What a run prints: problems, a progress bar on a terminal, a summary."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from seogo.language import Language
from seogo.problems import Problem, count_by_code

# Problems shown in full; beyond that a thousand lines hide the one that matters.
_SHOWN_PER_CODE = 20


class Output:
    """Writes to the terminal in one language. NO_COLOR and plain pipes are rich's business."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.out = Console(highlight=False, soft_wrap=True, file=sys.stdout)
        self.err = Console(highlight=False, soft_wrap=True, file=sys.stderr)

    def say(self, ko: str, en: str) -> None:
        """One line to standard output."""
        self.out.print(ko if self.language == "ko" else en, markup=False)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Every problem on one line on standard error, the same code at most 20 times."""
        problems = list(problems)
        shown: dict[str, int] = {}
        for problem in problems:
            shown[problem.code] = shown.get(problem.code, 0) + 1
            if shown[problem.code] <= _SHOWN_PER_CODE or problem.severity == "error":
                style = {"error": "red", "warning": "yellow", "note": "dim"}[problem.severity]
                self.err.print(problem.show(self.language), style=style, markup=False)
        for code, count in shown.items():
            if (more := count - _SHOWN_PER_CODE) > 0 and not self._all_errors(problems, code):
                ko = f"{code}: {more}건 더 있습니다. 모두 content/ledger/problems.txt에 있습니다."
                en = f"{code}: {more} more; all are in content/ledger/problems.txt."
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

    @staticmethod
    def _all_errors(problems: Iterable[Problem], code: str) -> bool:
        return all(p.severity == "error" for p in problems if p.code == code)
