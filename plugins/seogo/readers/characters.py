"""Characters that a source may hold and an archive must not: controls, letters taken apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

Tell = Callable[[int, str, dict[str, str]], None]
"""Takes a problem: 1-based line number (0: the whole file), code, values."""

# Controls other than tab and line ends, and the separators that some editors take for line ends.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
# Conjoining jamo and combining marks: what macOS (NFD) takes apart. NFC of a whole text would
# also replace compatibility ideographs, which a source may mean.
_APART = re.compile(
    "[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|.[\u0300-\u036f\u3099\u309a]+", re.DOTALL
)
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u0300-\u036f\u1100-\u11ff\u2028\u2029\u3099\u309a"
    "\ua960-\ua97f\ud7b0-\ud7ff\ufeff]"
)


def is_odd(text: str) -> bool:
    """Whether `clean` would change it; one quick search for all."""
    return _ODD.search(text) is not None


def clean(text: str, line: int, tell: Tell) -> str:
    """The text in one piece: controls replaced by spaces and told, letters put together (NFC)."""
    text = text.removeprefix("\ufeff")  # also where dumps were strung together
    if not is_odd(text):
        return text
    if controls := sorted(set(_CONTROL.findall(text))):
        shown = " ".join(f"U+{ord(c):04X}" for c in controls)
        tell(line, "control-character", {"characters": shown})
        text = _CONTROL.sub(" ", text)
    return _APART.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
