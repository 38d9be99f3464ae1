"""One bad Markdown file among a thousand: the others, one line, exit code 1."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT
from killing import bytes_of
from site_support import ODD, write_article

_ARTICLES = 1000
_BAD = "articles/2025/03/20250303-cccccccc"


def seogo(folder: Path, *arguments: str) -> tuple[int, list[str]]:
    """Exit code of a command in a folder, and the problems that it printed."""
    run = subprocess.run(
        [sys.executable, "-m", "seogo", *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT / "plugins"), "LC_ALL": "ko_KR.UTF-8"},
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    assert "Traceback" not in run.stderr
    return run.returncode, run.stderr.splitlines()


def pages(output: Path) -> set[str]:
    return {path.stem for path in (output / "articles").rglob("*.html")}


def test_one_odd_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    for number in range(_ARTICLES - 1):
        day = f"20{10 + number % 15}{1 + number % 12:02d}{1 + number % 28:02d}"
        date = f"{day[:4]}-{day[4:6]}-{day[6:]}T09:00:00+09:00"
        write_article(content, f"{day}-{number:08d}", f"{number}번 글이다.", Date=date)
    assert seogo(tmp_path, "build") == (0, [])
    others = pages(output)
    assert len(others) == _ARTICLES - 1
    bad = content / f"{_BAD}.md"
    for case, (data, code, is_published) in ODD.items():
        bad.parent.mkdir(parents=True, exist_ok=True)
        bad.write_bytes(data)
        before = bytes_of(output)
        exit_code, told = seogo(tmp_path, "build", "--strict")
        assert (exit_code, len(told)) == (1, 1), case
        assert bytes_of(output) == before, case
        assert seogo(tmp_path, "build") == (1, told), case
        assert re.fullmatch(rf"{_BAD}\.md(:\d+)?: error {code}: .+ — .+", told[0]), told
        assert pages(output) == others | ({bad.stem} if is_published else set()), case
    bad.unlink()
    for letter in "ab":
        write_article(content, f"20250303-{letter}", Title="같은 제목", Date="2025-03-03T09:00:00Z")
    assert seogo(tmp_path, "build", "--strict") == (0, [])
    assert len(pages(output)) == _ARTICLES + 1
    with capsys.disabled():
        print(
            f"\none odd file ({', '.join(ODD)}) among {_ARTICLES:,}: all others are published, one "
            "line says which and what to do, exit code 1; --strict leaves the last site"
        )
