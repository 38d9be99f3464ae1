"""Quotations, brackets and sentence ends of Korean running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "〈": "〉", "《": "》", "(": ")", "[": "]"}
_PAIRS |= {"（": "）", "〔": "〕", "【": "】"}
CLOSERS = "”’」』〉》)]）〕】\"'"
# Characters. A quotation mark whose partner is further away has lost it: dumps drop marks.
_LONGEST_SPAN = 400
_END = re.compile(rf"[.!?…]+[{re.escape(CLOSERS)}]*(?=\s|$)")


def enclosed(text: str) -> list[bool]:
    """For every character, whether it stands inside a quotation or a bracket.

    Opening marks are outside, everything up to and with the closing mark inside. A mark without
    a partner encloses nothing, so that one lost mark does not swallow the rest of a text.
    """
    inside = [False] * len(text)
    for start, end in _spans(text):
        for i in range(start + 1, end + 1):
            inside[i] = True
    return inside


def _spans(text: str) -> Iterator[tuple[int, int]]:
    open_at: dict[str, list[int]] = {}
    for i, char in enumerate(text):
        if char in _PAIRS:
            open_at.setdefault(_PAIRS[char], []).append(i)
        elif char in "\"'":
            waiting = open_at.setdefault(char, [])
            if waiting and i - waiting[-1] <= _LONGEST_SPAN and not _opens_only(text, i):
                yield waiting.pop(), i
            elif _can_open(text, i):
                open_at[char] = [i]
        elif open_at.get(char):
            start = open_at[char].pop()
            if i - start <= _LONGEST_SPAN:
                yield start, i


def _can_open(text: str, i: int) -> bool:
    """A straight mark opens behind a space, an opening bracket or an end mark, never at an end."""
    before, after = text[i - 1 : i], text[i + 1 : i + 2]
    return bool(after.strip()) and (not before.strip() or not before.isalnum())


def _opens_only(text: str, i: int) -> bool:
    """Space before and none behind: this cannot close what is open."""
    return i > 0 and text[i - 1].isspace() and bool(text[i + 1 : i + 2].strip())


def sentences(text: str) -> list[str]:
    """The sentences of one paragraph, end marks included. Ends inside quotations do not count."""
    inside = enclosed(text)
    result = []
    start = 0
    for match in _END.finditer(text):
        last = match.end() - 1
        closes_quotation = text[last] in CLOSERS
        if (inside[match.start()] and not closes_quotation) or (
            closes_quotation and last + 1 < len(inside) and inside[last + 1]
        ):
            continue
        if _is_abbreviation(text, match.start()):
            continue
        result.append(text[start : match.end()].strip())
        start = match.end()
    result.append(text[start:].strip())
    return [sentence for sentence in result if sentence]


def _is_abbreviation(text: str, dot: int) -> bool:
    """`U.S. `, `J. Kim`, `2025. 11. 4.`: a full stop behind one Latin letter or a number."""
    if text[dot] != "." or text[dot : dot + 2] == "..":
        return False
    word = re.search(r"\S*$", text[max(0, dot - 20) : dot])
    return bool(word and re.fullmatch(r"(?:[A-Za-z]\.)*[A-Za-z]|\d{1,4}(?:\.\d+)*", word[0]))
