"""100,000 made dumps, and a converter that is killed again and again."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounting import assert_nothing_lost
from conftest import ROOT, tree
from dumps import dumps, repeatedly

sys.path.insert(0, str(ROOT / "bench"))
from corpus import dump

_PER_ARCHIVE, _ARCHIVES, _ROUNDS = 20, 250, 20


def test_hundred_thousand_dumps(
    no_kiwi: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seen = 0

    def prove(made: list[bytes]) -> None:
        nonlocal seen
        assert_nothing_lost(made, tmp_path / "made")
        seen += len(made)

    archives = given(st.lists(dumps, min_size=_PER_ARCHIVE, max_size=_PER_ARCHIVE))
    repeatedly(archives, prove, _ARCHIVES, _ROUNDS)
    with capsys.disabled():
        print(f"\n{seen:,} generated dumps restored byte for byte, 0 characters lost")
    assert seen >= _PER_ARCHIVE * _ARCHIVES * _ROUNDS


def test_killed_anywhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """SIGKILL at a random moment of an archive's first run, 40 times; each then run to its end."""
    source = tmp_path / "dump.txt"
    source.write_text("\n".join(dump(200)) + "\n", encoding="utf-8")

    def command(content: Path) -> list[str]:
        return [sys.executable, "-m", "seogo", "convert", str(source), "--content", str(content)]

    def bytes_of(content: Path) -> dict[str, bytes]:
        files = {name: data for name, (data, _) in tree(content).items()}
        return {name: data for name, data in files.items() if not name.startswith(".seogo")}

    def fresh(name: str) -> Path:
        """An empty archive where Kiwi's answers are known."""
        folder = tmp_path / name
        known = tmp_path / "first" / ".seogo" / "analysis"
        if known.exists():
            shutil.copytree(known, folder / ".seogo" / "analysis")
        return folder

    subprocess.run(command(fresh("first")), check=True, capture_output=True)
    started = time.monotonic()
    undisturbed = fresh("undisturbed")
    subprocess.run(command(undisturbed), check=True, capture_output=True)
    whole = time.monotonic() - started
    random_ = random.Random(3)
    deaths = 0
    for number in range(40):
        killed = fresh(f"{number}")
        process = subprocess.Popen(
            command(killed), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(random_.uniform(0.3, whole))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            deaths += 1
        subprocess.run(command(killed), check=True, capture_output=True)
        assert bytes_of(killed) == bytes_of(undisturbed), number
        shutil.rmtree(killed)
    with capsys.disabled():
        print(f"\nkilled at {deaths} moments; each next run gave the undisturbed bytes")
    assert deaths > 30
