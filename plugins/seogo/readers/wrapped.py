"""Hard-wrapped text: lines that a mail program or an editor broke at a column, joined again.

A break is the wrap's when the next line's first word would not have fitted any more. Where nearly
every unfinished line of an article is such a line, its lines are joined; poems, lyrics, lists and
interviews, whose lines end where they please, stay as they are. Of a few lines there is no
telling, unless sentences end inside them: a poem's do not. Blank lines stay breaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

# Columns. Narrower is a poem, wider no wrap that anyone uses.
_NARROWEST, _WIDEST = 20, 200
# Lines of an article that run on: with less there is no telling.
_FEWEST = 3
# Share of unfinished lines that must be full.
_FULL = 0.75
_END = re.compile(r"[.!?…。][”’」』)\]\"']*$")
# A sentence's end inside a line, and a word at a line's end that no sentence or headline ends in.
_INSIDE = re.compile(r"[다요까죠][.?!][”’\"']?\s+\S")
_GOES_ON = re.compile(
    r"(?:[은는을를의와과며고]|에서|에게|까지|부터|으로|면서|지만|다는|라는|하는|되는|있는|없는|위해|대한"
    r"|통해|따라|따르면|관한|했던)$"
)
# What begins a line of its own, wrapped or not.
_ITEM = re.compile(r"(?:[-*•·▶▷■□◆◇●○※👉#>]|\d{1,2}[.)]\s|[①-⑳]|[QA]\s?[.:]|[―—–]\s|[가-힣]\.\s)")
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]")


def unwrap(received: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Join the lines of one article that were broken at a column.

    Args:
        received: (text, number of blank lines before it), in order.

    Returns:
        The same texts without surrounding space, some of them joined by a space, with the count
        of the first of each.
    """
    lines = [(text.strip(), gap) for text, gap in received]
    if len(lines) < _FEWEST - 1:
        return lines
    for measure in (len, _columns):
        widths = [measure(text) for text, _ in lines]
        column = max(widths)
        if not _NARROWEST <= column <= _WIDEST:
            continue
        joins = _joins(lines, widths, column, measure)
        if not joins:
            continue
        if _cuts_words(received, joins, measure):
            return [(text.strip(), gap) for text, gap in _joined(received, joins, between="")]
        return _joined(lines, joins, between=" ")
    return lines


def _columns(text: str) -> int:
    """Width on a terminal, where a Hangul letter takes two columns."""
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text))


def _joins(
    lines: Sequence[tuple[str, int]], widths: list[int], column: int, measure: Callable[[str], int]
) -> set[int]:
    """Numbers of the lines that go on in the next one; none where the text is not wrapped."""
    joins, unfinished, full, ended = set(), 0, 0, 0
    runs_on = goes_on = False
    for i in range(len(lines) - 1):
        (text, _), (following, gap) = lines[i], lines[i + 1]
        if gap or _ITEM.match(following):
            continue
        word = following.split(maxsplit=1)[0]
        is_full = widths[i] + 1 + measure(word) > column
        is_end = _END.search(text) is not None
        ended += is_end
        if not is_end and i:  # the first may be a headline
            unfinished += 1
            full += is_full
        runs_on = runs_on or (not is_end and not is_full)
        goes_on = goes_on or (not is_end and (i > 0 or _is_no_headline(text)))
        if is_full:
            joins.add(i)
    wrapped = unfinished >= _FEWEST - 1 and full >= _FULL * unfinished and unfinished > ended
    if wrapped and len(lines) > _FEWEST and len(joins) >= _FEWEST - 1:
        return joins
    is_prose = _END.search(lines[-1][0]) and any(_INSIDE.search(text) for text, _ in lines)
    return joins if is_prose and goes_on and not runs_on else set()


def _is_no_headline(text: str) -> bool:
    return _GOES_ON.search(text) is not None or _INSIDE.search(text) is not None


def _cuts_words(
    received: Sequence[tuple[str, int]], joins: set[int], measure: Callable[[str], int]
) -> bool:
    """Whether the wrap cut inside words: every line that runs on is exactly as long."""
    return len(joins) >= _FEWEST and len({measure(received[i][0]) for i in joins}) == 1


def _joined(
    lines: Sequence[tuple[str, int]], joins: set[int], *, between: str
) -> list[tuple[str, int]]:
    result: list[tuple[str, int]] = []
    for i, (text, gap) in enumerate(lines):
        if i - 1 in joins:
            before, first = result[-1]
            result[-1] = (before + between + text, first)
        else:
            result.append((text, gap))
    return result
