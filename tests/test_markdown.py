"""Text → CommonMark → the same text, and nothing unsafe on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seogo.articles.references import parse_reference
from seogo.documents.escaping import (
    escape_paragraph,
    format_blocks,
    format_body,
    unescape_paragraph,
)
from seogo.documents.front_matter import (
    format_document,
    format_list,
    one_line,
    parse_document,
    parse_list,
)
from seogo.documents.markdown import Figure, blocks, plain_text
from seogo.records import Block

LINES = st.text(
    alphabet=st.characters(blacklist_categories=("Cc", "Cs"), blacklist_characters="\u2028\u2029"),
    max_size=60,
)
MARKUP = st.text(alphabet="*_`[]()<>#+-=~|\\!&;:.1 2가a\t\"'{}%", max_size=30)


@given(st.lists(st.one_of(LINES, MARKUP), max_size=4))
def test_round_trip(paragraphs: list[str]) -> None:
    body = format_body(paragraphs)
    shown = blocks(body)
    assert {block.kind for block in shown} <= {"paragraph"}
    expected = ["".join(p.split()) for p in paragraphs if p.strip()]
    assert ["".join(block.text.split()) for block in shown] == [p for p in expected if p]


@given(st.one_of(LINES, MARKUP))
def test_what_was_escaped_comes_back_exactly(text: str) -> None:
    assert unescape_paragraph(escape_paragraph(text)) == text.strip()


def test_blocks_are_their_own_markdown_or_escaped_text() -> None:
    body = format_blocks(
        [
            Block("heading", "소제목", "## 소제목"),
            Block("paragraph", "1. *별* 하나"),
            Block("list", "가\n나", "- 가\n- 나"),
            Block("quotation", "# 둘\n- 줄"),
            Block("paragraph", " "),
            Block("figure", "설명", '![그림](media/ab/c.png "설명")'),
        ]
    )
    shown = blocks(body)
    assert [b.kind for b in shown] == [
        "heading", "paragraph", "list", "paragraph", "paragraph", "figure",
    ]  # fmt: skip
    assert [b.text for b in shown] == [
        "소제목",
        "1. *별* 하나",
        "가\n나",
        "# 둘",
        "- 줄",
        "설명 그림",
    ]
    assert plain_text(body) == "소제목\n1. *별* 하나\n가\n나\n# 둘\n- 줄"


@pytest.mark.parametrize(
    ("source", "figure"),
    [
        ("![a](media/ab/c.jpg)", Figure("media/ab/c.jpg", "a")),
        (
            '![*a* b](media/c.jpg "둘째 \\"줄\\" &amp;")',
            Figure("media/c.jpg", "a b", '둘째 "줄" &'),
        ),
        ('![](media/c.jpg "긴\n설명")', Figure("media/c.jpg", "", "긴 설명")),
        ("![a](<media/그림 1.png>)", Figure("media/그림 1.png", "a")),
        ("![a](https://x.example/a.jpg?b=1&c)", Figure("https://x.example/a.jpg?b=1&c", "a")),
    ],
)
def test_a_picture_alone_in_its_paragraph_is_a_figure(source: str, figure: Figure) -> None:
    before, block, after = blocks(f"앞.\n\n{source}\n\n뒤.")
    assert (block.kind, block.figure) == ("figure", figure)
    assert block.text == " ".join(filter(None, (figure.caption, figure.alt)))
    assert (before.kind, after.kind) == ("paragraph", "paragraph")


@pytest.mark.parametrize(
    "source",
    [
        "![a](media/../c.jpg)", "![a](media/%2e%2e/c.jpg)", "![a](media/a/../../c.jpg)",
        "![a](media/.git/c.jpg)", "![a](media/C:/c.jpg)", "![a](media\\..\\c.jpg)",
        "![a](/media/c.jpg)", "![a](media/)", "![a](//x.example/c.jpg)", "![a](c.jpg)",
        "![a]({static}/c.jpg)", "![a]({attach}c.jpg)", "![a](data:image/png;base64,AA==)",
        "![a](javascript:alert)", "![a](file:///c.jpg)", "![a](ftp://x.example/c.jpg)",
        "글 ![a](media/c.jpg)", "![a](media/c.jpg) 글", "![a](media/c.jpg)\n![b](media/d.jpg)",
        "[![a](media/c.jpg)](https://x.example/)", "\\![a](media/c.jpg)",
        "- ![a](media/c.jpg)", "> ![a](media/c.jpg)", "# ![a](media/c.jpg)",
    ],
)  # fmt: skip
def test_any_other_picture_stays_text(source: str) -> None:
    for block in blocks(source):
        assert block.figure is None
        assert block.kind != "figure"
        assert "<img" not in block.html
        assert "a" in block.text


def test_markup_of_an_editor_is_rendered() -> None:
    body = "## 소제목\n\n- 하나\n- *둘*\n\n> 인용 [글](https://example.org/)\n\n|a|b|\n|-|-|\n|1|2|"
    assert [block.kind for block in blocks(body)] == ["heading", "list", "quotation", "table"]
    assert 'href="https://example.org/"' in blocks(body)[2].html


def test_nothing_unsafe_gets_through() -> None:
    body = (
        "<script>x</script>\n\n![a](b.png)\n\n[x](javascript:alert(1))\n\n{attach}etc\n\n<b>y</b>"
    )
    html = "".join(block.html for block in blocks(body))
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert 'href="javascript' not in html
    assert "{attach}etc" in html


def test_tables_carry_no_style_attribute() -> None:
    html = blocks("|a|b|\n|:-:|--:|\n|1|2|")[0].html
    assert "style=" not in html
    assert '<td class="num">2</td>' in html


def test_a_table_scrolls_in_a_frame_that_the_keyboard_reaches() -> None:
    for body in ("|a|\n|-|\n|1|", "> |a|\n> |-|\n> |1|"):
        html = blocks(body)[0].html
        assert '<div class="wide" role="region" aria-label="표" tabindex="0"><table>' in html
        assert html.count("</table></div>") == 1


def test_a_pointer_is_a_reference_only_where_both_say_so() -> None:
    pointer = parse_reference("👉관련 기사: 제목(무료)")
    assert pointer is not None
    body = format_body(["앞.", "👉관련 기사: 제목(무료)"])
    assert [b.kind for b in blocks(body, [pointer])] == ["paragraph", "reference"]
    assert [b.kind for b in blocks(body)] == ["paragraph", "paragraph"]
    assert plain_text(body) == "앞.\n👉관련 기사: 제목(무료)"


def test_a_pointer_may_be_a_link() -> None:
    pointer = parse_reference("👉관련 기사: 제목")
    assert pointer is not None
    [block] = blocks("👉관련 기사: [제목](https://x.example/1)", [pointer])
    assert (block.kind, block.reference) == ("reference", pointer)


@given(st.dictionaries(st.sampled_from(["Title", "Tags", "Byline"]), st.text(max_size=30)), LINES)
def test_front_matter_round_trip(fields: dict[str, str], body: str) -> None:
    clean = {key: one_line(value) for key, value in fields.items() if one_line(value)}
    text = format_document({"Slug": "x", **clean}, body.strip())
    assert parse_document(text) == ({"Slug": "x", **clean}, body.strip(), [])


@given(st.lists(st.from_regex(r"[가-힣A-Za-z,+#★]{1,8}( [가-힣]{1,3})?", fullmatch=True)))
def test_lists_keep_names_with_commas(names: list[str]) -> None:
    assert parse_list(format_list(names)) == tuple(dict.fromkeys(names))


def test_a_file_without_front_matter_is_all_body() -> None:
    assert parse_document("\ufeff첫 줄이다.\r\n둘째 줄.") == ({}, "첫 줄이다.\r\n둘째 줄.", [])
    assert parse_document("Title: 가\rodd\r\r본문") == ({"Title": "가"}, "본문", [(2, "odd")])
