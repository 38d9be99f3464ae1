"""The command line as a process: exit codes, languages, places it writes to."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT, SEEDS, articles_of
from seogo.cli.output import Output
from seogo.problems import Problem

BODY = "정부가 반도체 산업을 지원한다고 밝혔다. 업계는 투자를 늘리기로 했다.\n"


def seogo(*arguments: object, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "seogo", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins"), **env},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What .seogo holds once BODY is converted and built: Kiwi takes seconds to start."""
    folder = tmp_path_factory.mktemp("known")
    dump = folder / "a.txt"
    dump.write_text(BODY + "박원익 2025.10.24 13:24 PDT\n", encoding="utf-8")
    assert seogo("convert", dump, cwd=folder).returncode == 0
    assert seogo("build", cwd=folder).returncode == 0
    return folder / "content" / ".seogo"


def know(known: Path, content: Path) -> None:
    """Give an archive what is known of BODY."""
    shutil.copytree(known, content / ".seogo")


def test_convert_works_from_any_folder_and_writes_only_to_content(tmp_path: Path) -> None:
    (tmp_path / "여기 서").mkdir()
    (tmp_path / "content").mkdir()
    here = tmp_path / "여기 서"
    run = seogo("convert", *SEEDS, "--content", "../content", cwd=here, NO_COLOR="1")
    assert (run.returncode, run.stderr.count("\n")) == (0, 2)
    assert "\x1b" not in run.stdout + run.stderr
    assert list((tmp_path / "여기 서").iterdir()) == []
    assert len(articles_of(tmp_path / "content")) == 11
    assert "11 articles" in run.stdout


def test_default_inputs_are_all_of_seeds(tmp_path: Path, known: Path) -> None:
    know(known, tmp_path / "content")
    folder = tmp_path / "seeds" / "2025"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(BODY + "박원익 2025.10.24 13:24 PDT\n", encoding="utf-8")
    (folder / ".gitkeep").write_text("", encoding="utf-8")
    run = seogo("convert", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert len(articles_of(tmp_path / "content")) == 1
    assert seogo("convert", "--content", "없음/content", cwd=tmp_path).returncode == 2


def test_exit_codes(tmp_path: Path, known: Path) -> None:
    know(known, tmp_path / "content")
    dump = tmp_path / "a.txt"
    dump.write_text(BODY + "박원익 2025.11.04 13:24 PDT\n", encoding="utf-8")
    assert seogo("convert", dump, cwd=tmp_path).returncode == 0
    assert seogo("convert", dump, "--strict", cwd=tmp_path).returncode == 1
    assert seogo("convert", dump, tmp_path / "none.txt", cwd=tmp_path).returncode == 1
    assert seogo("convert", "--nothing", cwd=tmp_path).returncode == 2
    assert seogo("nothing", cwd=tmp_path).returncode == 2
    (tmp_path / "content" / "archive.toml").write_text("name =", encoding="utf-8")
    stopped = seogo("convert", dump, cwd=tmp_path)
    assert stopped.returncode == 3
    assert "Traceback" not in stopped.stderr
    assert "archive.toml" in stopped.stderr


def test_strict_says_that_nothing_was_published(tmp_path: Path) -> None:
    article = tmp_path / "content/articles/a.md"
    article.parent.mkdir(parents=True)
    article.write_text("Title: 글\nDate: 어제\n\n본문\n", encoding="utf-8")
    for language, told in (("ko", "펴내지 않았습니다(--strict): output"), ("en", "not published")):
        run = seogo("build", "--strict", "--lang", language, cwd=tmp_path)
        assert run.returncode == 1
        assert "articles/a.md: error document-date: " in run.stderr
        assert told in run.stdout
    assert not (tmp_path / "output").exists()


def test_both_languages(tmp_path: Path) -> None:
    assert "사용법" in seogo("--help", cwd=tmp_path, LC_ALL="ko_KR.UTF-8").stdout
    assert "사용법" in seogo("convert", "--lang", "ko", "--help", cwd=tmp_path, LC_ALL="C").stdout
    assert "Usage" in seogo("--help", cwd=tmp_path, LC_ALL="en_US.UTF-8").stdout
    korean = seogo("convert", "none.txt", "--lang=ko", cwd=tmp_path)
    assert "none.txt: error input-missing: 파일이 없습니다 — " in korean.stderr
    english = seogo("convert", "none.txt", "--lang=en", cwd=tmp_path)
    assert "none.txt: error input-missing: no such file — " in english.stderr


def test_a_command_loads_what_it_needs() -> None:
    said = "import sys, seogo.cli.serve; sys.exit('pelican' in sys.modules)"
    path = {"PYTHONPATH": str(ROOT / "plugins")}
    run = subprocess.run([sys.executable, "-c", said], env={**os.environ, **path}, check=False)
    assert run.returncode == 0


def test_a_console_that_cannot_show_a_character(tmp_path: Path) -> None:
    run = seogo("convert", "👉.txt", "--lang=ko", cwd=tmp_path, PYTHONIOENCODING="cp949")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr


def test_build_needs_nothing_but_a_content_folder(tmp_path: Path, known: Path) -> None:
    know(known, tmp_path / "c")
    dump = tmp_path / "a.txt"
    dump.write_text(BODY + "박원익 2025.10.24 13:24 PDT\n", encoding="utf-8")
    seogo("convert", dump, "--content", "c", cwd=tmp_path)
    dump.unlink()
    run = seogo("build", "--content", "c", "--output", "o", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "o" / "index.html").is_file()
    assert {path.name for path in tmp_path.iterdir()} == {"c", "o"}
    assert seogo("serve", "--output", "none", cwd=tmp_path).returncode == 2


def test_what_the_system_refuses_is_one_sentence(tmp_path: Path, known: Path) -> None:
    know(known, tmp_path / "c")
    dump = tmp_path / "a.txt"
    dump.write_text(BODY + "박원익 2025.11.04 13:24 PST\n", encoding="utf-8")
    (tmp_path / "file").write_text("", encoding="utf-8")
    stopped = seogo("convert", dump, "--content", "file/content", "--lang=ko", cwd=tmp_path)
    assert (stopped.returncode, stopped.stderr.count("\n")) == (3, 1), stopped.stderr
    assert "file" in stopped.stderr
    assert " — 경로와 권한" in stopped.stderr
    for arguments in (
        ("convert", dump, "--content", "file"),
        ("convert", dump, "--content", "c"),
        ("build", "--content", "file"),
        ("build", "--content", "c", "--output", "file"),
    ):
        run = seogo(*arguments, cwd=tmp_path)
        expected = 0 if arguments[3:] == ("c",) else 3
        assert (run.returncode, run.stderr.count("\n")) == (expected, expected // 3), run.stderr
    missing = seogo("build", "--content", "없음", "--lang=ko", cwd=tmp_path)
    assert missing.returncode == 3
    assert missing.stderr.startswith("seogo: 없음: 글 폴더가 아닙니다 — ")


def test_a_port_in_use(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "index.html").write_text("", encoding="utf-8")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = seogo("serve", "--port", port, cwd=tmp_path)
    assert run.returncode == 3
    assert f"seogo: port {port}: " in run.stderr
    assert "Traceback" not in run.stderr
    assert seogo("serve", "--port", "65536", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["convert", "--nothing"], "‘--nothing’ 옵션은 없습니다 — seogo convert"),
        (["convert", "--content"], "‘--content’ 옵션에 값이 빠졌습니다 — seogo"),
        (["convert", "--strict=1"], "‘--strict’ 옵션에 값을 줄 수 없습니다 — seogo"),
        (["serve", "--port", "x"], "‘--port’ 값이 맞지 않습니다 — seogo serve"),
        (["tags", "--new", "부산항=장소"], "‘--new’ 값이 맞지 않습니다 — seogo tags"),
        (["build", "글"], "남는 인자가 있습니다: 글 — seogo build"),
        (["nothing"], "그런 명령은 없습니다 — seogo"),
        (["--lang=ko"], "명령이 빠졌습니다 — seogo"),
    ],
)
def test_usage_errors_are_korean(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    run = seogo(*arguments, cwd=tmp_path, LC_ALL="ko_KR.UTF-8")
    assert (run.returncode, run.stderr) == (2, f"seogo: {sentence} --help를 보세요.\n")


def test_problems_are_shown_as_they_are_and_capped_only_where_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    problems = [Problem("a.txt", 90 + n, "input-empty") for n in range(30)]
    out = Output("en")
    out.problems(problems)
    shown = capsys.readouterr().err
    assert "a.txt:100: warning input-empty: " in shown
    assert shown.count("\n") == 30
    out.problems(problems, Path("c/ledger/problems.txt"))
    shown = capsys.readouterr().err
    assert shown.count("\n") == 21
    assert shown.endswith(f"input-empty: 10 more; all are in {Path('c/ledger/problems.txt')}.\n")
    out.problems([Problem("articles/a.md", 0, "document-title")] * 30, Path("problems.txt"))
    assert capsys.readouterr().err.count("\n") == 30
