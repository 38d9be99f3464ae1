"""What Kiwi answered, by content: one SQLite file per fingerprint, never wholly in memory.

    <cache>/<fingerprint>.sqlite     key: hash of the paragraph, value: JSON

The fingerprint names Kiwi's and its model's version and the arithmetic used, so another one starts
afresh and spoils nothing.
"""

from __future__ import annotations

import json
from pathlib import Path

from seogo import cache
from seogo.analysis.token import Token

key_of = cache.key_of


class Cache:
    """Answers already known.

    Args:
        path: The file; its folder is made where missing.
    """

    def __init__(self, path: Path) -> None:
        self._kept = cache.Cache(path)

    def __contains__(self, key: bytes) -> bool:
        return key in self._kept

    def get(self, key: bytes) -> tuple[Token, ...] | None:
        """The answer of a `key_of`; None if unknown or damaged."""
        data = self._kept.get(key)
        return None if data is None else _decode(data)

    def put(self, key: bytes, tokens: tuple[Token, ...]) -> None:
        """Remember an answer; `save` makes sure that it is kept."""
        data = json.dumps(tokens, ensure_ascii=False, separators=(",", ":"))
        self._kept.put(key, data.encode(errors="surrogatepass"))

    def save(self) -> None:
        """Keep what was put, and let other processes write."""
        self._kept.save()


def _decode(data: bytes) -> tuple[Token, ...] | None:
    try:
        return tuple(map(Token._make, json.loads(data.decode(errors="surrogatepass"))))
    except (ValueError, TypeError):
        return None
