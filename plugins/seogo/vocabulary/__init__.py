"""Names of things: one canonical form, its aliases and its type.

The base vocabulary lies beside this module, a TOML file per type; content/vocabulary.toml adds to
it and overrides it. Both act when the site is built and never rewrite Markdown.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from seogo.errors import ConfigurationError

KINDS = ("topic", "organisation", "person", "place", "product", "event")
AUTHOR = "author"
FILE_NAME = "vocabulary.toml"
_SLUG_KINDS = ("tag", AUTHOR)


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """What two spellings of one name share: NFC, case and spaces away."""
    return "".join(unicodedata.normalize("NFC", name).casefold().split())


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All known things."""

    entries: Mapping[str, Entry]
    """By canonical name."""

    index: Mapping[str, str]
    """`fold` of every name and alias → canonical name."""

    slugs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the editor set under [slugs.tag] and [slugs.author]: name → slug."""

    spellings: frozenset[str] = frozenset()
    """Every name and alias in its own case, spaces away."""

    longest: int = 0
    """Characters of the longest name or alias, with room for the spaces people put in."""

    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """First two characters of a folded name → lengths of the folded names that start so, longest
    first: tells most words of a text apart from names in one look."""

    authors: Mapping[str, Entry] = field(default_factory=dict)
    """What the editor set under [author], by canonical name: apart from tags, since a person may be
    both."""

    author_index: Mapping[str, str] = field(default_factory=dict)
    """`fold` of every name and alias there → canonical name."""

    def canonical(self, name: str) -> str:
        """The canonical form of a tag; an unknown one is its own."""
        return self.index.get(fold(name), name)

    def author(self, name: str) -> str:
        """The name that an author goes by; an unknown one is their own."""
        return self.author_index.get(fold(name), name)

    def find(self, text: str) -> str | None:
        """The canonical name of a stretch of running text, None if it is none.

        Latin letters alone have to stand in the case of a known spelling: ms is no MS.
        """
        name = self.index.get(fold(text))
        if name and text.isascii() and "".join(text.split()) not in self.spellings:
            return None
        return name

    def kind(self, name: str) -> str:
        """The type of a canonical name; "topic" for an unknown one."""
        entry = self.entries.get(name)
        return entry.kind if entry else "topic"

    def aliases(self, name: str) -> tuple[str, ...]:
        """Other spellings of a canonical name."""
        entry = self.entries.get(name)
        return entry.aliases if entry else ()


def load_vocabulary(content: Path | None = None) -> Vocabulary:
    """The base vocabulary, overridden by content/vocabulary.toml where there is one.

    Raises:
        ConfigurationError: content/vocabulary.toml is not TOML or has another shape.
    """
    own: dict[str, Entry] = {}
    authors: dict[str, Entry] = {}
    slugs: Mapping[str, Mapping[str, str]] = {}
    path = content / FILE_NAME if content else None
    if path is not None and path.exists():
        table = _toml(path)
        slugs = _slugs(table.pop("slugs", {}), path)
        try:
            authors = {e.name: e for e in _of_kind(AUTHOR, table.pop(AUTHOR, {}))}
            own = {entry.name: entry for entry in _entries(table)}
        except (TypeError, ValueError, AttributeError) as error:
            raise ConfigurationError(
                f'{path}: [종류] 아래에 "이름" = ["별칭"] 꼴로 적으세요: {error}',
                f'{path}: write "name" = ["alias"] under a [type]: {error}',
            ) from error
    entries = {entry.name: entry for entry in _left_to_base(own)} | own
    index = names_index(entries)
    names = (n for e in entries.values() for n in (e.name, *e.aliases))
    spellings = frozenset("".join(name.split()) for name in names)
    longest = max((2 * len(name) for name in index), default=0)
    return Vocabulary(
        entries, index, slugs, spellings, longest, _lengths(index), authors, names_index(authors)
    )


def names_index(entries: Mapping[str, Entry]) -> dict[str, str]:
    """`fold` of every name and alias → canonical name; a name counts more than an alias."""
    index = {fold(alias): e.name for e in entries.values() for alias in e.aliases}
    return index | {fold(name): name for name in entries}


def _lengths(index: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for name in index:
        found.setdefault(name[:2], set()).add(len(name))
    return {start: tuple(sorted(lengths, reverse=True)) for start, lengths in found.items()}


def _left_to_base(own: Mapping[str, Entry]) -> Iterator[Entry]:
    """The base vocabulary without the names and aliases that the editor gave away."""
    taken = {fold(name) for entry in own.values() for name in (entry.name, *entry.aliases)}
    for entry in _base():
        if fold(entry.name) not in taken:
            aliases = tuple(alias for alias in entry.aliases if fold(alias) not in taken)
            yield replace(entry, aliases=aliases)


def _slugs(table: Any, path: Path) -> dict[str, dict[str, str]]:
    """[slugs.tag] and [slugs.author], checked."""
    slugs: dict[str, dict[str, str]] = {}
    try:
        for kind, names in table.items():
            if kind not in _SLUG_KINDS:
                raise ValueError(f"[slugs.{kind}]")
            slugs[kind] = {unicodedata.normalize("NFC", n): slug for n, slug in names.items()}
            for name, slug in names.items():
                if not re.fullmatch("[a-z0-9-]{1,60}", slug):
                    raise ValueError(f"'{name}' = '{slug}'")
    except (TypeError, ValueError, AttributeError) as error:
        raise ConfigurationError(
            f'{path}: [slugs.tag]나 [slugs.author] 아래에 "이름" = "slug" 꼴로, slug는 소문자 a-z, '
            f"숫자, '-'로 60자까지 적으세요: {error}",
            f'{path}: write "name" = "slug" under [slugs.tag] or [slugs.author], the slug of up to '
            f"60 of a-z, 0-9 and '-': {error}",
        ) from error
    return slugs


@lru_cache(maxsize=1)
def _base() -> tuple[Entry, ...]:
    tables = {
        kind: tomllib.loads(
            files("seogo.vocabulary").joinpath(f"{kind}.toml").read_text(encoding="utf-8")
        )
        for kind in KINDS
    }
    return tuple(_entries(tables))


@lru_cache(maxsize=1)
def base_aliases() -> Mapping[str, tuple[str, ...]]:
    """Canonical name → its other spellings, in the base vocabulary."""
    return {entry.name: entry.aliases for entry in _base()}


def _entries(table: Mapping[str, Mapping[str, object]]) -> Iterator[Entry]:
    for kind, names in table.items():
        if kind not in KINDS:
            raise ValueError(f"[{kind}]: {', '.join((*KINDS, AUTHOR))}")
        yield from _of_kind(kind, names)


def _of_kind(kind: str, names: Mapping[str, object]) -> Iterator[Entry]:
    for name, aliases in names.items():
        if not isinstance(aliases, list) or not all(isinstance(a, str) for a in aliases):
            raise TypeError(name)
        yield Entry(unicodedata.normalize("NFC", name), kind, tuple(aliases))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"{path}: TOML 문법에 맞지 않습니다: {error} — 그 줄을 고친 뒤 다시 실행하세요.",
            f"{path}: not valid TOML: {error} — correct that line and run again.",
        ) from error
