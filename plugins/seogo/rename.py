"""`seogo rename` and `seogo merge`: what a tag or an author goes by, with every old address kept.

Written into content/vocabulary.toml, where a hand can take it back; Markdown stays as it is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from seogo.archive import load_archive
from seogo.errors import TakenError, UnknownNameError
from seogo.lock import alone
from seogo.names.slugs import Name
from seogo.publishing import minted, outlines, outlook_of, record_outlook
from seogo.site.terms import FOLDERS, canonical
from seogo.site.text import line
from seogo.vocabulary import fold, load_vocabulary
from seogo.vocabulary.edit import open_draft
from seogo.workspace import check_content, work_folder

_NEAR = 3
# Letters, digits, punctuation and symbols, by the first letter of their category in Unicode.
_SEEN = "LNPS"


@dataclass(frozen=True, slots=True)
class Move:
    """What became of a name."""

    old: Name
    new: Name
    old_address: str
    new_address: str
    """Equal to the old one where the corrected name has the same slug."""


def rename(content: Path, kind: str, old: str, new: str) -> Move:
    """Let a tag or an author go by another name, which no other has.

    Args:
        content: The content folder.
        kind: "tag" or "author".
        old: The name that it goes by.
        new: The name that it is to go by.

    Raises:
        UnknownNameError: Nothing goes by the old name.
        TakenError: Another one goes by the new name.
        SeogoError: The vocabulary or the ledger cannot be used, or another run is at work here.
    """
    return _join(content, Name(kind, old), Name(kind, new), merging=False)


def merge(content: Path, kind: str, old: str, into: str) -> Move:
    """Let a tag or an author go by the name of another one.

    Args:
        content: The content folder.
        kind: "tag" or "author".
        old: The name given up.
        into: The name kept.

    Raises:
        UnknownNameError: Nothing goes by one of the names.
        SeogoError: The vocabulary or the ledger cannot be used, or another run is at work here.
    """
    return _join(content, Name(kind, old), Name(kind, into), merging=True)


def _join(content: Path, asked: Name, wanted: Name, *, merging: bool) -> Move:
    check_content(content)
    asked, wanted = _normal(asked), _normal(wanted)
    if not any(unicodedata.category(character)[0] in _SEEN for character in wanted.name):
        raise UnknownNameError(
            "새 이름이 비어 있습니다 — 눈에 보이는 글자로 적으세요.",
            "the new name is empty — write it in letters that can be seen.",
        )
    with alone(work_folder(content)):
        archive, vocabulary = load_archive(content), load_vocabulary(content)
        documents = outlines(content)
        before, _ = minted(content, documents, vocabulary)
        living = {name for name in before if canonical(name, vocabulary) == name}
        old = _found(asked, canonical(asked, vocabulary), living)
        if fold(old.name) != fold(asked.name):
            raise UnknownNameError(
                f"'{asked.name}' 이름의 글은 '{old.name}' 이름에 모여 있습니다 — '{old.name}' "
                "이름을 적으세요.",
                f"'{asked.name}' is another name of '{old.name}' — name '{old.name}' instead.",
            )
        new = canonical(wanted, vocabulary)
        if merging:
            new = wanted = _found(wanted, new, living)
            if new == old:
                raise TakenError(
                    f"'{asked.name}', '{new.name}': 이미 한 이름입니다 — 할 일은 없습니다.",
                    f"'{asked.name}' and '{new.name}' are one already — nothing to do.",
                )
        elif new in living and new != old:
            raise TakenError(
                f"'{wanted.name}': 이미 쓰이는 이름입니다 — 둘을 합치려면 "
                f"seogo merge {old.kind} '{old.name}' '{new.name}' 명령을 쓰세요.",
                f"'{wanted.name}': this name is in use — to make the two one: "
                f"seogo merge {old.kind} '{old.name}' '{new.name}'",
            )
        draft = open_draft(content, old.kind)
        if draft.canonical(wanted.name) not in (wanted.name, old.name):
            # The vocabulary has it as another name of something that this archive does not have.
            draft.add(wanted.name, draft.kind(old.name))
        draft.merge(old.name, wanted.name)
        draft.save(content)
        vocabulary = load_vocabulary(content)
        after = outlook_of(content, archive, vocabulary, documents)
        record_outlook(content, after)
    new = canonical(wanted, vocabulary)
    return Move(old, new, _address(old, before[old]), _address(new, after.slugs[new]))


def _found(asked: Name, name: Name, living: Collection[Name]) -> Name:
    """The name, if something goes by it."""
    if name in living:
        return name
    others = [other.name for other in living if other.kind == name.kind]
    near = ", ".join(f"'{other}'" for other in get_close_matches(asked.name, others, _NEAR))
    raise UnknownNameError(
        f"'{asked.name}': 이 서고에 없는 이름입니다 — "
        + (f"비슷한 이름: {near}." if near else "찾아보기 쪽에서 이름을 확인하세요."),
        f"'{asked.name}': no such name in this archive — "
        + (f"close to it: {near}." if near else "look it up in the site's index."),
    )


def _address(name: Name, slug: str) -> str:
    return f"{FOLDERS[name.kind]}/{slug}.html"


def _normal(name: Name) -> Name:
    return Name(name.kind, line(unicodedata.normalize("NFC", name.name)))
