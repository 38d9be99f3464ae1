"""Where Kiwi cannot be installed, an archive can still be read, checked and looked at."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
import urllib.request
from pathlib import Path

import pytest

from conftest import ROOT, tree
from seogo.build import build
from seogo.convert import convert
from test_cli import BODY, seogo

# Python runs it first of all: the packages can be neither imported nor found by pip's records.
HIDING = """
import importlib.metadata, sys

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("kiwipiepy", "kiwipiepy_model"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Hidden())
found = importlib.metadata.Distribution.from_name

def from_name(name):
    if name.startswith("kiwipiepy"):
        raise importlib.metadata.PackageNotFoundError(name)
    return found(name)

importlib.metadata.Distribution.from_name = from_name
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive that was made where there was a Kiwi."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "seeds").mkdir()
    (folder / "seeds" / "a.txt").write_text(f"{BODY}박원익 2025.10.24 13:24 PDT\n", "utf-8")
    convert([folder / "seeds"], folder / "content")
    build(folder / "content", folder / "output")
    return folder


@pytest.fixture(scope="module")
def python_path(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("hiding")
    (folder / "sitecustomize.py").write_text(HIDING, encoding="utf-8")
    return f"{folder}{os.pathsep}{ROOT / 'plugins'}"


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["report"], ["tags"], ["check"], ["restore", "--output", "again"]],
    ids=lambda arguments: arguments[0],
)
def test_reading_works(archive: Path, python_path: str, arguments: list[str]) -> None:
    run = seogo(*arguments, cwd=archive, PYTHONPATH=python_path)
    assert run.returncode == 0, run.stderr
    if arguments[0] == "restore":
        assert (archive / "again" / "a.txt").read_bytes() == (
            archive / "seeds" / "a.txt"
        ).read_bytes()


def test_looking_works(archive: Path, python_path: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "seogo", "serve", "--port", "0", "--lang", "en"],
        cwd=archive,
        env={**os.environ, "PYTHONPATH": python_path, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
    ) as serving:
        try:
            assert serving.stdout is not None
            url = re.search(r"http://\S+/", serving.stdout.readline())
            assert url
            with urllib.request.urlopen(url[0]) as page:
                assert page.status == 200
        finally:
            serving.terminate()


def test_making_says_what_is_missing(archive: Path, python_path: str) -> None:
    (archive / "seeds" / "b.txt").write_text(f"{BODY}이수 2025.10.25 13:24 PDT\n", "utf-8")
    before = tree(archive / "output"), tree(archive / "content" / "articles")
    for name, language in (("convert", "ko"), ("build", "en")):
        run = seogo(name, "--lang", language, cwd=archive, PYTHONPATH=python_path)
        assert (run.returncode, run.stderr.count("\n")) == (3, 1), run.stderr
        assert "pip install kiwipiepy==" in run.stderr
    assert (tree(archive / "output"), tree(archive / "content" / "articles")) == before
    # What it tells to install is what this version asks for.
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pins = re.findall(r"kiwipiepy\w*==[\d.]*\d", run.stderr)
    assert len(pins) == 2
    assert set(pins) <= set(asked["project"]["dependencies"])
