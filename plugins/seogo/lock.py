"""One run at a time on a content folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from seogo.errors import BusyError

FILE = "lock"


@contextmanager
def alone(work: Path) -> Iterator[None]:
    """Hold the folder for this process; the system frees it however the process ends.

    Args:
        work: The work folder (`.seogo`).

    Raises:
        BusyError: Another run holds it.
    """
    lock = FileLock(work / FILE)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise BusyError(
            f"다른 seogo가 이 서고에서 일하고 있습니다({work}) — 끝난 뒤 다시 실행하세요.",
            f"another seogo is at work on this archive ({work}) — run again when it is done.",
        ) from error
    try:
        yield
    finally:
        lock.release()
