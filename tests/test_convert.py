"""`seogo convert` as a user meets it: what is written, what is kept, what stays untouched."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ROOT, articles_of, tree
from seogo.account.totals import read_totals
from seogo.convert import ConvertReport, convert
from seogo.documents.front_matter import parse_document
from seogo.documents.markdown import plain_text
from seogo.documents.store import ARTICLES, load_documents
from seogo.ledger.account import accounts

ConvertText = Callable[..., ConvertReport]

BODY = "정부가 반도체 산업을 돕겠다고 밝혔다.업계는 반도체 투자를 늘린다. 삼성전자는 환영했다."
LONGER = BODY + " 그러나 SK하이닉스는 신중한 태도를 보였다.관련 법안은 내년에 국회로 간다."


REAL = [
    ("09-03T08:01:00-07:00", "박원익"),
    ("09-08T15:14:00-07:00", "크리스 정"),
    ("09-08T18:51:00-07:00", "크리스 정"),
    ("09-09T12:41:00-07:00", "박원익"),
    ("09-26T16:07:00-07:00", "박원익"),
    ("10-03T07:22:00-07:00", "박원익"),
    ("10-08T07:14:00-07:00", "박원익"),
    ("10-10T15:26:00-07:00", "크리스 정"),
    ("10-15T14:06:00-07:00", "박원익"),
    ("10-24T13:24:00-07:00", "박원익"),
    ("11-04T12:47:00-08:00", "크리스 정"),
]


def dump(*articles: tuple[str, str], header: str = "Tags\n") -> str:
    return header + "".join(f"{body}\n{byline}\n" for body, byline in articles)


def codes(report: ConvertReport) -> list[str]:
    return [problem.code for problem in report.problems]


def fields_of(path: Path) -> dict[str, str]:
    return parse_document(path.read_text(encoding="utf-8"))[0]


def test_the_real_dump(seeds: list[Path], content: Path) -> None:
    report = convert(seeds, content)
    documents, problems = load_documents(content, ARTICLES)
    assert (len(documents), problems) == (11, [])
    assert {name for d in documents for name in d.authors} == {"박원익", "크리스 정"}
    found = sorted((d.date.isoformat(), d.authors) for d in documents if d.date)
    assert found == [(f"2025-{date}", (author,)) for date, author in REAL]
    assert sum(len(d.references) for d in documents) == 4
    assert codes(report) == ["listing-header", "zone-label-conflict"]
    assert all(d.tags and d.summary and 8 <= len(d.title) <= 60 for d in documents)
    # One opens with its own headline, in quotation marks.
    assert [d.title for d in documents if d.title_source == "given"] == [
        "반도체 슈퍼을, 유럽의 희망과 손잡다"
    ]


def test_nothing_is_lost(seeds: list[Path], content: Path) -> None:
    """Article by article, the body is the dump's to the last non-blank character."""
    convert(seeds, content)
    lines = seeds[0].read_text(encoding="utf-8").rstrip("\n").split("\n")
    kept = {
        "".join(plain_text(d.body).split()): d.byline for d in load_documents(content, ARTICLES)[0]
    }
    received = {
        "".join(body.split()): line for body, line in zip(lines[1::2], lines[2::2], strict=True)
    }
    assert kept == received
    assert lines[0] in (content / "ledger" / "problems.txt").read_text(encoding="utf-8")


def test_again_changes_nothing(seeds: list[Path], content: Path) -> None:
    first = convert(seeds, content)
    before = tree(content)
    again = convert(seeds, content)
    assert tree(content) == before
    assert codes(again) == codes(first)
    assert (again.new, again.updated) == (0, 0)


def test_an_edit_is_never_overwritten(content: Path, convert_text: ConvertText) -> None:
    convert_text(a=dump((BODY, "박원익 2025.10.24 13:24 PDT")))
    path = articles_of(content)[0]
    edited = path.read_text(encoding="utf-8").replace("Title: ", "Title: 고친 ")
    edited = edited.replace("Slug:", "Series: 연재 이름\nSlug:")
    path.write_text(edited, encoding="utf-8")
    convert_text(a=dump((BODY, "박원익 2025.10.24 13:24 PDT")))
    assert path.read_text(encoding="utf-8") == edited

    report = convert_text(b=dump((LONGER, "박원익 2025.10.24 13:24 PDT")))
    fields = fields_of(path)
    assert fields["Title"].startswith("고친 ")
    assert fields["Series"] == "연재 이름"
    assert "SK하이닉스" in path.read_text(encoding="utf-8")
    assert len(articles_of(content)) == 1
    assert report.updated == 1


def test_an_edited_body_stays_and_the_new_one_is_kept(
    content: Path, convert_text: ConvertText
) -> None:
    convert_text(a=dump((BODY, "박원익 2025.10.24 13:24 PDT")))
    path = articles_of(content)[0]
    path.write_text(
        path.read_text(encoding="utf-8").replace("환영했다", "반겼다"), encoding="utf-8"
    )
    report = convert_text(b=dump((LONGER, "박원익 2025.10.24 13:24 PDT")))
    assert "edit-conflict" in codes(report)
    text = path.read_text(encoding="utf-8")
    assert "반겼다" in text
    assert "하이닉스는" not in text
    assert "하이닉스는" in (content / "ledger" / "versions.txt").read_text(encoding="utf-8")


def test_an_excerpt_and_the_full_text_are_one_article(
    content: Path, convert_text: ConvertText
) -> None:
    full, part = (LONGER, "박원익 2025.10.24 13:24 PDT"), (BODY, "박원익 2025.10.24 13:24 PDT")
    once_more = dump(part, header="태그\n")
    report = convert_text(a=dump(part), b=dump(full), c=once_more)
    assert codes(report).count("excerpt-of-article") == 2
    [path] = articles_of(content)
    assert "SK하이닉스" in path.read_text(encoding="utf-8")
    before = tree(content)
    again = convert_text(a=dump(part), b=dump(full), c=once_more)
    assert codes(again) == codes(report)
    assert tree(content) == before


def test_a_copy_of_an_excerpt_is_no_article_of_its_own(
    content: Path, convert_text: ConvertText
) -> None:
    """Nor where the archive had the full text before: a run must not depend on earlier ones."""
    byline = "박원익 2025.10.24 13:24 PDT"
    part, full, bare = dump((BODY, byline)), dump((LONGER, byline)), f"{BODY}\n"
    convert_text(a=part, b=full)
    convert_text(c=bare)
    [path] = articles_of(content)
    assert "SK하이닉스" in path.read_text(encoding="utf-8")


def test_identity_does_not_depend_on_the_order_of_dumps(tmp_path: Path) -> None:
    other = (LONGER.replace("반도체", "배터리"), "크리스 정 2025.10.24 13:24 PDT")
    one = dump((BODY, "박원익 2025.10.24 13:24 PDT"), other)
    two = dump(other, (BODY, "박원익 2025.10.24 13:24 PDT"), header="")
    trees = []
    for number, texts in enumerate([(one, two), (two, one)]):
        folder = tmp_path / str(number)
        (folder / "content").mkdir(parents=True)
        for name, text in zip("ab", texts, strict=True):
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
            convert([folder / f"{name}.txt"], folder / "content")
        trees.append({path.name for path in articles_of(folder / "content")})
    assert trees[0] == trees[1]
    assert len(trees[0]) == 2


def test_two_versions_the_newer_dump_is_shown(content: Path, convert_text: ConvertText) -> None:
    old = LONGER * 4
    new = old.replace("환영했다", "크게 환영했다", 1)
    byline = "박원익 2025.10.24 13:24 PDT"
    convert_text(a=dump((old, byline)))
    report = convert_text(b=dump((new, byline)))
    [path] = articles_of(content)
    assert "크게 환영했다" in path.read_text(encoding="utf-8")
    assert report.updated == 1
    assert "환영했다" in (content / "ledger" / "versions.txt").read_text(encoding="utf-8")
    assert "versions-differ" in codes(convert_text(a=dump((old, byline)), b=dump((new, byline))))
    assert len(articles_of(content)) == 1


def test_two_texts_of_one_minute_are_two_articles(content: Path, convert_text: ConvertText) -> None:
    byline = "박원익 2025.10.24 13:24 PDT"
    other = "한국은행이 기준금리를 내렸다. 시장은 놀랐다. 원화 가치가 크게 떨어졌다."
    convert_text(a=dump((LONGER, byline), (other, byline)))
    assert len(articles_of(content)) == 2


def test_one_body_under_two_bylines_is_two_articles_and_a_report(
    content: Path, convert_text: ConvertText
) -> None:
    report = convert_text(
        a=dump((BODY, "박원익 2025.10.24 13:24 PDT"), (BODY, "크리스 정 2025.10.25 13:24 PDT"))
    )
    assert len(articles_of(content)) == 2
    assert codes(report).count("same-body-elsewhere") == 1


def test_newsletters_with_one_greeting_are_told_apart(
    content: Path, convert_text: ConvertText
) -> None:
    greeting = "안녕하세요, 더밀크 구독자 여러분을 위한 AI 뉴스레터입니다. " * 4
    byline = "박원익 2025.10.24 13:24 PDT"
    first, second = greeting + BODY, greeting + "한국은행이 기준금리를 내렸다. 시장은 놀랐다."
    convert_text(a=dump((first, byline), (second, byline)))
    assert len(articles_of(content)) == 2


def test_a_file_that_is_gone_comes_back(content: Path, convert_text: ConvertText) -> None:
    text = dump((BODY, "박원익 2025.10.24 13:24 PDT"))
    convert_text(a=text)
    [path] = articles_of(content)
    before = path.read_bytes()
    path.unlink()
    convert_text(a=text)
    assert path.read_bytes() == before


def test_titles_equal_and_names_colliding(content: Path, convert_text: ConvertText) -> None:
    body = "‘반도체 슈퍼을, 유럽의 손을 잡다’{}의 반도체 산업이 커졌다. 정부는 웃었다."
    convert_text(
        a=dump(
            (body.format("한국"), "김한아 2025.10.24 13:24 PDT"),
            (body.format("미국"), "김하나 2025.10.25 13:24 PDT"),
        )
    )
    documents, _ = load_documents(content, ARTICLES)
    assert [d.title for d in documents] == ["반도체 슈퍼을, 유럽의 손을 잡다"] * 2
    names = (content / "ledger" / "names.txt").read_text(encoding="utf-8")
    assert 'author 김한아\t"gim-hana"' in names
    assert names.count('"gim-hana') == 2


def test_every_encoding_gives_the_same_text(tmp_path: Path) -> None:
    text = dump((BODY, "박원익 2025.10.24 13:24 PDT"))
    variants = {
        "utf8": text.encode(),
        "bom": text.encode("utf-8-sig"),
        "crlf": text.replace("\n", "\r\n").encode(),
        "cr": text.replace("\n", "\r").encode(),
        "utf16": text.encode("utf-16"),
        "cp949": text.encode("cp949"),
        "nfd": unicodedata.normalize("NFD", text).encode(),
    }
    bodies = set()
    for name, data in variants.items():
        folder = tmp_path / name
        (folder / "content").mkdir(parents=True)
        (folder / "dump.txt").write_bytes(data)
        convert([folder / "dump.txt"], folder / "content")
        [path] = articles_of(folder / "content")
        fields, body, _ = parse_document(path.read_text(encoding="utf-8"))
        bodies.add((path.name, fields["Title"], body))
    assert len(bodies) == 1


def test_a_bad_article_takes_no_other_down(content: Path, convert_text: ConvertText) -> None:
    good = [(f"{i}번째 기사다. {BODY}", f"박원익 2025.10.{i:02} 13:24 PDT") for i in range(1, 21)]
    good[7] = (good[7][0], "박원익 2025.13.45 13:24 PDT")
    report = convert_text(a=dump(*good))
    documents, _ = load_documents(content, ARTICLES)
    assert len(documents) == 20
    assert sum(d.date is None for d in documents) == 1
    assert codes(report).count("date-impossible") == 1


def test_the_machine_does_not_matter(seeds: list[Path], tmp_path: Path) -> None:
    """Another zone, locale, hash seed, umask and path: the same bytes."""
    machines = (
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
    )
    made = []
    for number, machine in enumerate(machines):
        folder = tmp_path / ("가 나", "b")[number]
        folder.mkdir()
        command = [sys.executable, "-m", "seogo", "convert", *map(str, seeds), "--content", "c"]
        env = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), **machine}
        subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)
        files = tree(folder / "c").items()
        made.append({name: data for name, (data, _) in files if not name.startswith(".seogo")})
    assert made[0] == made[1]
    assert len(made[0]) > 11


def test_a_missing_file_and_a_longer_text(content: Path, convert_text: ConvertText) -> None:
    convert_text(a=dump((BODY, "박원익 2025.10.24 13:24 PDT")))
    articles_of(content)[0].unlink()
    convert_text(b=dump((LONGER, "박원익 2025.10.24 13:24 PDT")))
    assert "SK하이닉스" in articles_of(content)[0].read_text(encoding="utf-8")


def test_an_emptied_body_takes_in_no_other_text(content: Path, convert_text: ConvertText) -> None:
    byline = "박원익 2025.10.24 13:24 PDT"
    convert_text(a=dump((BODY, byline)))
    [path] = articles_of(content)
    head = path.read_text(encoding="utf-8").split("\n\n")[0]
    path.write_text(f"{head}\n\n", encoding="utf-8")
    convert_text(b=dump((BODY, byline), ("한국은행이 기준금리를 내렸다. 시장은 놀랐다.", byline)))
    assert len(articles_of(content)) == 2


def test_a_piece_of_a_text_never_takes_its_place(content: Path, convert_text: ConvertText) -> None:
    byline = "박원익 2025.10.24 13:24 PDT"
    sentences = [f"{n}번째 문장은 반도체 산업의 {n * 7}년 뒤를 말한다." for n in range(1, 40)]
    convert_text(a=dump((" ".join(sentences), byline)))
    [path] = articles_of(content)
    before = path.read_bytes()
    report = convert_text(b=dump((" ".join(sentences[30:]), byline)))
    assert path.read_bytes() == before
    assert "versions-differ" in codes(report)
    path.write_text(before.decode().replace("1번째 문장은", "1번째 문장은,", 1), encoding="utf-8")
    edited = path.read_bytes()
    convert_text(c=dump((" ".join(sentences[:20]), byline)))
    assert path.read_bytes() == edited


def test_a_replaced_version_is_told_at_once(content: Path, convert_text: ConvertText) -> None:
    byline = "박원익 2025.10.24 13:24 PDT"
    convert_text(a=dump((LONGER * 4, byline)))
    newer = (LONGER * 4).replace("환영했다", "크게 환영했다", 1)
    assert "versions-differ" in codes(convert_text(b=dump((newer, byline))))
    before = tree(content)
    assert "versions-differ" in codes(convert_text(b=dump((newer, byline))))
    assert tree(content) == before


def test_texts_of_one_day_are_not_compared(content: Path, convert_text: ConvertText) -> None:
    texts = [(f"{LONGER} 이것은 {n}번째 보도다.", "박원익 2025.10.24") for n in range(30)]
    convert_text(a=dump(*texts))
    assert len(articles_of(content)) == 30


def test_the_byline_of_a_copy_is_kept(content: Path, convert_text: ConvertText) -> None:
    one, two = "박원익 기자 2025.10.24 13:24 PDT", "박원익 특파원 2025.10.24 13:24 PDT"
    convert_text(a=dump((BODY, one), (BODY, two)))
    assert "특파원" in (content / "ledger" / "problems.txt").read_text(encoding="utf-8")


def test_odd_lines_of_an_editor_stay(content: Path, convert_text: ConvertText) -> None:
    convert_text(a=dump((BODY, "박원익 2025.10.24 13:24 PDT")))
    [path] = articles_of(content)
    text = path.read_text(encoding="utf-8").replace("Slug:", "메모 한 줄\nSummary: 둘째\nSlug:")
    path.write_text(text, encoding="utf-8")
    convert_text(b=dump((LONGER, "박원익 2025.10.24 13:24 PDT")))
    after = path.read_text(encoding="utf-8")
    assert "메모 한 줄\n" in after
    assert "둘째" in after
    assert "SK하이닉스" in after


def test_a_dump_under_two_names_is_read_once(content: Path, convert_text: ConvertText) -> None:
    text = dump((BODY, "박원익 2025.10.24 13:24 PDT"))
    report = convert_text(a=text, b=text)
    assert sorted(codes(report)) == ["input-copy", "listing-header"]
    accessions = (content / "ledger" / "accessions.txt").read_text(encoding="utf-8")
    assert '"names":["a.txt","b.txt"]' in accessions


def test_an_excerpt_cut_short_never_takes_the_place(
    content: Path, convert_text: ConvertText
) -> None:
    byline = "박원익 2025.10.24 13:24 PDT"
    convert_text(a=dump((LONGER, byline)))
    [path] = articles_of(content)
    before = path.read_bytes()
    for number, end in enumerate(("...", "…", "… 더보기")):
        report = convert_text(**{f"b{number}": dump((BODY[:40] + end, byline))})
        assert "excerpt-of-article" in codes(report)
    assert path.read_bytes() == before
    assert len(articles_of(content)) == 1
    assert "더보기" in (content / "ledger" / "versions.txt").read_text(encoding="utf-8")


def test_utf16_damage_is_told(content: Path, convert_text: ConvertText) -> None:
    text = dump((BODY, "박원익 2025.10.24 13:24 PDT")).encode("utf-16")
    report = convert_text(a=text.replace("삼".encode("utf-16-le"), b"\x00\xd8"), b=text + b"\x41")
    assert codes(report).count("bytes-undecodable") == 2


def test_dumps_strung_together(content: Path, convert_text: ConvertText) -> None:
    one = dump((BODY, "박원익 2025.10.24 13:24 PDT")).encode("utf-8-sig")
    two = dump((LONGER.replace("정부", "국회"), "크리스 정 2025.10.25 13:24 PDT")).encode(
        "utf-8-sig"
    )
    report = convert_text(a=one + two + "\u200b\n이전 1 2 3 다음\n".encode())
    assert report.articles == 2
    assert codes(report).count("listing-header") == 2
    assert codes(report)[2:] == ["text-left-over", "page-furniture"]


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"{\\rtf1", "input-binary"), (b"%PDF-1.7", "input-binary"),
     (b"Rar!\x1a\x07\x01\x00", "input-packed"),     (b"7z\xbc\xaf\x27\x1c", "input-packed")],
)  # fmt: skip
def test_other_kinds_of_files_are_refused(
    data: bytes, code: str, convert_text: ConvertText
) -> None:
    report = convert_text(a=data)
    assert (codes(report), report.articles) == ([code], 0)


def test_long_lines_take_linear_time(convert_text: ConvertText) -> None:
    started = time.perf_counter()
    for number, unit in enumerate(
        ("정부가 반도체를 돕는다. 업계는 “좋다”고 했다. ", "가나다라", "0123abcd", "“", "(")
    ):
        body = unit * (60_000 // len(unit))
        convert_text(**{f"a{number}": dump((body, "박원익 2025.10.24 13:24 PDT"))})
    assert time.perf_counter() - started < 60


def test_the_paper_of_an_article_is_kept(tmp_path: Path, content: Path) -> None:
    """By a table of several papers, and by one that names it later."""
    rows = {"제목": "반도체 지원", "기고자": "김한아", "일자": "2025-11-04", "본문": BODY}
    early, late = tmp_path / "a.csv", tmp_path / "b.csv"
    for path, row in ((early, rows), (late, rows | {"언론사": "동해신문"})):
        path.write_text(f"{','.join(row)}\n{','.join(row.values())}\n", encoding="utf-8")
    convert([early], content)
    [article] = articles_of(content)
    assert "Publisher" not in fields_of(article)
    convert([early, late], content)
    assert articles_of(content) == [article]
    assert fields_of(article)["Publisher"] == "동해신문"
    convert([late], content / "other")
    [article] = articles_of(content / "other")
    assert fields_of(article)["Publisher"] == "동해신문"
    [account] = accounts(content / "other")
    totals = read_totals(account)
    assert totals.counts["publisher"] == len("동해신문")
    assert sum(totals.counts.values()) == totals.size
