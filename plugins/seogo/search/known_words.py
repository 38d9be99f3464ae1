"""Articles → words: what is known by the digest of their words, and the rest on two cores."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from seogo.analysis import Analyser
from seogo.analysis.kiwi import fingerprint
from seogo.cache import Cache
from seogo.helper import Helper
from seogo.search.documents import PIECE
from seogo.search.program import program
from seogo.search.record import SearchRecord
from seogo.search.words import Words, answered, decoded, encoded, texts_of, words_of

Article = tuple[SearchRecord, bytes]
"""(a record, the key of its words)."""

WORTHWHILE = 1_000
"""Articles from which on a second process is worth its start, 0.3 s."""

HERE, THERE = 60, 100
"""Articles whose words are made at once, here and in the second process: this one does more than
that."""

FIRST = 600
"""Articles whose words are made here while the second process makes its first: it has yet to start,
and to meet each word."""

_RULES = program(
    "aliases", "citations", "compounds", "derived", "fields", "fold", "numerals", "paragraphs",
    "particles", "sound", "terms", "words",
    also=f"{PIECE}".encode(),
)  # fmt: skip
"""A digest of the modules that make terms."""

_DIGEST = 16


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
        self._ask: Callable[[list[SearchRecord]], Callable[[], list[bytes | None]]] | None = None

    def key(self, record: SearchRecord) -> bytes:
        """Equal keys mean equal words."""
        names = (*record.tags, "", *record.authors, "", record.date)
        text = "\x00".join((record.title, *names, record.text)).encode(errors="surrogatepass")
        key = hashlib.sha256(self._rules + text).digest()[:_DIGEST]
        self._used.add(key)
        return key

    def begin(self, articles: Iterable[Article]) -> bool:
        """Have a second process started, while this one goes on.

        It is Kiwi, if one of the first articles whose words are not known needs it; else, where
        there are `WORTHWHILE` of these, one that makes words as well.

        Returns:
            Whether it is Kiwi.
        """
        kept = self._cache
        unknown = (record for record, key in articles if kept and key not in kept)
        some = list(islice(unknown, WORTHWHILE))
        if self._analyser.begin(text for one in some[:THERE] for text in texts_of(one)):
            return True
        if (answers := self._analyser.folder) and len(some) == WORTHWHILE:
            helper = Helper(answered)
            self._ask = lambda records: helper.begin((answers, records))
        return False

    def words(self, articles: Iterable[Article]) -> Iterator[Words]:
        """The words of articles, each given with its `key`."""
        rest = iter(articles)
        # By turns: some are made here, and the next ones in the second process meanwhile.
        here, there = _some(rest, FIRST if self._ask else HERE), self._begun(_some(rest, THERE))
        while here:
            for at in range(0, len(here), THERE):
                some = here[at : at + THERE]
                yield from self._words(some, self._known(some))
                if self._ask:
                    # What Kiwi answered here is let go of: it may wait to read other answers.
                    self._analyser.save()
            found = there()
            here, there = _some(rest, HERE), self._begun(_some(rest, THERE))
            yield from found

    def save(self) -> None:
        """Write what was analysed to the cache folder; words that no key was asked for go.

        All words are made: the second process ends.
        """
        self._ask = None
        if self._cache:
            self._cache.keep_only(self._used)
            self._cache.save()

    def _begun(self, some: Sequence[Article]) -> Callable[[], list[Words]]:
        """Has the second process make the words of some; what is returned waits for them."""
        known = self._known(some)
        unknown = [(record, key) for record, key in some if key not in known]
        if not self._ask or not unknown:
            return lambda: self._words(some, known)
        answers = self._ask([record for record, _ in unknown])

        def found() -> list[Words]:
            pairs = zip((key for _, key in unknown), answers(), strict=True)
            new = {key: words for key, words in pairs if words is not None}
            self._put(new)
            return self._words(some, known | new)

        return found

    def _words(self, some: Sequence[Article], known: Mapping[bytes, bytes]) -> list[Words]:
        unknown = [record for record, key in some if key not in known]
        self._analyser.recall(text for one in unknown for text in texts_of(one))
        new: dict[bytes, bytes] = {}
        found = []
        for record, key in some:
            if key in known:
                found.append(decoded(known[key]))
            else:
                found.append(words_of(record, self._analyser))
                new[key] = encoded(found[-1])
        self._put(new)
        return found

    def _known(self, some: Sequence[Article]) -> dict[bytes, bytes]:
        return self._cache.many(key for _, key in some) if self._cache else {}

    def _put(self, new: Mapping[bytes, bytes]) -> None:
        if self._cache:
            self._cache.put_many(new)


def _some(articles: Iterator[Article], count: int) -> list[Article]:
    return list(islice(articles, count))
