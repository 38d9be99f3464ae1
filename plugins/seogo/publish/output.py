"""The one writer of the site's files: only what differs, and no orphans.

A manifest in the work folder lists what an output folder got; only what stands there is ever
removed, so a file that somebody put into the folder stays.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from seogo.errors import ConfigurationError
from seogo.files import write_if_changed
from seogo.publish.report import BuildReport
from seogo.site.page import is_safe

_FILE_MODE = 0o644
_OURS = ("articles", "tags", "authors", "media", "search/data")
_SIGN = "search/data/meta.js"
_HAS_MODES = os.name != "nt"


class Tree(Protocol):
    """Where the files go: the folder that people see, or one that will take its place."""

    def keep(self, address: str) -> None:
        """A file of the site stays as it is."""

    def write(self, address: str, data: bytes, time_ns: int | None = None) -> None:
        """A file of the site gets other bytes, and a modification time where one is given."""

    def publish(self, _files: Mapping[str, int], orphans: Collection[str]) -> None:
        """Make it what people see: `files`, address → size, without `orphans`."""


class Output:
    """An output folder during one build.

    Args:
        folder: Where people see the site.
        tree: Where its files go.
        work: The work folder, for the manifest.
        report: Counts files and bytes.
    """

    def __init__(self, folder: Path, tree: Tree, work: Path, report: BuildReport) -> None:
        self._folder = folder
        self._tree = tree
        self._report = report
        self._manifest = work / "outputs" / f"{_key(folder, work)}.txt"
        self._before = _read(self._manifest, folder)
        self._promised: set[str] = set()
        self._now: dict[str, int] = {}
        self._real = {"": True}

    def write(self, files: Iterable[tuple[str, bytes]]) -> None:
        """Bring files up to date.

        Args:
            files: (address, bytes); an address twice is the later one's.

        Raises:
            ConfigurationError: An address would lie outside the folder.
        """
        for address, data in files:
            self._bring(address, data, self._state(address))

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
            wanted, found = source.stat(), self._state(address)
            if found and _stamp(found) == _stamp(wanted):
                self._tree.keep(address)
                self._count(address, wanted.st_size, written=False)
            else:
                self._bring(address, source.read_bytes(), found, wanted.st_mtime_ns)

    def expect(self, addresses: Iterable[str]) -> None:
        """Note what is about to be written: a build cut short leaves no file unaccounted for."""
        self._promised |= set(addresses)
        _write(self._manifest, self._before | self._promised)

    def finish(self) -> None:
        """Publish, without what only the last build had, and remember what this one has."""
        orphans = [
            address
            for address in sorted(self._before - self._now.keys())
            if is_safe(address) and self._state(address)
        ]
        assert self._promised <= self._now.keys(), self._promised - self._now.keys()
        self._tree.publish(self._now, orphans)
        self._report.removed = len(orphans)
        with suppress(OSError):  # the site is there: what was expected is as good a list
            _write(self._manifest, self._now)

    def _bring(
        self, address: str, data: bytes, found: os.stat_result | None, time_ns: int | None = None
    ) -> None:
        path = self._folder / address
        same = found is not None and found.st_size == len(data) and path.read_bytes() == data
        if same:
            if time_ns is not None:
                with suppress(OSError):  # a file of somebody else's
                    os.utime(path, ns=(time_ns, time_ns))
            self._tree.keep(address)
        else:
            self._tree.write(address, data, time_ns)
        self._count(address, len(data), written=not same)

    def _state(self, address: str) -> os.stat_result | None:
        """What the site has at an address: a file of its own, not one that a link leads to."""
        if not is_safe(address):
            raise ConfigurationError(
                f"'{address}': 사이트 밖을 가리키는 주소입니다 — 이 이름의 slug를 고치세요.",
                f"'{address}': this address lies outside the site — correct its slug.",
            )
        if not self._is_real(address.rpartition("/")[0]):
            return None
        path = self._folder / address
        try:
            state = path.lstat()
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(state.st_mode):
            return None
        if _HAS_MODES and state.st_mode & 0o777 != _FILE_MODE:
            with suppress(OSError):  # a file system without modes, or another's file
                path.chmod(_FILE_MODE)
        return state

    def _is_real(self, folder: str) -> bool:
        if folder not in self._real:
            path = self._folder / folder
            above = self._is_real(folder.rpartition("/")[0])
            self._real[folder] = above and path.is_dir() and not path.is_symlink()
        return self._real[folder]

    def _count(self, address: str, size: int, *, written: bool) -> None:
        self._now[address] = size
        self._report.written += written
        self._report.bytes_written += size if written else 0
        self._report.files += 1
        self._report.bytes += size
        self._report.pages += address.endswith(".html")


def _stamp(state: os.stat_result) -> tuple[int, int]:
    return state.st_size, state.st_mtime_ns


def _key(folder: Path, work: Path) -> str:
    """Of an output folder, as seen from the archive: the same when both are moved together."""
    folder, archive = folder.resolve(), work.resolve().parent
    try:
        place = Path(os.path.relpath(folder, archive)).as_posix()
    except ValueError:  # another drive of Windows
        place = folder.as_posix()
    return hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _read(manifest: Path, folder: Path) -> set[str]:
    """The addresses of the last build.

    Without its list, and in what is a site of ours, all that stands where only builds write: a text
    that was withdrawn must not stay because somebody emptied the work folder.
    """
    if not manifest.exists():
        if not (folder / _SIGN).is_file():
            return set()
        ours = (path for name in _OURS for path in (folder / name).rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix() for path in ours}
    return set(manifest.read_text(encoding="utf-8", errors="surrogateescape").split("\n")) - {""}


def _write(manifest: Path, addresses: Iterable[str]) -> None:
    text = "".join(f"{address}\n" for address in sorted(addresses))
    write_if_changed(manifest, text.encode("utf-8", "surrogateescape"))
