"""Articles withdrawn from made archives: nothing of them is left, and nothing brings them back."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounting import assert_nothing_left
from dumps import dumps, repeatedly

_ROUNDS, _ARCHIVES = 4, 50


def test_two_hundred_withdrawals(
    no_kiwi: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = articles = 0

    def prove(made: list[bytes], chance: Random) -> None:
        nonlocal done, articles
        found = assert_nothing_left(made, chance, tmp_path / "made")
        done += found > 0
        articles += found

    archives = given(st.lists(dumps, min_size=8, max_size=8), st.randoms(use_true_random=False))
    repeatedly(archives, prove, _ARCHIVES, _ROUNDS)
    with capsys.disabled():
        print(f"\n{done} of {articles:,} articles withdrawn, 0 stretches of 12 characters left")
    assert done > _ROUNDS * _ARCHIVES * 0.8
