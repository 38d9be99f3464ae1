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
# Letters that stand alone, which NFC leaves as conjoining ones, as they are typed: ㅋㅋㅋ. Those of
# old Korean have no other form.
_ONSETS = (0x1100, "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
_VOWELS = (0x1161, "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
_FINALS = (0x11A8, "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_LETTERS = {
    first + at: letter
    for first, letters in (_ONSETS, _VOWELS, _FINALS)
    for at, letter in enumerate(letters)
}
_DOT = "ㆍ"
"""The letter that stands for a middle dot in most legal texts: 성폭력ㆍ가정폭력."""

# Nothing to resolve or strip.
_PLAIN = re.compile(r"[\0-\x7f가-힣]*")


def fold(text: str) -> str:
    """Lower case, compatibility forms resolved (Ａ → a), NFC, without accents, other marks and
    what nobody sees (a zero-width space).

    Hangul stays whole: its decomposed parts are letters, not marks.
    """
    bare = text.lower()
    if not _PLAIN.fullmatch(bare):
        parts = unicodedata.normalize("NFKD", bare.replace(_DOT, " "))
        bare = "".join(c for c in parts if not _leaves(c))
        bare = unicodedata.normalize("NFC", bare).lower().translate(_LETTERS)
    return _THOUSANDS.sub("", bare)


def _leaves(character: str) -> bool:
    kind = unicodedata.category(character)
    return kind[0] == "M" or kind == "Cf"


@lru_cache(maxsize=50_000)  # words repeat
def pieces(text: str) -> tuple[str, ...]:
    """The words of any text as terms: folded, cut at spaces and punctuation."""
    return tuple([piece[:MAX_LENGTH] for piece in _PIECE.findall(fold(text))])
