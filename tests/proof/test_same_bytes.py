"""The same input gives the same bytes, wherever, whenever and by whomever it is built."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from conftest import ROOT
from site_support import names, write_article

ARTICLES = 60
PLAIN = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
VERSIONS = ("3.11", "3.12", "3.13")
Change = Callable[[Path], None]


@dataclass
class Variation:
    """How a build differs from the plain one."""

    name: str
    environment: dict[str, str] = field(default_factory=dict)
    before: list[str] = field(default_factory=list)
    """What stands before the command."""

    python: str = sys.executable
    umask: int = 0o022
    folder: str = "서고"
    root: Path | None = None
    """Where the archive lies, if not where the others do."""

    backwards: bool = False
    """Whether its files are written in the other order."""

    prepare: Change = lambda _archive: None
    """Done to the archive, which has dumps/ and content/, before it is converted."""


def digest(folder: Path, *, modes: bool = True) -> str:
    """Of the names, modes and bytes of all that is in a folder."""
    sha = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if name.split("/")[0] == ".seogo":
            continue
        state = path.lstat()
        sha.update(f"{name}\0{state.st_mode if modes else ''}\0".encode())
        if path.is_file() and not path.is_symlink():
            sha.update(hashlib.sha256(path.read_bytes()).digest())
            assert state.st_nlink == 1, path
    return sha.hexdigest()


def seogo(archive: Path, variation: Variation, *arguments: str) -> None:
    """Run a command in the archive's folder; problems of articles are no failure."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "plugins")} | PLAIN | variation.environment
    done = subprocess.run(
        [*variation.before, variation.python, "-m", "seogo", *arguments],
        cwd=archive,
        env=environment,
        umask=variation.umask,
        capture_output=True,
        check=False,
        timeout=600,
    )
    assert done.returncode in (0, 1), (variation.name, done.stderr.decode(errors="replace"))


def made(archive: Path, variation: Variation) -> tuple[str, str]:
    """Convert and build; digests of the content and of the site."""
    variation.prepare(archive)
    seogo(archive, variation, "convert", "dumps", "--content", "content")
    seogo(archive, variation, "build", "--content", "content", "--output", "out")
    return digest(archive / "content", modes=False), digest(archive / "out")


def source(archive: Path) -> None:
    """The real dump, made articles, and what somebody wrote by hand, odd things among it."""
    (archive / "dumps").mkdir(parents=True)
    for path in (ROOT / "seeds").glob("*.txt"):
        shutil.copyfile(path, archive / "dumps" / path.name)
    corpus = [sys.executable, str(ROOT / "bench/corpus.py"), str(ARTICLES)]
    subprocess.run([*corpus, str(archive / "dumps/made.txt")], check=True)
    content = archive / "content"
    for day, tags in enumerate((("C", "C++", "C#"), ("김한아", "김하나"), ("★", "!!!")), 1):
        date = f"2025-01-{day:02d}T00:30:00+09:00"
        write_article(content, f"202501{day:02d}-aaaaaaaa", Date=date, Tags=names(*tags))
    write_article(content, "20250104-odd", "제어\x07 문자", Date="어제", Authors=names("김한아"))
    picture = content / "media/ab/a.gif"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"GIF89a\x02\0\x01\0" + bytes(20))
    figure = '![가](media/ab/a.gif "그림")'
    write_article(content, "20250105-aaaaaaaa", figure, Date="2025-01-05T09:00:00+09:00")
    settings = 'name = "같은 서고"\nurl = "https://example.org/a/"\n'
    (content / "archive.toml").write_text(settings, encoding="utf-8")


def copied(from_: Path, to: Path, *, backwards: bool = False) -> None:
    """Copy an archive file by file, in one order or the other."""
    for path in sorted(from_.rglob("*"), reverse=backwards):
        if path.is_file():
            target = to / path.relative_to(from_)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def warmed(archive: Path) -> None:
    """Everything known from a build before, of which the site is gone."""
    shutil.copytree(archive, before := archive.with_name("before"))
    made(before, Variation("first"))
    shutil.copytree(before / "content/.seogo", archive / "content/.seogo")
    shutil.rmtree(before)


def grown(archive: Path) -> None:
    """The site stands already, with another text, another article and one article less."""
    path = archive / "content/articles/2025/01/20250101-aaaaaaaa.md"
    text, other = path.read_bytes(), path.with_name("20250109-aaaaaaaa.md")
    path.write_bytes(text.replace("본문이다".encode(), "다른 본문이다".encode()))
    path.with_name("20250102-aaaaaaaa.md").rename(aside := archive / "aside")
    write_article(archive / "content", other.stem, Date="2025-01-09T09:00:00+09:00")
    seogo(archive, Variation("first"), "build", "--content", "content", "--output", "out")
    path.write_bytes(text)
    aside.rename(path.with_name("20250102-aaaaaaaa.md"))
    other.unlink()


def another_user(folder: Path) -> list[str] | None:
    """The start of a command line that runs the rest as somebody else, who sees the folder."""
    number = "65534"
    for start in (
        ["setpriv", "--reuid", number, "--regid", number, "--clear-groups"],
        ["unshare", "--user", f"--map-user={number}", f"--map-group={number}"],
    ):
        script = f"import os, sys; os.listdir(sys.argv[1]); assert os.geteuid() == {number}"
        command = [*start, sys.executable, "-c", script, str(folder)]
        if shutil.which(start[0]):
            tried = subprocess.run(command, capture_output=True, check=False)
            if tried.returncode == 0:
                return start
    return None


def open_to_all(archive: Path) -> None:
    for path in (archive, *archive.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)


@contextmanager
def in_memory() -> Iterator[Path | None]:
    """A folder on tmpfs, whose folders list their newest file first."""
    if not Path("/dev/shm").is_dir():
        yield None
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        yield Path(folder)


def library(folder: Path) -> str:
    """The clock of clock.c."""
    path = folder / "clock.so"
    source = Path(__file__).with_name("clock.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-o", path, source, "-ldl"], check=True)
    return str(path)


def test_twelve_variations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    original = tmp_path / "original"
    source(original)
    with in_memory() as memory:
        user = another_user(tmp_path)
        assert memory, "no tmpfs here"
        assert user, "no way to be another user here"
        ascii_only = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        ascii_only |= {"LANGUAGE": "tr", "COLUMNS": "30"}
        variations = [
            Variation("time zone", {"TZ": "Pacific/Kiritimati"}),
            Variation("locale", ascii_only, folder="plain"),
            Variation("hash seed", {"PYTHONHASHSEED": "4711"}),
            Variation("umask", umask=0o077),
            Variation("order of files", backwards=True),
            Variation("path", folder="내 서고 (둘째)/깊은 곳/'따옴표'"),
            Variation("user", {"HOME": "/nowhere"}, before=user, prepare=open_to_all),
            Variation("clock", {"LD_PRELOAD": library(tmp_path), "SOURCE_DATE_EPOCH": "1"}),
            Variation("one CPU", before=["taskset", "-c", "0"]),
            Variation("file system", root=memory, backwards=True),
            Variation("Kiwi's instructions", {"KIWI_ARCH_TYPE": "none"}),
            Variation("known answers", prepare=warmed),
            Variation("an older site", prepare=grown),
        ]
        plain: tuple[str, str] | None = None
        for variation in (Variation("plain"), *variations):
            place = (variation.root or tmp_path) / variation.name / variation.folder
            copied(original, place, backwards=variation.backwards)
            found = made(place, variation)
            plain = plain or found
            assert found == plain, variation.name
            shutil.rmtree(place)
    with capsys.disabled():
        told = ", ".join(variation.name for variation in variations)
        print(f"\n{len(variations)} of {len(variations)} variations bit-identical: {told}")
    assert len(variations) >= 12


def interpreter(version: str) -> str | None:
    """A Python of this version: on the path, or among those of pyenv."""
    kept = Path.home().glob(f".pyenv/versions/{version}.*/bin/python")
    for path in (shutil.which(f"python{version}"), *map(str, kept)):
        if path:
            tried = subprocess.run([path, "-c", "import venv"], capture_output=True, check=False)
            if tried.returncode == 0:
                return path
    return None


def installed(python: str, folder: Path) -> str:
    """A Python with all that the site needs, in a folder of its own."""
    subprocess.run([python, "-m", "venv", folder], check=True)
    own = str(folder / "bin/python")
    pip = [own, "-m", "pip", "install", "--quiet", "--require-hashes", "--no-build-isolation"]
    for name in ("build", "site"):
        subprocess.run([*pip, "-r", ROOT / f"requirements/{name}.txt"], check=True)
    return own


def test_python_versions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source(tmp_path / "original")
    found = {}
    for version in VERSIONS:
        if python := interpreter(version):
            place = tmp_path / version / "서고"
            copied(tmp_path / "original", place)
            own = installed(python, tmp_path / f"venv-{version}")
            found[version] = made(place, Variation(version, python=own))
    with capsys.disabled():
        missing = ", ".join(sorted(set(VERSIONS) - found.keys())) or "none"
        print(f"\nbit-identical with Python {', '.join(found)}; not on this machine: {missing}")
    assert len(set(found.values())) == 1
