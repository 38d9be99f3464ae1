"""A saved page's bytes to text: byte order mark, what the bytes say, what the page declares."""

from __future__ import annotations

import codecs
import re

from seogo.readers.characters import Tell, clean
from seogo.readers.encodings import detect_encoding
from seogo.readers.legacy import LineDecoder

_DECLARED = re.compile(
    rb"<\?xml[^>]*?encoding\s*=\s*[\"']?([\w.:-]+)|<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)",
    re.IGNORECASE,
)
# Names that Korean pages give to what is CP949 in truth.
_KOREAN = re.compile(r"(?:x-)?(?:euc[-_]?kr|ks[-_]?c[-_\d]*|korean|windows[-_]949|uhc|cp949|ms949)")
# Declared by servers and editors that never looked at the page.
_WESTERN = {"iso8859-1", "cp1252", "ascii", "iso8859-15"}


def decode_markup(data: bytes, tell: Tell, declared: str = "") -> str:
    """The page as text, without controls, letters put together.

    Args:
        data: The page.
        tell: Takes what could not be kept as it was.
        declared: The charset that a header gives, if any.
    """
    encoding = detect_encoding(data[: 1 << 16])
    if encoding != "utf-8":
        [text] = LineDecoder(tell).decode([data], 0, encoding)
    else:
        text = _decode(data, declared or _declared(data), tell)
    return clean(text.replace("\x0c", "\n"), 0, tell)


def _decode(data: bytes, declared: str, tell: Tell) -> str:
    for encoding in ("utf-8", *_candidates(declared)):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if encoding == "cp949" and not _KOREAN.fullmatch(declared.lower()):
            tell(0, "encoding-guessed", {"encoding": "CP949"})
        return text
    lines = data.splitlines(keepends=True)
    return "".join(LineDecoder(tell).decode(lines, 1))


def _candidates(declared: str) -> list[str]:
    """What to try after UTF-8, which Korean text in another encoding never is by accident."""
    name = declared.lower()
    if not name:
        return ["cp949"]
    if _KOREAN.fullmatch(name):
        return ["cp949"]
    try:
        name = codecs.lookup(name).name
    except LookupError:
        return ["cp949"]
    if name == "utf-8":
        return []  # damaged: line by line
    if name.startswith(("utf", "unicode", "raw", "idna", "punycode")):
        return ["cp949"]  # no page that declares this in ASCII is it
    return ["cp949", name] if name in _WESTERN else [name, "cp949"]


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[: 1 << 14])
    return (match[1] or match[2]).decode("ascii") if match else ""
