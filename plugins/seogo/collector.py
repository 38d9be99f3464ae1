"""Work that makes much and drops it all without the cycle collector's help."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def without_collector(function: Callable[P, T]) -> Callable[P, T]:
    """A function that is not interrupted by the search for cycles.

    It makes a million objects and hardly a cycle, and Python looks through all of them again and
    again. What cycles there are go later.
    """

    @wraps(function)
    def uninterrupted(*arguments: P.args, **named: P.kwargs) -> T:
        enabled = gc.isenabled()
        gc.disable()
        try:
            return function(*arguments, **named)
        finally:
            if enabled:
                gc.enable()

    return uninterrupted
