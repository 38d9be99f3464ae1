"""Bylines: who wrote it and when, as listing pages print it.

A line is read by taking its dates and stamps (`입력`, `수정`) away: what is left must be names. How
sure that is depends on what is left; lines that are not sure count only where they look like the
other bylines of their file, which `seogo.readers.layout` knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from seogo.articles.bylines.authors import (
    CHANGED,
    EMAIL,
    STAMP,
    are_people,
    authors,
    has_job,
    is_person,
)
from seogo.articles.bylines.printed_dates import PrintedDate, find_dates, may_hold_date
from seogo.names.romanize import is_korean_name
from seogo.records import Byline

__all__ = ["Reading", "authors", "parse_byline", "read_byline", "read_names", "resembles_byline"]

# Characters. No byline is longer; names of some hundred are damage, and still no body.
_LONGEST, _LONGEST_RELATIVE = 500, 40
_FEW_WORDS = 6
# What makes the part beside the date a sentence: a particle or an ending, or its punctuation.
_PARTICLE = re.compile(
    r"[가-힣]{2,}(?:은|는|을|를|에서|에게|부터|까지|에는|으로|다|요|죠|며|면서|지만)[.,!?…]?"
)
_PUNCTUATED = re.compile(
    r"(?<![A-Z])(?<!Dr)(?<!Mr)(?<!Ms)(?<!Jr)(?<!Sr)\.\s|[?!…“”\"]"
    r"|(?<![A-Za-z])[‘’]|[‘’](?![A-Za-z])|[다요]\.$"
)
_MARKUP = re.compile(r"<[^<>]{0,200}>|\]\([^()]{0,200}(?:\([^()]*\))?[^()]*\)")
_ODD = re.compile(r"[\d:：=<>{}\[\]\\/#]")
# What a date line of the body starts with, or says of its date.
_LABEL = re.compile(
    r"^\W*(?:일시|날짜|개봉|상장일?|발매일?|출시일?|문의|기간|시간|장소|마감|자료|사진"
    r"|출처|그래픽|제공|행사"
    r"|일정|기준|접수|모집|신청|대상|참고|주최|방송|공연|전시|회의|발표일?|시행일?|설립일?"
    r"|생년월일|출생|사망)(?:[\s:：=]|$)"
)
# Date: is a word of other lists, too.
_SURE_STAMP = re.compile(rf"(?!Date){STAMP.pattern}")
_PHOTO_CREDIT = re.compile(r"^\W*(?:사진|자료|그래픽|출처|제공|영상|그림)\s*[=:：/]")
# Beside names: how often it was read, where it stood.
_COUNT = re.compile(
    r"(?:조회수?|댓글|추천|좋아요|공감|읽음|[Vv]iews?)\s*[:：]?\s*\(?[\d,]+\)?(?:\s?회)?"
    r"|\d+\s?(?:min read|분 읽기)"
    # The page of the paper, and the section before a bar.
    r"|(?:지면\s*[:：|]?\s*)?(?<![^\s|(\[])[A-Z]?\d{1,2}\s?면(?![가-힣])|지면(?=\s*$)"
    r"|^\s*(?:정치|경제|사회|문화|국제|세계|스포츠|연예|과학|산업|증권|부동산|생활|지역|전국|북한"
    r"|오피니언|칼럼|사설|뉴스|종합|금융|정책|사람들?|인물|여성|교육|환경|노동|의료|건강)\s*[|｜│>›]"
)
_EDGE = " \t\u00a0\u3000|｜│ㅣ·ㆍ-–—,/()[]~:："
_TRIM = " \t\u00a0\u3000|｜│·-–—,/"
_BY = re.compile(r"(?:[Ww]ritten\s)?(?:[Bb]y|BY):?\s+(?=[A-Z가-힣])")
_RELATIVE = re.compile(
    r"(?:\d+|한|두|세|몇)\s?(?:초|분|시간|일|주|주일|개월|달|년)\s?전|어제|그제|방금\s?전?|오늘"
    r"|지난\s?주"
    r"|\d+\s(?:seconds?|minutes?|hours?|days?|weeks?|months?)\sago|yesterday|today|just now",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a line would be as a byline, or as a part of one."""

    byline: Byline

    sure: bool
    """It reads like a byline wherever it stands."""

    part: Literal["whole", "date", "names", "changed"]
    """Both, a date alone, names alone, or only when the article was changed."""

    shape: str
    """What the bylines of one page have in common: order, way of writing the date."""


def read_byline(text: str, line: int) -> Reading | None:
    """Read a line that holds a date.

    Args:
        text: The line without surrounding space.
        line: Its number, kept in the result.

    Returns:
        None where the line is a sentence, or has no date.
    """
    if len(text) > _LONGEST or not may_hold_date(text):
        return None
    dates = list(find_dates(text))
    if not dates:
        return None
    before, after = _beside(text, dates)
    names = before or after
    if (before and after) or _is_sentence(names) or _LABEL.search(text):
        return None
    first, changed = _published(text, dates)
    byline = Byline(text, line, names, first.date, first.time, first.zone)
    order = "n" if before else "d" if after else ""
    shape = order + first.form
    stamped = _SURE_STAMP.search(text) is not None
    if not names:
        return Reading(byline, stamped, "changed" if changed else "date", shape)
    known = are_people(names)
    if after and not known:
        return Reading(byline, sure=False, part="whole", shape=shape)
    timed = first.time is not None and not _ODD.search(names) and len(names) <= 60
    return Reading(byline, known or stamped or timed, "whole", shape)


def read_names(text: str, line: int) -> Reading | None:
    """Read a line that could be names alone: `박원익 기자`, `By John Smith`, `글·사진 김철수`."""
    if len(text) > 80 or text.endswith(("다.", "요.", "?", "!")) or _PHOTO_CREDIT.match(text):
        return None
    if _is_sentence(text.rstrip("= ")) or not are_people(text):
        return None
    plain = has_job(text) or EMAIL.search(text) is not None or _BY.match(text) is not None
    # 삼성전자 대표 has a job and is nobody.
    sure = plain and all(is_person(name) for name in authors(text))
    return Reading(Byline(text, line, text, None), sure, "names", "")


def parse_byline(text: str, line: int) -> Byline | None:
    """The byline that a whole line is, or None: then the line is body.

    Args:
        text: The line without surrounding space.
        line: Its number, kept in the result.
    """
    reading = read_byline(text, line)
    return reading.byline if reading and reading.part != "changed" else None


def resembles_byline(text: str) -> bool:
    """A short line that is little more than a date, and that is no byline for certain."""
    if len(text) > 100 or text.endswith(("다.", "요.")):
        return False
    if may_hold_date(text):
        return any(
            len((text[: d.start] + " " + text[d.end :]).split()) <= _FEW_WORDS
            for d in find_dates(text)
        )
    match = _RELATIVE.search(text) if len(text) <= _LONGEST_RELATIVE else None
    if match is None:
        return False
    names = (text[: match.start()] + text[match.end() :]).strip(_EDGE)
    return (bool(names) and are_people(STAMP.sub(" ", names))) or STAMP.search(text) is not None


def _beside(text: str, dates: list[PrintedDate]) -> tuple[str, str]:
    """What is left of the line before its first date and behind it, stamps and counts aside."""
    before = text[: dates[0].start]
    rests = [text[a.end : b.start] for a, b in pairwise(dates)]
    rests.append(text[dates[-1].end :])
    return _left(before), _left(" | ".join(rests))


def _left(part: str) -> str:
    if not part.strip(_EDGE):
        return ""
    cleaned = _COUNT.sub(" ", CHANGED.sub(" ", part))
    # A stamp among the names stays: they are given as printed, and `authors` knows it.
    return part.strip(_TRIM) if STAMP.sub(" ", cleaned).strip(_EDGE) else ""


def _published(text: str, dates: list[PrintedDate]) -> tuple[PrintedDate, bool]:
    """The date that counts, and whether even that only says when the article was changed."""
    at = 0
    for date in dates:
        if not CHANGED.search(text[at : date.start]):
            return date, False
        at = date.end
    return dates[0], True


def _is_sentence(names: str) -> bool:
    """정다은 ends like a word with a particle, but begins with a surname."""
    if _MARKUP.search(names):  # damage, and its marks end no sentence
        names = _MARKUP.sub(" ", names)
    elif _PUNCTUATED.search(names):
        return True
    words = (word.strip(",.·=") for word in STAMP.sub(" ", names).split())
    return any(_PARTICLE.fullmatch(word) for word in words if not is_korean_name(word))
