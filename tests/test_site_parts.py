"""How pages count and say things, and the small things they are made of."""

from __future__ import annotations

import io
import re
import struct
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from seogo.articles.references import Reference
from seogo.site import charts, text
from seogo.site.items import catalogue
from seogo.site.pictures import UNKNOWN, Size, picture_size
from seogo.site.plan import lay_out
from seogo.site.provenance import Origin, origin
from seogo.site.squeeze import squeeze_css
from seogo.site.tally import Row, tally
from site_support import ARCHIVE, BASE, DAY, document, planned

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
    assert len(squeezed) < 24_000
    assert squeezed.count("{") == sheet.count("{") == squeezed.count("}")


def test_cells_fill_rows_of_twenty():
    drawing = charts.cells(23)
    assert drawing.count('class="g-ink"') == 2
    assert drawing.count("h13v13") == 23
    assert "style=" not in drawing


@pytest.mark.parametrize("volume", [[], ["2025"], ["2025", "10월"]])
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("서고", "서고"), ("강변일보", "강변일보"), ("강변 아카이브", "강변아카이브"),
        ("강변일보 기사 보존 아카이브", "강변일보기사보존"), ("x" * 30, "xxxxxxxx"), ("", ""),
    ],
)  # fmt: skip
def test_a_cover_has_room_for_its_title(name: str, shown: str, volume: list[str]) -> None:
    drawing = charts.cover(name, volume)
    rows = re.findall(r'y="([\d.]+)" text-anchor="middle" font-size="([\d.]+)">(.+?)<', drawing)
    assert "".join(text for _, _, text in rows).startswith(shown)
    assert [text for _, _, text in rows[len(rows) - len(volume) :]] == volume
    slip = re.search(r'cv-slip.+? y="([\d.]+)".+? height="([\d.]+)"', drawing)
    assert slip
    above, foot = float(slip[1]), float(slip[1]) + float(slip[2])
    for y, size, _ in rows:
        # A line of Hangul stands on its line by four fifths.
        assert float(y) - 0.8 * float(size) > above
        above = float(y) + 0.1 * float(size)
    assert above < foot < 152


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


def test_an_article_of_another_paper_is_cited_as_its_own():
    page = planned([document("undated-a", publisher="동해신문")])["articles/undated/undated-a.html"]
    citation = page.values["citation"]
    assert "『동해신문』" in citation.korean
    assert all("동해신문" in form for form in (citation.apa, citation.bibtex, citation.ris))
    assert page.values["linked_data"]["publisher"]["name"] == "동해신문"


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
    eight = document("a", date=datetime(2025, 7, 4, 8, tzinfo=PACIFIC))
    values = planned([eight])["articles/undated/a.html"].values
    assert values["in_korea"] == "2025년 7월 5일 (토) 00:00"


def test_a_day_without_a_time_gets_none():
    day = document("a", date=datetime(2025, 10, 24, tzinfo=PACIFIC))
    values = planned([day])["articles/undated/a.html"].values
    assert (values["when"], values["in_korea"]) == ("2025년 10월 24일 (금)", "")


def test_a_summary_that_is_the_first_paragraph_is_not_shown_above_it():
    body = "막을 내렸다. 80만명이 왔다.\n\n이튿날은 조용했다."
    for summary, deck in (("막을 내렸다. 80만명이 왔다.", ""), ("막을 내렸다.", "막을 내렸다.")):
        page = planned([document("a", body=body, summary=summary)])["articles/undated/a.html"]
        assert page.values["deck"] == deck
        assert page.values["description"] == summary


def test_a_series_is_among_the_facts():
    page = planned([document("a", series=" 반도체\x00전쟁 ")])["articles/undated/a.html"]
    assert page.values["series"] == "반도체 전쟁"


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 480)
EXIF = b"\xff\xe1" + struct.pack(">H", 9002) + b"\xff\xc0" * 4500
FRAME = b"\xff\xff\xc2\0\x11\x08" + struct.pack(">HH", 480, 640)
ISPE = b"ispe\0\0\0\0" + struct.pack(">II", 640, 480)
SIZES = {
    "png": PNG,
    "jpeg": b"\xff\xd8" + EXIF + b"\xff\xdb\0\x04xx" + FRAME,
    "gif": b"GIF89a" + struct.pack("<HH", 640, 480),
    "webp": b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 640, 480),
    "webp lossless": b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", 639 | 479 << 14),
    "webp extended": b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x7f\x02\0\xdf\x01\0",
    "avif": b"\0\0\0\x1cftypavif" + bytes(60) + ISPE,
    "bmp": b"BM" + bytes(16) + struct.pack("<ii", 640, -480) + bytes(9),
}


@pytest.mark.parametrize("form", SIZES)
def test_the_size_of_a_picture(form):
    assert picture_size(io.BytesIO(SIZES[form])) == (640, 480)


@pytest.mark.parametrize(
    "data",
    [PNG[:20], b"\xff\xd8\xff\xe1", b"GIF89a", SIZES["jpeg"][:-2], b"<?xml?>\n<svg width='1em'/>"],
)
def test_a_picture_that_does_not_tell_its_size(data):
    assert picture_size(io.BytesIO(data)) == UNKNOWN


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"<html><p>404</p></html>", b"RIFF1234WAVE"])
def test_other_files_are_no_pictures(data):
    assert picture_size(io.BytesIO(data)) is None


BODY = """앞이다.

![가 <b>](media/ab/cd.jpg "나 & \\"다\\"")

![큰 그림](https://x.example/a.jpg?b=1&c "설명")

![없는 그림](media/none.png)

뒤다."""


def with_pictures(*documents, archive=ARCHIVE):
    books = catalogue(documents, archive, BASE, {}, {"media/ab/cd.jpg": Size(640, 480)}.get)
    return {page.address: page for page in lay_out(books, ())}, books


def test_figures_are_shown_from_the_archive_itself():
    pages, books = with_pictures(document("20250101-a", body=BODY, date=DAY))
    page = pages["articles/2025/01/20250101-a.html"]
    assert page.values["content"].split("\n") == [
        "<p>앞이다.</p>",
        '<figure><img src="../../../media/ab/cd.jpg" width="640" height="480" loading="lazy" '
        'alt="가 &lt;b&gt;"><figcaption>나 &amp; &quot;다&quot;</figcaption></figure>',
        '<figure><div class="gap"><p><strong>그림이 저장되지 않았습니다</strong></p>'
        '<p>큰 그림</p><p><a href="https://x.example/a.jpg?b=1&amp;c">원래 그림 주소</a></p></div>'
        "<figcaption>설명</figcaption></figure>",
        '<figure><div class="gap"><p><strong>보일 그림 파일이 없습니다</strong></p>'
        "<p>없는 그림</p></div></figure>",
        "<p>뒤다.</p>",
    ]
    assert page.values["linked_data"]["image"] == [f"{ARCHIVE.url}media/ab/cd.jpg"]
    assert books.items[0].characters == len("앞이다.뒤다.")
    assert '나 & "다" 가 <b>' in books.bodies["20250101-a"].text


def test_feeds_show_pictures_where_the_site_has_an_address():
    article = document("20250101-a", body=BODY, date=DAY)
    for archive, count in ((ARCHIVE, 1), (replace(ARCHIVE, url=""), 0)):
        pages, _ = with_pictures(article, archive=archive)
        html = pages["atom.xml"].context()["entries"][0].html
        assert html.count("<img") == html.count(f'src="{ARCHIVE.url}media/ab/cd.jpg"') == count
        assert "그림이 저장되지 않았습니다" in html


def test_plain_pages_have_figures_too():
    page = document("about", body="![a](media/ab/cd.jpg)\n\n## 둘\n\n![b](media/ab/cd.jpg)")
    books = catalogue([], ARCHIVE, BASE, {}, lambda _: UNKNOWN)
    [about] = [p for p in lay_out(books, [page]) if p.address == "about.html"]
    shown = '<figure><img src="media/ab/cd.jpg" loading="lazy" alt="{}"></figure>'
    assert about.values["content"] == shown.format("a")
    assert about.values["sections"] == [("둘", shown.format("b"))]


@pytest.mark.parametrize(
    ("byline", "shown"),
    [
        ("김한아 기자 hana@example.co.kr 2025.01.01", "김한아 기자 〔이메일 생략〕 2025.01.01"),
        ("김한아기자(ha.na+1@example.com)입력", "김한아기자(〔이메일 생략〕)입력"),
        ("김한아hana@example.com입력 2025", "김한아〔이메일 생략〕입력 2025"),
        ("한아@더밀크.한국, b＠x.kr", "〔이메일 생략〕, 〔이메일 생략〕"),
        ("김한아 (@hana) 2025.01.01", "김한아 (@hana) 2025.01.01"),
    ],
)
def test_pages_hide_the_e_mail_addresses_of_bylines(byline, shown):
    article = document("undated-a", byline=byline)
    for archive, line in ((ARCHIVE, shown), (replace(ARCHIVE, emails=True), byline)):
        page = planned([article], archive=archive)["articles/undated/undated-a.html"]
        assert page.values["byline"] == line


def pointers_of(reference, *others):
    source = document(
        "source", title="이 글", references=(reference,), original_url="http://x.kr/0"
    )
    pages = planned([source, *others])
    [pointer] = pages["articles/undated/source.html"].values["pointers"]
    return pointer


@pytest.mark.parametrize(
    "title",
    [
        "‘AI 반도체’ 전쟁… 끝은?",
        "“ai 반도체” 전쟁...끝은?",
        " AI반도체  전쟁…끝은? ",
        "‘ＡＩ 반도체’ 전쟁… 끝은?",
    ],
)
def test_pointers_resolve_whatever_the_quotes_and_blanks(title):
    other = document("other", title="'AI 반도체' 전쟁… 끝은?")
    pointer = pointers_of(Reference("👉", "", title), other)
    assert pointer.item is not None
    assert pointer.item.slug == "other"
    assert pointer.note == "가리킴, 이 서고에 있음"


@pytest.mark.parametrize(
    "url",
    [
        "https://news.example/view?id=1", "http://www.news.example/view?id=1&utm_source=x#top",
        "https://NEWS.example/view/?id=1", "www.news.example/view?id=1",
    ],
)  # fmt: skip
def test_pointers_resolve_by_address_before_title(url):
    titled = document("titled", title="글")
    meant = document("meant", title="다른 제목", original_url="https://news.example/view?id=1")
    pointer = pointers_of(Reference("▶", "", "글", url=url), titled, meant)
    assert pointer.item.slug == "meant"
    assert pointer.url == ""


def test_an_address_outside_the_archive_is_a_link():
    found = document("other", title="글", original_url="https://news.example/view?id=2")
    pointer = pointers_of(
        Reference("👉", "", "없는 글", url="https://news.example/view?id=1"), found
    )
    assert (pointer.item, pointer.url) == (None, "https://news.example/view?id=1")
    assert pointer.note == "가리킴, 이 서고에는 없음"
    for url in ("javascript:alert(1)", "http://[", ""):
        assert pointers_of(Reference("👉", "", "글", url=url), found).item.slug == "other"
    bad = pointers_of(Reference("👉", "", "없는 글", url="javascript:alert(1)"), found)
    assert (bad.item, bad.url) == (None, "")


def test_a_pointer_never_means_its_own_article():
    same = document("same", title="이 글")
    assert pointers_of(Reference("👉", "", "이 글"), same).item.slug == "same"
    assert pointers_of(Reference("👉", "", "이 글")).item is None


def test_a_title_of_nothing_but_quotes_means_no_article():
    assert pointers_of(Reference("👉", "", '"'), document("other", title="''")).item is None
