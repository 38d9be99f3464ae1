"""A disk that fails while a site is built: an exit code, a sentence, and the old site."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from faults import ALL, attempts, compiled
from seogo.build import build
from site_support import write_article

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)


def archive(folder: Path, articles: int) -> None:
    """What `faults.py` wants: the new site says another name on every page."""
    content = folder / "content"
    for number in range(articles):
        day = f"2025{1 + number // 28 % 12:02d}{1 + number % 28:02d}"
        date = f"{day[:4]}-{day[4:6]}-{day[6:]}T09:00:00+09:00"
        write_article(content, f"{day}-{number:08d}", Date=date, Tags="반도체;")
    for name, output in (("뒤", "after"), ("앞", "out"), ("뒤", "")):
        (content / "archive.toml").write_text(f'name = "{name}"\n', encoding="utf-8")
        if output:
            build(content, folder / output)


def judge(told: dict[str, Any]) -> str:
    """What the site is after an attempt, "old" or "new"; fails where it is not as promised."""
    assert told["code"] in (0, 1, 3), told  # else an exception, which a user sees as a traceback
    assert told["site"] == ("new" if told["code"] == 0 else "old"), told
    assert told["beside"] == [], told
    # A cache that cannot be written costs time only: such a build may go on.
    assert told["code"] or not told["where"] or ".sqlite" in told["where"], told
    assert not told["code"] or " — " in told["said"], told
    return str(told["site"])


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some calls of a small site, the exchange among them; the proof has all of them."""
    if (library := compiled(tmp_path)) is None:
        pytest.skip("needs Linux and a C compiler")
    monkeypatch.setattr("seogo.publish.generator.search_data", lambda *_: {})
    archive(tmp_path / "a", 3)
    [whole] = attempts(library, tmp_path / "a", [(ALL, 0, 0)], search=False)
    assert judge(whole) == "new"
    last = whole["seen"]
    assert last > 40
    wanted = [(ALL, n, ERRORS[n % 3]) for n in (1, last // 3, last // 2, last - 1, last)]
    told = list(attempts(library, tmp_path / "a", wanted, search=False))
    assert [judge(one) for one in told] == ["old"] * len(wanted)
    assert [Path(one["where"]).name for one in told[-2:]] == ["out", "a"], "exchange and its flush"
    assert all(one["where"] in one["said"] for one in told)
