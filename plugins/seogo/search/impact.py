"""What an occurrence contributes to a score, worked out at build time.

Okapi BM25 (Robertson, Walker 1994; https://en.wikipedia.org/wiki/Okapi_BM25) without the rarity
of the term, which the browser knows. Field weights are summed before the saturation, as in BM25F.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import log2

K1 = 1.2
B = 0.75
SCALE = 100
"""Impacts are hundredths; none is greater than K1 + 1, so that each fits a byte."""

STEPS = 4
"""Steps of length per doubling: lengths within 9 % of each other count as the same."""


def pivot(lengths: Sequence[int]) -> int:
    """The mean length, as a `length_class`.

    It moves in steps of 19 %, so that one more article hardly ever changes the impacts of others.
    """
    return length_class(round(sum(lengths) / len(lengths))) if lengths else 0


def length_class(length: int) -> int:
    """The length in terms, on a scale of `STEPS` per doubling."""
    return round(STEPS * log2(max(1, length)))


@cache
def impact(weight: int, relative: int) -> int:
    """The impact of a term in an article, 1 to 220.

    Args:
        weight: Sum of the weights of the term's occurrences.
        relative: `length_class` of the article less the pivot.
    """
    norm = 1 - B + B * 2 ** (relative / STEPS)
    return max(1, round(SCALE * weight * (K1 + 1) / (weight + K1 * norm)))
