"""Asks the cache, then Kiwi."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import Lock

from seogo.analysis import kiwi, readings
from seogo.analysis.cache import Cache, key_of
from seogo.analysis.token import Token

# Paragraphs: those of one article are asked for again by each stage.
_RECENT = 200


class Analyser:
    """Morphemes of Korean text.

    A paragraph's answer depends on that paragraph alone: not on its neighbours, the order or the
    size of a batch. Text should be NFC; Kiwi takes decomposed Hangul for unknown words.

    Args:
        cache: Folder that keeps answers between runs (created by `save`); None keeps them in
            memory only.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._folder = cache
        self._cache: Cache | None = None
        self._memory: dict[bytes, Sequence[str]] = {}
        # One thread may learn while another asks.
        self._loading = Lock()
        self._recalled: dict[str, Sequence[str]] = {}
        self._recent: dict[str, tuple[Token, ...]] = {}
        self._kiwi: kiwi.Reader | None = None

    def tokens(self, paragraph: str) -> tuple[Token, ...]:
        """The morphemes of one paragraph, in order. Loads Kiwi if the answer is not known.

        Raises:
            MissingToolError: Kiwi or its model is not installed.
        """
        if (recent := self._recent.get(paragraph)) is not None:
            return recent
        known = readings.tokens(paragraph, self._readings(paragraph))
        if len(self._recent) >= _RECENT:
            self._recent.clear()
        self._recent[paragraph] = known
        return known

    def words(self, paragraph: str) -> list[tuple[str, str]]:
        """The words between spaces, each with its line of `seogo.analysis.readings`.

        Raises:
            MissingToolError: As above.
        """
        return list(zip(paragraph.split(), self._readings(paragraph), strict=False))

    def recall(self, paragraphs: Iterable[str]) -> None:
        """Have the answers for many paragraphs at hand, for the questions that come next."""
        if self._folder is None:
            return
        keys = {paragraph: key_of(paragraph) for paragraph in paragraphs}
        known = self._store().many(keys.values())
        self._recalled = {text: known[key] for text, key in keys.items() if key in known}
        unknown = [text for text in keys if text not in self._recalled]
        self._recalled |= zip(unknown, self._asked(unknown), strict=True)

    def learn(self, paragraphs: Iterable[str]) -> None:
        """Have the answers for many paragraphs ready: Kiwi reads unknown ones on two cores."""
        known = self._memory if self._folder is None else self._store()
        self._asked([p for p in dict.fromkeys(paragraphs) if key_of(p) not in known])
        self.save()

    def save(self) -> None:
        """Write what was learnt to the cache folder; nothing to do without one."""
        if self._cache is not None:
            self._cache.save()

    def _readings(self, paragraph: str) -> Sequence[str]:
        if (recalled := self._recalled.get(paragraph)) is not None:
            return recalled
        key = key_of(paragraph)
        known = self._memory.get(key) if self._folder is None else self._store().get(key)
        if known is None:
            [known] = self._asked([paragraph])
        return known

    def _asked(self, unknown: Sequence[str]) -> list[Sequence[str]]:
        """What Kiwi says of paragraphs."""
        if not unknown:
            return []
        return [
            self._remember(*pair) for pair in zip(unknown, self._reader()(unknown), strict=True)
        ]

    def _remember(self, paragraph: str, tokens: Sequence[Token]) -> Sequence[str]:
        key, lines = key_of(paragraph), readings.readings(paragraph, tokens)
        if self._folder is None:
            self._memory[key] = lines
        else:
            self._store().put(key, lines)
        return lines

    def _reader(self) -> kiwi.Reader:
        with self._loading:
            self._kiwi = self._kiwi or kiwi.load()
            return self._kiwi

    def _store(self) -> Cache:
        with self._loading:
            if self._cache is None:
                assert self._folder is not None
                self._cache = Cache(self._folder, kiwi.fingerprint())
            return self._cache
