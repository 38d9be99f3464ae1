"""`seogo build`: content/ → the site."""

from __future__ import annotations

from pathlib import Path

from seogo.publish.report import BuildReport
from seogo.publish.run import run
from seogo.workspace import check_content

__all__ = ["BuildReport", "build"]


def build(
    content: Path, output: Path, url: str | None = None, *, strict: bool = False
) -> BuildReport:
    """Build the site: at every moment `output` holds the last one or the new one, whole.

    A second build over the same content writes no file.

    Args:
        content: The content folder.
        output: Where the site goes; files there that no build wrote are left alone.
        url: The address to build for instead of the one in archive.toml.
        strict: Publish nothing where a warning or an error is reported.

    Raises:
        SeogoError: The content folder is missing, or archive.toml, vocabulary.toml, the ledger,
            pelicanconf.py or the output folder cannot be used, or another run is at work.
        OSError: Something cannot be read or written; the last site is still there.
    """
    check_content(content)
    report = BuildReport()
    run(content, output, url, report, strict=strict)
    return report
