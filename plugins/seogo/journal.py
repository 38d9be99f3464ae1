"""What a run has written before its ledger says so, for the case that it is killed in between.

Without it, the next run would take a half-written archive's own values for a hand's edits if other
dumps had come by then.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from seogo.digests import digest

FILE = "unfinished.txt"


class Journal:
    """Digests of the fields of articles that a run is about to write.

    Args:
        work: The work folder; what a killed run left there is read.
    """

    def __init__(self, work: Path) -> None:
        self._path = work / FILE
        self._left: dict[str, dict[str, str]] = {}
        try:
            lines = self._path.read_text(encoding="utf-8").split("\n")
        except (FileNotFoundError, UnicodeDecodeError):
            lines = []
        for line in lines:
            article, tab, digests = line.partition("\t")
            if not tab:
                continue
            try:
                self._left[article] = dict(json.loads(digests))
            except (ValueError, TypeError):  # cut off while it was written
                continue

    def enter(self, article: str, fields: Mapping[str, str]) -> None:
        """Say what is about to be written: front-matter key, or "body" → value."""
        digests = {key: digest(value, 8) for key, value in fields.items()}
        with self._path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{article}\t{json.dumps(digests)}\n")

    def written(self, article: str) -> Mapping[str, str]:
        """Field → digest of what a killed run was about to write."""
        return self._left.get(article, {})

    def left(self) -> Mapping[str, Mapping[str, str]]:
        """Article → digests, of all that a killed run was about to write."""
        return self._left

    def remove(self) -> None:
        """The ledger says it all."""
        self._path.unlink(missing_ok=True)
