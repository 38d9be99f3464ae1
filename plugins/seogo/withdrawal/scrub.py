"""What of an article has to leave the ledger and the pictures when its text is withdrawn.

Each of these can be done again, so that a run that was killed is finished by the next.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from seogo.account.encode import from_text
from seogo.documents.markdown import blocks
from seogo.documents.store import ARTICLES, PAGES, read_article
from seogo.ledger.account import HEAD, accounts, damaged, read_account, write_account
from seogo.ledger.articles import Row, emptied, read_articles, write_articles
from seogo.ledger.lines import format_line, write_lines
from seogo.ledger.report import PROBLEMS, VERSIONS, read_problems, read_versions
from seogo.withdrawal.stretches import ELSEWHERE, LENGTH, Stretches

_LAST_LINE = re.compile(r"; lines \d+-(\d+);")
# Of a record that is no more than this to its article, nothing is made now.
_NOTE = "article-withdrawn"
_OF_A_RECORD = ("duplicate-article", "excerpt-of-article", "versions-differ", _NOTE)


def kept_bodies(content: Path, article: str) -> list[str]:
    """Markdown bodies that versions.txt has of an article."""
    versions = read_versions(content)
    of_it = (versions[key] for key in sorted(versions) if key.startswith(f"{article} "))
    return [str(value["body"]) for value in of_it if "body" in value]


def scrub_problems(
    content: Path, article: str, words: Stretches, fields: Mapping[str, str], row: Row | None
) -> None:
    """Take out of problems.txt what tells of a text, and note that it was withdrawn.

    Args:
        content: The content folder.
        article: The identifier.
        words: What it says.
        fields: Front matter of its file.
        row: What the ledger knows of it, None for an article that no dump has.
    """
    bylines = [fields.get("Byline", "")]
    places = {}
    if row:
        sha256, _, line = row.source.partition(":")
        last = _LAST_LINE.search(fields.get("Source", ""))
        places[sha256, int(line)] = int(last[1]) if last else int(line)
    rows = read_problems(content)
    left = {}
    for key, values in rows.items():
        sha256, line, code = key.split(":")[:3]
        if values.get("id") != article:
            left[key] = sha256, int(line), values.values()
        elif code in _OF_A_RECORD:
            places.setdefault((sha256, int(line)), int(line))
            bylines.append(values.get("text", ""))

    def tells_of_it(sha256: str, line: int, texts: Iterable[str]) -> bool:
        if any(sha256 == sha and a <= line <= b for (sha, a), b in places.items()):
            return True
        return any(
            words.article(text) or (len(text) >= LENGTH and any(text in b for b in bylines))
            for text in texts
        )

    kept = {key: rows[key] for key, about in left.items() if not tells_of_it(*about)}
    kept |= {f"{sha}:{line:07}:{_NOTE}": {"id": article} for sha, line in places}
    write_lines(content / PROBLEMS, kept)


def scrub_accounts(content: Path, article: str, words: Stretches) -> list[str]:
    """Leave of an article's rows in every account how many bytes they are.

    Returns:
        SHA-256 of the dumps that it has a part in.
    """
    dumps = []
    for path in accounts(content):
        rows = read_account(path)
        try:
            head = rows.pop(HEAD)
            has_it = any(row.get("article") == article for row in rows.values())
            least = LENGTH if has_it else ELSEWHERE

            def is_of(row: Any, head: Any = head, least: int = least) -> bool:
                return "article" not in row and bool(words.article(_text(row, head), least))

            scrubbed = {
                key: _without_text(row, article)
                if row.get("article") == article or is_of(row)
                else row
                for key, row in rows.items()
            }
            sha256 = head["sha256"]
        except (LookupError, TypeError, ValueError) as error:
            raise damaged(path, error) from error
        lines = [format_line(key, scrubbed[key]) for key in sorted(scrubbed)]
        write_account(content, sha256, [format_line(HEAD, head), *lines])
        if any(row.get("article") == article for row in scrubbed.values()):
            dumps.append(sha256)
    return dumps


def scrub_versions(content: Path, articles: Collection[str]) -> None:
    """Take the texts of some articles out of versions.txt."""
    versions = read_versions(content)
    kept = {key: versions[key] for key in versions if key.partition(" ")[0] not in articles}
    write_lines(content / VERSIONS, kept)


def scrub_row(content: Path, article: str) -> None:
    """Leave of an article's row what recognises it."""
    rows = read_articles(content)
    if article in rows:
        write_articles(content, rows | {article: emptied(rows[article])})


def own_pictures(content: Path, file: Path, bodies: list[str]) -> list[str]:
    """Pictures of an article that no other document shows: their paths under content/."""
    own = {src for body in bodies for src in _pictures(body)}
    if own:
        for folder in (ARTICLES, PAGES):
            for path in (content / folder).rglob("*.md"):
                if path != file:
                    own -= set(_pictures(read_article(path)[1]))
    return sorted(name for name in own if (content / name).is_file())


def _pictures(body: str) -> Iterator[str]:
    if "![" in body:
        figures = (block.figure for block in blocks(body))
        yield from (figure.src for figure in figures if figure and figure.saved)


def _text(row: Any, head: Any) -> str:
    """What an account's row holds literally."""
    if "bytes" in row:
        return from_text(row["bytes"]).decode(head["encoding"], "replace")
    return "".join(row.get("gaps", ()))


def _without_text(row: Any, article: str) -> dict[str, Any]:
    left = {"fate": "withdrawn", "article": article}
    if "end" in row:
        return {"end": row["end"], **left}
    return {**left, "characters": {"withdrawn": sum(row["characters"].values())}}
