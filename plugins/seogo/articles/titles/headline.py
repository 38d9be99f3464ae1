"""Headlines that the source itself wrote at the top of a body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seogo.articles.paragraphs.headlines import SPOKEN, headlines
from seogo.articles.titles.greetings import is_greeting, is_scene

MAX_LENGTH = 60
_SHORTEST = 10
# How much longer than a headline the paragraph behind it is.
_LONGER = 1.3
_ENDS = (".", "!", "?", "”", "’", '"', ")")
# A sentence, a label, a credit, an amount, a date, a list item, speech.
_NO_HEADLINE = re.compile(
    r"[.,:;=]$|^[\[(<#―▶▷■□●○◆◇※*\-–—·•\d“‘\"']|[가나까]$|는지$|기자\b|특파원|무단 ?전재|"
    r"https?:|@|=|니다$|어요$|아요$|(?:[었았했됐였]|한|된|있|이)다$"
)
# What someone said, cut short, and what it is about: only headlines are written so.
_SAID = re.compile(
    r"(?:“[^“”]{4,40}”|‘[^‘’]{4,40}’|\"[^\"]{4,40}\"|'[^']{4,40}') ?(?:…|\.{2,3}) ?(?=\S+ )"
)
_QUOTED = re.compile(r"[‘“'\"「『〈《<]([^‘’“”\"「」『』〈〉《》<>]{4,80})[’”'\"」』〉》>]")


def quoted_headline(paragraph: str) -> str:
    """The headline that a paragraph is when it is one quotation and nothing else, or ""."""
    match = _QUOTED.fullmatch(paragraph.strip())
    if match is None or " " not in match[1].strip() or SPOKEN.search(match[1].strip()):
        return ""
    return match[1].strip()


def given_headline(prose: Sequence[str]) -> str:
    """The headline that opens a body, "" without one: the source's own, not derived.

    It stands in quotation marks, alone or before the first sentence, or on a line of its own.

    Args:
        prose: Paragraphs of the body without pointers.
    """
    if not prose:
        return ""
    found = quoted_headline(prose[0]) or _leading(prose[0]) or _line(prose)
    return found if len(found) <= MAX_LENGTH else ""


def _leading(paragraph: str) -> str:
    """`‘A, B와 손잡다’ C가 …`: a quotation before the first sentence."""
    if paragraph.lstrip()[:1] not in ("‘", "“", "'", '"'):
        return ""
    found = next((headline for headline, _ in headlines(paragraph.lstrip())), "")
    return "" if SPOKEN.search(found) else found


def _line(prose: Sequence[str]) -> str:
    """A short first line that ends like no sentence, with a longer paragraph of text behind it."""
    line = prose[0].strip()
    if len(prose) < 2 or not _SHORTEST <= len(line) <= MAX_LENGTH or " " not in line:
        return ""
    if len(prose[1]) < _LONGER * len(line) or not prose[1].rstrip().endswith(_ENDS):
        return ""
    own = line[match.end() :] if (match := _SAID.match(line)) else line
    if _NO_HEADLINE.search(own) or is_greeting(own) or is_scene(own):
        return ""
    return line
