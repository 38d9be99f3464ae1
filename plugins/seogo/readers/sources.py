"""Opens one input: what kind of file it is, its digest, and its lines as text."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from seogo.problems import Problem

# First bytes of what people hand in by mistake, with the name they know it by.
_MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, XLSX, HWPX"),
    (b"\xd0\xcf\x11\xe0", "HWP, DOC, XLS"),
    (b"\x1f\x8b", "GZIP"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WebP"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\xfd7zXZ", "XZ"),
    (b"BZh", "BZIP2"),
    (b"{\\rtf", "RTF"),
    (b"HWP Document File", "HWP"),
    (b"MIME-Version:", "MHTML"),
    (b"From: <Saved by", "MHTML"),
    (b"\xff\xfe\x00\x00", "UTF-32"),
)
_HTML = re.compile(r"\s*<(?:!--|!doctype|\?xml|[a-z][a-z\d]*[\s>/])", re.IGNORECASE)
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# Controls other than tab, and the separators that some editors take for line ends.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
# Conjoining jamo and combining marks: what macOS (NFD) takes apart. NFC of a whole text would
# also replace compatibility ideographs, which a source may mean.
_APART = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|.[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source, without its end."""

    number: int
    start: int
    """Byte offset."""
    end: int
    """Byte offset behind the text, the line end not counted."""
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file that holds text."""

    path: Path
    name: str
    """As the user named it, with "/"."""
    file: str
    """File name alone."""
    sha256: str
    size: int
    """Bytes."""
    encoding: str
    """"utf-16-le", "utf-16-be", or "utf-8" (each line of which may turn out as CP949)."""

    def lines(self, problems: list[Problem]) -> Iterator[Line]:
        """Its lines, decoded and cleaned; `problems` grows by what could not be kept as it was."""
        guessed = False
        for number, (start, data) in enumerate(_split(self.path, self.encoding), 1):
            text, encoding = self._decode(data, number, problems)
            if encoding == "cp949" and not guessed:
                guessed = True
                values = {"encoding": "CP949"}
                problems.append(Problem(self.name, number, "encoding-guessed", values))
            text = text.removeprefix("\ufeff")  # also where dumps were strung together
            yield Line(number, start, start + len(data), self._clean(text, number, problems))

    def _decode(self, data: bytes, number: int, problems: list[Problem]) -> tuple[str, str]:
        for encoding in (self.encoding,) if self.encoding != "utf-8" else ("utf-8", "cp949"):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                continue
        text = data.decode(self.encoding, errors="replace")
        bad = sorted({hex(b) for b in _undecodable(data, self.encoding)})
        values = {"bytes": " ".join(bad), "text": data.hex()}
        problems.append(Problem(self.name, number, "bytes-undecodable", values))
        return text, self.encoding

    def _clean(self, text: str, number: int, problems: list[Problem]) -> str:
        if controls := sorted(set(_CONTROL.findall(text))):
            values = {"characters": " ".join(f"U+{ord(c):04X}" for c in controls)}
            problems.append(Problem(self.name, number, "control-character", values))
            text = _CONTROL.sub(" ", text)
        return _APART.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)


def open_source(path: Path, problems: list[Problem]) -> Source | None:
    """Look at a file; None, and a problem, where it holds no text that can be read."""
    name = _legible(path.as_posix())
    digest = hashlib.sha256()
    size = 0
    try:
        with path.open("rb") as file:
            head = file.read(1 << 16)
            block = head
            while block:
                digest.update(block)
                size += len(block)
                block = file.read(1 << 20)
    except FileNotFoundError:
        problems.append(Problem(name, 0, "input-missing"))
        return None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        problems.append(Problem(name, 0, "input-unreadable", {"reason": reason}))
        return None
    encoding = next((e for bom, e in _UTF16.items() if head.startswith(bom)), "utf-8")
    if not head.removeprefix(codecs.BOM_UTF8).strip() and size == len(head):
        problems.append(Problem(name, 0, "input-empty"))
        return None
    if kind := _binary_kind(head, encoding):
        problems.append(Problem(name, 0, "input-binary", {"kind": kind}))
        return None
    return Source(path, name, _legible(path.name), digest.hexdigest(), size, encoding)


def _legible(name: str) -> str:
    """A file name that can be written down: one that is no UTF-8 was most likely CP949."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("cp949", "replace")
    return name


def _binary_kind(head: bytes, encoding: str) -> str:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if _HTML.match(head[:1024].decode(encoding, "ignore").removeprefix("\ufeff")):
        return "HTML"
    # A stray NUL is damage; one in ten is another kind of file.
    return "binary" if encoding == "utf-8" and head.count(0) * 10 > len(head) else ""


def _split(path: Path, encoding: str) -> Iterator[tuple[int, bytes]]:
    """(byte offset, bytes without the line end) of every line; only CR LF, CR and LF end one."""
    data = path.read_bytes() if encoding != "utf-8" else b""
    if data:
        at = 0
        whole = len(data) // 2 * 2
        # Half a pair of surrogates, half a character at the end: kept here, told by `_decode`.
        text = data[:whole].decode(encoding, "surrogatepass")
        lines = re.split("(\r\n|\r|\n)", text)
        for number, line in enumerate(lines):
            raw = line.encode(encoding, "surrogatepass")
            if number == len(lines) - 1:
                raw += data[whole:]
            if number % 2 == 0:
                yield at, raw
            at += len(raw)
        return
    at = 0
    with path.open("rb") as file:
        for chunk in file:  # ends at LF
            end = chunk.removesuffix(b"\n").removesuffix(b"\r")
            for part in re.split(rb"(\r)", end):
                if part != b"\r":
                    yield at, part
                at += len(part)
            at += len(chunk) - len(end)


def _undecodable(data: bytes, encoding: str) -> Iterator[int]:
    while True:
        try:
            data.decode(encoding)
            return
        except UnicodeDecodeError as error:
            yield from data[error.start : error.end]
            data = data[error.end :]
