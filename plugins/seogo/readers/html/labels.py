"""Lines that a page prints as label and value: 작성자 / 홍길동, 제목 : …."""

from __future__ import annotations

import re

from bs4.element import NavigableString

from seogo.readers.html.lines import Line

_LABEL = re.compile(
    r"\W*(?:작성자|글쓴이|등록자|게시자|기자명|담당자|(?:등록|작성|게시|입력|공고|배포|보도)\s?일(?:자|시)?|입력|등록|승인|날짜)"
    r"\s*[:：]?"
)
_TITLE_LABEL = re.compile(r"\W*제\s?목\s*[:：]?\s*")
_LONGEST = 150


def join_labels(page: list[Line]) -> list[Line]:
    """Lines with every bare label put before the value that follows it."""
    joined: list[Line] = []
    label: Line | None = None
    for line in page:
        whole = line
        if label is not None:
            strings = [*label.strings, NavigableString(" "), *line.strings]
            whole, label = Line(line.block, line.hidden, strings), None
        if _LABEL.fullmatch(whole.text):
            label = whole
        else:
            joined.append(whole)
    return [*joined, label] if label is not None else joined


def labelled_title(page: list[Line]) -> tuple[str, list[NavigableString]]:
    """What stands behind 제목, and its strings; "" where nothing does."""
    for at, line in enumerate(page):
        match = _TITLE_LABEL.match(line.text)
        if line.hidden or match is None:
            continue
        if match.end() < len(line.text) and re.search("[:：]", match[0]):
            value, strings = line.text[match.end() :], line.strings
        elif match.end() == len(line.text) and line.block.name in ("th", "dt", "td"):
            following = page[at + 1] if at + 1 < len(page) else line
            value, strings = following.text, [*line.strings, *following.strings]
        else:
            continue
        if 2 <= len(value) <= _LONGEST and not _LABEL.fullmatch(value):
            return value, strings
    return "", []
