"""The whole road on the real dump: converted, built, served under a sub-path, and searched."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from conftest import ROOT, SEEDS, tree
from search_support import SearchPage, browser
from seogo.build import build
from seogo.convert import convert
from seogo.documents.store import ARTICLES, load_documents
from seogo.serve import make_server

QUERIES = json.loads((ROOT / "tests/site/queries.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with content/ and output/ of the real dump, made as `make site` does."""
    root = tmp_path_factory.mktemp("real") / "서고 하나"
    content = root / "content"
    content.mkdir(parents=True)
    settings = 'name = "서고"\nurl = "https://example.org/repo/"\n'
    (content / "archive.toml").write_text(settings, encoding="utf-8")
    convert(SEEDS, content)
    build(content, root / "output")
    return root


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


def test_queries_find_the_articles_that_contain_them(archive: Path, chromium: Browser) -> None:
    """Judged by regular expressions on the text as received, not on anything that we made."""
    documents, _ = load_documents(archive / "content", ARTICLES)
    lines = SEEDS[0].read_text(encoding="utf-8").split("\n")
    received = {
        f"{d.path.removesuffix('.md')}.html": lines[
            int(re.findall(r"lines (\d+)-", d.source)[0]) - 1
        ]
        for d in documents
    }
    recall = []
    with make_server(archive / "output", "/repo/", 0) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        online = SearchPage(chromium.new_page(), f"http://127.0.0.1:{server.server_port}/repo/")
        offline = SearchPage(chromium.new_page(), f"{(archive / 'output').as_uri()}/")
        assert online.ask("반도체") == offline.ask("반도체")
        for query in QUERIES:
            wanted = {a for a, text in received.items() if re.search(query["expect"], text)}
            found = online.ask_again(query["q"])
            assert found == offline.ask_again(query["q"]), query
            recall.append(len(wanted & set(found)) / len(wanted))
        assert online.ask_again("뷁쉙꿹") == []
        server.shutdown()
    assert online.trouble + offline.trouble == []
    print(f"recall {sum(recall) / len(recall):.3f} over {len(recall)} queries")
    assert len(recall) >= 60
    assert sum(recall) / len(recall) >= 0.95


def test_again_writes_no_file(archive: Path) -> None:
    before = tree(archive)
    convert(SEEDS, archive / "content")
    report = build(archive / "content", archive / "output")
    assert report.written == report.removed == 0
    assert tree(archive) == before


def test_pelican_makes_the_same_tree_on_another_machine(archive: Path, tmp_path: Path) -> None:
    """The standard command; another zone, locale, hash seed and path; a cold cache."""
    content = tmp_path / "content"
    shutil.copytree(archive / "content", content, ignore=shutil.ignore_patterns(".seogo"))
    machine = {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pelican",
            content,
            "-s",
            ROOT / "pelicanconf.py",
            "-o",
            tmp_path / "x",
        ],
        env={**os.environ, **machine, "PYTHONPATH": str(ROOT / "plugins")},
        check=True,
        capture_output=True,
    )
    ours, theirs = tree(archive / "output"), tree(tmp_path / "x")
    assert {name: data for name, (data, _) in ours.items()} == {
        name: data for name, (data, _) in theirs.items()
    }


def test_a_title_written_by_hand_is_not_marked_as_supplied(archive: Path) -> None:
    path = next((archive / "content/articles").rglob("20251104-*.md"))
    text = path.read_text(encoding="utf-8")
    page = archive / "output/articles/2025/11" / f"{path.stem}.html"
    assert 'class="title supplied"' in page.read_text(encoding="utf-8")
    path.write_text(text.replace("Title: ", "Title: 내가 고친 ", 1), encoding="utf-8")
    build(archive / "content", archive / "output")
    assert 'class="title"' in page.read_text(encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    build(archive / "content", archive / "output")


def test_every_address_is_in_the_ledger(archive: Path) -> None:
    """What was published is promised: pages and feeds, not the search's data or the theme."""
    output = archive / "output"
    ledger = (archive / "content/ledger/addresses.txt").read_text(encoding="utf-8")
    promised = {line.split("\t")[0] for line in ledger.splitlines()}
    files = {p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file()}
    published = {f for f in files if not f.startswith(("search/", "theme/"))}
    assert published == promised
