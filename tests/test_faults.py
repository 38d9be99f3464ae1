"""A disk that fails while a site is built: an exit code, a sentence, and the old site."""

from __future__ import annotations

from pathlib import Path

import pytest

from faults import ALL, ERRORS, archive, attempts, compiled, judge


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some calls of a small site, the exchange among them; the proof has all of them."""
    library = compiled(tmp_path)
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
