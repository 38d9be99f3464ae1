"""Kiwi answers alike with and without its names of several words, where none stands in a text."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from seogo.analysis import kiwi, multiword

SENTENCES = 20_000
FREQUENCIES = Path(multiword.__file__).parents[1] / "articles" / "tags" / "frequencies.txt"


def words(seeds: list[Path]) -> list[str]:
    """Words of the seeds with their endings, and some thousand nouns with particles."""
    found = [word for seed in seeds for word in seed.read_text(encoding="utf-8").split()]
    lines = FREQUENCIES.read_text(encoding="utf-8").splitlines()
    nouns = [word for line in lines if line[:1].isdigit() for word in line.split()[1:]]
    chance = Random(1)
    return found + [noun + chance.choice(["", "은", "를", "에서", "의", "이다."]) for noun in nouns]


def without_names(texts: list[str]) -> list[str]:
    """Those texts in which no name may stand, found by halves: asking costs as much for many."""
    if not multiword.names_stand_in(texts):
        return texts
    half = len(texts) // 2
    return without_names(texts[:half]) + without_names(texts[half:]) if half else []


def test_texts_without_names(seeds: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    start = kiwi.Reader
    lighter, whole = start(), start()
    list(whole(["마르크 뤼터"]))
    chance, known = Random(28), words(seeds)
    made = [
        " ".join(chance.sample(known, chance.randint(2, 12))) for _ in range(SENTENCES * 5 // 4)
    ]
    texts = without_names(made)[:SENTENCES]
    assert len(texts) == SENTENCES
    other = 0
    for at in range(0, SENTENCES, 100):
        some = texts[at : at + 100]
        other += sum(a != b for a, b in zip(lighter(some), whole(some), strict=True))
    with capsys.disabled():
        print(f"\n{SENTENCES:,} sentences without names: {other} read otherwise without the names")
    assert not lighter._whole
    assert other == 0
