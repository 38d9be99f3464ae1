"""A headline in quotation marks before the first sentence, glued to it or with a space between."""

from __future__ import annotations

import re

_NO_PARTICLE = (
    r"(?!(?:은|는|이|가|을|를|의|에|와|과|도|만|로|으로|라|고|며|이라|란|이란|였|이었|인|이다|"
    r"다|까지|처럼|보다|씩)(?:[\s가-힣]|$))"
    r"(?=[가-힣A-Z\d])"
)
# Two clauses in quotation marks, or anything in them with the text glued behind.
_LEADING = re.compile(
    r"\s*(?:[‘“'\"](?P<said>(?=[^‘’“”'\"]*, )[^‘’“”'\"]{14,60})[’”'\"] |"
    r"[‘“'\"](?P<glued>[^‘’“”'\"]* [^‘’“”'\"]{4,60})[’”'\"])" + _NO_PARTICLE
)
# A quotation that ends like speech is an opening scene.
SPOKEN = re.compile(
    r"(?:니다|어요|아요|예요|에요|해요|세요|지요|죠|까요|네요|거든요|[가-힣]요)[.!?]?$|[.!]$"
)
