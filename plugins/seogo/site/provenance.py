"""Where an article was received, read back from its front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SOURCE = re.compile(
    r"(?P<file>.+); lines (?P<first>\d+)-(?P<last>\d+); "
    r"bytes (?P<start>\d+)-(?P<end>\d+); sha256 (?P<digest>[0-9a-f]{64})"
)


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of an article in a dump."""

    file: str
    lines: str = ""
    bytes: str = ""
    digest: str = ""


def origin(source: str) -> Origin | None:
    """What a `Source` value says; another form is shown as it stands, an empty one is None."""
    if not source:
        return None
    match = _SOURCE.fullmatch(source)
    if match is None:
        return Origin(source)
    first, last = int(match["first"]), int(match["last"])
    lines = f"{first:,}번째 줄" if first == last else f"{first:,}–{last:,}번째 줄"
    span = f"{int(match['start']):,}부터 {int(match['end']):,}까지"
    return Origin(match["file"], lines, span, match["digest"])
