"""What Kiwi answered, by content: a folder of small text files, one line per paragraph.

    <cache>/<fingerprint>/<first byte of the hash>.txt
    <hash of the paragraph> <checksum of the rest> <JSON>

The fingerprint names Kiwi's and its model's version and the arithmetic used, so another one starts
afresh and spoils nothing. Lines are sorted: the same answers make the same bytes. A line that is
damaged is as good as missing.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from pathlib import Path
from threading import Lock

from seogo.analysis.token import Token
from seogo.files import write_if_changed


class Cache:
    """Answers already known. A file is read when a paragraph of its shard is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shards: dict[str, dict[str, str]] = {}
        self._changed: set[str] = set()
        # Answers come from two threads; of a shard that both want there may be only one.
        self._loading = Lock()

    def get(self, key: str) -> tuple[Token, ...] | None:
        """The answer of a `key_of`; None if unknown or damaged."""
        line = self._shard(key[:2]).get(key)
        return None if line is None else _decode(line)

    def put(self, key: str, tokens: tuple[Token, ...]) -> None:
        """Remember an answer; `save` writes it."""
        self._shard(key[:2])[key] = _encode(tokens)
        self._changed.add(key[:2])

    def save(self) -> None:
        """Write the files that gained an answer, each by rename."""
        for name in sorted(self._changed):
            lines = (f"{key} {line}\n" for key, line in sorted(self._shards[name].items()))
            write_if_changed(self._folder / f"{name}.txt", "".join(lines).encode())
        self._changed.clear()

    def _shard(self, name: str) -> dict[str, str]:
        with self._loading:
            if name not in self._shards:
                self._shards[name] = _load(self._folder / f"{name}.txt")
        return self._shards[name]


def _load(path: Path) -> dict[str, str]:
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    # Not splitlines(), which also cuts at U+2028; "replace", because a damaged line is found by
    # its checksum.
    rows = (row.partition(" ") for row in data.decode(errors="replace").split("\n"))
    return {key: line for key, _, line in rows if line}


def key_of(paragraph: str) -> str:
    """128 bits of the paragraph's hash, in hexadecimal."""
    return hashlib.sha256(paragraph.encode(errors="surrogatepass")).hexdigest()[:32]


def _encode(tokens: tuple[Token, ...]) -> str:
    text = json.dumps(tokens, ensure_ascii=False, separators=(",", ":"))
    return f"{_checksum(text)} {text}"


def _decode(line: str) -> tuple[Token, ...] | None:
    checksum, _, text = line.partition(" ")
    if checksum != _checksum(text):
        return None
    return tuple(Token(*row) for row in json.loads(text))


def _checksum(text: str) -> str:
    return f"{zlib.crc32(text.encode(errors='surrogatepass')):08x}"
