"""How pages count and say things, and the small things they are made of."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from seogo.site import charts, text
from seogo.site.provenance import Origin, origin
from seogo.site.squeeze import squeeze_css
from seogo.site.tally import Row, tally
from site_support import ARCHIVE, DAY, document, planned

PACIFIC = timezone(timedelta(hours=-7))


@pytest.mark.parametrize(
    ("characters", "shown"),
    [(0, "0.0"), (3, "0.1"), (1080, "5.4"), (19_960, "99.8"), (20_000, "100"), (300_000, "1,500")],
)
def test_sheets(characters, shown):
    assert text.sheets(characters) == shown


def test_minutes_are_at_least_one():
    assert [text.minutes(n) for n in (0, 400, 800, 1080, 2500)] == [1, 1, 2, 2, 5]


def test_a_date_as_printed():
    date = datetime(2025, 11, 4, 12, 47, tzinfo=timezone(timedelta(hours=-8)))
    assert text.korean_time(date) == "2025년 11월 4일 (화) 12:47"
    assert text.zone_label(date, "크리스 정 2025.11.04 12:47 PDT") == "PDT"
    assert text.zone_label(date, "") == "UTC-08:00"
    assert text.zone_label(date.astimezone(timezone(timedelta(hours=9))), "") == ""


def test_names_in_the_order_of_an_index():
    given = ["zebra", "★", "하", "Apple", "까치", "가", "3M"]
    assert sorted(given, key=text.index_order) == ["가", "까치", "하", "Apple", "zebra", "3M", "★"]
    assert [text.initial(n) for n in given] == ["Z", "#", "ㅎ", "A", "ㄱ", "ㄱ", "#"]


def test_control_characters_never_reach_a_page():
    assert text.line("가\x00나\x1b[0m\ufffe다\ud800") == "가 나 [0m 다"


@pytest.mark.parametrize(
    ("source", "squeezed"),
    [
        ("a { b: c; d: e; }\n", "a{b: c;d: e}\n"),
        ("/* x; */ a , b > c { d: e }", "a,b > c{d: e}\n"),
        ('a::before { content: "; } /* no */  "; }', 'a::before{content: "; } /* no */  "}\n'),
        ("a { content: 'it\\'s ; }'; }", "a{content: 'it\\'s ; }'}\n"),
        ("a { width: calc(1px + 2px); }", "a{width: calc(1px + 2px)}\n"),
        ("@media (a) and (b) { c { d: e; } }", "@media (a) and (b){c{d: e}}\n"),
        ("a/**/b { c: d;/* last */ }", "a b{c: d; }\n"),
    ],
)
def test_squeezed_style_sheets_mean_the_same(source, squeezed):
    assert squeeze_css(source) == squeezed


def test_the_style_sheet_is_small_and_complete():
    parts = sorted((Path(__file__).parents[1] / "theme/static/css").glob("*.css"))
    sheet = "\n".join(part.read_text(encoding="utf-8") for part in parts)
    squeezed = squeeze_css(sheet)
    assert len(squeezed) < 20_000
    assert squeezed.count("{") == sheet.count("{") == squeezed.count("}")


def test_cells_fill_rows_of_twenty():
    drawing = charts.cells(23)
    assert drawing.count('class="g-ink"') == 2
    assert drawing.count("h13v13") == 23
    assert "style=" not in drawing


def test_long_tallies_change_their_scale():
    assert tally([Row("2025", "", 60)]).per == 1
    assert tally([Row("2025", "", 61)]).per == 2
    assert tally([Row("2025", "", 61)] * 7).per == 5
    assert tally([Row("2025", "", 3001)]).caption == "한 칸이 글 100건."


def test_provenance_is_read_back():
    digest = "ab" * 32
    assert origin(f"a; b.txt; lines 2-3; bytes 5-2192; sha256 {digest}") == Origin(
        "a; b.txt", "2–3번째 줄", "5부터 2,192까지", digest
    )
    assert origin("손으로 옮김") == Origin("손으로 옮김")
    assert origin("") is None


def test_citations_escape_what_their_form_reads():
    item = document("20250101-a", title=r"100% {\x} & $1_#", date=DAY, authors=("김 한아", "이"))
    page = planned([item])["articles/2025/01/20250101-a.html"]
    citation = page.values["citation"]
    assert r"title = {{100\% \{\textbackslash{}x\} \& \$1\_\#}}" in citation.bibtex
    assert "author = {{김 한아} and {이}}" in citation.bibtex
    assert citation.ris.splitlines()[:3] == ["TY  - NEWS", "AU  - 김 한아", "AU  - 이"]
    assert citation.korean.startswith("김 한아·이, 「100% ")
    assert ARCHIVE.url in citation.apa


def test_an_undated_article_without_author_can_be_cited():
    citation = planned([document("undated-a")])["articles/undated/undated-a.html"].values[
        "citation"
    ]
    assert citation.korean.startswith("「제목 undated-a」, 『펴낸 곳』, 날짜 없음, 〈https://")
    assert citation.apa.startswith("제목 undated-a. (날짜 없음). 펴낸 곳.")


def test_korean_time_stands_beside_times_from_elsewhere():
    there = document("a", date=datetime(2025, 10, 24, 13, 24, tzinfo=PACIFIC))
    here = document("b", date=datetime(2025, 10, 24, 13, tzinfo=timezone(timedelta(hours=9))))
    pages = planned([there, here])
    assert pages["articles/undated/a.html"].values["in_korea"] == "2025년 10월 25일 (토) 05:24"
    assert pages["articles/undated/b.html"].values["in_korea"] == ""


def test_a_series_is_among_the_facts():
    page = planned([document("a", series=" 반도체\x00전쟁 ")])["articles/undated/a.html"]
    assert page.values["series"] == "반도체 전쟁"
