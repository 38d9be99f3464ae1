"""The data files: complete, the same on every machine, and harmless whatever a text contains."""

from __future__ import annotations

import base64
import gzip
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from search_support import ROOT, seed_records
from seogo.analysis import Analyser
from seogo.errors import MissingToolError, SearchIndexError
from seogo.search import SearchRecord, cbor, chunks, pagefind, search_files
from seogo.search.fold import pieces
from seogo.search.pagefind import BODY, NAMES, TITLE, Occurrence
from seogo.search.terms import name_terms, paragraph_terms

ALIASES = {"오픈AI": ("OpenAI",), "구글": ("Google",), "없는 이름": ("No Such Name",)}


@pytest.fixture(scope="module")
def analyser(tmp_path_factory: pytest.TempPathFactory) -> Analyser:
    return Analyser(tmp_path_factory.mktemp("analysis"))


@pytest.fixture(scope="module")
def data(analyser: Analyser) -> dict[str, bytes]:
    made = search_files(seed_records(), analyser, ALIASES)
    analyser.save()
    return made


def value(data: dict[str, bytes], name: str) -> object:
    """What a chunk hands over, read as a browser would."""
    text = data[f"search/data/{name}.js"].decode()
    match = re.fullmatch(r'SeogoSearch\.put\("(.+?)",(.*)\);\n', text, re.DOTALL)
    assert match
    assert match[1] == name
    return json.loads(match[2])


def integers(raw: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in raw:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0


def lists(data: dict[str, bytes]) -> dict[str, list[Occurrence]]:
    """All postings, decoded without the code under test."""
    out: dict[str, list[Occurrence]] = {}
    count = sum(name.startswith("search/data/terms/") for name in data)
    for number in range(count):
        raw = gzip.decompress(base64.b64decode(str(value(data, f"terms/{number}"))))
        while raw:
            size, raw = length(raw)
            term, raw = raw[:size].decode(), raw[size:]
            size, raw = length(raw)
            steps, raw = integers(raw[:size]), raw[size:]
            out[term], article = [], 0
            for step in steps:
                article += step
                weight, positions, at = next(steps), [], 0
                for _ in range(next(steps)):
                    at += next(steps)
                    positions.append(at)
                out[term].append(Occurrence(article, weight, tuple(positions)))
    return out


def length(raw: bytes) -> tuple[int, bytes]:
    end = next(at for at, byte in enumerate(raw) if byte < 128) + 1
    return next(integers(raw[:end])), raw[end:]


def test_postings_agree_with_a_count_of_the_terms(
    data: dict[str, bytes], analyser: Analyser
) -> None:
    wanted: dict[str, list[Occurrence]] = {}
    for article, record in enumerate(sorted(seed_records(), key=lambda r: r.id)):
        stream = [(term, 6) for term in paragraph_terms(record.title, analyser)]
        for name in (*record.tags, *record.authors):
            stream += [(term, 4) for term in name_terms(name, analyser)]
        stream += [(term, 1) for term in paragraph_terms(record.text, analyser)]
        weights: Counter[str] = Counter()
        positions: dict[str, list[int]] = {}
        for position, (term, weight) in enumerate(stream):
            weights[term] += weight
            positions.setdefault(term, []).append(position)
        for term, places in positions.items():
            found = Occurrence(article, weights[term], tuple(places))
            wanted.setdefault(term, []).append(found)
    assert lists(data) == wanted
    assert len(wanted) > 1000


def test_chunks_begin_where_the_catalogue_says(analyser: Analyser) -> None:
    words = [f"낱말{number:04d}" for number in range(6000)]
    records = [
        SearchRecord(f"a{n:02d}", f"articles/a{n:02d}.html", "", "", (), (), " ".join(words[n::6]))
        for n in range(6)
    ]
    made = search_files(records, analyser)
    meta = value(made, "meta")
    assert isinstance(meta, dict)
    firsts = meta["terms"]
    assert len(firsts) > 2
    assert firsts == sorted(firsts, key=chunks.utf16)
    everything = list(lists(made))
    assert everything == sorted(everything, key=chunks.utf16)
    assert set(firsts) <= set(everything)
    assert max(len(content) for content in made.values()) < 2 * chunks.CHUNK_BYTES


def test_documents_are_named_by_identifier(data: dict[str, bytes]) -> None:
    record = seed_records()[0]
    assert value(data, f"articles/{record.id}") == [
        record.title, list(record.authors), record.date, record.address, list(record.tags),
        record.text,
    ]  # fmt: skip
    names = value(data, "names/0")
    assert names == sorted(f"articles/{r.id}" for r in seed_records())


def test_the_order_of_records_changes_nothing(data: dict[str, bytes], analyser: Analyser) -> None:
    shuffled = seed_records()
    random.Random(1).shuffle(shuffled)
    assert search_files(iter(shuffled), analyser, dict(reversed(ALIASES.items()))) == data


SCRIPT = """
import hashlib, sys
from pathlib import Path
from search_support import seed_records
from seogo.analysis import Analyser
from seogo.search import search_files
data = search_files(seed_records(), Analyser(), {})
print(hashlib.sha256(repr(sorted(data.items())).encode()).hexdigest())
"""


def test_the_machine_changes_nothing(tmp_path: Path, analyser: Analyser) -> None:
    here = []
    for seed, zone, locale in [("0", "UTC", "C"), ("7", "Asia/Seoul", "C.UTF-8")]:
        folder = tmp_path / f"자리 {seed}"
        folder.mkdir()
        env = {
            **os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale,
            "TMPDIR": str(folder), "PAGEFIND_SITE": "/nonsense", "KIWI_ARCH_TYPE": "none",
            "PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{ROOT / 'tests'}",
        }  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=env, cwd=folder, capture_output=True, check=True
        )
        here.append(done.stdout)
    assert here[0] == here[1]


def test_no_articles_make_a_valid_index(analyser: Analyser) -> None:
    empty = search_files([], analyser)
    assert value(empty, "meta") == {
        "format": 1, "articles": 0, "average": 0.0, "lengths": "", "terms": [], "names": 256,
    }  # fmt: skip
    wordless = SearchRecord("a1", "articles/a1.html", "…", "", (), (), " \n!?")
    assert value(search_files([wordless], analyser), "names/0") == ["articles/a1"]


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
    document = made["search/data/articles/h1.js"]
    assert b"<" not in document
    assert not re.search("[\u2028\u2029]|[\x00-\x09\x0b-\x1f\x7f]", document.decode())
    row = value(made, "articles/h1")
    assert isinstance(row, list)
    assert row[0] == HOSTILE
    assert "희토류" in lists(made)
    assert all(len(term) <= 40 for term in lists(made))


def test_an_identifier_that_is_no_file_name_gets_one(analyser: Analyser) -> None:
    odd = replace(seed_records()[0], id="../../한글 <b>")
    made = search_files([odd], analyser)
    assert all(re.fullmatch(r"search/data/[a-z0-9/_-]+\.js", address) for address in made)


def test_aliases_only_of_things_in_the_archive(data: dict[str, bytes]) -> None:
    table = value(data, "aliases")
    assert table == {
        "구글": ["Google"], "google": ["구글"], "오픈ai": ["OpenAI"], "openai": ["오픈AI"],
    }  # fmt: skip


FIELDS: pagefind.Fields = ((TITLE, ["가나"]), (NAMES, []), (BODY, ["다라", "가나"]))


def test_a_missing_indexer_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(MissingToolError, match="pip install pagefind-bin"):
        pagefind.postings([FIELDS])


def test_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "VERSION", "9.9.9")
    with pytest.raises(SearchIndexError, match=r"format 1\.5\.2, not 9\.9\.9"):
        pagefind.postings([FIELDS])


def test_another_format_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "SIGNATURE", b"pagefind_xyz")
    with pytest.raises(SearchIndexError, match="does not start with pagefind_xyz"):
        pagefind.postings([FIELDS])


ODD = [
    "2.71", "2025.10.24", "c++", "c#", "gpt4o", "øłđßæı", "한글", "ᄇᄃᄎ", "中国", "かな",
    "привет", "ไทย", "𠀀", "①", "ªº", "가" * 40, "x" * 40, "the", "running", "12.5.6",
    "ʹʺ", "ǀ", "हनद",
]  # fmt: skip


def test_terms_of_any_script_come_back_as_they_went_in() -> None:
    terms = [piece for odd in ODD for piece in pieces(odd)]
    found = pagefind.postings([((TITLE, terms), (NAMES, terms), (BODY, terms * 2))])
    count = len(terms)
    assert found == {
        term: [Occurrence(0, 12, (at, count + at, 2 * count + at, 3 * count + at))]
        for at, term in enumerate(terms)
    }


def test_more_articles_than_one_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pagefind.postings([FIELDS] * 5)
    monkeypatch.setattr(pagefind, "_BATCH", 2)
    assert pagefind.postings([FIELDS] * 5) == whole
    assert whole["가나"][4] == Occurrence(4, 7, (0, 2))


@pytest.mark.parametrize("damaged", [b"", b"\x82\x01", b"\x65abc", b"\xa0", b"\x1f"])
def test_damaged_cbor_is_a_value_error(damaged: bytes) -> None:
    with pytest.raises(ValueError, match="CBOR"):
        cbor.decode(damaged)
