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
from seogo.withdrawal.fingerprint import hashes, openings, resembles
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
        self._by_day: dict[str, set[str]] = {}
        self._by_hash: dict[str, set[str]] = {}
        self._living: dict[str, list[Row]] = {}
        for article, entry in withdrawn.items():
            self._by_day.setdefault(article.rpartition("-")[0], set()).add(article)
            for index, values in (
                (self._by_mark, entry.marks),
                (self._by_digest, entry.digests),
                (self._by_hash, entry.sketch),
            ):
                for value in values:
                    index.setdefault(value, set()).add(article)
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
            or key.day in self._by_day
            or key.body in self._by_digest
            or bool(self._sharing(key))
        )

    def article(self, key: Keys, text: str) -> str:
        """The withdrawn article that a record is, "" for none."""
        minted = f"{key.day}-{key.opening}"
        if minted in self._entries:
            return minted
        sharing = self._sharing(key)
        # Of one day or without a byline, a text that begins alike or is nearly the same is it too.
        near = self._by_day.get(key.day, set()) if key.who else set(self._entries)
        same = self._by_digest.get(key.body, set())
        if of_this := same & (sharing | near) or (same if key.length >= OPENING else set()):
            return min(of_this)
        begun = openings(uncut(text))
        begins = self._by_digest.get(begun[-1], set()) if begun else set()
        if of_this := begins & (sharing | near):
            return min(of_this)
        found = hashes(text)
        touched = set().union(*(self._by_hash[value] for value in found & self._by_hash.keys()))
        # Those that share a mark first: they need less.
        order = [*sorted(sharing), *sorted(near & touched - sharing)]
        return next((a for a in order if self._is_like(key, text, found, a, sharing)), "")

    def _is_like(
        self, key: Keys, text: str, found: set[str], article: str, sharing: set[str]
    ) -> bool:
        """Whether a text is a longer or an edited one of an article."""
        kept = self._entries[article].sketch
        if article not in sharing:
            return resembles(found, kept, SAME_ARTICLE, sure=True)
        row = self._rows.get(article)
        if row and digest(text[: row.length]) == row.body:
            return True
        same_page = article in self._by_mark.get(page_mark(key.given.url), ())
        wanted = SAME_PAGE if same_page else SAME_ARTICLE
        return (key.timed or same_page) and resembles(found, kept, wanted, sure=False)

    def _sharing(self, key: Keys) -> set[str]:
        """Withdrawn articles of the same authors and time, or from the same address."""
        known = (self._by_mark.get(m, set()) for m in (*marks(key), page_mark(key.given.url)))
        return set().union(*known)

    def _is_living(self, key: Keys) -> bool:
        rows = self._living.get(key.body, ())
        return any(not key.who or marks(key) & marks(row) for row in rows)


def page_mark(url: str) -> str:
    """The mark of an address that must not be kept."""
    return f"page {digest(url)}" if url else ""
