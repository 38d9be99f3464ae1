"""Names that are the same but for how they are written down, and forms of one name."""

from __future__ import annotations

import re
import unicodedata

from seogo.articles.tags.frequencies import is_listed

# 3·1절, 3.1절 and 3-1절 are one day; 4.5 is not 45.
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[\s.·ㆍ・‧:-]+(?=\d)")
# Separators, where they stand inside a name: C- and .NET keep theirs.
_SEPARATOR = re.compile(r"(?<=\w)[\s.·ㆍ・‧'’_-]+(?=\w)|\s+|(?<=\b\w)\.(?=\W|$)")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_WRAPPED = re.compile(r"#+(.+)|[“‘\"'〈《「『<\[(](.+)[”’\"'〉》」』>\])]")
_LEGAL = r"\(주\)|주식회사|유한회사|\(재\)|\(사\)"
_LEGAL_FORM = re.compile(
    rf"(?:{_LEGAL})\s*(.{{2,}})|(.{{2,}}?)\s*(?:{_LEGAL})|"
    r"(.{2,}?),?\s+(?:inc|corp|corporation|co|ltd|llc|plc|gmbh|co\.,? ltd)\.?"
)
_PLURAL = re.compile(r"(.*[가-힣A-Za-z]{2})들|(.*[a-z]{3}|.*[A-Z]{2})s")


def skeleton(name: str) -> str:
    """What spellings of one name share: width, case, spaces, hyphens, dots and quotes away.

    Empty for a name without letters or digits (★, !!!).
    """
    text = unicodedata.normalize("NFKC", name).translate(_DASHES).casefold().strip()
    if match := _WRAPPED.fullmatch(text):
        text = next(filter(None, match.groups()))
    text = _SEPARATOR.sub("", _BETWEEN_DIGITS.sub("\0", text))
    return text if any(char.isalnum() for char in text) else ""


def without_legal_form(name: str) -> str | None:
    """`(주)원익` → `원익`, `Apple Inc.` → `apple` (case is lost); None where there is none."""
    match = _LEGAL_FORM.fullmatch(unicodedata.normalize("NFKC", name).casefold().strip())
    return next(filter(None, match.groups())) if match else None


def singular(name: str) -> str | None:
    """`스타트업들` → `스타트업`, `LLMs` → `LLM`; None for what is no plural."""
    match = _PLURAL.fullmatch(name)
    # A word of its own that only ends like a plural: 스캔들.
    if match is None or name.endswith(("ss", "us", "is")) or is_listed(name.rsplit(maxsplit=1)[-1]):
        return None
    return match[1] or match[2]
