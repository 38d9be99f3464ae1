"""Spelling made equal, for the index and the query alike.

theme/static/search/text.js does the same; a test compares them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MAX_LENGTH = 40
"""Characters of a term; what is longer (encoded data, a row of letters) is cut there."""

# Digit groups are one number: 1,000만 is found as 1000만.
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
# Letters and digits in one piece, with the point of a decimal or date (2.71, 2025.10.24) and the
# signs of C++ and C#; Ctrl+C is two.
_PIECE = re.compile(
    r"[^\W_]+(?:(?<=[0-9])\.(?=[0-9])[^\W_]+)*"
    r"(?:(?<=[a-z])(?:\+\+|#|\+(?![a-z0-9+])))?"
)
# Nothing to resolve or strip.
_PLAIN = re.compile(r"[\0-\x7f가-힣]*")


def fold(text: str) -> str:
    """Lower case, compatibility forms resolved (Ａ → a), accents and other marks stripped, NFC.

    Hangul stays whole: its decomposed parts are letters, not marks.
    """
    bare = text.lower()
    if not _PLAIN.fullmatch(bare):
        parts = unicodedata.normalize("NFKD", bare)
        bare = "".join(c for c in parts if not unicodedata.category(c).startswith("M"))
        bare = unicodedata.normalize("NFC", bare).lower()
    return _THOUSANDS.sub("", bare)


@lru_cache(maxsize=50_000)  # words repeat
def pieces(text: str) -> tuple[str, ...]:
    """The words of any text as terms: folded, cut at spaces and punctuation."""
    return tuple(piece[:MAX_LENGTH] for piece in _PIECE.findall(fold(text)))
