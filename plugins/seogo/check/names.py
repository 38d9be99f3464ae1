"""Names and addresses that stand in each other's way."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from seogo.ledger.addresses import FILE as ADDRESSES
from seogo.names.slugs import Name
from seogo.problems import Problem
from seogo.publishing import Outlook, shared_slugs
from seogo.site.terms import canonical
from seogo.vocabulary import FILE_NAME, Vocabulary


def name_problems(content: Path, outlook: Outlook, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Slugs that two branches gave to two names, slugs that the editor set and that are another
    name's, and addresses that are one file on Windows and macOS.
    """
    yield from shared_slugs(content, outlook, vocabulary)
    for name, slug in sorted(outlook.slugs.items()):
        wish = _wish(name, vocabulary)
        if wish is not None and canonical(name, vocabulary) == name and slug != wish:
            values = {"name": name.name, "slug": wish, "kept": slug}
            yield Problem(FILE_NAME, 0, "slug-not-given", values)
    seen: dict[str, str] = {}
    for page in outlook.pages:
        folded = unicodedata.normalize("NFC", page.address).casefold()
        other = seen.setdefault(folded, page.address)
        if other != page.address:
            yield Problem(ADDRESSES, 0, "address-case", {"address": page.address, "other": other})


def _wish(name: Name, vocabulary: Vocabulary) -> str | None:
    """The slug that the editor set."""
    return vocabulary.slugs.get(name.kind, {}).get(name.name)
