"""The blocks of an article's body: lines of text become paragraphs, all others stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from seogo.articles.paragraphs.splitting import restore_paragraphs
from seogo.articles.references import parse_reference
from seogo.records import Block

SPOKEN = ("paragraph", "quotation", "list")
"""Kinds of blocks that titles, tags and summaries are taken from."""


def article_blocks(body: Iterable[Block]) -> tuple[Block, ...]:
    """The body as readers see it.

    Args:
        body: As received.

    Returns:
        Blocks without any of the kind "line"; a pointer (👉) is a "reference" of its own.
    """
    return tuple(_blocks(body))


def prose(blocks: Iterable[Block]) -> list[str]:
    """What titles and tags are taken from: running text without pointers and captions."""
    return [block.text for block in blocks if block.kind in SPOKEN]


def _blocks(body: Iterable[Block]) -> Iterator[Block]:
    for block in body:
        if block.kind == "line":
            for text in restore_paragraphs([block.text]):
                yield _pointer_or(Block("paragraph", text))
        elif block.kind == "paragraph":
            yield _pointer_or(block)
        else:
            yield block


def _pointer_or(block: Block) -> Block:
    if parse_reference(block.text) is None:
        return block
    return Block("reference", block.text, block.markdown)
