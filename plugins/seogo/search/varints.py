"""Variable-length integers as `seogo.search.integers` writes them, whole arrays at once."""

from __future__ import annotations

from array import array
from typing import Any

import numpy as np
from numpy.typing import NDArray

from seogo.search.postings import numbers


def encoded(values: NDArray[Any]) -> tuple[NDArray[np.uint8], NDArray[np.intp]]:
    """The bytes of all values, each less than 2³⁵, and how many bytes each has."""
    groups = values[:, np.newaxis] >> np.arange(0, 35, 7)
    used = groups > 0
    used[:, 0] = True
    groups &= 127
    groups[:, :-1] |= used[:, 1:] << 7
    return groups.astype(np.uint8)[used], used.sum(axis=1)


def decoded(data: bytes) -> NDArray[np.int64]:
    """The values; there must be one."""
    groups = np.frombuffer(data, np.uint8)
    ends = np.flatnonzero(groups < 128) + 1
    widths = np.diff(ends, prepend=0)
    firsts = ends - widths
    shifts = 7 * (np.arange(len(groups)) - np.repeat(firsts, widths))
    return np.add.reduceat((groups & 127).astype(np.int64) << shifts, firsts)


def as_array(values: NDArray[Any]) -> array[int]:
    """As `Postings` and `Run` have them."""
    return numbers(values.astype(np.uintc).tobytes())
