"""Bytes kept between runs by a key of their content: one SQLite file, never wholly in memory.

A value that is damaged is as good as missing; a file that SQLite cannot read is made anew. What
changes the values (versions, rules) belongs into the file's name or into the keys.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Container, Iterable, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

_TABLE = "CREATE TABLE IF NOT EXISTS answers (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID"
_PUT = "INSERT OR REPLACE INTO answers VALUES (?, ?)"
_FASTEST = 1
STORED = 0
"""For values that are compressed already."""

_NOWHERE = Path(":memory:")
_PATIENCE = 30
"""Seconds that another process may write."""

_AT_ONCE = 500
"""Keys asked for at once: SQLite takes no more than a thousand everywhere."""


class Cache:
    """Values already known.

    Args:
        path: The file; its folder is made where missing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        # Values may be put by one thread while another asks.
        self._lock = Lock()
        self._waiting = False
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._database = _open(path)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
                # Another process has held it for half a minute: this one does without.
                self._database = _open(_NOWHERE)
            else:
                self._database = self._anew()

    def __contains__(self, key: bytes) -> bool:
        return self._value("SELECT 1 FROM answers WHERE key = ?", key) is not None

    def get(self, key: bytes) -> bytes | None:
        """The value of a key; None if unknown or damaged."""
        value = self._value("SELECT value FROM answers WHERE key = ?", key)
        return None if value is None else _unpacked(value)

    def many(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that are known and not damaged, by few questions."""
        found: dict[bytes, bytes] = {}
        wanted = iter(dict.fromkeys(keys))
        while some := list(islice(wanted, _AT_ONCE)):
            query = f"SELECT key, value FROM answers WHERE key IN ({', '.join('?' * len(some))})"
            with self._lock, suppress(sqlite3.DatabaseError):
                rows = self._database.execute(query, some).fetchall()
                found.update(
                    (key, data) for key, row in rows if (data := _unpacked(row)) is not None
                )
        return found

    def put(self, key: bytes, data: bytes) -> None:
        """Remember a value; `save` makes sure that it is kept."""
        self.put_many({key: data})

    def put_many(self, values: Mapping[bytes, bytes], level: int = _FASTEST) -> None:
        """Remember values, compressed so much."""
        rows = [(key, _packed(data, level)) for key, data in values.items()]
        with self._lock:
            try:
                self._database.executemany(_PUT, rows)
            except sqlite3.OperationalError:
                return  # held by another process, or the disk is full: it is a cache
            except sqlite3.DatabaseError:
                self._database.close()
                self._database = self._anew()
                self._database.executemany(_PUT, rows)
            self._waiting = True

    def keep_only(self, wanted: Container[bytes]) -> None:
        """Forget every value but these."""
        with self._lock, suppress(sqlite3.DatabaseError):
            known = self._database.execute("SELECT key FROM answers").fetchall()
            gone = [row for row in known if row[0] not in wanted]
            self._database.executemany("DELETE FROM answers WHERE key = ?", gone)
            self._waiting = self._waiting or bool(gone)

    def save(self) -> None:
        """Keep what was put, and let other processes write."""
        with self._lock:
            if self._waiting:
                with suppress(sqlite3.OperationalError):
                    self._database.commit()
                self._waiting = False

    def _value(self, query: str, key: bytes) -> Any:
        with self._lock:
            try:
                row = self._database.execute(query, (key,)).fetchone()
            except sqlite3.DatabaseError:
                return None
        return row[0] if row else None

    def _anew(self) -> sqlite3.Connection:
        """An empty file in the place of one that is damaged."""
        try:
            for file in self._path.parent.glob(f"{self._path.name}*"):
                file.unlink()
        except PermissionError:  # on Windows, where another process has it open
            return _open(_NOWHERE)
        return _open(self._path)


def key_of(text: str) -> bytes:
    """128 bits of the text's hash."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).digest()[:16]


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        # A cache: what a power cut takes is asked again.
        database.execute("PRAGMA synchronous = OFF")
        database.execute(_TABLE)
        database.execute("SELECT key FROM answers LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database


def _packed(data: bytes, level: int) -> bytes:
    return zlib.crc32(data).to_bytes(4) + zlib.compress(data, level)


def _unpacked(value: bytes) -> bytes | None:
    try:
        data = zlib.decompress(value[4:])
    except (zlib.error, TypeError):
        return None
    return data if zlib.crc32(data).to_bytes(4) == value[:4] else None
