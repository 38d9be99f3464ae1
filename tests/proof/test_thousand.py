"""1,000 made articles: converted, built and indexed without a warning, in linear time."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import ROOT, articles_of
from seogo.build import build
from seogo.convert import convert


def seconds(count: int, folder: Path) -> float:
    """Convert and build `count` made articles from nothing."""
    content = folder / "content"
    content.mkdir(parents=True)
    dump = folder / "dump.txt"
    corpus = [sys.executable, str(ROOT / "bench/corpus.py"), str(count), str(dump)]
    subprocess.run(corpus, check=True)
    start = time.perf_counter()
    converted = convert([dump], content)
    built = build(content, folder / "output")
    taken = time.perf_counter() - start
    assert [p.code for p in converted.problems + built.problems] == ["listing-header"]
    assert len(articles_of(content)) == converted.articles == built.articles == count
    return taken


def test_a_thousand_articles(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seconds(5, tmp_path / "warm-up")  # Kiwi is loaded once in a process
    small = seconds(100, tmp_path / "100")
    large = seconds(1000, tmp_path / "1000")
    with capsys.disabled():
        print(
            f"\nproof: 1,000 articles in {large:.1f} s, 100 in {small:.1f} s: "
            f"{large / small:.1f} times the time for ten times the articles, no warning"
        )
    assert large < 13 * small
