"""Builds that are killed: forked from this process, which has everything loaded."""

from __future__ import annotations

import os
import signal
import time
import traceback
from pathlib import Path

import seogo.publish.search
import seogo.search  # noqa: F401 - else each build would load it anew
from seogo.build import build


def build_apart(content: Path, output: Path) -> int:
    """Start a build in a process of its own; returns its number."""
    if not (child := os.fork()):
        code = 1
        try:
            code = 0 if build(content, output).published else 1
        except Exception:  # noqa: BLE001 - told, as nobody else would
            traceback.print_exc()
        finally:
            os._exit(code)
    return child


def kill(child: int, delay: float) -> None:
    """Kill it after some seconds, or find that it has ended."""
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)  # until it is waited for, its number is nobody else's
    os.waitpid(child, 0)


def wait_for_exchange(child: int, output: Path) -> None:
    """Until the output folder is another one, or the process has ended."""
    before = output.stat().st_ino
    while output.stat().st_ino == before and not _ended(child):
        time.sleep(0.0002)


def _ended(child: int) -> bool:
    found = os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    return found is not None


def bytes_of(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Address → mode and bytes of every file of a site; a folder has none."""
    return {
        path.relative_to(folder).as_posix(): (
            path.lstat().st_mode,
            path.read_bytes() if path.is_file() and not path.is_symlink() else b"",
        )
        for path in sorted(folder.rglob("*"))
    }
