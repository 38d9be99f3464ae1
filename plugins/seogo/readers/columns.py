"""Which column of a table holds what, by the names in its header row."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass

# Names as BigKinds and Korean exports print them, without spaces, in lower case.
_NAMES = {
    "body": "본문 내용 기사본문 기사내용 본문내용 text content contents body article articlebody",
    "title": "제목 기사제목 헤드라인 title headline subject",
    "author": "기고자 기자 기자명 글쓴이 작성자 저자 필자 이름 author authors byline writer name",
    "date": "일자 날짜 작성일 작성일시 작성일자 등록일 등록일시 입력일 입력일시 발행일 발행일시 "
    "게시일 기사일자 일시 date datetime published publishedat pubdate datepublished created "
    "createdat",
    "time": "시각 시간 작성시각 입력시각 time",
    "url": "url link 주소 링크 기사url 원문 원문주소 원문링크 permalink",
    "tags": "태그 tags tag hashtags 해시태그",
    "summary": "요약 부제 부제목 summary description subtitle",
    "series": "연재 코너 series",
    "publisher": "언론사 언론사명 매체 매체명 신문사 발행처 publisher press",
}
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split()}
_DELIMITERS = "\t,;|"
# A name is no sentence.
_LONGEST_NAME = 40


def _is_sentence(name: str) -> bool:
    return len(name) > _LONGEST_NAME or name.endswith((".", "?", "!"))


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row things stand; None: the table has no such column."""

    names: tuple[str, ...]
    """All of the header, as printed."""

    places: dict[str, int]
    """Column number by role: body, title, author, date, time, url, tags, summary, series,
    publisher."""

    def cell(self, row: Sequence[str], role: str) -> str:
        """A row's value, "" where there is none."""
        place = self.places.get(role)
        return row[place].strip() if place is not None and place < len(row) else ""


def find_columns(header: Sequence[str]) -> Columns | None:
    """The columns that a header row names; None: this row is no header.

    A header without a body column is one all the same where three of its names are known.
    """
    names = [name.strip().strip("\ufeff\"'") for name in header]
    if len(names) < 2 or any(map(_is_sentence, names)):
        return None
    places: dict[str, int] = {}
    for number, name in enumerate(names):
        if role := _ROLES.get(re.sub(r"[\s_()\-]+", "", name).lower()):
            places.setdefault(role, number)
    if len(places) < (2 if "body" in places else 3):
        return None
    return Columns(tuple(names), places)


def tell_delimiter(line: str) -> str:
    """What stands between the columns of a header line."""
    return max(_DELIMITERS, key=lambda mark: (line.count(mark), -_DELIMITERS.index(mark)))


def header_line(line: str) -> Columns | None:
    """The columns of a line of text."""
    delimiter = tell_delimiter(line)
    if delimiter not in line:
        return None
    return find_columns(next(csv.reader([line], delimiter=delimiter), []))


def looks_like_table(text: str) -> bool:
    """Whether a text's first line that is not blank is a table's header."""
    lines = (line for line in re.split("\r\n|\r|\n", text) if line.strip())
    first = next(lines, "")
    if re.fullmatch(r"sep=.", first):  # a word to Excel
        first = next(lines, "")
    columns, second = header_line(first), next(lines, None)
    if columns is None or second is None:
        return False
    delimiter = tell_delimiter(first)
    if "body" in columns.places:
        return delimiter in second or second.startswith('"')
    return second.count(delimiter) >= first.count(delimiter)
