"""Whether `seogo convert` would still change something."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from seogo.convert import convert
from seogo.errors import MissingToolError
from seogo.ledger.accessions import read_accessions
from seogo.problems import Problem
from seogo.readers import Inputs
from seogo.workspace import work_folder


def pending(content: Path, seeds: Path) -> Iterator[Problem]:
    """New dumps, and files of the content folder that a run on the dumps would write.

    The run is made on a copy, of true copies: a link would change what `convert` knows files by.
    """
    known = read_accessions(content)
    with Inputs([seeds]) as inputs:
        new = [name for sha256, name, _ in inputs.received if sha256 not in known]
    for name in sorted(set(new)):
        yield Problem(f"{seeds.name}/{name}", 0, "dump-new")
    if new:
        return
    with tempfile.TemporaryDirectory(
        dir=work_folder(content), prefix="check-", ignore_cleanup_errors=True
    ) as scratch:
        copy = Path(scratch) / content.resolve().name
        shutil.copytree(content, copy, ignore=_work_folders)
        try:
            convert([seeds], copy)
        except MissingToolError:
            # Only a run that changes something needs Kiwi.
            yield Problem("articles", 0, "convert-pending", {"count": "?"})
            return
        changed = [path for path in _files(copy) if not _same(copy / path, content / path)]
    for path in changed[:1]:
        yield Problem(path, 0, "convert-pending", {"count": str(len(changed))})


def _work_folders(_: str, names: list[str]) -> set[str]:
    return {name for name in names if name == ".seogo"}


def _files(folder: Path) -> list[str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    names = (path.relative_to(folder).as_posix() for path in paths)
    return sorted(name for name in names if not name.startswith(".seogo/"))


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()
