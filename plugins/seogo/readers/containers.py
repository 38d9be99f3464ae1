"""Folders, zip and gzip: every dump in them becomes a source, whatever holds it.

Members are read where they lie or unpacked under names of our own; a name inside an archive is
only ever shown. What is damaged, locked or too large is told, and the rest goes on.
"""

from __future__ import annotations

import hashlib
import lzma
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from seogo.problems import Problem
from seogo.readers import zipped
from seogo.readers.formats import tell_kind
from seogo.readers.scratch import MAX_DEPTH, MAX_RATIO, Budget, OverLimitError, Scratch, pieces_of
from seogo.readers.sources import Companions, Format, Opener, Source, file_opener
from seogo.readers.tree import Tree, is_hidden, legible, plan_tree, saved_beside, unique_path

_HEAD = 1 << 16
# What reading a damaged member raises, of all the ways to pack one.
_DAMAGE = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an input stands."""

    name: str
    open: Opener
    companions: Companions
    depth: int = 0
    budget: Budget = field(default_factory=Budget)

    def inside(self, path: str, opener: Opener, companions: Companions) -> _Place:
        """A member of it."""
        name = f"{self.name}/{path}"
        return _Place(name, opener, companions, self.depth + 1, self.budget)


class Shelf:
    """Opens what is handed in, and keeps it open until it is closed or forgotten."""

    def __init__(self, problems: list[Problem]) -> None:
        self.sources: list[Source] = []
        """In the order found, copies included."""
        self._problems = problems
        self._scratch = Scratch()
        self._archives = zipped.Archives(self._scratch.stack)
        self._seen: set[Path] = set()
        """Files on disk: one may be handed in by itself and with its folder."""

    def close(self) -> None:
        """Let go of all files; the sources cannot be read any more."""
        self._scratch.close()

    def add(self, path: Path) -> None:
        """Open a file or all dumps of a folder."""
        name = legible(path.as_posix())
        place = path.absolute()
        if place in self._seen:
            return
        self._seen.add(place)
        try:
            is_folder = path.is_dir()
        except OSError as error:  # a name that is too long
            self._unreadable(name, error)
            return
        if is_folder:
            self._folder(path, name)
        elif self._open(_Place(name, file_opener(path), saved_beside(path))):
            self._tell(name, "input-binary", kind=self._kind(path))

    def _folder(self, root: Path, name: str) -> None:
        files: dict[str, Opener] = {}
        for path in self._walk(root):
            inside = legible(path.relative_to(root).as_posix())
            if is_hidden(inside):
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(root.resolve()):
                self._tell(legible(path.as_posix()), "input-outside")
            elif path.is_file() and not path.is_symlink():
                if path.absolute() in self._seen:
                    continue
                self._seen.add(path.absolute())
                files[unique_path(inside, files)] = file_opener(path)
        self._tree(plan_tree(files), _Place(name, file_opener(root), lambda _: None, depth=-1))

    def _walk(self, root: Path) -> Iterator[Path]:
        """Files and links, in the order of their names; links are not followed."""

        def tell(error: OSError) -> None:
            self._unreadable(legible(Path(error.filename).as_posix()), error)

        for folder, names, files in os.walk(root, onerror=tell):
            names.sort()
            links = [name for name in names if Path(folder, name).is_symlink()]
            yield from (Path(folder, name) for name in sorted(files + links))

    def _tree(self, tree: Tree, place: _Place, packed: Mapping[str, int] | None = None) -> None:
        """Open the dumps of a folder or an archive.

        Args:
            tree: Its files.
            place: Where it stands.
            packed: Packed size of each member of a zip file, which are to be kept.
        """
        passed_over = tree.passed_over
        before = len(self.sources), len(self._problems)
        for path in tree.dumps:
            opener: Opener | None = tree.files[path]
            if packed is not None:
                opener = self._keep(place, path, tree.files[path], packed[path])
            if opener is not None:
                passed_over += self._open(place.inside(path, opener, tree.companions(path)))
        if passed_over:
            self._tell(place.name, "input-passed-over", count=str(passed_over))
        elif before == (len(self.sources), len(self._problems)):
            self._tell(place.name, "input-nothing")

    def _open(self, place: _Place) -> bool:
        """Open one file; True: it is a picture, a font or the like."""
        try:
            with place.open() as file:
                head = file.read(_HEAD)
            kind = tell_kind(head)
            if kind.format == "zip":
                self._zip(place)
            elif kind.format == "gzip":
                self._gzip(place)
            elif kind.format == "media":
                return True
            elif kind.format in ("binary", "packed"):
                self._tell(place.name, f"input-{kind.format}", kind=kind.name)
            else:
                self._source(place, cast(Format, kind.format), kind.encoding)
        except FileNotFoundError:
            self._tell(place.name, "input-missing")
        except OSError as error:
            self._unreadable(place.name, error)
        return False

    def _source(self, place: _Place, form: Format, encoding: str) -> None:
        digest = hashlib.sha256()
        size = 0
        blank = True
        for piece in pieces_of(place.open):
            digest.update(piece)
            size += len(piece)
            blank = blank and not piece.removeprefix(b"\xef\xbb\xbf").strip()
        if blank:
            self._tell(place.name, "input-empty")
            return
        file = place.name.rpartition("/")[2]
        sha256 = digest.hexdigest()
        self.sources.append(
            Source(place.name, file, sha256, size, form, encoding, place.open, place.companions)
        )

    def _zip(self, place: _Place) -> None:
        if self._too_deep(place):
            return
        try:
            archive = self._archives.get(place.open)
        except _DAMAGE as error:
            self._tell(place.name, "archive-damaged", reason=_reason(error))
            return
        if zipped.entries_lost(place.open, archive):
            self._tell(place.name, "archive-damaged", reason="list of files")
        if kind := zipped.office_kind(archive):
            self._archives.close(place.open)
            if kind == "XLSX" and zipped.grows_too_much(archive):
                self._tell(place.name, "archive-ratio", limit=str(MAX_RATIO))
            elif kind == "XLSX":
                self._source(place, "xlsx", "utf-8")
            else:
                self._tell(place.name, "input-binary", kind=kind)
            return
        try:
            members = zipped.list_members(archive, place.budget)
        except OverLimitError as error:
            self._tell(place.name, error.code, limit=error.limit)
            return
        if locked := sum(info.flag_bits & 1 for info in members.values()):
            self._tell(place.name, "archive-encrypted", count=str(locked))
            members = {path: info for path, info in members.items() if not info.flag_bits & 1}
            if not members:
                return
        packed = {path: info.compress_size for path, info in members.items()}
        openers = {path: self._archives.member(place.open, info) for path, info in members.items()}
        self._tree(plan_tree(openers), place, packed)

    def _keep(self, place: _Place, path: str, opener: Opener, packed: int) -> Opener | None:
        """Read a member through once, which also proves its checksum."""
        try:
            pieces = place.budget.count(pieces_of(opener), packed)
            return self._scratch.keep(pieces, opener)
        except OverLimitError as error:
            self._tell(f"{place.name}/{path}", error.code, limit=error.limit)
        except _DAMAGE as error:
            self._tell(f"{place.name}/{path}", "archive-damaged", reason=_reason(error))
        return None

    def _gzip(self, place: _Place) -> None:
        if self._too_deep(place):
            return
        damage: list[str] = []
        with place.open() as file:
            packed = file.seek(0, os.SEEK_END)
        try:
            opener = self._scratch.keep(
                place.budget.count(zipped.gunzip(place.open, damage), packed)
            )
        except OverLimitError as error:
            self._tell(place.name, error.code, limit=error.limit)
            return
        if damage:
            self._tell(place.name, "archive-damaged", reason=damage[0])
        self._tree(plan_tree({zipped.gzip_stem(place.name): opener}), place)

    def _too_deep(self, place: _Place) -> bool:
        if place.depth >= MAX_DEPTH:
            self._tell(place.name, "archive-nested", limit=str(MAX_DEPTH))
            return True
        return False

    def _unreadable(self, name: str, error: OSError) -> None:
        self._tell(name, "input-unreadable", reason=error.strerror or type(error).__name__)

    def _tell(self, name: str, code: str, **values: str) -> None:
        self._problems.append(Problem(name, 0, code, values))

    def _kind(self, path: Path) -> str:
        with path.open("rb") as file:
            return tell_kind(file.read(_HEAD)).name


def _reason(error: BaseException) -> str:
    return str(error) or type(error).__name__
