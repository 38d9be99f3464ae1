"""Articles that left the dumps: removed only when someone asks for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from seogo.account.texts import body_digest, version_key
from seogo.documents.store import article_file, read_article
from seogo.documents.write import BODY, edited_fields
from seogo.ledger.articles import Row
from seogo.ledger.report import add_versions
from seogo.problems import Problem


def prune(content: Path, rows: Mapping[str, Row], present: Collection[str]) -> list[Problem]:
    """Remove the Markdown files of articles that no dump of this run holds.

    Their rows stay, so that an article that comes back is the same one; their texts move to
    versions.txt. A file that a hand has edited is left.

    Args:
        content: The content folder.
        rows: The ledger's articles.
        present: Identifiers of the articles that this run's dumps hold.

    Returns:
        A problem for each article removed or left.
    """
    problems = []
    versions: dict[str, Any] = {}
    leaving: list[Path] = []
    for article, row in sorted(rows.items()):
        path = article_file(content, article)
        if article in present or not path.exists():
            continue
        name = path.relative_to(content).as_posix()
        if edited := edited_fields(path, row.fields):
            values = {"field": ", ".join(edited)}
            problems.append(Problem(name, 0, "prune-edited", values))
            continue
        if body := read_article(path)[1]:
            key = version_key(article, row.fields.get(BODY, body_digest(body)))
            versions[key] = {"body": body}
        leaving.append(path)
        problems.append(Problem(name, 0, "article-pruned"))
    add_versions(content, versions)
    for path in leaving:
        path.unlink()
    return problems
