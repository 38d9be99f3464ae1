"""What `merge` decided, carried out: Markdown and pictures written, texts not shown kept, and the
account of every dump.

Bodies go to versions.txt before their file is replaced, and a body kept once is not kept again. So
a run that was killed anywhere is finished by the next one with the bytes of an undisturbed run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from seogo.account.book import Book, Part
from seogo.account.texts import body_digest, version_key
from seogo.articles.blocks import article_blocks, prose
from seogo.articles.make import Desk, make_article
from seogo.documents.escaping import format_blocks
from seogo.documents.store import article_file, read_article
from seogo.documents.write import BODY, article_fields, edited_fields, write_article, written_so
from seogo.files import write_if_changed
from seogo.journal import Journal
from seogo.keys import Keys
from seogo.ledger.account import write_account
from seogo.ledger.articles import Row
from seogo.ledger.report import add_versions, read_versions
from seogo.merge import Merged
from seogo.problems import Problem
from seogo.readers import Inputs
from seogo.records import Block, Record, Rest
from seogo.refresh import refreshed_fields
from seogo.withdrawal.recognise import Closed
from seogo.withdrawal.stretches import ELSEWHERE, LENGTH

Piece = tuple[Record | Rest, tuple[Block, ...]]
"""What a reader gave, with its blocks."""

# Records looked at together, so that Kiwi can work on all their paragraphs at once.
_BATCH = 32


@dataclass(slots=True)
class Update:
    """One run's writing.

    Args:
        merged: Outcomes; the `fields` of their rows are brought up to date.
        assigned: Record index → identifier.
        closed: The other records: texts that were withdrawn.
        found: Keys of all records.
        before: The ledger's rows before this run.
        desk: For editing.
        content: The content folder.
        journal: Takes what is about to be written.
        progress: Called with (articles written, articles to write).
    """

    merged: Mapping[str, Merged]
    assigned: Mapping[int, str]
    closed: Closed
    found: Sequence[Keys]
    before: Mapping[str, Row]
    desk: Desk
    content: Path
    journal: Journal
    progress: Callable[[int, int], None]
    problems: list[Problem] = field(default_factory=list)
    """A conflict or note for each field that a hand has edited."""

    _kept: dict[str, Any] = field(default_factory=dict)
    _bodies: dict[tuple[str, str], str] = field(default_factory=dict)
    _stands: dict[str, str] = field(default_factory=dict)
    _to_show: set[int | None] = field(default_factory=set)
    _ahead: int = 0
    """Index of the next record that Kiwi will be asked about."""

    _written: int = 0

    def run(self, inputs: Inputs) -> None:
        """Write everything."""
        self._keep_displaced()
        self._to_show = {o.shown for o in self.merged.values()} - {None}
        index = 0
        for source, pieces in inputs.items():
            book = Book(source)
            for batch in self._analysed(_batches(pieces)):
                for piece, blocks in batch:
                    if isinstance(piece, Rest):
                        self._rest(piece, book, source.sha256)
                    else:
                        self._record(piece, blocks, index, book)
                        index += 1
            write_account(self.content, source.sha256, book.close())
        self._keep_unshown()
        self._refresh()

    def _keep_displaced(self) -> None:
        """Keep the bodies that this run replaces, before it does."""
        self._kept = read_versions(self.content)
        new = {}
        for article, outcome in self.merged.items():
            if outcome.shown is None or article not in self.before:
                continue
            body = read_article(article_file(self.content, article))[1]
            base = self.before[article].fields.get(BODY, "")
            if body and body_digest(body) == base:
                new[version_key(article, base)] = {"body": body}
        self._keep(new)

    def _keep(self, new: Mapping[str, Any]) -> None:
        new = {key: value for key, value in new.items() if key not in self._kept}
        if new:
            self._kept |= new
            add_versions(self.content, new)

    def _analysed(self, batches: Iterable[list[Piece]]) -> Iterator[list[Piece]]:
        """The same batches, one late: while one is written, Kiwi reads the next."""
        with ThreadPoolExecutor(1) as ahead:
            waiting: tuple[list[Piece], Future[None]] | None = None
            for batch in batches:
                wanted = list(self._texts(batch))
                reading = ahead.submit(self.desk.analyser.learn, wanted)
                if waiting is not None:
                    waiting[1].result()
                    yield waiting[0]
                waiting = batch, reading
            if waiting is not None:
                waiting[1].result()
                yield waiting[0]

    def _texts(self, batch: list[Piece]) -> Iterator[str]:
        """All paragraphs that titles and tags of a batch will ask for."""
        for piece, blocks in batch:
            if isinstance(piece, Record):
                if self._ahead in self._to_show:
                    yield from prose(blocks)
                self._ahead += 1

    def _rest(self, rest: Rest, book: Book, sha256: str) -> None:
        least = LENGTH if sha256 in self.closed.lines else ELSEWHERE
        if article := self.closed.words.article(rest.text, least):
            book.withdrawn(rest, article)
        else:
            book.rest(rest)

    def _record(self, record: Record, blocks: tuple[Block, ...], index: int, book: Book) -> None:
        if index in self.closed.records:
            book.withdrawn(record, self.closed.records[index])
            return
        article = self.assigned[index]
        outcome = self.merged[article]
        key = self.found[index]
        path = article_file(self.content, article)
        name = path.relative_to(self.content).as_posix()
        body = format_blocks(blocks)
        base = body_digest(body)
        part = _part(outcome, key, index)
        if outcome.shown == index:
            self._show(record, blocks, article, path, name)
        elif part == "shown":
            for changed in edited_fields(path, outcome.row.fields):
                self.problems.append(Problem(name, 0, "edited-by-hand", {"field": changed}))
        if version_key(article, base) not in self._kept and self._standing(article) != base:
            self._bodies[article, base] = body
        book.record(record, article, part, base, [block.text for block in blocks])

    def _standing(self, article: str) -> str:
        """Digest of the body that an article's file has now."""
        if article not in self._stands:
            self._stands[article] = body_digest(
                read_article(article_file(self.content, article))[1]
            )
        return self._stands[article]

    def _show(
        self, record: Record, blocks: tuple[Block, ...], article: str, path: Path, name: str
    ) -> None:
        outcome = self.merged[article]
        made = make_article(record, blocks, self.desk, outcome.given)
        for image in made.images:
            write_if_changed(self.content / image.name, image.data)
        edited = self._write(article, path, name, article_fields(made, article))
        if BODY in edited:
            self._stands.pop(article, None)
        else:
            self._stands[article] = outcome.row.fields.get(BODY, "")
        outcome.refreshed = False
        self._written += 1
        self.progress(self._written, len(self._to_show))

    def _write(self, article: str, path: Path, name: str, fields: Mapping[str, str]) -> set[str]:
        """Write some of an article's fields, and keep the values that a hand's edits hold off.

        Returns:
            The fields that a hand has edited.
        """
        row = self.merged[article].row
        self.journal.enter(article, fields)
        unfinished = written_so(path, self.journal.left.get(article, {}))
        row.fields, problems = write_article(path, name, fields, {**row.fields, **unfinished})
        self.problems += problems
        self._keep(
            {
                f"{article} {p.values['field']} {body_digest(p.values['text'])}": {
                    "value": p.values["text"]
                }
                for p in problems
                if p.code == "edit-conflict" and p.values["field"] != BODY
            }
        )
        return {problem.values["field"] for problem in problems}

    def _keep_unshown(self) -> None:
        """Keep the bodies of this run that no Markdown file has, now that all are written."""
        left = {}
        for (article, base), body in self._bodies.items():
            file = article_file(self.content, article)
            if body_digest(read_article(file)[1]) != base:
                left[version_key(article, base)] = {"body": body}
        self._keep(left)

    def _refresh(self) -> None:
        """Give articles whose text stands the title and tags that this run brought."""
        for article, outcome in self.merged.items():
            if not outcome.refreshed:
                continue
            path = article_file(self.content, article)
            if not path.exists():  # and no record of this run has its text
                continue
            name = path.relative_to(self.content).as_posix()
            edited = edited_fields(path, outcome.row.fields)
            fields = refreshed_fields(path, outcome.given, self.desk)
            if "Tags" in edited:  # made from the hand's own tags
                del fields["Tags"]
            self._write(article, path, name, fields)


def restore_missing(
    found: Iterable[Keys],
    merged: Mapping[str, Merged],
    assigned: Mapping[int, str],
    content: Path,
) -> None:
    """Have articles written again whose file is gone, from any record that has their text."""
    missing = {
        article: outcome
        for article, outcome in merged.items()
        if outcome.shown is None and not article_file(content, article).exists()
    }
    for key in found:
        outcome = missing.get(assigned[key.index])
        if outcome is None or key.body != outcome.row.body:
            continue
        if outcome.shown is None or key.source == outcome.row.source:
            outcome.shown = key.index
            outcome.row.source = key.source
            outcome.row.fields = {}


def _part(outcome: Merged, key: Keys, index: int) -> Part:
    row = outcome.row
    if outcome.shown == index or (outcome.shown is None and key.source == row.source):
        return "shown"
    if key.body == row.body:
        return "copy"
    return "excerpt" if row.known.get(key.body) == "excerpt" else "version"


def _batches(pieces: Iterator[Record | Rest]) -> Iterator[list[Piece]]:
    while taken := list(islice(pieces, _BATCH)):
        yield [(p, article_blocks(p.body) if isinstance(p, Record) else ()) for p in taken]
