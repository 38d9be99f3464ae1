"""What is kept of a withdrawn text so that it is known again, and does not give the text back.

Digests of its opening tell an excerpt and a longer text; a bottom-k sketch (Broder's MinHash) of
its 5-grams tells a lightly edited one. At most one 5-gram in `_APART` is kept, hashed, salted and
out of order: with all of them a text could be guessed letter by letter, each from the four before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from math import sqrt

from seogo.digests import digest

# Characters without blanks; the last is that of the identifier.
_OPENINGS = (20, 40, 60, 80, 100)
_GRAM, _APART, _MOST = 5, 16, 128
# Fewer say nothing.
_LEAST = 3


def openings(text: str) -> list[str]:
    """Digests of the openings of a squeezed text, the shortest first."""
    return [digest(text[:length]) for length in _OPENINGS if length <= len(text)]


def sketch(text: str, salt: str) -> list[str]:
    """The lowest hashes of a squeezed text's 5-grams, sorted.

    Args:
        text: Without blanks.
        salt: The article's identifier, so that no table of hashes serves for two articles.
    """
    hashes = sorted(set(_hashes(text, salt)))
    return hashes[: min(_MOST, len(hashes) // _APART)]


def resembles(text: str, kept: Sequence[str], salt: str, wanted: float) -> bool:
    """Whether a text shares so much of its 5-grams with a withdrawn one, as far as a sample tells.

    Args:
        text: Squeezed.
        kept: The sketch of the withdrawn text.
        salt: Its identifier.
        wanted: Share of the shorter text's 5-grams. Three standard errors less are enough, so that
            a text that has that share is missed once in a thousand times.
    """
    if not kept:
        return False
    found = {value for value in _hashes(text, salt) if value <= kept[-1]}
    sample = min(len(found), len(kept))
    if sample < _LEAST:
        return False
    error = sqrt(wanted * (1 - wanted) / sample)
    return len(found.intersection(kept)) / sample >= wanted - 3 * error


def _hashes(text: str, salt: str) -> Iterator[str]:
    key = salt.encode()[:64]  # as much as BLAKE2 takes
    for at in range(len(text) - _GRAM + 1):
        gram = text[at : at + _GRAM].encode("utf-8", "surrogatepass")
        yield blake2b(gram, digest_size=5, key=key).hexdigest()
