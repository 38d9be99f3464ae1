"""Zip and gzip, as far as it is not about what lies in them: names, kinds, damage."""

from __future__ import annotations

import os
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from typing import BinaryIO, cast

from seogo.readers.scratch import (
    MAX_MEMBERS,
    MAX_PATH,
    MAX_RATIO,
    RATIO_FROM,
    Budget,
    OverLimitError,
)
from seogo.readers.sources import Opener
from seogo.readers.tree import is_hidden, unique_path

# A zip file that is a document: a member's name by which it is known.
_OFFICE = (
    ("xl/workbook.xml", "XLSX"),
    ("xl/workbook.bin", "XLSB"),
    ("word/document.xml", "DOCX"),
    ("ppt/presentation.xml", "PPTX"),
    ("Contents/content.hpf", "HWPX"),
    ("META-INF/container.xml", "EPUB"),
    ("META-INF/manifest.xml", "ODT, ODS"),
    ("META-INF/MANIFEST.MF", "JAR, APK"),
)
_UTF8_NAME = 0x800
_PIECE = 1 << 16
# How far from the end a zip file's last record may begin: itself and a comment.
_LIST_END = 22 + 0xFFFF
_MOST_OPEN = 32


def office_kind(archive: zipfile.ZipFile) -> str:
    """The kind of document that a zip file is; "": it is an archive."""
    names = set(archive.namelist())
    return next((kind for name, kind in _OFFICE if name in names), "")


def list_members(archive: zipfile.ZipFile, budget: Budget) -> dict[str, zipfile.ZipInfo]:
    """The files of an archive by their paths, hidden ones left out.

    Raises:
        OverLimitError: There are too many, or a path is too long.
    """
    found: dict[str, zipfile.ZipInfo] = {}
    for info in archive.infolist():
        path = _path(info)
        if info.is_dir() or not path or is_hidden(path):
            continue
        budget.members += 1
        if budget.members > MAX_MEMBERS:
            raise OverLimitError("archive-too-many", f"{MAX_MEMBERS:,}")
        if len(path) > MAX_PATH:
            raise OverLimitError("archive-name", f"{MAX_PATH:,}")
        found[unique_path(path, found)] = info
    return found


def grows_too_much(archive: zipfile.ZipFile) -> bool:
    """Whether it is packed as no text is; more than it states is never unpacked."""
    members = archive.infolist()
    size = sum(info.file_size for info in members)
    return size > RATIO_FROM and size > MAX_RATIO * sum(info.compress_size for info in members)


def entries_lost(opener: Opener, archive: zipfile.ZipFile) -> bool:
    """Whether a zip file says that it holds more than its list shows: the list is damaged."""
    with opener() as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _LIST_END))
        tail = file.read()
    found = tail.rfind(b"PK\x05\x06")
    stated = int.from_bytes(tail[found + 10 : found + 12], "little")
    # 64 Ki files and more are stated elsewhere.
    return found >= 0 and stated != len(archive.infolist()) % 0x10000 and stated != 0xFFFF


class Archives:
    """Zip files that are open, a few at a time: a folder may hold more than a system opens."""

    def __init__(self, stack: ExitStack) -> None:
        self._open: dict[Opener, ExitStack] = {}
        self._archives: dict[Opener, zipfile.ZipFile] = {}
        stack.callback(_close_all, self._open)

    def get(self, opener: Opener) -> zipfile.ZipFile:
        """The archive that these bytes are.

        Raises:
            BadZipFile: They are none.
        """
        if opener not in self._open:
            with ExitStack() as stack:
                file = stack.enter_context(opener())
                self._archives[opener] = stack.enter_context(zipfile.ZipFile(file))
                self._open[opener] = stack.pop_all()
            if len(self._open) > _MOST_OPEN:
                self.close(next(iter(self._open)))
        return self._archives[opener]

    def close(self, opener: Opener) -> None:
        """Let go of an archive; asked for again, it is opened again."""
        del self._archives[opener]
        self._open.pop(opener).close()

    def member(self, opener: Opener, info: zipfile.ZipInfo) -> Opener:
        """Opens a member of an archive anew."""
        return lambda: cast(BinaryIO, self.get(opener).open(info))


def _close_all(stacks: dict[Opener, ExitStack]) -> None:
    for stack in stacks.values():
        stack.close()


def gunzip(opener: Opener, damage: list[str]) -> Iterator[bytes]:
    """The bytes of all members of a gzip file, as far as they can be unpacked.

    Args:
        opener: Opens the file.
        damage: Gets what stopped it, if anything did.
    """
    with opener() as file:
        try:
            yield from _gunzip(file, damage)
        except zlib.error as error:
            damage.append(str(error))


def _gunzip(file: BinaryIO, damage: list[str]) -> Iterator[bytes]:
    unpack = zlib.decompressobj(31)
    data = file.read(_PIECE)
    while data:
        yield unpack.decompress(data, _PIECE)
        if unpack.eof:
            # Zeros may follow, to fill a block of a tape; anything but another member is no data.
            rest = (unpack.unused_data or file.read(_PIECE)).lstrip(b"\0")
            if not rest:
                return
            unpack = zlib.decompressobj(31)
            data = rest
        else:
            data = unpack.unconsumed_tail or file.read(_PIECE)
    yield unpack.flush()
    if not unpack.eof:
        damage.append("unexpected end")


def gzip_stem(name: str) -> str:
    """The name of what a gzip file holds."""
    last = name.rpartition("/")[2]
    return re.sub(r"\.gz$", "", last, flags=re.IGNORECASE) or last


def _path(info: zipfile.ZipInfo) -> str:
    """A member's path, as its maker meant it; a name that climbs out stays inside."""
    name = info.orig_filename
    if not info.flag_bits & _UTF8_NAME:
        name = _decode_name(name)
    name = unicodedata.normalize("NFC", name.split("\0")[0]).replace("\\", "/")
    name = "".join(char if char.isprintable() else "_" for char in name)
    parts = [part for part in name.split("/") if part not in ("", ".", "..")]
    return "/".join(parts)


def _decode_name(name: str) -> str:
    """Without a mark, Python reads names as CP437; macOS means UTF-8 and Korean Windows CP949."""
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "cp949"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
