"""Text copied out of listing pages: bodies, each followed by its byline (`Name 2025.11.04 12:47`).

Lines above the first body that name the listing (`Tags`) are the listing's, no article. A text
behind the last byline becomes an article without author and date; a byline without a text is
reported with its words. So every line is in a record or in a problem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from seogo.articles.byline import parse_byline, resembles_byline
from seogo.problems import Problem
from seogo.readers.sources import Line, Source
from seogo.records import Block, Byline, Provenance, Record

# What heads a copied listing. A tag's own name may follow on the same line.
_HEADER = re.compile(
    r"(?:tags?|topics?|태그|주제|키워드|기사\s?목록)\s*(?:[:：]\s*.{1,40})?", re.IGNORECASE
)


def read_text(source: Source, problems: list[Problem]) -> Iterator[Record]:
    """The records of one text dump, in its order."""
    body: list[Line] = []
    found = False
    for line in source.lines(problems):
        text = line.text.strip()
        if not text:
            continue
        if all(unicodedata.category(char) == "Cf" for char in text):  # zero-width characters only
            problems.append(Problem(source.name, line.number, "text-left-over", {"text": text}))
            continue
        if not body and _HEADER.fullmatch(text):
            problems.append(Problem(source.name, line.number, "listing-header", {"text": text}))
            continue
        byline = parse_byline(text, line.number)
        if byline is None:
            if resembles_byline(text):
                values = {"text": text}
                problems.append(Problem(source.name, line.number, "byline-doubtful", values))
            body.append(line)
            continue
        if not body:
            values = {"text": text}
            problems.append(Problem(source.name, line.number, "byline-without-body", values))
            continue
        found = True
        yield _record(source, body, line, byline)
        body = []
    if body and _is_furniture(body):
        text = " ".join(line.text.strip() for line in body)
        problems.append(Problem(source.name, body[0].number, "text-left-over", {"text": text}))
        body = []
    if body:
        problems.append(Problem(source.name, body[0].number, "byline-missing"))
        yield _record(source, body, body[-1], None)
    elif not found:
        problems.append(Problem(source.name, 0, "input-no-articles"))


# Characters: less than this behind the last byline, and no sentence, is a page's furniture.
_SHORTEST_TEXT = 40


def _is_furniture(body: list[Line]) -> bool:
    """`더보기`, `이전 1 2 3 다음`: a few words that end no sentence."""
    short = sum(len(line.text) for line in body) < _SHORTEST_TEXT
    return short and not body[-1].text.rstrip().endswith((".", "!", "?", "”", '"'))


def _record(source: Source, body: list[Line], last: Line, byline: Byline | None) -> Record:
    provenance = Provenance(
        file=source.file,
        sha256=source.sha256,
        first_line=body[0].number,
        last_line=last.number,
        start=body[0].start,
        end=last.end,
    )
    return Record(provenance, tuple(Block("line", line.text.strip()) for line in body), byline)
