"""Breaks that no end mark shows: headings, display lines, captions and speakers glued to prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import pairwise

from seogo.articles.paragraphs.headlines import QUOTES, headlines
from seogo.articles.paragraphs.openings import is_particle, is_starter
from seogo.articles.paragraphs.punctuation import CLOSERS, enclosed

# What makes a text worth looking at here.
SIGNS = "=:：/★☆⭐Q"
GIVEN = "제공"
# A figure alone (5890억달러(약 820조원)) that a text displays before it tells of it.
FIGURE_ENDS = ")%％원러로엔안명배조억만개건톤위"
BEHIND_FIGURE = (
    r"(?:(?:19|20)\d\d년|지난[ 해]|올해|\d{1,2}월 \d|이(?:[는에를날번후]|것)|그(?:[는가]"
    r"|러)|하지만|특히|다만)"
)
_CREDIT_SIGNS, _STARS, _FIGURE_ENDS = frozenset("=:：/"), frozenset("★☆⭐"), frozenset(FIGURE_ENDS)
_FIGURE_END = re.compile(rf"[{FIGURE_ENDS}](?={BEHIND_FIGURE})")
_LINE = re.compile(r"(?:^|[.!?…][”’\"')]*)\s*([^\s.!?…][^.!?…]{1,38})$")
_DATE = re.compile(r"(?:19|20)\d\d년|지난 \d|지난해 |올해 |\d{1,2}월 \d{1,2}일")
# A particle or a verb: the line is a sentence's beginning and no display.
_GRAMMAR = re.compile(r"(?:[가-힣A-Z\d)](?:은|는|이|가|을|를|에|에서|으로|며|고)|다) ")
_CREDIT = re.compile(
    r"(?:[(\[（<【]\s?(?:(?:사진|이미지|그래픽|그림|자료|출처|영상|일러스트|도표"
    r"|표|차트|인포그래픽|캡처|디자인)(?:\s?(?:제공|출처|자료))?\s?[=:：/]"
    r"|(?:AP|AFP|EPA|UPI|로이터|신화|블룸버그|게티이미지\S{0,4})\s?[=/·])"
    r"[^()\[\]<>]{1,40}[)\]）>】]"
    r"|[(\[][^()\[\]]{1,20}\s제공[)\]])(?=[가-힣A-Z\d“‘\"'])"
)
_TURN = re.compile(r"(?<![A-Za-z\d])(?P<who>[QA])(?P<number>\d{0,2})[.:)]\s?(?=\S)")
_RATING = re.compile(r"[★☆⭐]{3,}(?:\s?\([\d./ ]+\))?(?=[가-힣A-Z])")


def display_cuts(text: str, signs: Set[str]) -> set[int]:
    """Where such a break is.

    Args:
        text: The text.
        signs: Which of `SIGNS` and of `FIGURE_ENDS` (before `BEHIND_FIGURE`) stand in it.
    """
    cuts: set[int] = set()
    if text[:1] in QUOTES:
        cuts.update(end for _, end in headlines(text))
    if not signs.isdisjoint(_CREDIT_SIGNS) or GIVEN in text:
        cuts.update(m.end() for m in _CREDIT.finditer(text) if not is_particle(text, m.end()))
    if not signs.isdisjoint(_STARS):
        cuts.update(m.end() for m in _RATING.finditer(text) if not is_particle(text, m.end()))
    if not signs.isdisjoint(_FIGURE_ENDS):
        cuts.update(_display_line_cuts(text))
    if "Q" in signs:
        cuts.update(_turn_cuts(text))
    return cuts


def _display_line_cuts(text: str) -> Iterator[int]:
    for match in _FIGURE_END.finditer(text):
        end = match.end()
        line = _LINE.search(text, max(0, end - 45), end)
        if line is None or not re.search(r"\d", line[1]) or _GRAMMAR.search(line[1]):
            continue
        if _DATE.match(text, end) or (match[0] in ")%％" and is_starter(text, end)):
            yield end


def _turn_cuts(text: str) -> Iterator[int]:
    """Before the Q. and A. of an interview, which take turns."""
    turns = [m for m in _TURN.finditer(text) if _can_turn(text, m)]
    if not any(a["who"] != b["who"] for a, b in pairwise(turns)):
        return
    inside = enclosed(text)
    for turn in turns:
        if not inside[turn.start()]:
            yield turn.start()


def _can_turn(text: str, turn: re.Match[str]) -> bool:
    at = turn.start()
    before = text[:at].rstrip()
    if not before or before[-1] in f".!?…{CLOSERS}":
        return True
    return before == text[:at] and "가" <= before[-1] <= "힣" and turn[0].endswith(". ")
