"""The size of a picture, told by the first bytes of its file."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import BinaryIO, NamedTuple

_HEAD = 4096
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# JPEG markers: those that stand alone, and the frame headers, which hold the size.
_ALONE = {0x01, *range(0xD0, 0xD9)}
_FRAME = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


class Size(NamedTuple):
    """In pixels; both 0 where the file does not say."""

    width: int
    height: int


UNKNOWN = Size(0, 0)

Pictures = Callable[[str], Size | None]
"""Name under content/ → size; None: there is no such file, or it is no picture."""


def no_pictures(_name: str) -> None:
    """`Pictures` of an archive without any."""
    return


def picture_size(file: BinaryIO) -> Size | None:
    """The size of a PNG, JPEG, GIF, WebP, AVIF, BMP or SVG picture; None: it is none of these.

    Args:
        file: Opened at its start; can seek.
    """
    head = file.read(_HEAD)
    try:
        if head.startswith(_JPEG):
            return _jpeg(file)
        return _by_head(head)
    except struct.error:  # cut short
        return UNKNOWN


def _by_head(head: bytes) -> Size | None:
    if head.startswith(_PNG):
        return Size(*struct.unpack_from(">II", head, 16))
    if head.startswith((b"GIF87a", b"GIF89a")):
        return Size(*struct.unpack_from("<HH", head, 6))
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _webp(head)
    if head[4:12] in (b"ftypavif", b"ftypavis"):
        at = head.find(b"ispe")
        return Size(*struct.unpack_from(">II", head, at + 8)) if at > 0 else UNKNOWN
    if head.startswith(b"BM") and len(head) > 26:
        width, height = struct.unpack_from("<ii", head, 18)
        return Size(abs(width), abs(height))
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in head:
        return UNKNOWN
    return None


def _webp(head: bytes) -> Size:
    kind = head[12:16]
    if kind == b"VP8X":
        return Size(*(1 + int.from_bytes(head[at : at + 3], "little") for at in (24, 27)))
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", head, 21)[0]
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    width, height = struct.unpack_from("<HH", head, 26)
    return Size(width & 0x3FFF, height & 0x3FFF)


def _jpeg(file: BinaryIO) -> Size:
    """Follows the segments up to the frame header, past colour profiles and previews."""
    file.seek(2)
    while True:
        mark, kind = struct.unpack(">BB", file.read(2))
        while kind == 0xFF:  # fill bytes
            (kind,) = struct.unpack(">B", file.read(1))
        if mark != 0xFF:
            return UNKNOWN
        if kind in _ALONE:
            continue
        (length,) = struct.unpack(">H", file.read(2))
        if kind in _FRAME:
            height, width = struct.unpack(">xHH", file.read(5))
            return Size(width, height)
        file.seek(length - 2, 1)
