"""Runs Pagefind's command line over pages of index terms, and reads what it wrote.

A term goes in decomposed (NFD) and with an end mark, so that Pagefind keeps it exact, neither
stems it nor takes Hangul for accented letters. The signs of 2.71, C++ and C# go in as letters,
because Pagefind cuts words at signs. All of this is undone on the way out.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from seogo.errors import MissingToolError, SearchIndexError
from seogo.search import cbor
from seogo.search.postings import LARGEST_WEIGHT, Entry, Postings, collected, places_of

VERSION = "1.5.2"
END = "\u01c0"
# Letters that no text has: a Sinologist's dot, and clicks of southern African languages.
_SIGNS = {".": "\ua78f", "+": "\u01c1", "#": "\u01c2"}
_IN = str.maketrans(_SIGNS)
_OUT = str.maketrans({letter: sign for sign, letter in _SIGNS.items()})
SIGNATURE = b"pagefind_dcd"
TITLE, NAMES, BODY = "title", "names", "body"
WEIGHTS = {TITLE: 6, NAMES: 4, BODY: 1}
"""What an occurrence counts, by where it stands."""

# Pagefind stores weights in 24ths.
_STORED = 24


Fields = tuple[tuple[str, Sequence[str]], ...]
"""(TITLE, NAMES or BODY, folded terms) in the order in which positions count them."""

NOTHING = collected(())
"""The postings of articles without terms."""


def postings(articles: Sequence[Fields]) -> Postings:
    """The postings of one shard, its articles numbered as given.

    Raises:
        MissingToolError: pagefind-bin is not installed.
        SearchIndexError: It failed, or wrote a format this module does not know.
    """
    with tempfile.TemporaryDirectory(prefix="seogo-search-") as folder:
        if not write_pages(Path(folder), articles):
            return NOTHING
        run(Path(folder))
        return read(Path(folder))


def write_pages(folder: Path, articles: Iterable[Fields]) -> int:
    """A page per article that has terms, named by its number. Returns how many there are."""
    pages = folder / "pages"
    pages.mkdir()
    count = 0
    for number, fields in enumerate(articles):
        body = "".join(
            f'<p data-pagefind-weight="{WEIGHTS[field]}">'
            + " ".join(unicodedata.normalize("NFD", term.translate(_IN)) + END for term in terms)
            + "</p>"
            for field, terms in fields
            if terms
        )
        if body:
            page = f"<!doctype html><html><body data-pagefind-body>{body}</body></html>"
            (pages / f"{number}.html").write_text(page, encoding="utf-8")
            count += 1
    return count


def run(folder: Path) -> None:
    """Index the pages of a folder."""
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
            command, cwd=folder, env=environment, capture_output=True, check=False, text=True,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
    except OSError as error:
        raise _broken(str(error)) from error
    if done.returncode != 0:
        raise _broken((done.stderr or done.stdout).strip()[-300:] or f"exit {done.returncode}")


def read(folder: Path) -> Postings:
    """What the finished index of a folder holds."""
    index = folder / "index"
    try:
        numbers = _page_numbers(index)
        return collected(
            (_term(key), [_entry(page, numbers) for page in pages])
            for path in (index / "index").iterdir()
            for key, pages in cbor.words(_signed(path), len(SIGNATURE))
        )
    except (OSError, ValueError, TypeError, IndexError, KeyError) as error:
        raise _broken(f"{type(error).__name__}: {error}") from error


def _term(key: str) -> str:
    if not key.endswith(END):
        raise ValueError(f"the term {key!r} was not handed in")
    return unicodedata.normalize("NFC", key[: -len(END)]).translate(_OUT)


def _entry(page: cbor.Page, numbers: Sequence[int]) -> Entry:
    number, stored, positions = page
    weight, rest = divmod(stored, _STORED)
    if rest or not weight:
        raise ValueError(f"a weight of {stored}/{_STORED}")
    positions.sort()
    return numbers[number], min(weight, LARGEST_WEIGHT), places_of(positions)


def _page_numbers(index: Path) -> list[int]:
    """Pagefind's page number → ours."""
    (path,) = index.glob("*.pf_meta")
    version, pages, *_ = _unpack(path)
    if version != VERSION:
        raise ValueError(f"format {version}, not {VERSION}")
    numbers = []
    for name, _ in pages:
        data = _signed(index / "fragment" / f"{name}.pf_fragment")
        address = str(json.loads(data[len(SIGNATURE) :])["url"])
        numbers.append(int(re.sub(r"\D", "", address)))
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
