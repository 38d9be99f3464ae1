"""A run on the inputs, settings, ledger and Markdown of the last one has the last one's answer.

Then no dump is parsed. Files under content/ are known by size and modification time, as make and
git know them; dumps by their digests.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import seogo
from seogo.files import write_if_changed
from seogo.problems import Problem

if TYPE_CHECKING:
    from seogo.convert import ConvertReport

FILE = "converted.json"
_ONCE = {"article-pruned", "edit-conflict", "prune-held", "slug-shared"}


def state(content: Path, inputs: str, beside: Iterable[Path] = ()) -> str:
    """Digest of all that a run depends on.

    Args:
        content: The content folder.
        inputs: What was handed in and how, as text.
        beside: Folders with what belongs to the inputs: pictures saved with a page.
    """
    sha = hashlib.sha256(inputs.encode("utf-8", "surrogatepass"))
    # The program too: another version may do it another way.
    for folder in (content.resolve(), Path(seogo.__file__).parent, *beside):
        for line in sorted(_files(str(folder))):
            sha.update(line.encode("utf-8", "surrogateescape"))
    return sha.hexdigest()


def remembered(work: Path, key: str) -> dict[str, Any] | None:
    """The report of the last run if its state was `key`; its "problems" are `Problem`s."""
    try:
        kept = json.loads((work / FILE).read_text(encoding="utf-8"))
        if kept["state"] != key:
            return None
        report = dict(kept["report"])
        report["problems"] = [Problem(**row) for row in report["problems"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return report


def remember(work: Path, key: str, report: ConvertReport) -> None:
    """Keep a run's report for the state that it left, unless it told what only one run tells."""
    if _ONCE & {problem.code for problem in report.problems}:
        return
    text = json.dumps({"state": key, "report": asdict(report)}, ensure_ascii=False)
    write_if_changed(work / FILE, text.encode("utf-8", "surrogatepass"))


def _files(folder: str) -> Iterator[str]:
    """One line per file below: path, size, modification time. Work folders and caches aside."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in (".seogo", "__pycache__"):
                    yield from _files(entry.path)
                continue
            # Of a link, the link: an editor's lock file (.#x.md) leads nowhere.
            found = entry.stat(follow_symlinks=False)
            yield f"{entry.path}\0{found.st_size}\0{found.st_mtime_ns}\0{found.st_ctime_ns}\n"
