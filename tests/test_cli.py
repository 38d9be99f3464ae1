"""The command line as a process: exit codes, languages, places it writes to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from conftest import ROOT, SEEDS, articles_of

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


def test_convert_works_from_any_folder_and_writes_only_to_content(tmp_path: Path) -> None:
    (tmp_path / "여기 서").mkdir()
    (tmp_path / "content").mkdir()
    run = seogo("convert", *SEEDS, "--content", "../content", cwd=tmp_path / "여기 서")
    assert (run.returncode, run.stderr.count("\n")) == (0, 2)
    assert list((tmp_path / "여기 서").iterdir()) == []
    assert len(articles_of(tmp_path / "content")) == 11
    assert "11 articles" in run.stdout


def test_default_inputs_are_all_of_seeds(tmp_path: Path) -> None:
    folder = tmp_path / "seeds" / "2025"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(BODY + "박원익 2025.10.24 13:24 PDT\n", encoding="utf-8")
    (folder / ".gitkeep").write_text("", encoding="utf-8")
    run = seogo("convert", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert len(articles_of(tmp_path / "content")) == 1
    assert seogo("convert", "--content", "없음/content", cwd=tmp_path).returncode == 2


def test_exit_codes(tmp_path: Path) -> None:
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


def test_both_languages(tmp_path: Path) -> None:
    assert "쓰는 법" in seogo("--help", cwd=tmp_path, LC_ALL="ko_KR.UTF-8").stdout
    assert "쓰는 법" in seogo("convert", "--lang", "ko", "--help", cwd=tmp_path, LC_ALL="C").stdout
    assert "Usage" in seogo("--help", cwd=tmp_path, LC_ALL="en_US.UTF-8").stdout
    korean = seogo("convert", "none.txt", "--lang=ko", cwd=tmp_path)
    assert "none.txt: error input-missing: 파일이 없습니다 — " in korean.stderr
    english = seogo("convert", "none.txt", "--lang=en", cwd=tmp_path)
    assert "none.txt: error input-missing: no such file — " in english.stderr


def test_a_console_that_cannot_show_a_character(tmp_path: Path) -> None:
    run = seogo("convert", "👉.txt", "--lang=ko", cwd=tmp_path, PYTHONIOENCODING="cp949")
    assert run.returncode == 1
    assert "Traceback" not in run.stderr


def test_no_colour_and_no_bar_in_a_pipe(tmp_path: Path) -> None:
    run = seogo("convert", *SEEDS, cwd=tmp_path, NO_COLOR="1")
    assert "\x1b" not in run.stdout + run.stderr


def test_build_needs_nothing_but_a_content_folder(tmp_path: Path) -> None:
    seogo("convert", *SEEDS, "--content", "c", cwd=tmp_path)
    run = seogo("build", "--content", "c", "--output", "o", cwd=tmp_path)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "o" / "index.html").is_file()
    assert {path.name for path in tmp_path.iterdir()} == {"c", "o"}
    assert seogo("serve", "--output", "none", cwd=tmp_path).returncode == 2
