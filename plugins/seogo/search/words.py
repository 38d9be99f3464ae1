"""What the index takes from one article: its terms, and the pairs of names in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from seogo.analysis import Analyser
from seogo.collector import without_collector
from seogo.search import aliases, fold
from seogo.search.documents import PIECE
from seogo.search.fields import BODY, NAMES, TITLE, Fields
from seogo.search.paragraphs import name_terms, paragraph_terms, place_of_word, terms_by_word
from seogo.search.record import SearchRecord

_FIELDS = (TITLE, NAMES, BODY)


@dataclass(frozen=True, slots=True)
class Words:
    """What the index takes from one article."""

    fields: Fields
    pairs: tuple[aliases.Pair, ...]
    """Names with their Latin spelling in brackets, as the text has them."""

    cuts: tuple[int, ...]
    """Where in the text its second piece begins, its third …; see `seogo.search.documents`."""


def words_of(record: SearchRecord, analyser: Analyser) -> Words:
    """The words of an article.

    Raises:
        MissingToolError: Kiwi is needed and not installed.
    """
    names = (*record.tags, *record.authors)
    title = paragraph_terms(record.title, analyser)
    named = [term for name in names for term in name_terms(name, analyser)]
    # As one term: 2025.11.04, which is also how a query's date is read.
    named += fold.pieces(record.date.replace("-", "."))
    body: list[str] = []
    cuts: list[int] = []
    # So many terms of the text are in the pieces so far.
    limit = PIECE - len(title) - len(named)
    start = 0
    for paragraph in record.text.split("\n"):
        words = terms_by_word(paragraph, analyser) if paragraph.strip() else ()
        for number, own in enumerate(words):
            body += own
            # A piece begins with the word that has its first position.
            while len(body) > limit:
                cuts.append(start + place_of_word(paragraph, number))
                limit += PIECE
        start += len(paragraph) + 1
    fields = ((TITLE, title), (NAMES, named), (BODY, body))
    return Words(fields, tuple(aliases.pairs(record.text, analyser)), tuple(cuts))


def texts_of(record: SearchRecord) -> list[str]:
    """Title, names, and what of the text is not blank, as Kiwi is asked for them."""
    names = (*record.tags, *record.authors)
    texts = (record.title, *names, *(text for text in record.text.split("\n") if text.strip()))
    return [unicodedata.normalize("NFC", text) for text in texts]


def encoded(words: Words) -> bytes:
    """Words as they are kept, and as they go from one process to another."""
    lines = [" ".join(field) for _, field in words.fields]
    lines.append(" ".join(map(str, words.cuts)))
    lines += ["\t".join(pair) for pair in words.pairs]
    return "\n".join(lines).encode(errors="surrogatepass")


def decoded(data: bytes) -> Words:
    """What was `encoded`."""
    title, names, body, cuts, *pairs = data.decode(errors="surrogatepass").split("\n")
    fields = tuple(
        (name, line.split()) for name, line in zip(_FIELDS, (title, names, body), strict=True)
    )
    found = tuple(aliases.Pair(*pair.split("\t")) for pair in pairs)
    return Words(fields, found, tuple(map(int, cuts.split())))


@without_collector
def answered(question: tuple[Path, Sequence[SearchRecord]]) -> list[bytes | None]:
    """For `seogo.helper`: the words of each article, `encoded`; None where Kiwi is needed.

    Args:
        question: (the folder of Kiwi's answers, the articles).
    """
    folder, records = question
    analyser = _without_kiwi(folder)
    with suppress(_UnknownError):
        analyser.recall(text for one in records for text in texts_of(one))
    found: list[bytes | None] = []
    for one in records:
        try:
            found.append(encoded(words_of(one, analyser)))
        except _UnknownError:
            found.append(None)
    return found


class _UnknownError(Exception):
    """Kiwi was not asked that yet."""


@cache
def _without_kiwi(folder: Path) -> Analyser:
    def unknown(_: Sequence[str]) -> list[list[str]]:
        raise _UnknownError

    return Analyser(folder, read=unknown)
