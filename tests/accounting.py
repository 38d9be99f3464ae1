"""The promise that nothing is lost, as a function that proofs of any length can call."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from seogo.account.restore import restore
from seogo.account.texts import lookup
from seogo.account.totals import totals
from seogo.convert import convert
from seogo.ledger.account import account_path, read_account


def assert_nothing_lost(dumps: list[bytes], folder: Path) -> None:
    """Convert text dumps into a fresh folder; their accounts add up and they can be rewritten."""
    shutil.rmtree(folder, ignore_errors=True)
    content = folder / "content"
    content.mkdir(parents=True)
    paths = [folder / f"{number}.txt" for number in range(len(dumps))]
    for path, data in zip(paths, dumps, strict=True):
        path.write_bytes(data)
    report = convert(paths, content)
    told = {problem.file for problem in report.problems if problem.severity != "note"}
    for path in paths:
        path.unlink()
    text = lookup(content)
    for path, data in zip(paths, dumps, strict=True):
        account = account_path(content, hashlib.sha256(data).hexdigest())
        if not account.exists():  # no text in it
            assert path.as_posix() in told, data
            continue
        whole = totals(read_account(account))
        assert sum(whole.counts.values()) == whole.size == len(data)
        assert min(whole.counts.values()) >= 0
        restored = restore(account, folder / "restored", text)
        assert restored.outcome == "exact", (restored, data)
        assert restored.path is not None
        assert restored.path.read_bytes() == data
