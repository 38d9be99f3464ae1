"""A site served as GitHub Pages does: text compressed, and every byte sent counted."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

TEXT = {
    ".html": "text/html; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
}
"""What Pages compresses; .wasm and files it does not know go as they are."""


class Counter:
    """Bytes sent since the last reading, heads included, by all connections together."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bytes = 0

    def add(self, count: int) -> None:
        """Count bytes."""
        with self._lock:
            self._bytes += count

    def read(self) -> int:
        """Bytes since the last call."""
        with self._lock:
            count, self._bytes = self._bytes, 0
        return count


class _Counted:
    """A socket's file that counts what is written to it."""

    def __init__(self, file: BinaryIO, counter: Counter) -> None:
        self._file = file
        self._counter = counter

    def write(self, data: bytes) -> int:
        self._counter.add(len(data))
        return self._file.write(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, counter: Counter, **rest: Any) -> None:
        self._counter = counter
        super().__init__(*args, **rest)

    def setup(self) -> None:
        super().setup()
        self.wfile: Any = _Counted(self.wfile, self._counter)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_response(HTTPStatus.NOT_FOUND)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        kind = TEXT.get(path.suffix)
        data = _compressed(path, path.stat().st_mtime_ns) if kind else path.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        if kind:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args: Any) -> None:
        pass


@lru_cache(maxsize=10_000)
def _compressed(path: Path, _modified: int) -> bytes:
    return gzip.compress(path.read_bytes(), 6, mtime=0)


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, Counter]]:
    """The folder's address, ending in "/", and the counter of what it sends."""
    counter = Counter()
    handler = partial(_Handler, directory=str(folder), counter=counter)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", counter
        server.shutdown()
