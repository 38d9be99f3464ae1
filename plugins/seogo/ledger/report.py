"""content/ledger/problems.txt and versions.txt: what was odd, and texts that are not shown.

Together with the articles they hold every character of every dump.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from seogo.digests import digest
from seogo.ledger.lines import read_lines, write_lines
from seogo.problems import Problem

PROBLEMS = "ledger/problems.txt"
VERSIONS = "ledger/versions.txt"


def write_problems(
    content: Path, problems: Iterable[Problem], accessions: Mapping[str, str]
) -> bool:
    """Replace what is recorded about the dumps of this run.

    Args:
        content: The content folder.
        problems: Of this run; those about other files than the dumps are left out.
        accessions: Name of a dump as its problems have it → SHA-256.
    """
    current = {sha256[:12] for sha256 in accessions.values()}
    rows = {k: v for k, v in read_problems(content).items() if k[:12] not in current}
    for problem in problems:
        if sha256 := accessions.get(problem.file):
            key = f"{sha256[:12]}:{problem.line:07}:{problem.code}"
            values = dict(problem.values)
            if rows.get(key, values) != values:  # two of a kind on one line, each with its text
                key += f":{digest(repr(sorted(values.items())), 8)}"
            rows[key] = values
    return write_lines(content / PROBLEMS, rows)


def read_problems(content: Path) -> dict[str, Any]:
    """accession:line:code → values. Of two that git branches told of one line the same one counts.

    Raises:
        LedgerError: A line is damaged.
    """
    return read_lines(content / PROBLEMS, dict, lambda a, b: min(a, b, key=repr))


def count_problems(content: Path) -> dict[str, int]:
    """How often each code is recorded, sorted by code."""
    codes = [key.split(":")[2] for key in read_problems(content)]
    return {code: codes.count(code) for code in sorted(set(codes))}


def read_versions(content: Path) -> dict[str, Any]:
    """Texts that are not shown: "<identifier> <digest>" → {"body"}, or {"value"} of a field.

    Raises:
        LedgerError: A line is damaged.
    """
    return read_lines(content / VERSIONS, dict)


def add_versions(content: Path, versions: Mapping[str, Any]) -> bool:
    """Keep more of them."""
    return write_lines(content / VERSIONS, read_versions(content) | dict(versions))
