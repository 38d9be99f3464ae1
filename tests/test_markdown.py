"""Text → CommonMark → the same text, and nothing unsafe on the way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from seogo.articles.references import parse_reference
from seogo.documents.front_matter import (
    format_document,
    format_list,
    one_line,
    parse_document,
    parse_list,
)
from seogo.documents.markdown import blocks, format_body, plain_text

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


def test_markup_of_an_editor_is_rendered() -> None:
    body = "## 소제목\n\n- 하나\n- *둘*\n\n> 인용 [글](https://example.org/)\n\n|a|b|\n|-|-|\n|1|2|"
    assert [block.kind for block in blocks(body)] == ["heading", "list", "blockquote", "table"]
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


def test_a_pointer_is_a_reference_only_where_both_say_so() -> None:
    pointer = parse_reference("👉관련 기사: 제목(무료)")
    assert pointer is not None
    body = format_body(["앞.", "👉관련 기사: 제목(무료)"])
    assert [b.kind for b in blocks(body, [pointer])] == ["paragraph", "reference"]
    assert [b.kind for b in blocks(body)] == ["paragraph", "paragraph"]
    assert plain_text(body) == "앞.\n👉관련 기사: 제목(무료)"


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
