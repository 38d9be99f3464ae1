"""What answers at an address that was published once and that no page of the plan has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from seogo.archive import Archive
from seogo.site.feeds import closed_feed
from seogo.site.page import Page, href, is_safe


def tombstones(
    published: Mapping[str, str], planned: Collection[str], archive: Archive
) -> Iterator[Page]:
    """A friendly page for every lost page, a closed feed for every lost feed.

    Args:
        published: Addresses ever published → owner.
        planned: Addresses of the plan.
        archive: For the feeds.
    """
    for address in sorted(published.keys() - set(planned)):
        if not is_safe(address):
            continue
        if address.endswith(".html"):
            near = href(_near(address, planned))
            values = {"section": "", "title": "옮기거나 거둔 쪽", "near": near}
            yield Page(address, "tombstone.html", values, owner=published[address])
        elif address.endswith(".xml") and address != "sitemap.xml":
            yield replace(closed_feed(archive, address), owner=published[address])


def _near(address: str, planned: Collection[str]) -> str:
    """The living page closest above: tags/x/3.html → tags/x.html → tags/index.html."""
    folder = address
    while "/" in folder:
        folder = folder.rpartition("/")[0]
        name = folder.removeprefix("articles/")
        for candidate in (f"{name}.html", f"{name}/index.html"):
            if candidate in planned:
                return candidate
    return "all.html"
