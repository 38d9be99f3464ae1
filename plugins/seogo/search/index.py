"""All data files of the search, from the articles."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping

from seogo.analysis import Analyser
from seogo.search import chunks, pagefind
from seogo.search.fold import fold, pieces
from seogo.search.record import SearchRecord
from seogo.search.terms import name_terms, paragraph_terms

NO_ALIASES: Mapping[str, tuple[str, ...]] = {}


def search_files(
    records: Iterable[SearchRecord],
    analyser: Analyser,
    aliases: Mapping[str, tuple[str, ...]] = NO_ALIASES,
) -> dict[str, bytes]:
    """Site address → content of every data file, the same for any order of the records.

    Args:
        records: One per article; two must not share an identifier.
        analyser: Kiwi, cached; the caller saves it.
        aliases: Canonical name → other names for the same thing.

    Raises:
        MissingToolError: Kiwi or Pagefind is not installed.
        SearchIndexError: Pagefind failed, or wrote a format this version does not know.
    """
    articles = sorted(records, key=lambda record: record.id)
    fields = [_fields(record, analyser) for record in articles]
    found = pagefind.postings(fields)
    terms = sorted(found, key=chunks.utf16)
    packed = list(chunks.packed([(term, chunks.encode_list(found[term])) for term in terms]))
    lengths = [sum(len(terms) for _, terms in part) for part in fields]
    names = [chunks.article_name(record.id) for record in articles]
    values: dict[str, object] = {
        "meta": {
            "format": 1,
            "articles": len(articles),
            "average": round(sum(lengths) / max(1, len(lengths)), 3),
            "lengths": base64.b64encode(bytes(map(chunks.length_byte, lengths))).decode(),
            "terms": [first for first, _ in packed],
            "names": chunks.NAMES,
        },
        "aliases": _alias_table(aliases, found),
    }
    values |= {f"terms/{number}": data for number, (_, data) in enumerate(packed)}
    for number, group in enumerate(chunks.lists_of(names, chunks.NAMES)):
        values[f"names/{number}"] = group
    for name, record in zip(names, articles, strict=True):
        values[name] = _document(record)
    return {f"{chunks.FOLDER}/{key}.js": chunks.script(key, values[key]) for key in sorted(values)}


def _fields(record: SearchRecord, analyser: Analyser) -> pagefind.Fields:
    names = (*record.tags, *record.authors)
    return (
        (pagefind.TITLE, paragraph_terms(record.title, analyser)),
        (pagefind.NAMES, [term for name in names for term in name_terms(name, analyser)]),
        (pagefind.BODY, list(_body(record.text, analyser))),
    )


def _body(text: str, analyser: Analyser) -> Iterator[str]:
    for paragraph in text.split("\n"):
        if paragraph.strip():
            yield from paragraph_terms(paragraph, analyser)


def _document(record: SearchRecord) -> list[object]:
    return [
        record.title,
        list(record.authors),
        record.date,
        record.address,
        list(record.tags),
        record.text,
    ]


def _alias_table(
    aliases: Mapping[str, tuple[str, ...]], known: Mapping[str, object]
) -> dict[str, list[str]]:
    """Folded name → the other names of the thing, for things that the archive mentions."""
    table: dict[str, list[str]] = {}
    for name, others in sorted(aliases.items()):
        group = (name, *others)
        if any(all(piece in known for piece in pieces(one)) for one in group if pieces(one)):
            for one in group:
                key = "".join(fold(one).split())
                rest = table.setdefault(key, [])
                rest.extend(o for o in group if o != one and o not in rest)
    return table
