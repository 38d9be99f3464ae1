"""Characters that nobody sees: blanks of no width, soft hyphens, marks of direction.

Joiners (U+200C, U+200D) are parts of characters: 👩‍💻.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")


def without_unseen(text: str) -> str:
    """A text without them: they part words that a reader sees as one."""
    return _UNSEEN.sub("", text)
