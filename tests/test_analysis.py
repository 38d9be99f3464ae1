"""Kiwi behind its cache: the same answers always, and none lost to a damaged file."""

from __future__ import annotations

import importlib.metadata
import os
import sqlite3
import sys
from pathlib import Path
from random import Random

import pytest
from kiwipiepy import Kiwi

from seogo import cache
from seogo.analysis import Analyser, Token, kiwi, multiword, readings
from seogo.errors import MissingToolError

SENTENCES = [
    "애플이 새로운 반도체 M5를 선보였다.",
    "5890억달러(약 820조원) 규모의 희토류를 도와 공개했다.",
    "박원익의 AI인사이트입니다. 👉관련 기사: 😀 가",
    "",
    " \u2028\u0000\t",
    "젠슨\t황이 a\x1fb \x1f \x85가\xa0나다",
    "</script><!-- {attach}x.md -->",
]


def answers(analyser: Analyser) -> list[tuple[Token, ...]]:
    """What it says of all SENTENCES, asked in one batch."""
    analyser.learn(SENTENCES)
    return [analyser.tokens(sentence) for sentence in SENTENCES]


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that knows SENTENCES."""
    folder = tmp_path_factory.mktemp("analysis")
    analyser = Analyser(folder)
    analyser.learn(SENTENCES)
    analyser.save()
    return folder


def test_offsets_are_code_points_of_the_paragraph(warm: Path) -> None:
    text = SENTENCES[2]
    found = {t.form: text[t.start : t.end] for t in Analyser(warm).tokens(text)}
    assert found["관련"] == "관련"
    assert found["AI"] == "AI"


def test_irregular_stems_keep_their_dictionary_form(warm: Path) -> None:
    token = next(t for t in Analyser(warm).tokens(SENTENCES[1]) if t.kind == "VV")
    assert (token.form, token.tag) == ("돕", "VV-I")


def test_a_warm_run_never_loads_kiwi(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiwi, "load", lambda: pytest.fail("Kiwi was loaded"))
    analyser = Analyser(warm)
    analyser.learn(SENTENCES)
    assert all(isinstance(t, Token) for s in SENTENCES for t in analyser.tokens(s))


def test_order_batch_and_cache_change_nothing(warm: Path) -> None:
    without_cache = Analyser()
    backwards = [without_cache.tokens(s) for s in reversed(SENTENCES)]
    assert backwards[::-1] == answers(Analyser(warm))


def test_words_are_kept_with_their_morphemes(warm: Path) -> None:
    analyser = Analyser(warm)
    analyser.recall(SENTENCES[:3])
    for sentence in SENTENCES:
        found = analyser.words(sentence)
        assert [word for word, _ in found] == sentence.split()
    assert dict(analyser.words(SENTENCES[1]))["도와"].startswith("돕\tVV-I\t0\t")
    # The same word is read in the same way wherever it stands.
    assert dict(analyser.words("애플이 M5를")).items() <= dict(analyser.words(SENTENCES[0])).items()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_readings_give_the_morphemes_back(sentence: str) -> None:
    [tokens] = kiwi.load()([sentence])
    assert readings.tokens(sentence, readings.readings(sentence, tokens)) == tokens


def test_saving_again_touches_no_file(warm: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in warm.rglob("*.sqlite")}
    analyser = Analyser(warm)
    analyser.learn(SENTENCES)
    analyser.save()
    assert before == {p: p.stat().st_mtime_ns for p in warm.rglob("*.sqlite")}
    assert before


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[:4096] + bytes(255 - byte for byte in data[4096:]),
        lambda data: data[:-40] + bytes(40),
        lambda data: b"\xff\xfe\x00" + data[3:],
        lambda _: b"",
    ],
    ids=["cut short", "other pages", "a spoiled answer", "another head", "emptied"],
)
def test_a_damaged_cache_is_made_again(
    damage: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(damage)
    first = Analyser(tmp_path)
    wanted = answers(first)
    first.save()
    good = {p: p.read_bytes() for p in tmp_path.rglob("*.sqlite")}
    for path, data in good.items():
        path.write_bytes(damage(data))
    second = Analyser(tmp_path)
    assert answers(second) == wanted
    second.save()
    monkeypatch.setattr(kiwi, "load", lambda: pytest.fail("Kiwi was loaded"))
    assert [Analyser(tmp_path).tokens(sentence) for sentence in SENTENCES] == wanted


def test_a_cache_that_another_process_holds_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_PATIENCE", 0.1)
    path = tmp_path / "kept.sqlite"
    kept = cache.Cache(path)
    kept.put(b"old", b"value")
    kept.save()
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    without = cache.Cache(path)
    without.put(b"new", b"value")
    without.save()
    assert (without.get(b"old"), without.get(b"new")) == (None, b"value")
    other.close()
    again = cache.Cache(path)
    assert (again.get(b"old"), again.get(b"new")) == (b"value", None)


def test_the_fingerprint_names_versions_and_arithmetic() -> None:
    version = importlib.metadata.version("kiwipiepy")
    assert version in kiwi.fingerprint()
    assert kiwi.fingerprint().endswith(kiwi.architecture())


def test_the_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(kiwi.ARCHITECTURE_VARIABLE, "none")
    text = "미국식 '국가자본주의' 시대의 개막"
    [tokens] = kiwi.Reader()([text])
    forms = [t.form for t in tokens]
    assert "국가자본주의" in forms  # "none" would have cut it
    assert os.environ[kiwi.ARCHITECTURE_VARIABLE] == "none"


def test_few_texts_without_names_are_read_alike_by_a_lighter_kiwi(seeds: list[Path]) -> None:
    lines = [line for seed in seeds for line in seed.read_text(encoding="utf-8").split("\n")]
    texts = [line for line in [*SENTENCES, *lines] if not multiword.names_stand_in([line])]
    assert len(texts) > 20
    lighter, whole = kiwi.Reader(), kiwi.Reader()
    found = [answer for text in texts for answer in lighter([text])]
    assert not lighter._whole
    list(whole(["마르크 뤼터"]))
    assert whole._whole
    assert found == list(whole(texts))


def test_a_name_is_seen_however_it_is_written() -> None:
    names = multiword._lines().split("\n")
    for name in Random(4).sample(names, 30):
        for written in (name, name.replace(" ", ""), name.upper(), f"{name}에서"):
            assert multiword.names_stand_in(["반도체", f"그러나 {written} 말했다."]), written
    assert multiword.names_stand_in(["마르크뤼턼"])
    assert not multiword.names_stand_in(["마르크", "뤼터"])


def test_names_are_loaded_once_they_are_needed() -> None:
    reader = kiwi.Reader()
    list(reader(["반도체를 만들었다."]))
    assert not reader._whole
    [tokens] = reader(["마르크 뤼터는 말했다."])
    assert tokens[0].form == "마르크 뤼터"
    many = kiwi.Reader()
    list(many(["반도체를 만들었다. "] * 2000))
    assert many._whole


def test_names_may_follow_what_kiwi_loads_by_itself(
    seeds: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [line for seed in seeds for line in seed.read_text(encoding="utf-8").split("\n")]
    names = Random(7).sample(multiword._lines().split("\n"), 300)
    texts = [*SENTENCES, *lines, *(f"{name}은 어제 {name} 쪽에 말했다." for name in names)]
    reader, used = kiwi.Reader(), kiwi.Reader()
    assert list(reader([])) == []  # made ready
    assert reader.loaded
    list(used(["반도체를 만들었다."]))
    found = list(reader(texts))
    assert reader._whole
    assert found == list(used(texts))
    monkeypatch.setenv(kiwi.ARCHITECTURE_VARIABLE, kiwi.architecture())
    itself = Kiwi(num_workers=2, load_multi_dict=True)
    for tokens, own in zip(found, itself.tokenize(texts), strict=True):
        assert [(t.form, t.tag, t.start, t.end) for t in own] == list(tokens)


def test_without_kiwi_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiwi, "load", kiwi.Reader)
    monkeypatch.setitem(sys.modules, "kiwipiepy", None)
    with pytest.raises(MissingToolError, match="pip install kiwipiepy"):
        Analyser().tokens("한국")


@pytest.mark.parametrize("with_it", ["works", "is not there"])
def test_a_process_of_its_own_reads_alike(
    with_it: str, warm: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kiwi, "_READER", kiwi.Reader())
    if with_it == "is not there":
        monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    analyser = Analyser(tmp_path)
    analyser.begin(SENTENCES[:3])
    analyser.recall(SENTENCES[1:5])
    assert [analyser.tokens(one) for one in SENTENCES] == answers(Analyser(warm))
    assert kiwi.load().loaded == (with_it != "works")
    # Kept as well, though one of them was begun and never asked for.
    analyser.save()
    monkeypatch.setattr(kiwi, "load", lambda: pytest.fail("Kiwi was loaded"))
    again = Analyser(tmp_path)
    again.begin(SENTENCES)
    assert answers(again) == answers(Analyser(warm))


def test_a_long_paragraph_is_read_in_pieces() -> None:
    """Kiwi's time grows faster than its text: 300 kB on one line would take minutes."""
    text = "정부는 반도체 산업을 돕겠다고 밝혔다. " * 400
    tokens = Analyser().tokens(text)
    assert all(text[t.start : t.end] == t.form for t in tokens if t.form == "반도체")
    assert sum(t.form == "반도체" for t in tokens) == 400
