"""The article that somebody means: by identifier, Markdown file or address."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import unquote, urlsplit

from seogo.documents.store import article_file, read_article
from seogo.errors import UnknownNameError

_SUFFIXES = (".md", ".html")
_SHOWN = 3


def find_article(content: Path, wanted: str, known: Iterable[str]) -> str:
    """The identifier of an article.

    Args:
        content: The content folder, for the titles of candidates.
        wanted: Its identifier, a path of its Markdown file, or an address of its page.
        known: All identifiers.

    Raises:
        UnknownNameError: None of them is meant; the sentence names the nearest.
    """
    known = set(known)
    name = unquote(urlsplit(wanted).path).replace("\\", "/").rstrip("/").rpartition("/")[2]
    stem = name
    for suffix in _SUFFIXES:
        stem = stem.removesuffix(suffix)
    for candidate in (wanted, name, stem):
        if candidate in known:
            return candidate
    near = get_close_matches(stem, sorted(known), _SHOWN)
    titles = [read_article(article_file(content, article))[0].get("Title", "") for article in near]
    shown = ", ".join(f"{a} ({t})" if t else a for a, t in zip(near, titles, strict=True))
    raise UnknownNameError(
        f"'{wanted}': 그런 글이 없습니다 — 식별자나 Markdown 파일, 쪽의 주소를 적으세요."
        + (f" 비슷한 글: {shown}" if shown else ""),
        f"'{wanted}': no such article — name its identifier, Markdown file or address."
        + (f" Nearest: {shown}" if shown else ""),
    )
