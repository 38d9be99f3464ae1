"""Text that is not all UTF-8: CP949, line by line, and bytes that are neither.

Bytes alone do not always say which they are: the UTF-8 of two Latin letters may be a Hangul letter
in CP949, and a line of damaged UTF-8 may be valid CP949 that means nothing. So the lines round
about and the share of Hangul decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from seogo.readers.characters import Tell

_HANGUL = re.compile("[가-힣]")
_BAD = "\ufffd"
# KS X 1001 without its Chinese characters: what nearly all Korean text is, and no UTF-8 of Hangul.
_PLAIN = re.compile(rb"[\0-\x7f]*+(?:(?:[\xa1-\xac\xb0-\xc8][\xa1-\xfe])++[\0-\x7f]*+)*+")
_ENOUGH = 1000  # lines, to know what a file is for the most part


class LineDecoder:
    """Decodes the lines of one file."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._guessed = False
        self._legacy = 0
        """Lines so far that can only be CP949."""
        self._modern = 0
        """Lines so far that can only be UTF-8."""

    def decode(self, lines: list[bytes], number: int, encoding: str = "utf-8") -> list[str]:
        """The lines as text; one that cannot be decoded is told with its bytes.

        Args:
            lines: Of one block.
            number: Of the first of them.
            encoding: "utf-8" means: or CP949.
        """
        if encoding != "utf-8":
            return [self._strict(data, index, encoding) for index, data in enumerate(lines, number)]
        if self._legacy + self._modern < _ENOUGH:
            self._count(lines)
        return [self._either(data, index) for index, data in enumerate(lines, number)]

    def _count(self, lines: list[bytes]) -> None:
        for data in lines:
            if not data.isascii():
                text, legacy = _try(data, "utf-8"), _try(data, "cp949")
                self._modern += text is not None and (legacy is None or max(text) >= "\u0800")
                self._legacy += text is None and legacy is not None

    def _either(self, data: bytes, number: int) -> str:
        if data.isascii():
            return data.decode("ascii")
        text = _try(data, "utf-8")
        legacy = _try(data, "cp949")
        if text is None and legacy is not None and _PLAIN.fullmatch(data):
            return self._as_legacy(legacy, number)
        # Letters of two bytes in UTF-8 (Latin, Greek) may be Hangul in a CP949 file.
        doubtful = self._legacy > self._modern and text is not None and max(text) < "\u0800"
        if text is not None and not (doubtful and legacy is not None):
            return text
        damaged = data.decode("utf-8", "replace")
        if legacy is not None and len(_HANGUL.findall(damaged)) <= damaged.count(_BAD):
            return self._as_legacy(legacy, number)
        other = data.decode("cp949", "replace")
        if other.count(_BAD) * 4 < damaged.count(_BAD):
            return self._damaged(data, number, "cp949")
        return self._damaged(data, number, "utf-8")

    def _as_legacy(self, text: str, number: int) -> str:
        if not self._guessed:
            self._guessed = True
            self._tell(number, "encoding-guessed", {"encoding": "CP949"})
        return text

    def _strict(self, data: bytes, number: int, encoding: str) -> str:
        text = _try(data, encoding)
        return self._damaged(data, number, encoding) if text is None else text

    def _damaged(self, data: bytes, number: int, encoding: str) -> str:
        bad = " ".join(sorted({hex(byte) for byte in _undecodable(data, encoding)}))
        self._tell(number, "bytes-undecodable", {"bytes": bad, "text": data.hex()})
        return data.decode(encoding, "replace")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _undecodable(data: bytes, encoding: str) -> Iterator[int]:
    """The bytes that are no text."""
    while True:
        try:
            data.decode(encoding)
            return
        except UnicodeDecodeError as error:
            yield from data[error.start : error.end]
            data = data[error.end :]
