"""Pointers in all their forms are found whole, and what only looks like one stays prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seogo.articles.paragraphs.splitting import restore_paragraphs
from seogo.articles.references import Reference, as_rows, parse_reference

URL = "https://example.org/articles/a123?x=1"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("👉관련 기사: 애플의 길", Reference("👉", "관련 기사", "애플의 길")),
        ("👉 관련기사 : 애플의 길", Reference("👉", "관련기사", "애플의 길")),
        ("👉애플, 놓쳤다... 뒷전으로", Reference("👉", "", "애플, 놓쳤다... 뒷전으로")),
        ("👉🏻 왜 “AI”인가?", Reference("👉🏻", "", "왜 “AI”인가?")),
        ("☞ ‘세입자에서 건물주로’", Reference("☞", "", "‘세입자에서 건물주로’")),
        ("👉관련 리포트: 11호 ‘쇼크’(무료)", Reference("👉", "관련 리포트", "11호 ‘쇼크’", "무료")),
        ("👉 애플의 길 [구독자 전용]", Reference("👉", "", "애플의 길", "구독자 전용")),
        ("👉 애플의 길(회원전용)", Reference("👉", "", "애플의 길", "회원전용")),
        ("👉 [유료] 애플의 길", Reference("👉", "", "애플의 길", "유료")),
        ("👉관련 기사(멤버십): 애플의 길", Reference("👉", "관련 기사", "애플의 길", "멤버십")),
        ("👉 관련 뉴스레터들의 길", Reference("👉", "", "관련 뉴스레터들의 길")),
        ("▶관련기사 애플의 길", Reference("▶", "관련기사", "애플의 길")),
        ("▷ 관련 영상: 애플의 길", Reference("▷", "관련 영상", "애플의 길")),
        (">> 관련기사 애플의 길", Reference(">>", "관련기사", "애플의 길")),
        (">> 애플이 걷는 길의 끝", Reference(">>", "", "애플이 걷는 길의 끝")),
        ("» 함께 읽기: 애플의 길", Reference("»", "함께 읽기", "애플의 길")),
        ("→ 더 읽기: 애플의 길", Reference("→", "더 읽기", "애플의 길")),
        ("※ 관련 기사: 애플의 길", Reference("※", "관련 기사", "애플의 길")),
        ("[관련기사]애플의 길", Reference("[관련기사]", "관련기사", "애플의 길")),
        ("【관련기사】 애플의 길", Reference("【관련기사】", "관련기사", "애플의 길")),
        ("<관련 기사> 애플의 길", Reference("<관련 기사>", "관련 기사", "애플의 길")),
        ("▶[관련기사] 애플의 길", Reference("▶", "관련기사", "애플의 길")),
        ("[함께 보기] 애플의 길", Reference("[함께 보기]", "함께 보기", "애플의 길")),
        ("[원문 보기] 애플의 길", Reference("[원문 보기]", "원문 보기", "애플의 길")),
        ("(관련 기사: 애플의 길)", Reference("", "관련 기사", "애플의 길")),
        ("‘관련기사 : 애플의 길’", Reference("", "관련기사", "애플의 길")),
        ("(👉애플의 길)", Reference("👉", "", "애플의 길")),
        ("관련 기사: 애플의 길", Reference("", "관련 기사", "애플의 길")),
        ("관련기사 | 애플의 길", Reference("", "관련기사", "애플의 길")),
        (f"👉 애플의 길 {URL}", Reference("👉", "", "애플의 길", "", URL)),
        (f"👉 애플의 길: {URL} (유료)", Reference("👉", "", "애플의 길", "유료", URL)),
        (f"👉 애플의 길({URL})", Reference("👉", "", "애플의 길", "", URL)),
        (f"👉 {URL}", Reference("👉", "", URL, "", URL)),
        (f"▶ 애플의 길 {URL}", Reference("▶", "", "애플의 길", "", URL)),
        (f"참고 기사: 애플의 길 {URL}.", Reference("", "참고 기사", "애플의 길", "", URL)),
    ],
)
def test_forms(text: str, expected: Reference) -> None:
    assert parse_reference(text) == expected
    assert restore_paragraphs([text]) == [text]
    assert [Reference(**row) for row in as_rows((expected,))] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "👉",
        "👉 이것이 핵심입니다.",
        "👉 " + "긴 글이다 " * 30,
        "▶ 매출 3조원",
        "▶▶ 매출은 3조원이다.",
        "→ 다음 단계",
        "※ 이 기사는 광고가 아닙니다",
        ">> 그렇다",
        "[단독] 삼성전자가 판다",
        "▶ 더보기",
        "[관련기사]",
        "관련 기사를 읽었다",
        "▶관련 기사를 모았다",
        "원문 보기 애플의 길",
        "- 관련 기사가 없다",
    ],
)
def test_what_is_none(text: str) -> None:
    assert parse_reference(text) is None


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("본문이다.👉관련 기사: 하나(무료)이는 둘이다.", ["하나"]),
        ("👉하나👉 관련 영상: 둘 👉셋", ["하나", "둘", "셋"]),
        ("본문이다. ▶관련기사: 하나▶관련기사: 둘", ["하나", "둘"]),
        ("본문이다.[관련기사] 하나 [관련기사] 둘", ["하나", "둘"]),
        (f"본문이다.👉하나 {URL}다음은 둘이다.", ["하나"]),
        ("본문이다.☞ 왜 지금인가?정부는 답하지 않았다.", ["왜 지금인가?"]),
        ("본문이다.👉 “왜 지금?”이라는 물음", ["“왜 지금?”이라는 물음"]),
        ("본문이다.👉관련 기사: ‘하나’이는 결코 작지 않다.", ["‘하나’"]),
        ("시민들은 👉 모양의 안내판을 따라 걸었다. 화살표 ▶ 표시도 있다.", []),
        ("그는 “👉관련기사가 없다”고 했다. ▶ 하나 ▶ 둘이 있다.", []),
        ("매출(관련 기사: 하나)은 늘었다.", []),
    ],
)
def test_exact_spans(line: str, titles: list[str]) -> None:
    found = [r for part in restore_paragraphs([line]) if (r := parse_reference(part))]
    assert [reference.title for reference in found] == titles


@given(st.text(alphabet="👉☞▶>※[]():관련기사 무료가다.?https://a.b”“’", max_size=40))
def test_any_text_is_read(text: str) -> None:
    reference = parse_reference(text)
    if reference is not None:
        squeezed = "".join(text.split())
        for part in (reference.marker, reference.label, reference.access, reference.url):
            assert "".join(part.split()) in squeezed
        assert [Reference(**row) for row in as_rows((reference,))] == [reference]
