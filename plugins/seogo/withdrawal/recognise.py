"""Which records of a run are texts that were withdrawn, so that nothing is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from seogo.digests import digest, squeeze
from seogo.keys import OPENING, Keys, marks
from seogo.ledger.articles import Row
from seogo.ledger.withdrawn import Withdrawn
from seogo.merge import SAME_ARTICLE, SAME_PAGE, uncut
from seogo.problems import Problem
from seogo.records import Record
from seogo.withdrawal.fingerprint import openings, resembles
from seogo.withdrawal.stretches import Stretches


@dataclass(slots=True)
class Closed:
    """The records of a run that are withdrawn."""

    records: dict[int, str] = field(default_factory=dict)
    """Index → identifier."""

    words: Stretches = field(default_factory=Stretches)
    """All that they say."""

    lines: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """SHA-256 of a dump → first and last lines of those in it."""

    def add(self, record: Record, index: int, article: str) -> None:
        """Take in a record."""
        self.records[index] = article
        origin = record.provenance
        self.lines.setdefault(origin.sha256, []).append((origin.first_line, origin.last_line))
        given = (record.given.title, record.given.summary)
        for text in (record.words, *given, *(block.text for block in record.body)):
            self.words.add(text, article)

    def tells_of(self, problem: Problem, sha256: str) -> bool:
        """Whether a problem of a dump is about one of them, or quotes it."""
        inside = any(a <= problem.line <= b for a, b in self.lines.get(sha256, ()))
        return inside or any(map(self.words.article, problem.values.values()))


def closed_records(
    records: Iterable[Record],
    found: list[Keys],
    withdrawn: Mapping[str, Withdrawn],
    rows: Mapping[str, Row],
) -> Closed:
    """Find the withdrawn texts among the records of a run.

    Args:
        records: All of them, read once, and not at all where none can be one.
        found: Their keys.
        withdrawn: The ledger's withdrawn texts.
        rows: The ledger's articles, those withdrawn included.
    """
    closed = Closed()
    known = _Known(withdrawn, rows)
    if suspects := {key.index for key in found if known.suspects(key)}:
        for index, record in enumerate(records):
            if index in suspects:
                article = known.article(found[index], squeeze(record.words))
                if article:
                    closed.add(record, index, article)
    return closed


class _Known:
    """What withdrawn and living texts are known by."""

    def __init__(self, withdrawn: Mapping[str, Withdrawn], rows: Mapping[str, Row]) -> None:
        self._entries = withdrawn
        self._rows = rows
        self._by_mark: dict[str, set[str]] = {}
        self._by_digest: dict[str, set[str]] = {}
        self._living: dict[str, list[Row]] = {}
        for article, entry in withdrawn.items():
            for mark in entry.marks:
                self._by_mark.setdefault(mark, set()).add(article)
            for value in entry.digests:
                self._by_digest.setdefault(value, set()).add(article)
        for row in rows.values() if withdrawn else ():
            if row.id not in withdrawn:
                for body in (row.body, *row.known):
                    self._living.setdefault(body, []).append(row)

    def suspects(self, key: Keys) -> bool:
        """Whether a record's text has to be looked at."""
        if not self._entries or self._is_living(key):
            return False
        return (
            not key.who
            or key.body in self._by_digest
            or _minted(key) in self._entries
            or bool(self._sharing(key))
        )

    def article(self, key: Keys, text: str) -> str:
        """The withdrawn article that a record is, "" for none."""
        if (minted := _minted(key)) in self._entries:
            return minted
        sharing = self._sharing(key)
        begun = openings(uncut(text))
        same = self._by_digest.get(key.body, set())
        begins = self._by_digest.get(begun[-1], set()) if begun else set()
        # A long text is the same under any byline; one that only begins alike, under none.
        long = key.length >= OPENING
        for ids, anywhere in ((same, long or not key.who), (begins, not key.who)):
            if of_this := ids & sharing or (ids if anywhere else set()):
                return min(of_this)
        return next((a for a in sorted(sharing) if self._is_like(key, text, a)), "")

    def _is_like(self, key: Keys, text: str, article: str) -> bool:
        """Whether a text is a longer or an edited one of an article that it shares a mark with."""
        row = self._rows.get(article)
        if row and digest(text[: row.length]) == row.body:
            return True
        same_page = article in self._by_mark.get(page_mark(key.given.url), ())
        if not (key.timed or same_page):
            return False
        wanted = SAME_PAGE if same_page else SAME_ARTICLE
        return resembles(text, self._entries[article].sketch, article, wanted)

    def _sharing(self, key: Keys) -> set[str]:
        """Withdrawn articles of the same authors and time, or from the same address."""
        known = (self._by_mark.get(mark, set()) for mark in (*marks(key), page_mark(key.given.url)))
        return set().union(*known)

    def _is_living(self, key: Keys) -> bool:
        rows = self._living.get(key.body, ())
        return any(not key.who or marks(key) & marks(row) for row in rows)


def _minted(key: Keys) -> str:
    """The identifier that the record would get."""
    return f"{key.day}-{key.opening}"


def page_mark(url: str) -> str:
    """The mark of an address that must not be kept."""
    return f"page {digest(url)}" if url else ""
