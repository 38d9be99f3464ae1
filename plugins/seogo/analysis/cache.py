"""What Kiwi answered, by content: one SQLite file per fingerprint, never wholly in memory.

    <cache>/words-<fingerprint>.sqlite     key: hash of the paragraph, value: its `readings`

The fingerprint names Kiwi's and its model's version and the arithmetic used, so another one starts
afresh and spoils nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from seogo import cache

key_of = cache.key_of


class Cache:
    """Answers already known.

    Args:
        folder: Where they lie; made where missing.
        fingerprint: Of the Kiwi that answers.
    """

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self._kept = cache.Cache(folder / f"words-{fingerprint}.sqlite")

    def __contains__(self, key: bytes) -> bool:
        return key in self._kept

    def get(self, key: bytes) -> list[str] | None:
        """The readings of a `key_of`; None if unknown or damaged."""
        data = self._kept.get(key)
        return None if data is None else _lines(data)

    def many(self, keys: Iterable[bytes]) -> dict[bytes, list[str]]:
        """The readings of those that are known."""
        return {key: _lines(data) for key, data in self._kept.many(keys).items()}

    def put(self, key: bytes, readings: Sequence[str]) -> None:
        """Remember an answer; `save` makes sure that it is kept."""
        self._kept.put(key, "\n".join(readings).encode(errors="surrogatepass"))

    def save(self) -> None:
        """Keep what was put, and let other processes write."""
        self._kept.save()


def _lines(data: bytes) -> list[str]:
    return data.decode(errors="surrogatepass").split("\n")
