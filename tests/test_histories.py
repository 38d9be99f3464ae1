"""Runs after runs: what deleting, killing, merging branches and late arrivals must not spoil."""

from __future__ import annotations

import shutil
import struct
import unicodedata
from collections.abc import Callable
from pathlib import Path
from zlib import compress, crc32

import pytest

from conftest import articles_of, leave_out_kiwi, tree
from seogo.account.restore import restore
from seogo.account.texts import lookup
from seogo.account.totals import read_totals
from seogo.convert import ConvertReport, convert
from seogo.documents.store import ARTICLES, load_documents
from seogo.ledger.account import accounts

ConvertText = Callable[..., ConvertReport]
BYLINE = "박원익 2025.11.04 12:47 PDT"
BODY = (
    "정부가 반도체 산업을 돕겠다고 밝혔다.업계는 반도체 투자를 늘린다. 삼성전자는 환영했다."
    "전문가들은 세액 공제가 투자를 앞당길 것으로 내다봤다. 국회는 이달 안에 법안을 심사한다."
)
DUMP = f"{BODY}\n{BYLINE}\n"


def png(side: int) -> bytes:
    """A grey square."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = compress((b"\0" + bytes([128] * side)) * side)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture(autouse=True)
def no_kiwi(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Kiwi says has no part in this."""
    leave_out_kiwi(monkeypatch)


def codes(report: ConvertReport) -> list[str]:
    return [problem.code for problem in report.problems]


def outcomes(content: Path, folder: Path) -> set[str]:
    return {restore(path, folder, lookup(content)).outcome for path in accounts(content)}


def page(title: str, body: str, head: str = "") -> str:
    return (
        f"<html lang=ko><head><meta charset=utf-8><title>{title}</title>{head}"
        f'<meta property="og:type" content="article"></head><body><article><h1>{title}</h1>'
        f'<p class="byline">{BYLINE}</p><div class="article-body">{body}</div></article></body>'
    )


def test_a_copy_brings_back_a_deleted_file(
    content: Path, convert_text: ConvertText, tmp_path: Path
) -> None:
    convert_text(a=DUMP)
    [article] = articles_of(content)
    before = article.read_text(encoding="utf-8").split("\n\n", 1)[1]
    article.unlink()
    convert_text(b=f"Tags\n{DUMP}")
    assert articles_of(content) == [article]
    assert article.read_text(encoding="utf-8").split("\n\n", 1)[1] == before
    assert outcomes(content, tmp_path / "again") == {"exact"}


def test_a_title_never_makes_a_file_without_its_text(
    content: Path, convert_text: ConvertText, tmp_path: Path
) -> None:
    convert_text(a=DUMP)
    for article in articles_of(content):
        article.unlink()
    saved = tmp_path / "page.html"
    saved.write_text(page("받은 제목", f"<p>{BODY}</p>"), encoding="utf-8")
    convert([saved], content)
    [document] = load_documents(content, ARTICLES)[0]
    assert (document.title, document.date is not None) == ("받은 제목", True)
    assert "반도체" in document.body


def test_prune_holds_where_an_input_was_not_read(
    content: Path, convert_text: ConvertText, tmp_path: Path
) -> None:
    convert_text(a=DUMP)
    for inputs in ([tmp_path / "missing.txt"], []):
        assert "prune-held" in codes(convert(inputs, content, pruning=True))
        assert len(articles_of(content)) == 1


def test_a_version_of_a_pruned_article_is_the_same_article(
    content: Path, convert_text: ConvertText, tmp_path: Path
) -> None:
    convert_text(
        a=DUMP, b="국회가 예산안을 통과시켰다. 여야가 합의했다.\n김하늘 2025.12.02 23:10\n"
    )
    names = {path.stem for path in articles_of(content)}
    convert([tmp_path / "b.txt"], content, pruning=True)
    convert_text(c=DUMP.replace("환영했다", "반겼다"))
    assert {path.stem for path in articles_of(content)} == names


def test_an_edit_of_tags_outlives_a_given_title(
    content: Path, convert_text: ConvertText, tmp_path: Path
) -> None:
    convert_text(a=DUMP)
    [article] = articles_of(content)
    text = article.read_text(encoding="utf-8").replace("Tags: ", "Tags: 나의 꼬리표; ")
    article.write_text(text, encoding="utf-8")
    saved = tmp_path / "page.html"
    saved.write_text(page("받은 제목", f"<p>{BODY}</p>"), encoding="utf-8")
    convert([saved], content)
    convert_text(b=f"{BODY} 그러나 SK하이닉스는 신중하다.\n{BYLINE}\n")
    [document] = load_documents(content, ARTICLES)[0]
    assert "나의 꼬리표" in document.tags
    assert "신중하다" in document.body


def test_an_edited_body_and_a_copy(
    content: Path, convert_text: ConvertText, tmp_path: Path
) -> None:
    convert_text(a=DUMP)
    [article] = articles_of(content)
    text = article.read_text(encoding="utf-8").replace("환영했다", "반겼다")
    article.write_text(text, encoding="utf-8")
    convert_text(b=f"Tags\n{DUMP}")
    assert outcomes(content, tmp_path / "again") == {"exact"}


def test_a_killed_run_and_then_other_dumps(
    tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a killed run has written is no edit of a hand's."""
    short, long = tmp_path / "a.txt", tmp_path / "b.txt"
    short.write_text(DUMP, encoding="utf-8")
    long.write_text(f"{BODY} 그러나 SK하이닉스는 신중하다.\n{BYLINE}\n", encoding="utf-8")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("seogo.convert.write_problems", killed)
        with pytest.raises(KeyboardInterrupt):
            convert([short], content)
    assert len(articles_of(content)) == 1
    report = convert([short, long], content)
    assert not {"edit-conflict", "edited-by-hand"} & set(codes(report))
    [document] = load_documents(content, ARTICLES)[0]
    assert "신중하다" in document.body


def test_an_address_that_a_whole_site_shares_joins_nothing(content: Path, tmp_path: Path) -> None:
    head = '<meta property="og:url" content="https://news.example/">'
    paths = []
    for number, body in enumerate((BODY, "국회가 예산안을 통과시켰다. 여야가 밤샘 끝에 합의했다.")):
        path = tmp_path / f"{number}.html"
        text = page(f"제목 {number}", f"<p>{body}</p>", head).replace("11.04", f"11.0{number + 4}")
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    convert(paths, content)
    assert len(articles_of(content)) == 2


def test_file_names_decide_no_identifier(tmp_path: Path) -> None:
    excerpt, whole = f"{BODY[:60]}…\n{BYLINE}\n", DUMP
    results = []
    for first, second in ((excerpt, whole), (whole, excerpt)):
        folder = tmp_path / f"{len(results)}"
        folder.mkdir()
        (folder / "a.txt").write_text(first, encoding="utf-8")
        (folder / "b.txt").write_text(second, encoding="utf-8")
        convert([folder / "a.txt", folder / "b.txt"], folder / "content")
        results.append([path.stem for path in articles_of(folder / "content")])
    assert results[0] == results[1]
    assert len(results[0]) == 1


def test_ledgers_of_two_branches_are_one(tmp_path: Path) -> None:
    """Both converted the same article from dumps of their own; git keeps the lines of both."""
    base, other = tmp_path / "base", tmp_path / "other"
    for content, dump in ((base, DUMP), (other, f"Tags\n{DUMP}")):
        content.mkdir()
        path = tmp_path / f"{content.name}.txt"
        path.write_text(dump, encoding="utf-8")
        convert([path], content)
    [article] = articles_of(base)
    for path in (other / "ledger").rglob("*.txt"):
        target = base / path.relative_to(other)
        target.parent.mkdir(parents=True, exist_ok=True)
        lines = target.read_text(encoding="utf-8") if target.exists() else ""
        target.write_text(lines + path.read_text(encoding="utf-8"), encoding="utf-8")
    shutil.rmtree(base / ".seogo")
    convert([tmp_path / "base.txt", tmp_path / "other.txt"], base)
    assert articles_of(base) == [article]
    assert outcomes(base, tmp_path / "again") == {"exact"}
    before = tree(base)
    convert([tmp_path / "base.txt", tmp_path / "other.txt"], base)
    assert {n: d for n, d in tree(base).items() if not n.startswith(".seogo")} == {
        n: d for n, d in before.items() if not n.startswith(".seogo")
    }


def test_pictures_that_come_later_are_taken(content: Path, tmp_path: Path) -> None:
    saved = tmp_path / "p.html"
    figure = '<figure><img src="p_files/a.png" alt="그림"><figcaption>설명</figcaption></figure>'
    saved.write_text(page("받은 제목", f"{figure}<p>{BODY}</p>"), encoding="utf-8")
    convert([saved], content)
    assert not list(content.rglob("*.png"))
    (tmp_path / "p_files").mkdir()
    (tmp_path / "p_files" / "a.png").write_bytes(png(200))
    convert([saved], content)
    assert len(list((content / "media").rglob("*.png"))) == 1
    [document] = load_documents(content, ARTICLES)[0]
    assert "](media/" in document.body


def test_a_taken_apart_byline_is_a_byline(content: Path, convert_text: ConvertText) -> None:
    convert_text(a=unicodedata.normalize("NFD", DUMP))
    [account] = accounts(content)
    counts = read_totals(account).counts
    assert counts["furniture"] == 0
    assert counts["byline"] == len(unicodedata.normalize("NFD", "".join(BYLINE.split())).encode())
