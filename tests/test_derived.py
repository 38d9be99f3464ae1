"""Titles, summaries and tags that the text itself must vouch for. The texts are made up."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seogo.analysis import Analyser
from seogo.articles.paragraphs.punctuation import sentences
from seogo.articles.tags.deriving import derive_tags
from seogo.articles.tags.frequencies import rarity
from seogo.articles.tags.mentions import mentions
from seogo.articles.titles.deriving import MAX_LENGTH, UNTITLED, derive_title
from seogo.articles.titles.greetings import is_announcement, is_greeting, is_scene
from seogo.articles.titles.headline import given_headline
from seogo.articles.titles.summaries import derive_summary
from seogo.articles.titles.telling import column_title, is_row, telling
from seogo.vocabulary import KINDS, fold, load_vocabulary

VOCABULARY = load_vocabulary()

CHIPS = [
    "삼성전자가 2나노 파운드리 공정 양산을 시작했다. 업계는 TSMC와의 격차가 줄어들 것으로 본다.",
    "삼성전자 파운드리는 올해 적자를 냈다. 그러나 테슬라와 계약하면서 분위기가 달라졌다.",
]


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def title(prose: list[str], analyser: Analyser) -> str:
    return derive_title(prose, derive_tags(prose, (), VOCABULARY, analyser), analyser)


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        (CHIPS, "삼성전자가 2나노 파운드리 공정 양산을 시작했다"),
        (["‘금리의 배신, 다시 오른 집값’", *CHIPS], "금리의 배신, 다시 오른 집값"),
        (["안녕하세요, 구독자 여러분을 위한 뉴스레터입니다. " + CHIPS[0]],
         "삼성전자가 2나노 파운드리 공정 양산을 시작했다"),
        (["“이제 시작입니다.” " + CHIPS[0]], "삼성전자가 2나노 파운드리 공정 양산을 시작했다"),
        (["한국은행이 물가 상승률(전년 동월 대비)과 가계부채 증가세를 함께 고려한 끝에 기준금리를 "
          "연 2.5%로 동결하고 내년 성장률 전망을 크게 낮췄다."],
         "한국은행이 물가 상승률과 가계부채 증가세를 함께 고려한 끝에 기준금리를 연 2.5%로 동결"),
        (["[구름=누리뉴스] 윤바람 기자 = " + CHIPS[0]],
         "삼성전자가 2나노 파운드리 공정 양산을 시작했다"),
        (["오늘은 반도체 이야기를 소개합니다. " + CHIPS[0]],
         "삼성전자가 2나노 파운드리 공정 양산을 시작했다"),
        (["▲ 4일 평택 공장의 삼성전자 파운드리 설비 앞에 선 직원들 (사진=삼성전자)", *CHIPS],
         "삼성전자가 2나노 파운드리 공정 양산을 시작했다"),
        (["“씨앗은 책과 같아요.” 씨앗 보관소를 지키는 나은솔 소장의 말이다."],
         "씨앗 보관소를 지키는 나은솔 소장 “씨앗은 책과 같아요”"),
        (["Q. 열대야는 왜 늘었나요?", "A. 바다가 데워졌습니다. 열대야는 더 늘 것입니다."],
         "열대야는 왜 늘었나요?"),
        (["[인사] 구름부", "◇ 국장급", "▲ 하늘국장 윤바람"], "[인사] 구름부"),
        (["[부고] 윤바람씨 별세, 윤가람씨 부친상=3일 오후. 02-123-4567"], "[부고] 윤바람씨 별세"),
        ([], UNTITLED),
    ],
)  # fmt: skip
def test_titles(prose: list[str], expected: str, analyser: Analyser) -> None:
    assert title(prose, analyser) == expected


LONG_QUOTATION = "“" + "말을 길게 이어 가면서 끝내지 않고 " * 8 + "했다”고 말했다."


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        (["누리은행이 23일(현지시각) 뉴욕에 두 번째 지점을 냈다. 누리은행은 해외 지점을 늘린다."],
         "누리은행이 뉴욕에 두 번째 지점을 냈다"),
        (["부산에서 열린 제12회 항만 총회가 화석연료 퇴출 로드맵에 합의하지 못한 채 막을 내렸다."],
         "제12회 항만 총회가 화석연료 퇴출 로드맵에 합의하지 못한 채 막을 내렸다"),
        (["핵심은 반도체 패권 경쟁이 전력망 전반으로 확장되고 있다는 것입니다. 반도체 공장이 "
          "전기를 "
          "먹고 있습니다."], "반도체 패권 경쟁이 전력망 전반으로 확장되고 있다"),
        (["한빛소프트의 새 메신저는 앱을 사용자가 찾아가야 할 목적지가 아니라, 필요에 따라 "
          "인공지능이 "
          "호출하는 도구로 바꿨다."],
         "한빛소프트의 새 메신저는 앱을 필요에 따라 인공지능이 호출하는 도구로 바꿨다"),
        (["안녕하세요, 매주 수요일 우주 소식을 전해드리는 별자리 편지입니다. 이번 주에는 특별한 "
          "이야기를 가져왔습니다.", "누리호가 네 번째 발사에 성공했습니다. 누리호는 위성을 "
          "올렸습니다."],
         "누리호가 네 번째 발사에 성공했습니다"),
        (["24일 오후 서울 성수동의 한 카페. 대기 번호가 길었다.", "누리호 과자가 새 유행이 됐다. "
          "누리호 과자를 사려는 줄이 골목까지 이어졌다."], "누리호 과자가 새 유행이 됐다"),
        (["“제가 만든 건 동료예요.”", "강서윤 무브원 대표는 지난달 새 공장에서 만난 자리에서 "
          "“사람을 "
          "대체하는 로봇은 팔리지 않는다. 사람의 허리를 지키는 로봇이 팔린다”고 말했다. 강서윤 "
          "대표는 "
          "로봇을 계속 만든다."], "강서윤 무브원 대표 “사람의 허리를 지키는 로봇이 팔린다”"),
        (["―가장 힘든 일은 무엇인가.", "“없다. 말도 등대는 내년에 무인화된다.”"],
         "말도 등대는 내년에 무인화된다"),
    ],
)  # fmt: skip
def test_titles_say_it_shortly(prose: list[str], expected: str, analyser: Analyser) -> None:
    assert title(prose, analyser) == expected


@pytest.mark.parametrize(
    "text",
    [
        "정부가"
        + "전국모든지방자치단체가운영하는공공도서관의야간개방시간을밤늦게까지" * 3
        + "늘린다.",
        "그는 " + LONG_QUOTATION,
        LONG_QUOTATION,
        "‘짝을 잃은 따옴표가 " + "길게 이어지는 문장에서 " * 8 + "끝났다.",
    ],
)
def test_a_title_that_must_be_cut_is_cut_between_words(text: str, analyser: Analyser) -> None:
    found = title([text], analyser)
    start = found.removesuffix("…")
    assert found.endswith("…")
    assert len(found) <= MAX_LENGTH
    assert start in text
    ends = {token.end for token in analyser.tokens(text)}
    assert text.index(start) + len(start) in ends
    assert all(start.count(a) == start.count(b) for a, b in ("“”", "‘’"))


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        (["‘유럽의 희망, 손을 잡다’", CHIPS[0]], "유럽의 희망, 손을 잡다"),
        (["“약은 있는데 약사가 없다”농어촌 약국이 문을 닫았다."], "약은 있는데 약사가 없다"),
        (["‘반도체의 을, 희망과 손잡다’ 업계를 흔들 소식이 나왔다."], "반도체의 을, 희망과 손잡다"),
        (["하굿둑, 11년 만에 상시 개방한다는 약속", CHIPS[0]], "하굿둑, 11년 만에 상시 "
          "개방한다는 약속"),
        (["“버스가 하루 두 번 옵니다”… 오지 노선의 하루", CHIPS[0]], "“버스가 하루 두 번 옵니다”… "
          "오지 노선의 하루"),
        (["\"금리 더 내린다\"...물가는 제자리", CHIPS[0]], "\"금리 더 내린다\"...물가는 제자리"),
        (["“버스가 하루 두 번 옵니다”… 그가 말했다.", CHIPS[0]], ""),
        (["“버스가 하루 두 번 옵니다”…", CHIPS[0]], ""),
        (["“버스가 하루 두 번 옵니다”...고", CHIPS[0]], ""),
        (["‘한국 무용의 개척자’ 육여울 선생이 별세했다."], ""),
        (["‘덤핑, 그리고 무역 전쟁의 그늘’이라는 책이 나왔다."], ""),
        (["“다리를 놓는 일이 아니라 집을 짓는 일입니다.”", CHIPS[0]], ""),
        (["5890억달러(약 820조원)", CHIPS[0]], ""),
        (["누리호가 발사에 성공했다", CHIPS[0]], ""),
        (["짧은 제목 같은 줄"], ""),
        ([], ""),
    ],
)  # fmt: skip
def test_a_headline_of_the_sources_own(prose: list[str], expected: str) -> None:
    assert given_headline(prose) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "안녕하세요, 구독자 여러분을 위한 소식지입니다.",
        "구독자님, 안녕하세요!",
        "한 주의 먹거리 소식을 배달하는 새벽편지입니다.",
        "이번 주 경제 소식을 전해드립니다.",
        "오늘도 읽어 주셔서 감사합니다.",
    ],
)
def test_greetings(sentence: str) -> None:
    assert is_greeting(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "지난 1983년 여름 전남 해남의 작은 포구.",
        "24일 오후 서울 성수동의 한 카페.",
        "“강아지 포스터를 만들어 줘.”",
        "―후임은 있나.",
    ],
)
def test_scenes(sentence: str) -> None:
    assert is_scene(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "한국은행이 기준금리를 동결했다.",
        "5일 기준 쌀값이 21% 올랐습니다.",
        "정부가 우편 사업을 바꾼다.",
        "‘반도체의 봄’이 왔다.",
    ],
)
def test_news_is_neither_greeting_nor_scene(sentence: str) -> None:
    assert not is_greeting(sentence)
    assert not is_scene(sentence)


WORDS = st.sampled_from(
    [
        "삼성전자가",
        "반도체를",
        "“시작”이라고",
        "(약",
        "3조원)",
        "말했다.",
        "그는",
        "AI",
        "‘쇼크’는",
        "하고",
        "오르며",
    ]
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(WORDS, min_size=1, max_size=40))
def test_titles_are_short_and_of_the_bodys_own_words(words: list[str], analyser: Analyser) -> None:
    text = " ".join(words)
    found = title([text], analyser)
    assert 0 < len(found) <= MAX_LENGTH
    assert found == UNTITLED or all(part.rstrip("…") in text for part in found.split())


def test_summaries_do_not_repeat_the_title() -> None:
    summary = derive_summary(CHIPS, "삼성전자가 2나노 파운드리 공정 양산을 시작했다")
    assert summary.startswith("업계는 TSMC와의")
    shortened = derive_summary(
        ["누리은행이 23일(현지시각) 뉴욕에 두 번째 지점을 냈다. 직원은 열 명이다. 손님이 많다."],
        "누리은행이 뉴욕에 두 번째 지점을 냈다",
    )
    assert shortened.startswith("직원은 열 명이다.")
    assert derive_summary([], "제목") == ""
    assert len(derive_summary(["가나다라 " * 100], "제목")) <= 140


def test_tags_are_canonical_names_of_the_text(analyser: Analyser) -> None:
    tags = derive_tags(CHIPS, ("박원익",), VOCABULARY, analyser)
    assert {"삼성전자", "파운드리", "TSMC", "테슬라"} <= set(tags)
    aliases = derive_tags(
        ["OpenAI는 오픈에이아이, 곧 오픈AI다. 챗지피티도 있다."], (), VOCABULARY, analyser
    )
    assert "오픈AI" in aliases
    assert "OpenAI" not in aliases


@pytest.mark.parametrize(
    ("paragraph", "left"),
    [
        ("[남원=뉴시스] 윤바람 기자 = 눈이 왔다.", "눈이 왔다."),
        ("(서울=연합뉴스) 윤바람 기자 = 눈이 왔다.", "눈이 왔다."),
        ("【서울=뉴시스】윤바람 기자= 눈이 왔다.", "눈이 왔다."),
        ("[구름경제=윤바람 기자] 눈이 왔다.", "눈이 왔다."),
        ("[구름일보 윤바람 기자] 눈이 왔다.", "눈이 왔다."),
        ("윤바람 기자 = 눈이 왔다.", "눈이 왔다."),
        ("눈이 왔다. (사진=남원시 제공)", "눈이 왔다."),
        ("눈이 왔다. ◎공감언론 뉴시스 yun@example.com", "눈이 왔다."),
        ("A. 눈이 왔다.", "눈이 왔다."),
        ("윤바람 기자는 눈이 왔다고 썼다.", "윤바람 기자는 눈이 왔다고 썼다."),
        ("[오늘의 날씨] 눈이 왔다.", "[오늘의 날씨] 눈이 왔다."),
        ("yun@example.com", ""),
        ("063-250-0000", ""),
        ("https://example.com/a", ""),
    ],
)
def test_what_of_a_paragraph_tells_its_story(paragraph: str, left: str) -> None:
    assert "".join(passage.text for passage in telling([paragraph])) == left


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("서울 5 16", True),
        ("코스피 ▲1.2%, 코스닥 ▼0.4%.", True),
        ("삼성전자 104,900원 현대차 289,500원", True),
        ("코스피가 1.2% 올라 4100을 넘었다.", False),
        ("구름은행, 5년 만에 흑자 전환", False),
    ],
)
def test_rows(line: str, expected: bool) -> None:
    assert is_row(line) is expected


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        (["◇부고", "▲ 윤바람씨 별세, 윤가람씨 부친상"], "부고 윤바람씨 별세"),
        (["[부음] 윤바람씨 모친상=4일"], "[부음] 윤바람씨 모친상"),
        (["[기획] 섬으로 가는 배"], ""),
        (["인사가 만사라고 한다."], ""),
        ([], ""),
    ],
)
def test_columns_of_notices(prose: list[str], expected: str) -> None:
    assert column_title(prose) == expected


def test_an_announcement_is_not_the_news() -> None:
    assert is_announcement("오늘은 가로수를 둘러싼 논쟁을 소개합니다.")
    assert not is_announcement("오늘 정부가 가로수 대책을 준비했습니다.")


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("(서울=연합뉴스) 윤바람 기자 = 굴 양식장이 출하를 미뤘다.", {"굴"},
         {"연합뉴스", "윤바람"}),
        ("빵값이 또 오른다. 빵은 비싸다.", {"빵"}, {"빵값이"}),
        ("가사도 마을을 찾았다. 가사도 마을은 작다. 가사도 마을에 배가 왔다.", {"가사도"},
         {"가사도 마을"}),
        ("근로기준법상 근로자다. 근로기준법상 해고다.", {"근로기준법"}, {"근로기준법상"}),
        ("작은도서관이 도서관 축제를 연다.", {"도서관"}, {"공공도서관"}),
        ("Q. 왜 A. 한글 글꼴은 apply.example.go.kr에서 받나.", {"글꼴"}, {"Q.", "A.", "apply"}),
        ("숲해설가가 책상에 앉았다. 술이 떨어진 뒤였다.", set(), {"술", "책"}),
    ],
)  # fmt: skip
def test_topics_of_every_day(
    text: str, wanted: set[str], unwanted: set[str], analyser: Analyser
) -> None:
    tags = set(derive_tags([text], (), VOCABULARY, analyser))
    assert wanted <= tags
    assert not unwanted & tags


def test_tags_leave_out_writers_and_look_alikes(analyser: Analyser) -> None:
    text = ["박원익 기자는 ‘덤핑’이란 말을 들었다. 응답에 50 ms가 걸렸다. 박원익은 웃었다."]
    tags = derive_tags(text, ("박원익",), VOCABULARY, analyser)
    assert not {"박원익", "이란", "마이크로소프트"} & set(tags)


def test_a_paired_name_is_a_tag(analyser: Analyser) -> None:
    text = [
        "토마스 쿠리안(Thomas Kurian) 최고경영자(CEO)는 웃었다. 손영권(Young Sohn) 의장도 웃었다."
    ]
    tags = derive_tags(text, (), VOCABULARY, analyser)
    assert {"토마스 쿠리안", "손영권"} <= set(tags)
    assert "최고경영자" not in tags


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        ("동네 서점이 사라지고 있다. 온라인 서점을 동네 서점이 이길 방법은 없다. 동네 서점은 "
          "쉼터다.",
         {"동네 서점"}, {"동네", "쉼터다", "방법"}),
        ("배우 한가람이 영화 〈푸른 재〉로 돌아온다. 한가람은 5년 만에 〈푸른 재〉를 골랐다.",
         {"한가람", "푸른 재"}, {"5년", "한가람은"}),
        ("손다빛 하늘상사 의장이 입을 열었다. 손 의장은 웃었다. 손 의장은 떠났다. 그가 주최한 "
          "행사였다.",
         {"손다빛"}, {"의장", "주최한", "행사"}),
        ("구름은행이 우주펀드를 냈다. 우주펀드는 12억원을 모았다. 지난 5일 서울에서 밝혔다.",
         {"구름은행", "우주펀드"}, {"12억원", "5일", "억원"}),
        ("소나무재단(PTF)이 상을 준다. 재단은 시인 오하늘에게 상금을 건넸다. 소나무재단은 "
          "기뻐했다.",
         {"소나무재단", "오하늘"}, {"PTF", "재단은"}),
    ],
)  # fmt: skip
def test_tags_from_the_text_alone(
    text: str, wanted: set[str], unwanted: set[str], analyser: Analyser
) -> None:
    tags = set(derive_tags([text], (), VOCABULARY, analyser))
    assert wanted <= tags
    assert not unwanted & tags


def test_the_surname_goes_to_the_full_name(analyser: Analyser) -> None:
    text = ["애런 칼리안(Aaron Kalian) 대표가 왔다. 칼리안은 웃었다. 칼리안은 갔다."]
    tags = derive_tags(text, (), VOCABULARY, analyser)
    assert "애런 칼리안" in tags
    assert "칼리안" not in tags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OpenAI와 오픈 AI는 같다", ["오픈AI", "오픈AI"]),
        ("전략 산업을 키운다", ["전략산업"]),
        ("응답에 50 ms가 걸렸다", []),
        ("‘덤핑’이란 말", []),
        ("이란은 산유국이다", ["이란"]),
        ("메타버스를 만든다", ["메타버스"]),
        ("İstanbul의 삼성전자", ["삼성전자"]),
        ("", []),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    found = list(mentions(text, VOCABULARY))
    assert [mention.name for mention in found] == expected
    assert all(fold(text[m.start : m.end]) in VOCABULARY.index for m in found)


def test_the_base_vocabulary_is_sorted_and_says_each_name_once() -> None:
    names: list[str] = []
    for kind in KINDS:
        text = files("seogo.vocabulary").joinpath(f"{kind}.toml").read_text(encoding="utf-8")
        keys = re.findall(r'^"([^"]+)" = \[', text, re.MULTILINE)
        assert keys == sorted(keys)
        assert text.count("\n\n") == 1
        names += re.findall(r'"([^"]+)"', "".join(re.findall(r"^\".*$", text, re.MULTILINE)))
    folded = [fold(name) for name in names]
    assert len(folded) == len(set(folded))


def test_rare_words_outweigh_common_ones() -> None:
    assert rarity("시장") < rarity("반도체") < rarity("희토류") == 1.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("첫째다. 둘째다! 셋째일까?", ["첫째다.", "둘째다!", "셋째일까?"]),
        ("그는 “좋다. 아주 좋다.”라고 했다. 끝.", ["그는 “좋다. 아주 좋다.”라고 했다.", "끝."]),
        ("U.S. 정부와 J. Kim이 2.71% 올랐다. 끝.", ["U.S. 정부와 J. Kim이 2.71% 올랐다.", "끝."]),
        ("2025. 11. 4. 열렸다. 끝.", ["2025. 11. 4. 열렸다.", "끝."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected
