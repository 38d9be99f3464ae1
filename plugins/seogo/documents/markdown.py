"""Bodies: CommonMark to safe HTML, one block at a time.

Only what DESIGN section 3 allows gets through: paragraphs, headings, quotations, lists, tables and
figures; inside them links and emphasis. A figure is a paragraph that is one picture and nothing
else. Raw HTML, pictures anywhere else and Pelican's {static} syntax stay text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from seogo.articles.references import Reference, parse_reference

MEDIA = "media"
"""The folder under content/ that holds pictures."""

# A name in it that stays inside it on every system and whose parts are no hidden files.
_MEDIA_NAME = re.compile(rf"{MEDIA}(?:/[^./\\:\x00-\x1f\x7f][^/\\:\x00-\x1f\x7f]*)+")
_Printed = tuple[str, str, str, str]
_KINDS = {"bullet_list": "list", "ordered_list": "list", "blockquote": "quotation"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words."""

    src: str
    """Its file under content/ (`media/…`), or an http(s) address where it was not saved."""

    alt: str = ""
    caption: str = ""

    @property
    def saved(self) -> bool:
        """Whether `src` is a file of the archive."""
        return self.src.startswith(f"{MEDIA}/")

    @property
    def words(self) -> str:
        """Caption and alternative text, each once."""
        return " ".join(dict.fromkeys(filter(None, (self.caption, self.alt))))


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body, rendered."""

    kind: str
    """A `seogo.records.Kind` except "line", or "hr"."""

    html: str
    """Safe HTML, without a trailing line end; "" of a figure, whose file pages have to look up."""

    text: str
    """Its words alone."""

    reference: Reference | None = None
    """Set on a "reference" block."""

    figure: Figure | None = None
    """Set on a "figure" block."""


def blocks(body: str, references: Iterable[Reference] = ()) -> list[Block]:
    """The blocks of a body. A paragraph that is one of `references` becomes a reference block."""
    wanted = {_printed(reference): reference for reference in references}
    return [_block(tokens, wanted) for tokens in _top_level(_parser().parse(body))]


def plain_text(body: str) -> str:
    """The words of a body, one line per block, without figures: as `seogo.records.Record.words`."""
    return "\n".join(block.text for block in blocks(body) if block.kind != "figure")


def _printed(reference: Reference) -> _Printed:
    """What the words of a pointer say; its address stands behind them."""
    return reference.marker, reference.label, reference.title, reference.access


def _block(tokens: list[Token], wanted: Mapping[_Printed, Reference]) -> Block:
    text = "\n".join(_words(token) for token in tokens if token.type == "inline")
    kind = tokens[0].type.removesuffix("_open")
    kind = _KINDS.get(kind, kind)
    if kind == "paragraph":
        found = parse_reference(text)
        if found and (reference := wanted.get(_printed(found))):
            return Block("reference", f"<p>{escape(text)}</p>", text, reference)
        if figure := _figure(tokens[1].content):
            return Block("figure", "", figure.words, figure=figure)
    for token in tokens:  # a table's alignment: the site's policy blocks style attributes
        if token.attrs.pop("style", None) == "text-align:right":
            token.attrs["class"] = "num"
    html = _parser().renderer.render(tokens, _parser().options, {})
    return Block(kind, html.strip(), text)


def _figure(source: str) -> Figure | None:
    """The picture that a paragraph is, None where it is anything else."""
    if not (source.startswith("![") and source.endswith(")")):
        return None
    children = _picture_parser().parseInline(source)[0].children or []
    if len(children) != 1 or children[0].type != "image":
        return None
    image = children[0]
    src = str(image.attrs["src"])
    if not src.lower().startswith(("https://", "http://")):
        src = unquote(src)
        if not _MEDIA_NAME.fullmatch(src):
            return None
    caption = " ".join(str(image.attrs.get("title", "")).split())
    return Figure(src, " ".join(_words(image).split()), caption)


def _words(inline: Token) -> str:
    parts = []
    for child in inline.children or []:
        if child.type in ("text", "code_inline", "html_inline", "text_special"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "image":  # in the alternative text of another
            parts.append(_words(child))
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
    # A wide table scrolls in a frame of its own, which the keyboard has to reach.
    parser.add_render_rule("table_open", _open_table)
    parser.add_render_rule("table_close", _close_table)
    return parser


@lru_cache(maxsize=1)
def _picture_parser() -> MarkdownIt:
    return MarkdownIt("zero").enable(["escape", "entity", "link", "emphasis", "image"])


def _open_table(_self: object, *_: object) -> str:
    return '<div class="wide" role="region" aria-label="표" tabindex="0"><table>\n'


def _close_table(_self: object, *_: object) -> str:
    return "</table></div>\n"
