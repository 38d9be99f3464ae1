"""Bylines: who wrote it and when, as listing pages print it."""

from __future__ import annotations

import re

from seogo.names.romanize import is_korean_name
from seogo.records import Byline

_DATE = (
    r"(?P<y>\d{4})\s?[.\-/년]\s?(?P<m>\d{1,2})\s?[.\-/월]\s?(?P<d>\d{1,2})\s?[.일]?"
    r"(?:\s?\([월화수목금토일](?:요일)?\))?"
)
_HALF = r"오전|오후|[AaPp]\.?[Mm]\.?"
_TIME = (
    rf"(?:\s+|T)(?P<half>{_HALF})?\s?(?P<H>\d{{1,2}})(?::|시\s?)(?P<M>\d{{1,2}})분?"
    rf"(?::(?P<S>\d{{2}})(?:\.\d+)?)?"
    rf"(?:\s?(?P<half2>{_HALF}))?"
)
_ZONE = r"\s*\(?(?P<zone>(?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|[A-Z]{2,5}|Z)\)?"
_LINE = re.compile(rf"(?P<names>.{{0,60}}?)\s*[|·]?\s*{_DATE}(?:{_TIME}(?:{_ZONE})?)?")
_OTHER_DATES = r"\d{2}\.\d{1,2}\.\d{1,2}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}"
_ANY_DATE = re.compile(rf"{_DATE}(?:{_TIME})?|{_OTHER_DATES}")
_LONGEST, _FEW_WORDS = 400, 6
# What makes the part before the date a sentence: a particle or an ending, or its punctuation.
_PARTICLE = re.compile(r"[가-힣]{2,}(?:은|는|을|를|에서|부터|까지|다|요)[.,]?")
_PUNCTUATED = re.compile(r"(?<![A-Z])(?<!Dr)(?<!Mr)(?<!Ms)\.\s|[?!…“”\":：=]|\d")
# What a date line of the body starts with.
_LABEL = re.compile(
    r"^\W*(?:일시|날짜|개봉|상장일?|발매일?|출시일?|문의|기간|시간|업데이트|마감)(?:\s|$)"
)
# What a page prints between the name and the date.
_STAMP = re.compile(r"(?<!\S)(?:기사)?(?:입력|등록|송고|승인|작성|발행|최종수정|수정)(?!\S)")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SEPARATOR = re.compile(r"\s*[,，、·/&]\s*|\s+and\s+")
_EMAIL = re.compile(r"\(?\S+@\S+\.\w+\)?")
_JOB = re.compile(r"\s+(?:기자|특파원|논설위원|객원기자|인턴기자|에디터|편집장|칼럼니스트)$")


def parse_byline(text: str, line: int) -> Byline | None:
    """The byline that a whole line is, or None: then the line is body.

    Args:
        text: The line without surrounding space.
        line: Its number, kept in the result.
    """
    match = _LINE.fullmatch(text)
    if match is None or _is_sentence(match["names"]):
        return None
    time = None
    if match["H"]:
        hour = _hour(int(match["H"]), (match["half"] or match["half2"] or "").lower())
        time = (hour, int(match["M"]), int(match["S"] or 0))
    date = (int(match["y"]), int(match["m"]), int(match["d"]))
    return Byline(text, line, match["names"].strip(), date, time, match["zone"] or "")


def resembles_byline(text: str) -> bool:
    """A short line that is little more than a date and that `parse_byline` does not take."""
    if len(text) > _LONGEST or parse_byline(text, 0) is not None:
        return False
    rest = _ANY_DATE.sub(" ", text, count=1)
    return rest != text and len(rest.split()) <= _FEW_WORDS and not text.endswith(("다.", "요."))


def authors(names: str) -> tuple[str, ...]:
    """The people a byline names, without job titles and e-mail addresses, in order."""
    names = _STAMP.sub(" ", _EMAIL.sub(" ", _INVISIBLE.sub("", names)))
    parts = _SEPARATOR.split(names)
    people = (_JOB.sub("", " ".join(part.split())) for part in parts)
    return tuple(dict.fromkeys(person for person in people if person))


def _is_sentence(names: str) -> bool:
    """정다은 ends like a word with a particle, but begins with a surname."""
    words = (word.strip(",.·") for word in _STAMP.sub(" ", names).split())
    words = (word for word in words if not is_korean_name(word))
    return bool(_PUNCTUATED.search(names) or _LABEL.search(names)) or any(
        _PARTICLE.fullmatch(word) for word in words
    )


def _hour(hour: int, half: str) -> int:
    if half.startswith(("오후", "p")) and hour < 12:
        return hour + 12
    if half.startswith(("오전", "a")) and hour == 12:
        return 0
    return hour
