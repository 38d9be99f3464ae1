"""Long lists in pages that are numbered from the oldest, so that a page once full never changes.

With P to a page and N articles, pages 1 … N//P - 1 hold P each and never get another article; the
newest ones, P to 2P - 1 of them (or all, as long as there are fewer than 2P), stand on the list's
own address.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from seogo.site.items import Item
from seogo.site.page import href

PAGE_SIZE = 50
_AROUND = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """One place in the row of page numbers."""

    label: str
    url: str
    """"" where numbers are left out."""

    current: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of a list."""

    address: str

    number: int
    """1 is the oldest; 0 is the newest, on the list's own address."""

    items: Sequence[Item]
    links: Sequence[PageLink]
    """Empty for a list of one page."""


def paged(address: str, items: Sequence[Item], size: int = PAGE_SIZE) -> list[Leaf]:
    """A list, newest first, as the pages it stands on, the newest first.

    Args:
        address: The list's own address, ending in ".html".
        items: Newest first.
        size: How many stand on a numbered page.
    """
    full = max(0, len(items) // size - 1)
    rest = len(items) - full * size
    leaves = [Leaf(address, 0, items[:rest], _links(address, 0, full))]
    for number in range(full, 0, -1):
        start = rest + (full - number) * size
        leaves.append(
            Leaf(
                _numbered(address, number),
                number,
                items[start : start + size],
                _links(address, number, full),
            )
        )
    return leaves


def _numbered(address: str, number: int) -> str:
    return f"{address.removesuffix('.html')}/{number}.html"


def _links(address: str, here: int, full: int) -> list[PageLink]:
    """The newest page, the neighbours and the oldest: few, so that a new page changes few."""
    if not full:
        return []
    at = here or full + 1
    near = range(min(full, at + _AROUND), max(1, at - _AROUND) - 1, -1)
    links = [PageLink("최근", href(address), current=here == 0)]
    if near[0] < full:
        links.append(PageLink("…", ""))
    links += [
        PageLink(str(number), href(_numbered(address, number)), number == here) for number in near
    ]
    if near[-1] > 2:
        links.append(PageLink("…", ""))
    if near[-1] > 1:
        links.append(PageLink("1", href(_numbered(address, 1))))
    return links
