"""Inputs of every kind, by content: encodings, line ends, folders, archives, pages, tables."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import os
import re
import sys
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import ROOT, articles_of
from seogo.convert import convert
from seogo.problems import Problem
from seogo.readers import Inputs, scratch
from seogo.readers.cells import read_date, split_tags
from seogo.readers.encodings import detect_encoding, read_lines
from seogo.readers.formats import tell_kind
from seogo.readers.markup import decode_markup
from seogo.readers.mhtml import read_mhtml
from seogo.readers.sources import Source
from seogo.records import Record, Rest

FIRST = "반도체 수출이 열두 달 연속 늘었다고 정부가 1일 밝혔다.\n박원익 2025.11.04 12:47 PDT\n"
SECOND = "정부는 내년 예산안을 국회에 냈다고 밝혔다.\n크리스 정 2025.11.05 09:00 PDT\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
PAGE = "<!doctype html><html><head><title>{0}</title></head><body><p>{0}</p></body></html>"


def lines_of(data: bytes, encoding: str = "") -> tuple[list[str], list[Problem]]:
    """The lines of some bytes; every line's range is checked against them."""
    told: list[Problem] = []
    encoding = encoding or detect_encoding(data[: 1 << 16])
    found = list(
        read_lines(io.BytesIO(data), encoding, lambda n, c, v: told.append(Problem("f", n, c, v)))
    )
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    ends = [0, *(line.end for line in found)]
    for before, line in zip(ends, found, strict=False):
        between = data[before : line.start].decode(encoding)
        assert between in ("", "\r", "\n", "\r\n")
        assert not {"\r", "\n"} & set(data[line.start : line.end].decode(encoding, "replace"))
    return [line.text for line in found], told


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return held.getvalue()


def named_in_cp949(data: bytes, name: str) -> bytes:
    """A zip file whose names are as Korean Windows writes them: CP949, without a mark."""
    marked, raw = name.encode(), name.encode("cp949")
    assert len(marked) >= len(raw)
    held = io.BytesIO(data)
    with zipfile.ZipFile(held) as archive:
        files = [(info, archive.read(info)) for info in archive.infolist()]
    out = io.BytesIO()
    stand_in = "x" * len(raw)
    with zipfile.ZipFile(out, "w") as archive:
        for info, content in files:
            archive.writestr(info.filename.replace(name, stand_in), content)
    return out.getvalue().replace(stand_in.encode(), raw)


def write(folder: Path, name: str, data: bytes | str) -> Path:
    """A file, with the folders above it."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def names_of(*paths: Path) -> tuple[list[str], list[str]]:
    """What is read of some inputs (names without the folder of the first), and problem codes."""
    with Inputs(paths) as inputs:
        root = f"{paths[0].parent.as_posix()}/"
        names = sorted(source.name.removeprefix(root) for source in inputs.sources)
        return names, sorted(problem.code for problem in inputs.problems)


# --- encodings and lines ---

KOREAN = st.text(
    st.sampled_from("가나다힣반도체 abcXYZ 019 ,.!?()“”’·…㈜\t"), min_size=1, max_size=30
).map(lambda text: f"기사 {text}")
ANY = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Mn", "Mc", "Zl", "Zp")),
    max_size=20,
).map(lambda text: text.replace("\ufeff", ""))
ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "cp949",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
]


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(lines=st.lists(KOREAN, min_size=1, max_size=12), end=st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=60, deadline=None)
def test_the_same_lines_in_every_encoding(encoding: str, lines: list[str], end: str) -> None:
    text, told = lines_of(end.join(lines).encode(encoding))
    assert text == lines
    assert {problem.code for problem in told} <= {"encoding-guessed"}


@given(lines=st.lists(ANY, max_size=20), ends=st.lists(st.sampled_from(["\n", "\r\n", "\r"])))
@settings(max_examples=200, deadline=None)
def test_any_text_in_utf8_with_mixed_line_ends(lines: list[str], ends: list[str]) -> None:
    written = "".join(
        line + (ends[n % len(ends)] if ends else "\n") for n, line in enumerate(lines)
    )
    expected = written.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:-1]
    found = [unicodedata.normalize("NFC", line) for line in lines_of(written.encode(), "utf-8")[0]]
    assert found == [unicodedata.normalize("NFC", line) for line in expected]


@given(st.lists(st.tuples(KOREAN, st.booleans()), min_size=1, max_size=12))
@settings(max_examples=100, deadline=None)
def test_lines_of_two_encodings_in_one_file(lines: list[tuple[str, bool]]) -> None:
    data = b"\n".join(text.encode("cp949" if old else "utf-8") for text, old in lines)
    assert lines_of(data)[0] == [text for text, _ in lines]


@given(st.binary(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        told: list[str] = []
        found = list(
            read_lines(io.BytesIO(data), encoding, lambda _, code, __: told.append(code))  # noqa: B023
        )
        assert sum(line.end - line.start for line in found) <= len(data)
        assert ("bytes-undecodable" in told) == any("\ufffd" in line.text for line in found) or (
            "\ufffd" in data.decode(encoding, "ignore")
        )


@pytest.mark.parametrize(
    ("data", "expected", "codes"),
    [
        ("가\x85나\u2028다\n".encode(), ["가 나 다"], ["control-character"]),
        (unicodedata.normalize("NFD", "각난달\ncafé").encode(), ["각난달", "café"], []),
        ("\ufeff가\n\ufeff나".encode(), ["가", "나"], []),
        ("한글이 다친 줄".encode()[:-1], ["한글이 다친 �"], ["bytes-undecodable"]),
        ("가나".encode("utf-16-le") + b"\x01", ["가나�"], ["bytes-undecodable"]),
        (b"a\r\n\r\nb", ["a", "", "b"], []),
        (b"a\n", ["a"], []),
        (b"", [], []),
    ],
)
def test_odd_lines(data: bytes, expected: list[str], codes: list[str]) -> None:
    encoding = "utf-16-le" if b"\x00\xac" in data else "utf-8"
    text, told = lines_of(data, encoding)
    assert text == expected
    assert [problem.code for problem in told] == codes


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_lines_across_blocks(end: str, encoding: str) -> None:
    lines = [f"{number} " + "가나다라 🙂" * (number % 90) for number in range(9000)]
    lines[5000] = "긴 줄 " * 400_000
    assert lines_of(end.join(lines).encode(encoding), encoding)[0] == lines


def test_a_range_of_bytes_is_read_literally(tmp_path: Path) -> None:
    path = write(tmp_path, "a.zip", zipped(("a.txt", FIRST.encode())))
    with Inputs([path]) as inputs:
        [source] = inputs.sources
        assert source.read(3, 9) == FIRST.encode()[3:9]


# --- pages ---


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="euc-kr">', "cp949"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">', "cp949"),
        ("<meta charset=x-windows-949>", "cp949"),
        ('<meta charset="iso-8859-1">', "cp949"),
        ('<meta charset="iso-8859-1">', "utf-8"),
        ('<meta charset="euc-kr">', "utf-8"),
        ('<meta charset="shift_jis">', "shift_jis"),
        ('<?xml version="1.0" encoding="gb18030"?>', "gb18030"),
        ("", "utf-16"),
        ("", "utf-16-le"),
        ("", "utf-8-sig"),
        ("", "cp949"),
        ('<meta charset="no-such-thing">', "cp949"),
    ],
)
def test_a_page_is_decoded(head: str, encoding: str) -> None:
    word = "日本語" if encoding in ("shift_jis", "gb18030") else "뷁 반도체"
    page = f"{head}<p>{word}</p>" + "<p>plain words</p>" * 3
    told: list[str] = []
    assert decode_markup(page.encode(encoding), lambda _, code, __: told.append(code)) == page
    known = encoding != "cp949" or any(name in head for name in ("kr", "ks_c", "949"))
    assert told == ([] if known else ["encoding-guessed"])


def test_a_damaged_page_is_told() -> None:
    told: list[str] = []
    page = b"<meta charset=utf-8><p>" + "반도체".encode() + b"\xff\x00</p>"
    text = decode_markup(page, lambda _, code, __: told.append(code))
    assert text == "<meta charset=utf-8><p>반도체� </p>"
    assert told == ["bytes-undecodable", "control-character"]


MHTML = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.com/a/1.html\r\n"
    "Subject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\t"
    'type="text/html";\r\n\tboundary="--b"\r\n\r\n\r\n----b\r\nContent-Type: text/html\r\n'
    "Content-ID: <frame@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://example.com/a/1.html\r\n\r\n"
    "<html><body><p>=EB=B0=98=EB=8F=84=EC=B2=B4 =\r\n=EC=88=98=EC=B6=9C</p></body></html>\r\n"
    "----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
    f"Content-Location: https://example.com/img/1.png\r\n\r\n{base64.b64encode(PNG).decode()}\r\n"
    "----b\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: 8bit\r\n"
    "Content-Location: cid:css@x\r\nContent-ID: <css@x>\r\n\r\np {}\r\n----b--\r\n"
).encode()


def test_mhtml_holds_a_page_and_its_pictures(tmp_path: Path) -> None:
    with Inputs([write(tmp_path, "저장.txt", MHTML)]) as inputs:
        [source] = inputs.sources
        assert source.format == "mhtml"
        assert source.sha256 == hashlib.sha256(MHTML).hexdigest()
        assert source.address == "https://example.com/a/1.html"
        assert "<p>반도체 수출</p>" in source.markup([])
        for address in ("https://example.com/img/1.png", "../img/1.png", "/img/1.png"):
            assert source.companion(address) == PNG
        assert (source.companion("cid:css@x") or b"").strip() == b"p {}"
        assert source.companion("https://example.com/none.png") is None


@pytest.mark.parametrize("cut", [300, 600, len(MHTML) - 60])
def test_mhtml_cut_short(cut: int) -> None:
    assert read_mhtml(MHTML[:cut]).companion("none") is None


@pytest.mark.parametrize("beside", ["기사_files", "기사.files", "기사_파일"])
def test_a_page_finds_what_was_saved_with_it(tmp_path: Path, beside: str) -> None:
    page = write(tmp_path, "기사.html", PAGE.format("반도체"))
    write(tmp_path, f"{beside}/사진 1.png", PNG)
    write(tmp_path, f"{beside}/saved_resource.html", PAGE.format("광고"))
    write(tmp_path, "secret.png", PNG)
    (tmp_path / beside / "link.png").symlink_to(tmp_path / "secret.png")
    alone, folder = Inputs([page]), Inputs([tmp_path])
    for inputs in (alone, folder):
        [source] = inputs.sources
        assert source.file == "기사.html"
        assert source.companion(f"./{beside}/사진%201.png") == PNG
        assert source.companion(f"{unicodedata.normalize('NFD', beside)}/사진 1.png") == PNG
        for address in (f"{beside}/2.png", f"{beside}/link.png", "", "http://[", "/etc/passwd"):
            assert source.companion(address) is None
    # Of a page alone, only its own folder is asked; of a folder, all that was handed in.
    assert alone.sources[0].companion("secret.png") is None
    assert folder.sources[0].companion("secret.png") == PNG
    assert folder.sources[0].companion(f"../{tmp_path.name}/secret.png") is None


def test_a_picture_within_the_page() -> None:
    data = base64.b64encode(PNG).decode()
    source = Source("a", "a", "", 0, "html", "utf-8", io.BytesIO)
    assert source.companion(f"data:image/png;base64,{data}") == PNG
    assert source.companion("data:image/svg+xml,%3Csvg/%3E") == b"<svg/>"
    assert source.companion("data:image/png;base64,!") is None


# --- formats ---


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (FIRST, "text"),
        ("<앵커> 반도체 수출이 늘었습니다.\n", "text"),
        ("<b>속보</b> 반도체 수출이 늘었다.\n박원익 2025.11.04 12:47\n", "text"),
        ("[속보] 반도체 수출", "text"),
        ("From: 편집부\n본문이 이어진다.\n", "text"),
        ("제목, 본문, 그리고 이 문장은 마흔 자를 훌쩍 넘어 이어진 끝에야 그친다.\n나", "text"),
        ("작성자 | 날짜 | 제목\n반도체 수출이 늘었다.\n박원익 2025.11.04 12:47\n", "text"),
        ("\ufeff\n<!DOCTYPE html><p>", "html"),
        ("<!-- saved from url=(0020)https://example.com/ -->\n<html>", "html"),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><html>', "html"),
        ("<div class=card><p>가</p><p>나</p></div>", "html"),
        ("HTTP/1.1 200 OK\nServer: x\n\n<html><body>", "html"),
        (MHTML.decode(), "mhtml"),
        ("제목,본문\n가,나\n", "csv"),
        ("\ufeff뉴스 식별자\t일자\t언론사\t기고자\t제목\t본문\n1\t2\t3\t4\t5\t6\n", "csv"),
        ('sep=;\n"title";"content"\n"a";"b"\n', "csv"),
        ('{"title": "가"}\n', "JSON"),
        ('[{"title": "가"}]', "JSON"),
        ('<?xml version="1.0"?><rss version="2.0">', "XML (rss)"),
        ("%PDF-1.7", "PDF"),
        ("{\\rtf1", "RTF"),
    ],
)
def test_formats_by_content(head: str, expected: str) -> None:
    kinds = [tell_kind(head.encode())]
    if expected in ("text", "html", "csv", "JSON"):
        kinds.append(tell_kind(head.encode("utf-16")))
    assert {kind.name or kind.format for kind in kinds} == {expected}


def test_every_kind_of_file_that_is_not_read_is_told(tmp_path: Path) -> None:
    office = {
        "DOCX": "word/document.xml",
        "HWPX": "Contents/content.hpf",
        "EPUB": "META-INF/container.xml",
    }
    files = {kind: zipped((name, b"<x/>")) for kind, name in office.items()}
    files |= {
        "HWP, DOC, XLS": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500),
        "PNG": PNG,
        "binary": bytes(range(256)) * 4 + bytes(400),
        "JSON": b'{"a": 1}',
    }
    for kind, data in files.items():
        with Inputs([write(tmp_path, "a.txt", data)]) as inputs:
            assert not inputs.sources
            [problem] = inputs.problems
            assert (problem.code, problem.values["kind"]) == ("input-binary", kind)
            assert kind in problem.show("ko")


# --- folders ---


def test_a_folder_is_read_whole(tmp_path: Path, content: Path) -> None:
    folder = tmp_path / "덤프"
    write(folder, "b/둘.txt", SECOND)
    write(folder, "a.txt", FIRST)
    write(folder, "copy.txt", FIRST)
    write(folder, "style.css", "p {}")
    write(folder, "그림", PNG)
    write(folder, ".git/config", "x")
    write(folder, "b/.DS_Store", "x")
    write(tmp_path, "outside.txt", "밖의 글이다.\n김철수 2025.11.06 12:47 PDT\n")
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "loop").symlink_to(folder)
    names, codes = names_of(folder)
    assert names == ["덤프/a.txt", "덤프/b/둘.txt"]
    assert codes == ["input-copy", "input-outside", "input-passed-over"]
    report = convert([folder], content)
    assert report.articles == len(articles_of(content)) == 2
    passed = next(p for p in report.problems if p.code == "input-passed-over")
    assert passed.values["count"] == "2"


def test_the_same_files_in_any_container(tmp_path: Path) -> None:
    files = {"a.txt": FIRST, "b/c.txt": SECOND}
    for name, text in files.items():
        write(tmp_path / "folder", name, text)
    packed = zipped(*((name, text.encode()) for name, text in files.items()))
    inputs = [
        tmp_path / "folder",
        write(tmp_path, "1.zip", packed),
        write(tmp_path, "2.zip", zipped(("inner.zip", packed))),
        write(tmp_path, "3.dat", gzip.compress(packed)),
    ]
    received = []
    for path in inputs:
        with Inputs([path]) as found:
            assert not found.problems
            received.append(found.received)
            assert [record.byline.names for record in found if record.byline] == [
                "박원익",
                "크리스 정",
            ]
    assert received == received[:1] * 4


# --- archives ---


def test_names_in_a_zip_from_korean_windows(tmp_path: Path) -> None:
    packed = named_in_cp949(zipped(("기사/하나.txt", FIRST.encode())), "기사/하나")
    assert "기사".encode("cp949") in packed
    assert names_of(write(tmp_path, "윈도우.zip", packed))[0] == ["윈도우.zip/기사/하나.txt"]


def test_names_that_climb_or_repeat_or_hide(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        packed = zipped(
            ("../../climb.txt", FIRST.encode()),
            ("/abs\\win.txt", SECOND.encode()),
            ("same.txt", b"\xea\xb0\x80"),
            ("same.txt", b"\xeb\x82\x98"),
            ("__MACOSX/._same.txt", b"x"),
            ("folder/", b""),
        )
    path = write(tmp_path / "in", "a.zip", packed)
    names, codes = names_of(path)
    assert names == ["a.zip/abs/win.txt", "a.zip/climb.txt", "a.zip/same (2).txt", "a.zip/same.txt"]
    assert codes == []
    assert [p.name for p in tmp_path.rglob("*.txt")] == []


def test_more_archives_than_are_kept_open(tmp_path: Path) -> None:
    for number in range(70):
        text = f"{number}번째 소식이다.\n박원익 2025.11.04 12:{number % 60:02}\n"
        page = (f"{number}.html", PAGE.format(text).encode())
        picture = (f"{number}_files/1.png", PNG + bytes([number]))
        write(tmp_path, f"{number}.zip", zipped(page, picture, ("글.txt", text.encode())))
    with Inputs([tmp_path]) as inputs:
        pages = [source for source in inputs.sources if source.format == "html"]
        assert len(pages) == len(inputs.sources) / 2 == 70
        for source in pages:
            number = int(source.file.removesuffix(".html"))
            assert source.companion(f"{number}_files/1.png") == PNG + bytes([number])
            assert f"{number}번째" in source.markup([])


def test_large_members_are_unpacked_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scratch.tempfile, "tempdir", str(tmp_path))
    body = "".join(f"{number}번째 문장이다. " for number in range(40_000)).encode()
    data = body + b"\n" + FIRST.encode()
    packed = write(tmp_path / "in", "a.zip", zipped(("가/나.txt", data)))
    for path in (packed, write(tmp_path / "in", "b.gz", gzip.compress(data))):
        inputs = Inputs([path])
        assert [p.name for p in tmp_path.glob("seogo-*/*")] == ["1"]
        [source] = inputs.sources
        assert source.read(0, source.size) == data
        del source
        inputs.close()
        assert not list(tmp_path.glob("seogo-*"))


def test_gzip_members_in_a_row_and_one_cut_short(tmp_path: Path, content: Path) -> None:
    both = gzip.compress(FIRST.encode()) + gzip.compress(SECOND.encode()) + bytes(512)
    with Inputs([write(tmp_path, "둘.txt.gz", both)]) as inputs:
        [source] = inputs.sources
        assert (source.name.endswith("둘.txt.gz/둘.txt"), source.file) == (True, "둘.txt")
        assert source.read(0, source.size).decode() == FIRST + SECOND
        assert not inputs.problems
    noise = "".join(f"{n * 7919 % 10007}번째 소식이 이어진다.\n" for n in range(300))
    cut = gzip.compress((FIRST + noise).encode())
    report = convert([write(tmp_path, "cut.gz", cut[: len(cut) // 2])], content)
    assert "archive-damaged" in {problem.code for problem in report.problems}
    assert report.articles == 2


@pytest.mark.parametrize(
    ("limit", "value", "code"),
    [("MAX_BYTES", 100, "archive-too-large"), ("MAX_MEMBERS", 1, "archive-too-many")],
)
def test_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, code: str
) -> None:
    for module in (scratch, sys.modules["seogo.readers.zipped"]):
        monkeypatch.setattr(module, limit, value, raising=module is scratch)
    packed = zipped(("a.txt", FIRST.encode()), ("b.txt", SECOND.encode()))
    assert code in names_of(write(tmp_path, "a.zip", packed))[1]


def test_one_damaged_member_of_a_zip(tmp_path: Path, content: Path) -> None:
    report = convert([ROOT / "tests" / "damaged" / "archive-damaged.txt"], content)
    assert report.articles == 1
    path = write(tmp_path, "a.zip", zipped(("a.txt", FIRST.encode()))[:-30])
    assert names_of(path) == ([], ["archive-damaged"])


def test_hostile_zips_never_raise(tmp_path: Path) -> None:
    packed = zipped(("가.txt", FIRST.encode()), ("b.txt", SECOND.encode()))
    for at in range(0, len(packed), 3):
        broken = packed[:at] + bytes([packed[at] ^ 0x55]) + packed[at + 1 :]
        with Inputs([write(tmp_path, "a.zip", broken)]) as inputs:
            records = list(inputs)
        assert len(records) == 2 or inputs.problems, at


# --- tables ---

BIGKINDS = (
    "뉴스 식별자,일자,언론사,기고자,제목,통합 분류1,인물,키워드,본문,URL,분석제외 여부\n"
    '01,20251104,더나은신문,박원익 기자,"반도체 수출, 사상 최대",경제,,"반도체,수출",'
    '"반도체 수출이 늘었다.\n정부는 ""최대""라고 했다...",https://example.com/1,\n'
    "02,20251105,더나은신문,,예산안 제출,정치,,예산,정부가 예산안을 냈다.,https://example.com/2,\n"
)


def check_bigkinds(items: list[Record | Rest]) -> None:
    first, second = (item for item in items if isinstance(item, Record))
    assert [block.text for block in first.body] == [
        "반도체 수출이 늘었다.",
        '정부는 "최대"라고 했다...',
    ]
    assert first.given.title == "반도체 수출, 사상 최대"
    assert first.given.url == "https://example.com/1"
    assert first.given.tags == ()
    assert first.given.publisher == "더나은신문"
    assert first.byline is not None
    assert first.byline.names == "박원익 기자"
    assert first.byline.date == (2025, 11, 4)
    assert first.byline.text == "박원익 기자 20251104"
    assert second.byline is not None
    assert (second.byline.names, second.byline.date) == ("", (2025, 11, 5))
    rests = " ".join(item.text for item in items if isinstance(item, Rest))
    assert all(word in rests for word in ("반도체,수출", "경제", "뉴스 식별자"))


def items_of(path: Path) -> list[Record | Rest]:
    with Inputs([path]) as inputs:
        return [item for _, items in inputs.items() for item in items]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_bigkinds_csv(tmp_path: Path, encoding: str, end: str) -> None:
    path = write(tmp_path, "NewsResult.csv", BIGKINDS.replace("\n", end).encode(encoding))
    items = items_of(path)
    check_bigkinds(items)
    record = next(item for item in items if isinstance(item, Record))
    place = record.provenance
    assert (place.first_line, place.last_line) == (2, 3)
    row = path.read_bytes()[place.start : place.end].decode(encoding)
    assert row == BIGKINDS.split("\n02,", maxsplit=1)[0].split("\n", 1)[1].replace("\n", end)


def workbook(rows: list[list[object]], *, above: int = 0) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for _ in range(above):
        sheet.append(["뉴스 검색 결과"])
    for row in rows:
        sheet.append(row)
    book.create_sheet("빈 장")
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


@pytest.mark.parametrize("above", [0, 2])
def test_bigkinds_xlsx(tmp_path: Path, above: int) -> None:
    import csv  # noqa: PLC0415

    rows: list[list[object]] = [list(row) for row in csv.reader(io.StringIO(BIGKINDS))]
    rows[1][1] = 20251104
    check_bigkinds(items_of(write(tmp_path, "a.bin", workbook(rows, above=above))))


def test_a_table_in_markdown(tmp_path: Path) -> None:
    text = "| 제목 | 본문 |\n|---|:--:|\n| 수출 | 반도체 수출이 늘었다. |\n"
    [record] = [
        item for item in items_of(write(tmp_path, "a.md", text)) if isinstance(item, Record)
    ]
    assert (record.given.title, record.words) == ("수출", "반도체 수출이 늘었다.")


def test_a_table_becomes_articles(tmp_path: Path, content: Path) -> None:
    report = convert([write(tmp_path, "a.csv", BIGKINDS)], content)
    assert report.articles == 2
    text = "".join(path.read_text(encoding="utf-8") for path in articles_of(content))
    assert "Title: 반도체 수출, 사상 최대" in text
    assert "Date: 2025-11-04" in text


@pytest.mark.parametrize("code", ["table-columns", "table-date", "table-row"])
def test_a_damaged_table_is_told(code: str) -> None:
    path = ROOT / "tests" / "damaged" / f"{code}.csv"
    with Inputs([path]) as inputs:
        items = [item for _, found in inputs.items() for item in found]
    assert [problem.code for problem in inputs.problems] == [code]
    records = [item for item in items if isinstance(item, Record)]
    assert len(records) == (code != "table-columns")
    kept = " ".join(item.text for item in items if isinstance(item, Rest))
    for record in records:
        kept += f"{record.words} {record.given} {record.byline}"
    assert all(word in kept for word in re.findall(r"[가-힣\d]{2,}", path.read_text("utf-8")))


def test_a_workbook_without_a_body_and_a_broken_one(tmp_path: Path) -> None:
    rows: list[list[object]] = [["번호", "일자", "제목", "기자"], [1, 2, 3, 4]]
    data = workbook(rows)
    assert names_of(write(tmp_path, "a.xlsx", data))[1] == []
    with Inputs([tmp_path / "a.xlsx"]) as inputs:
        assert not list(inputs)
        assert [problem.code for problem in inputs.problems] == ["table-columns"]
    for cut in range(0, len(data) - 400, 997):
        broken = data[:cut] + bytes(300) + data[cut + 300 :]
        with Inputs([write(tmp_path, "b.xlsx", broken)]) as inputs:
            list(inputs)
            assert inputs.problems, cut


@pytest.mark.parametrize(
    ("cell", "date", "time"),
    [
        ("20251104", (2025, 11, 4), None),
        ("202511041247", (2025, 11, 4), (12, 47, 0)),
        ("20251104124705", (2025, 11, 4), (12, 47, 5)),
        ("2025-11-04 12:47:05", (2025, 11, 4), (12, 47, 5)),
        ("2025-11-04T12:47:05+09:00", (2025, 11, 4), (12, 47, 5)),
        ("2025.11.04.", (2025, 11, 4), None),
        ("2025년 11월 4일 오후 3:07", (2025, 11, 4), (15, 7, 0)),
        ("45965", (2025, 11, 4), None),
        ("45965.5", (2025, 11, 4), (12, 0, 0)),
    ],
)
def test_dates_of_cells(
    cell: str, date: tuple[int, int, int], time: tuple[int, int, int] | None
) -> None:
    found = read_date(cell)
    assert found is not None
    assert (found.date, found.time) == (date, time)


def test_what_is_no_date() -> None:
    assert [read_date(cell) for cell in ("", "지난주", "12", "1234567")] == [None] * 4


def test_tags_of_a_cell() -> None:
    assert split_tags("#반도체 #수출 정책, 삼성 전자;AI|#AI") == (
        "반도체",
        "수출 정책",
        "삼성 전자",
        "AI",
    )


# --- all of it ---


def test_inputs_can_be_read_again_and_tell_once(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", b"\x01" + FIRST.encode())
    inputs = Inputs([path])
    first = list(inputs)
    told = list(inputs.problems)
    assert list(inputs) == first
    assert inputs.problems == told
    assert [problem.code for problem in told] == ["control-character"]


def test_bytes_in_a_file_name(tmp_path: Path) -> None:
    if sys.platform != "linux":
        return
    write(tmp_path, os.fsdecode(b"d/" + "기사.txt".encode("cp949")), FIRST)
    assert names_of(tmp_path / "d")[0] == ["d/기사.txt"]
