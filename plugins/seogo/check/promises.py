"""Published addresses that would be lost, or would say that their text is gone though nobody took
it down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from seogo.account.texts import lookup
from seogo.documents.store import PAGES, article_file
from seogo.documents.write import BODY
from seogo.ledger.addresses import FILE
from seogo.ledger.articles import read_articles
from seogo.problems import Problem
from seogo.publishing import Outlook


def broken_promises(content: Path, outlook: Outlook) -> list[Problem]:
    """One problem for each."""
    answering = {page.address: page.template for page in outlook.pages}
    lost = sorted(outlook.published.keys() - answering.keys())
    problems = [Problem(FILE, 0, "address-lost", {"address": address}) for address in lost]
    gone = {o for a, o in outlook.published.items() if answering.get(a) == "tombstone.html"}
    return problems + list(_gone(content, sorted(gone)))


def _gone(content: Path, owners: Iterable[str]) -> Iterator[Problem]:
    rows, body = read_articles(content), lookup(content)
    for owner in owners:
        kind, _, name = owner.partition(" ")
        if kind == "page":
            yield Problem(f"{PAGES}/{name}.md", 0, "page-lost")
        elif kind == "article":
            # `convert --prune` keeps the body that it removes; a file removed by hand leaves none.
            kept = name in rows and body(name, rows[name].fields.get(BODY, ""))
            if not kept:
                path = article_file(content, name).relative_to(content).as_posix()
                yield Problem(path, 0, "article-lost", {"id": name})
