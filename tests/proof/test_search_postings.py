"""The postings of a real corpus are Pagefind's, in slices as large as a shard.

The corpus of bench/search: sections of manuals and statutes, out of packages of Debian.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from conftest import ROOT

sys.path.insert(0, str(ROOT / "bench/search"))

from corpora import manuals
from run import CACHE

from pagefind_postings import by_pagefind, decoded
from seogo.analysis import Analyser
from seogo.search import SearchRecord
from seogo.search.inversion import inverted
from seogo.search.shards import LARGEST
from seogo.search.words import texts_of, words_of


def test_postings_of_manuals(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shutil.which("apt-get"), (
        "the texts come out of Debian's packages: run this on Debian or Ubuntu"
    )
    records = [
        SearchRecord(
            Path(one.address).stem, one.address, one.title, "", one.authors, one.tags, one.body
        )
        for one in manuals(CACHE).articles
    ]
    analyser = Analyser(tmp_path / "analysis")
    analyser.learn(text for record in records for text in texts_of(record))
    terms: set[str] = set()
    postings = places = 0
    for start in range(0, len(records), LARGEST):
        own = [words_of(record, analyser).fields for record in records[start : start + LARGEST]]
        found = inverted(own)
        folder = tmp_path / str(start)
        folder.mkdir()
        assert decoded(found) == by_pagefind(own, folder)
        terms.update(found.terms)
        postings += len(found.articles)
        places += sum(len(one) for fields in own for _, one in fields)
    assert len(records) > 2_000
    with capsys.disabled():
        print(
            f"\nproof: {len(records):,} articles, {len(terms):,} terms, {postings:,} postings and "
            f"{places:,} places: all as Pagefind has them"
        )
