"""Short, stable digests of texts, and what two copies of one text share."""

from __future__ import annotations

import hashlib
import unicodedata
from base64 import b32encode


def digest(text: str, length: int = 16) -> str:
    """Lower-case base32 of the SHA-256 of a text's UTF-8: `length` characters of 5 bits."""
    data = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    # Only the bytes that the characters come from: the encoder is written in Python.
    return b32encode(data[: (length * 5 + 7) // 8]).decode()[:length].lower()


def squeeze(text: str) -> str:
    """A text without blanks, in NFC: what a copy keeps whatever happens to its lines and spaces."""
    return "".join(unicodedata.normalize("NFC", text).split())


def overlap(a: str, b: str, n: int = 5) -> tuple[float, float]:
    """What two texts share of their n-grams, as shares of the shorter's and of the longer's."""
    short, long = sorted((_grams(a, n), _grams(b, n)), key=len)
    common = len(short & long)
    return (common / len(short), common / len(long)) if short else (0.0, 0.0)


def _grams(text: str, n: int) -> set[str]:
    return {text[i : i + n] for i in range(max(1, len(text) - n + 1))} if text else set()
