"""Text dumps: what is an article's, what stands round it, and that no line is lost."""

from __future__ import annotations

import io
import random
import textwrap

import pytest

from seogo.articles.bylines.byline import authors
from seogo.problems import Problem
from seogo.readers.sources import Source
from seogo.readers.text import read_text
from seogo.records import Record, Rest

CHIPS = "정부가 반도체 산업을 지원한다고 24일 밝혔다. 업계는 투자를 늘리기로 했다."
CELLS = "배터리 업계는 유럽 공장을 다시 짓는다고 발표했다. 투자는 내년에 시작한다."
SHIPS = "조선업계는 친환경 선박 수주가 크게 늘었다고 말했다. 인력난은 여전하다."
LONG = " ".join((CHIPS, SHIPS, CELLS, "관련 법안은 내년 봄 국회로 간다."))
ONE, TWO = "크리스 정 2025.11.04 12:47 PDT", "박원익 2025.11.05 12:47 PDT"
BOTH = (("크리스 정", CHIPS), ("박원익", CELLS))


def read(text: str) -> tuple[list[Record | Rest], list[Problem]]:
    data = text.encode()
    problems: list[Problem] = []
    source = Source(
        "a.txt", "a.txt", "0" * 64, len(data), "text", "utf-8", lambda: io.BytesIO(data)
    )
    return list(read_text(source, problems)), problems


def records(text: str) -> list[Record]:
    return [item for item in read(text)[0] if isinstance(item, Record)]


def who_and_what(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (", ".join(authors(r.byline.names)) if r.byline else "", r.words) for r in records(text)
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{CHIPS}\n{ONE}\n{CELLS}\n{TWO}\n",
        f"{ONE}\n{CHIPS}\n{TWO}\n{CELLS}\n",
        f"{CHIPS}\n\n{ONE}\n\n{CELLS}\n\n{TWO}",
        f"정부 반도체 지원\n{ONE}\n{CHIPS}\n배터리 업계 유럽 공장\n{TWO}\n{CELLS}\n",
        f"{ONE}\n정부 반도체 지원\n{CHIPS}\n{TWO}\n배터리 업계 유럽 공장\n{CELLS}\n",
        f"정부 반도체 지원\n{CHIPS}\n{ONE}\n배터리 업계 유럽 공장\n{CELLS}\n{TWO}\n",
        f"---\n{ONE}\n{CHIPS}\n---\n{CELLS}\n{TWO}\n---\n",
        f"{CHIPS}\n크리스 정 기자\n2025.11.04 12:47\n{CELLS}\n박원익\n2025.11.05 12:47\n",
        f"크리스 정\n구독\n입력 2025.11.04 12:47\n수정 2025.11.04 15:00\n{CHIPS}\n"
        f"박원익\n구독\n입력 2025.11.05 12:47\n수정 2025.11.05 15:00\n{CELLS}\n",
        f"{CHIPS}\n2025.11.04 12:47 | 크리스 정 기자\n{CELLS}\n2025.11.05 12:47 박원익\n",
        f"입력 2025.11.04 12:47\n{CHIPS}\n크리스 정 기자 c@example.org\n"
        f"입력 2025.11.05 12:47\n{CELLS}\n박원익 기자 p@example.org\n",
        f"{CHIPS}\n크리스 정 기자\n{CELLS}\n박원익 기자\n",
        f"Tags\n반도체\n{ONE}\n{CHIPS}\n{TWO}\n{CELLS}\n",
    ],
)
def test_a_byline_stands_where_it_stands(text: str) -> None:
    assert who_and_what(text) == BOTH


def test_bylines_that_change_sides() -> None:
    text = f"{SHIPS}\n{ONE}\n{CHIPS}\n{TWO}\n{ONE}\n{CELLS}\n{TWO}\n{CHIPS}"
    items, problems = read(text)
    bodies = [item.words for item in items if isinstance(item, Record)]
    assert bodies == [SHIPS, CHIPS, CELLS, CHIPS]
    assert [problem.code for problem in problems] == ["byline-order-mixed"]


@pytest.mark.parametrize(
    "line",
    [
        "2025.10.01 협상 시작",
        "일시: 2025.11.04 14:00",
        "2025년 11월 4일 오후 3시, 박원익 기자가 발표했다.",
        "박원익 3시간 전",
        "서울 코엑스 2025.10.24",
        "삼성전자 2025.10.24",
        "2025.10.24 서울",
        "사진=이영희 기자",
        "최종수정 2025.11.04",
    ],
)
def test_a_line_like_a_byline_inside_a_body_is_body(line: str) -> None:
    assert records(f"{CHIPS}\n{line}\n{SHIPS}\n{ONE}\n{CELLS}\n{TWO}\n")[0].words == (
        f"{CHIPS}\n{line}\n{SHIPS}"
    )


def test_dates_that_are_a_list_are_told() -> None:
    body = f"{CHIPS}\n2025.10.01\n협상을 시작했다.\n2025.10.05\n협상이 결렬됐다."
    items, problems = read(f"{body}\n{ONE}\n{CELLS}\n{TWO}\n")
    assert isinstance(items[0], Record)
    assert items[0].words == body
    assert [(p.line, p.code) for p in problems] == [(2, "byline-doubtful"), (4, "byline-doubtful")]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", '<script>alert("x")</script>', "user123", "가나" * 120, "[x](y:z)"]
)
def test_names_that_are_none(name: str) -> None:
    found = records(f"{CHIPS}\n{name} 2025.11.04 12:47 KST\n{CELLS}\n{name} 2025.11.05 12:47 KST")
    assert [record.words for record in found] == [CHIPS, CELLS]
    assert all(record.byline and name in record.byline.text for record in found)


@pytest.mark.parametrize(
    "line",
    [
        "더보기", "로그인", "회원가입 | 로그인", "공유하기", "이전 1 2 3 4 5 다음", "1 2 3 4 5",
        "댓글 3",
        "좋아요 12 댓글 3", "조회수 1,234", "글자크기 가 가",
        "저작권자 ⓒ 더밀크, 무단전재 및 재배포 금지",
        "Copyright ⓒ The Miilk. All rights reserved.", "광고", "[AD]", "정치 경제 사회 문화",
        "이용약관 | 개인정보처리방침", "- 광고 -", "이전글: 어제 쓴 글의 제목",
    ],
)  # fmt: skip
def test_furniture_is_kept_out_and_told(line: str) -> None:
    items, problems = read(f"{CHIPS}\n{line}\n{SHIPS}\n{ONE}\n{line}\n{CELLS}\n{TWO}\n{line}\n")
    found = [item for item in items if isinstance(item, Record)]
    assert [record.words for record in found] == [f"{CHIPS}\n{SHIPS}", CELLS]
    rests = [item for item in items if isinstance(item, Rest)]
    assert [(rest.fate, rest.text) for rest in rests] == [("furniture", line)] * 2
    assert (2, "page-furniture", line) in [(p.line, p.code, p.values["text"]) for p in problems]


def test_separators_inside_bodies_are_told_and_cut_nothing() -> None:
    body = f"{CHIPS}\n***\n{SHIPS}"
    items, problems = read(f"{body}\n{ONE}\n{body}\n{TWO}\n")
    found = [item for item in items if isinstance(item, Record)]
    assert [record.words for record in found] == [f"{CHIPS}\n{SHIPS}"] * 2
    assert [problem.code for problem in problems] == ["page-furniture"] * 2


def test_separators_between_articles_show_a_missing_byline() -> None:
    found = records(f"{CHIPS}\n{ONE}\n====\n{SHIPS}\n====\n{CELLS}\n{TWO}\n")
    assert [(r.words, r.byline is None) for r in found] == [
        (CHIPS, False),
        (SHIPS, True),
        (CELLS, False),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "로그인 절차가 바뀐다.", "사용자는 공유하기 버튼을 눌렀다", "광고 시장이 줄었다",
        "1 3 5 7 9",
        "댓글 조작 사건", "정치 경제", "구독 경제의 미래", "다음 회의는 5일이다", "3", "이전 정부",
    ],
)  # fmt: skip
def test_text_with_the_words_of_furniture_is_body(line: str) -> None:
    body = f"{CHIPS}\n{line}\n{SHIPS}"
    assert records(f"{body}\n{ONE}\n{CELLS}\n{TWO}\n")[0].words == body


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        ("Tags", ()), ("Tag: 반도체", ("반도체",)), ("Tags 반도체", ("반도체",)),
        ("#반도체 #AI", ("반도체", "AI")),
        ("Tags\n반도체", ("반도체",)), ("‘반도체’ 관련 기사 123건", ("반도체",)),
        ("주제: 인공지능", ("인공지능",)),
        ("‘AI’ 검색결과 (총 12건)", ("AI",)), ("기사 목록", ()), ("총 123건", ()),
        ("홈 > 태그 > 반도체", ("반도체",)),
        ("[태그] 반도체", ("반도체",)), ("키워드 | 반도체, AI", ("반도체", "AI")),
        ("Tag Archives: AI", ("AI",)),
    ],
)  # fmt: skip
def test_headers_give_tags(header: str, tags: tuple[str, ...]) -> None:
    items, problems = read(f"{header}\n{CHIPS}\n{ONE}\n{CELLS}\n{TWO}\n")
    found = [item for item in items if isinstance(item, Record)]
    assert [(record.words, record.given.tags) for record in found] == [(CHIPS, tags), (CELLS, tags)]
    rests = [item for item in items if isinstance(item, Rest)]
    assert [(rest.fate, rest.text) for rest in rests] == [
        ("header", line) for line in header.split("\n")
    ]
    assert {problem.code for problem in problems} == {"listing-header"}


def test_a_header_holds_until_the_next() -> None:
    found = records(f"Tags: 반도체\n{CHIPS}\n{ONE}\nTags: 배터리\n{CELLS}\n{TWO}\n{SHIPS}\n{TWO}\n")
    assert [record.given.tags for record in found] == [("반도체",), ("배터리",), ("배터리",)]


@pytest.mark.parametrize(
    "text",
    [
        f"{CHIPS}\n{ONE}\n#반도체 #AI\n{CELLS}\n{TWO}\n#배터리\n",
        f"{CHIPS}\n#반도체 #AI\n{ONE}\n{CELLS}\n태그: 배터리\n{TWO}\n",
        f"{ONE}\n{CHIPS}\n#반도체 #AI\n{TWO}\n{CELLS}\n키워드 | 배터리\n",
    ],
)
def test_tags_below_an_article_are_its_own(text: str) -> None:
    items, problems = read(text)
    assert [(i.words, i.given.tags) for i in items if isinstance(i, Record)] == [
        (CHIPS, ("반도체", "AI")),
        (CELLS, ("배터리",)),
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("body", "title", "rest"),
    [
        (f"[단독] 삼성, 공장 증설\n{CHIPS}", "[단독] 삼성, 공장 증설", CHIPS),
        (f"제목: 조선업 전망\n{SHIPS}", "조선업 전망", SHIPS),
        (f"■ 배터리 업계의 고민\n{CELLS}", "배터리 업계의 고민", CELLS),
        ("나는 걷는다\n길 위에\n바람이 분다", "", "나는 걷는다\n길 위에\n바람이 분다"),
        (f"5890억달러(약 820조원)\n2025년 {CHIPS}", "", f"5890억달러(약 820조원)\n2025년 {CHIPS}"),
        (f"안녕하세요, 독자 여러분\n{CHIPS}", "", f"안녕하세요, 독자 여러분\n{CHIPS}"),
        (f"Q. 왜 시작했나\nA. {CHIPS}", "", f"Q. 왜 시작했나\nA. {CHIPS}"),
        (f"‘반도체 전쟁의 시작’{CHIPS}", "", f"‘반도체 전쟁의 시작’{CHIPS}"),
        (f"{CHIPS}\n전망은 밝은가\n{SHIPS}", "", f"{CHIPS}\n전망은 밝은가\n{SHIPS}"),
    ],
)
def test_headlines(body: str, title: str, rest: str) -> None:
    record = records(f"{body}\n{ONE}\n{CELLS}\n{TWO}\n")[0]
    assert (record.given.title, record.words) == (title, rest)


@pytest.mark.parametrize("width", [30, 40, 72])
def test_wrapped_lines_are_joined(width: int) -> None:
    wrapped = "\n".join(textwrap.wrap(LONG, width))
    body = f"{wrapped}\n\n{wrapped}"
    assert records(f"{body}\n{ONE}\n{CELLS}\n{TWO}\n")[0].words == f"{LONG}\n{LONG}"


def test_a_wrap_that_cut_words_is_joined_without_a_space() -> None:
    cut = "\n".join(LONG[i : i + 40] for i in range(0, len(LONG), 40))
    assert records(f"{cut}\n{ONE}\n")[0].words.split() == LONG.split()


def test_a_headline_above_wrapped_lines() -> None:
    wrapped = "\n".join(textwrap.wrap(LONG, 40))
    found = records(f"정부 반도체 지원\n{wrapped}\n{ONE}\n조선 수주 크게 늘어\n{wrapped}\n{TWO}\n")
    assert [(r.given.title, r.words) for r in found] == [
        ("정부 반도체 지원", LONG),
        ("조선 수주 크게 늘어", LONG),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "별 하나에 추억과\n별 하나에 사랑과\n별 하나에 쓸쓸함과\n별 하나에 동경과\n별 하나에 시와",
        "- 반도체\n- 배터리와 그 소재\n- 조선\n- 철강과 비철금속을 다루는 기업\n- 그 밖의 것",
        f"{CHIPS}\n{SHIPS}\n{CELLS}\n{CHIPS}",
    ],
)
def test_lines_that_end_where_they_please_stay(body: str) -> None:
    assert records(f"{body}\n{ONE}\n")[0].words == body


@pytest.mark.parametrize(
    ("body", "names"),
    [
        (f"(서울=가나통신) 김철수 기자 = {CHIPS}", ("김철수",)),
        (f"[워싱턴=가나] 이샛별 특파원 = {CHIPS}", ("이샛별",)),
        (f"{CHIPS} 김철수 기자 kim@example.org", ("김철수",)),
        (CHIPS, ()),
    ],
)
def test_a_name_that_only_the_text_has(body: str, names: tuple[str, ...]) -> None:
    [record] = records(f"{body}\n2025.11.04 12:47\n")
    assert record.byline is not None
    assert (authors(record.byline.names), record.words) == (names, body)


POOL = (
    CHIPS, CELLS, SHIPS, ONE, TWO, "", "", "박원익 기자", "2025.11.04 12:47", "2025.10.01",
    "수정 2025.11.04",
    "Tags", "태그", "반도체", "#반도체 #AI", "더보기", "1 2 3 다음", "---", "***", "\u200b",
    "정부 반도체 지원",
    "제목: 전망", "■ 전망", "Q. 왜", "김철수 기자 kim@example.org", "구독", "박원익 3시간 전",
    "👉관련 기사: 조선",
    "사진=이영희", "총 12건", "x" * 700, "(서울=가나통신) 김철수 기자 = 밝혔다.", "\t",
    "가나 2025.11.04",
)  # fmt: skip


def test_every_line_is_in_a_record_or_a_rest_and_none_in_two() -> None:
    rng = random.Random(11)
    for _ in range(600):
        lines = [rng.choice(POOL) for _ in range(rng.randint(1, 25))]
        text = rng.choice(("\n", "\r\n")).join(lines) + rng.choice(("", "\n"))
        data = text.encode()
        items, problems = read(text)
        spans = [
            (i.provenance.start, i.provenance.end) if isinstance(i, Record) else (i.start, i.end)
            for i in items
        ]
        ends = [0, *(end for _, end in spans)]
        assert all(a <= start < end for a, (start, end) in zip(ends, spans, strict=False)), text
        outside = [
            data[a:b] for a, b in zip(ends, [s for s, _ in spans] + [len(data)], strict=True)
        ]
        assert not b"".join(outside).decode().strip(), text
        for item in items:
            if isinstance(item, Rest):
                assert data[item.start : item.end].decode() == item.text
                continue
            kept = "\n".join((item.words, item.byline.text if item.byline else ""))
            kept += "\n".join((item.given.title, *item.given.tags, *_told(problems)))
            for line in data[item.provenance.start : item.provenance.end].decode().split():
                assert line.strip("#■,") in kept or line in ("제목:", "태그", "Tags"), (line, text)


def _told(problems: list[Problem]) -> list[str]:
    return [problem.values.get("text", "") for problem in problems]


HEAD_ONE, HEAD_TWO = "정부, 반도체 돕는다", "배터리 업계, 유럽 공장 다시 짓는다"


@pytest.mark.parametrize(
    "text",
    [
        f"{CHIPS}\n{ONE}\n{HEAD_TWO}\n{TWO}\n{CELLS}\n",
        f"{CHIPS}\n{ONE}\n\n{HEAD_TWO}\n{TWO}\n\n{CELLS}\n",
        f"{CHIPS}\n{ONE}\n{TWO}\n{CELLS}\n",
        f"{HEAD_ONE}\n{ONE}\n{CHIPS}\n{HEAD_TWO}\n{CELLS}\n{TWO}\n",
        f"{HEAD_ONE}\n{ONE}\n\n{CHIPS}\n\n{CELLS}\n{TWO}\n",
        f"{ONE}\n{CHIPS}\n{HEAD_TWO}\n{CELLS}\n{TWO}\n",
    ],
)
def test_bylines_that_change_sides_within_a_file_are_read_so_and_told(text: str) -> None:
    assert who_and_what(text) == BOTH
    assert "byline-order-mixed" in [problem.code for problem in read(text)[1]]


def test_one_odd_article_does_not_change_sides() -> None:
    text = f"{CHIPS}\n{ONE}\n섬으로 가는 배\n{TWO}\n{CELLS}\n{ONE}\n{CHIPS}\n{TWO}\n"
    assert [r.words for r in records(text)] == [CHIPS, "섬으로 가는 배", CELLS, CHIPS]


@pytest.mark.parametrize(
    ("button", "text"),
    [
        ("페이스북", f"{CHIPS}\n{ONE}\n공유하기\n페이스북\n{CELLS}\n{TWO}\n"),
        ("응원하기", f"{CHIPS}\n{ONE}\n응원하기\n{CELLS}\n{TWO}\n응원하기\n"),
        ("♥ 12", f"{CHIPS}\n{ONE}\n♥ 12\n{CELLS}\n{TWO}\n♥ 3\n"),
        ("k@example.org", f"{CHIPS}\nk@example.org\n{ONE}\n{CELLS}\n{TWO}\n"),
        ("◎한강통신 k@example.org", f"{CHIPS}\n◎한강통신 k@example.org\n{ONE}\n{CELLS}\n{TWO}\n"),
    ],
)
def test_buttons_and_addresses_are_told_by_their_neighbours(button: str, text: str) -> None:
    assert who_and_what(text) == BOTH
    found = [p.values["text"] for p in read(text)[1] if p.code == "page-furniture"]
    assert button in found


def test_a_button_s_word_that_stands_alone_is_text() -> None:
    assert records(f"{CHIPS}\n{ONE}\n페이스북\n{CELLS}\n{TWO}\n")[1].words == f"페이스북\n{CELLS}"


@pytest.mark.parametrize(
    "lead",
    ["(서울=연합뉴스) 김철수 기자 = ", "[남원=뉴시스] 김철수 기자 = ",
     "【서울=통신】김철수 기자 = ", "김철수 기자= ",
     "[가람일보 김철수 기자] ", "[헤럴드경제=김철수 기자] "],
)  # fmt: skip
def test_a_lead_names_the_author_and_stays_in_the_body(lead: str) -> None:
    text = f"정부, 반도체 돕는다\n입력 2025.11.04 09:00\n\n{lead}{CHIPS}\n"
    assert who_and_what(text) == (("김철수", f"{lead}{CHIPS}"),)


def test_an_agency_s_closing_date_is_no_second_article() -> None:
    text = f"정부, 반도체 돕는다\n송고시간 2025-11-04 15:20\n\n{CHIPS}\n2025/11/04 15:20 송고\n"
    (record,) = records(text)
    assert (record.given.title, record.words) == ("정부, 반도체 돕는다", CHIPS)


@pytest.mark.parametrize("date", ["2025.11.05", "2025년 11월 5일", "2025/11/05 09:00"])
def test_a_date_written_unlike_the_others_still_ends_a_text(date: str) -> None:
    assert [r.words for r in records(f"{CHIPS}\n{date}\n{CELLS}\n{TWO}\n")] == [CHIPS, CELLS]


def test_a_few_lines_are_joined_where_sentences_end_inside_them() -> None:
    wrapped = "정부가 반도체 산업을 지원한다고 24일 밝혔다. 업계는\n투자를 늘리기로 했다.\n"
    assert records(f"{wrapped}{ONE}\n")[0].words == CHIPS


def test_a_poem_s_title_is_given() -> None:
    poem = "바람이 분다\n나무가 눕는다\n\n새가 난다\n하늘이 열린다"
    (record,) = records(f"산길\n\n{poem}\n{ONE}\n")
    assert (record.given.title, record.words) == ("산길", poem.replace("\n\n", "\n"))
