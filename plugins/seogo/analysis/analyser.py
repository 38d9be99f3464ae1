"""Asks the cache, then Kiwi."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from seogo.analysis import kiwi
from seogo.analysis.cache import Cache, key_of
from seogo.analysis.token import Token


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
        self._memory: dict[str, tuple[Token, ...]] = {}
        self._kiwi: Callable[[str], tuple[Token, ...]] | None = None

    def tokens(self, paragraph: str) -> tuple[Token, ...]:
        """The morphemes of one paragraph, in order. Loads Kiwi if the answer is not known.

        Raises:
            MissingToolError: Kiwi or its model is not installed.
        """
        key = key_of(paragraph)
        known = self._memory.get(key)
        if known is None and self._folder is not None:
            known = self._store().get(key)
        if known is None:
            self._kiwi = self._kiwi or kiwi.load()
            known = self._kiwi(paragraph)
            if self._folder is not None:
                self._store().put(key, known)
        if self._folder is None:
            self._memory[key] = known
        return known

    def tokens_of(self, paragraphs: Iterable[str]) -> list[tuple[Token, ...]]:
        """`tokens` of each. No faster than one by one: Kiwi's own batches only add threads."""
        return [self.tokens(paragraph) for paragraph in paragraphs]

    def save(self) -> None:
        """Write what was learnt to the cache folder; nothing to do without one."""
        if self._cache is not None:
            self._cache.save()

    def _store(self) -> Cache:
        if self._cache is None:
            assert self._folder is not None
            self._cache = Cache(self._folder / kiwi.fingerprint())
        return self._cache
