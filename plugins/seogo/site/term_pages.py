"""The pages of tags and authors, and the two indexes that lead to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from seogo.names.slugs import Name
from seogo.site.feeds import feed_address
from seogo.site.items import Catalogue, Item
from seogo.site.page import Page, href
from seogo.site.paging import paged
from seogo.site.spans import characters, span
from seogo.site.tally import Row, over_time, tally
from seogo.site.terms import KINDS, Term, by_kind
from seogo.site.text import index_order, initial, sheets

_MOST_COMPANIONS = 18
_SECTIONS = {"tag": "tags", "author": "authors"}


def term_pages(books: Catalogue) -> Iterator[Page]:
    """Every tag and author ever named; those that hold no article any more say so."""
    for key, term in books.terms.items():
        items = books.under.get(key, ())
        head = {
            "section": _SECTIONS[key.kind],
            "title": term.name,
            "term": term,
            "feed_url": href(feed_address(term.address)),
        }
        if not items:
            yield Page(term.address, "term_empty.html", head, owner=str(key))
            continue
        for leaf in paged(term.address, items):
            values = {
                **head,
                "items": leaf.items,
                "links": leaf.links,
                "number": leaf.number,
                "span": span(leaf.items if leaf.number else items),
            }
            if leaf.number:
                yield Page(leaf.address, "term.html", values, owner=str(key))
            else:
                more = partial(_overview, books, term, items)
                yield Page(leaf.address, "term.html", values, more, str(key))


def index_pages(books: Catalogue) -> list[Page]:
    """찾아보기 and 글쓴이."""
    used = [books.terms[key] for key in books.under]
    tags = [term for term in used if term.key.kind == "tag"]
    authors = sorted(
        (term for term in used if term.key.kind == "author"), key=lambda t: index_order(t.name)
    )
    groups = [
        (stamp, label, terms[0].type, len(terms), _alphabet(terms, books.under))
        for stamp, label, terms in by_kind(sorted(tags, key=lambda t: index_order(t.name)))
    ]
    rows = tally(Row(a.name, a.url, len(books.under[a.key])) for a in authors)
    return [
        Page(
            "tags/index.html",
            "tags.html",
            {"section": "tags", "title": "찾아보기", "groups": groups, "count": len(tags)},
        ),
        Page(
            "authors/index.html",
            "authors.html",
            {"section": "authors", "title": "글쓴이", "tally": rows, "count": len(authors)},
        ),
    ]


def frequent(books: Catalogue, most: Mapping[str, int]) -> list[tuple[str, str, list[object]]]:
    """The commonest tags as rows of (stamp, label, (tag, count)), `most` of each kind."""
    counts = Counter({key: len(items) for key, items in books.under.items() if key.kind == "tag"})
    return _counted(books, counts, most)


def _overview(books: Catalogue, term: Term, items: Sequence[Item]) -> dict[str, object]:
    """What only the newest page of a term shows."""
    tags: Counter[Name] = Counter()
    authors: Counter[Name] = Counter()
    for item in items:
        tags.update(tag.key for tag in item.tags if tag is not term)
        authors.update(author.key for author in item.authors if author is not term)
    common = Counter(dict(sorted(tags.items(), key=_rank)[:_MOST_COMPANIONS]))
    writers = [(books.terms[key], count) for key, count in sorted(authors.items(), key=_rank)]
    return {
        "count": len(items),
        "sheets": sheets(characters(items)),
        "over_time": over_time(items),
        "companions": _counted(books, common, dict.fromkeys(KINDS, _MOST_COMPANIONS)),
        "writers": tally(Row(t.name, t.url, n) for t, n in writers[:_MOST_COMPANIONS]),
    }


def _counted(
    books: Catalogue, counts: Mapping[Name, int], most: Mapping[str, int]
) -> list[tuple[str, str, list[object]]]:
    ranked = [books.terms[key] for key, _ in sorted(counts.items(), key=_rank)]
    return [
        (stamp, label, [(term, counts[term.key]) for term in terms[: most[terms[0].type]]])
        for stamp, label, terms in by_kind(ranked)
        if most.get(terms[0].type)
    ]


def _rank(pair: tuple[Name, int]) -> tuple[int, tuple[int, str, str]]:
    """Most first, then in the order of the index."""
    return -pair[1], index_order(pair[0].name)


def _alphabet(
    terms: Iterable[Term], under: Mapping[Name, Sequence[Item]]
) -> list[tuple[str, list[tuple[Term, int]]]]:
    return [
        (letter, [(term, len(under[term.key])) for term in group])
        for letter, group in groupby(terms, key=lambda term: initial(term.name))
    ]
