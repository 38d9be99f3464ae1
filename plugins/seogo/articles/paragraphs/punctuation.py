"""Quotations, brackets and sentence ends of Korean running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "〈": "〉", "《": "》", "(": ")", "[": "]"}
_PAIRS |= {"（": "）", "〔": "〕", "【": "】"}
CLOSERS = "”’」』〉》)]）〕】\"'"
# Characters. A mark whose partner is further away has lost it: dumps drop marks. Someone's words
# in “ ” run on for long; what stands in other marks is short.
_LONGEST_SPAN = 400
_LONGEST_SPEECH = 1000
_SPEECH = "”」』"
_MARK = re.compile(f"[{re.escape(''.join(_PAIRS) + CLOSERS)}]")
_END = re.compile(rf"[.!?…]+[{re.escape(CLOSERS)}]*(?=\s|$)")
# What goes on with a sentence behind a closing mark and a space (“왜?” 하고 물었다).
_GOES_ON = re.compile(r"\s+(?:이?라[고는며면]\S*|하[고며는자]|[고며는])(?=[\s,])")
_ABBREVIATION = re.compile(
    r"(?:Mrs?|Ms|[DJS]r|Prof|St|vs|Inc|Co|Corp|Ltd|No|Vol|Fig|pp|cf|etc|e\.g|i\.e|[ap]\.m)"
    r"|(?:[A-Za-z]\.)*[A-Za-z]|[QA]?\d{1,4}(?:\.\d+)*"
)
# A verb's ending: only behind one does an ellipsis end anything (`그런데… 아니다` goes on).
_VERB_END = re.compile(r"[다요죠까][.…]+$")


@lru_cache(maxsize=4)
def enclosed(text: str) -> bytes:
    """For every character, 1 if it stands inside a quotation or a bracket, else 0.

    Opening marks are outside, everything up to and with the closing mark inside. A mark without
    a partner encloses nothing, so that one lost mark does not swallow the rest of a text.
    """
    inside = bytearray(len(text))
    for start, end in _spans(text):
        inside[start + 1 : end + 1] = b"\1" * (end - start)
    return bytes(inside)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    open_at: dict[str, list[int]] = {}
    for match in _MARK.finditer(text):
        char, i = match[0], match.start()
        if char in _PAIRS:
            open_at.setdefault(_PAIRS[char], []).append(i)
        elif char in "\"'":
            waiting = open_at.setdefault(char, [])
            if char == "'" and _is_apostrophe(text, i):
                continue
            if waiting and i - waiting[-1] <= _LONGEST_SPAN and not _opens_only(text, i):
                yield waiting.pop(), i
            elif _can_open(text, i):
                open_at[char] = [i]
        elif open_at.get(char) and not (char == "’" and _is_apostrophe(text, i)):
            start = open_at[char].pop()
            if i - start <= (_LONGEST_SPEECH if char in _SPEECH else _LONGEST_SPAN):
                yield start, i


def _is_apostrophe(text: str, i: int) -> bool:
    """Between two Latin letters: Moody's, don't."""
    before, after = text[i - 1 : i], text[i + 1 : i + 2]
    return before.isascii() and before.isalpha() and after.isascii() and after.isalpha()


def _can_open(text: str, i: int) -> bool:
    """A straight mark opens behind a space, an opening bracket or an end mark, never at an end."""
    before, after = text[i - 1 : i], text[i + 1 : i + 2]
    return bool(after.strip()) and (not before.strip() or not before.isalnum())


def _opens_only(text: str, i: int) -> bool:
    """Space before and none behind: this cannot close what is open."""
    return i > 0 and text[i - 1].isspace() and bool(text[i + 1 : i + 2].strip())


def sentences(text: str) -> list[str]:
    """The sentences of one paragraph, end marks included. Ends inside quotations do not count."""
    return list(_sentences(text))


@lru_cache(maxsize=64)
def _sentences(text: str) -> tuple[str, ...]:
    inside: bytes | None = None
    result = []
    start = 0
    for match in _END.finditer(text):
        if inside is None:
            inside = enclosed(text)
        if not _ends_sentence(text, match, inside):
            continue
        result.append(text[start : match.end()].strip())
        start = match.end()
    result.append(text[start:].strip())
    return tuple(sentence for sentence in result if sentence)


def _ends_sentence(text: str, match: re.Match[str], inside: bytes) -> bool:
    end = match.end()
    if text[end - 1] in CLOSERS:
        if end < len(inside) and inside[end]:
            return False
        return not _GOES_ON.match(text, end)
    if inside[match.start()] or _is_abbreviation(text, match.start()):
        return False
    is_ellipsis = "…" in match[0] or ".." in match[0]
    return not is_ellipsis or bool(_VERB_END.search(text, match.start() - 1, end))


def _is_abbreviation(text: str, dot: int) -> bool:
    """`U.S. `, `J. Kim`, `2025. 11. 4.`, `vs. `: no sentence ends there."""
    if text[dot] != "." or text[dot : dot + 2] == "..":
        return False
    word = re.search(r"[^\s(\[“‘\"']*$", text[max(0, dot - 20) : dot])
    return bool(word and _ABBREVIATION.fullmatch(word[0]))
