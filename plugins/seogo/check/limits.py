"""What is too large for GitHub and its Pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from seogo.problems import Problem

_MB = 1_000_000
SITE, FILE, DUMP = 1_000 * _MB, 100 * _MB, 50 * _MB
"""Bytes: a published site and a file at most; from what size on GitHub warns of a file."""


def too_large(content: Path, output: Path | None, seeds: Path | None) -> Iterator[Problem]:
    """Sizes over the host's limits.

    Args:
        content: The content folder.
        output: The built site, where there is one.
        seeds: The dumps, where they are.
    """
    if output is not None and output.is_dir():
        total = sum(size for _, size in _sizes(output))
        if total > SITE:
            yield Problem(output.as_posix(), 0, "site-size", {"size": _shown(total)})
    for folder in (content, output, seeds):
        if folder is None:
            continue
        for path, size in _sizes(folder):
            if size > FILE:
                yield Problem(path, 0, "file-size", {"size": _shown(size)})
            elif folder == seeds and size > DUMP:
                yield Problem(path, 0, "dump-size", {"size": _shown(size)})


def _sizes(folder: Path) -> Iterator[tuple[str, int]]:
    """(path, bytes) of every file below, sorted."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in (".seogo", ".git"))
        for name in sorted(files):
            path = Path(place, name)
            if not path.is_symlink():
                yield path.as_posix(), path.stat().st_size


def _shown(size: int) -> str:
    return f"{size / _MB:,.0f} MB"
