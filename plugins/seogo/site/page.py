"""One page of the plan, and what addresses look like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site before it is rendered."""

    address: str
    """Relative to the root of the site, as on disk: "tags/bandoche.html"."""

    template: str
    """File name of the template."""

    values: Mapping[str, object] = field(default_factory=dict)
    """What the template needs beyond what every page gets."""

    more: Callable[[], Mapping[str, object]] = dict
    """The rest of it, worked out when the page is rendered: a plan is also made for its addresses
    alone."""

    owner: str = ""
    """What it is about, for the ledger: "tag 반도체", "author 박원익", "article 20251104-…", "page
    about". "" for pages of the whole site."""

    def context(self) -> dict[str, object]:
        """Everything that the template needs of this page."""
        return {**self.values, **self.more()}


def promised(pages: Iterable[Page]) -> dict[str, str]:
    """Address → owner of each page of a plan: what the ledger promises once it is published."""
    return {page.address: page.owner for page in pages}


def href(address: str) -> str:
    """An address as it stands in a link: percent-encoded where a file name needs it."""
    return quote(address, errors="surrogateescape")


def climb(address: str) -> str:
    """The way from a page up to the root of the site: "" or "../" once per folder."""
    return "../" * address.count("/")


def is_safe(address: str) -> bool:
    """Whether an address stays inside the site on every system."""
    parts = address.split("/")
    return not ({"", ".", ".."} & set(parts) or any(c in address for c in "\\:\0"))
