"""Pointers to other articles (`👉관련 기사: …`) that stand inside a body."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass

MARKERS = "👉"
_LABEL = r"관련\s?(?:기사|리포트|뉴스|글|영상|자료)|(?:함께|더)\s?(?:읽기|보기|읽을 글|볼 기사)"
_ACCESS = r"무료|유료|구독자 전용|멤버십"
_POINTER = re.compile(
    rf"(?P<marker>[{MARKERS}]\ufe0f?)\s*"
    rf"(?:(?P<label>{_LABEL})\s*[:：]?\s*)?"
    rf"(?P<title>.{{1,120}}?)"
    rf"(?:\s*\((?P<access>{_ACCESS})\))?"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """One pointer, as printed."""

    marker: str
    label: str
    """What is before the colon, or ""."""

    title: str
    """The title of the article pointed to."""

    access: str = ""
    """"무료" and the like, or ""."""


def parse_reference(text: str) -> Reference | None:
    """The pointer that `text` is, from its marker to its end, or None."""
    match = _POINTER.fullmatch(text.strip())
    if match is None:
        return None
    return Reference(
        match["marker"], match["label"] or "", match["title"].strip(), match["access"] or ""
    )


def as_rows(references: tuple[Reference, ...]) -> list[dict[str, str]]:
    """References as JSON rows for the front matter."""
    return [{k: v for k, v in asdict(r).items() if v} for r in references]
