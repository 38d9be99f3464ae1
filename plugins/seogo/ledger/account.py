"""content/ledger/account/<accession>.txt: where each byte of a dump went.

One row per record or rest in file order, keyed by its first byte; the rows tile the file. The row
"#" says what the file is.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from seogo.errors import LedgerError
from seogo.files import write_if_changed
from seogo.ledger.lines import read_lines

FOLDER = "ledger/account"
HEAD = "#"


def account_path(content: Path, sha256: str) -> Path:
    """The file of an accession."""
    return content / FOLDER / f"{sha256[:12]}.txt"


def position(offset: int) -> str:
    """The key of a row: byte offsets up to 10 TB sort as text."""
    return f"{offset:013}"


def read_account(path: Path) -> dict[str, Any]:
    """Key → row of one accession, {} without a file.

    Raises:
        LedgerError: A line is damaged.
    """
    return read_lines(path, dict)


def damaged(path: Path, error: Exception) -> LedgerError:
    """What to raise where the rows of an account do not make sense."""
    return LedgerError(
        f"{path}: 계정 줄이 깨졌습니다({error!r}) — 이 파일을 git에서 되살리세요.",
        f"{path}: damaged account ({error!r}) — restore the file from git.",
    )


def write_account(content: Path, sha256: str, lines: Iterable[str]) -> bool:
    """Write the rows of an accession, as lines in order; returns whether anything changed."""
    return write_if_changed(account_path(content, sha256), "".join(lines).encode())


def accounts(content: Path) -> list[Path]:
    """The files of all accessions, sorted."""
    return sorted((content / FOLDER).glob("*.txt"))
