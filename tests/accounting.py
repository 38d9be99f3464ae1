"""Promises on texts kept and texts withdrawn, as functions that proofs of any length can call."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from random import Random

from conftest import articles_of
from seogo.account.restore import restore
from seogo.account.texts import lookup
from seogo.account.totals import totals
from seogo.convert import convert
from seogo.documents.front_matter import parse_document, parse_list
from seogo.ledger.account import FOLDER as ACCOUNT
from seogo.ledger.account import account_path, accounts, read_account
from seogo.withdraw import withdraw
from seogo.withdrawal.stretches import ELSEWHERE


def received(dumps: list[bytes], folder: Path) -> tuple[Path, list[Path]]:
    """A fresh folder's content folder, and the dumps as files beside it."""
    shutil.rmtree(folder, ignore_errors=True)
    content = folder / "content"
    content.mkdir(parents=True)
    paths = [folder / f"{number}.txt" for number in range(len(dumps))]
    for path, data in zip(paths, dumps, strict=True):
        path.write_bytes(data)
    return content, paths


def assert_nothing_lost(dumps: list[bytes], folder: Path) -> None:
    """Convert text dumps into a fresh folder; their accounts add up and they can be rewritten."""
    content, paths = received(dumps, folder)
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


def assert_nothing_left(dumps: list[bytes], chance: Random, folder: Path) -> int:
    """Convert text dumps into a fresh folder and withdraw one article: no stretch of it is left.

    Returns:
        How many articles there were to choose from.
    """
    content, paths = received(dumps, folder)
    convert(paths, content)
    found = articles_of(content)
    if not found:
        return 0
    path = chance.choice(found)
    fields, body, _ = parse_document(path.read_text(encoding="utf-8"))
    # Pages of names were promised, and stay: `withdraw` tells of them.
    names = [*parse_list(fields.get("Tags", "")), *parse_list(fields.get("Authors", ""))]
    stretches = {
        least: {body[at : at + least] for at in range(len(body) - least + 1)}
        for least in (12, ELSEWHERE)
    }
    # Quietly: a headline of the source's own may repeat words of the text.
    withdraw(path.stem, content, "2026-11-27", quiet=True)
    for again in (False, True):
        if again:
            convert(paths, content)
        assert path not in articles_of(content)
        others = "".join(p.read_text(encoding="utf-8") for p in articles_of(content))
        for file in (content / "ledger").rglob("*.txt"):
            left = file.read_text(encoding="utf-8").replace("\\n", "\n").replace('\\"', '"')
            left = left.replace("\\\\", "\\")
            for name in names:
                left = left.replace(name, "")
            # A line on copyright under many texts stays where no dump has the article.
            has_it = ACCOUNT not in file.as_posix() or path.stem in left
            quoted = {
                s for s in stretches[12 if has_it else ELSEWHERE] if s in left and s not in others
            }
            assert not quoted, (again, file.name, path.stem, left)
        for account in accounts(content):
            whole = totals(read_account(account))
            assert sum(whole.counts.values()) == whole.size
    return len(found)
