"""Kiwi answers alike with the names of several words that the texts hold and with all of them."""

from __future__ import annotations

from random import Random

import pytest

from analysis_support import with_names
from seogo.analysis import kiwi

STARTS = 150
AT_A_START = 20


def test_the_names_that_texts_hold_are_enough(capsys: pytest.CaptureFixture[str]) -> None:
    start = kiwi.load.__wrapped__
    every = start()
    chance = Random(28)
    lighter = other = 0
    for _ in range(STARTS):
        texts = with_names(chance, AT_A_START)
        reader = start()
        few = list(reader(texts))
        lighter += not reader._whole
        other += sum(a != b for a, b in zip(few, every(texts), strict=True))
    with capsys.disabled():
        print(
            f"\n{STARTS * AT_A_START:,} sentences with names in {STARTS} starts of Kiwi, {lighter} "
            f"of them with the texts' names alone: {other} read otherwise"
        )
    assert lighter > STARTS / 4
    assert other == 0
