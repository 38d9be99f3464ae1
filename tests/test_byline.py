"""Lines that are bylines, lines that are not, and whom they name."""

from __future__ import annotations

import pytest

from seogo.articles.byline import authors, parse_byline, resembles_byline


@pytest.mark.parametrize(
    ("line", "names", "date", "time", "zone"),
    [
        ("크리스 정 2025.11.04 12:47 PDT", "크리스 정", (2025, 11, 4), (12, 47, 0), "PDT"),
        ("박원익\t2025-10-24 13:24 KST", "박원익", (2025, 10, 24), (13, 24, 0), "KST"),
        ("박원익\u00a02025.10.24\u300013:24", "박원익", (2025, 10, 24), (13, 24, 0), ""),
        ("김민지 2025. 11. 4. 오후 3:07", "김민지", (2025, 11, 4), (15, 7, 0), ""),
        ("이수 기자 2025년 1월 2일", "이수 기자", (2025, 1, 2), None, ""),
        ("정다은 2025.11.04 12:47", "정다은", (2025, 11, 4), (12, 47, 0), ""),
        ("윤가을 기자 2025.11.04", "윤가을 기자", (2025, 11, 4), None, ""),
        ("이수 2025년 1월 2일 (목) 오후 3:07", "이수", (2025, 1, 2), (15, 7, 0), ""),
        ("이수 2025.01.02 15시07분", "이수", (2025, 1, 2), (15, 7, 0), ""),
        ("이수 2025.01.02 15:07 (KST)", "이수", (2025, 1, 2), (15, 7, 0), "KST"),
        ("이수 2025-01-02T15:07:00.000Z", "이수", (2025, 1, 2), (15, 7, 0), "Z"),
        ("J. R. Smith 2025.01.02 15:07", "J. R. Smith", (2025, 1, 2), (15, 7, 0), ""),
        ("김다은, 박민수 2025.01.02", "김다은, 박민수", (2025, 1, 2), None, ""),
        ("2025.11.04 12:47 +0900", "", (2025, 11, 4), (12, 47, 0), "+0900"),
        ("Young Sohn 2025/01/02 12:05 AM", "Young Sohn", (2025, 1, 2), (0, 5, 0), ""),
        ("박원익 2025.13.45 25:99 PDT", "박원익", (2025, 13, 45), (25, 99, 0), "PDT"),
    ],
)
def test_reads(line: str, names: str, date: object, time: object, zone: str) -> None:
    byline = parse_byline(line, 7)
    assert byline is not None
    assert (byline.names, byline.date, byline.time, byline.zone) == (names, date, time, zone)
    assert (byline.text, byline.line) == (line, 7)


@pytest.mark.parametrize(
    "line",
    [
        "행사는 2025.11.04 12:47",
        "정부가 계획을 발표했다. 2025.11.04 12:47",
        "2025년 10월 6일(현지시각) 샌프란시스코에서 열렸다.",
        "박원익의 AI인사이트",
        "일시: 2025.11.04 14:00",
        "개봉 2025.10.24",
        "문의 02-123-4567 2025.10.24",
        "그는 “지금이 그때”라고 했다 2025.11.04",
        "가" * 61 + " 2025.11.04 12:47",
        "",
    ],
)
def test_leaves_bodies_alone(line: str) -> None:
    assert parse_byline(line, 1) is None


@pytest.mark.parametrize(
    ("names", "people"),
    [
        ("크리스 정", ("크리스 정",)),
        ("박원익, 크리스 정", ("박원익", "크리스 정")),
        ("박원익·크리스 정 기자", ("박원익", "크리스 정")),
        ("이수 특파원 lee@example.org", ("이수",)),
        ("Kim and Lee", ("Kim", "Lee")),
        ("김철수 기자 입력", ("김철수",)),
        ("김\u200b철수", ("김철수",)),
        ("박원익, 박원익", ("박원익",)),
        ("", ()),
    ],
)
def test_names_people(names: str, people: tuple[str, ...]) -> None:
    assert authors(names) == people


@pytest.mark.parametrize(
    ("line", "doubtful"),
    [
        ("행사는 강남에서 2025.10.24 13:24", True),
        ("2025.10.24 13:24 박원익", True),
        ("박원익 Oct 24, 2025", True),
        ("박원익 25.10.24 13:24", True),
        ("일시: 2025.11.04 14:00", True),
        ("정부는 2025.11.04에 그 계획을 다시 한 번 자세히 발표하기로 했다.", False),
        ("박원익 2025.10.24 13:24", False),
        ("그는 웃었다.", False),
    ],
)
def test_doubtful_lines_are_told(line: str, doubtful: bool) -> None:
    assert resembles_byline(line) is doubtful
