"""Bodies: text to CommonMark and back to safe HTML, one block at a time.

Only what DESIGN section 3 allows gets through: paragraphs, headings, quotations, lists, tables;
inside them links and emphasis. Raw HTML, images and Pelican's {static} syntax stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from seogo.articles.references import Reference, parse_reference

# What CommonMark would read as markup anywhere in a line: escapes, code, emphasis, links, tags.
_INLINE = re.compile(r"[\\`*_\[\]<]|&(?=#?\w+;)")
# What it would read as a block at the start of one: headings, quotations, lists, rules, fences.
_START = re.compile(r"(?:[#>+=~|-]|\d{1,9}(?=[.)]))")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body, rendered."""

    kind: str
    """"paragraph", "heading", "blockquote", "list", "table" or "reference"."""

    html: str
    """Safe HTML, without a trailing line end."""

    text: str
    """Its words alone."""

    reference: Reference | None = None
    """Set on a "reference" block."""


def escape_paragraph(text: str) -> str:
    """One paragraph of plain text (no line ends) as CommonMark that renders to the same text."""
    text = _INLINE.sub(r"\\\g<0>", text.strip())
    match = _START.match(text)
    if match is None:
        return text
    # A number is escaped behind it ("1\."): before a digit a backslash would stay visible.
    at = match.end() if match[0].isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def format_body(paragraphs: Iterable[str]) -> str:
    """Paragraphs of plain text as a CommonMark body."""
    return "\n\n".join(escape_paragraph(p) for p in paragraphs if p.strip())


def blocks(body: str, references: Iterable[Reference] = ()) -> list[Block]:
    """The blocks of a body. A paragraph that is one of `references` becomes a reference block."""
    wanted = set(references)
    return [_block(tokens, wanted) for tokens in _top_level(_parser().parse(body))]


def plain_text(body: str) -> str:
    """All words of a body, one line per block."""
    return "\n".join(block.text for block in blocks(body))


def _block(tokens: list[Token], wanted: set[Reference]) -> Block:
    text = "\n".join(_words(token) for token in tokens if token.type == "inline")
    kind = tokens[0].type.removesuffix("_open")
    kind = "list" if kind in ("bullet_list", "ordered_list") else kind
    if kind == "paragraph" and (reference := parse_reference(text)) in wanted:
        return Block("reference", f"<p>{escape(text)}</p>", text, reference)
    for token in tokens:  # a table's alignment: the site's policy blocks style attributes
        if token.attrs.pop("style", None) == "text-align:right":
            token.attrs["class"] = "num"
    html = _parser().renderer.render(tokens, _parser().options, {})
    return Block(kind, html.strip(), text)


def _words(inline: Token) -> str:
    parts = []
    for child in inline.children or []:
        if child.type in ("text", "code_inline", "html_inline", "text_special"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return "".join(parts)


def _top_level(tokens: list[Token]) -> Iterator[list[Token]]:
    group: list[Token] = []
    depth = 0
    for token in tokens:
        group.append(token)
        depth += token.nesting
        if depth == 0:
            yield group
            group = []


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    parser.enable(["heading", "lheading", "blockquote", "list", "table", "hr"])
    parser.enable(["escape", "entity", "link", "autolink", "emphasis", "newline", "reference"])
    return parser
