"""Variable-length integers as `seogo.search.integers` writes them, whole arrays at once."""

from __future__ import annotations

from array import array
from typing import Any

import numpy as np
from numpy.typing import NDArray

from seogo.search.postings import numbers


def encoded(values: NDArray[Any]) -> tuple[NDArray[np.uint8], NDArray[np.intp]]:
    """The bytes of all values, each less than 2³⁵, and how many bytes each has."""
    widths = np.searchsorted(1 << np.arange(7, 35, 7), values, side="right") + 1
    starts = np.cumsum(widths) - widths
    data = np.empty(widths.sum(), np.uint8)
    data[starts] = (values & 127) | (widths > 1) << 7
    # Most values have one byte: of the others the second, then the third of those that have one, …
    rows, at = np.flatnonzero(widths > 1), 1
    while len(rows):
        longer = widths[rows] > at + 1
        data[starts[rows] + at] = (values[rows] >> 7 * at & 127) | longer << 7
        rows, at = rows[longer], at + 1
    return data, widths


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
