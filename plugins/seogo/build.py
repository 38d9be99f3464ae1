"""`seogo build`: content/ → the site."""

from __future__ import annotations

from pathlib import Path

from seogo.publish.report import BuildReport
from seogo.publish.run import run

__all__ = ["BuildReport", "build"]


def build(content: Path, output: Path, url: str | None = None) -> BuildReport:
    """Build the site.

    A second build over the same content writes no file.

    Args:
        content: The content folder.
        output: Where the site goes; files there that no build wrote are left alone.
        url: The address to build for instead of the one in archive.toml.

    Raises:
        SeogoError: archive.toml, vocabulary.toml, the ledger or pelicanconf.py cannot be used.
    """
    report = BuildReport()
    run(content, output, url, report)
    return report
