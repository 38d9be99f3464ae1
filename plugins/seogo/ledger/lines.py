"""The one line format of all ledger files: a key, a tab, compact JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from seogo.errors import LedgerError
from seogo.files import write_if_changed

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def read_lines(
    path: Path,
    kind: type | tuple[type, ...] = object,
    join: Callable[[Any, Any], Any] | None = None,
) -> dict[str, Any]:
    """Key → value of one ledger file; empty where there is none.

    Args:
        path: The file.
        kind: What all its values are.
        join: Makes one value of two that stand under one key, after a merge of git branches.

    Raises:
        LedgerError: A line is not `key<TAB>JSON`, its value is of another kind than the file
            holds, or a key stands twice with different values that nothing joins.
    """
    if not path.exists():
        return {}
    rows: dict[str, Any] = {}
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise LedgerError(
            f"{path}: UTF-8이 아닙니다 — git으로 앞 상태를 되살리세요.",
            f"{path}: not UTF-8 — restore the file from git.",
        ) from error
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if not line:
            continue
        key, tab, value = line.partition("\t")
        try:
            row = json.loads(value)
        except ValueError:
            row = None
        if key in rows and rows[key] != row and join is None:
            raise LedgerError(
                f"{path}:{number}: 같은 글쇠의 줄이 둘인데 값이 다릅니다 — 한 줄만 남기고 "
                "seogo convert를 다시 실행하세요.",
                f"{path}:{number}: this key stands twice with different values — keep one of the "
                "lines and run seogo convert again.",
            )
        if not tab or row is None or not isinstance(row, kind):
            raise LedgerError(
                f"{path}:{number}: 장부 줄이 깨졌습니다 — git으로 앞 상태를 되살리거나, "
                "병합 표시(<<<<)라면 두 쪽의 줄을 모두 남기세요.",
                f"{path}:{number}: damaged ledger line — restore the file from git, or, at a "
                "merge mark (<<<<), keep the lines of both sides.",
            )
        rows[key] = join(rows[key], row) if join and key in rows else row
    return rows


def format_line(key: str, value: Any) -> str:
    """One line of a ledger file, with its end."""
    return f"{key}\t{_ENCODE(value)}\n"


def write_lines(path: Path, rows: Mapping[str, Any]) -> bool:
    """Write a ledger file sorted by key. Returns whether anything changed."""
    text = "".join(format_line(key, rows[key]) for key in sorted(rows))
    if not rows and not path.exists():
        return False
    return write_if_changed(path, text.encode())
