"""A folder for what had to be unpacked, under names of our own, and limits that hold meanwhile."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path

from seogo.readers.sources import Opener, file_opener

MAX_DEPTH = 3
"""Archives inside archives."""
MAX_MEMBERS = 200_000
MAX_BYTES = 16 << 30
MAX_RATIO, RATIO_FROM = 200, 50 << 20
"""Unpacked bytes by packed ones, once there are more than so many; text packs 3 to 30 times."""
MAX_PATH = 1000
"""Characters of a name inside an archive."""

_SMALL = 1 << 18
_PIECE = 1 << 18


class OverLimitError(Exception):
    """An archive is larger than any dump is; `code` is the problem's."""

    def __init__(self, code: str, limit: str) -> None:
        super().__init__(code)
        self.code, self.limit = code, limit


@dataclass(slots=True)
class Budget:
    """What one input has unpacked to so far, archives inside it counted."""

    members: int = 0
    size: int = 0

    def count(self, member: Iterator[bytes], packed: int) -> Iterator[bytes]:
        """The member's bytes, counted.

        Raises:
            OverLimitError: They are too many.
        """
        size = 0
        for piece in member:
            size += len(piece)
            self.size += len(piece)
            if size > RATIO_FROM and size > MAX_RATIO * packed:
                raise OverLimitError("archive-ratio", str(MAX_RATIO))
            if self.size > MAX_BYTES:
                raise OverLimitError("archive-too-large", f"{MAX_BYTES >> 30} GiB")
            yield piece


class Scratch:
    """Files that go when the last reader has gone, or at `close`."""

    def __init__(self) -> None:
        self.stack = ExitStack()
        """Closes what was opened, in reverse order, then removes the folder."""
        self.close = weakref.finalize(self, self.stack.close)
        self._folders: list[Path] = []
        """The one folder, once it is needed."""
        self.stack.callback(_remove, self._folders)
        self._last: tuple[Opener, bytes] | None = None
        """The small member that was read last: it is looked at, hashed and read in a row."""
        self._files = 0

    def keep(self, pieces: Iterable[bytes], again: Opener | None = None) -> Opener:
        """Keep the bytes of one member.

        Args:
            pieces: All its bytes.
            again: Opens the member anew; taken for a small one, so that it takes no place.

        Returns:
            Opens the bytes; the result can seek.
        """
        held: list[bytes] = []
        size = 0
        rest = iter(pieces)
        for piece in rest:
            held.append(piece)
            size += len(piece)
            if size > _SMALL:
                path = self._new_file()
                with path.open("wb") as file:
                    file.writelines(held)
                    file.writelines(rest)
                return file_opener(path)
        if again is None:
            return partial(BytesIO, b"".join(held))
        self._last = (again, b"".join(held))
        return partial(self._in_memory, again)

    def _in_memory(self, opener: Opener) -> BytesIO:
        if self._last is None or self._last[0] is not opener:
            with opener() as file:
                self._last = (opener, file.read())
        return BytesIO(self._last[1])

    def _new_file(self) -> Path:
        if not self._folders:
            self._folders.append(Path(tempfile.mkdtemp(prefix="seogo-")))
        self._files += 1
        return self._folders[0] / f"{self._files}"


def _remove(folders: list[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def pieces_of(opener: Opener) -> Iterator[bytes]:
    """All bytes, some at a time."""
    with opener() as file:
        while piece := file.read(_PIECE):
            yield piece
