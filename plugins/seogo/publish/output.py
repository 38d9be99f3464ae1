"""The one writer of the site's files: only what differs, by rename, and no orphans.

A manifest in the work folder lists what an output folder got; only what stands there is ever
removed, so a file that somebody put into the folder stays.
"""

from __future__ import annotations

import hashlib
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
            if not is_safe(address):
                raise ConfigurationError(
                    f"'{address}': 사이트 밖을 가리키는 주소입니다 — 이 이름의 slug를 고치세요.",
                    f"'{address}': this address lies outside the site — correct its slug.",
                )
            path = self._folder / address
            self._make(path.parent)
            if write_if_changed(path, data):
                self._report.written += 1
                self._report.bytes_written += len(data)
            self._now.add(address)
            self._report.files += 1
            self._report.bytes += len(data)
            self._report.pages += address.endswith(".html")

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


def _read(manifest: Path) -> set[str]:
    if not manifest.exists():
        return set()
    return set(manifest.read_text(encoding="utf-8", errors="surrogateescape").split("\n")) - {""}


def _write(manifest: Path, addresses: Iterable[str]) -> None:
    text = "".join(f"{address}\n" for address in sorted(addresses))
    write_if_changed(manifest, text.encode("utf-8", "surrogateescape"))
