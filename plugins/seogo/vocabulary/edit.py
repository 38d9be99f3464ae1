"""Writes an editor's decisions into content/vocabulary.toml: comments, order and layout stay."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.items import Array, KeyType, SingleKey, Table

from seogo.errors import ConfigurationError
from seogo.files import write_if_changed
from seogo.vocabulary import (
    AUTHOR,
    FILE_NAME,
    KINDS,
    Entry,
    fold,
    load_vocabulary,
    names_index,
)


class Draft:
    """Tags, or authors, of a vocabulary while they are being changed; `save` writes what changed.

    Args:
        entries: As they stand, by canonical name.
        kinds: The tables of vocabulary.toml that they may stand in; the first one takes the new.
    """

    def __init__(self, entries: Mapping[str, Entry], kinds: Sequence[str] = KINDS) -> None:
        self._before = entries
        self._kinds = kinds
        self._entries = dict(entries)
        self._index = names_index(entries)

    def canonical(self, name: str) -> str:
        """The canonical form of a name, as far as the draft has come."""
        return self._index.get(fold(name), name)

    def kind(self, name: str) -> str:
        """The type of a canonical name, "" for an unknown one."""
        return self._entries[name].kind if name in self._entries else ""

    def add(self, name: str, kind: str) -> None:
        """Make a name a thing of a kind; one that was an alias is from now on a thing of its own.

        Args:
            name: As it is to be shown.
            kind: One of the draft's kinds; "" for the first.
        """
        kind = kind or self._kinds[0]
        name = unicodedata.normalize("NFC", name)
        other = self.canonical(name)
        if other != name and fold(other) == fold(name):
            self.merge(other, name)
        self._take(name)
        aliases = self._entries[name].aliases if name in self._entries else ()
        self._put(Entry(name, kind, aliases))

    def merge(self, alias: str, name: str, kind: str = "") -> bool:
        """Make one name another spelling of a second; its own other spellings go along.

        Args:
            alias: The name to give up.
            name: The name to keep, canonical or an alias; a new one becomes an entry.
            kind: What a new one is; "" for what the name given up is, else the draft's first kind.

        Returns:
            Whether that was not so before.
        """
        alias, name = (unicodedata.normalize("NFC", n) for n in (alias, name))
        target = self.canonical(name)
        if (own := self.canonical(alias)) != target and fold(own) == fold(alias):
            alias = own
        if target == alias:
            # The thing is to be called by what was its alias.
            target = name
        if alias == target:
            return False
        # Spaces and case do not count, so that a spelling of a known name is no news.
        if self.canonical(alias) == target and (
            target in self._before or alias in self._entries[target].aliases
        ):
            return False
        given_up = self._entries.pop(alias, None)
        self._take(alias)
        self._take(target)
        kind = (given_up.kind if given_up else kind) or self._kinds[0]
        entry = self._entries.get(target) or Entry(target, kind)
        added = (alias, *(given_up.aliases if given_up else ()))
        aliases = dict.fromkeys(a for a in (*entry.aliases, *added) if a != target)
        self._put(replace(entry, aliases=tuple(aliases)))
        return True

    def save(self, content: Path) -> bool:
        """Write content/vocabulary.toml; returns whether anything changed.

        Raises:
            ConfigurationError: The file cannot be used, or is laid out so that it cannot be edited.
        """
        changed = [e for name, e in self._entries.items() if self._before.get(name) != e]
        gone = [name for name in self._before if name not in self._entries]
        return _write(content / FILE_NAME, changed, gone, self._before, self._kinds)

    def _take(self, name: str) -> None:
        """Take an alias away from the entry that has it."""
        owner = self._entries.get(self.canonical(name))
        if owner is not None and owner.name != name:
            aliases = tuple(a for a in owner.aliases if fold(a) != fold(name))
            self._entries[owner.name] = replace(owner, aliases=aliases)

    def _put(self, entry: Entry) -> None:
        self._entries[entry.name] = entry
        self._index.update({fold(name): entry.name for name in (*entry.aliases, entry.name)})


def _write(
    path: Path,
    changed: Iterable[Entry],
    gone: Iterable[str],
    before: Mapping[str, Entry],
    kinds: Sequence[str],
) -> bool:
    raw = path.read_bytes() if path.exists() else b""
    text = raw.decode("utf-8-sig")
    is_windows = "\r\n" in text
    text = text.replace("\r\n", "\n")
    own = _names(tomllib.loads(text), kinds)
    kept = [entry for entry in changed if entry.name in own or not _is_less(entry, before)]
    removed = [name for name in gone if name in own]
    if not kept and not removed:
        return False
    missing = {entry.kind for entry in kept} - set(tomllib.loads(text))
    for kind in (kind for kind in kinds if kind in missing):
        text = text.rstrip("\n") + "\n\n" if text.strip() else ""
        text += f"[{kind}]\n"
    document = tomlkit.parse(text)
    for name in removed:
        _remove(document, name, kinds)
    for entry in kept:
        _set(document, entry, kinds)
    text = tomlkit.dumps(document)
    data = (text.replace("\n", "\r\n") if is_windows else text).encode()
    _check(path, text, kept, removed, kinds)
    return write_if_changed(path, (b"\xef\xbb\xbf" if raw[:3] == b"\xef\xbb\xbf" else b"") + data)


def _is_less(entry: Entry, before: Mapping[str, Entry]) -> bool:
    """A base entry that only lost aliases: an entry that has them now takes them away by itself."""
    old = before.get(entry.name)
    return old is not None and old.kind == entry.kind and set(entry.aliases) <= set(old.aliases)


def _names(tables: Mapping[str, Any], kinds: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Canonical name → (kind, key as the file spells it)."""
    return {
        unicodedata.normalize("NFC", key): (kind, key)
        for kind in kinds
        for key in tables.get(kind, {})
    }


def _remove(document: MutableMapping[str, Any], name: str, kinds: Sequence[str]) -> None:
    kind, key = _names(document, kinds)[name]
    del document[kind][key]


def _set(document: MutableMapping[str, Any], entry: Entry, kinds: Sequence[str]) -> None:
    kind, key = _names(document, kinds).get(entry.name, ("", entry.name))
    if kind == entry.kind:
        array: Array = document[kind][key]
        for alias in [a for a in array if a not in entry.aliases]:
            array.remove(alias)
        for alias in entry.aliases:
            if alias not in array:
                array.append(alias)
        return
    if kind:
        del document[kind][key]
    array = tomlkit.array()
    array.extend(entry.aliases)
    _append(document[entry.kind], SingleKey(entry.name, t=KeyType.Basic), array)


def _append(table: Any, key: SingleKey, value: Array) -> None:
    """A new last line of a table: before the blank lines and comments that lead to the next one."""
    if not isinstance(table, Table):
        table.append(key, value)
        return
    body = table.value.body
    last = max((i for i, (name, _) in enumerate(body) if name is not None), default=-1)
    behind = body[last + 1 :]
    del body[last + 1 :]
    table.append(key, value)
    body.extend(behind)


def _check(
    path: Path, text: str, entries: Iterable[Entry], removed: Iterable[str], kinds: Sequence[str]
) -> None:
    """What was made says what it should: a hand-written file may be laid out in any way."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        tables = {}
    names = _names(tables, kinds)
    for entry in entries:
        kind, key = names.get(entry.name, ("", ""))
        if kind != entry.kind or set(tables[kind][key]) != set(entry.aliases):
            break
    else:
        if not any(name in names for name in removed):
            return
    raise ConfigurationError(
        f"{path}: 이 파일의 짜임을 그대로 두고 고칠 수 없습니다 — 이름을 [종류] 표 아래 한 줄에 "
        "하나씩 적은 뒤 다시 실행하세요.",
        f"{path}: cannot be edited with its layout kept — write the names one per line under "
        "[type] tables and run again.",
    )


def open_draft(content: Path, of: str = "tag") -> Draft:
    """A draft of the vocabulary of a content folder.

    Args:
        content: The content folder.
        of: "tag" or "author".

    Raises:
        ConfigurationError: content/vocabulary.toml is not TOML or has another shape.
    """
    vocabulary = load_vocabulary(content)
    if of == AUTHOR:
        return Draft(vocabulary.authors, (AUTHOR,))
    return Draft(vocabulary.entries)
