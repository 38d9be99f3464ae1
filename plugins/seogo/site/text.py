"""How the pages count and say things: manuscript sheets, minutes, dates, alphabetical order."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, time, tzinfo

SHEET = 200
"""Characters of one 원고지 sheet, spaces counted."""

_PER_MINUTE = 500
_WEEKDAYS = "월화수목금토일"
_INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
# Quotes and dashes differ between a headline and the pointers to it.
_FORMS = str.maketrans(dict.fromkeys("“”„‟‘’‚‛´`\"'") | dict.fromkeys("–—―‐‑−", "-"))
_NO_EMAIL = "〔이메일 생략〕"
# Glued to a name (홍길동hong@…) the address begins with its Latin letters.
_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]+[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_ODD_EMAIL = re.compile(r"[^\s@＠()<>,;]+[@＠][^\s@＠()<>,;]+")
# What neither HTML nor XML 1.0 can carry.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


def clean(text: str) -> str:
    """Text that any page or feed can carry: control characters become a space."""
    return _UNPRINTABLE.sub(" ", text)


def line(text: str) -> str:
    """`clean`, on one line, without surrounding blanks."""
    return " ".join(clean(text).split())


def folded(title: str) -> str:
    """What two spellings of one title share: not blanks, case, width, quotes or kind of dash."""
    letters = unicodedata.normalize("NFKC", clean(title).translate(_FORMS)).casefold()
    return "".join(letters.split())


def without_emails(byline: str) -> str:
    """A byline with a mark where an e-mail address was printed."""
    return _ODD_EMAIL.sub(_NO_EMAIL, _EMAIL.sub(_NO_EMAIL, byline))


def sheets(characters: int) -> str:
    """Length in 원고지 매수: one decimal, from 100 on whole sheets."""
    count = characters / SHEET
    return f"{count:,.0f}" if count >= 100 else f"{max(count, 0.1 if characters else 0):.1f}"


def minutes(characters: int) -> int:
    """Minutes to read it, at least one."""
    return max(1, (characters + _PER_MINUTE // 2) // _PER_MINUTE)


def weekday(date: datetime) -> str:
    """The Korean letter of the printed day."""
    return _WEEKDAYS[date.weekday()]


def in_zone(date: datetime, zone: tzinfo) -> datetime:
    """The same instant elsewhere; at the very ends of the calendar, the date itself."""
    try:
        return date.astimezone(zone)
    except OverflowError:
        return date


def instant(date: datetime) -> str:
    """A date as UTC text that sorts by time."""
    return in_zone(date, UTC).isoformat()


def korean_date(date: datetime) -> str:
    """2025년 11월 4일."""
    return f"{date.year}년 {date.month}월 {date.day}일"


def is_day(date: datetime) -> bool:
    """Whether a date was printed without a time, which is kept as midnight.

    What was really printed at midnight counts as such too: hardly anything is.
    """
    return date.time() == time()


def korean_day(date: datetime) -> str:
    """2025년 11월 4일 (화)."""
    return f"{korean_date(date)} ({weekday(date)})"


def korean_time(date: datetime) -> str:
    """2025년 11월 4일 (화) 12:47."""
    return f"{korean_day(date)} {date:%H:%M}"


def dotted(date: datetime) -> str:
    """2025.11.04, as lists have it."""
    return f"{date.year}.{date.month:02}.{date.day:02}"


def zone_label(date: datetime, byline: str) -> str:
    """The zone as the byline printed it; without one, the offset unless it is Korea's."""
    if match := re.search(r"\d:\d\d\s*([A-Za-z]{2,5})\s*$", byline):
        return match[1]
    offset = date.strftime("%z")
    return "" if offset == "+0900" else f"UTC{offset[:3]}:{offset[3:5]}"


def initial(name: str) -> str:
    """The letter a name stands under in an index: ㄱ–ㅎ, A–Z, or # for all else."""
    first = unicodedata.normalize("NFC", name)[:1]
    if "가" <= first <= "힣":
        return _INITIALS[(ord(first) - 0xAC00) // 588]
    return first.upper() if first.isascii() and first.isalpha() else "#"


def index_order(name: str) -> tuple[int, str, str]:
    """Sorts Hangul first, then Latin letters, then all else."""
    letter = initial(name)
    group = 2 if letter == "#" else int(letter.isascii())
    return group, name.casefold(), name
