"""Which terms a text gives, and what comes off the end of a word."""

from __future__ import annotations

import re
import unicodedata

import pytest

from search_support import SCRIPTS
from seogo.analysis import Analyser
from seogo.search import particles
from seogo.search.fold import fold, pieces
from seogo.search.numerals import figures
from seogo.search.paragraphs import name_terms, paragraph_terms, place_of_word, terms_by_word
from seogo.search.particles import stems


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("7대 전략산업의", ["7", "7대", "전략", "산업", "전략산업"]),
        ("희토류를", ["희토류", "희토"]),
        ("5890억달러(약 820조원)", ["5890", "5890억", "5890억달러", "820조원", "820"]),
        ("2조1100억원", ["2조", "2조1100억원", "1100억원"]),
        ("M5를 공개했다.", ["m5", "공개"]),
        ("박원익의 AI인사이트입니다.", ["박원익", "ai인사이트", "인사이트", "ai"]),
        ("미스트랄 AI(Mistral AI)에", ["미스트랄", "mistral", "ai"]),
        ("하만(HARMAN) 이사회", ["하만", "harman", "이사회"]),
        ("국경을 도왔다", ["국경", "돕다"]),
        ("2.71% 급락", ["2.71", "급락"]),
        ("1,000만원", ["1000", "1000만", "1000만원"]),
        ("C++과 C#", ["c++", "c#"]),
        ("C++17, Ctrl+C", ["c++", "ctrl", "c"]),
        ("ＡＩ café", ["ai", "cafe"]),
        ("팀 장 정 문 종, 여 성 가 족 부 장관", ["정문종", "여성가족부"]),
        ("데이터센터가", ["데이터센터", "데이터", "센터"]),
        ("GPT-5와 GPT-4o", ["gpt", "5", "gpt5", "4o", "gpt4o"]),
        ("S&P500", ["s", "p500", "sp500"]),
        ("iOS26을 iOS 26", ["ios", "26", "ios26"]),
        ("K-팝과 e-커머스", ["k팝", "팝", "e커머스"]),
        ("한·미 정상", ["한미", "정상"]),
        ("10월 24일", ["10월", "24일"]),
        ("3분기 20%대", ["3분기", "분기", "20"]),
        ("반도체장비업체의", ["반도체", "반도체장비", "장비업체", "반도체장비업체"]),
        ("세계반도체시장통계기구", ["반도체시장", "통계기구", "세계반도체시장통계기구"]),
        ("탈중앙화", ["중앙", "탈중앙", "중앙화", "탈중앙화"]),
        ("전략적으로 자동화", ["전략", "전략적", "자동", "자동화"]),
        ("미스트랄이", ["미스트랄"]),
        ("젠슨 황 CEO", ["젠슨", "황", "젠슨황", "ceo"]),
        ("칩의 판", ["칩", "판"]),
        ("中国 かな привет", ["中国", "かな", "привет"]),
        ("최대 100만 개까지, 52억 달러를 11 개의", ["100만개", "52억달러", "11개"]),
        ("끌어서 놓기를 하고 인쇄 미리보기를", ["놓기", "미리보기"]),
        ("제63조제2항제4호와", ["제63조", "제63조제2항", "제63조제2항제4호", "제2항", "제4호"]),
        ("제10조의2제1항", ["제10조", "제10조의2", "제10조의2제1항", "제1항"]),
        ("판도를 뒤흔들고 짓누르는", ["뒤흔들다", "흔들다", "누르다"]),
        ("줄바꿈이 있는 첫줄에 큰따옴표로", ["줄바꿈", "첫줄", "큰따옴표", "따옴표"]),
        ("괄호에 둘러쌓아 나타내며 1인치씩 들여쓰려면", ["둘러쌓다", "들여쓰다", "쓰다"]),
        ("평화를 뜻하는 말", ["뜻하다", "뜻"]),
        ("출렁대는 물결", ["출렁대다", "출렁", "물결"]),
        ("4·19 혁명과 ‘12·12’, 6·25전쟁", ["4.19", "12.12", "6.25"]),
        ("빨라지다 느려졌고 없어진 것", ["빨라지다", "빠르다", "느려지다", "느리다", "없어지다"]),
        ("떼어낸 것을 잘라냈다", ["떼어내다", "떼다", "잘라내다", "자르다"]),
        ("국 제결혼을 한 국 무총리", ["국제결혼", "국무총리"]),
        ("새 정부의 첫 회의", ["새정부", "첫회의"]),
        ("한ㆍ미 정상과 한․일 정상", ["한미", "한일"]),
        # Read as stems before a noun, which no word is.
        ("그래픽 스플래시 화면과 멀웨어를", ["스플래시", "멀웨어"]),
        (
            "세 가지를 1000여 명이, 12%는 10.5％",
            ["세가지", "3가지", "1000여명", "12퍼센트", "10.5퍼센트"],
        ),
        ("열한 시부터 두 시간마다 커피 석 잔", ["11시", "열한시", "2시간", "두시간", "3잔"]),
        ("육 개월 만에 이십오 명이", ["6개월", "육개월", "25명"]),
    ],
)
def test_terms(text: str, wanted: list[str], analyser: Analyser) -> None:
    terms = paragraph_terms(text, analyser)
    assert [term for term in wanted if term not in terms] == []


def test_no_terms_of_particles_and_endings(analyser: Analyser) -> None:
    terms = paragraph_terms("정부가 기업들의 지분을 확보했다는 것이다.", analyser)
    assert sorted(terms) == ["기업", "정부", "지분", "확보"]


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("10월 24일", {"월", "일"}),
        ("5G망", {"g망"}),
        ("AI인사이트입니다.", {"인사이트입니", "ai인사이트입니"}),
        ("2024-2025", {"20242025"}),
        ("메일은 a@b.com", {"abcom"}),
        ("5 것 2025 때", {"5것", "2025때"}),
        ("두 나라와 세 정당", {"2나라", "두나라", "3정당"}),
        ("만 오천 명과 수천 명, 백 이십 명", {"5000명", "1000명", "20명"}),
        ("만들기 위해 추가하기와 알려지기도", {"만들기", "추가하기", "알려지기"}),
        ("되돌리고 뒤집고 앞세운", {"돌리다", "집다", "세우다"}),
    ],
)
def test_no_terms_that_nobody_types(text: str, unwanted: set[str], analyser: Analyser) -> None:
    assert unwanted.isdisjoint(paragraph_terms(text, analyser))


def test_names_are_found_whole_and_by_part(analyser: Analyser) -> None:
    terms = name_terms("크리스 정", analyser)
    assert {"크리스", "정", "크리스정"} <= set(terms)
    assert "김하나" in name_terms("김하나", analyser)


def test_stacked_particles_come_off() -> None:
    assert "정부" in stems("정부에서는")
    assert "시장" in stems("시장으로부터의")
    assert "서울" in stems("서울로")
    assert "회사" in stems("회사로도")
    assert stems("국가") == ()
    assert "사과" not in stems("사과을")
    assert stems("하만") == ()
    assert stems("고속도로") == ("고속도",)
    assert stems("어린이를") == ("어린이",)
    assert "칩" in stems("칩에서는")
    assert stems("코로나") == ("코로",)


def test_the_browser_has_the_same_particles() -> None:
    script = (SCRIPTS / "particles.js").read_text(encoding="utf-8")
    joined = re.sub(r'" \+\s+"', "", script)
    endings = ("AFTER_CONSONANT", "AFTER_VOWEL", "DIRECTION", "ALWAYS")
    for name in (*endings, "AFTER_SYLLABLE", "BEHIND", "LAST"):
        match = re.search(rf'const {name} =\s+"([^"]*)"', joined)
        assert match
        assert match[1] == getattr(particles, name)


def test_folding() -> None:
    assert fold("ＡＩ Éclair İ 한국") == "ai eclair i 한국"
    assert pieces("끝났다.2025년 1,234.5 a_b") == ("끝났다", "2025년", "1234.5", "a", "b")
    # A letter that stands for a middle dot.
    assert pieces("성폭력ㆍ가정폭력") == ("성폭력", "가정폭력")


def test_words_stand_where_the_text_has_them_however_it_is_written(analyser: Analyser) -> None:
    composed = " 정부가  기업 지분을"
    for text in (composed, unicodedata.normalize("NFD", composed)):
        assert list(terms_by_word(text, analyser)) == [("정부",), ("기업",), ("지분",)]
        places = [place_of_word(text, number) for number in range(3)]
        assert places == [text.index(word) for word in text.split()]


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("한", 1), ("열한", 11), ("스무", 20), ("아흔아홉", 99), ("석", 3), ("넉", 4),
        ("육", 6), ("십", 10), ("이십오", 25), ("백일", 101), ("천오백", 1500),
        ("구천구백구십구", 9999), ("", None), ("가", None), ("십백", None), ("일일", None),
    ],
)  # fmt: skip
def test_numerals_in_figures(numeral: str, value: int | None) -> None:
    assert figures(numeral) == value
