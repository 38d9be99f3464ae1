"""How one problem code is told."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Sentence(NamedTuple):
    """How one code is told. `{name}` stands for a value of the Problem."""

    severity: Literal["error", "warning", "note"]
    ko: str
    en: str
