"""From bytes to text: which encoding a file has, and its lines with their byte offsets.

Only CR LF, CR and LF end a line. A file is decoded in blocks of whole lines; where a block is not
valid, each of its lines is decoded by itself, so that dumps strung together from two encodings
come out right. What no encoding gives is replaced by U+FFFD and told.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import accumulate, count
from operator import add
from typing import Any, AnyStr, BinaryIO, NamedTuple

from seogo.readers.characters import Tell, clean, is_odd
from seogo.readers.legacy import LineDecoder

_BOMS = (  # the longer one first: UTF-32 LE begins like UTF-16 LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNITS = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_BLOCK = 1 << 20
# What Korean text is made of. Bytes read in a wrong order or width give mostly other letters.
_EXPECTED = re.compile("[\t\r\n -~가-힣ㄱ-ㆎ·‘’“”…\u3000-\u301f\u3200-\u33ff\uff01-\uff5e]")


_ENDS: dict[type, Any] = {
    str: ("\n", "\r\n", "\r", re.compile("(\r\n|\r|\n)")),
    bytes: (b"\n", b"\r\n", b"\r", re.compile(b"(\r\n|\r|\n)")),
}


class Line(NamedTuple):
    """One line of a source, without its end."""

    number: int
    start: int
    """Byte offset."""
    end: int
    """Byte offset behind the text, the line end not counted."""
    text: str


def detect_encoding(head: bytes) -> str:
    """Tell the encoding: "utf-8" (each line of which may turn out as CP949), UTF-16 or UTF-32.

    Args:
        head: The first bytes of a file, some thousand of them.
    """
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding
    if b"\0" not in head:
        return "utf-8"
    # Without a mark: spaces, digits and line ends have NULs, on one side only.
    for encoding, unit in _UNITS.items():
        text = head[: len(head) // unit * unit].decode(encoding, "replace")
        strange = len(text) - len(_EXPECTED.findall(text))
        if text and "\0" not in text and strange <= max(1, 0.15 * len(text)):
            return encoding
    return "utf-8"


def read_lines(file: BinaryIO, encoding: str, tell: Tell) -> Iterator[Line]:
    """The lines of a file, decoded and cleaned.

    Args:
        file: At its start.
        encoding: As `detect_encoding` says.
        tell: Takes what could not be kept as it was.
    """
    number, at = 1, 0
    decoder = LineDecoder(tell)
    for block in _blocks(file, encoding):
        try:
            text = block.decode(encoding)
        except UnicodeDecodeError:
            texts, sizes, ends = _line_by_line(block, encoding, number, decoder)
            odd = any(map(is_odd, texts))
        else:
            texts, ends = _split(text)
            sizes = _sizes(block, text, texts, encoding)
            if encoding in _UNITS:
                ends = [end * _UNITS[encoding] for end in ends]
            odd = is_odd(text)
        if odd:
            texts = [clean(line, index, tell) for index, line in enumerate(texts, number)]
        starts = list(accumulate(map(add, sizes, ends), initial=at))
        yield from map(Line, count(number), starts, map(add, starts, sizes), texts)
        number += len(texts)
        at += len(block)


def _blocks(file: BinaryIO, encoding: str) -> Iterator[bytes]:
    """Stretches of whole lines; a line that is longer than a block in one piece."""
    held = b""
    # Twice as much each time, so that one endless line is not copied for every block of it.
    while data := file.read(max(_BLOCK, len(held))):
        held += data
        if cut := _last_line_end(held, encoding):
            yield held[:cut]
            held = held[cut:]
    if held:
        yield held


def _last_line_end(data: bytes, encoding: str) -> int:
    """The offset behind the last line end; a CR at the very end may be half of one."""
    unit = _UNITS.get(encoding, 1)
    codec = encoding if unit > 1 else "ascii"
    newline, carriage_return = "\n".encode(codec), "\r".encode(codec)
    return max(
        _find_last(data, newline, unit, len(data)),
        _find_last(data, carriage_return, unit, len(data) // unit * unit - unit),
    )


def _find_last(data: bytes, wanted: bytes, unit: int, end: int) -> int:
    """The offset behind its last occurrence at a whole number of units; 0: none."""
    found = data.rfind(wanted, 0, max(end, 0))
    while found % unit and found > 0:
        found = data.rfind(wanted, 0, found + len(wanted) - 1)
    return found + len(wanted) if found >= 0 and not found % unit else 0


def _split(text: AnyStr) -> tuple[list[AnyStr], list[int]]:
    """The lines without their ends, and the length of each end (0: the last line has none)."""
    lf, crlf, cr, one = _ENDS[type(text)]
    returns = text.count(cr)
    if not returns or returns == text.count(crlf) == text.count(lf):
        end = crlf if returns else lf
        lines = text.split(end)
        ends = [len(end)] * (len(lines) - 1)
    else:
        pieces = one.split(text)
        lines, ends = pieces[::2], [len(end) for end in pieces[1::2]]
    if lines[-1]:
        ends.append(0)
    else:
        lines.pop()
    return lines, ends


def _sizes(block: bytes, text: str, lines: list[str], encoding: str) -> list[int]:
    """Bytes of every line."""
    unit = _UNITS.get(encoding)
    if unit is None:
        return [len(line) for line in (lines if len(block) == len(text) else _split(block)[0])]
    if len(block) == unit * len(text):
        return [unit * len(line) for line in lines]
    return [len(line.encode(encoding)) for line in lines]


def _line_by_line(
    block: bytes, encoding: str, number: int, decoder: LineDecoder
) -> tuple[list[str], list[int], list[int]]:
    """Lines, sizes and sizes of the line ends of a block that is not valid as a whole."""
    if encoding not in _UNITS:
        lines, ends = _split(block)
        return decoder.decode(lines, number), [len(line) for line in lines], ends
    unit = _UNITS[encoding]
    lf, cr = (re.escape(end.encode(encoding)) for end in "\n\r")
    one = re.compile(
        b"((?:.{%d})*?)(%b%b|%b|%b|.{0,%d}\\Z)" % (unit, cr, lf, cr, lf, unit - 1), re.DOTALL
    )
    lines, ends, at = [], [], 0
    while at < len(block):
        match = one.match(block, at)
        assert match is not None  # the end of the block matches too
        end = 0 if len(match[2]) < unit else len(match[2])
        lines.append(match[0][: len(match[0]) - end])
        ends.append(end)
        at = match.end()
    return decoder.decode(lines, number, encoding), [len(line) for line in lines], ends
