"""The fields of an article, and what a term counts in each."""

from __future__ import annotations

from collections.abc import Sequence

TITLE, NAMES, BODY = "title", "names", "body"
WEIGHTS = {TITLE: 6, NAMES: 4, BODY: 1}
"""What an occurrence counts, by where it stands."""

Fields = tuple[tuple[str, Sequence[str]], ...]
"""(TITLE, NAMES or BODY, folded terms) in the order in which positions count them."""
