"""Slugs of tags and authors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from slugify import slugify

from seogo.digests import digest
from seogo.names.romanize import romanize, romanize_person

MAX_LENGTH = 60
# Device names that Windows refuses as file names, whatever the suffix.
_WINDOWS = {"con", "prn", "aux", "nul"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}
# Pages of our own in the same folders.
_RESERVED = _WINDOWS | {"index"}
_SEAM = re.compile(r"(?<=[가-힣])(?=[A-Za-z])|(?<=[A-Za-z])(?=[가-힣])")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A tag or an author, as printed."""

    kind: str
    """"tag" or "author"."""

    name: str

    def __str__(self) -> str:
        """As the ledger writes it."""
        return f"{self.kind} {self.name}"


def parse_name(text: str) -> Name | None:
    """The name that the ledger wrote so, None if it is none."""
    kind, space, name = text.partition(" ")
    return Name(kind, name) if space else None


Slug = tuple[str, str]
"""(kind, slug): slugs are unique per kind."""


def mint(
    known: Mapping[Name, str],
    wanted: Iterable[tuple[str, Name]],
    chosen: Mapping[Name, str] | None = None,
    persons: frozenset[str] = frozenset(),
    former: Mapping[Slug, Name] | None = None,
    canonical: Callable[[Name], Name] = lambda name: name,
) -> dict[Name, str]:
    """Slugs for the names that have none yet.

    Args:
        known: Every slug minted before; never changed here.
        wanted: (first date as ISO text, name) of every name in use, in any order.
        chosen: Slugs that the editor set in vocabulary.toml.
        persons: Tag names that are people, romanized with the surname split off.
        former: Slugs that were published once, and for which name: they go to no other.
        canonical: What a name goes by now. A name that others go by may have their slug, so that a
            corrected spelling keeps its address.

    Returns:
        The new names only. They are minted in order of (first date, name), so neither the order
        of files nor of articles matters.
    """
    taken: dict[Slug, Name] = dict(former or {})
    # A name that goes by another may share its slug; who has the page counts.
    for name in sorted(known, key=lambda name: canonical(name) == name):
        taken[name.kind, known[name].casefold()] = name
    new: dict[Name, str] = {}

    def is_free(slug: str, name: Name) -> bool:
        """Not for a page of our own, and no other name's."""
        owner = taken.get((name.kind, slug.casefold()))
        is_own = owner is None or canonical(owner) == name
        return bool(slug) and slug.casefold() not in _RESERVED and is_own

    for _, name in sorted(set(wanted), key=lambda pair: (pair[0], pair[1])):
        if name in known or name in new:
            continue
        is_person = name.kind == "author" or name.name in persons
        base = (chosen or {}).get(name) or propose(name.name, is_person=is_person)
        slug = base
        length = 4
        while not is_free(slug, name):
            suffix = digest(unicodedata.normalize("NFC", f"{name.kind}\0{name.name}"), length)
            slug = f"{base[: MAX_LENGTH - length - 1].rstrip('-')}-{suffix}" if base else suffix
            length += 1
        taken[name.kind, slug.casefold()] = name
        new[name] = slug
    return new


def propose(name: str, *, is_person: bool = False) -> str:
    """The slug a name would like: lower-case ASCII letters, digits and "-", perhaps empty.

    python-slugify's frozen "legacy" algorithm on text-unidecode: its default backend depends on
    what else is installed.
    """
    text = unicodedata.normalize("NFC", name)
    text = _SEAM.sub(" ", text)  # 오픈AI: opeun-ai
    text = romanize_person(text) if is_person else romanize(text)
    return slugify(text, max_length=MAX_LENGTH, backend="text-unidecode", algorithm="legacy")
