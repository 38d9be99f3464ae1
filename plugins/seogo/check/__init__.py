"""`seogo check`: what would break a promise if the archive were published as it stands.

Each module looks at one thing and gives problems; nothing is changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from seogo.archive import load_archive, with_url
from seogo.check.limits import too_large
from seogo.check.links import dead_links
from seogo.check.names import name_problems
from seogo.check.pending import pending
from seogo.check.promises import broken_promises
from seogo.ledger.addresses import FILE as ADDRESSES
from seogo.problems import Problem
from seogo.publishing import outlines, outlook_of
from seogo.site import promised
from seogo.vocabulary import load_vocabulary

_KINDS = {
    "redirect.html": "redirects",
    "tombstone.html": "tombstones",
    "withdrawn.html": "tombstones",
}


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was looked at, and what is wrong with it."""

    problems: list[Problem]

    addresses: Mapping[str, int]
    """How many published addresses answer with "pages", "redirects" and "tombstones"."""


def check(
    content: Path, output: Path | None = None, seeds: Path | None = None, default_url: str = ""
) -> CheckReport:
    """Look an archive over.

    Args:
        content: The content folder.
        output: A built site, for links and sizes; None or no folder: those are passed over.
        seeds: The dumps, for whether `convert` would still change something; likewise.
        default_url: The address that the site was built for where archive.toml has none.

    Raises:
        SeogoError: archive.toml, vocabulary.toml or the ledger cannot be used.
    """
    archive, vocabulary = load_archive(content), load_vocabulary(content)
    if not archive.url:
        archive = with_url(archive, default_url)
    outlook = outlook_of(content, archive, vocabulary, outlines(content))
    problems = broken_promises(content, outlook)
    problems += name_problems(content, outlook, vocabulary)
    if not archive.url:
        problems.append(Problem("archive.toml", 0, "archive-url"))
    if output is not None and output.is_dir():
        problems += dead_links(output, archive.path)
    problems += too_large(content, output, seeds)
    if seeds is not None and seeds.is_dir():
        problems += pending(content, seeds)
    elif unrecorded := sorted(promised(outlook.pages).keys() - outlook.published.keys()):
        values = {"address": unrecorded[0], "count": str(len(unrecorded))}
        problems.append(Problem(ADDRESSES, 0, "address-unrecorded", values))
    kinds = Counter(
        _KINDS.get(page.template, "pages")
        for page in outlook.pages
        if page.address in outlook.published
    )
    return CheckReport(sorted(problems), kinds)
