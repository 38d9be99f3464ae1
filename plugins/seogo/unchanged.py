"""A run on the inputs, settings, ledger and Markdown of the last one has the last one's answer.

Then no dump is parsed. Files under content/ are known by size and modification time, as make and
git know them; dumps by their digests.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import seogo
from seogo.files import write_if_changed
from seogo.problems import Problem

FILE = "converted.json"


def state(content: Path, inputs: str) -> str:
    """Digest of all that a run depends on.

    Args:
        content: The content folder.
        inputs: What was handed in and how, as text.
    """
    sha = hashlib.sha256(inputs.encode("utf-8", "surrogatepass"))
    # The program too: another version may do it another way.
    for folder in (content.resolve(), Path(seogo.__file__).parent):
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


def remember(work: Path, key: str, report: Any) -> None:
    """Keep a run's report (a dataclass) for the state that it left."""
    text = json.dumps({"state": key, "report": asdict(report)}, ensure_ascii=False)
    write_if_changed(work / FILE, text.encode("utf-8", "surrogatepass"))


def _files(folder: str) -> Iterator[str]:
    """One line per file below: path, size, modification time. Work folders and caches aside."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in (".seogo", "__pycache__"):
                    yield from _files(entry.path)
            else:
                stat = entry.stat()
                yield f"{entry.path}\0{stat.st_size}\0{stat.st_mtime_ns}\n"
