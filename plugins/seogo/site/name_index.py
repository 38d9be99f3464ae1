"""tags/index.json and authors/index.json: name → address, so that others link without guessing.

Each has a twin that is a script: pages may load no other data (their policy allows no fetch), and
404.html looks up there what somebody typed into an address.
"""

from __future__ import annotations

from collections.abc import Iterator

from seogo.site.items import Catalogue
from seogo.site.page import Page
from seogo.site.terms import FOLDERS


def name_indexes(books: Catalogue) -> Iterator[Page]:
    """Every name that has a page, and every other name that its articles may go by."""
    for kind, folder in FOLDERS.items():
        terms = [term for key, term in books.terms.items() if key.kind == kind]
        names = {alias: term.address for term in terms for alias in term.aliases}
        names |= {term.name: term.address for term in terms}
        for suffix in ("json", "js"):
            values = {"kind": kind, "names": names}
            yield Page(f"{folder}/index.{suffix}", f"names.{suffix}", values)
