"""Writing files so that nothing is ever half there and nothing unchanged is touched."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

# Several at a time are flushed together by the file system: 10,000 files in 1 s instead of 5.
_AT_ONCE = 16


def write_if_changed(path: Path, data: bytes) -> bool:
    """Replace a file by rename, or leave it alone where it already has these bytes.

    Never writes in place: the file may be a hard link into an older copy of the site.

    Returns:
        Whether the file was written.
    """
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    with named(part):
        part.write_bytes(data)
    part.chmod(0o644)  # whatever the umask: what a site's server has to read
    part.replace(path)
    return True


@contextmanager
def named(path: Path) -> Iterator[None]:
    """Errors of a `with` block name this file where they name none: those of writing do not."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def make_durable(files: Iterable[Path], folders: Iterable[Path]) -> None:
    """Have files, and then the names in folders, on the disk before anything builds on them.

    Raises:
        OSError: The disk could not take them.
    """
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        list(threads.map(_flush, files))
    if os.name != "nt":  # Windows opens no folders
        for folder in folders:
            _flush(folder)


def _flush(path: Path) -> None:
    # Windows flushes only what is open for writing; a folder can be opened for reading alone.
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        with named(path):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
