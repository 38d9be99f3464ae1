"""What answers at an address that was published once and that no page of the plan has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from seogo.archive import Archive
from seogo.contact import contact_link
from seogo.documents.store import article_path
from seogo.ledger.withdrawn import Withdrawn
from seogo.site.feeds import closed_feed
from seogo.site.items import call_number
from seogo.site.page import Page, href, is_safe
from seogo.site.text import line

_NO_LABEL = ("빈", "자리", "······")


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
            values = {"section": "", "title": "옮기거나 거둔 쪽", "near": _near(address, planned)}
            yield Page(address, "tombstone.html", values, owner=published[address])
        elif address == "sitemap.xml":  # of an archive that has no address any more
            yield Page(address, "sitemap.xml", {"listed": []})
        elif address.endswith(".xml"):
            yield replace(closed_feed(archive, address), owner=published[address])


def withdrawn_pages(
    withdrawn: Mapping[str, Withdrawn], planned: Collection[str], archive: Archive
) -> Iterator[Page]:
    """A page for every text that was taken down: when, and unless it is quiet, what and why.

    Args:
        withdrawn: Identifier → what is told.
        planned: Addresses of the plan.
        archive: For the contact.
    """
    for article, entry in sorted(withdrawn.items()):
        address = f"{article_path(article)}.html"
        if not is_safe(address) or address in planned:
            continue
        title = line(entry.title)
        values = {
            "section": "",
            "title": "거둔 글",
            "name": title,
            "when": _korean_date(entry.date),
            "reason": line(entry.reason),
            "label": _NO_LABEL if entry.quiet else call_number(article),
            "near": _near(address, planned),
            "contact": contact_link(
                archive.contact, title, article, f"{archive.url}{href(address)}"
            ),
        }
        yield Page(address, "withdrawn.html", values, owner=f"article {article}")


def _near(address: str, planned: Collection[str]) -> str:
    """The living page closest above: tags/x/3.html → tags/x.html → tags/index.html; for a link."""
    folder = address
    while "/" in folder:
        folder = folder.rpartition("/")[0]
        name = folder.removeprefix("articles/")
        for candidate in (f"{name}.html", f"{name}/index.html"):
            if candidate in planned:
                return href(candidate)
    return "all.html"


def _korean_date(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.year}년 {day.month}월 {day.day}일"
