"""What the search is made of: the catalogue's articles as `seogo.search` takes them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from seogo.site.items import Catalogue
from seogo.site.text import line


def search_data(books: Catalogue, cache: Path) -> Mapping[str, bytes]:
    """Address → bytes of every data file of the search.

    Args:
        books: The articles.
        cache: Folder of the morpheme cache, shared with `seogo convert`; the search keeps what it
            can use again in the folder `search` beside it.

    Raises:
        MissingToolError: Kiwi is not installed.
    """
    # Here, not above: a site can be planned and tested without Kiwi.
    from seogo.analysis import Analyser  # noqa: PLC0415
    from seogo.search import SearchRecord, search_files  # noqa: PLC0415

    analyser = Analyser(cache)
    records = [
        SearchRecord(
            id=item.slug,
            address=item.url,
            title=item.title,
            date=item.date.date().isoformat() if item.date else "",
            authors=tuple(author.name for author in item.authors),
            tags=tuple(tag.name for tag in item.tags),
            text=books.bodies[item.slug].text,
            series=tuple(filter(None, [line(books.documents[item.slug].series)])),
        )
        for item in books.items
    ]
    names = {(term.key.kind, term.name): term.url for term in books.terms.values()}
    aliases: dict[str, tuple[str, ...]] = {}
    for entry in (*books.vocabulary.entries.values(), *books.vocabulary.authors.values()):
        if entry.aliases:
            aliases[entry.name] = aliases.get(entry.name, ()) + entry.aliases
    files = search_files(records, analyser, aliases, names, cache.with_name("search"))
    analyser.save()
    return files
