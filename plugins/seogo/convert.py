"""`seogo convert`: dumps → content/. The line of DESIGN section 3, as far as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC
from functools import cache
from pathlib import Path

from seogo.account.texts import lookup
from seogo.analysis import Analyser
from seogo.archive import Archive, load_archive
from seogo.articles.bylines.byline import authors
from seogo.articles.make import Desk, byline_problems, instant
from seogo.digests import squeeze
from seogo.documents.markdown import plain_text
from seogo.documents.store import article_file, read_article
from seogo.documents.write import BODY, edited_fields
from seogo.journal import Journal
from seogo.keys import Keys, contested, keys
from seogo.ledger.accessions import number_accessions, read_accessions, write_accessions
from seogo.ledger.articles import Row, emptied, read_articles, write_articles
from seogo.ledger.report import write_problems
from seogo.ledger.withdrawn import read_withdrawn
from seogo.lock import alone
from seogo.merge import Merged, merge
from seogo.problems import Problem
from seogo.prune import prune
from seogo.publishing import record_addresses
from seogo.readers import Inputs
from seogo.records import Record
from seogo.unchanged import remember, remembered, state
from seogo.update import Update, restore_missing
from seogo.vocabulary import load_vocabulary
from seogo.withdrawal.recognise import Closed, closed_records
from seogo.withdrawal.scrub import scrub_versions
from seogo.workspace import work_folder

# Problems of inputs that were not read, or not to their end.
_UNREAD = ("input-", "archive-", "page-", "table-")
_MINUTE = "%Y-%m-%dT%H:%M"


@dataclass(slots=True)
class ConvertReport:
    """What a run did."""

    records: int = 0
    """Articles found in the dumps, copies included."""

    articles: int = 0
    """Different articles among them."""

    new: int = 0
    updated: int = 0
    """Articles whose text the dumps made longer or newer."""

    characters: int = 0
    """Without blanks, of all records."""

    problems: list[Problem] = field(default_factory=list)


def convert(
    paths: Iterable[Path],
    content: Path,
    progress: Callable[[int, int], None] = lambda *_: None,
    *,
    pruning: bool = False,
) -> ConvertReport:
    """Convert dumps into Markdown files and record their identities.

    Running it again on the same dumps changes no byte and no modification time.

    Args:
        paths: The dumps, in any order.
        content: The content folder; made where missing.
        progress: Called with (articles written, articles to write).
        pruning: Remove articles that none of the dumps holds.

    Raises:
        SeogoError: archive.toml, vocabulary.toml or the ledger cannot be used, or another run is
            at work here.
    """
    content.mkdir(parents=True, exist_ok=True)
    work = work_folder(content)
    paths = list(paths)
    with alone(work), Inputs(paths) as inputs:
        # As text, since problems grow while reading.
        handed = repr((pruning, inputs.received, [s.name for s in inputs.sources], inputs.problems))
        beside = [folder for path in paths for folder in _saved_beside(path)]
        if (known := remembered(work, state(content, handed, beside))) is not None:
            return replace(ConvertReport(**known), new=0, updated=0)
        analyser = Analyser(work / "analysis")
        desk = Desk(load_archive(content), load_vocabulary(content), analyser)
        journal = Journal(work)
        report = _convert(inputs, content, desk, journal, progress, pruning)
        analyser.save()
        # With all keys forgotten: the two together would not fit where each does.
        report.problems += record_addresses(content, desk.archive, desk.vocabulary)
        remember(work, state(content, handed, beside), report)
        journal.remove()
        return report


def _saved_beside(path: Path) -> list[Path]:
    """Folders whose files a run on this input reads besides it."""
    found = (path.with_name(f"{path.stem}{ending}") for ending in ("_files", ".files", "_파일"))
    return [folder for folder in (path, *found) if _is_folder(folder)]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name that the system refuses; reading it says so
        return False


def _convert(
    inputs: Inputs,
    content: Path,
    desk: Desk,
    journal: Journal,
    progress: Callable[[int, int], None],
    pruning: bool,
) -> ConvertReport:
    """Everything but addresses: from the dumps to Markdown, and what the ledger says of them."""
    rows = read_articles(content)
    accessions = read_accessions(content)
    report = ConvertReport(problems=inputs.problems)
    numbers = number_accessions(accessions, inputs.received)
    names = {source.sha256: source.name for source in inputs.sources}

    found = _all_keys(inputs, numbers, names, desk.archive, report)
    withdrawn = read_withdrawn(content)
    closed = closed_records(inputs, found, withdrawn, rows)
    shas = {name: sha for sha, name in names.items()}
    report.problems[:] = _unclosed(report.problems, closed, shas)
    open_keys = [key for key in found if key.index not in closed.records]
    living = {article: row for article, row in rows.items() if article not in withdrawn}
    merged, assigned = _merge(inputs, open_keys, living, content)
    restore_missing(open_keys, merged, assigned, content)
    report.articles = len(set(assigned.values()))
    report.new = len(set(assigned.values()) - set(living))
    report.updated = sum(m.shown is not None for m in merged.values()) - report.new
    update = Update(merged, assigned, closed, found, living, desk, content, journal, progress)
    update.run(inputs)
    report.problems += update.problems
    living |= {article: outcome.row for article, outcome in merged.items()}
    # A merge of git branches may have brought back what was withdrawn.
    rows = living | {a: emptied(row) for a, row in rows.items() if a in withdrawn}
    scrub_versions(content, {a for a in withdrawn if not article_file(content, a).exists()})
    report.problems += _relations(open_keys, assigned, living, names)
    report.problems += _withdrawn(found, closed, names)
    _sweep(content, journal, rows)
    held = _unread(report.problems) or ("" if found else content.as_posix())
    if pruning and held:
        report.problems.append(Problem(held, 0, "prune-held"))
    elif pruning:
        report.problems += prune(content, living, set(assigned.values()))
    write_problems(content, report.problems, shas)
    write_accessions(content, accessions)
    write_articles(content, rows)
    report.problems.sort()
    return report


def _sweep(content: Path, journal: Journal, rows: Mapping[str, Row]) -> None:
    """Remove articles that only a killed run knew: with other dumps they have become others."""
    for article, digests in journal.left.items():
        path = article_file(content, article)
        if article not in rows and path.exists() and not edited_fields(path, digests):
            path.unlink()


def _unread(problems: Iterable[Problem]) -> str:
    """An input that could not be read: what it holds has not left the dumps."""
    bad = (p.file for p in problems if p.severity == "error" and p.code.startswith(_UNREAD))
    return next(bad, "")


def _all_keys(
    inputs: Inputs,
    numbers: dict[str, int],
    names: dict[str, str],
    archive: Archive,
    report: ConvertReport,
) -> list[Keys]:
    """First reading: what every record is known by."""
    found = []
    for index, record in enumerate(inputs):
        sha256 = record.provenance.sha256
        byline_problems(record, names[sha256], archive, report.problems.append)
        people = authors(record.byline.names) if record.byline else ()
        printed, moment = _printed(record, archive)
        found.append(keys(record, index, numbers[sha256], people, printed, moment))
    report.records = len(found)
    report.characters = sum(key.length for key in found)
    return found


def _printed(record: Record, archive: Archive) -> tuple[str, str]:
    """The wall clock as far as it is printed, and the instant to the minute, "" where unknown."""
    date = instant(record, archive).date
    if date is None or record.byline is None:
        return "", ""
    if not record.byline.time:
        return date.strftime("%Y-%m-%d"), ""
    try:
        moment = date.astimezone(UTC).strftime(_MINUTE)
    except OverflowError:  # the very ends of the calendar
        moment = ""
    return date.strftime(_MINUTE), moment


def _merge(
    inputs: Inputs, found: list[Keys], rows: dict[str, Row], content: Path
) -> tuple[dict[str, Merged], dict[int, str]]:
    """Second reading, only where texts have to be compared."""
    wanted = contested(found, rows)
    texts: dict[int, str] = {}
    if wanted:
        records = enumerate(inputs)
        texts = {i: squeeze(record.words) for i, record in records if i in wanted}

    kept = lookup(content) if wanted else None

    @cache
    def shown_text(article: str) -> str:
        """As received where the ledger has it: a hand may have edited the file, or deleted it."""
        body = kept and kept(article, rows[article].fields.get(BODY, ""))
        return squeeze(plain_text(body or read_article(article_file(content, article))[1]))

    return merge(found, rows, texts, shown_text)


def _unclosed(
    problems: Iterable[Problem], closed: Closed, shas: Mapping[str, str]
) -> list[Problem]:
    """Problems without those that tell of a withdrawn text."""
    return [p for p in problems if p.file not in shas or not closed.tells_of(p, shas[p.file])]


def _withdrawn(found: list[Keys], closed: Closed, names: Mapping[str, str]) -> Iterator[Problem]:
    """A note for every record of which nothing was made."""
    files = {sha256[:12]: name for sha256, name in names.items()}
    for index, article in closed.records.items():
        sha, line = found[index].source.split(":")
        yield Problem(files[sha], int(line), "article-withdrawn", {"id": article})


def _relations(
    found: list[Keys], assigned: dict[int, str], rows: dict[str, Row], names: dict[str, str]
) -> list[Problem]:
    """A problem for every record that is not, or not alone, what its article shows.

    Told from the ledger as it is now, so that each run on the same dumps says the same.
    """
    codes = {"excerpt": "excerpt-of-article", "version": "versions-differ"}
    same_body: dict[str, list[str]] = {}
    for row in rows.values():
        same_body.setdefault(row.body, []).append(row.id)
    files = {sha256[:12]: name for sha256, name in names.items()}
    problems = []
    for key in found:
        row = rows[assigned[key.index]]
        sha, line = key.source.split(":")
        # With the byline: that of a copy stands nowhere else.
        values = {"id": row.id, "kept": "content/ledger/versions.txt", "text": key.byline}
        if key.body in row.known:
            problems.append(Problem(files[sha], int(line), codes[row.known[key.body]], values))
        elif key.source != row.source:
            problems.append(Problem(files[sha], int(line), "duplicate-article", values))
        elif "version" in row.known.values():
            problems.append(Problem(files[sha], int(line), "versions-differ", values))
        elif (first := min(same_body[row.body])) != row.id:
            values = {"id": first}
            problems.append(Problem(files[sha], int(line), "same-body-elsewhere", values))
    return problems
