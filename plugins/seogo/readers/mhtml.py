"""MHTML, a page with its pictures in one file (`multipart/related`): Chrome, Edge, Whale, old IE.

The first part that is a page is the article's; the others are asked for by Content-Location or
Content-ID.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from urllib.parse import unquote, urljoin

_PAGES = {"text/html", "application/xhtml+xml"}
# A mail header's lines, folded ones included, up to the first empty line.
_HEADERS = re.compile(rb"(?:[!-9;-~]+:.*\r?\n(?:[ \t].*\r?\n)*){1,100}\r?\n?")
_MULTIPART = re.compile(
    rb"^content-type:\s*(?:multipart/(?:related|alternative|mixed)|text/html)\b",
    re.IGNORECASE | re.MULTILINE,
)
_VERSION = re.compile(rb"^(?:mime-version:|from: <saved by)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The parts of one MHTML file."""

    data: bytes
    """The page, its transfer encoding undone; empty where there is none."""

    charset: str
    """As its part's header says; "" where it does not."""

    address: str
    """Where it was saved from, or ""."""

    parts: dict[str, Message]
    """The other parts, by address and by `cid:…`."""

    def companion(self, address: str) -> bytes | None:
        """The bytes of a part; None: there is none of this address."""
        for key in (address, _join(self.address, address), unquote(address)):
            if (part := self.parts.get(key)) is not None:
                return _payload(part)
        return None


def is_mhtml(head: bytes) -> bool:
    """Whether a file begins with the headers of a saved page."""
    match = _HEADERS.match(head.removeprefix(b"\xef\xbb\xbf").lstrip())
    return bool(match and _MULTIPART.search(match[0]) and _VERSION.search(match[0]))


def read_mhtml(data: bytes) -> SavedPage:
    """The page of an MHTML file; where the file is cut short, what there is of it."""
    message = message_from_bytes(data.removeprefix(b"\xef\xbb\xbf").lstrip())
    leaves = [part for part in message.walk() if not part.is_multipart()]
    page = next((part for part in leaves if part.get_content_type() in _PAGES), None)
    if page is None:
        return SavedPage(b"", "", "", {})
    base = _header(message, "Snapshot-Content-Location") or _header(message, "Content-Location")
    address = _header(page, "Content-Location") or base
    address = address if address.startswith(("http:", "https:")) else base
    parts: dict[str, Message] = {}
    for part in leaves:
        if part is page:
            continue
        if place := _header(part, "Content-Location"):
            parts.setdefault(place, part)
            parts.setdefault(_join(address, place), part)
        if name := _header(part, "Content-ID"):
            parts.setdefault(f"cid:{name.strip('<>')}", part)
    return SavedPage(_payload(page), page.get_content_charset("") or "", address, parts)


def _payload(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (MessageError, ValueError):
        return b""
    return data if isinstance(data, bytes) else b""


def _header(part: Message, name: str) -> str:
    """One header's value; a long address is folded over lines."""
    return "".join(str(part.get(name, "")).split())


def _join(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:
        return address
