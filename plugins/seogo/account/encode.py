"""Bytes to text and back, for one row: the ways in which a text may have been received."""

from __future__ import annotations

import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass

# UTF-16 and UTF-32 only where the whole file is: any two bytes are UTF-16.
_GUESSED = ("utf-8", "cp949")


@dataclass(frozen=True, slots=True)
class Form:
    """How a stretch of bytes is written."""

    encoding: str
    decomposed: bool = False
    """Whether its Hangul is taken apart (NFD, as macOS has it)."""

    def encode(self, text: str) -> bytes:
        """A text in this form."""
        if self.decomposed:
            text = unicodedata.normalize("NFD", text)
        return text.encode(self.encoding)


def decode(data: bytes, encoding: str) -> tuple[str, Form] | None:
    """The text of some bytes, composed, and its form; None where no form gives the bytes back.

    Args:
        data: A stretch of a file.
        encoding: The file's own.
    """
    for name in dict.fromkeys((encoding, *(_GUESSED if encoding == "utf-8" else ()))):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        composed = unicodedata.normalize("NFC", text)
        for form, shown in ((Form(name, True), composed), (Form(name), text)):
            if (shown != text or not form.decomposed) and form.encode(shown) == data:
                return shown, form
    return None


def as_text(data: bytes) -> str:
    """Bytes for a ledger line."""
    return b64encode(data).decode()


def from_text(text: str) -> bytes:
    """Bytes of a ledger line."""
    return b64decode(text)
