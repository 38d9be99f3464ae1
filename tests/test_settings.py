"""archive.toml and vocabulary.toml: what a hand may write, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from seogo.archive import Archive, load_archive, with_url
from seogo.errors import ConfigurationError
from seogo.names.slugs import Name, mint
from seogo.vocabulary import load_vocabulary


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/내 서고/", "https://example.org/%EB%82%B4%20%EC%84%9C%EA%B3%A0/"),
        ("http://127.0.0.1:8000/a%20b/100%", "http://127.0.0.1:8000/a%20b/100%25/"),
        ("", ""),
    ],
)
def test_an_address_is_percent_encoded(url: str, kept: str) -> None:
    assert with_url(Archive(), url).url == kept


@pytest.mark.parametrize(
    "line",
    [
        'url = "example.org"',
        'url = "https://"',
        'url = "https:///a/"',
        'url = "https://example.org/?a=1"',
        'url = "https://example.org/#a"',
        'url = "https://example.org:port/"',
        'url = "https://[::1/"',
        'url = "https://exa mple.org/"',
        "[zones]\nXYZ = 9",
        '[zones]\nXYZ = "No/Where"',
    ],
)
def test_a_bad_archive_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "archive.toml").write_text(line, encoding="utf-8")
    with pytest.raises(ConfigurationError):
        load_archive(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        '[topic]\n"가" = [1]',
        '[topic]\n"가" = "나"',
        '[slugs.page]\n"가" = "a"',
        '[slugs.tag]\n"가" = "A"',
        '[slugs.tag]\n"가" = 1',
        f'[slugs.tag]\n"가" = "{"a" * 61}"',
        "slugs = 1",
        '[slugs]\ntag = "a"',
    ],
)
def test_a_bad_vocabulary_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "vocabulary.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError):
        load_vocabulary(tmp_path)


def test_the_editor_s_names_win_over_the_base(tmp_path: Path) -> None:
    base = load_vocabulary()
    assert base.canonical("반도체") == "반도체"
    [alias, *_] = base.aliases("반도체")
    (tmp_path / "vocabulary.toml").write_text(
        f'[topic]\n"칩" = ["반도체"]\n"내 것" = ["{alias}"]\n', encoding="utf-8"
    )
    own = load_vocabulary(tmp_path)
    assert own.canonical("반도체") == "칩"
    assert own.canonical(alias) == "내 것"
    assert "반도체" not in own.entries


def test_chosen_slugs_that_differ_in_case_only_are_two_files() -> None:
    first, second = Name("tag", "가"), Name("tag", "나")
    new = mint({}, [("", first), ("", second)], {first: "chip", second: "Chip"})
    assert len({slug.casefold() for slug in new.values()}) == 2
