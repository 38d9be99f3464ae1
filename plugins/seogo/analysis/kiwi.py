"""Kiwi itself, so fixed that one text gives one answer on any machine of a kind."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from threading import Lock
from typing import Any

from seogo.analysis.multiword import forget, names_file, names_stand_in
from seogo.analysis.readings import readings
from seogo.analysis.token import Token
from seogo.errors import MissingToolError

# Threads: what they answer does not depend on their number, only the time does.
_WORKERS = 2
# Characters: so many texts together, some ten articles, and more of them are sure to come.
_MANY = 20_000
# Characters: longer than any paragraph that has sentences.
_LONGEST = 5000
ARCHITECTURE_VARIABLE = "KIWI_ARCH_TYPE"


def architecture() -> str:
    """The arithmetic that Kiwi is told to use.

    Left alone, Kiwi takes the best instructions of the CPU it runs on, and rounding may differ
    between them: "none" cuts every 25th word another way than the others. So it is held to
    what every CPU of the family has (sse4_1 costs 5 % of the speed of avx2).
    """
    machine = platform.machine().lower()
    if machine in ("x86_64", "amd64", "i686", "x86"):
        return "sse4_1"
    return "neon" if machine in ("arm64", "aarch64") else "balanced"


def fingerprint() -> str:
    """Whatever the answers depend on besides the text and the rules here, as a file name.

    Whoever changes those (`pieces_of`, `seogo.analysis.readings`) gives it another end: what is
    kept of a large archive took Kiwi minutes, and a comment should not throw it away.

    Raises:
        MissingToolError: Kiwi or its model is not installed.
    """
    try:
        parts = (version("kiwipiepy"), version("kiwipiepy_model"), architecture())
    except PackageNotFoundError as error:
        raise _missing(error) from error
    return "kiwi-{}-model-{}-{}".format(*parts)


class Reader:
    """Kiwi as a function of paragraphs, each read for itself.

    Loaded by the first that are asked for: 1.0 s and 0.3 GB if they are few and hold none of its
    names of several words. With those names, from the first on that do: 2.1 s, 0.5 GB. The answers
    are the same either way.
    """

    def __init__(self) -> None:
        # Two threads may ask.
        self._loading = Lock()
        self._kiwi: Any = None
        self._whole = False
        self._reads = False

    @property
    def loaded(self) -> bool:
        """Whether a Kiwi is there already."""
        return self._kiwi is not None

    def __call__(
        self, paragraphs: Sequence[str], whole: bool | None = None
    ) -> Iterator[tuple[Token, ...]]:
        """The morphemes of each, in order; of none, only to be ready for the next.

        Args:
            paragraphs: In NFC.
            whole: What `needs_names` says of them, if that was asked already.

        Raises:
            MissingToolError: Kiwi or its model is not installed, or cannot be loaded.
        """
        kiwi = self._enough_for(paragraphs, whole)
        if not paragraphs:
            return  # the first question has Kiwi build its model, which takes half its time
        pieces = [pieces_of(paragraph) for paragraph in paragraphs]
        answers = kiwi.tokenize(text for of_one in pieces for _, text in of_one)
        for of_one in pieces:
            yield tuple(
                Token(t.form, t.tag, start + t.start, start + t.end)
                for start, _ in of_one
                for t in next(answers)
            )

    def _enough_for(self, paragraphs: Sequence[str], whole: bool | None) -> Any:
        with self._loading:
            try:
                if not self._whole:
                    self._load(whole=needs_names(paragraphs) if whole is None else whole)
            except (ImportError, OSError, RuntimeError) as error:
                raise _missing(error) from error
            self._reads = self._reads or bool(paragraphs)
            return self._kiwi

    def _load(self, *, whole: bool) -> None:
        if whole and self._reads:
            # Another thread may be listening to it: a second one takes its place. Not both at
            # once, each takes its memory.
            self._kiwi = None
        if self._kiwi is None:
            self._kiwi = _kiwi()
        if whole:
            forget()
            self._kiwi.load_user_dictionary(str(names_file()))
            self._whole = True


_READER = Reader()


def load() -> Reader:
    """The one reader of this process: Kiwi keeps nothing of what it is asked."""
    return _READER


def needs_names(paragraphs: Sequence[str]) -> bool:
    """Whether Kiwi needs its names of several words for them, or is sure to need them soon.

    Raises:
        ImportError: Kiwi's model is not installed.
        OSError: Its file cannot be read.
    """
    return sum(map(len, paragraphs)) > _MANY or names_stand_in(paragraphs)


def read(paragraphs: Sequence[str], whole: bool | None = None) -> list[list[str]]:
    """The `seogo.analysis.readings` of each, by this process's reader.

    Args:
        paragraphs: In NFC.
        whole: As `Reader` takes it.

    Raises:
        MissingToolError: Kiwi or its model is not installed, or cannot be loaded.
    """
    answers = zip(paragraphs, load()(paragraphs, whole), strict=True)
    return [readings(paragraph, tokens) for paragraph, tokens in answers]


def answer(question: tuple[Sequence[str], bool | None]) -> list[list[str]]:
    """`read` for a second process, which is asked one thing."""
    return read(*question)


def _kiwi() -> Any:
    """A Kiwi without its names of several words.

    They are the last of what it loads by itself, so they can follow: it reads alike then, and
    is ready a tenth sooner.
    """
    before = os.environ.get(ARCHITECTURE_VARIABLE)
    os.environ[ARCHITECTURE_VARIABLE] = architecture()
    try:
        from kiwipiepy import Kiwi  # noqa: PLC0415 - 0.2 s that a warm run saves

        return Kiwi(num_workers=_WORKERS, load_multi_dict=False)
    finally:
        # Read only when a Kiwi is made; another one in this process is not ours to steer.
        if before is None:
            os.environ.pop(ARCHITECTURE_VARIABLE, None)
        else:
            os.environ[ARCHITECTURE_VARIABLE] = before


def pieces_of(paragraph: str) -> list[tuple[int, str]]:
    """(start, text) of the pieces that Kiwi reads for themselves: nearly always the whole.

    Without sentence ends its time grows with the square of the length: 300,000 characters took a
    minute and a half.
    """
    pieces = []
    start = 0
    while len(paragraph) - start > _LONGEST:
        ends = (paragraph.rfind(mark, start, start + _LONGEST) + 1 for mark in (". ", " "))
        end = next((end for end in ends if end > start), start + _LONGEST)
        pieces.append((start, paragraph[start:end]))
        start = end
    return [*pieces, (start, paragraph[start:])]


def _missing(error: Exception) -> MissingToolError:
    return MissingToolError(
        f"한국어 형태소 분석기 Kiwi를 불러올 수 없습니다({error}) — "
        "pip install kiwipiepy==0.24.1 kiwipiepy_model==0.24.0 을 실행하세요. 이 컴퓨터나 "
        "Python에 맞는 것이 없다면 다른 곳에서 옮기고 만드세요. 보고 살피는 일은 여기서도 됩니다.",
        f"the Korean analyser Kiwi cannot be loaded ({error}) — "
        "run: pip install kiwipiepy==0.24.1 kiwipiepy_model==0.24.0. Where there is none for this "
        "machine or Python, convert and build elsewhere; commands that read and check work here.",
    )
