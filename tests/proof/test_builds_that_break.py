"""Builds that are killed at 300 moments, and on disks that fail at every call."""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from faults import ALL, ERRORS, archive, attempts, compiled, judge
from killing import build_apart, bytes_of, kill, wait_for_exchange
from site_support import names, write_article

_ARTICLES, _KILLS = 1000, 300
_SITES = ("앞", "뒤")
_CORES = 2
_REMOVAL = 0.2
"""Seconds that a build may live on after the exchange, while it removes the old site."""

_FIRST, _BEYOND = 200, 200
"""Calls that fail: so many from the first on, and so many others."""


def named(content: Path, name: str) -> None:
    (content / "archive.toml").write_text(f'name = "{name}"\n', encoding="utf-8")


def built(content: Path, output: Path) -> None:
    _, status = os.waitpid(build_apart(content, output), 0)
    assert status == 0


def killed_builds(folder: Path, count: int, seed: int) -> Counter[str]:
    """What was left of so many killed builds; each was then built to its end."""
    content, out = folder / "content", folder / "out"
    for number in range(_ARTICLES):
        day = f"20{10 + number % 15}{1 + number % 12:02d}{1 + number % 28:02d}"
        date = f"{day[:4]}-{day[4:6]}-{day[6:]}T09:00:00+09:00"
        tags, authors = (
            names("반도체", f"꼬리표 {number % 40}"),
            names(f"김하{'나늘준윤'[number % 4]}"),
        )
        text = f"{number}번 글이다. 반도체 산업을 다룬다."
        slug = f"{day}-{number:08d}"
        write_article(content, slug, text, Date=date, Tags=tags, Authors=authors)
    sites = {}
    for name in _SITES:
        named(content, name)
        built(content, folder / name)
        sites[name] = bytes_of(folder / name)
    built(content, out)
    named(content, _SITES[0])
    started = time.monotonic()
    built(content, out)
    whole = time.monotonic() - started

    left: Counter[str] = Counter()
    random_ = random.Random(seed)
    for number in range(count):
        old, new = _SITES[number % 2], _SITES[1 - number % 2]
        assert bytes_of(out) == sites[old]
        named(content, new)
        child = build_apart(content, out)
        if number % 5 < 2:
            wait_for_exchange(child, out)
            kill(child, random_.uniform(0, _REMOVAL))
        else:
            kill(child, random_.uniform(0, whole))
        found = bytes_of(out)
        left["old" if found == sites[old] else "new" if found == sites[new] else "broken"] += 1
        left["unfinished"] += any(path.name.startswith(".out") for path in folder.iterdir())
        built(content, out)
        assert bytes_of(out) == sites[new]
        assert all(path.stat().st_nlink == 1 for path in out.rglob("*") if path.is_file())
        assert not [path for path in folder.iterdir() if path.name.startswith(".out")]
    return left


def test_killed_anywhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folders = [tmp_path / str(number) for number in range(_CORES)]
    with ProcessPoolExecutor(_CORES, get_context("fork")) as processes:
        parts = processes.map(killed_builds, folders, [_KILLS // _CORES] * _CORES, range(_CORES))
        left = sum(parts, Counter())
    with capsys.disabled():
        print(
            f"\n{_KILLS} builds of {_ARTICLES:,} articles killed: {left['old']} old sites, "
            f"{left['new']} new ones, {left['broken']} half-written; {left['unfinished']} left "
            "something beside it; each next build made the right site and left nothing"
        )
    assert left["broken"] == 0
    assert min(left["old"], left["new"]) >= 0.2 * _KILLS
    assert left["unfinished"] > 0.2 * _KILLS


def failed(library: Path, folder: Path, wanted: Iterable[tuple[int, int, int]]) -> Counter[str]:
    """What so many attempts left: "old", or "new" where only a cache could not be written."""
    told: list[dict[str, Any]] = list(attempts(library, folder, wanted))
    assert all(one["where"] for one in told), "a call that was never made"
    return Counter(map(judge, told))


def test_a_disk_that_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = compiled(tmp_path)
    archive(tmp_path / "large", 200)
    archive(tmp_path / "edited", 3, edited=True)
    calls = {}
    for name in ("large", "edited"):
        [whole] = attempts(library, tmp_path / name, [(ALL, 0, 0)])
        assert judge(whole) == "new"
        calls[name] = whole["seen"]
    assert calls["large"] >= _FIRST + _BEYOND
    beyond = random.Random(7).sample(range(_FIRST + 1, calls["large"] + 1), _BEYOND)
    large = [(ALL, n, code) for n in [*range(1, _FIRST + 1), *beyond] for code in ERRORS]
    edited = [(ALL, n, code) for n in range(1, calls["edited"] + 1) for code in ERRORS]
    work = ((tmp_path / "large", large), (tmp_path / "edited", edited))
    with ProcessPoolExecutor(_CORES, get_context("fork")) as processes:
        runs = [processes.submit(failed, library, *one) for one in work]
        left, others = (run.result() for run in runs)
    with capsys.disabled():
        print(
            f"\n{left.total()} builds on a disk that fails (ENOSPC, EIO, EACCES at each of the "
            f"first {_FIRST} writes, renames and flushes and at {_BEYOND} others): {left['old']} "
            f"times an exit code, a sentence and the old site; {others.total()} with the index "
            f"made anew: {others['old']}, and {others['new']} whole new sites without a cache"
        )
    assert left["old"] == len(large)
