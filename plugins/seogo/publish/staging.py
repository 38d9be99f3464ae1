"""The next site while it is made: a folder of its own beside the one that people see.

What stays the same is hard-linked from there, what differs is written, and when all of it is there
and on disk, the two folders trade their names. Until then nothing of the old site is touched. As
long as no file differs there is nothing beside the site either.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path

from seogo.errors import ConfigurationError
from seogo.files import make_durable, named
from seogo.publish.exchange import beside, exchange, repair

_FOLDER_MODE, _FILE_MODE = 0o755, 0o644
_MOUNTS = Path("/proc/self/mountinfo")


class Staging:
    """A `seogo.publish.output.Tree` that takes the site's place when it is finished.

    Args:
        site: The folder that people see, without links in its path.

    Raises:
        ConfigurationError: The folder is one that cannot trade its name with another.
        OSError: What a killed run left cannot be removed.
    """

    def __init__(self, site: Path) -> None:
        _check(site)
        repair(site)
        self._site = site
        self._stage: Path | None = None
        self._kept: list[str] = []
        self._folders: set[str] = set()
        self._written: list[Path] = []

    def keep(self, address: str) -> None:
        """A file of the site stays as it is."""
        if self._stage is None:
            self._kept.append(address)
        else:
            self._share(address)

    def write(self, address: str, data: bytes, time_ns: int | None = None) -> None:
        """A file of the site gets other bytes, and a modification time where one is given."""
        path = self._place(address)
        # Never into a file that is there: it may be the old site's as well.
        with named(path), path.open("xb") as file:
            file.write(data)
        path.chmod(_FILE_MODE)  # whatever the umask: what a site's server has to read
        if time_ns is not None:
            os.utime(path, ns=(time_ns, time_ns))
        self._written.append(path)

    def publish(self, files: Mapping[str, int], orphans: Collection[str]) -> None:
        """Take the site's place, unless nothing differs.

        Args:
            files: Address → size of every file that must be there.
            orphans: Files of the last build that the site no longer has.

        Raises:
            OSError: The old site is still in its place.
        """
        if self._stage is None and not orphans:
            return
        stage = self._begin()
        if self._site.exists():
            self._carry(files.keys() | set(orphans))
        for address, size in files.items():
            if (path := stage / address).lstat().st_size != size:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        folders = [stage / folder for folder in sorted(self._folders, reverse=True)]
        make_durable(self._written, [*folders, stage])
        exchange(stage, self._site)

    def close(self) -> None:
        """Remove what is left beside the site: the old one, or one that was not finished."""
        if self._stage is not None:
            shutil.rmtree(self._stage, ignore_errors=True)

    def _begin(self) -> Path:
        if self._stage is None:
            self._site.parent.mkdir(parents=True, exist_ok=True)
            stage = tempfile.mkdtemp(prefix=beside(self._site), dir=self._site.parent)
            self._stage = Path(stage)
            self._stage.chmod(_FOLDER_MODE)
            for address in self._kept:
                self._share(address)
        return self._stage

    def _place(self, address: str) -> Path:
        path = self._begin() / address
        self._make(address.rpartition("/")[0])
        path.unlink(missing_ok=True)  # an address that comes twice is the later one's
        return path

    def _make(self, folder: str) -> None:
        if folder and folder not in self._folders:
            self._make(folder.rpartition("/")[0])
            path = self._begin() / folder
            path.mkdir()
            path.chmod(_FOLDER_MODE)
            self._folders.add(folder)

    def _share(self, address: str) -> None:
        """The old site's file in the new one: a second name for it, or a copy."""
        source, target = self._site / address, self._place(address)
        try:
            os.link(source, target)
        except OSError:  # a file system without links, or a file of somebody else's
            shutil.copy2(source, target)
            self._written.append(target)

    def _carry(self, ours: Collection[str], folder: str = "") -> None:
        """What somebody else put into the site, now or while this build ran."""
        new = folder not in self._folders
        with os.scandir(self._site / folder) as entries:
            found = list(entries)
        for entry in found:
            address = f"{folder}/{entry.name}" if folder else entry.name
            if entry.is_dir(follow_symlinks=False):
                self._carry(ours, address)
            elif address in ours or os.path.lexists(self._begin() / address):
                continue
            elif entry.is_symlink():
                self._place(address).symlink_to(Path(entry.path).readlink())
            else:
                self._share(address)
        if not found:
            self._make(folder)
        if new and folder in self._folders:
            shutil.copymode(self._site / folder, self._begin() / folder)


def _check(site: Path) -> None:
    if site.exists() and not site.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(site))
    if mount := _mounted(site):
        raise ConfigurationError(
            f"{mount}: 따로 마운트된 폴더라 사이트를 통째로 바꿀 수 없습니다 — --output으로 마운트 "
            f"아래의 새 폴더를 고르세요(예: {site / 'site'}).",
            f"{mount}: is mounted, so the site cannot be exchanged as a whole — choose a folder "
            f"below the mount with --output, such as {site / 'site'}.",
        )
    if Path.cwd().is_relative_to(site):
        raise ConfigurationError(
            f"{site}: 지금 이 폴더 안에 있어서 바꿀 수 없습니다 — 밖으로 나가 다시 실행하세요.",
            f"{site}: cannot be exchanged while you are in it — leave it and run again.",
        )


def _mounted(site: Path) -> str | None:
    """A mount point that is the site, or in it."""
    if not _MOUNTS.exists():
        return str(site) if os.path.ismount(site) else None
    for line in _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        # Blanks in names are written as octal numbers.
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), line.split()[4])
        if Path(point).is_relative_to(site):
            return point
    return None
