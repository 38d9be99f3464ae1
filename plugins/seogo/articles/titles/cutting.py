"""A title's last resort: the start of a sentence, cut between words, its marks in pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seogo.analysis import Token
from seogo.articles.titles.clauses import without_brackets
from seogo.articles.titles.headline import MAX_LENGTH

SHORTEST = 12
# A straight quotation mark; the one in don't is none.
_APOSTROPHE = re.compile(r"(?<![A-Za-z])'|'(?![A-Za-z])")
_MARKS = re.compile(r"[“”‘’\"'「」『』〈〉《》()\[\]（）【】]")
_PAIRS = ("“”", "‘’", "()", "「」", "『』", "[]", "〈〉", "《》", "（）", "【】")


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket has its partner."""
    if not _MARKS.search(text):
        return True
    return (
        all(text.count(p[0]) == text.count(p[1]) for p in _PAIRS)
        and text.count('"') % 2 == 0
        and len(_APOSTROPHE.findall(text)) % 2 == 0
    )


def cut(sentence: str, tokens: Sequence[Token]) -> str:
    """The start of a sentence that has no fitting form, cut between words, marked with "…"."""
    text = sentence.rstrip(". …")
    plain = without_brackets(text)
    if len(plain) <= MAX_LENGTH and balanced(plain):
        return plain
    ends = [i for i, char in enumerate(plain[:MAX_LENGTH]) if char == " "]
    # No space to cut at: behind a particle or an ending, or else behind any morpheme.
    joints = [t.end for t in tokens if t.tag[:1] in "JE"]
    every = [t.end for t in tokens]
    for shortest in (SHORTEST, 2):
        for words, places in ((plain, ends), (text, joints), (text, every)):
            for end in sorted(places, reverse=True):
                start = words[:end].rstrip(" ,;:·")
                if shortest <= len(start) < MAX_LENGTH and balanced(start):
                    return f"{start}…"
    # Every start is inside something: do without the marks that are left alone.
    whole = _paired(plain)
    if len(whole) <= MAX_LENGTH:
        return whole
    end = max([e for e in ends if e < MAX_LENGTH], default=MAX_LENGTH - 1)
    start = _paired(plain[:end]).rstrip(" ,;:·")
    return f"{start}…" if start else ""


def _paired(text: str) -> str:
    """A text without the marks that have lost their partner."""
    lost: set[int] = set()
    for pair in _PAIRS:
        open_at: list[int] = []
        for i, char in enumerate(text):
            if char == pair[0]:
                open_at.append(i)
            elif char == pair[1] and open_at:
                open_at.pop()
            elif char == pair[1]:
                lost.add(i)
        lost.update(open_at)
    for straight in (re.compile('"'), _APOSTROPHE):
        places = [match.start() for match in straight.finditer(text)]
        lost.update(places[-1:] if len(places) % 2 else ())
    return " ".join("".join(char for i, char in enumerate(text) if i not in lost).split())
