"""Asks the cache, then Kiwi."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Lock

from seogo.analysis import kiwi, readings
from seogo.analysis.cache import Cache, key_of
from seogo.analysis.token import Token
from seogo.helper import Helper

# Paragraphs: those of one article are asked for again by each stage.
_RECENT = 200


class Analyser:
    """Morphemes of Korean text.

    A paragraph's answer depends on that paragraph alone: not on its neighbours, the order or the
    size of a batch. Text should be NFC; Kiwi takes decomposed Hangul for unknown words.

    Args:
        cache: Folder that keeps answers between runs (created by `save`); None keeps them in
            memory only.
        read: Answers what the cache does not know; see `seogo.analysis.kiwi.read`.
    """

    def __init__(
        self,
        cache: Path | None = None,
        read: Callable[[Sequence[str]], list[list[str]]] = kiwi.read,
    ) -> None:
        self.folder = cache
        """Where answers are kept; None: nowhere."""
        self._cache: Cache | None = None
        self._memory: dict[bytes, Sequence[str]] = {}
        # One thread may learn while another asks.
        self._loading = Lock()
        self._recalled: dict[str, Sequence[str]] = {}
        self._recent: dict[str, tuple[Token, ...]] = {}
        self._read = read
        self._begun: Callable[[], dict[str, list[str]]] = dict

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
        words = paragraph.split()
        # One without words has a line as well.
        return list(zip(words, self._readings(paragraph), strict=bool(words)))

    def recall(self, paragraphs: Iterable[str]) -> None:
        """Have the answers for many paragraphs at hand, for the questions that come next."""
        if self.folder is None:
            return
        keys = {paragraph: key_of(paragraph) for paragraph in paragraphs}
        known = self._store().many(keys.values())
        self._recalled = {text: known[key] for text, key in keys.items() if key in known}
        self._recalled |= self._asked([text for text in keys if text not in self._recalled])

    def begin(self, paragraphs: Iterable[str]) -> bool:
        """Have Kiwi read what is not known in a process of its own, while this one goes on.

        The next question that Kiwi is needed for waits for it, and it answers all that follow.
        Nothing happens without a cache, or where this process has a Kiwi.

        Returns:
            Whether a process is at work.
        """
        if self.folder is None or not (unknown := self._unknown(paragraphs)):
            return False
        if kiwi.load().loaded:
            return False
        helper = Helper(kiwi.answer)
        ready = helper.begin(((), False))
        # Looked up here, while Kiwi loads there what it needs in any case.
        whole = _needs_names(unknown)
        answers = helper.begin((unknown, whole))

        def begun() -> dict[str, list[str]]:
            ready()
            return self._remembered(unknown, answers())

        self._read = lambda some: helper.ask((some, whole or _needs_names(some)))
        self._begun = begun
        return True

    def learn(self, paragraphs: Iterable[str]) -> None:
        """Have the answers for many paragraphs ready: Kiwi reads unknown ones on two cores."""
        self._asked(self._unknown(paragraphs))
        self.save()

    def save(self) -> None:
        """Write what was learnt to the cache folder; nothing to do without one."""
        if self._cache is not None:
            self._cache.save()

    def _readings(self, paragraph: str) -> Sequence[str]:
        if (recalled := self._recalled.get(paragraph)) is not None:
            return recalled
        key = key_of(paragraph)
        known = self._memory.get(key) if self.folder is None else self._store().get(key)
        if known is None:
            return self._asked([paragraph])[paragraph]
        return known

    def _unknown(self, paragraphs: Iterable[str]) -> list[str]:
        known = self._memory if self.folder is None else self._store()
        return [one for one in dict.fromkeys(paragraphs) if key_of(one) not in known]

    def _asked(self, unknown: Sequence[str]) -> dict[str, list[str]]:
        """What Kiwi says of paragraphs."""
        if not unknown:
            return {}
        begun, self._begun = self._begun, dict
        found = begun()
        rest = [one for one in unknown if one not in found]
        return found | self._remembered(rest, self._read(rest)) if rest else found

    def _remembered(
        self, paragraphs: Sequence[str], answers: Sequence[list[str]]
    ) -> dict[str, list[str]]:
        for paragraph, lines in zip(paragraphs, answers, strict=True):
            if self.folder is None:
                self._memory[key_of(paragraph)] = lines
            else:
                self._store().put(key_of(paragraph), lines)
        return dict(zip(paragraphs, answers, strict=True))

    def _store(self) -> Cache:
        with self._loading:
            if self._cache is None:
                assert self.folder is not None
                self._cache = Cache(self.folder, kiwi.fingerprint())
            return self._cache


def _needs_names(paragraphs: Sequence[str]) -> bool | None:
    """`kiwi.needs_names`; None where nobody knows: who reads them says what is missing."""
    try:
        return kiwi.needs_names(paragraphs)
    except (ImportError, OSError):
        return None
