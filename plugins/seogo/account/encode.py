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
        if composed != text and _gives(Form(name, True), composed, data):
            return composed, Form(name, True)
        if _gives(Form(name), text, data):
            return text, Form(name)
    return None


def _gives(form: Form, text: str, data: bytes) -> bool:
    try:
        return form.encode(text) == data
    except UnicodeEncodeError:  # taken apart, it may have letters that CP949 has not
        return False


def as_text(data: bytes) -> str:
    """Bytes for a ledger line."""
    return b64encode(data).decode()


def from_text(text: str) -> bytes:
    """Bytes of a ledger line."""
    return b64decode(text)
