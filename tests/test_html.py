"""Saved web pages: what becomes of each, and that every visible word is accounted for."""

from __future__ import annotations

import base64
import hashlib
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from conftest import ROOT
from seogo.problems import Problem
from seogo.readers.html import read_html
from seogo.readers.html.inline import Span, markdown, normalize
from seogo.readers.html.lines import lines
from seogo.readers.html.stamps import Stamp, parse_value, reconcile
from seogo.readers.html.titles import clean_title, compact
from seogo.readers.html.tree import parse
from seogo.records import Record, Rest

CASES = ROOT / "tests" / "cases" / "html"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAS0lEQVR42u3PMQ0AAAwDoPo33UrYvQQckD4XAQEBAQEB"
    "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAYHLAMpT0sIcNbcEAAAAAElFTkSuQmCC"
)


@dataclass
class Saved:
    """A page and the files saved beside it."""

    html: str
    files: Mapping[str, bytes] = field(default_factory=dict)
    name: str = "page.html"
    file: str = "page.html"
    address: str = ""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.html.encode()).hexdigest()

    @property
    def size(self) -> int:
        return len(self.html.encode())

    def markup(self, problems: list[Problem]) -> str:
        return self.html

    def companion(self, address: str) -> bytes | None:
        return self.files.get(address.removeprefix("./"))


def read(
    html: str, files: Mapping[str, bytes] | None = None
) -> tuple[list[Record], list[Rest], list[str]]:
    problems: list[Problem] = []
    items = list(read_html(Saved(html, files or {}), problems))
    records = [item for item in items if isinstance(item, Record)]
    rests = [item for item in items if isinstance(item, Rest)]
    return records, rests, [problem.code for problem in problems]


def one(html: str, files: Mapping[str, bytes] | None = None) -> Record:
    records = read(html, files)[0]
    assert len(records) == 1
    return records[0]


PROSE = "고래는 숨을 쉬러 물 위로 올라온다. 그 사이에 물 위에 떠서 짧게 잔다."


def article(body: str, head: str = "") -> str:
    return (
        '<!DOCTYPE html><html><head><link rel="canonical" href="https://news.example/a/1">'
        f"{head}</head><body><h1>고래는 어디에서 쉬는가</h1>"
        "<div class='date'>2025.11.04 12:47</div>"
        f"<div class='article_body'>{body}</div></body></html>"
    )


# Pages: input beside what is expected of it


def _expected(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(": ")
        found.setdefault(key, []).append(value)
    return found


def _seen(path: Path) -> dict[str, list[str]]:
    records, _, codes = read(path.read_text(encoding="utf-8"))
    found: dict[str, list[str]] = {}
    for record in records:
        by = record.byline
        row = {
            "title": record.given.title,
            "names": by.names if by else "",
            "date": f"{by.date} {by.time} {by.zone}".strip() if by else "",
            "tags": ", ".join(record.given.tags),
            "url": record.given.url,
        }
        for key, value in row.items():
            found.setdefault(key, []).append(value)
        for block in record.body:
            shown = (block.markdown or block.text).replace("\n", "\\n")
            found.setdefault("block", []).append(f"{block.kind} {shown}")
    for code in codes:
        found.setdefault("problem", []).append(code)
    return found


@pytest.mark.parametrize("page", sorted(CASES.glob("*.html")), ids=lambda path: path.stem)
def test_a_page_becomes_what_a_careful_editor_would_make_of_it(page: Path) -> None:
    assert _seen(page) == _expected(page.with_suffix(".txt"))


@pytest.mark.parametrize("page", sorted(CASES.glob("*.html")), ids=lambda path: path.stem)
def test_every_visible_character_is_in_a_record_or_a_rest(page: Path) -> None:
    html = page.read_text(encoding="utf-8")
    records, rests, _ = read(html)
    kept = "".join(rest.text for rest in rests)
    for record in records:
        kept += "".join(block.text for block in record.body) + record.given.title
        kept += record.given.summary + "".join(record.given.tags)
        kept += record.byline.text if record.byline else ""
    soup = parse(html)
    visible = "".join(line.text for line in lines(soup.body or soup))
    # A tag's "#" is its mark.
    lost = _letters(visible) - _letters(kept)
    assert not lost - Counter({"#": visible.count("#")})


def _letters(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


# Single rules


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<b>굵은</b> 글", "**굵은** 글"),
        ("<b>굵은</b>글", "**굵은**글"),
        ("<b>“굵은”</b>이라고", ""),
        ("<b>굵은 </b>글", "**굵은** 글"),
        ("<em>기운</em>", "*기운*"),
        ("<a href='/b?c=(1)'>이은 [글]</a>", "[이은 \\[글\\]](https://news.example/b?c=%281%29)"),
        ("와!<a href='/b'>이은 글</a>", "와\\![이은 글](https://news.example/b)"),
        ("<a href='javascript:alert(1)'>눌러</a> 보라", ""),
        ("<a href='/b'><b>굵은</b> 링크</a>", "[**굵은** 링크](https://news.example/b)"),
        ("1*2 <b>별</b> # _밑줄_", "1\\*2 **별** # \\_밑줄\\_"),
    ],
)
def test_inline_markup(html: str, expected: str) -> None:
    record = one(article(f"<p>{PROSE}</p><p>{html} 끝이다.</p>"))
    shown = record.body[1].markdown
    assert shown == (f"{expected} 끝이다." if expected else "")
    rendered = MarkdownIt("commonmark", {"html": False}).render(shown)
    assert not shown or "".join(parse(rendered).get_text().split()) == "".join(
        record.body[1].text.split()
    )


def test_links_without_a_base_are_text() -> None:
    link = f"<p><a href='/x'>{PROSE}</a> 끝.</p>"
    record = one(f"<h1>고래는 어디에서 쉬는가</h1><article>{link}</article>")
    assert [block.markdown for block in record.body] == [""]


def test_breaks_divide_where_a_line_is_finished() -> None:
    record = one(article("첫 문장이다.<br>둘째 문장이다.<br><br>셋째는<br>나뉘어 있다.<br>- 항목"))
    assert [block.text for block in record.body] == [
        "첫 문장이다.",
        "둘째 문장이다.",
        "셋째는 나뉘어 있다.",
        "- 항목",
    ]


def test_blocks_of_every_kind() -> None:
    body = (
        f"<p>{PROSE}</p><h3>소제목 #</h3><h4>작은 제목</h4>"
        "<blockquote><p>인용</p><p>둘</p></blockquote>"
        "<ol start=3><li>셋<ul><li>안</li></ul></li><li>넷</li></ol>"
        "<table><tr><th>가</th><th>나|다</th></tr><tr><td rowspan=2>1</td><td>2</td></tr>"
        "<tr><td>3</td></tr></table>"
    )
    record = one(article(body))
    assert [(block.kind, block.markdown) for block in record.body] == [
        ("paragraph", ""),
        ("heading", "## 소제목 \\#"),
        ("heading", "### 작은 제목"),
        ("quotation", "> 인용\n>\n> 둘"),
        ("list", "3. 셋\n   - 안\n4. 넷"),
        ("table", "| 가 | 나\\|다 |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |"),
    ]


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src='p_files/a.png'><figcaption>물 위 \"고래\"</figcaption></figure>",
        "<div class='photo'><img src='p_files/a.png'><p>물 위 \"고래\"</p></div>",
        "<span class='end_photo'><img src='x.gif' data-src='p_files/a.png'>"
        "<em class='img_desc'>물 위 \"고래\"</em></span>",
        "<table><tr><td><img src='p_files/a.png'></td></tr>"
        '<tr><td>물 위 "고래"</td></tr></table>',
        "<div class='wp-caption'><a href='/b'><img srcset='s.png 100w, p_files/a.png 900w'></a>"
        "<p class='wp-caption-text'>물 위 \"고래\"</p></div>",
        "<picture><source srcset='p_files/a.png 2x'><img src='https://a.example/n.png'></picture>"
        "<p class='caption'>물 위 \"고래\"</p>",
    ],
)
def test_a_saved_picture_is_kept_with_its_caption(figure: str) -> None:
    record = one(article(f"<p>{PROSE}</p>{figure}<p>{PROSE}</p>"), {"p_files/a.png": PNG})
    digest = hashlib.sha256(PNG).hexdigest()[:32]
    name = f"media/{digest[:2]}/{digest}.png"
    assert [(image.name, image.data) for image in record.images] == [(name, PNG)]
    assert record.body[1].kind == "figure"
    assert record.body[1].text == '물 위 "고래"'
    assert record.body[1].markdown == f'![]({name} "물 위 \\"고래\\"")'


def test_pictures_that_are_none_of_the_article() -> None:
    pixel = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + b"\0\0\0\1" * 2
    icons = (
        "<img src='p_files/pixel.png'><img src='/img/ico_share.png'>"
        "<img src='/b.png' width=16 height=16>"
    )
    record = one(article(f"<p>{PROSE}</p>{icons}"), {"p_files/pixel.png": pixel})
    assert [block.kind for block in record.body] == ["paragraph"]
    assert record.images == ()


def test_a_picture_that_was_not_saved_keeps_its_address() -> None:
    records, _, codes = read(article(f"<p>{PROSE}</p><img src='/i/whale.jpg' alt='고래'>"))
    assert records[0].body[1].markdown == "![고래](https://news.example/i/whale.jpg)"
    assert codes == ["picture-missing"]


@pytest.mark.parametrize(
    ("html", "link"),
    [
        (
            "<iframe src='https://www.youtube.com/embed/abcdefghijk?x=1'></iframe>",
            "[유튜브 영상](https://www.youtube.com/watch?v=abcdefghijk)",
        ),
        (
            "<blockquote class='twitter-tweet'><p>짧은 글</p>"
            "<a href='https://twitter.com/a/status/1'>날짜</a></blockquote>",
            "[X(트위터) 게시물](https://twitter.com/a/status/1)",
        ),
        ("<iframe src='https://ads.example/banner'></iframe>", None),
    ],
)
def test_embeds_become_links(html: str, link: str | None) -> None:
    record = one(article(f"<p>{PROSE}</p>{html}"))
    shown = [block.markdown for block in record.body]
    assert link in shown if link else len(shown) == 1


@pytest.mark.parametrize(
    ("value", "stamp"),
    [
        ("2025-11-04T12:47:00+09:00", Stamp((2025, 11, 4), (12, 47, 0), "+09:00")),
        ("2025-11-04T12:47:00+0900", Stamp((2025, 11, 4), (12, 47, 0), "+09:00")),
        ("2025-11-04T03:47:00.000Z", Stamp((2025, 11, 4), (3, 47, 0), "Z")),
        ("2025-11-04 12:47", Stamp((2025, 11, 4), (12, 47, 0))),
        ("20251104124700", Stamp((2025, 11, 4), (12, 47, 0))),
        ("2025-11-04", Stamp((2025, 11, 4))),
        ("Tue, 04 Nov 2025 12:47:00 +0900", Stamp((2025, 11, 4), (12, 47, 0), "+09:00")),
        ("어제", None),
    ],
)
def test_dates_of_metadata(value: str, stamp: Stamp | None) -> None:
    assert parse_value(value) == stamp


def test_the_printed_clock_stands_and_metadata_tell_its_offset() -> None:
    printed = Stamp((2025, 11, 4), (12, 47, 0))
    utc = Stamp((2025, 11, 4), (3, 47, 12), "Z")
    assert reconcile(utc, printed) == Stamp((2025, 11, 4), (12, 47, 0), "+09:00")
    wrong = Stamp((2025, 11, 4), (12, 47, 12), "Z")
    assert reconcile(wrong, printed) == printed
    local = Stamp((2025, 11, 4), (12, 47, 12), "+09:00")
    assert reconcile(local, printed) == local
    assert reconcile(None, printed) == printed


@pytest.mark.parametrize(
    "ld",
    [
        '{"@type":"NewsArticle","headline":"고래는 어디에서 쉬는가","author":"홍길동"}',
        '[{"@type":"WebSite","name":"바다신문"},{"@type":["Article"],"author":{"name":"홍길동"}}]',
        '{"@graph":[{"@type":"BlogPosting","author":{"@id":"#p"}},'
        '{"@id":"#p","@type":"Person","name":"홍길동"}]}',
        '{"@type":"NewsArticle","author":[{"name":"홍길동"}],}',
        '{"@type":"NewsArticle","headline":"그는 "쉰다"고","author":{"name":"홍길동"}}',
        '<!-- {"@type":"NewsArticle","author":[{"name":"홍길동"}]} -->',
    ],
)
def test_json_ld_in_all_its_forms(ld: str) -> None:
    record = one(article(f"<p>{PROSE}</p>", f'<script type="application/ld+json">{ld}</script>'))
    assert record.byline is not None
    assert record.byline.names == "홍길동"
    assert record.given.title == "고래는 어디에서 쉬는가"


@pytest.mark.parametrize(
    ("title", "cleaned"),
    [
        ("고래의 잠 - 바다신문", "고래의 잠"),
        ("고래의 잠 | 바다신문", "고래의 잠"),
        ("고래의 잠 : 네이버 뉴스", "고래의 잠"),
        ("고래의 잠 < 과학 < 기사본문 - 바다신문", "고래의 잠"),
        ("바다신문 - 고래의 잠", "고래의 잠"),
        ("고래 - 바다의 왕", "고래 - 바다의 왕"),
        ("AI: 고래의 잠", "AI: 고래의 잠"),
        ("12:47의 고래", "12:47의 고래"),
    ],
)
def test_titles_lose_the_name_of_the_site(title: str, cleaned: str) -> None:
    assert clean_title(title, {compact("바다신문")}) == cleaned


@pytest.mark.parametrize(
    ("html", "code"),
    [
        ("<frameset><frame src=a.html></frameset>", "page-frames"),
        ("<body><div id=root></div><script>x</script></body>", "page-not-rendered"),
        ("<ul><li><a href=/1>정치</a><li><a href=/2>경제</a></ul>", "page-without-article"),
        ("", "page-without-article"),
    ],
)
def test_a_page_without_an_article_says_what_to_do(html: str, code: str) -> None:
    assert read(html)[2] == [code]


@pytest.mark.parametrize(
    "html",
    [
        article("<div>" * 3000 + f"<p>{PROSE}</p>" + "</div>" * 3000),
        article(f"<p>{PROSE}<p>{PROSE}</div></section></b><i>" * 50),
        article(f"<p>{PROSE}</p><script>" + "var x = 1;" * 200_000 + "</script>"),
        f"<?xml version='1.0' encoding='utf-8'?>{article(f'<p>{PROSE}</p>')}",
        article("<ul><li>" * 500 + PROSE),
        article("<blockquote>" * 500 + PROSE),
        article("<b>" * 500 + PROSE),
        article("<table><tr><td>" * 200 + PROSE),
    ],
    ids=["deep", "broken", "script", "xhtml", "lists", "quotations", "bold", "tables"],
)
def test_odd_markup_takes_nothing_down(html: str) -> None:
    records = read(html)[0]
    assert PROSE in " ".join(block.text for record in records for block in record.body)


def test_time_grows_with_the_page() -> None:
    body = "".join(f"<p>{n} {PROSE}</p><div><br>{n} 둘째 줄이<br>나뉜다</div>" for n in range(4000))
    start = time.process_time()
    record = one(article(body))
    assert len(record.body) == 8000
    assert time.process_time() - start < 20


def test_emphasis_that_would_not_be_read_back_is_left_out() -> None:
    spans = normalize([Span("그는 "), Span("(고래)", strong=True), Span("라고 했다")])
    assert markdown(spans) == ""


def listing(card: str) -> str:
    """A listing of three cards; `{n}`, `{t}` and `{x}` stand for number, title and text."""
    body = "".join(
        f"<li class=item>{card}</li>".format(n=n, t=f"소식 {n}의 긴 제목", x=f"{n}째 {PROSE}")
        for n in (1, 2, 3)
    )
    return f"<html lang=ko><head><meta charset=utf-8></head><body><ul>{body}</ul></body></html>"


@pytest.mark.parametrize(
    ("card", "names", "date", "time"),
    [
        pytest.param(
            '<h3><a href="https://n.example/{n}">{t}</a></h3><p>{x}</p>'
            '<a rel="tag" href="/t">주제</a>'
            '<span class="byline">크리스 정 2025.11.04 12:47 PDT</span>',
            "크리스 정",
            (2025, 11, 4),
            (12, 47, 0),
            id="neighbours on one line",
        ),
        pytest.param(
            '<a href="https://n.example/{n}"><strong class=tit>{t}</strong>'
            "<span class=desc>{x}</span>"
            "<span class=meta><span class=author>강하늘</span><span class=dot>·</span>"
            "<span class=date>2025.11.04</span></span></a>",
            "강하늘",
            (2025, 11, 4),
            None,
            id="everything in spans",
        ),
        pytest.param(
            '<strong><a href="https://n.example/AKR2025110400{n}">{t}</a></strong><p>{x}</p>'
            "<span class=txt-time>11-04 15:20</span>",
            "",
            (2025, 11, 4),
            (15, 20, 0),
            id="a year from the address",
        ),
        pytest.param(
            '<div class=c-tit-doc><a href="https://n.example/house"><strong class=tit_item>가람신문'
            '</strong></a></div><a href="https://n.example/{n}"><img src="/t.jpg"></a>'
            '<strong class=tit><a href="https://n.example/{n}">{t}</a></strong>'
            '<p><a href="https://n.example/{n}">{x}</a></p><span>2025.11.04</span>',
            "",
            (2025, 11, 4),
            None,
            id="the paper's name above the title",
        ),
    ],
)
def test_cards_of_many_makers(
    card: str, names: str, date: tuple[int, int, int], time: tuple[int, int, int] | None
) -> None:
    records, _, _ = read(listing(card))
    assert [r.given.title for r in records] == [f"소식 {n}의 긴 제목" for n in (1, 2, 3)]
    assert [[b.text for b in r.body] for r in records] == [[f"{n}째 {PROSE}"] for n in (1, 2, 3)]
    for record in records:
        assert record.byline is not None
        assert (record.byline.names, record.byline.date, record.byline.time) == (names, date, time)


def test_a_time_without_a_day_is_told() -> None:
    card = '<h3><a href="https://n.example/{n}">{t}</a></h3><p>{x}</p><span>3시간 전</span>'
    records, _, codes = read(listing(card))
    assert codes == ["date-missing"] * 3
    assert all(len(record.body) == 1 for record in records)


def test_an_article_without_byline_is_told() -> None:
    page = f"<html><body><article><h1>고래의 잠</h1><p>{PROSE}</p><p>{PROSE}</p></article>"
    assert read(page)[2] == ["byline-missing"]


def test_what_leads_a_listing_is_one_of_its_articles() -> None:
    card = '<h3><a href="https://n.example/{n}">{t}</a></h3><p>{x}</p><span>2025.11.04</span>'
    lead = (
        '<section><div class=lead><h2><a href="https://n.example/0">맨 위에 놓인 소식</a></h2>'
        f"<p>{PROSE}</p><span>2025.11.05</span></div></section>"
    )
    records, _, _ = read(listing(card).replace("<ul>", f"{lead}<ul>"))
    assert [r.given.title for r in records][:2] == ["맨 위에 놓인 소식", "소식 1의 긴 제목"]


@pytest.mark.parametrize(
    "inside",
    [
        '<div class=file><strong>첨부파일</strong><ul><li><a href="/1">보도자료.hwp</a> (54 KB)'
        '<a href="#">미리보기</a></li></ul></div>',
        '<table><tr><th>첨부파일</th><td><a href="/1">안내.pdf</a></td></tr></table>',
        '<ul class="info"><li><button>공유</button></li><li>프린트</li></ul>',
        "<p>강하늘 기자 sky@n.example</p>"
        '<p><a href="https://n.example/quiz">▶ 퀴즈 풀고 선물 받기</a></p>',
    ],
)
def test_what_a_page_adds_to_a_body_is_no_body(inside: str) -> None:
    body = "".join(f"<p>{n}. {PROSE}</p>" for n in range(1, 6))
    record = one(article(f"<div class=article_body>{body}{inside}</div>"))
    assert [block.text for block in record.body] == [f"{n}. {PROSE}" for n in range(1, 6)]


def test_a_body_behind_a_button_is_body() -> None:
    folded = f'<div class=fold style="display:none"><p>둘째. {PROSE} {PROSE}</p></div>'
    menu = f'<div style="display:none"><p>숨은 안내. {PROSE} {PROSE}</p></div>'
    body = f"<p>첫째. {PROSE}</p>{folded}<button>기사 더보기</button>"
    record = one(article(f"<div class=article_body>{body}</div><div>{menu}</div>"))
    assert [block.text for block in record.body] == [f"첫째. {PROSE}", f"둘째. {PROSE} {PROSE}"]


def test_preformatted_text_keeps_its_lines() -> None:
    record = one(
        article(f"<div class=article_body><p>{PROSE}</p><pre>하나\n  둘\n\n셋</pre></div>")
    )
    assert [block.text for block in record.body] == [PROSE, "하나", "둘", "셋"]


def test_a_relative_link_without_an_address_is_text() -> None:
    page = (
        "<html><body><h1>고래의 잠</h1><p class=date>2025.11.04</p><div class=article_body>"
        f'<p>{PROSE} <a href="/2">앞 글</a>과 <a href="https://n.example/3">이 글</a>을 보라.</p>'
        "</div></body></html>"
    )
    [block] = one(page).body
    assert "](https://n.example/3)" in block.markdown
    assert block.markdown.count("](") == 1


def test_a_view_table_of_a_public_office() -> None:
    rows = (
        "<tr><th>제목</th><td>시민 대학 수강생 모집</td></tr>"
        "<tr><th>작성자</th><td>강하늘</td><th>등록일</th><td>2025-08-29</td></tr>"
        "<tr><th>조회수</th><td>1,204</td></tr>"
        f"<tr><td colspan=4 class=cont><p>첫째. {PROSE}</p><p>둘째. {PROSE}</p></td></tr>"
    )
    page = (
        "<html lang=ko><head><title>공지사항 상세보기 | 한빛시청</title></head><body>"
        f"<div id=contents><h3>공지사항</h3><table class=bbs_view>{rows}</table>"
        "</div></body></html>"
    )
    record = one(page)
    assert record.given.title == "시민 대학 수강생 모집"
    assert record.byline is not None
    assert (record.byline.names, record.byline.date) == ("강하늘", (2025, 8, 29))
    assert [block.text for block in record.body] == [f"첫째. {PROSE}", f"둘째. {PROSE}"]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("<li>기자명 유인선 기자</li><li>입력 2026.07.31 17:15</li>", "유인선"),
        ("<span>정나무·최하늘 기자</span> <span>2026.07.31 17:15</span>", "정나무, 최하늘"),
        ("<a href='/c'>책 이야기</a> / <a rel=author>Wonlf</a> / 2026.07.31 17:15", "Wonlf"),
        ("<span>by</span><a class=text_author>물결</a><span>2026.07.31 17:15</span>", "물결"),
    ],
)
def test_authors_as_pages_print_them(printed: str, names: str) -> None:
    page = (
        f"<html lang=ko><body><h1>고래의 잠</h1><ul class=info>{printed}</ul>"
        f"<div class=article_body><p>{PROSE}</p><p>{PROSE}</p></div></body></html>"
    )
    byline = one(page).byline
    assert byline is not None
    assert (byline.names, byline.date, byline.time) == (names, (2026, 7, 31), (17, 15, 0))


# What real pages taught


def test_a_link_to_its_own_heading_is_no_text() -> None:
    record = one(article(f"<h2>잠<a href='#sleep'>¶</a></h2><p>{PROSE}</p><p>{PROSE}</p>"))
    assert [block.text for block in record.body] == ["잠", PROSE, PROSE]


def test_an_arrow_to_the_top_and_other_languages_are_no_body() -> None:
    inside = (
        "<p>언어: <a href=/en hreflang=en>en</a> | <a href=/ja hreflang=ja>ja</a> | ko</p>"
        f"<p id=top>{PROSE}</p><p>{PROSE}</p><a href='#top'><img src='up.gif' alt='위로'></a>"
    )
    assert [block.text for block in one(article(inside)).body] == [PROSE, PROSE]


def test_lines_of_code_stay_lines() -> None:
    inside = f"<p>{PROSE}</p><p><code>mkdir a<br>cd a<br>ls</code></p><p>{PROSE}</p>"
    assert [b.text for b in one(article(inside)).body][1:-1] == ["mkdir a", "cd a", "ls"]


def test_a_picture_that_a_script_enlarges_is_kept() -> None:
    body = f"<p>{PROSE}</p><a href='#none'><img src='a.png' alt='고래'></a><p>{PROSE}</p>"
    assert (
        len(
            one(
                article(body),
            ).images
        )
        == 0
    )
    assert len(read(article(body), {"a.png": PNG})[0][0].images) == 1


def test_a_box_of_sentences_is_kept_and_a_menu_is_not() -> None:
    menu = "<div class=sidebar><ul>" + "<li><a href=/m>차림표 항목</a></li>" * 20 + "</ul></div>"
    record = one(article(f"<p>{PROSE}</p><div class=sidebar><p>{PROSE * 6}</p></div>{menu}"))
    assert [block.text for block in record.body] == [PROSE, PROSE * 6]


def test_the_opening_above_the_sections_is_body() -> None:
    sections = "".join(f"<div><h2>{n}절</h2><p>{PROSE}</p><p>{PROSE}</p></div>" for n in "가나다")
    page = (
        "<html lang=ko><head><title>고래의 잠</title></head><body><div class=chapter>"
        f"<h1>고래의 잠</h1><p>{PROSE * 3}</p><div>{sections}</div></div></body></html>"
    )
    assert one(page).body[0].text == PROSE * 3


def test_numbers_beside_sections_are_no_tags() -> None:
    counts = "".join(f"<span class=tag>{n}</span>" for n in (14, 95, 2, 21))
    assert one(article(f"<p>{PROSE}</p><p>{PROSE}</p>") + counts).given.tags == ()


def test_keywords_of_a_whole_site_are_no_tags() -> None:
    head = "<meta name=keywords content='{}, 고래, 잠'>"
    body = f"<p>{PROSE} 고래의 잠을 다룬 뉴스다.</p><p>{PROSE}</p>"
    assert one(article(body, head.format("바다"))).given.tags == ("바다", "고래", "잠")
    assert one(article(body, head.format("뉴스"))).given.tags == ()


def test_the_section_and_the_writer_are_no_body() -> None:
    inside = (
        "<div class=category><a href=/c/1>바다</a></div>"
        f"<p>{PROSE}</p><p>{PROSE}</p><div itemprop=author>정나무</div>"
    )
    assert [block.text for block in one(article(inside)).body] == [PROSE, PROSE]


def test_a_picture_of_the_writer_names_nobody() -> None:
    page = (
        "<html lang=ko><body><h1>고래의 잠</h1><div class=author-image>Blog Logo</div>"
        f"<time>2026.07.31 17:15</time><div class=article_body><p>{PROSE}</p><p>{PROSE}</p></div>"
        "</body></html>"
    )
    byline = one(page).byline
    assert byline is not None
    assert byline.names == ""
