"""For tests/test_search_inversion.py: postings as Pagefind makes them, to compare ours with.

Pagefind has no rules for Korean, so each term goes in as a word of plain letters, which it keeps
exact. All articles stand on one page, one after the other: where a word stands tells whose it is.
"""

from __future__ import annotations

import gzip
import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, groupby, islice
from pathlib import Path

import cbor2
from pagefind_bin import get_executable

from seogo.search.fields import WEIGHTS, Fields
from seogo.search.postings import Postings

SIGNATURE = b"pagefind_dcd"
LETTERS = "abcdefghijklmnopqrstuvwxyz"

Posting = tuple[int, int, tuple[int, ...]]
"""(article, sum of the weights, positions)."""


def by_pagefind(articles: Sequence[Fields], folder: Path) -> dict[str, list[Posting]]:
    """The postings of each term; `folder` is empty."""
    places = [
        (number, position, weight, term)
        for number, fields in enumerate(articles)
        for position, (weight, term) in enumerate(
            (WEIGHTS[name], term) for name, terms in fields for term in terms
        )
    ]
    codes = {term: _word(at) for at, term in enumerate(dict.fromkeys(row[-1] for row in places))}
    (folder / "pages").mkdir()
    text = " ".join(codes[row[-1]] for row in places)
    page = f"<!doctype html><html><body>{text}</body></html>"
    (folder / "pages" / "index.html").write_text(page, encoding="ascii")
    found = dict(_indexed(folder))
    assert found.keys() == {*codes.values()}
    return {
        term: [
            (number, sum(row[2] for row in own), tuple(row[1] for row in own))
            for number, some in groupby((places[at] for at in found[code]), lambda row: row[0])
            for own in [list(some)]
        ]
        for term, code in codes.items()
    }


def _word(number: int) -> str:
    """A word of letters that no other number has."""
    number, letter = divmod(number, len(LETTERS))
    return (_word(number) if number else "") + LETTERS[letter]


def _indexed(folder: Path) -> Iterator[tuple[str, list[int]]]:
    """Word → places, as Pagefind wrote them (CBOR, RFC 8949)."""
    command = [get_executable(), "--site", "pages", "--output-path", "index", "--silent"]
    # Its settings may also come from PAGEFIND_*.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
    command += ["--force-language", "ko"]
    subprocess.run(command, cwd=folder, env=environment, check=True, timeout=300)
    for path in (folder / "index" / "index").iterdir():
        data = gzip.decompress(path.read_bytes())
        assert data.startswith(SIGNATURE)
        [words] = cbor2.loads(data[len(SIGNATURE) :])
        for word, [[page, [weight, *steps], metadata]], variants in words:
            # All places weigh 1: -(weight + 1), in 24ths. The others are steps.
            assert (page, weight, metadata, variants) == (0, -25, [], [])
            yield word, list(accumulate(steps))


def decoded(postings: Postings) -> dict[str, list[Posting]]:
    """What `seogo.search.inversion` made, in the same form."""
    owners, weights = iter(postings.articles), iter(postings.weights)
    values = _integers(postings.places)
    found = {
        term: [
            (next(owners), next(weights), tuple(accumulate(islice(values, next(values)))))
            for _ in range(count)
        ]
        for term, count in zip(postings.terms, postings.counts, strict=True)
    }
    assert not list(chain(owners, weights, values))
    return found


def _integers(data: Iterable[int]) -> Iterator[int]:
    value = shift = 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield value
            value = shift = 0
