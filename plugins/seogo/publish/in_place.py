"""A site that is brought up to date file by file, where it is: what plain `pelican` does."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from seogo.files import write_if_changed

_FOLDER_MODE = 0o755


class InPlace:
    """A `seogo.publish.output.Tree` that writes into the folder that people see.

    Args:
        site: That folder; made where missing.
    """

    def __init__(self, site: Path) -> None:
        self._site = site
        self._folders = {site} if site.is_dir() else set()

    def keep(self, address: str) -> None:
        """A file of the site stays as it is."""

    def write(self, address: str, data: bytes, time_ns: int | None = None) -> None:
        """A file of the site gets other bytes, and a modification time where one is given."""
        path = self._site / address
        self._make(path.parent)
        if path.is_symlink():
            path.unlink()
        write_if_changed(path, data)
        if time_ns is not None:
            os.utime(path, ns=(time_ns, time_ns))

    def publish(self, _files: Mapping[str, int], orphans: Collection[str]) -> None:
        """Remove what the site no longer has, and the folders that this leaves empty."""
        for address in sorted(orphans, reverse=True):
            path = self._site / address
            path.unlink()
            folder = path.parent
            while folder != self._site and not any(folder.iterdir()):
                folder.rmdir()
                folder = folder.parent

    def close(self) -> None:
        """Nothing is left over."""

    def _make(self, folder: Path) -> None:
        if folder in self._folders:
            return
        if folder != self._site:
            self._make(folder.parent)
            if folder.is_symlink():  # what it leads to is not part of the site
                folder.unlink()
        if not folder.is_dir():
            folder.mkdir(parents=folder == self._site)
            folder.chmod(_FOLDER_MODE)
        self._folders.add(folder)
