"""A local server for looking at a built site, under a sub-path as GitHub Pages has."""

from __future__ import annotations

import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

# Python's own table also reads the system's, which differs.
_TYPES = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".css": "text/css",
    ".txt": "text/plain",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
}


def serve(server: ThreadingHTTPServer) -> None:
    """Serve until interrupted."""
    with server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


def make_server(output: Path, path: str, port: int) -> ThreadingHTTPServer:
    """The server, not yet running.

    Args:
        output: The site.
        path: Where it stands, "/" or "/seogo/", percent-encoded or not.
        port: On 127.0.0.1; 0 takes a free one.

    Raises:
        OSError: The port cannot be used.
    """
    handler = partial(_Handler, directory=str(output), path=path)
    return _Server(("127.0.0.1", port), handler)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is nobody's error."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    """Files as Pages serves them: index.html for a folder, 404.html for what is not there."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, path: str, **rest: Any) -> None:
        self._root = _plain(path)
        super().__init__(*args, **rest)

    def do_GET(self) -> None:
        """A file, the way to the sub-path, or the 404 page."""
        if _plain(self.path) in ("/", self._root.rstrip("/")) and self._root != "/":
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", quote(self._root, errors="surrogateescape"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        super().do_GET()

    def translate_path(self, path: str) -> str:
        """The file of an address; outside the sub-path there is none."""
        plain = _plain(path)
        rest = plain[len(self._root) - 1 :]
        found = super().translate_path(quote(rest, errors="surrogateescape"))
        if plain.startswith(self._root) and "\0" not in found:
            return found
        return str(Path(self.directory, "404.html", "none"))  # below a file: never there

    def guess_type(self, path: Any) -> str:
        """Types with their charset, the same on every system."""
        kind = _TYPES.get(Path(path).suffix) or super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def list_directory(self, path: Any) -> None:
        """Pages lists no folders."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """404.html where the site has one."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Quiet: the terminal holds the address."""


def _plain(path: str) -> str:
    """The path of a request without query, percent-encoding undone."""
    return unquote(path.partition("?")[0].partition("#")[0], errors="surrogateescape")
