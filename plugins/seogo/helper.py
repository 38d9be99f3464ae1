"""A function in a second process, so that Python uses two cores: questions in, answers out.

    python -m seogo.helper MODULE FUNCTION     by pickle, from standard input to standard output

Not by multiprocessing: where processes are not forked, that imports the caller's script once more.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import IO, Any, Generic, TypeVar, cast
from weakref import finalize

Question = TypeVar("Question")
Answer = TypeVar("Answer")


class Helper(Generic[Question, Answer]):
    """A process that answers one question after the other, until nobody refers to it.

    Where it cannot be had or fails, the function is called in this process, where its errors can
    be told.

    Args:
        function: Of a module; what it takes and gives can be pickled.
    """

    def __init__(self, function: Callable[[Question], Answer]) -> None:
        self._function = function
        self._pipes: tuple[IO[bytes], IO[bytes]] | None = None
        if process := _started(function):
            finalize(self, _end, process)
            if process.stdin and process.stdout:
                self._pipes = process.stdin, process.stdout

    def ask(self, question: Question) -> Answer:
        """The answer, once it is there."""
        return self.begin(question)()

    def begin(self, question: Question) -> Callable[[], Answer]:
        """Hands a question over; what is returned waits for its answer, before the next one."""
        if self._pipes:
            try:
                pickle.dump(question, self._pipes[0])
                self._pipes[0].flush()
            except (OSError, ValueError):
                self._pipes = None
        return lambda: self._answer(question)

    def _answer(self, question: Question) -> Answer:
        if self._pipes:
            try:
                mark, answer = pickle.load(self._pipes[1])
                if mark == _MARK:
                    return cast("Answer", answer)
            except (OSError, TypeError, ValueError, EOFError, pickle.UnpicklingError):
                pass
            self._pipes = None
        return self._function(question)


_MARK = "answer"
"""Of what is one: another program in Python's place may write anything."""


def _started(function: Callable[[Any], Any]) -> subprocess.Popen[bytes] | None:
    # It finds what this process finds, and nothing that happens to lie in the working folder (-P).
    paths = os.pathsep.join(path or os.curdir for path in sys.path)
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", __name__, function.__module__, function.__qualname__],
            env={**os.environ, "PYTHONPATH": paths},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        return None


def _end(process: subprocess.Popen[bytes]) -> None:
    # If it died, some of a question may still wait to be written.
    with suppress(OSError):
        process.communicate()


def main(module: str, name: str) -> None:
    """Until there are no more questions, or one fails."""
    function = getattr(import_module(module), name)
    # What the function prints is no answer.
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    while True:
        try:
            question = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump((_MARK, function(question)), answers)
        answers.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
