"""Title and tags of an article whose text stands, when a new dump tells more about it."""

from __future__ import annotations

from pathlib import Path

from seogo.articles.blocks import SPOKEN
from seogo.articles.make import Desk, abstract, join_tags
from seogo.documents.front_matter import format_list, one_line, parse_list
from seogo.documents.markdown import blocks
from seogo.documents.store import read_article
from seogo.records import Given


def refreshed_fields(path: Path, given: Given, desk: Desk) -> dict[str, str]:
    """The fields that follow from what sources gave.

    Args:
        path: The article's file; its own tags stay behind the given ones.
        given: Of all its records.
        desk: For the vocabulary.

    Returns:
        Front matter, as `seogo.documents.write.article_fields` has it.
    """
    fields, body = read_article(path)
    tags = join_tags(given.tags, parse_list(fields.get("Tags", "")), desk.vocabulary)
    new = {"Tags": format_list(tags)}
    rest = {"Series": given.series, "Publisher": given.publisher, "Original_url": given.url}
    new |= {key: value for key, value in rest.items() if value}
    if given.title:
        new |= {"Title": given.title, "Title_source": "given"}
    if given.title or given.summary:
        text = [b.text for b in blocks(body) if b.kind in SPOKEN]
        new["Summary"] = abstract(given.summary, text, given.title or fields.get("Title", ""))
    return {key: one_line(value) for key, value in new.items()}
