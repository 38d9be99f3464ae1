"""Leads that open a news agency's texts: `(서울=연합뉴스) 김철수 기자 = 정부가 …`.

They name the author and the house. The body keeps them; titles, tags and summaries do without.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from seogo.articles.bylines.authors import authors, has_job, is_person

_LONGEST = 100  # characters
_REPORTER = r"(?:기자|특파원|통신원|앵커|리포터|논설위원|칼럼니스트)"
_DATELINE = r"[\[(（【][^\[\]()（）【】=]{1,20}=[^\[\]()（）【】=]{1,20}[\])）】]"
# `(서울=연합뉴스) 김철수 이영희 기자 = `, `김철수 기자= `
_SIGNED = re.compile(rf"(?:{_DATELINE}\s?)?(?P<names>[^=.\[\]【】]{{2,40}}?{_REPORTER})\s?=\s?")
# `[가람일보 김철수 기자] `, `[헤럴드경제=김철수 기자] `, `(세종=김철수 기자) `; no `(사진=…) `
_BRACKETED = re.compile(
    r"(?:[\[【](?:[^\[\]【】=]{1,20}=\s?)?|[(（](?!(?:사진|영상|그래픽|그림|자료|출처)\s?=)"
    r"[^()（）=]{1,20}=\s?)"
    rf"(?P<names>[^\[\]【】()（）=]{{2,40}}?{_REPORTER})[\]】)）]\s?(?:=\s?)?"
)
# `(서울=연합뉴스) `, `[파이낸셜뉴스] `: the house alone.
_HOUSE = re.compile(
    rf"(?:{_DATELINE}|[\[【][가-힣A-Za-z\d]{{1,12}}(?:일보|신문|뉴스|뉴스1|경제|데일리|타임스|투데이"
    r"|통신|방송)[\]】])\s?(?:=\s?)?"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What opens a text before its first sentence."""

    names: str
    """As printed, with job titles; "" where it names only a house."""

    end: int
    """Where the text begins."""


def read_lead(text: str) -> Lead:
    """The lead that a text opens with; without one, a lead that is empty.

    Args:
        text: A body, or its first paragraph.
    """
    start = text[:_LONGEST]
    for pattern in (_SIGNED, _BRACKETED):
        match = pattern.match(start)
        if match and match.end() < len(text) and _are_reporters(match["names"]):
            return Lead(match["names"].strip(), match.end())
    house = _HOUSE.match(start)
    return Lead("", house.end() if house and house.end() < len(text) else 0)


def _are_reporters(names: str) -> bool:
    return has_job(names) and any(is_person(name) for name in authors(names))
