"""A build that is killed leaves the old site or the new one, and the next makes the right one."""

from __future__ import annotations

from pathlib import Path

import pytest

from killing import build_apart, bytes_of, kill, wait_for_exchange
from seogo.build import build
from site_support import write_article


def test_a_killed_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice before the exchange and twice behind it; the proof has 300 moments."""
    monkeypatch.setattr("seogo.publish.generator.search_data", lambda *_: {})
    content, out = tmp_path / "content", tmp_path / "out"
    for day in range(1, 29):
        write_article(content, f"202501{day:02d}-aaaaaaaa", Date=f"2025-01-{day:02d}T09:00:00Z")
    build(content, out)
    for number, behind in enumerate((False, False, True, True)):
        old = bytes_of(out)
        (content / "archive.toml").write_text(f'name = "{number}"\n', encoding="utf-8")
        build(content, tmp_path / "wanted")
        new = bytes_of(tmp_path / "wanted")
        assert new != old
        child = build_apart(content, out)
        if behind:
            wait_for_exchange(child, out)
        kill(child, 0 if behind else 0.05 * number)
        assert bytes_of(out) == (new if behind else old)
        assert build(content, out).published
        assert bytes_of(out) == new
        assert {path.stat().st_nlink for path in out.rglob("*") if path.is_file()} == {1}
        assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
