"""How typed queries are read, by cases: tests/cases/queries/<class>.txt, "query => terms".

The lexicon is that of the 11 articles of seeds/, in a small index in memory (tests/fake_index.js).
Groups of a plan are parted by &, the terms of a reading by +, readings that are as good by |; "-"
is nothing at all.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from search_support import ROOT, SCRIPTS, browser, seed_records
from seogo.analysis import Analyser
from seogo.search.aliases import Pair, alias_table, mined, pairs, similar_table
from seogo.search.dictionary import short_words
from seogo.search.paragraphs import name_terms, paragraph_terms
from seogo.search.terms import LEFT_OUT
from seogo.vocabulary import load_vocabulary

CASES = ROOT / "tests" / "cases" / "queries"
FREQUENCIES = ROOT / "plugins" / "seogo" / "articles" / "tags" / "frequencies.txt"
CLASSES = sorted(path.stem for path in CASES.glob("*.txt") if path.stem != "nonsense")
# Of a class, this share of the queries is read as written there. 희토뤼 is two keys off.
ENOUGH = {"typo": 0.95}
NAMES = [
    {"name": "크리스 정", "kind": "author"},
    {"name": "박원익", "kind": "author"},
    {"name": "AI", "kind": "tag"},
    {"name": "오픈AI", "kind": "tag"},
    {"name": "반도체", "kind": "tag"},
]
PLANS = "queries => Promise.all(queries.map(query => SeogoSearch.plan(index, query)))"


@cache
def articles() -> list[list[str]]:
    """The terms of the 11 articles, in their order."""
    analyser = Analyser()
    out = []
    for record in seed_records():
        lines = [record.title, *record.text.split("\n")]
        terms = [term for line in lines for term in paragraph_terms(line, analyser)]
        names = (*record.tags, *record.authors)
        terms += [term for name in names for term in name_terms(name, analyser)]
        out.append([*terms, record.date.replace("-", ".")])
    return out


def real_terms() -> Counter[str]:
    """Term → in how many of the 11 articles it stands."""
    counts: Counter[str] = Counter()
    for terms in articles():
        counts.update(set(terms))
    return counts


@cache
def mined_pairs() -> list[Pair]:
    analyser = Analyser()
    return mined(pair for record in seed_records() for pair in pairs(record.text, analyser))


def aliases(known: Counter[str]) -> dict[str, list[str]]:
    """Folded name → other names, for things of which some name stands in an article."""
    entries = load_vocabulary().entries.values()
    return alias_table({one.name: one.aliases for one in entries}, mined_pairs(), known)


def many_terms(real: Counter[str]) -> Counter[str]:
    """The real terms beside the 19,683 commonest Korean words: a lexicon of a larger archive."""
    counts = Counter({term: 20 * count for term, count in real.items()})
    for line in FREQUENCIES.read_text(encoding="utf-8").splitlines():
        rank, *words = line.split()
        if rank.isdigit():
            counts.update({word: max(1, round(10 ** ((int(rank) - 20) / 12))) for word in words})
    return counts


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with browser() as chromium:
        yield chromium.new_page()


@pytest.fixture(scope="module")
def real() -> Counter[str]:
    return real_terms()


def load(page: Page, terms: Counter[str], more: Sequence[Sequence[str]] = ()) -> None:
    """The planner's scripts and an index of some terms, in an empty page.

    Args:
        page: Of the browser.
        terms: With the number of their articles.
        more: Articles, as their terms, besides those of the seeds.
    """
    key = repr((sorted(terms.items()), more))
    if page.evaluate("window.loadedFor") == key:
        return
    page.goto("about:blank")
    page.evaluate("window.SeogoSearch = { pause: async () => {} }")
    for name in (SCRIPTS / "order.txt").read_text(encoding="utf-8").split("planner")[0].split():
        if name not in ("loader", "index", "postings"):
            page.add_script_tag(path=SCRIPTS / f"{name}.js")
    for folder in ("parts", "letters", "guesses", "typos", "transliteration", "numbers"):
        for name in (SCRIPTS.parent / folder / "order.txt").read_text(encoding="utf-8").split():
            page.add_script_tag(path=SCRIPTS.parent / folder / f"{name}.js")
    for name in ("fillers", "questions"):
        page.add_script_tag(path=SCRIPTS.parent / f"{name}.js")
    page.add_script_tag(path=SCRIPTS / "planner.js")
    page.add_script_tag(path=Path(__file__).with_name("fake_index.js"))
    others = aliases(terms)
    # A name that is no term stands in the lexicon all the same.
    lexicon = {
        "terms": sorted({**dict.fromkeys(others, 0), **terms}.items()),
        "aliases": others,
        "similar": similar_table(terms),
        "words": sorted(short_words()),
        "names": NAMES,
        "articles": [*articles(), *more],
    }
    page.evaluate("lexicon => { window.index = fakeIndex(lexicon); }", lexicon)
    page.evaluate("key => { window.loadedFor = key; }", key)


@pytest.fixture(scope="module")
def planner(page: Page, real: Counter[str]) -> Page:
    load(page, real)
    return page


def plan(planner: Page, query: str, literal: bool = False) -> Any:
    """The plan of a query."""
    return planner.evaluate(
        "([query, literal]) => SeogoSearch.plan(index, query, {literal})", [query, literal]
    )


def shape(found: Any) -> list[list[str]]:
    """Readings of each group, each as term+term."""
    return [["+".join(one["terms"]) for one in group["readings"]] for group in found["groups"]]


def is_read(expected: str, found: Any) -> bool:
    """Whether there are just the expected groups, each with an expected reading."""
    wanted = [] if expected == "-" else [set(one.split("|")) for one in expected.split(" & ")]
    groups = shape(found)
    return len(groups) == len(wanted) and all(
        want & set(group) for want, group in zip(wanted, groups, strict=True)
    )


@pytest.mark.parametrize("name", CLASSES)
def test_queries_are_read_as_meant(planner: Page, name: str) -> None:
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    cases = [line.split(" => ") for line in lines]
    found = planner.evaluate(PLANS, [query for query, _ in cases])
    wrong = [
        f"{query}: {shape(one)}, not {expected}"
        for (query, expected), one in zip(cases, found, strict=True)
        if not is_read(expected, one)
    ]
    print(f"{name}: {len(cases) - len(wrong)} of {len(cases)}", *wrong, sep="\n  ")
    assert len(wrong) <= len(cases) * (1 - ENOUGH.get(name, 1.0))


def test_there_are_enough_cases() -> None:
    lines = [line for name in CLASSES for line in (CASES / f"{name}.txt").open(encoding="utf-8")]
    assert len(lines) >= 250


def test_nonsense_finds_nothing(planner: Page) -> None:
    words = (CASES / "nonsense.txt").read_text(encoding="utf-8").splitlines()
    found = planner.evaluate(PLANS, words)
    odd = {word: shape(one) for word, one in zip(words, found, strict=True) if one["groups"]}
    print(f"{len(odd)} of {len(words)}: {odd}")
    assert len(words) >= 200
    assert odd == {}


def test_what_is_a_word_is_no_slip(planner: Page, real: Counter[str]) -> None:
    words = ["화산", "화산이", "생명을", "서점에서", "미스터리"]
    words += random.Random(3).sample(sorted(short_words() - real.keys()), 300)
    for word, found in zip(words, planner.evaluate(PLANS, words), strict=True):
        assert not [one for one in found["notes"] if one["kind"] == "typo"], word
    [note] = plan(planner, "확샨")["notes"]
    assert (note["kind"], note["shown"]) == ("typo", "확산")


@pytest.mark.parametrize("literal", [False, True])
def test_guesses_are_told_and_can_be_switched_off(planner: Page, literal: bool) -> None:
    kinds = {"dovmf": "layout", "ㅅㅅㅈㅈ": "onsets", "반도채": "typo", "엔비디": "beginning"}
    kinds |= {"이퍼스케일러": "inside", "코리안에서": "sound"}
    for query, kind in kinds.items():
        found = plan(planner, query, literal)
        if literal:
            assert (found["groups"], found["missing"], found["notes"]) == ([], [query], [])
        else:
            (note,) = found["notes"]
            assert (note["kind"], note["word"]) == (kind, query)
            assert note["shown"] == found["groups"][0]["readings"][0]["terms"][0]


def test_words_that_say_nothing_are_no_slips(planner: Page) -> None:
    for query in ("우리가", "누군가를", "있는데"):
        assert plan(planner, query)["groups"] == [], query


def test_what_is_sure_needs_no_note(planner: Page) -> None:
    found = plan(planner, "희토류를 통제하는 미국의 AI칩", literal=True)
    assert [group["how"] for group in found["groups"]] == [
        "particle",
        "verb",
        "particle",
        "compound",
    ]
    assert found["notes"] == []


@pytest.mark.parametrize(
    ("query", "fields", "groups"),
    [
        ("글쓴이:박원익 태그:반도체 2025년 10월",
         {"author": ["박원익"], "tag": ["반도체"], "year": ["2025"], "month": ["10"]}, []),
        ("저자: 크리스 정 희토류", {"author": ["크리스 정"]}, [["희토류"]]),
        ('author:"크리스 정" 희토류', {"author": ["크리스 정"]}, [["희토류"]]),
        ("태그:ai 애플", {"tag": ["AI"]}, [["애플"]]),
        ("tag:OpenAI", {"tag": ["오픈AI"]}, []),
        ("연재:더밀크 애플", {"series": ["더밀크"]}, [["애플"]]),
        ("날짜:2025.10 애플", {"year": ["2025"], "month": ["10"]}, [["애플"]]),
        ("애플 날짜:2025-10-24", {"year": ["2025"], "month": ["10"]}, [["애플"]]),
        ("날짜:2025.10.24. 애플", {"year": ["2025"], "month": ["10"]}, [["애플"]]),
        ("날짜:2025/10/24 애플", {"year": ["2025"], "month": ["10"]}, [["애플"]]),
        ("연도:2024 연도:2025 애플", {"year": ["2024", "2025"]}, [["애플"]]),
        ("날짜:2025년 10월 24일 애플", {"year": ["2025"], "month": ["10"]}, [["애플"]]),
        ("날짜:2025년 3월 애플", {"year": ["2025"], "month": ["3"]}, [["애플"]]),
        ("날짜:3월 애플", {"month": ["3"]}, [["애플"]]),
        ("애플 글쓴이:크리스 정", {"author": ["크리스 정"]}, [["애플"]]),
        ("규정 글쓴이:크리스 정", {"author": ["크리스 정"]}, [["규정"]]),
        ("연도:2025 애플", {"year": ["2025"]}, [["애플"]]),
        ("2025.10", {"year": ["2025"], "month": ["10"]}, []),
        ("박원익 2025년 9월에", {"year": ["2025"], "month": ["9"]}, [["박원익"]]),
        ("희토류 2025.11", {"year": ["2025"], "month": ["11"]}, [["희토류"]]),
        ("날짜:2025. 11. 희토류", {"year": ["2025"], "month": ["11"]}, [["희토류"]]),
        ("날짜:2025. 10. 24. 희토류", {"year": ["2025"], "month": ["10"]}, [["희토류"]]),
        ("연도:2025년도 희토류", {"year": ["2025"]}, [["희토류"]]),
        ("연도:2023-2025 희토류", {"year": ["2023", "2024", "2025"]}, [["희토류"]]),
        ("연도:2023,2025 희토류", {"year": ["2023", "2025"]}, [["희토류"]]),
        ("날짜:25년 9월 희토류", {"year": ["2025"], "month": ["9"]}, [["희토류"]]),
        ("연도:98 희토류", {"year": ["1998"]}, [["희토류"]]),
        ("1,000,000 글쓴이:박원익", {"author": ["박원익"]}, [["100만"]]),
        ("누구누구:애플", {}, None),
        ("애플 글쓴이:", {}, [["애플"]]),
        ("애플 -태그: ", {}, [["애플"]]),
        ("연재:", {}, []),
        ('애플 연재:"', {}, [["애플"]]),
        ('애플 연재:"반도체 전', {}, [["애플"]]),
    ],
)  # fmt: skip
def test_field_words(
    planner: Page, query: str, fields: dict[str, list[str]], groups: list[list[str]] | None
) -> None:
    found = plan(planner, query)
    assert found["fields"] == fields
    if groups is not None:
        assert shape(found) == groups
        assert found["missing"] == []


@pytest.mark.parametrize(
    ("query", "left_out", "fields"),
    [
        ("희토류 -태그:ai", [{"tag": ["AI"]}], {}),
        ("-글쓴이:크리스 정 희토류", [{"author": ["크리스 정"]}], {}),
        ("희토류 －연도:2024", [{"year": ["2024"]}], {}),
        ("희토류 -날짜:2025.9 글쓴이:박원익", [{"year": ["2025"], "month": ["9"]}],
         {"author": ["박원익"]}),
    ],
)  # fmt: skip
def test_fields_to_leave_out(
    planner: Page, query: str, left_out: list[object], fields: dict[str, list[str]]
) -> None:
    found = plan(planner, query)
    assert (found["except"], found["fields"]) == (left_out, fields)
    assert shape(found) == [["희토류"]]
    assert found["without"] == []


def test_a_date_that_no_article_has_is_missing(planner: Page) -> None:
    assert plan(planner, "희토류 1999년")["missing"] == ["1999년"]


def test_a_plain_date_is_searched_as_text(planner: Page) -> None:
    found = plan(planner, "2025년 10월 관세")
    assert [readings[0] for readings in shape(found)] == ["2025년", "10월", "관세"]
    assert found["fields"] == {}


def test_of_very_many_words_the_rest_is_told(planner: Page) -> None:
    assert plan(planner, "애플 " * 24)["unasked"] == []
    assert plan(planner, "애플 " * 24 + "구글 관세")["unasked"] == ["구글", "관세"]


def test_phrases_are_kept_and_their_words_numbered(planner: Page) -> None:
    found = plan(planner, '"수출 통제" 뷁 “전략  산업” "미완')
    assert found["phrases"] == ["수출 통제", "전략 산업"]
    assert {group.get("phrase") for group in found["groups"]} == {0, 1}
    assert found["missing"] == ["뷁", "미완"]


def test_a_phrase_is_looked_up_by_what_the_index_surely_has(planner: Page) -> None:
    found = plan(planner, '"차트를 제외한 모든 관세"')
    assert found["phrases"] == ["차트를 제외한 모든 관세"]
    assert "모든" not in [group["word"] for group in found["groups"]]
    # A list has 바로, which Kiwi takes for 바 and a particle in most texts.
    assert plan(planner, "바로")["groups"]
    found = plan(planner, '"관세를 바로 철폐"')
    assert [group["word"] for group in found["groups"]] == ["관세를"]


def test_what_was_typed_comes_before_other_names_for_it(planner: Page) -> None:
    [typed, other] = plan(planner, "밸류에이션")["groups"][0]["readings"]
    assert (typed["terms"], other["terms"]) == (["밸류에이션"], ["기업가치"])
    assert typed["weight"] > other["weight"]


def test_a_unit_is_dropped_only_behind_what_has_it(planner: Page) -> None:
    [group] = plan(planner, "5890억달러")["groups"]
    weights = {"+".join(one["terms"]): one["weight"] for one in group["readings"]}
    assert weights["5890억달러"] == 1
    assert weights["5890억"] < weights["5890억+달러"] < 1


@pytest.mark.parametrize(
    ("query", "strange"),
    [
        ("임플란트 희토류", True),
        ("임플란트 희토류 수출", True),
        ("희토류 임플란트", False),
        ("깎아지른 희토류", False),
        ("임플란트 희토류 애플 구글 관세", False),
        ("임플란트 반도채", True),
        ("반도채 장비", False),
        ("쌀국수 임플란트 관세", True),
        ("균열 임플란트", True),
        ("균열 관세", False),
    ],
)
def test_what_is_left_of_an_unknown_thing_is_not_shown(
    planner: Page, query: str, strange: bool
) -> None:
    assert plan(planner, query)["strange"] is strange


@pytest.mark.parametrize(
    ("verb", "relative"),
    [
        ("끊기다", "끊다"),
        ("끊다", "끊기다"),
        ("부딪치다", "부딪히다"),
        ("반짝거리다", "반짝이다"),
        ("머물다", "머무르다"),
        ("바꾸다", "바뀌다"),
        ("구부리다", "구부러지다"),
        ("휘다", "휘어지다"),
        ("띄다", "띄어지다"),
    ],
)
def test_verbs_of_one_root(planner: Page, verb: str, relative: str) -> None:
    assert relative in planner.evaluate("verb => SeogoSearch.relatives(verb)", verb)


def test_a_stem_loses_its_vowel_only_after_a_bright_one(planner: Page) -> None:
    verbs = planner.evaluate("words => words.map(one => SeogoSearch.lemmas(one).verbs)",
                             ["바빠", "담가", "써", "따온", "뜬"])  # fmt: skip
    for found, lemma in zip(verbs, ["바쁘다", "담그다", "쓰다", "따다", "뜨다"], strict=True):
        assert lemma in found
    assert "뜨다" not in verbs[3]


SPELLED = """([word, counts]) => SeogoSearch.spelled({
  count: async (term) => counts[term] || 0,
  known: async (terms) => terms.filter((one) => counts[one]).map((one) => [one, counts[one]]),
}, word)"""


def test_an_adjective_is_its_root_too(planner: Page) -> None:
    """Kiwi reads 간단 and an ending in most texts, the adjective in a few."""
    found = planner.evaluate(SPELLED, ["간단해졌습니다", {"간단하다": 2, "간단": 66}])
    assert [reading["terms"] for reading in found["readings"]] == [["간단하다"], ["간단"]]


def test_what_is_to_be_left_out(planner: Page) -> None:
    found = plan(planner, '애플 -중국의 −"수출 통제" -뷁 S&P -5')
    assert [one["terms"] for group in found["without"] for one in group["readings"]] == [
        ["수출", "통제"],
        ["중국"],
    ]
    assert shape(found)[0] == ["애플"]


def test_fillers_go_only_where_words_are_left(planner: Page) -> None:
    assert [n["kind"] for n in plan(planner, "반도체 관련 기사")["notes"]] == ["dropped"] * 2
    assert shape(plan(planner, "기사")) == [["기사"]]


def test_long_questions_keep_their_rarest_words(planner: Page) -> None:
    query = "미국 중국 AI 시장 기업 정부 희토류 구글 애플 풍력 터빈 관세"
    kept = [group["word"] for group in plan(planner, query)["groups"]]
    assert len(kept) == 8
    assert {"희토류", "풍력 터빈", "관세"} <= set(kept)


def test_whatever_is_typed_there_is_a_plan(planner: Page) -> None:
    random_ = random.Random(4)
    signs = [
        *"가힣갉러워여ㄱㅏㄳㅘᄀ1조,.%-“”:\u0000 é👩İaZ_",
        "글쓴이:",
        "니다",
        "으로",
        "있",
        "5천억",
        "ＡＩ",
    ]
    queries = ["".join(random_.choices(signs, k=random_.randint(0, 12))) for _ in range(500)]
    for found in planner.evaluate(PLANS, [*queries, "가" * 300, "a b " * 200, "__proto__"]):
        assert all(group["readings"] for group in found["groups"])


def test_few_terms_are_looked_up(planner: Page) -> None:
    for query, most in {"애플": 12, "희토류에서는": 25, "반도체장비를": 40}.items():
        planner.evaluate("index.looks = 0")
        plan(planner, query)
        assert planner.evaluate("index.looks") <= most


def test_nonsense_in_a_large_lexicon(page: Page, real: Counter[str]) -> None:
    load(page, many_terms(real))
    words = (CASES / "nonsense.txt").read_text(encoding="utf-8").splitlines()
    found = page.evaluate(PLANS, words)
    odd = {word: shape(one) for word, one in zip(words, found, strict=True) if one["groups"]}
    print(f"{len(odd)} of {len(words)}: {odd}")
    assert len(odd) <= 0.02 * len(words)


def test_lists_of_a_case_file_are_well_formed() -> None:
    for name in CLASSES:
        for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            assert re.fullmatch(r"\S.* => \S+( & \S+)*", line), line


def test_a_percentage_is_not_its_number(planner: Page) -> None:
    assert shape(plan(planner, "2.71%")) == [["2.71퍼센트"]]


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("놉틸러스", None),
        ("노틸러스에서", "nautilus"),
        ("스트라토스", "stratos"),
        ("wacom", "와콤"),
        ("ㅈㅁ채ㅡ", "와콤"),
        ("shxlffjtm", "nautilus"),
        ("ㅈㅁ챼ㅔ", None),
        ("blender", "블렌더"),
        ("월드컵", None),
        ("kubernetes", None),
    ],
)
def test_a_foreign_word_is_found_in_its_other_script(
    page: Page, typed: str, term: str | None
) -> None:
    load(page, Counter({"nautilus": 3, "stratos": 1, "와콤": 2, "블렌더": 4, "블루": 9, "비누": 5}))
    assert shape(plan(page, typed)) == ([[term]] if term else [])


def test_a_particle_may_be_shorter_than_it_looks(page: Page) -> None:
    load(page, Counter({"시간": 156, "시간대": 13, "규칙": 20}))
    assert shape(plan(page, "시간대로")) == [["시간", "시간대"]]
    assert shape(plan(page, "규칙대로")) == [["규칙"]]


def test_of_a_misread_word_nothing_is_found_that_has_it_inside(page: Page) -> None:
    load(page, Counter({"결제가": 1, "결제": 40, "산업결제가": 1, "결제가란": 1}))
    assert shape(plan(page, "결제가")) == [["결제가", "결제"]]
    # 설정 + 한, which is 설정하다.
    load(page, Counter({"설정한": 1, "설정": 90, "한": 9, "보관함": 2, "보관": 40}))
    assert shape(plan(page, "설정한")) == [["설정한", "설정"]]
    assert shape(plan(page, "보관함")) == [["보관함"]]
    load(page, Counter({"셀을": 1, "셀": 20, "판을": 2, "판": 20}))
    assert shape(plan(page, "셀을")) == [["셀을", "셀"]]
    assert shape(plan(page, "판을")) == [["판을"]]
    # So long a word has it as a particle.
    load(page, Counter({"히스토그램의": 1, "히스토그램": 2}))
    assert shape(plan(page, "히스토그램의")) == [["히스토그램의", "히스토그램"]]


def test_a_short_word_inside_a_long_one_may_stand_there_by_chance(page: Page) -> None:
    load(page, Counter({"조직권한의원선거": 1, "총소유비용": 2}))
    assert shape(plan(page, "한의원")) == []
    assert shape(plan(page, "의원선거")) == [["조직권한의원선거"]]
    assert shape(plan(page, "소유")) == [["총소유비용"]]


def test_a_name_is_no_other_word_with_an_ending(page: Page) -> None:
    load(page, Counter({"공유": 65, "라우터": 12}))
    assert shape(plan(page, "공유기")) == [["라우터", "공유"]]
    assert shape(plan(page, "공유기를")) == [["라우터"]]


def test_of_three_words_two_may_be_written_as_one(page: Page) -> None:
    words = ("국제", "결혼", "중개업", "국제결혼", "결혼중개업", "국제결혼중개업")
    load(page, Counter(dict.fromkeys(words, 30)))
    [readings] = shape(plan(page, "국제 결혼 중개업을"))
    assert set(readings) == {
        "국제결혼중개업",
        "국제+결혼+중개업",
        "국제결혼+중개업",
        "국제+결혼중개업",
    }


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("나라 지도", ["나라", "지도"]),
        ("문서 보기", ["문서", "보기"]),
        ("나라 안 지도", ["나라", "안", "지도"]),
        ("작은 점", ["작은", "점"]),
        ("바뀐 법", ["바뀐", "법"]),
        ("문서 줄이는 법은", ["문서", "줄이는"]),
        ("문서에 넣어 주는 점은", ["문서에", "넣어"]),
        ("지도 안 되는 나라", ["지도", "나라"]),
        ("문서를 볼 수 있는 때", ["문서를"]),
        ("문서를 넣을 수도", ["문서를", "넣을"]),
        ("넣을 수도 지도", ["넣을", "수도", "지도"]),
        ("문서를 안 줄이는 나라", ["문서를", "줄이는", "나라"]),
        ("안 줄이는 문서", ["줄이는", "문서"]),
        ("두 문서를 넣는 나라 지도", ["문서를", "넣는", "나라", "지도"]),
        ("두 나라", ["두", "나라"]),
        ("줄여야 한다", ["줄여야"]),
        ("나라를 새로 넣으려면", ["나라를", "넣으려면"]),
        ("나라를 어떻게 넣어야 해?", ["나라를", "넣어야"]),
        ("나라를 넣으려면 어떻게 해", ["나라를", "넣으려면"]),
        ("문서 두 개를 넣는 나라", ["문서", "넣는", "나라"]),
        ("나라 새로 넣기 지도", ["나라", "새로", "넣기", "지도"]),
        ("새로 넣으려면", ["새로", "넣으려면"]),
        ("문서를 줄이고 싶어요", ["문서를", "줄이고"]),
        ("문서에 넣고 있는 지도", ["문서에", "넣고", "지도"]),
        ("문서를 줄이지 않으려면", ["문서를", "줄이지"]),
        ("문서를 넣지 마세요", ["문서를", "넣지"]),
        ("지도에 넣지 말아야 하는 문서", ["지도에", "넣지", "문서"]),
        ("나라 지도를 빨리 줄이고 싶어요", ["나라", "지도를", "줄이고"]),
        ("보고 싶은 나라 지도", ["나라", "지도"]),
    ],
)
def test_what_says_nothing_beside_its_neighbours(page: Page, query: str, words: list[str]) -> None:
    terms = {
        "나라": 20, "지도": 10, "문서": 30, "보기": 20, "안": 9, "작다": 8, "점": 7, "법": 6,
        "바뀌다": 5, "줄이다": 4, "넣다": 3, "수도": 2, "두": 2, "새로": 9,
    }  # fmt: skip
    load(page, Counter(terms))
    assert [group["word"] for group in plan(page, query)["groups"]] == words


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("설치 보고서", ["설치", "보고서"]),
        ("파일을 찾을 수 없습니다", ["파일을", "찾을"]),
        ("0으로 나누었습니다", ["0으로", "나누었습니다"]),
        ("있는 파일", ["파일"]),
    ],
)
def test_words_of_a_phrase_that_are_looked_up(page: Page, phrase: str, words: list[str]) -> None:
    terms = {"설치": 300, "보고서": 20, "파일": 600, "찾다": 50, "나누다": 30, "0": 40, "있다": 2}
    load(page, Counter(terms))
    assert [group["word"] for group in plan(page, f'"{phrase}"')["groups"]] == words


def test_a_syllable_in_the_other_layout_beside_a_word_in_it(page: Page) -> None:
    load(page, Counter({"브라우저": 48, "웹": 90}))
    assert shape(plan(page, "dnpq")) == []
    assert shape(plan(page, "dnpq qmfkdnwj")) == [["웹"], ["브라우저"]]


def test_the_verbs_that_the_index_leaves_out_are_known(planner: Page) -> None:
    forms = [f"{stem}고" for stem in sorted(LEFT_OUT)]
    assert (
        planner.evaluate("forms => forms.filter((one) => !SeogoSearch.isLeftOut(one))", forms) == []
    )
    assert not planner.evaluate("SeogoSearch.isLeftOut('찾고')")


def test_a_passive_is_found_in_its_other_form(page: Page) -> None:
    load(page, Counter({"끊다": 20, "끊어지다": 9, "굽다": 3, "굽기": 1}))
    assert shape(plan(page, "끊겼다")) == [["끊다", "끊어지다"]]
    assert shape(plan(page, "구웠는데")) == [["굽다", "굽기"]]


def test_a_verb_of_two_stands_as_a_name_too(page: Page) -> None:
    load(page, Counter({"떼다": 20, "떼어내기": 5, "떼기": 2}))
    assert shape(plan(page, "떼어냈다")) == [["떼다", "떼어내기"]]
    assert shape(plan(page, "떼었다")) == [["떼다"]]


def test_a_longer_word_comes_before_similar_ones(page: Page) -> None:
    load(page, Counter({"결핍증": 2, "부족": 40}))
    assert shape(plan(page, "결핍")) == [["결핍증", "부족"]]


def test_neighbours_tell_what_a_short_word_was_meant_to_be(page: Page, real: Counter[str]) -> None:
    load(page, real)
    # A slip of 정부, but as near to other words.
    assert plan(page, "저부")["missing"] == ["저부"]
    assert plan(page, "관세 저부")["missing"] == ["저부"]
    for query in ("중국 저부", "중국 저부가"):
        [note] = plan(page, query)["notes"]
        assert (note["kind"], note["shown"]) == ("typo", "정부")
    assert plan(page, "중국 저부", literal=True)["missing"] == ["저부"]


def test_a_word_of_a_phrase_may_have_been_taken_for_a_verb(page: Page) -> None:
    load(page, Counter({"현재": 90, "커서": 40, "크다": 300}))
    assert shape(plan(page, '"현재 커서"')) == [["현재"], ["커서", "크다"]]
    assert shape(plan(page, "현재 커서")) == [["현재"], ["커서"]]


def test_a_syllable_apart_from_its_word_is_no_particle(page: Page) -> None:
    load(page, Counter({"불투명": 12, "불투명도": 8, "파일": 90}))
    [readings] = shape(plan(page, "불투명 도"))
    assert "불투명도" in readings
    assert shape(plan(page, "파일 도")) == [["파일"]]


def test_a_rare_foreign_word_is_found_in_both_scripts(page: Page) -> None:
    load(page, Counter({"노틸러스": 2, "nautilus": 3, "블루": 40}))
    assert shape(plan(page, "노틸러스")) == [["노틸러스", "nautilus"]]
    assert shape(plan(page, "nautilus")) == [["nautilus", "노틸러스"]]
    load(page, Counter({"노틸러스": 10, "nautilus": 3}))
    assert shape(plan(page, "노틸러스")) == [["노틸러스"]]


def test_a_formal_ending_is_no_particle(page: Page) -> None:
    # The index has misread a 합니다 or two.
    load(page, Counter({"합니": 3, "방식": 20, "은행": 9}))
    assert shape(plan(page, "방식이라 합니다")) == [["방식"]]
    assert shape(plan(page, "은행입니다")) == [["은행"]]


def test_a_missing_key_may_take_a_syllable_away(page: Page) -> None:
    load(
        page,
        Counter({"허가서": 9, "브라우저": 40, "문자열": 70, "문장": 8, "허리": 5, "브라질": 3}),
    )
    assert shape(plan(page, "헉서")) == [["허가서"]]
    assert shape(plan(page, "브라워")) == [["브라우저"]]
    assert shape(plan(page, "묹열")) == [["문자열"]]
    # Four keys are too few to tell.
    assert shape(plan(page, "헉ㅅ")) == []


def test_a_number_and_its_unit_apart_count_little(page: Page) -> None:
    load(page, Counter({"256비트": 1, "256": 20, "비트": 30}))
    [group] = plan(page, "256 비트")["groups"]
    weights = {"+".join(one["terms"]): one["weight"] for one in group["readings"]}
    assert weights["256비트"] > 2 * weights["256+비트"]


def test_zeros_behind_a_point_tell_versions_apart(page: Page) -> None:
    load(page, Counter({"2.10": 1, "2.1": 9, "9퍼센트": 3}))
    assert shape(plan(page, "2.10")) == [["2.10"]]
    assert shape(plan(page, "9.00%")) == [["9퍼센트"]]


def test_of_slips_the_likeliest_counts_most(page: Page) -> None:
    load(page, Counter({"맞춤법": 20, "맞춤점": 3}))
    [group] = plan(page, "맞춤범")["groups"]
    weights = {one["terms"][0]: one["weight"] for one in group["readings"]}
    assert weights["맞춤법"] >= 2 * weights["맞춤점"]


def test_onsets_or_vowels_of_neighbours_may_be_exchanged(page: Page) -> None:
    load(page, Counter({"시나리오": 11, "에피파니": 2, "감가상각": 13, "감가": 7, "각": 10}))
    assert shape(plan(page, "시라니오")) == [["시나리오"]]
    assert shape(plan(page, "에피피나")) == [["에피파니"]]
    [readings] = shape(plan(page, "감가각상"))
    assert readings[0] == "감가상각"


def test_a_key_or_a_syllable_too_many_at_the_end(page: Page) -> None:
    load(page, Counter({"육아휴직": 12, "육아휴직신청자": 4, "스크린샷": 9}))
    [readings] = shape(plan(page, "육아휴짃"))
    assert readings == ["육아휴직", "육아휴직신청자"]
    assert shape(plan(page, "스크린샷트"))[0][0] == "스크린샷"


def test_what_a_slip_was_meant_to_be_is_written_apart_too(page: Page) -> None:
    load(page, Counter({"국제결혼중개업": 6, "국제결혼": 9, "중개업": 8}))
    [readings] = shape(plan(page, "국제결혼중게업"))
    assert readings[:2] == ["국제결혼중개업", "국제결혼+중개업"]


def test_of_a_verb_only_the_longest_fits(page: Page) -> None:
    load(page, Counter({"꺼내다": 7, "끄다": 100, "꺼지다": 20}))
    for query, least in (("꺼냈는데", 0), ("꺼지게", 0.4)):
        [group] = plan(page, query)["groups"]
        [_, shorter] = group["readings"]
        assert shorter["terms"] == ["끄다"]
        assert (shorter["weight"] >= 0.4) == (least > 0)


def test_a_tool_is_no_form_of_what_it_is_for(page: Page) -> None:
    load(page, Counter({"사진": 50, "카메라": 6}))
    [readings] = shape(plan(page, "사진기"))
    assert readings == ["카메라", "사진"]


def test_numbers_in_korean_words(page: Page) -> None:
    load(page, Counter({"8세": 12, "여덟": 4, "살다": 30, "3가지": 5, "세가지": 2, "20명": 1}))
    assert shape(plan(page, "만 여덟 살"))[0][0] == "8세"
    assert set(shape(plan(page, "세 가지"))[0][:2]) == {"세가지", "3가지"}
    assert shape(plan(page, "스무명")) == [["20명"]]


def test_three_digits_need_no_counter(page: Page) -> None:
    load(page, Counter({"256": 4, "색": 30}))
    assert shape(plan(page, "256가지 색")) == [["256"], ["색"]]


def test_only_the_last_word_may_be_the_beginning_of_another(page: Page) -> None:
    load(page, Counter({"전세계": 9, "예치금": 3, "관세": 2}))
    assert plan(page, "전세 보증금")["strange"]
    assert not plan(page, "관세 전세")["strange"]


def test_a_name_in_two_scripts_is_written_apart_too(page: Page) -> None:
    load(page, Counter({"맥os": 6, "맥": 8, "os": 20, "macos": 2}))
    [readings] = shape(plan(page, "맥OS"))
    assert readings[:2] == ["맥os", "맥+os"]
    [readings] = shape(plan(page, "macOS"))
    assert {"맥os", "맥+os"} <= set(readings)


def test_people_are_counted_by_two_words(page: Page) -> None:
    load(page, Counter({"200인": 1, "200": 40, "5명": 3, "인": 9}))
    assert shape(plan(page, "200인")) == [["200인"]]
    assert shape(plan(page, "5인")) == [["5명"]]


def test_a_noun_of_an_action_is_its_verb_too(page: Page) -> None:
    load(page, Counter({"닫기": 2, "닫다": 300, "클릭": 90}))
    assert shape(plan(page, "닫기를")) == [["닫기", "닫다"]]
    assert shape(plan(page, '"닫기를 클릭"')) == [["닫기", "닫다"], ["클릭"]]


def test_a_slip_is_mended_by_the_word_it_is_one_with(page: Page) -> None:
    load(page, Counter({"감가": 7, "상각": 20, "생각": 40, "감가상각": 13}))
    [group] = plan(page, "감가 싱각")["groups"]
    assert (group["how"], group["shown"]) == ("typo", "감가 상각")
    assert group["readings"][0]["terms"] == ["감가상각"]


def test_a_noun_in_m_may_be_a_form_in_most_texts(page: Page) -> None:
    load(page, Counter({"숨김": 4, "숨기다": 90}))
    [group] = plan(page, "숨김")["groups"]
    assert [one["terms"] for one in group["readings"]] == [["숨김"], ["숨기다"]]
    assert group["readings"][1]["weight"] >= 0.5


def test_the_other_layout_of_a_word_that_no_text_has(page: Page) -> None:
    load(page, Counter({"돋보기": 2, "파일": 90}))
    assert shape(plan(page, "ghkreorud")) == [["돋보기"]]
    assert plan(page, "ghkreorud")["notes"][0]["shown"] == "확대경"


def test_a_long_number_needs_no_unit(page: Page) -> None:
    load(page, Counter({"43899": 4, "438": 30}))
    assert shape(plan(page, "43899명")) == [["43899"]]
    assert shape(plan(page, "438명")) == []


def test_a_year_may_stand_without_its_unit(page: Page) -> None:
    load(page, Counter({"1989년": 1, "1989": 4, "3500명": 2, "3500": 9}))
    [group] = plan(page, "1989년")["groups"]
    assert [one["terms"] for one in group["readings"]] == [["1989년"], ["1989"]]
    assert group["readings"][1]["weight"] == 0.5
    assert shape(plan(page, "3500명")) == [["3500명"]]


def test_similar_words_and_sounds_are_not_enough_beside_what_is_missing(page: Page) -> None:
    load(page, Counter({"오르다": 9, "coth": 3, "파일": 90}))
    assert [group["how"] for group in plan(page, "등산 코스")["groups"]] == ["synonym", "sound"]
    assert plan(page, "한라산 등산 코스")["strange"]
    assert not plan(page, "한라산 파일 코스")["strange"]


def test_what_is_one_word_as_it_was_typed_has_no_slip(page: Page) -> None:
    load(page, Counter({"데이터센터": 30, "타센터": 20, "데이": 5}))
    [group] = plan(page, "데이 터센터를")["groups"]
    assert (group["how"], group["readings"][0]["terms"]) == ("exact", ["데이터센터"])


def test_what_stands_behind_a_verb_makes_no_other_word_of_it(page: Page) -> None:
    load(page, Counter({"줄이다": 20, "감소": 40, "보관": 9, "저장": 30, "사고": 9, "사다": 20}))
    assert shape(plan(page, "줄이고 싶어요")) == [["줄이다"]]
    assert shape(plan(page, "보관하고 싶어요")) == [["보관"]]
    # An accident, unless somebody wants to.
    assert shape(plan(page, "사고 싶어요")) == [["사다"]]
    assert shape(plan(page, "사고"))[0][0] == "사고"
    # Nor a slip of another word, whatever stands beside it.
    load(page, Counter({"문서": 20, "읽기": 9, "바지": 3, "바다": 20, "치마": 3}))
    assert plan(page, "문서를 긁지 마세요")["missing"] == ["긁지"]
    assert shape(plan(page, "바지 말고 치마")) == [["바지"], ["치마"]]


def test_two_words_are_one_only_if_that_says_more_than_the_first(page: Page) -> None:
    load(page, Counter({"통제": 20, "하다": 9}))
    found = plan(page, "통제하고 나라")
    assert (shape(found), found["missing"]) == ([["통제"]], ["나라"])


def test_a_name_in_gi_may_be_a_word_of_its_own(page: Page) -> None:
    load(page, Counter({"사기": 3, "사다": 90, "굽기": 3, "굽다": 9}))
    assert shape(plan(page, "사기")) == [["사기"]]
    assert shape(plan(page, "굽기")) == [["굽기", "굽다"]]


def test_a_counting_word_alone_is_common(page: Page) -> None:
    load(page, Counter({"시간": 9, "세잔": 2, "잔": 5}))
    found = plan(page, "두 시간")
    assert (found["missing"], found["notes"][0]["kind"]) == ([], "dropped")
    assert shape(plan(page, "세 잔"))[0][0] == "세잔"
    load(page, Counter({"3잔": 2, "잔": 5, "세대": 9, "대": 3, "3달": 2}))
    assert shape(plan(page, "세 잔"))[0][0] == "3잔"
    assert shape(plan(page, "석 달")) == [["3달"]]
    # No generation.
    assert shape(plan(page, "세 대")) == [["대"]]


def test_a_verb_of_a_noun_may_begin_a_longer_one(page: Page) -> None:
    load(page, Counter({"임신부": 3, "커피": 9}))
    assert shape(plan(page, "임신했는데 커피")) == [["임신부"], ["커피"]]


def test_kilo_is_of_weight_or_length(page: Page) -> None:
    load(page, Counter({"50킬로미터": 3, "2kg": 9, "7킬로": 2}))
    assert shape(plan(page, "7키로")) == [["7킬로"]]
    assert shape(plan(page, "50킬로"))[0][0] == "50킬로미터"
    assert shape(plan(page, "2키로"))[0][0] == "2kg"
    load(page, Counter({"12pt": 1, "100밀리초": 2, "84m2": 2}))
    for typed, term in [("12포인트", "12pt"), ("100ms", "100밀리초"), ("84제곱미터", "84m2")]:
        assert shape(plan(page, typed))[0][0] == term


def test_words_with_an_inflected_one_inside_are_written_apart_too(page: Page) -> None:
    terms = Counter({"다른이름": 2, "다르다": 90, "이름": 90, "저장": 90})
    load(page, terms, [["다른이름", "저장"], ["다르다", "이름", "저장"]])
    [readings] = shape(plan(page, "다른이름으로저장"))
    assert readings == ["다른이름+저장", "다르다+이름+저장"]
    load(page, Counter({"빠른": 2, "빠르다": 90, "시작": 90}), [["빠른", "시작"]])
    assert shape(plan(page, "빠른시작")) == [["빠른+시작", "빠르다+시작"]]


def test_a_determiner_is_one_with_its_noun_or_says_nothing(page: Page) -> None:
    # 새 as a bird.
    load(page, Counter({"정부": 5, "새": 1, "새창": 2, "창": 9, "소식": 4}))
    found = plan(page, "새 정부의")
    assert shape(found) == [["정부"]]
    assert [note["word"] for note in found["notes"]] == ["새"]
    assert shape(plan(page, "새 창"))[0][0] == "새창"
    assert shape(plan(page, "새 소식")) == [["소식"]]
    assert shape(plan(page, "새")) == [["새"]]
    # An angle.
    load(
        page,
        Counter(
            {"각": 4, "크기": 9, "부처": 3, "새해": 5, "새다": 2, "해": 3, "첫재판": 2, "재판": 9}
        ),
    )
    assert shape(plan(page, "각 크기")) == [["각"], ["크기"]]
    assert shape(plan(page, "새 해"))[0][0] == "새해"
    assert shape(plan(page, "첫 재판")) == [["첫재판", "재판"]]
    load(page, Counter({"부처": 3}))
    assert shape(plan(page, "각 부처")) == [["부처"]]
    load(page, Counter({"새문서": 9, "설명서": 3, "문서": 20, "헌법": 5, "후보": 4, "헌법다": 1}))
    assert shape(plan(page, "ㅅㅁㅅ")) == [["설명서", "새문서"]]
    assert shape(plan(page, "ㅎㅂ")) == [["헌법", "후보"]]


@pytest.mark.parametrize(
    ("typed", "term", "meant"),
    [
        ("서버에거", "서버", "서버에서"),
        ("프린터룰", "프린터", "프린터를"),
        ("암호화햐는", "암호화", "암호화하는"),
        ("프린터훈", "", ""),
        ("사과룰", "", ""),
        ("프린터해석", "", ""),
        ("프린터화면", "", ""),
        ("프린터카", "", ""),
        ("프린터버터", "", ""),
        ("300dpi", "", ""),
    ],
)
def test_a_slip_in_what_stands_behind_a_word(page: Page, typed: str, term: str, meant: str) -> None:
    load(page, Counter({"서버": 9, "프린터": 9, "암호화": 5, "사과": 3, "300": 5}))
    found = plan(page, typed)
    assert shape(found) == ([[term]] if term else [])
    assert [note["shown"] for note in found["notes"]] == ([meant] if term else [])


def test_what_a_foreign_word_sounds_like_is_found_in_both_scripts(page: Page) -> None:
    load(page, Counter({"노틸러스": 2, "nautilus": 3}))
    assert shape(plan(page, "나우틸러스")) == [["nautilus", "노틸러스"]]


def test_a_word_of_which_one_letter_is_typed_is_not_missed(page: Page) -> None:
    load(page, Counter({"희토류": 3, "수출": 9}))
    found = plan(page, "희토류 ㅊ")
    assert (shape(found), found["missing"], found["notes"]) == ([["희토류"]], [], [])
    assert plan(page, "희토류 ㅊ 수출")["missing"] == ["ㅊ"]
    assert plan(page, "ㅊ")["missing"] == ["ㅊ"]


def test_keys_in_a_row_are_no_onsets_of_two_words(page: Page) -> None:
    load(page, Counter({"메뉴": 9, "아래": 9, "이름": 5}), [["메뉴", "아래"], ["이름", "메뉴"]])
    assert shape(plan(page, "ㅁㄴㅇㄹ")) == []
    assert shape(plan(page, "ㅇㄹㅁㄴ")) == [["이름+메뉴"]]


def test_a_syllable_too_many_in_words_written_as_one(page: Page) -> None:
    load(page, Counter({"하이픈": 9, "넣다": 5}), [["하이픈", "넣다"]])
    found = plan(page, "하이픈넣기기")
    assert shape(found) == [["하이픈+넣다"]]
    assert found["notes"][0]["shown"] == "하이픈넣기"


def test_two_loanwords_for_a_name_in_latin_letters(page: Page) -> None:
    load(page, Counter({"staroffice": 4, "star": 2, "office": 9}))
    assert shape(plan(page, "스타오피스")) == [["staroffice"]]


def test_a_word_of_the_other_layout_beside_another(page: Page) -> None:
    load(page, Counter({"torvalds": 2, "색": 5, "영역": 9}), [["색", "영역"]])
    assert shape(plan(page, "tor duddur")) == [["색"], ["영역"]]
    assert shape(plan(page, "tor 영역")) == [["torvalds"], ["영역"]]


def test_characters_are_counted_by_two_words(page: Page) -> None:
    load(page, Counter({"255자": 2, "255": 9}))
    assert shape(plan(page, "255글자")) == [["255자"]]
