"""Ledger files: sorted, one line a key, merged by git without a conflict, damage never ignored."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from seogo.archive import Archive, load_archive, with_url
from seogo.errors import ConfigurationError, LedgerError
from seogo.ledger.accessions import number_accessions, read_accessions
from seogo.ledger.addresses import add_addresses, read_addresses
from seogo.ledger.articles import read_articles
from seogo.ledger.lines import read_lines, write_lines
from seogo.ledger.names import read_names, write_names
from seogo.names.slugs import Name
from seogo.vocabulary import load_vocabulary


def test_lines_are_sorted_and_come_back(tmp_path: Path) -> None:
    path = tmp_path / "a" / "x.txt"
    rows = {"나": [1, "값\t둘"], "가": {"k": "줄\n바꿈"}}
    assert write_lines(path, rows)
    assert path.read_text(encoding="utf-8").startswith("가\t")
    assert path.read_text(encoding="utf-8").count("\n") == 2
    assert read_lines(path) == rows
    assert not write_lines(path, rows)


def test_dumps_of_one_run_have_one_number() -> None:
    rows: dict[str, Any] = {}
    assert number_accessions(rows, [("a", "a.txt", 1), ("b", "b.txt", 2)]) == {"a": 1, "b": 1}
    assert number_accessions(rows, [("c", "c.txt", 3), ("a", "x.txt", 1)]) == {"c": 2, "a": 1}
    assert rows["a"] == {"number": 1, "names": ["a.txt", "x.txt"], "bytes": 1}


@pytest.mark.parametrize("text", ["가\n", "가\t{\n", "<<<<<<< HEAD\n", "가\t1\n가\t2\n"])
def test_damage_stops_the_run_and_names_the_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.txt"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LedgerError, match=r"x\.txt:\d"):
        read_lines(path)


def test_other_shapes_stop_the_run_too(tmp_path: Path) -> None:
    (tmp_path / "ledger" / "articles").mkdir(parents=True)
    for name, line, read in (
        ("accessions.txt", 'abc\t{"names":[]}', read_accessions),
        ("names.txt", "tag 가\t5", read_names),
        ("names.txt", 'tag\t"x"', read_names),
        ("articles/2025.txt", '20250101-a\t{"x":1}', read_articles),
    ):
        (tmp_path / "ledger" / name).write_text(f"{line}\n", encoding="utf-8")
        with pytest.raises(LedgerError, match=" — "):
            read(tmp_path)


def test_what_notepad_does_to_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("가\t1\r\n", encoding="utf-8-sig")
    assert read_lines(path) == {"가": 1}
    path.write_bytes("가\t1\n".encode("cp949"))
    with pytest.raises(LedgerError, match=r"x\.txt"):
        read_lines(path)


def test_the_same_line_twice_is_what_a_merge_leaves(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text("가\t1\r\n가\t1\r\n", encoding="utf-8")
    assert read_lines(path) == {"가": 1}


def test_two_branches_merge_in_git(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        subprocess.run(
            ["git", "-C", tmp_path, *identity, *arguments], check=True, capture_output=True
        )

    git("init", "-q", "-b", "main")
    base = {f"tags/{letter}.html": f"tag {letter}" for letter in "adgjmpsvy"}
    add_addresses(tmp_path, base)
    git("add", "-A")
    git("commit", "-qm", "base")
    for branch, address in (("one", "tags/b.html"), ("two", "tags/t.html")):
        git("checkout", "-q", "-b", branch, "main")
        add_addresses(tmp_path, {address: branch})
        git("commit", "-qam", branch)
    git("merge", "-q", "one")
    assert read_addresses(tmp_path) == base | {"tags/b.html": "one", "tags/t.html": "two"}


def test_addresses_only_grow(tmp_path: Path) -> None:
    add_addresses(tmp_path, {"a.html": "tag 가", "b.html": ""})
    assert not add_addresses(tmp_path, {"a.html": ""})
    assert add_addresses(tmp_path, {"b.html": "tag 나"})
    assert read_addresses(tmp_path) == {"a.html": "tag 가", "b.html": "tag 나"}


def test_addresses_of_the_first_version_have_no_owner(tmp_path: Path) -> None:
    path = tmp_path / "ledger/addresses.txt"
    path.parent.mkdir()
    path.write_text('a.html\t1\na.html\t"tag 나"\na.html\t"tag 가"\nb.html\t1\n', "utf-8")
    assert read_addresses(tmp_path) == {"a.html": "tag 가", "b.html": ""}


def test_names_may_hold_anything(tmp_path: Path) -> None:
    names = {Name("tag", "크리스 정"): "x", Name("author", "A \"B\" 'C'\\"): "y"}
    write_names(tmp_path, names)
    assert read_names(tmp_path) == names


def test_archive_settings(tmp_path: Path) -> None:
    assert load_archive(tmp_path) == Archive()
    path = tmp_path / "archive.toml"
    path.write_text('name = "내 서고"\nurl = "https://example.org/repo"\n', encoding="utf-8-sig")
    archive = load_archive(tmp_path)
    assert (archive.name, archive.url, archive.path) == (
        "내 서고",
        "https://example.org/repo/",
        "/repo/",
    )
    assert with_url(archive, "").path == "/"


@pytest.mark.parametrize(
    "text", ["name = ", 'nome = "x"', "name = 3", 'zone = "Mars/Olympus"', 'url = "javascript:x"']
)
def test_bad_archive_settings_say_what_to_do(tmp_path: Path, text: str) -> None:
    (tmp_path / "archive.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        load_archive(tmp_path)
    assert "archive.toml" in caught.value.en
    assert " — " in caught.value.ko


def test_an_archive_adds_to_the_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.toml").write_text(
        '[organisation]\n"더밀크" = ["The Miilk"]\n[slugs.tag]\n"반도체" = "semiconductor"\n',
        encoding="utf-8",
    )
    vocabulary = load_vocabulary(tmp_path)
    assert vocabulary.canonical("the miilk") == "더밀크"
    assert vocabulary.canonical("open ai") == "오픈AI"
    assert vocabulary.kind("더밀크") == "organisation"
    assert vocabulary.slugs["tag"]["반도체"] == "semiconductor"
    (tmp_path / "vocabulary.toml").write_text('[company]\n"x" = []\n', encoding="utf-8")
    with pytest.raises(ConfigurationError):
        load_vocabulary(tmp_path)


def test_the_base_vocabulary_names_nothing_twice() -> None:
    vocabulary = load_vocabulary()
    names = [n for e in vocabulary.entries.values() for n in (e.name, *e.aliases)]
    assert len(names) == len(vocabulary.index)
    assert len(vocabulary.entries) > 2000
