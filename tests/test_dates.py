"""The printed wall clock always stands; a label that the calendar contradicts is reported."""

from __future__ import annotations

import pytest

from seogo.articles.bylines.byline import parse_byline
from seogo.articles.bylines.dates import read_date


@pytest.mark.parametrize(
    ("printed", "iso", "doubt"),
    [
        ("2025.10.24 13:24 PDT", "2025-10-24T13:24:00-07:00", ""),
        ("2025.11.04 12:47 PDT", "2025-11-04T12:47:00-08:00", "zone-label-conflict"),
        ("2025.07.04 12:47 PST", "2025-07-04T12:47:00-07:00", "zone-label-conflict"),
        ("2025.11.02 01:30 PDT", "2025-11-02T01:30:00-07:00", ""),  # the hour that comes twice
        ("2025.11.02 01:30 PST", "2025-11-02T01:30:00-08:00", ""),
        ("2025.03.09 02:30 PST", "2025-03-09T02:30:00-08:00", "zone-label-conflict"),  # never was
        ("2025.11.04 12:47 KST", "2025-11-04T12:47:00+09:00", ""),
        ("2025.11.04 12:47", "2025-11-04T12:47:00+09:00", ""),
        ("2025.11.04", "2025-11-04T00:00:00+09:00", ""),
        ("2025.11.04 24:00 KST", "2025-11-05T00:00:00+09:00", ""),
        ("2025.11.04 12:47 GMT+9", "2025-11-04T12:47:00+09:00", ""),
        ("2025.11.04 12:47 -0330", "2025-11-04T12:47:00-03:30", ""),
        ("2025.11.04 12:47 UTC", "2025-11-04T12:47:00+00:00", ""),
        ("2025.11.04 12:47 XYZ", "2025-11-04T12:47:00+09:00", "zone-label-unknown"),
        ("2025.11.04 12:47 (pst)", "2025-11-04T12:47:00-08:00", ""),
        ("2025.11.04 12:47 ET", "2025-11-04T12:47:00-05:00", ""),
        ("2025.11.04 12:47 GMT +09:00", "2025-11-04T12:47:00+09:00", ""),
        ("2025.11.04 12:47 +9900", "2025-11-04T12:47:00+09:00", "zone-label-unknown"),
        ("2025.11.04 12:47 한국시간", "2025-11-04T12:47:00+09:00", ""),
        ("2025.07.04 12:47 미국 동부시간", "2025-07-04T12:47:00-04:00", ""),
        ("2025.11.04 12:47 (뉴욕 현지시각)", "2025-11-04T12:47:00-05:00", ""),
        ("2025.11.04 12:47 (현지시각)", "2025-11-04T12:47:00+09:00", "zone-label-local"),
        ("2025.11.04 12:47 Europe/Berlin", "2025-11-04T12:47:00+01:00", ""),
        ("2025.11.04 12:47 Europe/Atlantis", "2025-11-04T12:47:00+09:00", "zone-label-unknown"),
        ("1900.01.02 03:04", "1900-01-02T03:04:00+08:28", ""),
        ("1988.07.01 12:00 KST", "1988-07-01T12:00:00+10:00", "zone-label-conflict"),  # 서머타임
    ],
)
def test_reads(printed: str, iso: str, doubt: str) -> None:
    byline = parse_byline(f"박원익 {printed}", 1)
    assert byline is not None
    when = read_date(byline, "Asia/Seoul", {})
    assert when.date is not None
    assert (when.date.isoformat(), when.doubt) == (iso, doubt)


@pytest.mark.parametrize(
    "printed",
    ["2025.02.29 12:00", "2025.13.01", "2025.11.04 25:00", "9999.12.31 24:00", "0999.01.01"],
)
def test_impossible(printed: str) -> None:
    byline = parse_byline(f"박원익 {printed}", 1)
    assert byline is not None
    when = read_date(byline, "Asia/Seoul", {})
    assert (when.date, when.doubt) == (None, "date-impossible")


def test_the_archive_may_name_a_zone() -> None:
    byline = parse_byline("박원익 2025.11.04 12:47 BJT", 1)
    assert byline is not None
    when = read_date(byline, "Asia/Seoul", {"BJT": "Asia/Shanghai"})
    assert when.date is not None
    assert (when.date.isoformat(), when.doubt) == ("2025-11-04T12:47:00+08:00", "")


@pytest.mark.parametrize(
    ("conflict", "iso", "doubt"),
    [
        ("clock", "2025-11-04T12:47:00-08:00", "zone-label-conflict"),
        ("label", "2025-11-04T12:47:00-07:00", ""),
    ],
)
def test_the_editor_decides_on_contradicting_labels(conflict: str, iso: str, doubt: str) -> None:
    byline = parse_byline("박원익 2025.11.04 12:47 PDT", 1)
    assert byline is not None
    when = read_date(byline, "Asia/Seoul", {}, conflict)
    assert when.date is not None
    assert (when.date.isoformat(), when.doubt) == (iso, doubt)
