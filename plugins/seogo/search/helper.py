"""Pagefind's part in a second process, so that Python uses two cores: pages in, postings out.

    python -m seogo.search.helper     by pickle, from standard input to standard output

Not by multiprocessing: where processes are not forked, that imports the caller's script once more.
A helper that cannot be had or fails is done without; the same is then done in this process, where
an error can be told.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO

from seogo.search.pagefind import Page, indexed
from seogo.search.postings import Postings

WORTHWHILE = 4
"""Shards from which on a helper is worth its start, 0.3 s."""


@contextmanager
def indexer(shards: int) -> Iterator[Callable[[Page], Postings]]:
    """What makes postings of so many pages, one at a time; `indexed`, by a helper if possible."""
    process = _started() if shards >= WORTHWHILE else None
    if process is None:
        yield indexed
        return
    with process:
        assert process.stdin
        assert process.stdout
        pages, answers = process.stdin, process.stdout
        try:
            yield lambda page: _asked(page, pages, answers) or indexed(page)
        finally:
            # If it died, some of a page may still wait to be written.
            with suppress(OSError):
                pages.close()


def _started() -> subprocess.Popen[bytes] | None:
    # It finds what this process finds, and nothing that happens to lie in the working folder (-P).
    paths = os.pathsep.join(path or os.curdir for path in sys.path)
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", __name__],
            env={**os.environ, "PYTHONPATH": paths},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return None


def _asked(page: Page, pages: IO[bytes], answers: IO[bytes]) -> Postings | None:
    try:
        pickle.dump(page, pages)
        pages.flush()
        answer = pickle.load(answers)
    except (OSError, ValueError, EOFError, pickle.UnpicklingError):
        return None
    return answer if isinstance(answer, Postings) else None


def main() -> None:
    """Until there are no more pages, or one fails."""
    while True:
        try:
            page = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(indexed(page), sys.stdout.buffer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
