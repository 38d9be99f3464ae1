"""A shard as it goes into the index: the bytes of each term's list, ready to be joined."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """One shard's terms and, for each, bytes that need no more reading."""

    terms: Sequence[str]
    """Sorted by UTF-16."""

    counts: array[int]
    """By term: how many articles have it."""

    ends: array[int]
    """By term: where its list ends in `lists`."""

    lists: bytes
    """By term: of each article the step from the one before, then of each its impact (a byte), then
    of each the number of the piece that has the term most often, counted from 1; 0 if only its
    title or its names have it."""

    place_ends: array[int]
    """By term: where its places end in `places`."""

    places: bytes


EMPTY = Run((), array("I"), array("I"), b"", array("I"), b"")
