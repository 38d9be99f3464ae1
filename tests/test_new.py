"""`seogo new`: an archive of a keeper's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import seogo.new
from conftest import ROOT, tree
from seogo.archive import load_archive
from seogo.build import build
from seogo.convert import convert
from seogo.errors import ConfigurationError
from seogo.new import STARTER, new
from test_cli import BODY
from test_cli import seogo as command

PUBLISH = ".github/workflows/publish.yml"


def test_a_new_archive_converts_and_builds(tmp_path: Path) -> None:
    folder = tmp_path / "우리 서고"
    files = new(folder, "id-1", url="https://example.org/서고")
    assert sorted(files) == sorted(path for path in folder.rglob("*") if path.is_file())
    archive = load_archive(folder / "content")
    assert (archive.name, archive.id) == ("우리 서고", "id-1")
    assert archive.url == "https://example.org/%EC%84%9C%EA%B3%A0/"
    (folder / "seeds" / "a.txt").write_text(f"{BODY}박원익 2025.10.24 13:24 PDT\n", "utf-8")
    report = convert([folder / "seeds"], folder / "content")
    assert (report.articles, report.problems) == (1, [])
    built = build(folder / "content", folder / "output")
    assert (built.articles, built.problems) == (1, [])
    for name in ("about.html", "search-help.html", "tags/bandoche.html"):
        assert (folder / "output" / name).is_file()


def test_what_a_keeper_types_is_only_text(tmp_path: Path) -> None:
    name = 'a"\\ *b*\n[c] %VERSION%'
    new(tmp_path, "id", name)
    assert load_archive(tmp_path / "content").name == 'a"\\ *b* [c] %VERSION%'
    heading = (tmp_path / "README.md").read_text(encoding="utf-8").split("\n")[0]
    assert heading.startswith('# a"\\\\ \\*b\\* \\[c\\]')
    with pytest.raises(ConfigurationError, match="write an address like"):
        new(tmp_path / "other", "id", url="ftp://example.org")
    assert not (tmp_path / "other").exists()


@pytest.mark.parametrize(
    "there", ["README.md", "content/archive.toml", "content", ".github", "pelicanconf.py/"]
)
def test_nothing_is_overwritten(tmp_path: Path, there: str) -> None:
    path = tmp_path / there
    path.parent.mkdir(exist_ok=True)
    path.mkdir() if there.endswith("/") else path.write_text("mine", encoding="utf-8")
    before = tree(tmp_path)
    with pytest.raises(ConfigurationError, match=r"would be overwritten \(.*\) — choose another"):
        new(tmp_path, "id")
    assert tree(tmp_path) == before


def test_other_files_may_be_there(tmp_path: Path) -> None:
    (tmp_path / "LICENSE").write_text("mine", encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    new(tmp_path, "id")
    assert (tmp_path / "LICENSE").read_text(encoding="utf-8") == "mine"


def test_the_command(tmp_path: Path) -> None:
    run = command("new", "내 서고", "--lang=ko", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "README.md" in run.stdout
    again = command("new", "내 서고", "--lang=ko", cwd=tmp_path)
    assert (again.returncode, again.stderr.count("\n")) == (3, 1)
    other = command("new", "다른 서고", cwd=tmp_path)
    assert other.returncode == 0
    ids = {load_archive(tmp_path / name / "content").id for name in ("내 서고", "다른 서고")}
    assert len(ids) == 2


@pytest.mark.parametrize(
    ("origin", "requirement"),
    [
        (None, f"seogo=={seogo.__version__}"),
        ({"url": "file:///x/seogo.whl"}, f"seogo=={seogo.__version__}"),
        ({"url": "https://example.org/seogo.whl"}, "seogo @ https://example.org/seogo.whl"),
        (
            {"url": "https://example.org/s.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "seogo @ git+https://example.org/s.git@abc",
        ),
    ],
)
def test_what_publishing_installs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, origin: object, requirement: str
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            return json.dumps(origin) if origin and name == "direct_url.json" else None

    monkeypatch.setattr(seogo.new, "distribution", lambda _: Installed())
    new(tmp_path, "id")
    lines = (tmp_path / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [requirement]


def test_this_repository_publishes_as_a_keeper_does() -> None:
    for name in (PUBLISH, "content/pages/search-help.md"):
        assert (ROOT / name).read_bytes() == (STARTER / name).read_bytes(), name


def test_a_hosts_address_counts_where_the_archive_has_none(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    host = ("--default-url", "https://host.example/서고", "--lang=en")
    assert command("build", *host, cwd=tmp_path).returncode == 0
    lost = (tmp_path / "output" / "404.html").read_text(encoding="utf-8")
    assert 'href="/%EC%84%9C%EA%B3%A0/index.html"' in lost
    settings = tmp_path / "content" / "archive.toml"
    settings.write_text('url = "https://own.example/"\n', encoding="utf-8")
    run = command("build", *host, cwd=tmp_path)
    assert "built for the url in archive.toml (https://own.example/); the host's is" in run.stdout
    lost = (tmp_path / "output" / "404.html").read_text(encoding="utf-8")
    assert 'href="/index.html"' in lost
    wrong = command("build", "--default-url", "host", "--lang=ko", cwd=tmp_path)
    assert (wrong.returncode, wrong.stderr.count("\n")) == (3, 1)
