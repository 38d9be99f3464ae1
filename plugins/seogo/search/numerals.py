"""Korean numerals in figures: 열한 → 11, 석 → 3, 이십오 → 25."""

from __future__ import annotations

import re

_ONES = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_TENS = ("열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")

NATIVE = {
    **{one: number for number, one in enumerate(_ONES, 1)},
    **{ten: 10 * number for number, ten in enumerate(_TENS, 1)},
    **{ten + one: 10 * t + o for t, ten in enumerate(_TENS, 1) for o, one in enumerate(_ONES, 1)},
    "석": 3, "넉": 4, "스무": 20,
}  # fmt: skip
"""As they stand before what they count."""

_DIGITS = "일이삼사오육칠팔구"
_SINO = re.compile("".join(f"(?:([{_DIGITS}]?){unit})?" for unit in "천백십") + f"([{_DIGITS}]?)")


def figures(numeral: str) -> int | None:
    """Up to 9999; None if it is no numeral."""
    if numeral in NATIVE:
        return NATIVE[numeral]
    if not numeral or not (found := _SINO.fullmatch(numeral)):
        return None
    *tens, ones = found.groups()
    value = _DIGITS.find(ones) + 1 if ones else 0
    for digit, size in zip(tens, (1000, 100, 10), strict=True):
        if digit is not None:
            # 십 is one ten.
            value += (_DIGITS.find(digit) + 1 if digit else 1) * size
    return value
