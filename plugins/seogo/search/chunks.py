"""The data files of the search: classic scripts, small enough to be loaded when needed.

=============== ==================================================================================
name            value
=============== ==================================================================================
meta            {"format": 1, "articles": count, "average": mean length in terms,
                "lengths": base64, a byte b per article: its length is 2 ** (b / 16) - 1,
                "terms": first term of each postings chunk, "names": articles in a names chunk}
terms/<number>  base64 of gzip: postings of all terms from the first one up to the next chunk's
names/<number>  [names of documents chunks], in the order of article numbers
articles/<id>   [title, [author …], date, address, [tag …], text]
aliases         {folded name: [other names …]}
=============== ==================================================================================

Articles are numbered by sorted identifier. Terms are sorted by UTF-16 code unit, as JavaScript
compares strings. A postings chunk is, term by term, in variable-length integers (7 bits a byte,
lowest first, high bit: more follows):

    bytes of the term, UTF-8 term, bytes of the list, list:
        (steps from the article before, weight, count of positions, (steps from the one before)*)*

A weight is the sum over the occurrences of a term of the weight of where it stands (see
`seogo.search.pagefind.WEIGHTS`); a position counts terms from the start of the article.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from math import log2
from typing import Any

from seogo.search.pagefind import Occurrence

FOLDER = "search/data"
CHUNK_BYTES = 20_000
"""Postings in one chunk before compression; a single term is never divided."""

NAMES = 256


def script(name: str, value: object) -> bytes:
    """The file of a chunk. Its literal could stand in a page: no "<", no line separators."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>\u2028\u2029\x7f":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f'SeogoSearch.put("{name}",{text});\n'.encode(errors="replace")


def article_name(identifier: str) -> str:
    """The name of an article's chunk: its identifier where that is a plain file name."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,100}", identifier):
        digest = hashlib.sha256(identifier.encode(errors="surrogatepass")).hexdigest()
        identifier = f"x-{digest[:16]}"
    return f"articles/{identifier}"


def length_byte(length: int) -> int:
    """A length as the byte of "lengths": within 2 %."""
    return min(255, round(16 * log2(length + 1)))


def utf16(term: str) -> bytes:
    """Sort key: the order of JavaScript's < on strings."""
    return term.encode("utf-16-be")


def encode_list(occurrences: Iterable[Occurrence]) -> bytes:
    """One term's list, sorted by article."""
    out = bytearray()
    previous = 0
    for article, weight, positions in occurrences:
        out += _integers((article - previous, weight, len(positions)))
        previous = article
        out += _integers(b - a for a, b in zip((0, *positions), positions, strict=False))
    return bytes(out)


def packed(lists: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, str]]:
    """(first term, base64 of gzip) of each chunk, from all terms in order."""
    first, raw = "", bytearray()
    for term, postings in lists:
        key = term.encode()
        entry = _integers((len(key),)) + key + _integers((len(postings),)) + postings
        if raw and len(raw) + len(entry) > CHUNK_BYTES:
            yield first, base64.b64encode(gzip(raw)).decode()
            raw = bytearray()
        first = first if raw else term
        raw += entry
    if raw:
        yield first, base64.b64encode(gzip(raw)).decode()


def gzip(data: bytes | bytearray) -> bytes:
    """Gzip with a header of its own: Python's names the operating system and so differs."""
    body = zlib.compressobj(9, zlib.DEFLATED, -15)
    tail = zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    header = b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"
    return header + body.compress(data) + body.flush() + tail


def _integers(values: Iterable[int]) -> bytes:
    out = bytearray()
    for value in values:
        rest = value
        while rest > 127:
            out.append(rest & 127 | 128)
            rest >>= 7
        out.append(rest)
    return bytes(out)


def lists_of(values: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """The values in lists of `size`, the last one perhaps shorter."""
    everything = list(values)
    for start in range(0, len(everything), size):
        yield everything[start : start + size]
