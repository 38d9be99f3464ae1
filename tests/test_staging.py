"""A build is published as a whole or not at all, and what is not its own stays as it is."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from conftest import tree
from seogo.build import build
from seogo.errors import BusyError, ConfigurationError
from seogo.lock import alone
from seogo.publish import exchange, staging
from seogo.workspace import work_folder
from site_support import write_article

SLUG = "20250101-aaaaaaaa"
PAGE = f"articles/2025/01/{SLUG}.html"


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """A content folder, its site in out/, and then another text."""
    monkeypatch.setattr("seogo.publish.generator.search_data", lambda *_: {})
    content = tmp_path / "content"
    write_article(content, SLUG, Date="2025-01-01T09:00:00+09:00", Tags="반도체;")
    write_article(content, "20250202-bbbbbbbb", Date="2025-02-02T09:00:00+09:00")
    build(content, tmp_path / "out")
    write_article(content, SLUG, "고친 글이다.", Date="2025-01-01T09:00:00+09:00")
    return content


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def is_new(out: Path) -> bool:
    return "고친 글이다" in (out / PAGE).read_text(encoding="utf-8")


def beside(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.iterdir() if path.name.startswith("."))


def refuse(code: int):
    def refused(*names, **_):
        raise OSError(code, os.strerror(code), *map(str, names[:1]))

    return refused


def test_the_site_is_new_and_nothing_is_left_beside_it(archive, out):
    assert build(archive, out).published
    assert is_new(out)
    assert beside(out) == []
    assert {path.stat().st_nlink for path in out.rglob("*") if path.is_file()} == {1}


def test_an_unchanged_site_is_not_staged(archive, out, monkeypatch):
    build(archive, out)
    monkeypatch.setattr("tempfile.mkdtemp", refuse(errno.EROFS))
    before = tree(out.parent)
    assert build(archive, out).published
    assert tree(out.parent) == before


@pytest.mark.parametrize(
    "step",
    ["os.fsync", "tempfile.mkdtemp", "seogo.publish.exchange._at_once", "pathlib.Path.lstat"],
)
def test_a_step_that_fails_leaves_the_old_site(archive, out, monkeypatch, step):
    before = tree(out)
    with monkeypatch.context() as patch:
        patch.setattr(step, refuse(errno.ENOSPC))
        with pytest.raises(OSError, match="No space"):
            build(archive, out)
    assert tree(out) == before
    assert beside(out) == []
    assert build(archive, out).published
    assert is_new(out)


def test_an_exchange_that_cannot_be_made_durable_is_undone(archive, out, monkeypatch):
    before = tree(out)
    monkeypatch.setattr(exchange, "make_durable", refuse(errno.EIO))
    for at_once in (exchange._at_once, refuse(errno.ENOSYS)):
        monkeypatch.setattr(exchange, "_at_once", at_once)
        with pytest.raises(OSError, match="Input/output"):
            build(archive, out)
        assert tree(out) == before
    shutil.rmtree(out)
    with pytest.raises(OSError, match="Input/output"):
        build(archive, out)
    assert not out.exists()
    assert beside(out) == []


def test_where_names_cannot_be_exchanged_two_renames_do(archive, out, monkeypatch):
    monkeypatch.setattr(exchange, "_at_once", refuse(errno.EINVAL))
    assert build(archive, out).published
    assert is_new(out)
    assert beside(out) == []


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_rename_that_fails_is_undone(archive, out, monkeypatch, at):
    before, rename, calls = tree(out), Path.rename, []

    def failing(path, target):
        calls.append(path)
        if len(calls) == at:
            raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return rename(path, target)

    monkeypatch.setattr(exchange, "_at_once", refuse(errno.ENOSYS))
    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PermissionError):
        build(archive, out)
    assert tree(out) == before
    assert beside(out) == []


def test_a_run_killed_between_two_renames_is_repaired(archive, out, monkeypatch):
    before = tree(out)
    out.rename(out.with_name(".out.seogo-aside"))
    shutil.copytree(archive, out.with_name(".out.seogo-half"))
    (archive / "archive.toml").write_text("name = ", encoding="utf-8")  # nothing can be built
    with pytest.raises(ConfigurationError):
        build(archive, out)
    assert tree(out) == before
    assert beside(out) == []


def test_without_hard_links_files_are_copied(archive, out, monkeypatch):
    untouched = (out / "theme/style.css").stat().st_mtime_ns
    monkeypatch.setattr(os, "link", refuse(errno.EPERM))
    build(archive, out)
    assert is_new(out)
    assert (out / "theme/style.css").stat().st_mtime_ns == untouched
    assert (out / "theme/style.css").stat().st_mode & 0o777 == (0o666 if os.name == "nt" else 0o644)


def test_what_others_put_there_stays(archive, out, monkeypatch):
    (out / "CNAME").write_text("example.org", encoding="utf-8")
    (out / "tags/mine").mkdir()
    (out / "mine/empty").mkdir(parents=True)
    (out / "away").symlink_to("nowhere")
    share = staging.Staging._carry

    def late(*arguments):
        (out / "late.txt").write_text("만드는 동안 온 것", encoding="utf-8")
        return share(*arguments)

    monkeypatch.setattr(staging.Staging, "_carry", late)
    build(archive, out)
    assert is_new(out)
    assert (out / "CNAME").read_text(encoding="utf-8") == "example.org"
    assert (out / "late.txt").exists()
    assert (out / "tags/mine").is_dir()
    assert (out / "mine/empty").is_dir()
    assert (out / "away").readlink() == Path("nowhere")


def test_links_in_the_site_are_not_followed(archive, out, tmp_path):
    treasure = tmp_path / "treasure"
    shutil.copytree(out / "tags", treasure)
    before = tree(treasure)
    for address in (PAGE, "index.html"):
        shutil.copy2(out / address, treasure)
        (out / address).unlink()
        (out / address).symlink_to(treasure / Path(address).name)
    shutil.rmtree(out / "tags")
    (out / "tags").symlink_to(treasure)
    for name in ("index.html", Path(PAGE).name):
        before[name] = tree(treasure)[name]
    build(archive, out)
    assert is_new(out)
    assert not [path for path in (out, *out.rglob("*")) if path.is_symlink()]
    assert {path.stat().st_nlink for path in out.rglob("*") if path.is_file()} == {1}
    assert tree(treasure) == before


def test_a_link_to_the_output_folder_stays_one(archive, out, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(out)
    build(archive, link)
    assert link.is_symlink()
    assert is_new(out)


def test_a_mounted_output_folder_is_named(archive, out, tmp_path, monkeypatch):
    table = tmp_path / "mountinfo"
    out = tmp_path / "둘 째"
    mount = str(out).replace(" ", "\\040")
    table.write_text(f"36 35 98:0 / {mount} rw - ext4 /dev/x rw\n", encoding="utf-8")
    monkeypatch.setattr(staging, "_MOUNTS", table)
    with pytest.raises(ConfigurationError, match="mount"):
        build(archive, out)
    build(archive, out / "site")
    assert is_new(out / "site")


def test_nobody_loses_the_folder_they_are_in(archive, out, monkeypatch):
    monkeypatch.chdir(out / "tags")
    with pytest.raises(ConfigurationError, match="leave it"):
        build(archive, out)


def test_a_build_waits_for_nobody(archive, out):
    with alone(work_folder(archive)), pytest.raises(BusyError):
        build(archive, out)
    assert not is_new(out)


def test_modes_of_the_last_site_are_mended(archive, out):
    style = out / "theme/style.css"
    style.chmod(0o600)
    style.parent.chmod(0o700)
    build(archive, out)
    assert style.stat().st_mode & 0o777 == 0o644
    assert style.parent.stat().st_mode & 0o777 == 0o755


def test_without_its_list_a_site_still_loses_what_left_the_archive(tmp_path: Path) -> None:
    content, site = tmp_path / "content", tmp_path / "output"
    gone = write_article(content, "20250101-aaaaaaaa")
    write_article(content, "20250102-bbbbbbbb")
    build(content, site)
    (site / "mine.html").write_bytes(b"x")
    shutil.rmtree(content / ".seogo/outputs")
    gone.unlink()
    build(content, site)
    assert not (site / "articles/2025/01/20250101-aaaaaaaa.html").exists()
    assert (site / "mine.html").exists()
    assert (site / "articles/2025/01/20250102-bbbbbbbb.html").exists()


def test_an_archive_that_was_moved_keeps_its_list(tmp_path: Path) -> None:
    content = tmp_path / "a/content"
    write_article(content, "20250101-aaaaaaaa")
    build(content, tmp_path / "a/output")
    lists = {path.name for path in (content / ".seogo/outputs").iterdir()}
    (tmp_path / "a").rename(tmp_path / "b")
    build(tmp_path / "b/content", tmp_path / "b/output")
    assert {path.name for path in (tmp_path / "b/content/.seogo/outputs").iterdir()} == lists
