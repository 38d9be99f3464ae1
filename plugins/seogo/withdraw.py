"""`seogo withdraw`: takes the text of one article out of content/ for good.

The order is what makes it safe. First withdrawn.txt says so: from then on `convert` and `build`
leave the article out, whatever else is still there. Then everything that quotes the text goes, and
last the Markdown file, which tells what there is to look for. So a run that was killed leaves
either an article as it was or one that the same command finishes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from seogo.archive import load_archive
from seogo.digests import digest, squeeze
from seogo.documents.markdown import blocks, plain_text
from seogo.documents.store import ARTICLES, article_file, parse, read_article, read_documents
from seogo.keys import marks
from seogo.ledger.accessions import read_accessions
from seogo.ledger.addresses import read_addresses
from seogo.ledger.articles import Row, read_articles
from seogo.ledger.withdrawn import Withdrawn, quieted, read_withdrawn, write_withdrawn
from seogo.lock import alone
from seogo.publishing import record_addresses
from seogo.site.terms import names_of
from seogo.site.text import line
from seogo.vocabulary import Vocabulary, load_vocabulary
from seogo.withdrawal.find import find_article
from seogo.withdrawal.fingerprint import openings, sketch
from seogo.withdrawal.recognise import page_mark
from seogo.withdrawal.scrub import (
    kept_bodies,
    own_pictures,
    scrub_accounts,
    scrub_problems,
    scrub_row,
    scrub_versions,
)
from seogo.withdrawal.stretches import Stretches
from seogo.workspace import check_content, work_folder

# A shorter one is a word that many articles have.
_OWNER = "article "
_LONG_TITLE = 8


@dataclass(slots=True)
class Withdrawal:
    """What was done, and what is left for a person to do."""

    article: str
    entry: Withdrawn

    outcome: Literal["withdrawn", "changed", "already"]
    """Withdrawn now, or a killed run finished; only what its page says has changed; nothing."""

    path: str
    """Of its Markdown file, under content/."""

    pictures: list[str] = field(default_factory=list)
    """Removed with it; paths under content/."""

    dumps: list[tuple[str, str]] = field(default_factory=list)
    """(SHA-256, names) of the dumps that hold the text."""

    same_text: list[str] = field(default_factory=list)
    """Other articles with the same text."""

    naming: list[str] = field(default_factory=list)
    """Paths of other articles whose text has its title."""

    names: list[str] = field(default_factory=list)
    """Tags and authors that no other article has: their pages stay, empty."""


def withdraw(
    wanted: str, content: Path, today: str, *, reason: str = "", quiet: bool = False
) -> Withdrawal:
    """Take an article down.

    Args:
        wanted: Its identifier, a path of its Markdown file, or an address of its page.
        content: The content folder.
        today: The date to record, YYYY-MM-DD.
        reason: Shown to readers, unless quiet.
        quiet: Whether what stays in its place names nothing. What is quiet stays so.

    Raises:
        UnknownNameError: There is no such article.
        SeogoError: There is no content folder, the ledger cannot be read, or another run is at
            work here.
    """
    check_content(content)
    with alone(work_folder(content)):
        archive, vocabulary = load_archive(content), load_vocabulary(content)
        rows, known = read_articles(content), read_withdrawn(content)
        files = sorted((content / ARTICLES).rglob("*.md"))
        # An article written by hand stands in the ledger of addresses alone.
        owners = {o.partition(" ")[2] for o in read_addresses(content).values() if o[:8] == _OWNER}
        stems = {path.stem for path in files}
        article = find_article(content, wanted, {*rows, *known, *stems, *owners})
        path = next(
            (path for path in files if path.stem == article), article_file(content, article)
        )
        before = known.get(article)
        present = path.exists()
        entry = before or _fingerprint(content, article, path, rows.get(article), today)
        if reason:
            entry = replace(entry, reason=line(reason))
        if quiet or entry.quiet:
            entry = quieted(entry)
        if entry != before:
            write_withdrawn(content, known | {article: entry})
        done = Withdrawal(article, entry, "withdrawn", path.relative_to(content).as_posix())
        if before and not present:
            done.outcome = "already" if entry == before else "changed"
        done.same_text = _same_text(article, rows, known)
        done.names, done.naming = _elsewhere(content, path, vocabulary)
        done.dumps, done.pictures = _remove(content, article, path, rows.get(article))
        record_addresses(content, archive, vocabulary)
        return done


def _fingerprint(content: Path, article: str, path: Path, row: Row | None, today: str) -> Withdrawn:
    """What the text is known by from now on."""
    fields, body = _read(path)
    texts = [squeeze(plain_text(b)) for b in (body, *kept_bodies(content, article)) if b]
    # As received where the ledger has it: a hand may have edited the file.
    received = [text for text in texts if row and digest(text) == row.body]
    longest = max(received or texts, key=len, default="")
    url = (row and row.given.get("url")) or fields.get("Original_url", "")
    found = {page_mark(url), *(marks(replace(row, given={})) if row else ())}
    digests = {d for text in texts for d in (digest(text), *openings(text))}
    if row:
        digests |= {row.body, *row.known}
    # A title that Seogo made is words of the text.
    given = fields.get("Title_source") != "derived" or _is_edited(fields, row)
    return Withdrawn(
        date=today,
        title=line(fields.get("Title", "")) if given else "",
        marks=tuple(sorted(found - {""})),
        digests=tuple(sorted(digests)),
        sketch=tuple(sketch(longest)),
    )


def _is_edited(fields: dict[str, str], row: Row | None) -> bool:
    return bool(row and digest(fields.get("Title", ""), 8) != row.fields.get("Title"))


def _remove(
    content: Path, article: str, path: Path, row: Row | None
) -> tuple[list[tuple[str, str]], list[str]]:
    """Everything but the entry in withdrawn.txt; the Markdown file last."""
    fields, body = _read(path)
    copies = [other for other in (content / ARTICLES).rglob("*.md") if other.stem == article]
    bodies = [body, *kept_bodies(content, article), *(_read(other)[1] for other in copies)]
    words = Stretches()
    for text in (fields.get("Title", ""), fields.get("Summary", "")):
        words.add(text, article)
    for each in bodies:
        found = [block.text for block in blocks(each)]
        for text in ("\n".join(found), *found):
            words.add(text, article)
    scrub_problems(content, article, words, fields, row)
    dumps = scrub_accounts(content, article, words)
    pictures = own_pictures(content, path, bodies)
    for name in pictures:
        (content / name).unlink()
    scrub_versions(content, {article})
    scrub_row(content, article)
    for other in {*copies, path}:
        other.with_name(f".{other.name}.part").unlink(missing_ok=True)  # of a killed run
        other.unlink(missing_ok=True)
    accessions = read_accessions(content)
    names = ((sha, ", ".join(accessions[sha]["names"])) for sha in dumps if sha in accessions)
    return list(names), pictures


def _same_text(article: str, rows: dict[str, Row], withdrawn: Iterable[str]) -> list[str]:
    if article not in rows:
        return []
    body = rows[article].body
    return sorted(
        row.id
        for row in rows.values()
        if row.body == body and row.id != article and row.id not in withdrawn
    )


def _elsewhere(content: Path, path: Path, vocabulary: Vocabulary) -> tuple[list[str], list[str]]:
    """The names that only an article has, and the other articles that name it."""
    if not path.exists():
        return [], []
    text = path.read_bytes().decode("utf-8", "replace")
    article = parse(path.name, text, [])
    own = set(names_of(article, vocabulary))
    naming = []
    for document in read_documents(content, ARTICLES, []):
        if document.slug != path.stem:
            own -= set(names_of(document, vocabulary))
            if len(article.title) >= _LONG_TITLE and article.title in document.body:
                naming.append(document.path)
    return sorted(name.name for name in own), naming


def _read(path: Path) -> tuple[dict[str, str], str]:
    """Front matter and body; keys as `convert` spells them, since a hand may have written title."""
    fields, body = read_article(path)
    return {key.capitalize(): value for key, value in fields.items()}, body
