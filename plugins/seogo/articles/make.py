"""Record → Article: every derived value is computed here, once, from the record alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from seogo.analysis import Analyser
from seogo.archive import Archive
from seogo.articles.article import Article
from seogo.articles.blocks import prose
from seogo.articles.bylines.byline import authors
from seogo.articles.bylines.dates import Instant, read_date
from seogo.articles.references import Reference, parse_reference
from seogo.articles.tags.candidates import MOST
from seogo.articles.tags.deriving import derive_tags
from seogo.articles.titles.deriving import derive_title
from seogo.articles.titles.headline import given_headline
from seogo.articles.titles.summaries import derive_summary
from seogo.digests import squeeze
from seogo.problems import Problem
from seogo.records import Block, Given, Record
from seogo.vocabulary import Vocabulary, fold

_LINK = re.compile(r"\]\(<?(https?://[^\s<>)]+)")
# Characters. Longer is no summary; as many in common with the text say that it is its opening.
_LONGEST_SUMMARY, _TELLING = 300, 40


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
    return read_date(record.byline, archive.zone, archive.zones, archive.zone_conflict)


def make_article(record: Record, blocks: tuple[Block, ...], desk: Desk, given: Given) -> Article:
    """Edit one record.

    Args:
        record: As received.
        blocks: Of its body, from `article_blocks`.
        desk: For editing.
        given: What this and all other records of the article say of it.
    """
    text = prose(blocks)
    people = authors(record.byline.names) if record.byline else ()
    derived = derive_tags(text, people, desk.vocabulary, desk.analyser)
    tags = join_tags(given.tags, derived, desk.vocabulary)
    stated = given.title or given_headline(text)
    headline = stated or derive_title(text, tags, desk.analyser)
    pointers = (_pointer(block) for block in blocks if block.kind == "reference")
    return Article(
        headline=headline,
        headline_source="given" if stated else "derived",
        byline=record.byline.text if record.byline else "",
        authors=people,
        date_published=instant(record, desk.archive).date,
        keywords=tags,
        abstract=abstract(given.summary, text, headline),
        article_body=blocks,
        citation=tuple(pointer for pointer in pointers if pointer is not None),
        is_part_of=given.series,
        publisher=given.publisher,
        url=given.url,
        provenance=record.provenance,
        images=record.images,
    )


def _pointer(block: Block) -> Reference | None:
    """The pointer that a block is, with the address that a saved page links it to."""
    pointer = parse_reference(block.text)
    link = _LINK.search(block.markdown)
    return replace(pointer, url=link[1]) if pointer and link and not pointer.url else pointer


def abstract(stated: str, prose: Sequence[str], headline: str) -> str:
    """The source's own summary; derived where that is only the text's opening, or cut short."""
    opening = squeeze("".join(prose[:3]))
    whole = stated and not stated.endswith(("…", "...")) and len(stated) <= _LONGEST_SUMMARY
    if whole and not opening.startswith(squeeze(stated)[:_TELLING]):
        return stated
    return derive_summary(prose, headline)


def join_tags(
    given: Iterable[str], derived: Iterable[str], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """The source's own tags, all of them, then derived ones up to `MOST`, none twice."""
    tags: dict[str, str] = {}
    for tag in given:
        tags.setdefault(fold(vocabulary.canonical(tag)), tag)
    for tag in derived:
        if len(tags) < MOST:
            tags.setdefault(fold(vocabulary.canonical(tag)), tag)
    return tuple(tags.values())


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
