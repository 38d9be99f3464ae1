"""Runs Pagefind's command line over pages of index terms, and reads what it wrote.

Pagefind is given no Korean: it has no rules for it, decomposes it letter by letter and takes each
syllable for an accented letter. Each term of a shard goes in as a word of plain letters, which it
keeps exact and indexes in less than half the time; the way back is a dictionary.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from seogo.errors import MissingToolError, SearchIndexError
from seogo.search import cbor
from seogo.search.postings import Entry, Postings, collected

VERSION = "1.5.2"
SIGNATURE = b"pagefind_dcd"
TITLE, NAMES, BODY = "title", "names", "body"
WEIGHTS = {TITLE: 6, NAMES: 4, BODY: 1}
"""What an occurrence counts, by where it stands."""

# Pagefind stores weights in 24ths.
_STORED = 24
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SORT = "number"

Fields = tuple[tuple[str, Sequence[str]], ...]
"""(TITLE, NAMES or BODY, folded terms) in the order in which positions count them."""

NOTHING = collected(())
"""The postings of articles without terms."""


@dataclass
class Pages:
    """The pages of one shard, as Pagefind gets them."""

    folder: Path
    words: dict[str, str] = field(default_factory=dict)
    """Term → the word it goes in as."""

    articles: list[int] = field(default_factory=list)
    """Numbers, within the shard, of the articles that have terms."""


def postings(articles: Iterable[Fields]) -> Postings:
    """The postings of one shard, its articles numbered as given.

    Raises:
        MissingToolError: pagefind-bin is not installed.
        SearchIndexError: It failed, or wrote a format this module does not know.
    """
    with tempfile.TemporaryDirectory(prefix="seogo-search-") as folder:
        pages = write_pages(Path(folder), articles)
        run(pages)
        return read(pages)


def write_pages(folder: Path, articles: Iterable[Fields]) -> Pages:
    """A page per article that has terms."""
    pages = Pages(folder)
    (folder / "pages").mkdir()
    for number, fields in enumerate(articles):
        body = "".join(
            f'<p data-pagefind-weight="{WEIGHTS[name]}">{" ".join(_coded(terms, pages.words))}</p>'
            for name, terms in fields
            if terms
        )
        if body:
            attributes = f'data-pagefind-body data-pagefind-sort="{_SORT}:{number}"'
            page = f"<!doctype html><html><body {attributes}>{body}</body></html>"
            (folder / "pages" / f"{number}.html").write_bytes(page.encode())
            pages.articles.append(number)
    return pages


def _coded(terms: Sequence[str], words: dict[str, str]) -> Iterator[str]:
    for term in terms:
        word = words.get(term)
        if word is None:
            word = words[term] = _word(len(words))
        yield word


def _word(number: int) -> str:
    """A word of four letters; of more, when those are used up."""
    word = ""
    while number or len(word) < 4:
        number, letter = divmod(number, len(_LETTERS))
        word = _LETTERS[letter] + word
    return word


def run(pages: Pages) -> None:
    """Index the pages."""
    if not pages.articles:
        return
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
            command, cwd=pages.folder, env=environment, capture_output=True, check=False, text=True,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
    except OSError as error:
        raise _broken(str(error)) from error
    if done.returncode != 0:
        raise _broken((done.stderr or done.stdout).strip()[-300:] or f"exit {done.returncode}")


def read(pages: Pages) -> Postings:
    """What the finished index holds."""
    if not pages.articles:
        return NOTHING
    index = pages.folder / "index"
    terms = {word: term for term, word in pages.words.items()}
    try:
        numbers = _article_numbers(index, pages.articles)
        return collected(
            (terms[word], _entries(found, numbers))
            for path in (index / "index").iterdir()
            for word, found in cbor.words(_signed(path), len(SIGNATURE))
        )
    except (OSError, ValueError, TypeError, IndexError, KeyError) as error:
        raise _broken(f"{type(error).__name__}: {error}") from error


def _entries(pages: Sequence[cbor.Page], numbers: Sequence[int]) -> list[Entry]:
    if any(stored % _STORED or not stored for _, stored, _ in pages):
        raise ValueError(f"weights that are no multiples of 1/{_STORED}")
    return [(numbers[page], stored // _STORED, places) for page, stored, places in pages]


def _article_numbers(index: Path, articles: Sequence[int]) -> list[int]:
    """Pagefind's number of a page → the article's: its numbers are any, but it sorts as told."""
    (path,) = index.glob("*.pf_meta")
    version, pages, _, _, sorts, *_ = _unpack(path)
    if version != VERSION:
        raise ValueError(f"format {version}, not {VERSION}")
    order = dict(sorts)[_SORT]
    if len(pages) != len(articles) or sorted(order) != list(range(len(articles))):
        raise ValueError(f"{len(pages)} pages of {len(articles)}")
    numbers = [0] * len(order)
    for page, article in zip(order, articles, strict=True):
        numbers[page] = article
    return numbers


def _unpack(path: Path) -> Any:
    return cbor.decode(_signed(path), len(SIGNATURE))


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
