"""Which records are one article (DESIGN section 4). Holds keys, not texts.

Known keys decide; similarity alone never merges. The order and the names of files never matter:
records are taken by when their dump came, of one time the longest text first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from seogo.digests import digest, overlap
from seogo.keys import Keys, marks
from seogo.ledger.articles import Row
from seogo.records import Given

# Share of 5-grams from which two texts under the same authors and minute are one article.
SAME_ARTICLE = 0.9
SAME_PAGE = 0.3
# Characters without blanks.
_SHORT, _PIECE, _LONGEST_MARK = 150, 6, 20
# How a listing ends an excerpt.
_CUT_SHORT = re.compile(r"(?:…|\.{2,}|더보기)+$")


@dataclass(slots=True)
class Merged:
    """The outcome for one article of this run."""

    row: Row
    shown: int | None = None
    """Index of the record to write, None where the article stands as it is."""

    refreshed: bool = False
    """What sources give of the article has grown: its title and tags may change."""

    @property
    def given(self) -> Given:
        """What all its sources say of it."""
        row = self.row.given
        return Given(
            title=row.get("title", ""),
            tags=tuple(row.get("tags", ())),
            summary=row.get("summary", ""),
            url=row.get("url", ""),
            series=row.get("series", ""),
            publisher=row.get("publisher", ""),
        )


def merge(
    found: list[Keys],
    rows: Mapping[str, Row],
    texts: Mapping[int, str],
    shown_text: Callable[[str], str],
) -> tuple[dict[str, Merged], dict[int, str]]:
    """Decide for every record of a run which article it is.

    Args:
        found: Keys of all records.
        rows: The ledger's articles; not changed.
        texts: Squeezed texts of the contested records, by index.
        shown_text: Squeezed text of an article's Markdown file, by its identifier.

    Returns:
        Identifier → outcome, for the articles that this run touches; and record index →
        identifier of its article.
    """
    merged: dict[str, Merged] = {}
    assigned: dict[int, str] = {}
    by_mark: dict[str, list[str]] = {}
    by_body: dict[str, list[str]] = {}

    def enter(row: Row, bodies: Iterable[str]) -> None:
        for body in bodies:
            if row.id not in by_body.setdefault(body, []):
                by_body[body].append(row.id)
        for mark in marks(row):
            if row.id not in by_mark.setdefault(mark, []):
                by_mark[mark].append(row.id)

    for row in rows.values():
        enter(row, (row.body, *row.known))

    def outcome(article: str) -> Merged:
        if article not in merged:
            row = rows[article]
            merged[article] = Merged(
                replace(row, given=dict(row.given), known=dict(row.known), fields=dict(row.fields))
            )
        return merged[article]

    present = {key.body: texts[key.index] for key in found if key.index in texts}

    def received_text(entry: Merged) -> tuple[str, bool]:
        """An article's text, and whether it is as received: only if this run has it again."""
        received = present.get(entry.row.body)
        return (shown_text(entry.row.id), False) if received is None else (received, True)

    # Texts without a byline come last: by then the article that they may copy is there.
    # Of dumps that come together the longest text first: neither the names of files nor which of
    # them has the whole text decide an identifier.
    order = sorted(found, key=lambda k: (k.who == "", k.accession, -k.length, k.body, k.index))
    for key in order:
        ids = dict.fromkeys(a for mark in sorted(marks(key)) for a in by_mark.get(mark, []))
        if not key.who:
            ids |= dict.fromkeys(sorted(by_body.get(key.body, [])))
        candidates = [outcome(article) for article in ids]
        # What shows this very text goes before what has it as an excerpt.
        candidates.sort(key=lambda c: c.row.body != key.body)
        known = (c for c in candidates if key.body == c.row.body or key.body in c.row.known)
        joined = (c for c in candidates if _join(key, texts.get(key.index, ""), c, received_text))
        if (entry := next(known, None) or next(joined, None)) is None:
            row = _new_row(key, rows, merged)
            entry = merged[row.id] = Merged(row, shown=key.index)
        elif key.body == entry.row.body and key.richness > entry.row.richness:
            _show(key, entry)
        _join_given(entry, key)
        enter(entry.row, (key.body,))
        assigned[key.index] = entry.row.id
    for article, entry in merged.items():
        entry.refreshed = article in rows and entry.row.given != rows[article].given
    return merged, assigned


def _join(
    key: Keys,
    new: str,
    entry: Merged,
    received_text: Callable[[Merged], tuple[str, bool]],
) -> bool:
    """Take a record, whose text is `new`, into an article if it is one more text of it."""
    row = entry.row
    old, as_received = received_text(entry)
    same_page = bool(key.given.url) and key.given.url == row.given.get("url")
    if old and new and old.startswith(uncut(new)):
        row.known[key.body] = "excerpt"
        return True
    # An edited text is no opening of the longer one; its digest in the ledger still tells.
    begins = not as_received and digest(new[: row.length]) == row.body
    if begins or (old and new.startswith(uncut(old))):
        row.known[row.body] = "excerpt"
        _show(key, entry)
        return True
    if not (key.timed or same_page) or not (old and new) or not _may_overlap(old, new):
        return False
    # Two letters mended take ten 5-grams: too many of a short text for what is no other article.
    n = 5 if min(len(new), len(old)) >= _SHORT else 2
    of_shorter, of_longer = overlap(new, old, n)
    # A page that was rewritten is the same page; a site's front page has many articles.
    if of_shorter < (SAME_PAGE if same_page else SAME_ARTICLE):
        return False
    # Of two versions the one with structure is shown, else the newer; a piece of a text never
    # takes its place.
    newer = (key.richness, key.accession, len(new)) > (row.richness, row.accession, len(old))
    if newer if of_longer >= SAME_ARTICLE or same_page else len(new) > len(old):
        row.known[row.body] = "version"
        _show(key, entry)
    else:
        row.known[key.body] = "version"
    return True


def _join_given(entry: Merged, key: Keys) -> None:
    """Add what a record's source says of its article: the newest title, all tags."""
    given, new = entry.row.given, key.given
    cut_short = uncut(new.title) != new.title and "title" in given
    if new.title and not cut_short and key.accession >= given.get("titled", 0):
        given |= {"title": new.title, "titled": key.accession}
    if new.tags:
        given["tags"] = list(dict.fromkeys([*given.get("tags", []), *new.tags]))
    for name in ("url", "series", "summary", "publisher"):
        if (value := getattr(new, name)) and not given.get(name):
            given[name] = value


def uncut(text: str) -> str:
    """A text without the mark of having been cut short, unless it is nothing else."""
    # Only its end is looked at: a search for "+$" tries every place of a long text.
    start, end = text[:-_LONGEST_MARK], text[-_LONGEST_MARK:]
    return start + _CUT_SHORT.sub("", end) or text


def _may_overlap(a: str, b: str) -> bool:
    """Whether any of two dozen pieces of the shorter text stands in the longer.

    False is sure enough: to lose them all, a text changes in more than a tenth of its 5-grams.
    """
    short, long = sorted((a, b), key=len)
    step = max(1, len(short) // 24)
    return any(short[at : at + _PIECE] in long for at in range(0, len(short), step))


def _show(key: Keys, entry: Merged) -> None:
    entry.shown = key.index
    row = entry.row
    row.body, row.length = key.body, key.length
    row.source, row.accession = key.source, key.accession
    row.moment, row.richness = key.moment, key.richness


def _new_row(key: Keys, rows: Mapping[str, Row], merged: Mapping[str, Merged]) -> Row:
    article = f"{key.day}-{key.opening}"
    salt = key.body
    while article in rows or article in merged:  # same opening, another text
        article = f"{key.day}-{digest(f'{key.who}{salt}', 8)}"
        salt += key.body
    return Row(
        id=article,
        who=key.who,
        body=key.body,
        length=key.length,
        source=key.source,
        accession=key.accession,
        moment=key.moment,
        richness=key.richness,
    )
