"""What a record is known by: the keys that tell which records are one article (DESIGN 4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from seogo.digests import digest, squeeze
from seogo.ledger.articles import Row
from seogo.records import Given, Record

# Characters without blanks. Long enough to tell two newsletters with one greeting apart, short
# enough for an excerpt to have them all.
OPENING = 100


@dataclass(frozen=True, slots=True)
class Keys:
    """What is remembered of a record."""

    index: int
    """Position among the records of this run."""

    accession: int
    source: str
    """As in `Row.source`."""

    who: str
    day: str
    """Printed date as YYYYMMDD, "undated" without a possible one."""

    opening: str
    """Digest of authors, printed date and the opening of the body."""

    body: str
    length: int

    timed: bool
    """Whether the byline prints a time: a day alone is no minute that two texts could share."""

    byline: str
    """As printed."""

    moment: str = ""
    """As in `Row.moment`."""

    given: Given = field(default_factory=Given)

    richness: int = 0
    """As in `Row.richness`."""


def keys(
    record: Record, index: int, accession: int, authors: Iterable[str], date: str, moment: str
) -> Keys:
    """The keys of one record.

    Args:
        record: As received.
        index: Its position in this run.
        accession: Number of its dump.
        authors: From its byline.
        date: Printed wall clock, ISO to the minute or, without a time, to the day; "" where there
            is none.
        moment: The same in UTC, "" without a time.
    """
    text = squeeze(record.words)
    people = ";".join(squeeze(author).casefold() for author in authors)
    who = f"{people}\n{date}" if people or date else ""
    return Keys(
        index=index,
        accession=accession,
        source=f"{record.provenance.sha256[:12]}:{record.provenance.first_line}",
        who=digest(who) if who else "",
        day=date[:10].replace("-", "") or "undated",
        opening=digest(f"{who}\n{text[:OPENING]}", 8),
        body=digest(text),
        length=len(text),
        timed="T" in date,
        byline=record.byline.text if record.byline else "",
        moment=digest(f"{people}\n{moment}") if moment else "",
        given=record.given,
        richness=any(block.markdown for block in record.body) + len(record.images),
    )


def marks(key: Keys | Row) -> set[str]:
    """What two texts of one article may share: who and when, in either clock, or the address."""
    url = key.given.url if isinstance(key, Keys) else key.given.get("url", "")
    marks = (f"who {key.who}", f"moment {key.moment}", f"url {url}")
    return {mark for mark in marks if not mark.endswith(" ")}


def contested(found: Iterable[Keys], rows: Mapping[str, Row]) -> set[int]:
    """Indexes of records whose texts `merge` has to see: a mark shared, another text."""
    groups: dict[str, list[Keys]] = {}
    bodies: dict[str, set[str]] = {}
    for key in found:
        for mark in marks(key):
            groups.setdefault(mark, []).append(key)
            bodies.setdefault(mark, set()).add(key.body)
    for row in rows.values():
        for mark in marks(row):
            bodies.setdefault(mark, set()).add(row.body)
    return {key.index for mark, group in groups.items() if len(bodies[mark]) > 1 for key in group}
