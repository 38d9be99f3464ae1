"""Drives Firefox by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), with nothing installed.

Playwright has only a Firefox of its own; this is about the one that readers have.
"""

from __future__ import annotations

import base64
import json
import os
import re
import secrets
import select
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

HINT = "on Debian: apt-get install firefox-esr; or SEOGO_FIREFOX=/path/to/firefox"
_NAMES = ("firefox", "firefox-esr")
_PATIENCE = 60
_TEXT, _CLOSE, _PING, _PONG = 1, 8, 9, 10


def executable() -> str | None:
    """The Firefox of SEOGO_FIREFOX, or of the system."""
    names = filter(None, (os.environ.get("SEOGO_FIREFOX"), *_NAMES))
    return next(filter(None, map(shutil.which, names)), None)


class _Socket:
    """The client's side of a WebSocket (RFC 6455): whole texts, no extensions."""

    def __init__(self, host: str, port: int, path: str) -> None:
        self._socket = socket.create_connection((host, port), timeout=_PATIENCE)
        key = base64.b64encode(secrets.token_bytes(16)).decode()
        head = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\n"
        head += f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
        self._socket.sendall(f"{head}\r\n".encode())
        self._bytes = b""
        while b"\r\n\r\n" not in self._bytes:
            self._more()
        answer, _, self._bytes = self._bytes.partition(b"\r\n\r\n")
        if b" 101 " not in answer.split(b"\r\n")[0]:
            raise ConnectionError(answer.decode(errors="replace"))

    def send(self, text: str) -> None:
        """One text."""
        self._frame(_TEXT, text.encode())

    def receive(self) -> str:
        """The next text."""
        parts = b""
        while True:
            first, second = self._take(2)
            size = second & 127
            if size > 125:
                size = int.from_bytes(self._take(2 if size == 126 else 8), "big")
            data, kind = self._take(size), first & 15
            if kind == _PING:
                self._frame(_PONG, data)
            elif kind == _CLOSE:
                raise ConnectionError("Firefox closed the connection")
            elif kind != _PONG:
                parts += data
                if first & 128:
                    return parts.decode()

    def close(self) -> None:
        """The end."""
        self._socket.close()

    def _frame(self, kind: int, data: bytes) -> None:
        mask = secrets.token_bytes(4)
        size = len(data)
        long = size.to_bytes(2 if size < 65536 else 8, "big") if size > 125 else b""
        head = bytes([128 | kind, 128 | ({0: size, 2: 126, 8: 127}[len(long)])]) + long + mask
        self._socket.sendall(head + bytes(b ^ mask[at % 4] for at, b in enumerate(data)))

    def _take(self, size: int) -> bytes:
        while len(self._bytes) < size:
            self._more()
        out, self._bytes = self._bytes[:size], self._bytes[size:]
        return out

    def _more(self) -> None:
        data = self._socket.recv(65536)
        if not data:
            raise ConnectionError("Firefox went away")
        self._bytes += data


class Firefox:
    """One tab of a Firefox with an empty profile."""

    def __init__(self, connection: _Socket) -> None:
        self._connection = connection
        self._number = 0
        self.trouble: list[str] = []
        """Warnings, errors and whatever else was written to the console."""

        self._command("session.new", capabilities={})
        self._command("session.subscribe", events=["log.entryAdded"])
        tree = self._command("browsingContext.getTree")
        self._tab = tree["contexts"][0]["context"]

    def open(self, address: str) -> None:
        """Waits until the page is loaded."""
        self._command("browsingContext.navigate", context=self._tab, url=address, wait="complete")

    def evaluate(self, expression: str) -> Any:
        """The value of an expression, or of what it promises."""
        answer = self._command(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then(JSON.stringify)",
            target={"context": self._tab},
            awaitPromise=True,
        )
        if answer["type"] != "success":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def end(self) -> None:
        """Nothing can be asked any more."""
        self._command("session.end")
        self._connection.close()

    def _command(self, method: str, **parameters: object) -> Any:
        self._number += 1
        self._connection.send(
            json.dumps({"id": self._number, "method": method, "params": parameters})
        )
        while True:
            answer = json.loads(self._connection.receive())
            if answer.get("method") == "log.entryAdded":
                self.trouble.append(str(answer["params"]["text"]))
            if answer.get("id") == self._number:
                if answer["type"] != "success":
                    raise RuntimeError(f"{method}: {answer}")
                return answer["result"]


@contextmanager
def firefox(program: str) -> Iterator[Firefox]:
    """A Firefox of its own, gone in the end."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        page = ("--profile", profile, "about:blank")
        process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--remote-debugging-port", "0", *page],
            env={**os.environ, "HOME": profile},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        try:
            host, port = _address(process)
            tab = Firefox(_Socket(host, port, "/session"))
            yield tab
            tab.end()
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _address(process: subprocess.Popen[bytes]) -> tuple[str, int]:
    """Where it listens; it says so on its error output."""
    assert process.stderr
    said = b""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        if select.select([process.stderr], [], [], 1)[0]:
            said += os.read(process.stderr.fileno(), 65536)
            if match := re.search(rb"WebDriver BiDi listening on ws://([\d.]+):(\d+)", said):
                return match[1].decode(), int(match[2])
    raise RuntimeError(f"Firefox does not listen: {said[-500:].decode(errors='replace')}")
