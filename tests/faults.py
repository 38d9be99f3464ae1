"""Builds on a disk that fails at a chosen moment (faults.c), told as one JSON line each.

    LD_PRELOAD=faults.so python faults.py FOLDER < attempts

FOLDER has `content`, its old site `out` and the new one `after`. An attempt is a line "KINDS N
ERRNO": the mask of faults.c, which call fails, and how. Every attempt is a process of its own,
forked from one that has everything loaded, on the archive as it was. With "--no-search" the sites
have no search.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from killing import bytes_of
from seogo.build import build
from site_support import write_article

WRITE, RENAME, FSYNC = 1, 2, 4
ALL = WRITE | RENAME | FSYNC
_SOURCE = Path(__file__).with_suffix(".c")


ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)


def archive(folder: Path, articles: int, *, edited: bool = False) -> None:
    """Make such a folder: the new site says another name on every page.

    Args:
        folder: Where it goes.
        articles: How many.
        edited: An article's text is another one too, so that the search is indexed anew.
    """
    content = folder / "content"
    for number in range(articles):
        day = f"2025{1 + number // 28 % 12:02d}{1 + number % 28:02d}"
        date = f"{day[:4]}-{day[4:6]}-{day[6:]}T09:00:00+09:00"
        write_article(content, f"{day}-{number:08d}", Date=date, Tags="반도체;")
    for name, output in (("뒤", "after"), ("앞", "out"), ("뒤", "")):
        (content / "archive.toml").write_text(f'name = "{name}"\n', encoding="utf-8")
        if edited:
            write_article(content, "20250101-00000000", f"{name}에 쓴 글이다.")
        if output:
            build(content, folder / output)


def judge(told: dict[str, Any]) -> str:
    """What the site is after an attempt, "old" or "new"; fails where it is not as promised."""
    assert told["code"] in (0, 1, 3), told  # else an exception, which a user sees as a traceback
    assert told["site"] == ("new" if told["code"] == 0 else "old"), told
    assert told["beside"] == [], told
    # A cache that cannot be written costs time only, and in place of a folder for temporary files
    # that refuses Python's own trial there is another: such a build goes on.
    where = Path(told["where"])
    spared = where.name.startswith("shards.sqlite") or where.parent.name == "tmp"
    assert told["code"] or not told["where"] or spared, told
    assert not told["code"] or " — " in told["said"], told
    return str(told["site"])


def compiled(folder: Path) -> Path:
    """faults.c as a library, for Linux; tests/install.sh brings the compiler."""
    library = folder / "faults.so"
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", library, _SOURCE, "-ldl"], check=True)
    return library


def attempts(
    library: Path, folder: Path, wanted: Iterable[tuple[int, int, int]], *, search: bool = True
) -> Iterator[dict[str, Any]]:
    """What became of each attempt (kinds, n, errno): the lines that this module prints."""
    lines = "".join(f"{kinds} {n} {error}\n" for kinds, n, error in wanted)
    run = subprocess.run(
        [sys.executable, __file__, str(folder), *([] if search else ["--no-search"])],
        input=lines,
        env=os.environ | {"LD_PRELOAD": str(library), "TMPDIR": str(folder / "tmp")},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return map(json.loads, run.stdout.splitlines())


def _attempt(folder: Path, kinds: int, n: int, error: int) -> dict[str, Any]:
    """In the forked process: the build, as the command runs it."""
    from seogo.cli import main  # noqa: PLC0415

    faults = ctypes.CDLL(None)
    faults.faults_where.restype = ctypes.c_char_p
    faults.faults_seen.restype = ctypes.c_long
    sys.argv = ["seogo", "build", "--lang", "en"]
    sys.argv += ["--content", str(folder / "content"), "--output", str(folder / "out")]
    code: Any = 0
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        faults.faults_arm(kinds, ctypes.c_long(n), error)
        try:
            main()
        except SystemExit as stop:
            code = stop.code
        except BaseException as crash:  # noqa: BLE001 - what the user would see as a traceback
            code = repr(crash)
        seen, where = faults.faults_seen(), faults.faults_where().decode()
        faults.faults_arm(0, ctypes.c_long(0), 0)
    return {"n": n, "error": error, "code": code, "seen": seen, "where": where,
            "said": said.getvalue()}  # fmt: skip


def _load(*, search: bool) -> None:
    from seogo.publish import generator  # noqa: PLC0415

    if search:
        import seogo.publish.search  # noqa: PLC0415
        import seogo.search  # noqa: F401, PLC0415
    else:
        generator.search_data = lambda *_: {}  # type: ignore[assignment]


def _main(folder: Path, *options: str) -> None:
    _load(search="--no-search" not in options)
    out, work = folder / "out", folder / "content/.seogo"
    before, after = bytes_of(out), bytes_of(folder / "after")
    for name in ("work", "before", "tmp"):
        shutil.rmtree(folder / name, ignore_errors=True)
    shutil.copytree(work, folder / "work")
    shutil.copytree(out, folder / "before")
    (folder / "tmp").mkdir()
    for line in sys.stdin:
        kinds, n, error = map(int, line.split())
        reading, writing = os.pipe()
        if not (child := os.fork()):
            told = _attempt(folder, kinds, n, error)
            os.write(writing, json.dumps(told).encode())
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            told = json.loads(pipe.read())
        os.waitpid(child, 0)
        now = bytes_of(out)
        told["site"] = "old" if now == before else "new" if now == after else "broken"
        told["beside"] = [path.name for path in folder.iterdir() if path.name.startswith(".out")]
        print(json.dumps(told), flush=True)
        shutil.rmtree(work)
        shutil.copytree(folder / "work", work)
        if now != before:
            shutil.rmtree(out)
            shutil.copytree(folder / "before", out)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), *sys.argv[2:])
