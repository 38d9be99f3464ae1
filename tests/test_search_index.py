"""The data files: complete, the same on every machine, and harmless whatever a text contains."""

from __future__ import annotations

import hashlib
import os
import random
import re
import sqlite3
import subprocess
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import wraps
from itertools import chain, pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import search_data
from search_data import Posting, rows, value
from search_support import ROOT, seed_records
from seogo import helper
from seogo.analysis import Analyser
from seogo.search import SearchRecord, inversion, known_words, search_files, sharding, words
from seogo.search.chunks import stretches
from seogo.search.dictionary import short_words
from seogo.search.documents import PIECE
from seogo.search.impact import impact, length_class
from seogo.search.merge import Merged
from seogo.search.packing import Packer, Places, places_of_terms, term_files
from seogo.search.paragraphs import name_terms, paragraph_terms, place_of_word, terms_by_word
from seogo.search.shards import shards
from seogo.search.sound import rhymes, skeletons, sound, sounds, tails

ALIASES = {"오픈AI": ("OpenAI",), "구글": ("Google",), "없는 이름": ("No Such Name",)}
ADDRESSES = {
    ("tag", "AI"): "tags/ai.html",
    ("tag", "미국 경제"): "tags/migug-gyeongje.html",
    ("author", "박원익"): "authors/bag-wonig.html",
}


@pytest.fixture(scope="module")
def analyser(tmp_path_factory: pytest.TempPathFactory) -> Analyser:
    return Analyser(tmp_path_factory.mktemp("analysis"))


@pytest.fixture(scope="module")
def data(analyser: Analyser) -> dict[str, bytes]:
    made = search_files(seed_records(), analyser, ALIASES, ADDRESSES)
    analyser.save()
    return made


def utf16(text: str) -> bytes:
    return text.encode("utf-16-be")


def all_postings(data: dict[str, bytes]) -> dict[str, list[Posting]]:
    return {term: own for chunk in search_data.postings(data) for term, own in chunk.items()}


def test_postings_agree_with_a_count_of_the_terms(
    data: dict[str, bytes], analyser: Analyser
) -> None:
    streams, starts = [], []
    for record in sorted(seed_records(), key=lambda r: r.id):
        stream = [(term, 6) for term in paragraph_terms(record.title, analyser)]
        for name in (*record.tags, *record.authors):
            stream += [(term, 4) for term in name_terms(name, analyser)]
        stream.append((record.date.replace("-", "."), 4))
        starts.append(len(stream))
        stream += [(term, 1) for term in paragraph_terms(record.text, analyser)]
        streams.append(stream)
    middle = length_class(round(sum(map(len, streams)) / len(streams)))
    wanted: dict[str, list[Posting]] = {}
    for article, stream in enumerate(streams):
        weights: Counter[str] = Counter()
        positions: dict[str, list[int]] = {}
        for position, (term, weight) in enumerate(stream):
            weights[term] += weight
            positions.setdefault(term, []).append(position)
        for term, places in positions.items():
            worth = impact(weights[term], length_class(len(stream)) - middle)
            often = Counter(place // PIECE + 1 for place in places if place >= starts[article])
            piece = max(often, key=lambda one: (often[one], -one), default=0)
            wanted.setdefault(term, []).append(Posting(article, worth, piece, tuple(places)))
    assert all_postings(data) == wanted
    assert len(wanted) > 1000
    assert len({own.piece for own in chain(*wanted.values())}) > 3


def test_a_title_counts_more_than_a_tag_and_a_tag_more_than_the_body() -> None:
    assert impact(6, 0) > impact(4, 0) > impact(1, 0)
    assert impact(1, -4) > impact(1, 0) > impact(1, 4)
    assert impact(65_535, -60) < 256


def test_every_term_is_where_the_catalogue_says(analyser: Analyser) -> None:
    words = [f"낱말{number:04d}" for number in range(6000)]
    records = [
        SearchRecord(f"a{n:02d}", f"articles/a{n:02d}.html", "", "", (), (), " ".join(words[n::6]))
        for n in range(6)
    ]
    made = search_files(records, analyser)
    meta = value(made, "meta")
    # All begin alike: so they are told apart by more of their beginnings.
    assert {"나마", "나마0"} <= set(meta["crowded"])
    places = Places(meta["terms"], frozenset(meta["crowded"]))
    found = search_data.postings(made)
    assert meta["terms"] == len(found) > 20
    for number, chunk in enumerate(found):
        assert {*places.of([*chunk])} <= {number}
    assert {*words} <= {*chain(*found)}
    assert max(len(content) for content in made.values()) < 40_000


@pytest.mark.parametrize("files", [2, 4, 16, 26, 92, 128])
def test_hangul_terms_are_spread_over_all_files(files: int) -> None:
    # Every pair of open syllables, whose code points are multiples of four.
    terms = [a + b for a in "가나다라마바사아자차카타파하" for b in "가거고구그기내더로무비시우지"]
    own = Counter(Places(files, frozenset()).of(terms))
    assert len(own) > files * 2 // 3
    assert max(own.values()) <= 4 + 3 * len(terms) // files


def test_other_names_count_among_the_bytes_of_a_file() -> None:
    terms = [f"{number:04d}글" for number in range(300)]
    merged = Merged(terms, [1] * 300, [b"12345678"] * 300, [b"12"] * 300)
    lines = {f"이름{number}": "다른 이름 " * 20 for number in range(100)} | {terms[0]: "다른 글"}
    made = dict(term_files(merged, lines, places_of_terms(merged, lines), Packer(None)))
    sizes = [len(data) for name, data in made.items() if name.startswith("terms/")]
    assert sum(sizes) / len(sizes) < 1_300


def test_a_new_term_changes_only_its_own_file() -> None:
    terms = [f"{number:04d}글" for number in range(3000)]
    before = files_of(terms)
    after = files_of(sorted([*terms, "15글"]))
    changed = {name for name, value in after.items() if before.get(name) != value}
    assert len(changed) == 2
    assert len({name.partition("/")[2] for name in changed}) == 1
    assert before.keys() == after.keys()


def files_of(terms: list[str]) -> dict[str, bytes]:
    size = len(terms)
    merged = Merged(terms, [1] * size, [b"12345678"] * size, [b"12"] * size)
    return dict(term_files(merged, {}, places_of_terms(merged, {}), Packer(None)))


def test_views_have_every_term_under_its_keys(data: dict[str, bytes]) -> None:
    counts = {term: str(len(own)) for term, own in all_postings(data).items()}
    for view, key in {
        "lexicon": lambda row: sound(row[0]),
        "rhymes": lambda row: rhymes([row[0]])[0],
        "tails": lambda row: sound(row[2]),
        "skeletons": lambda row: skeletons([row[0]])[0],
    }.items():
        found = rows(data, view)
        keys = [[utf16("\t".join((key(row), row[0]))) for row in file] for file in found]
        assert list(chain(*keys)) == sorted(chain(*keys))
        firsts = [utf16(first) for first in search_data.firsts(data, view)]
        for number, file in enumerate(keys):
            assert {bisect_right(firsts, one) - 1 for one in file} == {number}
        listed = {row[0]: row[1] for file in found for row in file if row[1] != "0"}
        has_it = {
            "tails": lambda term: bool(list(tails(term))),
            "skeletons": lambda term: bool(re.fullmatch("[a-z]{4,14}", term)),
        }.get(view, bool)
        assert listed == {term: count for term, count in counts.items() if has_it(term)}


def test_words_of_the_lists(data: dict[str, bytes]) -> None:
    listed = [row for file in rows(data, "words") for row in file]
    assert listed == sorted(listed, key=lambda row: (utf16(sound(row[0])), utf16(row[0])))
    assert {word for (word,) in listed} == short_words()
    assert "화산" in short_words()


def test_sounds_and_rhymes() -> None:
    terms = ["반도체", "ai칩", "gpt4o"]
    assert [*map(sound, terms)] == sounds(terms) == ["ㅂㄷㅊ", "aiㅊ", "gpt4o"]
    assert rhymes(terms) == ["ㅏㅗㅔ", "aiㅣ", "o4tpg"]
    assert list(tails("반도체장비")) == ["도체장비", "체장비", "장비"]
    assert list(tails("희토류")) == list(tails("도와주었다")) == list(tails("ai데이터")) == []


def test_names_and_titles_for_suggestions(data: dict[str, bytes]) -> None:
    records = seed_records()
    tagged = Counter(tag for record in records for tag in record.tags)
    written = sum(record.authors == ("박원익",) for record in records)
    assert list(chain(*rows(data, "names"))) == [
        ["AI", "t", "tags/ai.html", str(tagged["AI"])],
        ["미국 경제", "t", "tags/migug-gyeongje.html", str(tagged["미국 경제"])],
        ["박원익", "a", "authors/bag-wonig.html", str(written)],
    ]
    titles = {tuple(row) for file in rows(data, "titles") for row in file}
    assert titles == {(" ".join(r.title.split()), r.address) for r in records}


def test_facts_by_article_number(data: dict[str, bytes], analyser: Analyser) -> None:
    table = value(data, "facts")
    records = sorted(seed_records(), key=lambda record: record.id)
    assert table["dates"] == [int(record.date.replace("-", "")) for record in records]
    for names, numbers, of in (("tags", "tagged", "tags"), ("authors", "written", "authors")):
        assert table[names] == sorted({name for r in records for name in getattr(r, of)})
        shown = [tuple(table[names][at] for at in own) for own in table[numbers]]
        assert shown == [getattr(record, of) for record in records]
    odd = replace(records[0], date="", series=("이야기",))
    table = value(search_files([odd], analyser), "facts")
    assert (table["dates"], table["series"], table["parts"]) == ([0], ["이야기"], [[0]])


def test_pieces_make_up_the_articles(data: dict[str, bytes], analyser: Analyser) -> None:
    records = sorted(seed_records(), key=lambda record: record.id)
    months = Counter(record.id[:6] for record in records)
    assert value(data, "meta")["months"] == [[month, count] for month, count in months.items()]
    left = iter(records)
    for month, count in months.items():
        for place in range(count):
            record = next(left)
            rows = pieces_of(data, f"articles/{month}/{place}")
            for row in rows:
                assert row[:5] == [
                    record.title, list(record.authors), record.date, record.address,
                    list(record.tags),
                ]  # fmt: skip
            own = [own_part(*row[-4:-1]) for row in rows]
            assert "".join(own) == record.text
            assert all(text in record.text for *_, text, _, _, _ in rows)
            assert [len(rows)] * len(rows) == [row[-1] for row in rows]
            assert max(len(text) for *_, text, _, _, _ in rows) < 1_200
            assert own == parts(record, analyser)


def pieces_of(data: dict[str, bytes], name: str) -> list[Any]:
    first = value(data, f"{name}-0")
    return [first, *(value(data, f"{name}-{number}") for number in range(1, first[-1]))]


def own_part(text: str, before: int, after: int) -> str:
    """Without what is its neighbours', which is counted as JavaScript does."""
    units = text.encode("utf-16-le")
    return units[2 * before : len(units) - 2 * after].decode("utf-16-le")


def parts(record: SearchRecord, analyser: Analyser) -> list[str]:
    """The text, cut where the positions of its terms reach the next multiple of PIECE."""
    position = len(paragraph_terms(record.title, analyser))
    position += sum(len(name_terms(n, analyser)) for n in (*record.tags, *record.authors))
    position += len(["2025.11.04"])
    cuts = []
    for number, terms in enumerate(terms_by_word(record.text, analyser)):
        position += len(terms)
        if position > PIECE * (len(cuts) + 1):
            cuts.append(place_of_word(record.text, number))
    return [record.text[a:b] for a, b in pairwise([0, *cuts, len(record.text)])]


def test_the_order_of_records_changes_nothing(data: dict[str, bytes], analyser: Analyser) -> None:
    shuffled = seed_records()
    random.Random(1).shuffle(shuffled)
    reordered = dict(reversed(ADDRESSES.items()))
    again = search_files(iter(shuffled), analyser, dict(reversed(ALIASES.items())), reordered)
    assert again == data


def test_what_earlier_runs_left_changes_nothing(
    analyser: Analyser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharding, "LARGEST", 4)
    records = seed_records()
    fresh = search_files(records, analyser, ALIASES)
    assert len(value(fresh, "meta")["shards"]) > 2
    changed = replace(records[3], text="희토류만 남은 글", title="다른 제목")
    for history in (records[:2], records[2:], [*records[:3], changed, *records[4:]]):
        search_files(history, analyser, {}, {}, tmp_path)
    made = counted(monkeypatch, inversion, "inverted")
    assert search_files(records, analyser, ALIASES, {}, tmp_path) == fresh
    assert made.total() == 1
    assert search_files(records, analyser, ALIASES, {}, tmp_path) == fresh
    assert made.total() == 1


def counted(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str) -> Counter[str]:
    """How often this process calls a function from now on."""
    calls: Counter[str] = Counter()
    function = getattr(module, name)

    @wraps(function)
    def called(*arguments: Any) -> Any:
        calls[name] += 1
        return function(*arguments)

    monkeypatch.setattr(module, name, called)
    return calls


@pytest.mark.parametrize(
    "with_it", ["works", "is not there", "ends at once", "writes nonsense", "needs Kiwi"]
)
def test_a_helper_process_changes_nothing(
    with_it: str,
    data: dict[str, bytes],
    analyser: Analyser,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(known_words, "WORTHWHILE", 5)
    monkeypatch.setattr(known_words, "FIRST", 2)
    monkeypatch.setattr(known_words, "HERE", 2)
    monkeypatch.setattr(known_words, "THERE", 3)
    if with_it == "is not there":
        monkeypatch.setattr(sys, "executable", str(ROOT / "no-python"))
    elif with_it in ("ends at once", "writes nonsense"):
        code = "pass" if with_it == "ends at once" else "import sys; print(sys.stdin.read(9))"
        command = [sys.executable, "-c", code]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        monkeypatch.setattr(helper, "_started", lambda _: subprocess.Popen(command, **pipes))
    records = seed_records()
    if with_it == "needs Kiwi":
        # Of the first articles it has answered everything, of the others nothing.
        analyser = Analyser(tmp_path / "analysis")
        search_files(sorted(records, key=lambda record: record.id)[:3], analyser)
        analyser.save()
    here = counted(monkeypatch, known_words, "words_of")
    # In the helper's place, where it fails.
    instead = counted(monkeypatch, words, "words_of")
    assert search_files(records, analyser, ALIASES, ADDRESSES, tmp_path / "work") == data
    made = {"works": (5, 0), "needs Kiwi": (10, 0)}.get(with_it, (5, 6))
    assert (here.total(), instead.total()) == made


@pytest.mark.parametrize("damage", ["text", "values", "weights", "gone"])
def test_a_damaged_cache_is_as_good_as_missing(
    damage: str,
    data: dict[str, bytes],
    analyser: Analyser,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    records = seed_records()
    # Shorter articles: the pivot moves, so that the weights are needed again.
    search_files([replace(r, text=r.text[:99]) for r in records[:1]], analyser, {}, {}, tmp_path)
    search_files(records, analyser, ALIASES, ADDRESSES, tmp_path)
    for path in tmp_path.glob("*.sqlite"):
        if damage == "text":
            path.write_bytes(b"no database")
        elif damage == "gone":
            path.unlink()
        else:
            with sqlite3.connect(path) as database:
                broken = "X'00112233'" if damage == "values" else "substr(value, 1, 9)"
                where = "" if damage == "values" else "WHERE hex(substr(key, 1, 1)) IN ('77', '72')"
                database.execute(f"UPDATE answers SET value = {broken} {where}")
            database.close()
    assert search_files(records, analyser, ALIASES, ADDRESSES, tmp_path) == data
    # And is whole again: nothing has to be made a second time.
    shards = counted(monkeypatch, inversion, "inverted")
    articles = counted(monkeypatch, known_words, "words_of")
    assert search_files(records, analyser, ALIASES, ADDRESSES, tmp_path) == data
    assert (shards.total(), articles.total()) == (0, 0)


def test_words_of_articles_that_are_gone_are_not_kept(analyser: Analyser, tmp_path: Path) -> None:
    records = seed_records()[:3]
    for some in (records, records[1:]):
        search_files(some, analyser, {}, {}, tmp_path)
        with sqlite3.connect(tmp_path / "words.sqlite") as database:
            [count] = database.execute("SELECT count(*) FROM answers").fetchone()
        database.close()
        assert count == len(some)


def test_shards_are_stretches_that_a_new_article_hardly_changes() -> None:
    day = [f"2025{month:02d}{day:02d}-{n:04d}" for month in range(1, 13) for day in (3, 17, 28)
           for n in range(20)]  # fmt: skip
    years = [f"{year}0101-{n:04d}" for year in range(2001, 2025) for n in range(30)]
    identifiers = sorted([*day, *years, "undated-x", "undated-y"])
    before = shards(identifiers, 100)
    assert [number for one in before for number in one] == list(range(len(identifiers)))
    assert max(map(len, before)) <= 100
    cut = {tuple(identifiers[one.start : one.stop]) for one in before}
    added = sorted([*identifiers, "20250617-9999"])
    after = {tuple(added[one.start : one.stop]) for one in shards(added, 100)}
    assert len(after - cut) == 1
    assert shards([], 100) == []
    assert shards(["a", "aa", "aaa", "b"], 1) == [range(n, n + 1) for n in range(4)]


def test_a_change_cuts_only_its_surroundings_anew() -> None:
    things = [(f"낱말{number}", 20 + number % 7) for number in range(5000)]
    firsts = {things[at][0] for at in starts(things)}
    changed = [*things[:1000], ("새것", 25), *things[1000:]]
    assert len({changed[at][0] for at in starts(changed)} - firsts) <= 3
    assert 60 < len(firsts) < 150


def starts(things: list[tuple[str, int]]) -> Iterator[int]:
    return stretches([size for _, size in things], lambda at: things[at][0], 1000)


SCRIPT = """
from search_support import seed_records
from seogo.analysis import Analyser
from seogo.search import search_files
from test_search_index import ADDRESSES, ALIASES, digest
print(digest(search_files(seed_records(), Analyser(), ALIASES, ADDRESSES)))
"""


def digest(data: dict[str, bytes]) -> str:
    return hashlib.sha256(repr(sorted(data.items())).encode()).hexdigest()


def test_the_machine_changes_nothing(tmp_path: Path, data: dict[str, bytes]) -> None:
    folder = tmp_path / "자리 7"
    folder.mkdir()
    env = {
        **os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Seoul", "LC_ALL": "C",
        "TMPDIR": str(folder), "KIWI_ARCH_TYPE": "none",
        "PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{ROOT / 'tests'}",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=env, cwd=folder, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == digest(data)


def test_the_version_is_that_of_everything(data: dict[str, bytes], analyser: Analyser) -> None:
    records = seed_records()
    records[0] = replace(records[0], address="articles/elsewhere.html")
    moved = search_files(records, analyser, ALIASES, ADDRESSES)
    assert value(moved, "meta")["version"] != value(data, "meta")["version"]


def test_no_articles_make_a_valid_index(analyser: Analyser) -> None:
    meta = value(search_files([], analyser), "meta")
    assert {k: v for k, v in meta.items() if k != "version"} == {
        "format": 9, "articles": 0, "shards": [], "terms": 1, "crowded": [], "piece": PIECE,
        "best": 10, "months": [], "firsts": {"lexicon": [], "names": [], "tails": []},
    }  # fmt: skip
    wordless = SearchRecord("a1", "articles/a1.html", "…", "", (), (), " \n!?")
    document = ["…", [], "", "articles/a1.html", [], " \n!?", 0, 0, 1]
    assert value(search_files([wordless], analyser), "articles/other-0/0-0") == document


HOSTILE = (
    "</script><script>alert(1)</script> <!-- -->\u2028\u2029\x00\x1b\x7f\ufeff {{ x }} ${y} `z` "
    "{attach}/etc/passwd \\u0022);alert(1);// \u202e뒤집힌 \U0001f469\u200d\U0001f4bb 희토류 "
)


def test_hostile_text_stays_text(analyser: Analyser) -> None:
    record = SearchRecord(
        "h1", "articles/h1.html", HOSTILE, "2025-01-01", (HOSTILE,), (HOSTILE,),
        f"{HOSTILE}\n{HOSTILE * 50}\n" + "가나다라" * 3000 + "x" * 5000 + "1억" * 5000,
    )  # fmt: skip
    made = search_files([record], analyser)
    document = made["search/data/articles/other-0/0-0.js"]
    assert b"<" not in document
    assert not re.search("[\u2028\u2029]|[\x00-\x09\x0b-\x1f\x7f]", document.decode())
    row = value(made, "articles/other-0/0-0")
    assert row[0] == HOSTILE.replace("\ufeff", "")
    assert "희토류" in all_postings(made)
    assert all(len(term) <= 40 for term in all_postings(made))


def test_an_older_month_renames_no_article(analyser: Analyser) -> None:
    """Files of later months keep their names and their bytes."""
    records = seed_records()
    older = replace(records[0], id="19990101-aaaaaaaa", title="옛글")
    before, after = (search_files(some, analyser) for some in (records, [*records, older]))
    texts = {name: data for name, data in before.items() if "/articles/" in name}
    assert len(texts) >= len(records)
    assert {name: after[name] for name in texts} == texts


def test_an_identifier_that_is_no_file_name_names_none(analyser: Analyser) -> None:
    odd = replace(seed_records()[0], id="../../한글 <b>")
    made = search_files([odd, seed_records()[1]], analyser)
    assert all(re.fullmatch(r"search/data/[a-z0-9/_-]+\.js", address) for address in made)
    assert value(made, "meta")["months"] == [["other-0", 1], [seed_records()[1].id[:6], 1]]


def test_aliases_only_of_things_in_the_archive(analyser: Analyser) -> None:
    text = (
        "앤트로픽(Anthropic)과 크리슈나 라오(Krishna Rao), 팀 쿡(Apple CEO), 매출(YoY)은 늘었다. "
        "국제통화기금(IMF)이 말했다. 구글은 애플(Apple, 미국)의 경쟁자(Rival)다. 정부가(Government)"
    )
    record = SearchRecord("a1", "articles/a1.html", "글", "", (), (), text)
    made = search_files([record], analyser, ALIASES)
    assert search_data.aliases(made) == {
        "google": ["구글"],
        "앤트로픽": ["Anthropic"], "anthropic": ["앤트로픽"],
        "앤스로픽": ["Anthropic", "앤트로픽"], "앤쓰로픽": ["Anthropic", "앤트로픽"],
        "크리슈나라오": ["Krishna Rao", "크리슈나 라오"],
        "krishnarao": ["크리슈나 라오", "Krishna Rao"],
        "timcook": ["팀쿡", "팀 쿡"],
        "국제통화기금": ["IMF"], "imf": ["국제통화기금"],
        "internationalmonetaryfund": ["IMF", "국제통화기금"],
        "아이엠에프": ["IMF", "국제통화기금"], "chiefexecutiveofficer": ["CEO"],
        "최고경영자": ["CEO"], "시이오": ["CEO"], "씨이오": ["CEO"],
        "unitedstates": ["미국"], "usa": ["미국"], "미합중국": ["미국"],
        "애플": ["Apple"], "apple": ["애플"],
    }  # fmt: skip
    assert ["google", "0"] in chain(*rows(made, "lexicon"))
