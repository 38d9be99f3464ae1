"""No published address is ever lost: random histories on the plan, and some with real builds."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from address_histories import History

HISTORIES, STEPS = 500, 200


def lived(seed: int) -> Counter[str]:
    """Live one history; what its addresses were in the end, and what went wrong at which step."""
    history = History(seed)
    wrong: list[str] = []
    for step in range(STEPS):
        history.step()
        wrong += [f"history {seed}, step {step}: {fault}" for fault in history.faults()]
    found = Counter(
        page.template for page in history.pages.values() if page.address in history.published
    )
    return found + Counter(dict.fromkeys(wrong, 1))


def test_random_histories_on_the_plan(capsys: pytest.CaptureFixture[str]) -> None:
    total: Counter[str] = Counter()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for found in pool.map(lived, range(HISTORIES), chunksize=5):
            total += found
    wrong = [name for name in total if name.startswith("history ")]
    assert wrong == []
    assert total["redirect.html"] > HISTORIES
    assert total["tombstone.html"] > HISTORIES
    with capsys.disabled():
        print(
            f"\nproof: {HISTORIES} random histories of {STEPS} steps: 0 of {total.total():,} "
            f"published addresses lost, {total['redirect.html']:,} redirects, each of one hop"
        )
