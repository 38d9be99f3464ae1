"""For tests/test_search_*.py: reads the data files as docs/search.md describes them, without the
code under test."""

from __future__ import annotations

import base64
import gzip
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple


class Posting(NamedTuple):
    """Where one term stands in one article."""

    article: int
    impact: int
    piece: int
    positions: tuple[int, ...]


def value(data: dict[str, bytes], name: str) -> Any:
    """What a file hands over, read as a browser would."""
    text = data[f"search/data/{name}.js"].decode()
    match = re.fullmatch(r"SeogoSearch\.put\((.*)\);\n", text, re.DOTALL)
    assert match
    return json.loads(match[1])


def firsts(data: dict[str, bytes], view: str) -> list[str]:
    """The first keys of a view's files."""
    early: dict[str, list[str]] = value(data, "meta")["firsts"]
    return early[view] if view in early else value(data, f"{view}/firsts")


def rows(data: dict[str, bytes], view: str) -> list[list[list[str]]]:
    """The rows of a view, file by file."""
    count = len(firsts(data, view))
    texts = (value(data, f"{view}/{number}") for number in range(count))
    return [[line.split("\t") for line in text.split("\n")] for text in texts]


def postings(data: dict[str, bytes]) -> list[dict[str, list[Posting]]]:
    """All postings, chunk by chunk."""
    meta = value(data, "meta")
    starts = [sum(meta["shards"][:number]) for number in range(len(meta["shards"]))]
    return [_chunk(data, n, starts) for n in range(meta["terms"])]


def _unpacked(data: dict[str, bytes], name: str) -> bytes:
    return gzip.decompress(base64.b64decode(value(data, name)))


def aliases(data: dict[str, bytes]) -> dict[str, list[str]]:
    """Name → other names of the same thing."""
    found = {}
    for number in range(value(data, "meta")["terms"]):
        lists = _unpacked(data, f"terms/{number}")
        while lists:
            term, lists = _part(lists)
            others, lists = _part(lists)
            _, lists = _integer(lists)
            _, lists = _part(lists)
            # Similar words stand behind a tab.
            if names := others.decode().partition("\t")[0]:
                found[term.decode()] = names.split("|")
    return found


def _chunk(data: dict[str, bytes], n: int, starts: list[int]) -> dict[str, list[Posting]]:
    lists, places = _unpacked(data, f"terms/{n}"), _unpacked(data, f"places/{n}")
    out: dict[str, list[Posting]] = {}
    number = 0
    while lists:
        term, lists = _part(lists)
        others, lists = _part(lists)
        count, lists = _integer(lists)
        own, lists = _part(lists)
        where, places = _part(places)
        if count or not others:
            positions = _positions(where or _unpacked(data, f"places/{n}-{number}"))
            found = list(_list(own, starts))
            if f"search/data/terms/{n}-{number}.js" in data:
                best, found = found, list(_list(_unpacked(data, f"terms/{n}-{number}"), starts))
                assert best == sorted(sorted(found, key=lambda one: (one[1], one[0]))[-10:])
            out[term.decode()] = [Posting(*one, next(positions)) for one in found]
            assert len(out[term.decode()]) == count
            assert next(positions, None) is None
        number += 1
    assert not places
    return out


def _part(raw: bytes) -> tuple[bytes, bytes]:
    size, raw = _integer(raw)
    return raw[:size], raw[size:]


def _list(raw: bytes, starts: list[int]) -> Iterator[tuple[int, int, int]]:
    shard = 0
    while raw:
        step, raw = _integer(raw)
        shard += step
        count, raw = _integer(raw)
        article = starts[shard]
        articles = []
        for _ in range(count):
            step, raw = _integer(raw)
            article += step
            articles.append(article)
        impacts, raw = raw[:count], raw[count:]
        for pair in zip(articles, impacts, strict=True):
            piece, raw = _integer(raw)
            yield *pair, piece


def _positions(raw: bytes) -> Iterator[tuple[int, ...]]:
    while raw:
        count, raw = _integer(raw)
        at, out = 0, []
        for _ in range(count):
            step, raw = _integer(raw)
            at += step
            out.append(at)
        yield tuple(out)


def _integer(raw: bytes) -> tuple[int, bytes]:
    number = shift = 0
    for at, byte in enumerate(raw):
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return number, raw[at + 1 :]
    raise AssertionError(raw)
