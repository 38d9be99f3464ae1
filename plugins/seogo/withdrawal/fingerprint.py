"""What is kept of a withdrawn text so that it is known again, and does not give the text back.

Digests of its opening tell an excerpt and a longer text; a bottom-k sketch (Broder's MinHash) of
its 5-grams tells a lightly edited one. At most one 5-gram in `_APART` is kept, hashed and out of
order: with all of them a text could be guessed letter by letter, each from the four before.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from hashlib import blake2b
from math import sqrt

from seogo.digests import digest

# Characters without blanks; the last is that of the identifier.
_OPENINGS = (20, 40, 60, 80, 100)
_GRAM, _APART, _MOST = 5, 16, 128
# A sample of fewer says nothing.
_LEAST = 5


def openings(text: str) -> list[str]:
    """Digests of the openings of a squeezed text, the shortest first."""
    return [digest(text[:length]) for length in _OPENINGS if length <= len(text)]


def hashes(text: str) -> set[str]:
    """Hashes of the 5-grams of a squeezed text."""
    grams = {text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1)}
    data = (gram.encode("utf-8", "surrogatepass") for gram in grams)
    return {blake2b(gram, digest_size=5).hexdigest() for gram in data}


def sketch(text: str) -> list[str]:
    """The lowest of these hashes, sorted."""
    found = sorted(hashes(text))
    return found[: min(_MOST, len(found) // _APART)]


def resembles(found: Collection[str], kept: Sequence[str], wanted: float, *, sure: bool) -> bool:
    """Whether a text shares so much of its 5-grams with a withdrawn one, as far as a sample tells.

    Args:
        found: Hashes of the text.
        kept: The sketch of the withdrawn one.
        wanted: Share of the shorter text's 5-grams.
        sure: Whether the sample itself has to have that share. Else three standard errors less are
            enough, so that a text that has it is missed once in a thousand times; but half of it
            in any case, since a small sample's error is larger than a small share.
    """
    if not kept:
        return False
    low = {value for value in found if value <= kept[-1]}
    sample = min(len(low), len(kept))
    if sample < _LEAST:
        return False
    error = 0 if sure else 3 * sqrt(wanted * (1 - wanted) / sample)
    return len(low.intersection(kept)) / sample >= max(wanted - error, wanted / 2)
