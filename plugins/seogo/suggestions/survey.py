"""All tags of an archive: how many articles have each, which are new, which are likely one."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from seogo.documents.document import Document
from seogo.site.terms import names_of
from seogo.site.text import line
from seogo.suggestions import foreign, glosses, people
from seogo.suggestions.board import Board, Suggestion
from seogo.suggestions.spelling import singular, skeleton, without_legal_form
from seogo.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in use, by its canonical name."""

    name: str

    kind: str
    """As in the vocabulary; "" for a new one."""

    count: int
    """Articles."""

    path: str
    """An article that has it, relative to the content folder: the first by path."""

    title: str
    """Its title."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What was found."""

    tags: tuple[Tag, ...]
    """The most frequent first, then by name."""

    suggestions: tuple[Suggestion, ...]
    """Near-duplicates worth merging, the most frequent first."""

    spellings: frozenset[str]
    """Tags as the articles have them, and their canonical names."""

    @property
    def known(self) -> tuple[Tag, ...]:
        """Tags that the vocabulary has."""
        return tuple(tag for tag in self.tags if tag.kind)

    @property
    def new(self) -> tuple[Tag, ...]:
        """Tags that it does not have."""
        return tuple(tag for tag in self.tags if not tag.kind)


def survey(documents: Sequence[Document], vocabulary: Vocabulary) -> Survey:
    """Count the tags of all articles and find near-duplicates among them.

    Args:
        documents: All articles, sorted by path.
        vocabulary: Known names: they give tags their canonical form, as on the site.
    """
    articles: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        for name in names_of(document, vocabulary):
            if name.kind == "tag":
                articles[name.name].append(document)
    tags = [
        Tag(
            name,
            vocabulary.kind(name) if name in vocabulary.entries else "",
            len(found),
            found[0].path,
            found[0].title,
        )
        for name, found in articles.items()
    ]
    tags.sort(key=lambda tag: (-tag.count, tag.name))
    suggestions = _near_duplicates(documents, articles, vocabulary)
    written = {
        line(unicodedata.normalize("NFC", tag)) for document in documents for tag in document.tags
    }
    return Survey(tuple(tags), tuple(suggestions), frozenset(written | articles.keys()))


def _near_duplicates(
    documents: Sequence[Document], articles: Mapping[str, list[Document]], vocabulary: Vocabulary
) -> Iterator[Suggestion]:
    """The surest evidence first: what it joins is one name to those that follow."""
    board = Board({name: len(found) for name, found in articles.items()}, vocabulary)
    spellings = _join_spellings(board)
    _join_forms(board, spellings)
    for one, other in foreign.slips({*board.standing(), *vocabulary.entries}):
        board.join(one, other, "foreign")
    bodies = (document.body for document in documents if "(" in document.body)
    for one, other in glosses.pairs(bodies, board.standing()):
        board.join(one, other, "script")

    def texts(name: str) -> Iterator[str]:
        return (document.body for document in articles.get(name, ()))

    for surname, full in people.surnames(board.standing(), vocabulary, texts):
        board.join(surname, full, "person", into=full, kind="person")
    return board.suggestions()


def _join_spellings(board: Board) -> Mapping[str, str]:
    """Join names of one skeleton; returns the names of the archive and vocabulary by skeleton."""
    spellings: dict[str, str] = {}
    ambiguous = set()
    for entry in board.vocabulary.entries.values():
        for spelling in (entry.name, *entry.aliases):
            if spellings.setdefault(skeleton(spelling), entry.name) != entry.name:
                ambiguous.add(skeleton(spelling))
    for key in ambiguous | {""}:
        spellings.pop(key, None)
    for name in board.standing():
        if (key := skeleton(name)) and key not in ambiguous:
            board.join(spellings.setdefault(key, name), name, "spelling")
    return spellings


def _join_forms(board: Board, spellings: Mapping[str, str]) -> None:
    """Plurals, legal forms, people with their titles."""
    for name in board.standing():
        if board.known(name):
            continue
        forms = (
            (without_legal_form(name), "organisation"),
            (singular(name), ""),
            (people.titled(name, board.vocabulary), "person"),
        )
        for stem, kind in forms:
            if stem and (other := spellings.get(skeleton(stem))) and other != name:
                board.join(name, other, "form", into=other, kind=kind)
