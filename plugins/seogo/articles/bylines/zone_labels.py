"""Time zone labels as pages print them, and the places that they mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from zoneinfo import ZoneInfoNotFoundError

from seogo.zones import zone

# Label → (IANA name, hours from UTC that the label claims). CST is read as America's: a Korean
# paper that means China writes 현지시각; archive.toml can say otherwise.
LABELS: Mapping[str, tuple[str, float]] = {
    "PST": ("America/Los_Angeles", -8),
    "PDT": ("America/Los_Angeles", -7),
    "MST": ("America/Denver", -7),
    "MDT": ("America/Denver", -6),
    "CST": ("America/Chicago", -6),
    "CDT": ("America/Chicago", -5),
    "EST": ("America/New_York", -5),
    "EDT": ("America/New_York", -4),
    "KST": ("Asia/Seoul", 9),
    "JST": ("Asia/Tokyo", 9),
    "HKT": ("Asia/Hong_Kong", 8),
    "SGT": ("Asia/Singapore", 8),
    "BST": ("Europe/London", 1),
    "IST": ("Asia/Kolkata", 5.5),
    "CET": ("Europe/Paris", 1),
    "CEST": ("Europe/Paris", 2),
    "WET": ("Europe/Lisbon", 0),
    "EET": ("Europe/Helsinki", 2),
    "MSK": ("Europe/Moscow", 3),
    "AEST": ("Australia/Sydney", 10),
    "AEDT": ("Australia/Sydney", 11),
    "AKST": ("America/Anchorage", -9),
    "AKDT": ("America/Anchorage", -8),
    "HST": ("Pacific/Honolulu", -10),
    "GMT": ("UTC", 0),
    "UTC": ("UTC", 0),
    "Z": ("UTC", 0),
}
# Labels that claim no offset of their own: the clock of a place, summer time or not.
_CLOCKS: Mapping[str, str] = {
    "PT": "America/Los_Angeles",
    "MT": "America/Denver",
    "CT": "America/Chicago",
    "ET": "America/New_York",
}
# `미국 동부시간`, `뉴욕 현지시각`, `한국시간`: the first of these words that the label has.
_PLACES: Mapping[str, str] = {
    "동부": "America/New_York",
    "서부": "America/Los_Angeles",
    "태평양": "America/Los_Angeles",
    "중부": "America/Chicago",
    "산악": "America/Denver",
    "한국": "Asia/Seoul",
    "서울": "Asia/Seoul",
    "뉴욕": "America/New_York",
    "워싱턴": "America/New_York",
    "보스턴": "America/New_York",
    "캘리포니아": "America/Los_Angeles",
    "샌프란시스코": "America/Los_Angeles",
    "실리콘밸리": "America/Los_Angeles",
    "로스앤젤레스": "America/Los_Angeles",
    "시애틀": "America/Los_Angeles",
    "라스베이거스": "America/Los_Angeles",
    "시카고": "America/Chicago",
    "런던": "Europe/London",
    "영국": "Europe/London",
    "파리": "Europe/Paris",
    "프랑스": "Europe/Paris",
    "베를린": "Europe/Berlin",
    "독일": "Europe/Berlin",
    "중앙유럽": "Europe/Paris",
    "일본": "Asia/Tokyo",
    "도쿄": "Asia/Tokyo",
    "중국": "Asia/Shanghai",
    "베이징": "Asia/Shanghai",
    "상하이": "Asia/Shanghai",
    "홍콩": "Asia/Hong_Kong",
    "대만": "Asia/Taipei",
    "싱가포르": "Asia/Singapore",
    "베트남": "Asia/Ho_Chi_Minh",
    "인도": "Asia/Kolkata",
    "두바이": "Asia/Dubai",
    "모스크바": "Europe/Moscow",
    "시드니": "Australia/Sydney",
    "그리니치": "UTC",
    "세계": "UTC",  # 협정세계시, 세계표준시
}
_TIME_OF = re.compile(r"(?:시간|시각|시)$")
_LOCAL = re.compile(r"현지\s?(?:시간|시각)?")


def is_local(label: str) -> bool:
    """`현지시각` alone: the clock of a place that the byline does not name."""
    return _LOCAL.fullmatch(label) is not None


def place_of(label: str) -> str | None:
    """The IANA name of the place whose clock a label means, or None."""
    if label in _CLOCKS:
        return _CLOCKS[label]
    if "/" in label:
        return label if _is_zone(label) else None
    if not _TIME_OF.search(label):
        return None
    return next((name for word, name in _PLACES.items() if word in label), None)


def _is_zone(name: str) -> bool:
    try:
        zone(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True
