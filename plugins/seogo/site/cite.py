"""An article in the citation forms that readers copy."""

from __future__ import annotations

import re
from dataclasses import dataclass

from seogo.archive import Archive
from seogo.site.items import Item
from seogo.site.page import href
from seogo.site.text import korean_date


@dataclass(frozen=True, slots=True)
class Citation:
    """The four forms, as plain text."""

    korean: str
    apa: str
    bibtex: str
    ris: str


def cite(item: Item, archive: Archive) -> Citation:
    """All forms. The address stands in them only where the archive has a permanent one."""
    url = archive.url + href(item.address) if archive.url else ""
    publisher = item.publisher or archive.name
    authors = [author.name for author in item.authors]
    return Citation(
        korean=_korean(item, authors, publisher, url),
        apa=_apa(item, authors, publisher, url),
        bibtex=_bibtex(item, authors, publisher, url),
        ris=_ris(item, authors, publisher, url),
    )


def _korean(item: Item, authors: list[str], publisher: str, url: str) -> str:
    parts = [
        "·".join(authors),
        f"「{item.title}」",
        f"『{publisher}』",
        korean_date(item.date) if item.date else "날짜 없음",
        f"〈{url}〉" if url else "",
    ]
    return ", ".join(part for part in parts if part) + "."


def _apa(item: Item, authors: list[str], publisher: str, url: str) -> str:
    date = f"{item.date.year}, {item.date.month}월 {item.date.day}일" if item.date else "날짜 없음"
    lead = f"{', '.join(authors)}. ({date}). {item.title}."
    if not authors:
        lead = f"{item.title}. ({date})."
    return f"{lead} {publisher}. {url}".rstrip()


def _bibtex(item: Item, authors: list[str], publisher: str, url: str) -> str:
    fields = {
        "author": " and ".join(f"{{{_tex(author)}}}" for author in authors),
        "title": f"{{{_tex(item.title)}}}",
        "date": item.date.date().isoformat() if item.date else "",
        "publisher": f"{{{_tex(publisher)}}}",
        "url": url,
    }
    lines = [f"  {key} = {{{value}}}" for key, value in fields.items() if value]
    return f"@misc{{seogo-{re.sub(r'[^A-Za-z0-9-]', '-', item.slug)},\n" + ",\n".join(lines) + "\n}"


def _ris(item: Item, authors: list[str], publisher: str, url: str) -> str:
    rows = [("TY", "NEWS"), *(("AU", author) for author in authors), ("TI", item.title)]
    rows.append(("DA", f"{item.date.date():%Y/%m/%d}" if item.date else ""))
    rows += [("PB", publisher), ("UR", url)]
    return "".join(f"{tag}  - {value}\n" for tag, value in rows if value) + "ER  - "


def _tex(text: str) -> str:
    escaped = re.sub(r"[{}%&$#_]", r"\\\g<0>", text.replace("\\", "\0"))
    return escaped.replace("\0", r"\textbackslash{}")
