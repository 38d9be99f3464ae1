"""The one writer of the site's files: only what differs, by rename, and no orphans.

A manifest in the work folder lists what an output folder got; only what stands there is ever
removed, so a file that somebody put into the folder stays.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from seogo.errors import ConfigurationError
from seogo.files import write_if_changed
from seogo.publish.report import BuildReport
from seogo.site.page import is_safe

_FOLDER_MODE = 0o755


class Output:
    """An output folder during one build.

    Args:
        folder: Where the site goes.
        work: The work folder, for the manifest.
        report: Counts files and bytes.
    """

    def __init__(self, folder: Path, work: Path, report: BuildReport) -> None:
        self._folder = folder
        self._report = report
        key = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape"))
        self._manifest = work / "outputs" / f"{key.hexdigest()[:16]}.txt"
        self._before = _read(self._manifest)
        self._now: set[str] = set()
        self._folders = {folder} if folder.is_dir() else set()

    def write(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Bring files up to date.

        Args:
            files: (address, bytes); an address twice is the later one's.

        Raises:
            ConfigurationError: An address would lie outside the folder.
        """
        for address, data in files:
            written = write_if_changed(self._place(address), data)
            self._count(address, len(data), written=written)

    def copy(self, files: Iterable[tuple[str, Path]]) -> None:
        """Bring copies of files up to date.

        A copy gets the time of its file, so that the next build needs to read neither where size
        and time are the same.

        Args:
            files: (address, the file).

        Raises:
            ConfigurationError: An address would lie outside the folder.
        """
        for address, source in files:
            path = self._place(address)
            state = source.stat()
            written = False
            if _stamp(path) != (state.st_size, state.st_mtime_ns):
                written = write_if_changed(path, source.read_bytes())
                os.utime(path, ns=(state.st_mtime_ns, state.st_mtime_ns))
            self._count(address, state.st_size, written=written)

    def expect(self, addresses: Iterable[str]) -> None:
        """Note what is about to be written: a build cut short leaves no file unaccounted for."""
        self._before |= set(addresses)
        _write(self._manifest, self._before)

    def finish(self) -> None:
        """Remove what only the last build had, and remember what this one has."""
        for address in sorted(self._before - self._now, reverse=True):
            path = self._folder / address
            if is_safe(address) and path.is_file():
                path.unlink()
                self._report.removed += 1
                self._remove_empty(path.parent)
        _write(self._manifest, self._now)

    def _place(self, address: str) -> Path:
        if not is_safe(address):
            raise ConfigurationError(
                f"'{address}': 사이트 밖을 가리키는 주소입니다 — 이 이름의 slug를 고치세요.",
                f"'{address}': this address lies outside the site — correct its slug.",
            )
        path = self._folder / address
        self._make(path.parent)
        return path

    def _count(self, address: str, size: int, *, written: bool) -> None:
        self._now.add(address)
        self._report.written += written
        self._report.bytes_written += size if written else 0
        self._report.files += 1
        self._report.bytes += size
        self._report.pages += address.endswith(".html")

    def _make(self, folder: Path) -> None:
        if folder in self._folders:
            return
        if not folder.is_dir():
            if folder != self._folder:
                self._make(folder.parent)
            folder.mkdir(parents=folder == self._folder)
            folder.chmod(_FOLDER_MODE)
        self._folders.add(folder)

    def _remove_empty(self, folder: Path) -> None:
        while folder != self._folder and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    return state.st_size, state.st_mtime_ns


def _read(manifest: Path) -> set[str]:
    if not manifest.exists():
        return set()
    return set(manifest.read_text(encoding="utf-8", errors="surrogateescape").split("\n")) - {""}


def _write(manifest: Path, addresses: Iterable[str]) -> None:
    text = "".join(f"{address}\n" for address in sorted(addresses))
    write_if_changed(manifest, text.encode("utf-8", "surrogateescape"))
