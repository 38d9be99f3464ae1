"""What answers at an address that a tag or an author once had: where they are now.

Who had it is told by the ledger, and what they go by now by the vocabulary. So however often
something was renamed, merged or split, a redirect leads to a page that is there, in one hop.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from seogo.names.slugs import Name, parse_name
from seogo.site.feeds import feed_address
from seogo.site.items import Catalogue
from seogo.site.page import Page, climb, href, is_safe
from seogo.site.terms import Term, canonical


def redirects(
    published: Mapping[str, str], planned: Mapping[str, Page], books: Catalogue
) -> Iterator[Page]:
    """A page, or a feed, for each address that the plan has not and whose owner it has.

    Args:
        published: Address → owner, of all that were ever published.
        planned: The plan by address.
        books: What tags and authors there are.
    """
    for address in sorted(published.keys() - planned.keys()):
        owner = parse_name(published[address])
        term = _term(owner, books) if owner and is_safe(address) else None
        if term is None:
            continue
        if address.endswith(".html"):
            values = {
                "section": "",
                "title": term.name,
                "term": term,
                "target": climb(address) + href(term.address),
            }
            yield Page(address, "redirect.html", values, owner=published[address])
        elif address.endswith(".xml"):
            # Nothing redirects a feed reader, so the old feed goes on with what the new one has.
            feed = planned[feed_address(term.address)]
            yield replace(feed, address=address, owner=published[address])


def _term(owner: Name, books: Catalogue) -> Term | None:
    return books.terms.get(canonical(owner, books.vocabulary))
