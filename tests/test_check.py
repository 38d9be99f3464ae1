"""`seogo check`: what would break a promise is told before it is published."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from seogo.archive import load_archive
from seogo.check import check, limits
from seogo.convert import convert
from seogo.ledger.names import read_names, write_names
from seogo.names.slugs import Name
from seogo.problems import Problem
from seogo.publishing import record_addresses
from seogo.vocabulary import load_vocabulary
from site_support import names, write_article

ARTICLE = "20250101-aaaaaaaa"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A published archive without a fault."""
    folder = tmp_path / "content"
    write_article(folder, ARTICLE, Tags=names("반도체"), Authors=names("김한아"))
    (folder / "archive.toml").write_text('url = "https://example.org/a/"\n', encoding="utf-8")
    (folder / "pages").mkdir()
    (folder / "pages/about.md").write_text("Title: 소개\n\n서고입니다.\n", encoding="utf-8")
    publish(folder)
    assert check(folder).problems == []
    return folder


def publish(content: Path) -> None:
    record_addresses(content, load_archive(content), load_vocabulary(content))


def told(content: Path, *others: Path | None) -> list[Problem]:
    """The only problems, whose sentences can be made in both languages."""
    problems = check(content, *others).problems
    for problem in problems:
        assert " — " in problem.show("ko")
        assert " — " in problem.show("en")
    return problems


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_an_article_that_nobody_took_down(content: Path) -> None:
    (content / f"articles/2025/01/{ARTICLE}.md").unlink()
    [problem] = told(content)
    assert (problem.code, problem.severity) == ("article-lost", "error")
    assert problem.file == f"articles/2025/01/{ARTICLE}.md"


def test_an_article_that_was_pruned_is_no_fault(tmp_path: Path, seeds: list[Path]) -> None:
    content, dump = tmp_path / "c", tmp_path / "a.txt"
    dump.write_text("본문이다.\n박원익 2025.10.24 13:24 PDT\n", encoding="utf-8")
    convert([dump, *seeds], content)
    convert(seeds, content, pruning=True)
    assert "article-lost" not in codes(told(content))


def test_a_page_of_the_editors_that_is_gone(content: Path) -> None:
    (content / "pages/about.md").unlink()
    assert [(p.code, p.file) for p in told(content)] == [("page-lost", "pages/about.md")]


def test_an_address_that_nothing_answers(content: Path) -> None:
    with (content / "ledger/addresses.txt").open("a", encoding="utf-8") as ledger:
        ledger.write('notes.txt\t""\n')
    [problem] = told(content)
    assert (problem.code, problem.values) == ("address-lost", {"address": "notes.txt"})


def test_an_archive_that_has_no_address_any_more_still_answers(content: Path) -> None:
    (content / "archive.toml").unlink()
    assert codes(told(content)) == ["archive-url"]


def test_addresses_that_no_convert_has_entered(content: Path) -> None:
    write_article(content, "20250102-bbbbbbbb")
    [problem] = told(content)
    assert (problem.code, problem.severity) == ("address-unrecorded", "warning")
    report = convert([], content)
    assert report.problems == []
    assert told(content) == []


def test_the_hosts_address_stands_in_for_none(content: Path, tmp_path: Path) -> None:
    (content / "archive.toml").unlink()
    output = tmp_path / "o"
    output.mkdir()
    (output / "404.html").write_text('<a href="/a/no.html"> <a href="/b/no.html">', "utf-8")
    problems = check(content, output, None, "https://host.example/a").problems
    assert [(p.code, p.values) for p in problems] == [
        ("link-dead", {"target": "no.html", "count": "1"})
    ]


def test_two_names_of_one_slug(content: Path) -> None:
    write_article(content, "20250102-bbbbbbbb", Authors=names("김하나"))
    known = read_names(content)
    write_names(content, {**known, Name("author", "김하나"): known[Name("author", "김한아")]})
    problem = next(p for p in told(content) if p.code == "slug-shared")
    assert problem.values["name"] == "김하나"
    # `convert` gives the new slug, and says so once.
    assert codes(convert([], content).problems) == ["slug-shared"]
    assert convert([], content).problems == []
    assert told(content) == []


def test_a_slug_that_is_anothers(content: Path) -> None:
    write_article(content, "20250102-bbbbbbbb", Tags=names("관세"))
    (content / "vocabulary.toml").write_text('[slugs.tag]\n"관세" = "bandoche"\n', encoding="utf-8")
    publish(content)
    [problem] = told(content)
    assert (problem.code, problem.file) == ("slug-not-given", "vocabulary.toml")


def test_addresses_that_differ_in_case_alone(content: Path) -> None:
    for name in ("memo", "MEMO"):
        (content / f"pages/{name}.md").write_text("Title: 쪽\n\n글.\n", encoding="utf-8")
    publish(content)
    assert codes(told(content)) == ["address-case"]


def test_dead_links_of_a_built_site(content: Path, tmp_path: Path) -> None:
    output = tmp_path / "o"
    (output / "tags").mkdir(parents=True)
    links = (
        '<script type="application/ld+json">{"a": " href=\\"x\\""}</script>'
        '<a href="https://[기사]/x">'
        '<a href="tags/x.html#a"> <a href="tags/none.html?b"> <a href="https://x.example/none">'
        ' <a href="#here"> <a href="mailto:a@b.c"> <img src="%EA%B0%80.png">'
    )
    (output / "index.html").write_text(links, encoding="utf-8")
    (output / "가.png").write_bytes(b"")
    refresh = '<meta http-equiv="refresh" content="0; url=../gone.html"><a href="../index.html">'
    (output / "tags/x.html").write_text(refresh, encoding="utf-8")
    (output / "404.html").write_text('<a href="/a/index.html"> <a href="/a/no.html">', "utf-8")
    problems = told(content, output)
    assert set(codes(problems)) == {"link-dead"}
    assert {p.values["target"] for p in problems} == {"tags/none.html", "gone.html", "no.html"}


def test_sizes_over_the_hosts_limits(content: Path, tmp_path: Path, monkeypatch) -> None:
    output, seeds = tmp_path / "o", tmp_path / "seeds"
    for folder in (output, seeds):
        folder.mkdir()
    monkeypatch.setattr(limits, "SITE", 1_000)
    monkeypatch.setattr(limits, "FILE", 500)
    monkeypatch.setattr(limits, "DUMP", 300)
    for name, size in (("a.bin", 501), ("b.bin", 499), ("c.bin", 1)):
        (output / name).write_bytes(bytes(size))
    problems = list(limits.too_large(content, output, seeds))
    assert [(p.code, Path(p.file).name) for p in problems if p.severity == "error"] == [
        ("site-size", "o"), ("file-size", "a.bin"),
    ]  # fmt: skip
    (seeds / "dump.txt").write_bytes(bytes(400))
    assert codes(list(limits.too_large(content, None, seeds))) == ["dump-size"]


def test_what_convert_would_still_do(tmp_path: Path, seeds: list[Path]) -> None:
    content, folder = tmp_path / "content", tmp_path / "seeds"
    folder.mkdir()
    for seed in seeds:
        shutil.copy(seed, folder)
    (content / "articles").mkdir(parents=True)
    assert "dump-new" in codes(told(content, None, folder))
    convert([folder], content)
    before = {path: path.read_bytes() for path in content.rglob("*.*") if path.is_file()}
    assert codes(told(content, None, folder)) == ["archive-url"]
    article = next(content.rglob("articles/2025/*/*.md"))
    article.unlink()
    problems = told(content, None, folder)
    assert "convert-pending" in codes(problems)
    assert not article.exists()
    before.pop(article)
    after = {path: path.read_bytes() for path in content.rglob("*.*") if path.is_file()}
    assert after == before
