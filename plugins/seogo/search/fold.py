"""Spelling made equal, for the index and the query alike.

theme/static/search/text.js does the same; a test compares them.
"""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 40
"""Characters of a term; what is longer (encoded data, a row of letters) is cut there."""

# Digit groups are one number: 1,000만 is found as 1000만.
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
# Letters and digits in one piece, with the point of a decimal or date (2.71, 2025.10.24) and the
# signs of C++ and C#.
_PIECE = re.compile(r"[^\W_]+(?:(?<=\d)\.(?=\d)[^\W_]+)*(?:(?<=[a-z])[+#]+)?")


def fold(text: str) -> str:
    """Lower case, compatibility forms resolved (Ａ → a), accents and other marks stripped, NFC.

    Hangul stays whole: its decomposed parts are letters, not marks.
    """
    parts = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(c for c in parts if not unicodedata.category(c).startswith("M"))
    return _THOUSANDS.sub("", unicodedata.normalize("NFC", bare).lower())


def pieces(text: str) -> list[str]:
    """The words of any text as terms: folded, cut at spaces and punctuation."""
    return [piece[:MAX_LENGTH] for piece in _PIECE.findall(fold(text))]
