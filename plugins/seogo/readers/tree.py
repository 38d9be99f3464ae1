"""Which files of a folder or an archive are dumps, and which only belong to a page."""

from __future__ import annotations

import os
import posixpath
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from seogo.readers.sources import Companions, Opener, file_opener

# "Save as, complete": Chrome, Edge, Whale, Firefox; Word and old IE; localised ones.
_BESIDE = ("_files", ".files", "_파일", "_파일들", ".파일", "-files", " files")
_PAGE = re.compile(r"(?P<stem>.+)\.(?:x?html?|mht|mhtml|php|aspx?|jsp|do)$", re.IGNORECASE)
# Files that make a page's look, and nobody's text; most of them are text by their bytes.
_LOOKS = re.compile(
    r".+\.(?:css|m?js|map|wasm|woff2?|ttf|otf|eot|svg|png|jpe?g|gif|webp|avif|ico|bmp|tiff?|mp[34]"
    r"|webm|ogg|m4a|mov|swf)(?:\.download)?$",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"\..*|__MACOSX|Thumbs\.db|desktop\.ini|\$RECYCLE\.BIN", re.IGNORECASE)
# Of what a page may ask for; no picture is larger.
_LARGEST = 64 << 20


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of one folder or archive by their paths in it, with "/", in NFC."""

    files: Mapping[str, Opener]

    dumps: list[str] = field(default_factory=list)
    """What to read, sorted."""

    passed_over: int = 0
    """Files that only make a page's look and that belong to no page's folder."""

    def companions(self, page: str) -> Companions:
        """Finds the files that stand in the tree, from the place of one of its pages."""
        folder = posixpath.dirname(page)

        def find(path: str) -> bytes | None:
            place = posixpath.normpath(posixpath.join(folder, normal(path)))
            # An absolute path and one that climbs out are no names of the tree.
            opener = self.files.get(place)
            return None if opener is None else read_whole(opener)

        return find


def plan_tree(files: Mapping[str, Opener]) -> Tree:
    """Sort out what is in a folder or an archive.

    Args:
        files: Opener by path; hidden ones left out already.
    """
    folders = {folder for path in files for folder in _folders(path)}
    stems = {match["stem"] for path in files if (match := _PAGE.match(path))}
    saved = {stem + end for stem in stems for end in _BESIDE} & folders
    inside = [path for path in sorted(files) if saved.isdisjoint(_folders(path))]
    dumps = [path for path in inside if not _LOOKS.match(path)]
    return Tree(files, dumps, len(inside) - len(dumps))


def is_hidden(path: str) -> bool:
    """Whether a path leads through what file managers hide or write for themselves."""
    return any(_HIDDEN.fullmatch(part) for part in path.split("/"))


def unique_path(path: str, taken: Container[str]) -> str:
    """A path that no other file of the tree has: an archive may hold one name twice."""
    stem, dot, end = path.rpartition(".")
    number, found = 2, path
    while found in taken:
        found = f"{stem} ({number}){dot}{end}" if stem else f"{path} ({number})"
        number += 1
    return found


def saved_beside(page: Path) -> Companions:
    """Finds the files in the folder that a browser made beside a page on disk."""
    match = _PAGE.match(page.name)
    names = {normal(match["stem"] + end) for end in _BESIDE} if match else set()

    def find(path: str) -> bytes | None:
        first, _, rest = normal(posixpath.normpath(path)).partition("/")
        if first not in names or not rest:
            return None
        for folder in (page.parent / first, page.parent / unicodedata.normalize("NFD", first)):
            for form in ("NFC", "NFD"):  # as the file system that the page was saved on spells it
                file = folder / unicodedata.normalize(form, rest)
                inside = file.resolve().is_relative_to(folder.resolve())
                if inside and file.is_file():
                    return read_whole(file_opener(file))
        return None

    return find


def legible(name: str) -> str:
    """A file name that can be written down: one that is no UTF-8 was most likely CP949."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("cp949", "replace")
    return name


def normal(path: str) -> str:
    """Letters in one piece: macOS takes Hangul apart in file names."""
    return unicodedata.normalize("NFC", path)


def read_whole(opener: Opener) -> bytes | None:
    """A small file's bytes; None: it is too large for a picture, or damaged."""
    try:
        with opener() as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError, EOFError, RuntimeError, zlib.error, zipfile.BadZipFile):
        return None
    return data if len(data) <= _LARGEST else None


def _folders(path: str) -> list[str]:
    """Every folder that a path leads through, from the outermost."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[: number + 1]) for number in range(len(parts))]
