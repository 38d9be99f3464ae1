"""People whom a text names by their full name and what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seogo.analysis import Token
from seogo.articles.tags.common_nouns import COMMON_NOUNS
from seogo.articles.tags.frequencies import rarity
from seogo.names.romanize import is_korean_name

# What stands behind a name; a word may end in it (춘천시장, 개인정보보호위원장).
_TITLES = (
    "최고경영자|대통령|국가주석|주석|총리|총재|장관|차관|대표이사|대표|부회장|회장|부사장|사장|"
    "전무|상무|의장|이사장|이사|"
    "위원장|위원|의원|시장|군수|구청장|도지사|지사|총장|학장|원장|소장|센터장|본부장|실장|단장|"
    "팀장|국장|부장|과장|교수|박사|"
    "연구원|연구위원|과학자|애널리스트|감독|코치|선수|배우|가수|작가|시인|소설가|화가|번역가|"
    "변호사|판사|검사|대법관|"
    "대변인|비서관|수석|대사|특사|사령관|선생|명예교수|수석부사장|창업자|설립자|엔지니어|"
    "디자이너|연구교수|CEO|CTO|CFO|COO|CSO"
)
_BEFORE = (
    "배우|가수|감독|작가|번역가|소설가|시인|화가|선수|교수|피아니스트|바이올리니스트|지휘자|"
    "무용가|디자이너|셰프|건축가|"
    "개그맨|코미디언|아나운서|방송인|래퍼|성우|사진가|극작가|연출가|평론가|만화가|창업자"
)
_ORGANISATION = r"(?:(?:전|현|신임|고|미국|중국) )?(?:[가-힣A-Za-z\d·&]{1,20} ){0,5}?"
_KOREAN = re.compile(
    rf"(?<![가-힣A-Za-z])([가-힣]{{3}})(?:\([^)]{{1,24}}\))? {_ORGANISATION}"
    rf"(?:[가-힣A-Za-z]{{0,14}}(?:{_TITLES})|씨)(?=[은는이가을를의도와과에]|[\s,·.“‘(]|$)"
)
_CALLED = re.compile(
    rf"(?<![가-힣A-Za-z])(?:{_BEFORE}) ([가-힣]{{3}})(?=(?:은|는|이|가|을|를|의|도|와|과|"
    rf"씨)?(?:[\s,.(]|$))"
)
_AGED = re.compile(r"(?<![가-힣A-Za-z])([가-힣]{3})(?: 씨)?\(\d{2}(?:세|[·)])")
_NOMINAL = {"NNP", "NNG", "NNB", "NR", "XSN", "NP", "MM"}


def full_names(text: str, tokens: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """(full name of a Korean, where it stands), once per mention that says what the person does."""
    nominal = _nominal_ends(tokens)
    for pattern in (_KOREAN, _CALLED, _AGED):
        for match in pattern.finditer(text):
            name, end = match[1], match.end(1)
            if not is_korean_name(name) or rarity(name) < 1 or name in COMMON_NOUNS:
                continue
            if pattern is _CALLED or end in nominal:
                yield name, match.start(1)


def _nominal_ends(tokens: Sequence[Token]) -> set[int]:
    """Where nouns end. Kiwi cuts names apart (손/영/권), but a verb (주최한) ends in an ending."""
    return {token.end for token in tokens if token.tag in _NOMINAL}


def short_mentions(name: str, text: str) -> int:
    """How often a Korean is called by surname and title alone (손 의장)."""
    return len(re.findall(rf"(?<![가-힣]){name[0]} (?:{_TITLES}|씨)", text))
