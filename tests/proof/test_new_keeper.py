"""A new keeper's first ten minutes, with nothing of this folder but the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

from archive_fixture import SEEDS
from conftest import ROOT


def test_everything_a_keeper_needs_is_in_the_wheel(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "-w", tmp_path, ROOT], check=True)
    [wheel] = tmp_path.glob("seogo-*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)

    def seogo(*arguments: str, place: Path) -> str:
        run = subprocess.run(
            [sys.executable, "-m", "seogo", *arguments, "--lang", "en"],
            cwd=place,
            env={**os.environ, "PYTHONPATH": str(installed)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert run.returncode == 0, run.stderr
        assert "error" not in run.stderr
        return run.stdout

    def drop(name: str) -> None:
        (folder / "seeds" / name).write_bytes((SEEDS / name).read_bytes())
        seogo("convert", place=folder)
        seogo("build", place=folder)

    start = time.monotonic()
    folder = tmp_path / "내 서고"
    seogo("new", folder.name, "--url", "https://example.org/a/", place=tmp_path)
    drop("first.txt")
    pages = folder / "output"
    first = set(pages.rglob("*.html"))
    assert len(list((pages / "articles").rglob("*.html"))) == 5
    drop("second.txt")
    drop("page.html")
    assert first <= set(pages.rglob("*.html"))
    articles = sorted((folder / "content" / "articles").rglob("*.md"))
    assert len(articles) == 7
    seogo("rename", "author", "이수", "이수 기자", place=folder)
    seogo("withdraw", articles[0].stem, "--reason", "쓴 이의 요청", place=folder)
    seogo("convert", place=folder)
    seogo("build", place=folder)
    assert "problems: none" in seogo("check", place=folder)
    assert first <= set(pages.rglob("*.html"))
    assert (pages / "theme" / "style.css").is_file()
    code = "import seogo; print(seogo.__file__)"
    env = {**os.environ, "PYTHONPATH": str(installed)}
    where = subprocess.check_output([sys.executable, "-c", code], env=env, text=True)
    assert Path(where.strip()).is_relative_to(installed)
    print(
        f"\na new keeper: wheel, new, three dumps, rename, withdraw, check in "
        f"{time.monotonic() - start:.0f} s; {len(first)} first pages all still there"
    )
