"""The terms of one article, and the pairs of names in it, by the digest of its words."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from seogo.analysis import Analyser
from seogo.analysis.kiwi import fingerprint
from seogo.cache import Cache
from seogo.search import aliases, fold
from seogo.search.documents import PIECE
from seogo.search.pagefind import BODY, NAMES, TITLE, Fields
from seogo.search.paragraphs import name_terms, paragraph_terms, place_of_word, terms_by_word
from seogo.search.program import program
from seogo.search.record import SearchRecord

Article = tuple[SearchRecord, bytes]
"""(a record, the key of its words)."""

_FIELDS = (TITLE, NAMES, BODY)
_RULES = program(
    "aliases", "citations", "compounds", "derived", "fold", "numerals", "paragraphs", "particles",
    "sound", "terms", "words",
    also=f"{PIECE}".encode(),
)  # fmt: skip
"""Of what makes terms."""

_DIGEST = 16
_AT_ONCE = 100
"""Articles whose words are asked for at once."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the index takes from one article."""

    fields: Fields
    pairs: tuple[aliases.Pair, ...]
    """Names with their Latin spelling in brackets, as the text has them."""

    cuts: tuple[int, ...]
    """Where in the text its second piece begins, its third …; see `seogo.search.documents`."""


class WordsOf:
    """Articles → words, each analysed once.

    Args:
        analyser: Kiwi, cached.
        folder: Where words are kept between runs; None keeps nothing.
    """

    def __init__(self, analyser: Analyser, folder: Path | None) -> None:
        self._analyser = analyser
        # What the words depend on besides the text; another Kiwi or another rule starts afresh.
        self._rules = fingerprint().encode() + _RULES
        self._cache = Cache(folder / "words.sqlite") if folder else None
        self._used: set[bytes] = set()

    def key(self, record: SearchRecord) -> bytes:
        """Equal keys mean equal words."""
        names = (*record.tags, "", *record.authors, "", record.date)
        text = "\x00".join((record.title, *names, record.text)).encode(errors="surrogatepass")
        key = hashlib.sha256(self._rules + text).digest()[:_DIGEST]
        self._used.add(key)
        return key

    def begin(self, articles: Iterable[Article]) -> bool:
        """Have Kiwi started for the first that need it, while this process goes on.

        Returns:
            Whether that is under way.
        """
        kept = self._cache
        unknown = (record for record, key in articles if kept and key not in kept)
        some = islice(unknown, _AT_ONCE)
        return self._analyser.begin(text for one in some for text in _paragraphs(one))

    def words(self, articles: Iterable[Article]) -> Iterator[Words]:
        """The words of articles, each given with its `key`."""
        rest = iter(articles)
        while some := list(islice(rest, _AT_ONCE)):
            known = self._cache.many(key for _, key in some) if self._cache else {}
            unknown = [record for record, key in some if key not in known]
            self._analyser.recall(text for one in unknown for text in _paragraphs(one))
            new: dict[bytes, bytes] = {}
            for record, key in some:
                if key in known:
                    yield _decoded(known[key])
                    continue
                found = self._analysed(record)
                new[key] = _encoded(found)
                yield found
            if self._cache:
                self._cache.put_many(new)

    def save(self) -> None:
        """Write what was analysed to the cache folder; words that no key was asked for go."""
        if self._cache:
            self._cache.keep_only(self._used)
            self._cache.save()

    def _analysed(self, record: SearchRecord) -> Words:
        names = (*record.tags, *record.authors)
        title = paragraph_terms(record.title, self._analyser)
        named = [term for name in names for term in name_terms(name, self._analyser)]
        # As one term: 2025.11.04, which is also how a query's date is read.
        named += fold.pieces(record.date.replace("-", "."))
        body: list[str] = []
        cuts: list[int] = []
        # So many terms of the text are in the pieces so far.
        limit = PIECE - len(title) - len(named)
        start = 0
        for paragraph in record.text.split("\n"):
            words = terms_by_word(paragraph, self._analyser) if paragraph.strip() else ()
            for number, own in enumerate(words):
                body += own
                # A piece begins with the word that has its first position.
                while len(body) > limit:
                    cuts.append(start + place_of_word(paragraph, number))
                    limit += PIECE
            start += len(paragraph) + 1
        fields = ((TITLE, title), (NAMES, named), (BODY, body))
        return Words(fields, tuple(aliases.pairs(record.text, self._analyser)), tuple(cuts))


def _paragraphs(record: SearchRecord) -> list[str]:
    """Title, names, and what of the text is not blank, as Kiwi is asked for them."""
    names = (*record.tags, *record.authors)
    texts = (record.title, *names, *(text for text in record.text.split("\n") if text.strip()))
    return [unicodedata.normalize("NFC", text) for text in texts]


def _encoded(words: Words) -> bytes:
    lines = [" ".join(field) for _, field in words.fields]
    lines.append(" ".join(map(str, words.cuts)))
    lines += ["\t".join(pair) for pair in words.pairs]
    return "\n".join(lines).encode(errors="surrogatepass")


def _decoded(data: bytes) -> Words:
    title, names, body, cuts, *pairs = data.decode(errors="surrogatepass").split("\n")
    fields = tuple(
        (name, line.split()) for name, line in zip(_FIELDS, (title, names, body), strict=True)
    )
    found = tuple(aliases.Pair(*pair.split("\t")) for pair in pairs)
    return Words(fields, found, tuple(map(int, cuts.split())))
