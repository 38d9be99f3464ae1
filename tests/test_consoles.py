"""Other systems' consoles and checkouts, as far as they can be had here."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from rich.console import Console

from conftest import tree
from seogo.build import build
from seogo.cli.help import shell_word
from seogo.cli.main import COMMANDS, main
from seogo.cli.output import Output
from seogo.convert import convert
from test_cli import BODY, seogo

HARD = "👉 ‘온디바이스 AI’ — 漢字 ㄱ 뷁 é \x85 \udce9"
"""Not in ASCII; some of it not in CP949; two that are in neither and no text at all."""


class Screen(io.BytesIO):
    """What was shown stays, also when click closes the stream."""

    def close(self) -> None:
        """Not now."""


@contextmanager
def console(encoding: str) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Standard streams of a console that knows no more than an encoding."""
    kept = sys.stdout, sys.stderr
    streams = Screen(), Screen()
    sys.stdout, sys.stderr = (io.TextIOWrapper(s, encoding, write_through=True) for s in streams)
    try:
        yield streams
    finally:
        sys.stdout, sys.stderr = kept


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    monkeypatch.setattr(sys, "argv", ["seogo", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("encoding", ["cp949", "ascii", "cp437", "utf-8"])
def test_every_help_page_and_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, encoding: str, language: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with console(encoding) as (out, _):
        for name in ["", *COMMANDS]:
            assert run(monkeypatch, *filter(None, [name]), "--lang", language, "--help") == 0
    # Of an ASCII console click believes that it knows UTF-8.
    text = out.getvalue().decode("utf-8" if encoding == "ascii" else encoding)
    assert text.count("--help") >= len(COMMANDS)
    assert ("사용법" in text) == (language == "ko" and encoding != "cp437")
    with console(encoding) as (_, err):
        assert run(monkeypatch, "build", "--lang", language, HARD) == 2
        assert run(monkeypatch, "build", "--lang", language, "--content", HARD[:-2]) == 3
    assert err.getvalue().count(b"\n") == 2


@pytest.mark.parametrize("encoding", ["cp949", "ascii"])
def test_what_rich_prints(encoding: str) -> None:
    """Lines, and the bar and spinner of a terminal."""
    with console(encoding) as (out, err):
        for stream in (sys.stdout, sys.stderr):
            assert isinstance(stream, io.TextIOWrapper)
            stream.reconfigure(errors="backslashreplace")  # as main does
        output = Output("ko")
        output.say(HARD, HARD)
        output.err = Console(file=sys.stderr, force_terminal=True, width=60)
        with output.progress("글을 옮기는 중", "converting") as progress:
            progress(1, 2)
        with output.working("사이트를 만드는 중", "building"):
            pass
    assert b"\\U0001f449" in out.getvalue()
    assert err.getvalue()


def test_commands_to_copy_suit_the_shell() -> None:
    for system, quoted in (("posix", "'데이터 센터=AI'"), ("nt", '"데이터 센터=AI"')):
        assert shell_word("데이터 센터=AI", system) == quoted
        assert shell_word("AI", system) == "AI"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive whose dump is named, and reported, in characters of all kinds."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "seeds").mkdir()
    text = f"👉관련 기사: é\n{BODY}박원익 2025.11.04 13:24 PDT\n"
    (folder / "seeds" / "👉 é.txt").write_text(text, encoding="utf-8")
    convert([folder / "seeds"], folder / "content")
    return folder


@pytest.mark.parametrize(
    ("environment", "names"),
    [
        ({"PYTHONIOENCODING": "cp949"}, True),
        ({"LC_ALL": "POSIX", "TERM": "dumb", "COLUMNS": "20"}, True),
        # Not even file names: of the systems that Python still runs on, this has to be asked for.
        ({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, False),
    ],
    ids=["cp949", "narrow", "C"],
)
def test_a_whole_run(archive: Path, environment: dict[str, str], names: bool) -> None:
    told = seogo("convert", "--lang=ko", cwd=archive, **environment)
    assert told.returncode == 0, told.stderr
    assert told.stderr.count("\n") >= 1
    if not names:
        told = seogo("restore", "--output", "again", "--lang=ko", cwd=archive, **environment)
        assert (told.returncode, told.stderr.count("\n")) == (3, 1), told.stderr
        assert "PYTHONUTF8=1" in told.stderr


def test_a_checkout_with_carriage_returns_is_no_edit(tmp_path: Path) -> None:
    """What git makes of content/ on Windows without our .gitattributes."""
    content, seeds = tmp_path / "content", tmp_path / "seeds"
    seeds.mkdir()
    content.mkdir()
    (seeds / "a.txt").write_text(f"{BODY}박원익 2025.10.24 13:24 PDT\n", encoding="utf-8")
    (content / "archive.toml").write_text('name = "서고"\n', encoding="utf-8")
    convert([seeds], content)
    build(content, tmp_path / "output")
    clean, site = tree(content), tree(tmp_path / "output")
    for path in content.rglob("*"):
        if path.is_file() and ".seogo" not in path.parts:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    report = convert([seeds], content)
    assert (report.new, report.updated, report.problems) == (0, 0, [])
    build(content, tmp_path / "output")
    assert tree(tmp_path / "output") == site
    # The texts arrive again, longer: an article that a hand had edited would not be replaced.
    longer = f"{BODY.strip()} 세 번째 문장이 늦게 왔다.\n박원익 2025.10.24 13:24 PDT\n"
    (seeds / "b.txt").write_text(longer, encoding="utf-8")
    report = convert([seeds], content)
    assert (report.new, report.updated) == (0, 1)
    assert not [p for p in report.problems if p.code.startswith("edit-")]
    [article] = (content / "articles").rglob("*.md")
    text = article.read_bytes()
    assert "세 번째 문장이 늦게 왔다.".encode() in text
    assert b"\r" not in text
    assert clean.keys() <= tree(content).keys()
