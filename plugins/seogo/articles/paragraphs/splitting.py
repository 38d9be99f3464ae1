"""Lost paragraph breaks: found again where a sentence's end is glued to the next one's start.

A copied page loses its line breaks, so `…청사진이다.베센트 장관이…` was two paragraphs. A space
proves nothing either way and stays. No character is ever altered, added or dropped: the parts of
a line, joined, are the line again but for blanks at the breaks.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Sequence

from seogo.articles.paragraphs.displays import (
    BEHIND_FIGURE,
    FIGURE_ENDS,
    GIVEN,
    display_cuts,
)
from seogo.articles.paragraphs.displays import SIGNS as DISPLAY_SIGNS
from seogo.articles.paragraphs.endings import ends_in_figure, ends_in_verb
from seogo.articles.paragraphs.headlines import QUOTES
from seogo.articles.paragraphs.openings import (
    can_begin,
    is_bullet,
    is_connective,
    is_particle,
    is_quotative,
    is_starter,
    leans,
)
from seogo.articles.paragraphs.pointers import pointer_spans
from seogo.articles.paragraphs.punctuation import CLOSERS, enclosed
from seogo.articles.references import SIGNS as POINTER_SIGNS

_MARKS = ".!?…。！？．"
_DOTS = ".．。"
_POINTER_SIGNS = frozenset(POINTER_SIGNS)
_SIGNS = f"{POINTER_SIGNS}{DISPLAY_SIGNS}"
# Every break is beside one of these: an end mark, with what closes behind it, that is glued to
# what follows (not 3.5), a sign, or a figure. One scan dismisses most texts.
_TRIGGER = re.compile(
    rf"[{_MARKS}{re.escape(_SIGNS)}{FIGURE_ENDS}](?:"
    rf"(?<=[{_MARKS}])(?<![{_MARKS}]{{2}})[{_MARKS}]*+[{re.escape(CLOSERS)}]*+(?=\S)(?!(?<=\d\.)\d)"
    rf"|(?<=[{re.escape(_SIGNS)}])|(?<=[{FIGURE_ENDS}])(?={BEHIND_FIGURE}))"
)
# Between a sentence and the break behind it: a footnote's number, a remark, who took the picture.
_FOOTNOTE = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁴-⁹⁰]{1,3}|\d{1,2}\)(?=[가-힣A-Z“‘]|$))")
_NUMBER = re.compile(r"\d{1,2}(?=[가-힣]|$)")
_REMARK = re.compile(
    r"[(（](?!(?:\d{1,2}|[가나다라마바사])\))[^()（）]{1,60}[)）]"
    r"|[\[<](?:사진|그래픽|이미지|자료|출처|영상|표|그림)\s?(?:[=:：/]|제공|출처)"
    r"[^\[\]<>]{0,40}[\]>]"
)
_DATELINE = re.compile(r"[(（](?:[가-힣·]{2,8}|[A-Z][A-Za-z ]{2,15})=[^()]{1,20}[)）]")
_CREDIT = re.compile(r"[(（](?:사진|그래픽|이미지|자료|출처|영상|제공|표|그림)")
_RATING = re.compile(r"[★☆✩✭⭐]{3,}")
_SPEECH = '”"'
# (사진은 자료용이다.): a note about the text as a whole.
_NOTE = re.compile(r"[(（](?:사진|그림|그래픽|영상|이 (?:글|기사|원고|칼럼|인터뷰))[은는] ")
_STATEMENT, _STATED = (
    re.compile(r"[가-힣](?:은|는|을|를) .*[다요]$"),
    re.compile(r"[다요]\.(?:\s|$)"),
)


def restore_paragraphs(lines: Iterable[str]) -> list[str]:
    """The paragraphs of a body.

    Args:
        lines: The body's lines as received; each line end is a break already.

    Returns:
        Paragraphs without surrounding space; a pointer (👉) is always one of its own.
    """
    parts = [part.strip() for line in lines for part in split_line(line)]
    return [part for part in parts if part]


def split_line(line: str) -> list[str]:
    """One line at its certain breaks. Splitting a part again gives that part."""
    done: list[str] = []
    todo = [(line, True)]
    while todo:
        part, in_doubt = todo.pop()
        text = part.strip()
        triggers = list(_TRIGGER.finditer(text)) if in_doubt else []
        is_plain = not triggers and text[:1] not in QUOTES and GIVEN not in text
        cuts = [] if is_plain else sorted(_cuts(text, triggers) - {0, len(text)})
        if not cuts:
            done.append(part)
            continue
        blank = len(part) - len(part.lstrip())
        # A part may break where the whole did not: its start is a paragraph's start now. Only the
        # parts with something left to look at are looked at again.
        edges = [-blank, *cuts, len(part) - blank]
        left = {
            bisect(cuts, match.start())
            for match in triggers
            if bisect(cuts, match.start()) == bisect(cuts, match.end())
        }
        todo.extend(
            (part[edges[i] + blank : edges[i + 1] + blank], i in left)
            for i in reversed(range(len(edges) - 1))
        )
    return done


def _cuts(text: str, triggers: Sequence[re.Match[str]]) -> set[int]:
    signs = {match[0] for match in triggers}
    cuts = display_cuts(text, signs)
    ends = [match for match in triggers if match[0][0] in _MARKS]
    if ends:
        inside = enclosed(text)
        cuts.update(_cut_behind(text, match, inside) for match in ends)
    if not signs.isdisjoint(_POINTER_SIGNS):
        spans = pointer_spans(text)
        edges = [edge for span in spans for edge in span]
        # Between the two edges of a span there is an odd number of edges before a place.
        cuts = {cut for cut in cuts if bisect(edges, cut) % 2 == 0}
        cuts.update(edges)
    return cuts


def _cut_behind(text: str, match: re.Match[str], inside: bytes) -> int:
    """Where the break is that the glued end mark of `match` proves, or 0."""
    start, end = match.span()
    while text[end - 1] in "\"'" and not inside[end - 1]:  # it opens what comes next
        end -= 1
    marks = text[start:end].rstrip(CLOSERS)
    closers = text[start + len(marks) : end]
    if (inside[start] and not closers) or end >= len(text) or inside[end]:
        return 0
    if not (
        _ends_quotation(text, start, end, marks, closers, inside)
        if closers
        else _ends_sentence(text, start, end, marks)
    ):
        return 0
    end = _behind_notes(text, end)
    if end >= len(text) or text[end].isspace():
        return 0
    return end if can_begin(text, end) or _NOTE.match(text, end) else 0


def _ends_sentence(text: str, start: int, end: int, marks: str) -> bool:
    """Whether the sentence ends at the bare end marks at `start`."""
    if not start:
        return False
    before = text[start - 1]
    if is_bullet(text, end) or _RATING.match(text, end):
        return before.isalnum() or before in CLOSERS
    if is_quotative(text, end):
        return False
    if "…" in marks or ".." in marks:  # it trails off: only a new thought proves an end
        return (
            marks[0] in ".…"
            and ends_in_verb(text, start)
            and not ("." in marks and "…" in marks)
            and (is_connective(text, end) or _begins_anew(text, start, end, marks))
        )
    if before in CLOSERS:
        return not _is_list_mark(text, start) and (
            not is_particle(text, end) if _is_hangul(text[end]) else can_begin(text, end)
        )
    if marks[-1] in _DOTS:
        if ends_in_verb(text, start) or ends_in_figure(text, start, text[end : end + 5]):
            return True
        return is_starter(text, end) and _is_word(text, start)
    if _is_hangul(before):
        return not is_particle(text, end, behind_vowel=ends_in_verb(text, start))
    return is_starter(text, end) or (marks[0] in "?？" and not before.isascii())


def _begins_anew(text: str, start: int, end: int, marks: str) -> bool:
    """`그는 말끝을 흐렸다…배는 오지 않았다.`: whole statements on both sides, no headline."""
    return (
        marks == "…"
        and _is_hangul(text[end])
        and " " in text[:start]
        and not is_particle(text, end, behind_vowel=True)
        and bool(_STATEMENT.search(text[:start]) and _STATED.search(text, end))
    )


def _ends_quotation(
    text: str, start: int, end: int, marks: str, closers: str, inside: bytes
) -> bool:
    """Whether the sentence ends behind marks and what closes behind them (…했다.”그는)."""
    verb = ends_in_verb(text, start)
    if is_particle(text, end, behind_vowel=verb) or leans(text, end):
        return False
    if is_starter(text, end) or is_bullet(text, end):
        return True
    if not any(closer in CLOSERS[:2] + "\"'" for closer in closers):
        return verb or _is_hangul(text[start - 1 : start])
    opened = inside.rfind(b"\0", 0, end)
    if closers[-1] in "’'":
        # ‘나는 가수다.’출연자: what stands in single marks is a name as often as not.
        return False
    stands_alone = not text[:opened].strip() or text[:opened].rstrip()[-1] in f"{_MARKS}{CLOSERS}"
    if stands_alone:
        return True
    return closers[-1] in _SPEECH and (verb or marks[0] in "!?")


def _behind_notes(text: str, end: int) -> int:
    """Behind the footnote's number or the remark in brackets that belongs to the sentence."""
    while end < len(text):
        if _NOTE.match(text, end):
            break
        match = _FOOTNOTE.match(text, end) or _REMARK.match(text, end)
        if match and _DATELINE.match(text, end) and not _CREDIT.match(text, end):
            match = None
        if match is None and (number := _NUMBER.match(text, end)):
            match = number if number.end() == len(text) or is_starter(text, number.end()) else None
        if match is None:
            break
        if match.end() < len(text) and is_particle(text, match.end()) and text[end] in "([<":
            return len(text)
        end = match.end()
    return end


def _is_list_mark(text: str, dot: int) -> bool:
    """`(1).`, `(가).`"""
    return bool(re.search(r"(?:^|[\s(])(?:\d{1,2}|[가-힣A-Za-z])\)$", text[max(0, dot - 5) : dot]))


def _is_word(text: str, dot: int) -> bool:
    """A word of two letters at least before a full stop: neither an initial nor a number."""
    word = re.search(r"[^\s.]*$", text[max(0, dot - 20) : dot])
    return bool(word and len(word[0]) > 1 and not word[0].isdigit())


def _is_hangul(char: str) -> bool:
    return "가" <= char <= "힣"
