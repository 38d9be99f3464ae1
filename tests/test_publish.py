"""The build: Pelican in this process, one writer, nothing written twice, nothing lost."""

from __future__ import annotations

import ast
import logging
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

import seogo
from conftest import ROOT, tree
from seogo.build import build
from seogo.documents import store
from seogo.errors import ConfigurationError, SeogoError
from seogo.publish.settings import theme_path
from site_support import ODD, names, write_article

PACKAGE = Path(seogo.__file__).parent


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """A content folder with two articles; the search, which has tests of its own, is left out."""
    monkeypatch.setattr("seogo.publish.generator.search_data", lambda *_: {})
    content = tmp_path / "content"
    write_article(content, "20250101-aaaaaaaa", Date="2025-01-01T09:00:00+09:00", Tags="반도체;")
    write_article(content, "20250202-bbbbbbbb", Date="2025-02-02T09:00:00+09:00", Authors="김한아;")
    return content


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_the_report_counts(archive, tmp_path):
    report = build(archive, tmp_path / "out")
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert (report.articles, report.tags, report.authors) == (2, 1, 1)
    assert report.files == report.written == len(files)
    assert report.bytes == report.bytes_written == sum(path.stat().st_size for path in files)
    assert report.pages == sum(path.suffix == ".html" for path in files)
    assert report.problems == []
    assert list(report.seconds) == ["read", "plan", "render", "media", "search", "theme", "publish"]


def test_a_second_build_touches_nothing(archive, tmp_path):
    build(archive, tmp_path / "out")
    before = tree(tmp_path)
    report = build(archive, tmp_path / "out")
    assert tree(tmp_path) == before
    assert report.written == report.removed == 0


def test_only_the_differing_files_are_written(archive, tmp_path):
    build(archive, tmp_path / "out")
    article = tmp_path / "out/articles/2025/01/20250101-aaaaaaaa.html"
    style = tmp_path / "out/theme/style.css"
    copy = tmp_path / "copy.html"
    os.link(article, copy)
    before, untouched = copy.read_bytes(), style.stat().st_mtime_ns
    write_article(archive, "20250101-aaaaaaaa", "고친 글이다.", Date="2025-01-01T09:00:00+09:00")
    build(archive, tmp_path / "out")
    assert "고친 글이다" in text(article)
    assert copy.read_bytes() == before, "written through a hard link"
    assert style.stat().st_mtime_ns == untouched


def test_orphans_go_and_the_reader_s_own_files_stay(archive, tmp_path):
    out = tmp_path / "out"
    build(archive, out)
    own = out / "articles/2025/02/note.txt"
    own.write_text("내 것", encoding="utf-8")
    (out / "CNAME").write_text("example.org", encoding="utf-8")
    for month, slug in (("01", "20250101-aaaaaaaa"), ("02", "20250202-bbbbbbbb")):
        (archive / f"articles/2025/{month}/{slug}.md").unlink()
    report = build(archive, out)
    assert report.removed > 0
    assert not (out / "articles/2025/01").exists()
    assert own.exists()
    assert (out / "CNAME").exists()
    assert not (out / "2025").exists()


def test_a_build_cut_short_leaves_nothing_unaccounted(archive, tmp_path, monkeypatch):
    def fail(*_):
        raise SeogoError("끝", "end")

    out = tmp_path / "out"
    monkeypatch.setattr("seogo.publish.generator.search_data", fail)
    with pytest.raises(SeogoError):
        build(archive, out)
    (archive / "articles/2025/02/20250202-bbbbbbbb.md").unlink()
    monkeypatch.setattr("seogo.publish.generator.search_data", lambda *_: {})
    build(archive, out)
    assert not (out / "articles/2025/02/20250202-bbbbbbbb.html").exists()


def test_two_output_folders_have_manifests_of_their_own(archive, tmp_path):
    build(archive, tmp_path / "one")
    build(archive, tmp_path / "two")
    assert {k: v[0] for k, v in tree(tmp_path / "one").items()} == {
        k: v[0] for k, v in tree(tmp_path / "two").items()
    }


def test_modes_do_not_depend_on_the_umask(archive, tmp_path):
    before = os.umask(0o077)
    try:
        build(archive, tmp_path / "out")
    finally:
        os.umask(before)
    # Windows knows no modes: there, every file is one that everybody may read and write.
    folder, file = (0o777, 0o666) if os.name == "nt" else (0o755, 0o644)
    for path in [tmp_path / "out", *(tmp_path / "out").rglob("*")]:
        assert path.stat().st_mode & 0o777 == (folder if path.is_dir() else file), path


@pytest.mark.parametrize("case", ODD)
def test_an_odd_article_is_one_problem_and_the_rest_goes_on(archive, tmp_path, caplog, case):
    data, code, is_published = ODD[case]
    articles = 2 + is_published
    out, path = tmp_path / "out", archive / "articles/2025/03/20250303-cccccccc.md"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    held = build(archive, out, strict=True)
    assert not held.published
    assert not out.exists()
    report = build(archive, out)
    assert report.problems == held.problems
    assert [(p.file, p.code, p.severity) for p in report.problems] == [
        (path.relative_to(archive).as_posix(), code, "error")
    ]
    assert report.published
    assert report.articles == articles
    assert len(list((out / "articles").rglob("*.html"))) == articles
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
    if case == "date":
        page = out / "articles/2025/03/20250303-cccccccc.html"
        assert "날짜 없음" in text(page)
        assert (out / "undated.html").exists()


def test_articles_of_one_title_are_as_good_as_others(archive, tmp_path):
    for slug in ("20250303-cccccccc", "20250303-dddddddd"):
        write_article(archive, slug, Title="같은 제목", Date="2025-03-03T09:00:00+09:00")
    report = build(archive, tmp_path / "out", strict=True)
    assert report.problems == []
    assert report.published
    assert report.articles == 4


def test_strict_leaves_the_last_site(archive, tmp_path):
    build(archive, tmp_path / "out")
    write_article(archive, "20250101-aaaaaaaa", "고친 글", Date="어제")
    before = tree(tmp_path)
    assert not build(archive, tmp_path / "out", strict=True).published
    assert tree(tmp_path) == before


def test_a_plain_page_with_an_address_of_the_site_is_a_problem(archive, tmp_path):
    (archive / "pages").mkdir()
    (archive / "pages/index.md").write_text("Title: 내 쪽\n\n글\n", encoding="utf-8")
    report = build(archive, tmp_path / "out")
    assert [problem.code for problem in report.problems] == ["page-address"]


def test_a_plugin_that_cannot_load_stops_the_build(archive, tmp_path):
    conf = "from seogo.publish.settings import *\nPLUGINS = [*PLUGINS, 'no_such_plugin']\n"
    (tmp_path / "pelicanconf.py").write_text(conf, encoding="utf-8")
    with pytest.raises(ConfigurationError, match="no_such_plugin"):
        build(archive, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("output", ["content", "."])
def test_the_site_never_goes_over_its_source(archive, tmp_path, output):
    with pytest.raises(ConfigurationError):
        build(archive, tmp_path / output)


def test_a_slug_that_leaves_the_site_stops_the_build(archive, tmp_path):
    (archive / "vocabulary.toml").write_text(
        '[slugs.tag]\n"반도체" = "../../evil"\n', encoding="utf-8"
    )
    with pytest.raises(SeogoError):
        build(archive, tmp_path / "out")
    assert not (tmp_path / "evil.html").exists()


def test_the_address_can_be_given_for_one_run(archive, tmp_path):
    (archive / "archive.toml").write_text('url = "https://example.org/a/"\n', encoding="utf-8")
    build(archive, tmp_path / "one")
    build(archive, tmp_path / "two", "http://localhost:9/b/")
    assert 'rel="canonical" href="https://example.org/a/all.html"' in text(
        tmp_path / "one/all.html"
    )
    assert 'rel="canonical" href="http://localhost:9/b/all.html"' in text(tmp_path / "two/all.html")
    assert 'href="/b/theme/style.css"' in text(tmp_path / "two/404.html")


def test_pelican_itself_makes_the_same_tree_everywhere(tmp_path):
    """Another path with Hangul and blanks, another zone, locale and hash seed."""
    trees = []
    for folder, zone, locale, seed in (
        ("one", "UTC", "C", "0"),
        ("둘째 서고", "Pacific/Kiritimati", "tr_TR.UTF-8", "4711"),
    ):
        project = tmp_path / folder
        content = project / "content"
        for day, tags in (("01", ("C", "C++", "C#")), ("02", ("김한아", "김하나", "★", "!!!"))):
            date = f"2025-01-{day}T00:30:00+09:00"
            write_article(content, f"202501{day}-aaaaaaaa", Date=date, Tags=names(*tags))
        write_article(content, "20250103-odd", Date="어제")
        (project / "pelicanconf.py").write_bytes((ROOT / "pelicanconf.py").read_bytes())
        run = subprocess.run(
            [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", "X"],
            cwd=project,
            env=os.environ
            | {"PYTHONPATH": str(PACKAGE.parent), "TZ": zone, "LC_ALL": locale}
            | {"PYTHONHASHSEED": seed, "COLUMNS": "400", "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
            timeout=120,
        )
        assert b"document-date" in run.stdout + run.stderr
        build(content, project / "Y")
        assert tree_bytes(project / "X") == tree_bytes(project / "Y")
        trees.append(tree_bytes(project / "X"))
    assert trees[0] == trees[1]
    assert any(address.startswith("search/data/") for address in trees[0])


def tree_bytes(folder: Path) -> dict[str, bytes]:
    return {address: data for address, (data, _) in tree(folder).items()}


def test_the_theme_is_found():
    assert (Path(theme_path()) / "templates/base.html").is_file()


def test_only_publish_knows_pelican():
    for path in PACKAGE.rglob("*.py"):
        modules = []
        for node in ast.walk(ast.parse(text(path))):
            if isinstance(node, ast.Import):
                modules += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                modules.append(node.module or "")
        if any(module.split(".")[0] == "pelican" for module in modules):
            assert path.parent.name == "publish", path


class Listed(PurePosixPath):
    """A file as a folder lists it."""

    def read_bytes(self) -> bytes:
        return "Title: 글\n\n본문".encode()


def test_a_file_name_that_is_no_address_is_a_problem(archive, tmp_path, monkeypatch):
    # Listed, not written: Windows has no such files, and there `Path` would take "\\" apart.
    listed = {
        "articles": (
            "articles/a:b.md",
            "articles/a\\b.md",
            "articles/a\nb.md",
            "articles/100%?.md",
        ),
        "pages": ("pages/a:b.md",),
    }
    real = store._files

    def files(folder: Path) -> list[object]:
        return [*real(folder), *(Listed(folder.parent / name) for name in listed[folder.name])]

    monkeypatch.setattr(store, "_files", files)
    report = build(archive, tmp_path / "out")
    assert [problem.code for problem in report.problems] == ["document-name"] * 4
    assert report.articles == 3


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Date: 2025-01-01T09:00:00+09:00:30", "document-date"),
        ('References: [{"marker": "x", "title": 1}]', "document-line"),
        ('References: [{"titel": "x"}]', "document-line"),
        ('References: {"marker": "x"}', "document-line"),
        ("References: 1", "document-line"),
    ],
)
def test_a_value_of_the_wrong_form_is_a_problem(archive, tmp_path, line, code):
    (archive / "articles/a.md").write_text(f"Title: 글\n{line}\n\n본문", encoding="utf-8")
    report = build(archive, tmp_path / "out")
    assert [problem.code for problem in report.problems] == [code]
    assert report.articles == 3


def test_a_missing_content_folder_is_named(tmp_path):
    with pytest.raises(ConfigurationError, match="none"):
        build(tmp_path / "none", tmp_path / "out")


GIF = b"GIF89a\x02\0\x01\0" + bytes(20)


@pytest.fixture
def pictured(archive):
    """The archive with two pictures that articles show and one that none does."""
    for name in ("a", "b", "unused"):
        path = archive / f"media/ab/{name}.gif"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(GIF + name.encode())
    figures = '![가](media/ab/a.gif)\n\n![나](media/ab/b.gif "설명하는 말")'
    write_article(archive, "20250101-aaaaaaaa", figures, Date="2025-01-01T09:00:00+09:00")
    write_article(archive, "20250303-cccccccc", "![가](media/ab/a.gif)")
    return archive


def test_pictures_that_pages_show_are_published(pictured, tmp_path):
    out = tmp_path / "out"
    report = build(pictured, out)
    files = {path.name: path.read_bytes() for path in (out / "media").rglob("*") if path.is_file()}
    assert files == {"a.gif": GIF + b"a", "b.gif": GIF + b"b"}
    assert report.files == report.written == sum(path.is_file() for path in out.rglob("*"))
    page = out / "articles/2025/01/20250101-aaaaaaaa.html"
    for name in ("a", "b"):
        src = f"../../../media/ab/{name}.gif"
        assert f'<img src="{src}" width="2" height="1" loading="lazy"' in text(page)
        assert (page.parent / src).is_file()
    before = tree(tmp_path)
    again = build(pictured, out)
    assert again.written == again.removed == 0
    assert (again.files, again.bytes) == (report.files, report.bytes)
    assert tree(tmp_path) == before


def test_pictures_follow_their_files_and_go_with_their_pages(pictured, tmp_path, monkeypatch):
    out = tmp_path / "out"
    build(pictured, out)
    (pictured / "media/ab/a.gif").write_bytes(GIF + b"A")  # of the same size
    (out / "media/ab/b.gif").write_bytes(GIF + b"?")
    report = build(pictured, out)
    assert (out / "media/ab/a.gif").read_bytes() == GIF + b"A"
    assert (out / "media/ab/b.gif").read_bytes() == GIF + b"b"
    assert report.written == 2
    for slug in ("20250101-aaaaaaaa", "20250303-cccccccc"):
        write_article(pictured, slug)
    build(pictured, out)
    assert not (out / "media").exists()


def test_unchanged_pictures_are_not_read_again(pictured, tmp_path, monkeypatch):
    build(pictured, tmp_path / "out")
    read = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        assert path.suffix != ".gif"
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert build(pictured, tmp_path / "out").written == 0


def test_a_missing_picture_is_a_problem_and_a_labelled_gap(pictured, tmp_path):
    (pictured / "media/ab/a.gif").unlink()
    (pictured / "media/ab/b.gif").write_bytes(b"<html>404</html>")
    (pictured / "pages").mkdir()
    (pictured / "pages/about.md").write_text("Title: 글\n\n![](media/c.png)\n", encoding="utf-8")
    report = build(pictured, tmp_path / "out")
    assert [(p.code, p.file, p.values["name"]) for p in report.problems] == [
        ("media-missing", "articles/2025/01/20250101-aaaaaaaa.md", "media/ab/a.gif"),
        ("media-missing", "articles/2025/01/20250101-aaaaaaaa.md", "media/ab/b.gif"),
        ("media-missing", "articles/2025/03/20250303-cccccccc.md", "media/ab/a.gif"),
        ("media-missing", "pages/about.md", "media/c.png"),
    ]
    assert {problem.severity for problem in report.problems} == {"error"}
    page = text(tmp_path / "out/articles/2025/01/20250101-aaaaaaaa.html")
    assert page.count('<div class="gap">') == 2
    assert "<img" not in page
    assert "<figcaption>설명하는 말</figcaption>" in page
    assert not (tmp_path / "out/media").exists()


def test_captions_are_searched(pictured, tmp_path, monkeypatch):
    texts = {}

    def remember(books, _cache):
        texts.update({slug: body.text for slug, body in books.bodies.items()})
        return {}

    monkeypatch.setattr("seogo.publish.generator.search_data", remember)
    build(pictured, tmp_path / "out")
    assert texts["20250101-aaaaaaaa"] == "가\n설명하는 말 나"
