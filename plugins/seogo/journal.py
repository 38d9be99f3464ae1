"""What a run has written before its ledger says so, for the case that it is killed in between.

Without it, the next run would take a half-written archive's own values for a hand's edits if other
dumps had come by then.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from seogo.digests import digest

FILE = "unfinished.txt"


class Journal:
    """Digests of the fields of articles that a run is about to write.

    Args:
        work: The work folder; what a killed run left there is read.
    """

    def __init__(self, work: Path) -> None:
        self._path = work / FILE
        self._file: TextIO | None = None
        self.left: dict[str, dict[str, str]] = {}
        """Article → field → digest, of all that a killed run was about to write."""
        try:
            lines = self._path.read_text(encoding="utf-8").split("\n")
        except (FileNotFoundError, UnicodeDecodeError):
            lines = []
        for line in lines:
            article, tab, digests = line.partition("\t")
            if not tab:
                continue
            try:
                self.left[article] = dict(json.loads(digests))
            except (ValueError, TypeError):  # cut off while it was written
                continue

    def enter(self, article: str, fields: Mapping[str, str]) -> None:
        """Say what is about to be written: front-matter key, or "body" → value."""
        if self._file is None:
            self._file = self._path.open("a", encoding="utf-8", newline="\n")
        digests = {key: digest(value, 8) for key, value in fields.items()}
        self._file.write(f"{article}\t{json.dumps(digests)}\n")
        self._file.flush()

    def remove(self) -> None:
        """The ledger says it all."""
        if self._file is not None:
            self._file.close()
        self._path.unlink(missing_ok=True)
