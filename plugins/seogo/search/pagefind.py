"""Runs Pagefind's command line over a page of index terms, and reads what it wrote.

Pagefind is given no Korean: it has no rules for it, decomposes it letter by letter and takes each
syllable for an accented letter. Each term of a shard goes in as a word of plain letters, which it
keeps exact; the way back is a dictionary. All articles of a shard stand on one page, one after the
other: a page of its own costs Pagefind as much as two hundred words, and where a word stands tells
whose it is.
"""

from __future__ import annotations

import gzip
import os
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from seogo.errors import MissingToolError, SearchIndexError
from seogo.search import cbor
from seogo.search.occurrences import Stretch, collected
from seogo.search.postings import NOTHING, Postings

VERSION = "1.5.2"
SIGNATURE = b"pagefind_dcd"
TITLE, NAMES, BODY = "title", "names", "body"
WEIGHTS = {TITLE: 6, NAMES: 4, BODY: 1}
"""What an occurrence counts, by where it stands."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

Fields = tuple[tuple[str, Sequence[str]], ...]
"""(TITLE, NAMES or BODY, folded terms) in the order in which positions count them."""


class _Codes(dict[str, str]):
    """Term → the word that it goes in as."""

    def __missing__(self, term: str) -> str:
        word = self[term] = _word(len(self))
        return word


@dataclass
class Page:
    """The page of one shard, as Pagefind gets it."""

    folder: Path
    words: _Codes = field(default_factory=_Codes)
    stretches: list[Stretch] = field(default_factory=list)
    """Whose terms the page has, and what they weigh, in order."""


def write_page(folder: Path, articles: Iterable[Fields]) -> Page:
    """All terms of the articles, one after the other."""
    page = Page(folder)
    (folder / "pages").mkdir()
    with (folder / "pages" / "index.html").open("w", encoding="ascii") as file:
        file.write("<!doctype html><html><body>")
        for number, fields in enumerate(articles):
            for name, terms in fields:
                if terms:
                    file.write(" ".join(map(page.words.__getitem__, terms)) + "\n")
                    page.stretches.append(Stretch(number, WEIGHTS[name], len(terms)))
        file.write("</body></html>")
    return page


def _word(number: int) -> str:
    """The shortest word that no smaller number has."""
    word = ""
    while number or not word:
        number, letter = divmod(number, len(_LETTERS))
        word = _LETTERS[letter] + word
    return word


def run(page: Page) -> Page:
    """Pagefind over a page; its output lies beside it then.

    Raises:
        MissingToolError: pagefind-bin is not installed.
        SearchIndexError: It failed.
    """
    if not page.stretches:
        return page
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 - only builds need it

        executable = get_executable()
    except (ImportError, FileNotFoundError) as error:
        raise MissingToolError(
            f"검색 색인기 Pagefind가 없습니다({error}) — "
            f"pip install pagefind-bin=={VERSION} 을 실행하세요.",
            f"the indexer Pagefind is missing ({error}) — run: pip install pagefind-bin=={VERSION}",
        ) from error
    command = [executable, "--site", "pages", "--output-path", "index", "--silent"]
    command += ["--force-language", "ko"]
    # Its own settings may also come from PAGEFIND_* and from a file in the working folder.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(
            command, cwd=page.folder, env=environment, capture_output=True, check=False, text=True,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
    except OSError as error:
        raise _broken(str(error)) from error
    if done.returncode != 0:
        raise _broken((done.stderr or done.stdout).strip()[-300:] or f"exit {done.returncode}")
    return page


def postings(page: Page) -> Postings:
    """The postings of a shard, from what Pagefind wrote.

    Raises:
        SearchIndexError: This module does not know its format.
    """
    if not page.stretches:
        return NOTHING
    index = page.folder / "index"
    terms = {word: term for term, word in page.words.items()}
    try:
        _check(index, sum(stretch.length for stretch in page.stretches))
        found = (
            (terms[word], steps)
            for path in (index / "index").iterdir()
            for word, steps in cbor.words(_signed(path), len(SIGNATURE))
        )
        return collected(found, page.stretches)
    except (OSError, ValueError, TypeError, IndexError, KeyError) as error:
        raise _broken(f"{type(error).__name__}: {error}") from error


def _check(index: Path, length: int) -> None:
    """Whether it is of this version, and of one page of so many words."""
    (path,) = index.glob("*.pf_meta")
    version, pages, *_ = cbor.decode(_signed(path), len(SIGNATURE))
    if version != VERSION:
        raise ValueError(f"format {version}, not {VERSION}")
    if [words for _, words in pages] != [length]:
        raise ValueError(f"{pages} instead of a page of {length} words")


def _signed(path: Path) -> bytes:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(SIGNATURE):
        raise ValueError(f"{path.name} does not start with {SIGNATURE.decode()}")
    return data


def _broken(reason: str) -> SearchIndexError:
    return SearchIndexError(
        f"검색 색인을 만들지 못했습니다: Pagefind {VERSION} — {reason}. "
        f"pip install pagefind-bin=={VERSION} 을 실행한 뒤 다시 빌드하세요.",
        f"the search index could not be made: Pagefind {VERSION} — {reason}. "
        f"Run: pip install pagefind-bin=={VERSION}, then build again.",
    )
