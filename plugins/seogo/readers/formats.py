"""What an input is, by its first bytes; a file's name says nothing about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from seogo.readers.columns import looks_like_table
from seogo.readers.encodings import detect_encoding
from seogo.readers.mhtml import is_mhtml

# First bytes of what people hand in by mistake, with the name they know it by.
_MAGIC = (
    (b"%PDF", "PDF"),
    (b"\xd0\xcf\x11\xe0", "HWP, DOC, XLS"),
    (b"HWP Document File", "HWP"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x7fELF", "ELF"),
    (b"MZ\x90\x00", "EXE"),
    (b"bplist00", "webarchive"),
)
_PACKED = (
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\xfd7zXZ\x00", "XZ"),
    (b"BZh", "BZIP2"),
    (b"\x28\xb5\x2f\xfd", "ZSTD"),
    (b"ALZ\x01", "ALZ"),
    (b"EGGA", "EGG"),
)
_MEDIA = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WebP"),
    (b"BM", "BMP"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"wOFF", "WOFF"),
    (b"wOF2", "WOFF"),
    (b"OTTO", "OTF"),
    (b"\x00\x01\x00\x00\x00", "TTF"),
    (b"ID3", "MP3"),
)
# A page from its start; a fragment that was copied out of one; a page behind other lines.
_PAGE = re.compile(
    r"\s*<(?:!--|!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|meta\s|title>)", re.IGNORECASE
)
_XML = re.compile(
    r"\s*<\?xml[^>]*>\s*(?:<!--.*?-->\s*)*(?:<!doctype\s+(\w+)|<([\w:]+))",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(r"\s*<(?:rss|feed|urlset|svg)[\s>]", re.IGNORECASE)
_FRAGMENT = re.compile(r"\s*<[a-z][a-z\d]*(?:\s[^<>]*)?>", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:div|p|article|section|main|ul|ol|li|table|h[1-6])\b[^<>]*>", re.IGNORECASE
)
_LATE_PAGE = re.compile(r"^\s*(?:<!doctype\s+html|<html[\s>])", re.IGNORECASE | re.MULTILINE)
_LATE = 4096  # characters; further down it is what an article is about
_JSON = re.compile(r'\s*\[?\s*\{\s*"[^"\n]{1,100}"\s*:')

Known = Literal["text", "html", "mhtml", "csv", "zip", "gzip"]


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file is."""

    format: Known | Literal["binary", "packed", "media"]

    name: str = ""
    """Of a format that is not read, as people call it."""

    encoding: str = "utf-8"


def tell_kind(head: bytes) -> Kind:
    """What a file is that begins so.

    Args:
        head: Its first 64 KiB.
    """
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind("zip")
    if head.startswith(b"\x1f\x8b\x08"):
        return Kind("gzip")
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return Kind("binary", name)
    for magic, name in _PACKED:
        if head.startswith(magic):
            return Kind("packed", name)
    if head[257:262] == b"ustar":
        return Kind("packed", "TAR")
    encoding = detect_encoding(head)
    nul = b"\0" in head
    for magic, name in _MEDIA:
        if head.startswith(magic) and (nul or not magic.isascii() or name == "WOFF"):
            return Kind("media", name)
    if head[4:8] == b"ftyp":
        return Kind("media", "MP4, AVIF")
    # A stray NUL is damage; one in ten is another kind of file.
    if encoding == "utf-8" and head.count(0) * 10 > len(head):
        return Kind("binary", "binary")
    if is_mhtml(head):
        return Kind("mhtml")
    return _written(_decode(head, encoding), encoding)


def _written(text: str, encoding: str) -> Kind:
    """The kind of a file that holds characters."""
    if xml := _XML.match(text):
        root = (xml[1] or xml[2]).lower()
        return Kind("html", "", encoding) if root == "html" else Kind("binary", f"XML ({root})")
    if feed := _FEED.match(text):
        return Kind("binary", f"XML ({feed[0].strip(' <>')})")
    if _JSON.match(text):
        return Kind("binary", "JSON")
    if _PAGE.match(text) or _LATE_PAGE.search(text[:_LATE]):
        return Kind("html", "", encoding)
    if _FRAGMENT.match(text) and len(_BLOCK_TAG.findall(text)) >= 3:
        return Kind("html", "", encoding)
    return Kind("csv" if looks_like_table(text) else "text", "", encoding)


def _decode(head: bytes, encoding: str) -> str:
    """Enough of the text to tell by; a last character may be cut."""
    text = head.decode(encoding, "replace")
    if encoding == "utf-8" and text.count("\ufffd") > 3:
        text = head.decode("cp949", "replace")
    return text.lstrip("\ufeff")
