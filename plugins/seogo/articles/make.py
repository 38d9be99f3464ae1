"""Record → Article: every derived value is computed here, once, from the record alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from seogo.analysis import Analyser
from seogo.archive import Archive
from seogo.articles.article import Article
from seogo.articles.byline import authors
from seogo.articles.dates import Instant, read_date
from seogo.articles.paragraphs import restore_paragraphs
from seogo.articles.references import parse_reference
from seogo.articles.summaries import derive_summary
from seogo.articles.tags import derive_tags
from seogo.articles.titles import derive_title
from seogo.problems import Problem
from seogo.records import Record
from seogo.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Desk:
    """What an editor has at hand besides the record."""

    archive: Archive
    vocabulary: Vocabulary
    analyser: Analyser


def instant(record: Record, archive: Archive) -> Instant:
    """When a record was published, as its byline prints it."""
    if record.byline is None:
        return Instant(None)
    return read_date(record.byline, archive.zone, archive.zones)


def make_article(record: Record, desk: Desk) -> Article:
    """Edit one record."""
    paragraphs = restore_paragraphs(block.text for block in record.body)
    pointers = {p: parse_reference(p) for p in paragraphs}
    references = tuple(r for p in paragraphs if (r := pointers[p]) is not None)
    prose = [p for p in paragraphs if pointers[p] is None]
    people = authors(record.byline.names) if record.byline else ()
    tags = derive_tags(prose, people, desk.vocabulary, desk.analyser)
    headline = derive_title(prose, tags, desk.analyser)
    return Article(
        headline=headline,
        headline_source="derived",
        byline=record.byline.text if record.byline else "",
        authors=people,
        date_published=instant(record, desk.archive).date,
        keywords=tags,
        abstract=derive_summary(prose, headline),
        article_body=tuple(paragraphs),
        citation=references,
        provenance=record.provenance,
    )


def byline_problems(
    record: Record, file: str, archive: Archive, tell: Callable[[Problem], None]
) -> None:
    """Report what is odd about a record's byline.

    Args:
        record: As received.
        file: The dump's name for problems.
        archive: For its zones.
        tell: Takes each problem.
    """
    byline = record.byline
    if byline is None:
        return  # the reader has said so
    if not authors(byline.names):
        tell(Problem(file, byline.line, "author-missing", {"text": byline.text}))
    when = instant(record, archive)
    if not when.doubt:
        return
    values = {
        "label": byline.zone,
        "zone": archive.zone,
        "date": byline.text.removeprefix(byline.names).strip(),
        "time": f"{when.date:%H:%M}" if when.date else "",
        "offset": f"UTC{when.date.isoformat()[-6:]}" if when.date else "",
    }
    tell(Problem(file, byline.line, when.doubt, values))
