"""Which records are one article (DESIGN section 4). Holds keys, not texts.

Known keys decide; similarity alone never merges. The order of files never matters: records are
taken by the number of their accession and their place in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from seogo.digests import digest, overlap, squeeze
from seogo.ledger.articles import Row
from seogo.records import Record

# Share of 5-grams from which two texts under the same authors and minute are one article.
SAME_ARTICLE = 0.9
# How a listing ends an excerpt.
_CUT_SHORT = re.compile(r"(?:…|\.{2,}|더보기)+$")
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


@dataclass(slots=True)
class Merged:
    """The outcome for one article of this run."""

    row: Row
    shown: int | None = None
    """Index of the record to write, None where the article stands as it is."""

    versions: list[int] = field(default_factory=list)
    """Indexes of records whose text is kept without being shown."""

    displaced: bool = False
    """The text in the Markdown file is to be kept as a version before it is replaced."""


def keys(record: Record, index: int, accession: int, authors: Iterable[str], date: str) -> Keys:
    """The keys of one record.

    Args:
        record: As received.
        index: Its position in this run.
        accession: Number of its dump.
        authors: From its byline.
        date: Printed wall clock, ISO to the minute or, without a time, to the day; "" where there
            is none.
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
    )


def contested(found: Iterable[Keys], rows: Mapping[str, Row]) -> set[int]:
    """Indexes of records whose texts `merge` has to see: same authors and minute, other text."""
    groups: dict[str, list[Keys]] = {}
    for key in found:
        groups.setdefault(key.who, []).append(key)
    bodies: dict[str, set[str]] = {}
    for row in rows.values():
        bodies.setdefault(row.who, set()).add(row.body)
    return {
        key.index
        for who, group in groups.items()
        if who and len(bodies.get(who, set()) | {key.body for key in group}) > 1
        for key in group
    }


def merge(
    found: list[Keys],
    rows: Mapping[str, Row],
    text: Callable[[int], str],
    shown_text: Callable[[str], str],
) -> tuple[dict[str, Merged], dict[int, str]]:
    """Decide for every record of a run which article it is.

    Args:
        found: Keys of all records.
        rows: The ledger's articles; not changed.
        text: Squeezed text of a contested record, by its index.
        shown_text: Squeezed text of an article's Markdown file, by its identifier.

    Returns:
        Identifier → outcome, for the articles that this run touches; and record index →
        identifier of its article.
    """
    merged: dict[str, Merged] = {}
    assigned: dict[int, str] = {}
    by_who: dict[str, list[str]] = {}
    by_body: dict[str, list[str]] = {}
    for row in rows.values():
        by_who.setdefault(row.who, []).append(row.id)
        by_body.setdefault(row.body, []).append(row.id)

    def outcome(article: str) -> Merged:
        if article not in merged:
            row = rows[article]
            merged[article] = Merged(replace(row, known=dict(row.known), fields=dict(row.fields)))
        return merged[article]

    present = {(key.who, key.body): key.index for key in found}

    def received_text(entry: Merged) -> tuple[str, bool]:
        """An article's text, and whether it is as received: only if this run has it again."""
        index = present.get((entry.row.who, entry.row.body))
        return (shown_text(entry.row.id), False) if index is None else (text(index), True)

    # Texts without a byline come last: by then the article that they may copy is there.
    order = sorted(found, key=lambda k: (k.who == "", k.accession, k.body, k.index))
    for key in order:
        if key.who:
            candidates = [outcome(article) for article in by_who.get(key.who, [])]
        else:
            candidates = [outcome(article) for article in sorted(by_body.get(key.body, []))]
        known = (c for c in candidates if key.body == c.row.body or key.body in c.row.known)
        joined = (c for c in candidates if _join(key, c, text, received_text))
        if (entry := next(known, None) or next(joined, None)) is None:
            row = _new_row(key, rows, merged)
            entry = merged[row.id] = Merged(row, shown=key.index)
            by_who.setdefault(key.who, []).append(row.id)
            by_body.setdefault(key.body, []).append(row.id)
        assigned[key.index] = entry.row.id
    return merged, assigned


def _join(
    key: Keys,
    entry: Merged,
    text: Callable[[int], str],
    received_text: Callable[[Merged], tuple[str, bool]],
) -> bool:
    """Take a record into an article if it is one more text of it."""
    row = entry.row
    new = text(key.index)
    old, as_received = received_text(entry)
    if old and old.startswith(_CUT_SHORT.sub("", new) or new):
        if not old.startswith(new):  # its "… 더보기" stands nowhere else
            entry.versions.append(key.index)
        row.known[key.body] = "excerpt"
        return True
    # An edited text is no opening of the longer one; its digest in the ledger still tells.
    begins = not as_received and digest(new[: row.length]) == row.body
    if begins or (old and new.startswith(_CUT_SHORT.sub("", old) or old)):
        if not begins and not new.startswith(old):
            _keep(entry)
        row.known[row.body] = "excerpt"
        _show(key, entry)
        return True
    if not key.timed or not old:
        return False
    of_shorter, of_longer = overlap(new, old)
    if of_shorter < SAME_ARTICLE:
        return False
    # Of two versions the newer is shown; a piece of a text never takes its place.
    newer = (key.accession, len(new)) > (row.accession, len(old))
    if newer if of_longer >= SAME_ARTICLE else len(new) > len(old):
        _keep(entry)
        row.known[row.body] = "version"
        _show(key, entry)
    else:
        entry.versions.append(key.index)
        row.known[key.body] = "version"
    return True


def _keep(entry: Merged) -> None:
    """Keep the text that is shown so far, before another takes its place."""
    if entry.shown is None:
        entry.displaced = True
    else:
        entry.versions.append(entry.shown)


def _show(key: Keys, entry: Merged) -> None:
    entry.shown = key.index
    row = entry.row
    row.body, row.length = key.body, key.length
    row.source, row.accession = key.source, key.accession


def _new_row(key: Keys, rows: Mapping[str, Row], merged: Mapping[str, Merged]) -> Row:
    article = f"{key.day}-{key.opening}"
    salt = key.body
    while article in rows or article in merged:  # same opening, another text
        article = f"{key.day}-{digest(f'{key.who}{salt}', 8)}"
        salt += key.body
    return Row(article, key.who, key.body, key.length, key.source, key.accession)
