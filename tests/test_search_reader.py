"""The reader of the index in a browser, over files of several shards, against the same files read
in Python."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

import search_data
from search_data import Posting, rows, value
from search_support import CSP, SCRIPTS, browser, seed_records
from seogo.analysis import Analyser
from seogo.search import packing, search_files, sharding
from seogo.search.sound import rhymes, sound, tails

READER = (
    "loader", "text", "views", "typing", "postings", "index", "publication", "positions", "near",
    "rank", "kinds", "address", "excerpt", "pieces",
)  # fmt: skip
ADDRESSES = {("tag", "AI"): "tags/ai.html", ("author", "크리스 정"): "authors/keuliseu-jeong.html"}
RECORDS = sorted(seed_records(), key=lambda record: record.id)
ALIASES = {"구글": ("Google", "알파벳")}
CARD = {"title", "authors", "date", "address", "tags", "text"}


@pytest.fixture(scope="module")
def data() -> Iterator[dict[str, bytes]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sharding, "LARGEST", 4)
        # So that some lists and places have files of their own.
        patch.setattr(packing, "LONG", 12)
        yield search_files(RECORDS, Analyser(), ALIASES, ADDRESSES)


@pytest.fixture(scope="module")
def page(data: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    site = tmp_path_factory.mktemp("reader") / "서고 사본"
    files = {f"theme/search/{name}.js": (SCRIPTS / f"{name}.js").read_bytes() for name in READER}
    files["theme/filters.js"] = (SCRIPTS.parent / "filters.js").read_bytes()
    scripts = "".join(f'<script src="{name}"></script>' for name in files)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{CSP}">'
    html = f'<!doctype html><meta charset="utf-8">{policy}<link rel="icon" href="data:,">{scripts}'
    for address, content in {**data, **files, "page.html": html.encode()}.items():
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    trouble: list[str] = []
    with browser() as chromium:
        tab = chromium.new_page()
        tab.on("console", lambda message: trouble.append(message.text))
        tab.on("pageerror", lambda error: trouble.append(str(error)))
        tab.goto(f"{Path(site).as_uri()}/page.html")
        yield tab
    assert trouble == []


@pytest.fixture(scope="module")
def known(data: dict[str, bytes]) -> dict[str, list[Posting]]:
    return dict(chain.from_iterable(chunk.items() for chunk in search_data.postings(data)))


def ask(page: Page, expression: str, *arguments: Any) -> Any:
    """The value of an expression with S, the index and the arguments a."""
    script = f"const S = SeogoSearch, index = await S.open(); return {expression};"
    return page.evaluate(f"async a => {{ {script} }}", arguments)


def counted(page: Page, expression: str, *arguments: Any) -> dict[str, int]:
    return dict(ask(page, expression, *arguments))


def test_every_term_is_found_and_no_other(page: Page, known: dict[str, list[Posting]]) -> None:
    terms = [*known, "뷁", "zz", "", "가", "힣힣", "\U0001f600", "알파벳"]
    counts = ask(page, "await Promise.all(a[0].map((term) => index.look(term)))", terms)
    assert counts == [len(known.get(term, ())) for term in terms]


def test_lists_and_positions_are_read_as_they_were_written(
    page: Page, known: dict[str, list[Posting]]
) -> None:
    plain = "async (t) => { const l = await index.list(t); return l && [[...l.articles], "
    plain += "[...l.impacts], [...l.pieces], await index.positions(t, l.articles.keys())]; }"
    terms = sorted(known, key=lambda term: -len(known[term]))[:300]
    found = ask(page, f"await Promise.all(a[0].map({plain}))", [*terms, "뷁"])
    for term, columns in zip(terms, found, strict=False):
        read = [Posting(*one, tuple(places)) for *one, places in zip(*columns, strict=True)]
        assert read == known[term]
    assert found[-1] is None
    some = ask(page, "await index.positions(a[0], [1, 3])", terms[0])
    assert [tuple(one) for one in some] == [known[terms[0]][at].positions for at in (1, 3)]


def test_sounds_are_those_of_the_index(page: Page, known: dict[str, list[Posting]]) -> None:
    terms = [*known, "𠀀반", "gpt-4", "뷁ㄱ"]
    made = ask(page, "a[0].map((term) => [S.sound(term), S.rhyme(term)])", terms)
    assert made == [[sound(term), rhymes([term])[0]] for term in terms]


@pytest.mark.parametrize(
    ("call", "text", "fits"),
    [
        ("beginning", "반도", lambda t: t.startswith("반도")),
        ("beginning", "반도ㅊ", lambda t: t.startswith("반도") and sound(t).startswith("ㅂㄷㅊ")),
        ("beginning", "전략ㅅ", lambda t: t.startswith("전략") and sound(t).startswith("ㅈㄹㅅ")),
        ("beginning", "ai", lambda t: t.startswith("ai")),
        ("beginning", "뷁", lambda t: False),
        ("sounding", "ㅎㅌㄹ", lambda t: sound(t) != t and sound(t).startswith("ㅎㅌㄹ")),
        ("containing", "산업", lambda t: any(tail.startswith("산업") for tail in tails(t))),
    ],
)
def test_terms_by_a_part_of_them(
    call: str, text: str, fits: Any, page: Page, known: dict[str, list[Posting]]
) -> None:
    found = ask(page, f"await index.{call}(a[0], 1000)", text)
    assert dict(found) == {term: len(own) for term, own in known.items() if fits(term)}
    whole = [sound(term) == text if call == "sounding" else True for term, _ in found]
    ranks = [(not exact, -count) for exact, (_, count) in zip(whole, found, strict=True)]
    assert ranks == sorted(ranks)
    assert ask(page, f"await index.{call}(a[0], 2)", text) == found[:2]


@pytest.mark.parametrize("word", ["희토루", "반도채", "전랴", "애폴"])
def test_neighbours_sound_or_rhyme(word: str, page: Page, known: dict[str, list[Posting]]) -> None:
    wanted = {
        term: len(own)
        for term, own in known.items()
        if term != word and (sound(term) == sound(word) or rhymes([term]) == rhymes([word]))
    }
    assert wanted
    assert counted(page, "await index.neighbours(a[0])", word) == wanted


def test_neighbours_of_a_latin_word_share_an_end(page: Page) -> None:
    found = counted(page, "await index.neighbours(a[0])", "mistrla")
    assert "mistral" in found
    assert all(term.startswith("mis") or term.endswith("rla") for term in found)


def test_other_names(page: Page) -> None:
    assert ask(page, "await index.aliases('알파벳')") == ["구글"]
    assert ask(page, "await index.aliases('google')") == ["구글"]
    # Of its names the archive has no other.
    assert ask(page, "await index.aliases('구글')") == []
    assert ask(page, "await index.aliases('뷁')") == []


@pytest.mark.parametrize("typed", ["크리스", "크리스 ㅈ", "ㅋㄹㅅ", "크리슺", "크"])
def test_names_that_begin_or_sound_so(typed: str, page: Page) -> None:
    count = sum(record.authors == ("크리스 정",) for record in RECORDS)
    wanted = [
        {"name": "크리스 정", "kind": "author", "address": "authors/keuliseu-jeong.html",
         "count": count},
    ]  # fmt: skip
    assert ask(page, "await index.names(a[0], 5)", typed) == wanted
    assert ask(page, "await index.names('뷁', 5)") == ask(page, "await index.names('', 5)") == []


def test_titles_newest_first(page: Page, data: dict[str, bytes]) -> None:
    for typed in {record.title[:2] for record in RECORDS}:
        wanted = [r for r in reversed(RECORDS) if r.title.startswith(typed)]
        found = ask(page, "await index.titles(a[0], 9)", typed)
        titles = [{"title": " ".join(r.title.split()), "address": r.address} for r in wanted]
        assert [one for one in found if one["title"].startswith(typed)] == titles
    assert len(list(chain(*rows(data, "titles")))) == len(RECORDS)


@pytest.mark.parametrize(
    ("word", "text", "how"),
    [
        ("반도체", "반도", 2),
        ("반도체", "반도ㅊ", 1),
        ("반도체", "반돛", 1),
        ("반도체", "반됴", 0),
        ("구글", "구그", 1),
        ("과학", "고", 1),
        ("닭갈비", "달", 1),
        ("달가", "닭", 1),
        ("구글", "구글은", 0),
        ("ai", "ㅏ", 0),
    ],
)
def test_words_on_the_way(word: str, text: str, how: int, page: Page) -> None:
    assert ask(page, "S.begins(a[0], a[1])", word, text) == how


def test_documents_and_facts(page: Page, data: dict[str, bytes]) -> None:
    for number, record in enumerate(RECORDS):
        document = ask(page, "await index.document(a[0])", number)
        assert {name: document[name] for name in document if name in CARD} == {
            "title": record.title, "authors": list(record.authors), "date": record.date,
            "address": record.address, "tags": list(record.tags), "text": record.text,
        }  # fmt: skip
    assert ask(page, "await index.facts()") == value(data, "facts")


def group(*readings: tuple[list[str], float]) -> dict[str, Any]:
    return {"readings": [{"terms": terms, "weight": weight} for terms, weight in readings]}


def test_scores_are_impact_times_rarity(page: Page, known: dict[str, list[Posting]]) -> None:
    plan = {"groups": [group((["희토류"], 1), (["중국"], 0.5))]}
    scores: dict[int, float] = {}
    for term, weight in (("희토류", 1), ("중국", 0.5)):
        own = known[term]
        rarity = math.log(1 + (len(RECORDS) - len(own) + 0.5) / (len(own) + 0.5))
        for one in own:
            score = rarity * weight * one.impact
            scores[one.article] = max(scores.get(one.article, 0), score)
    wanted = sorted(scores, key=lambda article: (-scores[article], -article))
    assert len(wanted) > 3
    assert ask(page, "(await S.rank(index, a[0])).articles", plan) == wanted


def test_all_groups_and_none_of_those_left_out(page: Page, known: dict[str, list[Posting]]) -> None:
    def having(*terms: str) -> set[int]:
        return set.intersection(*({one.article for one in known[term]} for term in terms))

    plan = {"groups": [group((["미국"], 1)), group((["중국", "정부"], 1))]}
    ranked = ask(page, "await S.rank(index, a[0])", plan)
    assert set(ranked["articles"]) == having("미국", "중국", "정부") != set()
    assert ranked["matched"] == 2
    without = {**plan, "without": [group((["반도체"], 1))]}
    rest = ask(page, "(await S.rank(index, a[0])).articles", without)
    assert set(rest) == having("미국", "중국", "정부") - having("반도체") != set()
    even = ask(page, "(await S.rank(index, a[0], (article) => article % 2 === 0)).articles", plan)
    assert set(even) == {article for article in ranked["articles"] if article % 2 == 0}
    odd = {"groups": [group((["희토류"], 1)), group((["캔바"], 1))]}
    assert not having("희토류") & having("캔바")
    one = ask(page, "await S.rank(index, a[0])", odd)
    assert set(one["articles"]) == having("희토류") | having("캔바")
    assert one["matched"] == 1


def test_words_that_stand_together_come_first(page: Page, known: dict[str, list[Posting]]) -> None:
    groups = [group((["수출"], 1)), group((["통제"], 1))]
    ranked = ask(page, "await S.rank(index, a[0])", {"groups": groups})["articles"]
    together = {
        first.article
        for first in known["수출"]
        for second in known["통제"]
        if first.article == second.article
        and any(0 < b - a <= 8 for a in first.positions for b in second.positions)
    }
    assert together
    assert ranked[0] in together


@pytest.mark.parametrize(
    ("filters", "fits"),
    [
        ({"author": ["크리스 정"]}, lambda r: "크리스 정" in r.authors),
        ({"tag": ["ai"]}, lambda r: "AI" in r.tags),
        ({"tag": ["AI", "미국 경제"]}, lambda r: True),
        ({"year": ["2025"], "month": ["10"]}, lambda r: r.date.startswith("2025-10")),
        ({"year": ["1999"]}, lambda r: False),
        ({"series": ["없음"]}, lambda r: False),
        ({"tag": []}, lambda r: True),
    ],
)
def test_filters(filters: dict[str, list[str]], fits: Any, page: Page) -> None:
    expression = "Array.from({length: index.count}, (_, n) => n)"
    expression += ".filter(S.filterOf(await index.facts(), a[0]))"
    wanted = [number for number, record in enumerate(RECORDS) if fits(record)]
    assert ask(page, expression, filters) == wanted


def test_filters_that_all_must_hold(page: Page) -> None:
    expression = "Array.from({length: index.count}, (_, n) => n)"
    expression += ".filter(S.filterOf(await index.facts(), a[0], true))"
    assert ask(page, expression, {"tag": ["AI", "미국 경제"]}) == []
    assert ask(page, expression, {"tag": ["AI"], "year": ["2025"]}) != []


def test_order_by_date(page: Page) -> None:
    dates = {"dates": [20250101, 0, 20260101, 20250101]}
    assert ask(page, "S.byDate(a[0], [0, 1, 2, 3])", dates) == [2, 3, 0, 1]


def test_chains_and_neighbours(page: Page) -> None:
    groups = [group((["a"], 1)), group((["b", "c"], 1))]
    places = "new Map([['a', new Map([[0, [1]], [1, [1]]])], ['b', new Map([[0, [3]], [1, [40]]])],"
    places += " ['c', new Map([[0, [4]], [1, [41]]])]])"
    script = f"[0, 1].map((n) => [S.isChain(a[0], {places}, n), S.near(a[0], {places}, n, [1, 1])])"
    assert ask(page, script, groups) == [
        [True, {"parts": [None, 1], "gaps": 1, "share": 1}],
        [False, {"parts": [None, 1], "gaps": 0, "share": 1}],
    ]


def test_how_much_of_a_query_one_passage_has(page: Page) -> None:
    groups = [group((["a"], 1)), group((["b"], 1)), group((["c"], 1))]
    # Of the weights 1, 2 and 5: all within 40 terms, a and c, c alone, b alone.
    places = [
        {"a": [1], "b": [30], "c": [41]},
        {"a": [1, 60], "b": [30], "c": [71]},
        {"a": [1], "b": [42], "c": [90]},
        {"b": [7]},
    ]
    made = "new Map(a[1].map((own) => Object.entries(own)).flatMap((own, n) => own"
    made += ".map(([term, at]) => [term, n, at])).reduce((all, [term, n, at]) => all.set(term,"
    made += " (all.get(term) || new Map()).set(n, at)), new Map()))"
    script = f"[0, 1, 2, 3].map((n) => S.near(a[0], {made}, n, [1, 2, 5]).share)"
    assert ask(page, script, groups, places) == [1, 6 / 8, 5 / 8, 2 / 8]


SHOWN = """(async () => {
  const plan = { groups: a[0], phrases: [], without: [] };
  const result = { index, plan, ...await S.rank(index, plan) }, [article] = result.articles;
  const piece = await S.shown(result, article, a[1]);
  const marks = S.marks(piece.text, a[1]), { text } = await index.document(article);
  return [piece.pieces, piece.text, marks.map((mark) => mark.group), text];
})()"""


def test_a_row_shows_the_piece_where_the_words_stand_together(page: Page) -> None:
    several = 0
    for words in (["수출", "통제"], ["희토류", "자석"], ["데이터", "전력"]):
        groups = [group(([word], 1)) for word in words]
        needles = [{"needle": word, "group": number} for number, word in enumerate(words)]
        pieces, text, seen, whole = ask(page, f"await {SHOWN}", groups, needles)
        assert text in whole
        assert set(seen) == {0, 1}
        several += pieces > 1
    assert several
