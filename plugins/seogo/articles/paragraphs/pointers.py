"""Where the pointers of a line begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seogo.articles.paragraphs.endings import ends_in_figure, ends_in_verb
from seogo.articles.paragraphs.openings import can_begin, is_particle, is_quotative, is_starter
from seogo.articles.paragraphs.punctuation import CLOSERS, enclosed
from seogo.articles.references import (
    HANDS,
    URL,
    Head,
    access_marks,
    head_starts,
    parse_reference,
    read_head,
)

_ENDED = re.compile(rf"(?:^|[.!?…。][{re.escape(CLOSERS)}]*)\s*$")
_END_MARK = re.compile(rf"(?<![.…!?])[.!?](?![.…!?])[{re.escape(CLOSERS)}]*")
# What a prose text has and a title has not.
_SENTENCE = re.compile(r"[다요죠까][.!?][”’\"']?(?:\s|$)|[다요죠까]\.(?=[^\s.…])")
_CLOSED = re.compile(r"[)\]’”\"'》〉]")
# A pointer that stands whole in marks, as in `references`.
_WRAPS = {"(": ")", "‘": "’", "“": "”"}
# Signs that a title never holds: the next item starts there.
_ITEM = re.compile("[■◆◇▶▷►※]")

# (무료)이 흐름은: the next sentence, no particle of what is in the brackets.
_THIS = re.compile(r"이 [가-힣]{1,10}(?:은|는|이|가|을|를|에|의|도|로)[\s,]")


def pointer_spans(line: str) -> list[tuple[int, int]]:
    """Start and end of every pointer, in order; what is between them is prose."""
    heads = list(_heads(line))
    spans = []
    for number, (start, known, head) in enumerate(heads):
        stop = heads[number + 1][0] if number + 1 < len(heads) else len(line)
        end = known or _end(line, head, stop)
        if parse_reference(line[start:end]) is not None or line[start] in HANDS:
            spans.append((start, end))
    return spans


def _heads(line: str) -> Iterator[tuple[int, int, Head]]:
    """Start, end (0 where it is not known yet) and head of every pointer."""
    starts = sorted(set(head_starts(line)))
    if not starts:
        return
    inside = enclosed(line)
    last = 0
    for start in starts:
        head = read_head(line, start, len(line)) if start >= last else None
        if head is None:
            continue
        opened = start - 2 if line[start - 1 : start] == " " else start - 1
        if opened >= 0 and line[opened] in _WRAPS and (end := _wrapped_end(line, opened, last)):
            last = end
            yield opened, end, head
        elif _can_start(line, start, head, bool(inside[start]), follows=last > 0):
            last = head.end
            yield start, 0, head


def _can_start(line: str, start: int, head: Head, inside: bool, *, follows: bool) -> bool:
    """Whether a head is a pointer's and not part of a sentence.

    Args:
        line: The line.
        start: Where the head starts.
        head: The head.
        inside: Whether it stands in a quotation or in brackets.
        follows: Whether there was a pointer before it.
    """
    by_hand = head.marker.startswith(tuple(HANDS))
    if inside and not by_hand:
        return False
    if head.label and head.marker[:1] not in ("", "-", "·", "•"):
        return True
    if _ENDED.search(line[max(0, start - 12) : start]) or (by_hand and follows):
        return True
    # Inside a sentence 👉 is a picture (👉 모양의 안내판), unless an address follows.
    address = URL.search(line, head.end, head.end + 120) if by_hand else None
    return by_hand and (bool(address) or ends_in_verb(line, start))


def _wrapped_end(line: str, start: int, last: int) -> int:
    """The end of a pointer that stands whole in brackets between sentences, or 0."""
    closer = _WRAPS.get(line[start])
    ended = start == last or _ENDED.search(line[max(0, start - 12) : start])
    if closer is None or not ended:
        return 0
    end = line.find(closer, start) + 1
    while end and line.count(line[start], start, end) > line.count(closer, start, end):
        end = line.find(closer, end) + 1
    if not end or parse_reference(line[start:end]) is None:
        return 0
    return 0 if line.startswith((".", ",", "·"), end) or is_particle(line, end) else end


def _end(line: str, head: Head, stop: int) -> int:
    """Where the pointer whose title starts at `head.end` ends, at `stop` at the latest."""
    end = min([stop, *_ends(line, head, stop)])
    return head.end + len(line[head.end : end].rstrip())


def _ends(line: str, head: Head, stop: int) -> Iterator[int]:
    start = head.end
    if address := URL.search(line, start, stop):
        titled = bool(line[start : address.start()].strip(" \t(<[-"))
        end = address.end()
        if line[end : end + 1] in (")", ">", "]"):
            end += 1
        marks = [mark for mark in access_marks(line, end, stop) if mark[0] == end]
        end = marks[0][1] if marks else end
        if not any(char.isalnum() for char in line[end:stop]):
            end = stop
        if titled or _SENTENCE.search(line, end, stop):
            yield end
    for begin, end in access_marks(line, start, stop):
        if not line[start:begin].strip():
            continue
        particle = is_particle(line, end) and not _THIS.match(line, end)
        if end < stop and (particle or line[end] in ".,"):
            continue
        if end < stop and line[end].isspace() and not _SENTENCE.search(line, end, stop):
            continue
        yield end
    for item in _ITEM.finditer(line, start, stop):
        if line[start : item.start()].strip():
            yield item.start()
    inside = enclosed(line)
    for match in _END_MARK.finditer(line, start, stop):
        end = match.end()
        ends = end < stop and _ends_title(line, match.start(), end, inside)
        if ends and _SENTENCE.search(line, end, stop):
            yield end
    for match in _CLOSED.finditer(line, start, stop):
        end = match.end()
        starts = end < stop and is_starter(line, end) and not inside[end]
        if starts and _SENTENCE.search(line, end, stop):
            yield end


def _ends_title(line: str, mark: int, end: int, inside: bytes) -> bool:
    """Whether the end mark at `mark` ends a title before prose: `…인가?핵심은 AI였다.`"""
    if (inside[mark] and end == mark + 1) or inside[end]:
        return False
    if line[mark] == ".":
        return ends_in_verb(line, mark) or ends_in_figure(line, mark, line[end:])
    if line[end].isspace():
        return False
    return can_begin(line, end) and not is_particle(line, end) and not is_quotative(line, end)
