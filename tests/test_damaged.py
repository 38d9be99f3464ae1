"""Every problem code has an input that gives it, takes nothing down and loses nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, articles_of
from seogo.convert import ConvertReport, convert
from seogo.documents.store import load_documents
from seogo.problems import Problem, count_by_code
from seogo.sentences import SENTENCES, checks

DAMAGED = ROOT / "tests" / "damaged"
# Made in a test, because a file alone cannot show them.
ELSEWHERE = {
    *checks.SENTENCES,
    "input-missing",
    "input-copy",
    "input-unreadable",
    "input-outside",
    "archive-too-large",
    "archive-too-many",
    "edit-conflict",
    "edited-by-hand",
    "article-pruned",
    "article-withdrawn",
    "prune-edited",
    "prune-held",
    "document-name",
    "document-slug",
    "document-withdrawn",
    "media-missing",
    "page-address",
}


@pytest.mark.parametrize("dump", sorted(DAMAGED.glob("*.txt")), ids=lambda path: path.stem)
def test_a_damaged_dump_is_told_and_the_rest_goes_on(dump: Path, content: Path) -> None:
    report = convert([dump], content)
    problem = next(p for p in report.problems if p.code == dump.stem)
    shown = problem.show("ko")
    assert re.fullmatch(rf".+?(?::\d+)?: (?:error|warning|note) {dump.stem}: .+ — .+", shown)
    assert "\n" not in shown

    text = dump.read_bytes().decode(
        "cp949" if dump.stem == "encoding-guessed" else "utf-8", "replace"
    )
    kept = "".join(path.read_text(encoding="utf-8") for path in articles_of(content))
    kept += "".join(p.read_text(encoding="utf-8") for p in (content / "ledger").rglob("*.txt"))
    words = {word for word in re.findall(r"[가-힣]{2,}", text) if "\0" not in word}
    # Of a page the account counts what is visible; the page itself stays in seeds/.
    is_page = text.lstrip().startswith("<")
    assert dump.stem == "input-binary" or is_page or all(word in kept for word in words)


@pytest.mark.parametrize("file", sorted(DAMAGED.glob("*.md")), ids=lambda path: path.stem)
def test_a_damaged_document_is_told(file: Path, content: Path) -> None:
    folder = content / "articles" / "2025" / "10"
    folder.mkdir(parents=True)
    (folder / "20251024-aaaaaaaa.md").write_bytes(file.read_bytes())
    (folder / "20251024-bbbbbbbb.md").write_text(
        "Title: 멀쩡한 글\nDate: 2025-10-24T13:24:00-07:00\n\n본문", encoding="utf-8"
    )
    documents, problems = load_documents(content, "articles")
    assert [problem.code for problem in problems] == [file.stem]
    assert "멀쩡한 글" in {document.title for document in documents}


def test_missing_and_unreadable_inputs(tmp_path: Path, content: Path, seeds: list[Path]) -> None:
    endless = tmp_path / ("가" * 300)  # longer than a file system takes
    report = convert([tmp_path / "none.txt", endless, *seeds], content)
    counts = count_by_code(report.problems)
    assert (counts["input-missing"], counts["input-unreadable"]) == (1, 1)
    assert report.articles == 11


def test_two_files_of_one_identifier(content: Path) -> None:
    for month in ("10", "11"):
        path = content / "articles" / "2025" / month / "20251024-aaaaaaaa.md"
        path.parent.mkdir(parents=True)
        path.write_text("Title: 제목\n\n본문", encoding="utf-8")
    documents, problems = load_documents(content, "articles")
    assert len(documents) == 1
    assert [problem.code for problem in problems] == ["document-slug"]


def test_a_dump_of_hostile_text_stays_text(
    content: Path, convert_text: Callable[..., ConvertReport]
) -> None:
    body = (
        "Title: 가짜\\ --- <script>alert(1)</script> {attach}x [a](javascript:b) | 표 | # 제목 🙂."
    )
    report = convert_text(a=f"{body}\n../../etc/passwd 2025.10.24 13:24 PDT\n")
    assert report.articles == 1
    [document] = load_documents(content, "articles")[0]
    assert document.title_source == "derived"
    assert [path.name for path in articles_of(content)] == [f"{document.slug}.md"]


def test_every_code_has_a_fixture() -> None:
    fixtures = {path.stem for path in DAMAGED.iterdir()}
    assert fixtures | ELSEWHERE == set(SENTENCES)


def test_every_code_has_a_line_in_the_documentation() -> None:
    text = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)`", text, re.MULTILINE)) == set(SENTENCES)


def test_every_sentence_can_be_shown() -> None:
    for code, sentence in SENTENCES.items():
        names = set(re.findall(r"{(\w+)}", sentence.ko + sentence.en))
        values = dict.fromkeys(names, "값\n둘")
        for language in ("ko", "en"):
            assert " — " in Problem("a.txt", 3, code, values).show(language)
        assert "을(를)" not in sentence.ko
