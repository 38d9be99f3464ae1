"""The body of a page as blocks: paragraphs, headings, quotations, lists, tables, figures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urljoin

from bs4 import Tag
from bs4.element import NavigableString

from seogo.readers.html.captions import PICTURES, is_caption, is_picture_box
from seogo.readers.html.drafts import Draft, listed, quoted, tabled
from seogo.readers.html.embeds import embed_link
from seogo.readers.html.inline import Span, normalize
from seogo.readers.html.lines import lines
from seogo.readers.html.paragraphs import divide, is_preformatted, is_subtitle, is_summary
from seogo.readers.html.pictures import Album, find_picture
from seogo.readers.html.tables import grid as table_grid
from seogo.readers.html.tree import (
    DEEPEST,
    UNSEEN,
    attribute,
    is_block,
    is_hidden,
    is_text,
    name_of,
    squeeze,
)
from seogo.records import Kind

_CARD_PARTS = ["div", "p", "h3", "h4", "ul", "dl", "figure"]
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the conversion of one page needs to know."""

    album: Album
    removed: frozenset[int]
    """Ids of elements and strings that are not body."""
    starts: frozenset[int] = frozenset()
    """Ids of strings that begin a paragraph though the markup does not say so."""


def draft_blocks(root: Tag, setting: Setting, depth: int = 0) -> list[Draft]:
    """The blocks inside an element, in order.

    Args:
        root: The element.
        setting: Of its page.
        depth: How many elements are round it already.
    """
    builder = _Builder(setting)
    builder.walk(root, Span(""), depth)
    builder.flush()
    return builder.drafts


@dataclass(slots=True)
class _Builder:
    setting: Setting
    drafts: list[Draft] = field(default_factory=list)
    run: list[tuple[Span, NavigableString | None]] = field(default_factory=list)
    """The paragraph under way: words with their strings, `<br>` as a line end without one."""
    noscript: bool = False

    def walk(self, tag: Tag, style: Span, depth: int) -> None:
        if depth > DEEPEST:
            self._as_text(tag)
            return
        for node in tag.children:
            if id(node) in self.setting.removed:
                if isinstance(node, Tag) and is_block(node):
                    self.flush()
            elif is_text(node) and isinstance(node, NavigableString):
                if id(node) in self.setting.starts:
                    self.flush()
                self.run.append((Span(str(node), style.href, style.strong, style.em), node))
            elif isinstance(node, Tag):
                self._element(node, style, depth + 1)

    def flush(self) -> None:
        """End the paragraph under way."""
        run, self.run = self.run, []
        if not any(span.text.strip() for span, _ in run):
            return
        for spans, strings in divide(run):
            kind: Kind = "paragraph"
            self.drafts.append(Draft(kind, spans, strings))

    def _element(self, tag: Tag, style: Span, depth: int) -> None:
        name = tag.name
        if name == "br":
            self.run.append((Span("\n"), None))
        elif name in PICTURES or name == "noscript":
            self._figure(tag, style)
        elif link := embed_link(tag, self.setting.album):
            self._embed(tag, *link, depth)
        elif name in UNSEEN or is_hidden(tag):
            if is_block(tag):
                self.flush()
        elif name in _HEADINGS or (name in ("div", "p", "strong", "span") and is_subtitle(tag)):
            self._heading(tag, depth)
        elif name == "blockquote":
            self._quotation(tag, depth)
        elif name in ("ul", "ol", "menu"):
            self._list(tag, style, depth)
        elif name == "table":
            self._table(tag, style, depth)
        elif is_preformatted(tag):
            self._preformatted(tag)
        elif name == "a" and tag.find(_CARD_PARTS):
            self._link_card(tag, style, depth)
        elif is_caption(tag):
            self._caption(tag, depth)
        elif is_block(tag) or is_summary(tag):
            self.flush()
            if is_picture_box(tag):
                self._picture_box(tag, style, depth)
            else:
                self.walk(tag, style, depth)
            self.flush()
        elif is_picture_box(tag):
            self.flush()
            self._picture_box(tag, style, depth)
        else:
            self.walk(tag, self._style(tag, style), depth)

    def _style(self, tag: Tag, style: Span) -> Span:
        href, strong, em = style.href, style.strong, style.em
        css = attribute(tag, "style").replace(" ", "").lower()
        if tag.name == "a":
            href = self._link(attribute(tag, "href").strip()) or href
        elif tag.name in ("strong", "b"):
            strong = "font-weight:normal" not in css
        elif tag.name in ("em", "i"):
            em = "font-style:normal" not in css
        return Span("", href, strong or "font-weight:bold" in css, em)

    def _link(self, href: str) -> str:
        if not href or href.startswith("#"):
            return ""
        try:
            url = urljoin(self.setting.album.base, href)
        except ValueError:
            return ""
        return url if url.lower().startswith(("http://", "https://")) else ""

    def _figure(self, tag: Tag, style: Span) -> None:
        picture = find_picture(tag, self.setting.album)
        if picture is None:
            if "emoji" in name_of(tag) and len(alt := attribute(tag, "alt")) <= 8:
                self.run.append((Span(alt), None))
            return
        last = self.drafts[-1].picture if self.drafts else None
        if tag.name == "noscript" and last and not any(s.text.strip() for s, _ in self.run):
            return  # the fallback of the picture before it
        self.flush()
        self.drafts.append(Draft("figure", picture=picture, href=style.href))

    def _embed(self, tag: Tag, label: str, url: str, depth: int) -> None:
        self.flush()
        if tag.name == "blockquote" and label.startswith("X"):
            self._quotation(tag, depth)
        self.drafts.append(Draft("paragraph", [Span(label, url)]))

    def _caption(self, tag: Tag, depth: int) -> None:
        self.flush()
        inner = draft_blocks(tag, self.setting, depth + 1)
        words_inside = [draft for draft in inner if draft.picture is None]
        self.drafts += [draft for draft in inner if draft.picture is not None]
        if not self.caption_last(words_inside):
            self.drafts += words_inside

    def caption_last(self, drafts: list[Draft]) -> bool:
        """Give these words to the figure that stands last; False where there is none."""
        figure = self.drafts[-1] if self.drafts else None
        if figure is None or figure.picture is None:
            return False
        text = squeeze(" ".join(draft.words.replace("\n", " ") for draft in drafts))
        figure.text = f"{figure.text} {text}".strip()
        figure.strings += [string for draft in drafts for string in draft.strings]
        return True

    def _picture_box(self, tag: Tag, style: Span, depth: int) -> None:
        """A picture and little else: its words are the caption, before it or behind it."""
        before = len(self.drafts)
        self.walk(tag, style, depth)
        self.flush()
        inner = self.drafts[before:]
        del self.drafts[before:]
        figures = [draft for draft in inner if draft.picture is not None]
        self.drafts += figures
        rest = [draft for draft in inner if draft.picture is None]
        if rest and not (figures and self.caption_last(rest)):
            self.drafts += rest

    def _link_card(self, tag: Tag, style: Span, depth: int) -> None:
        """A preview of another page: its words as one link, without its thumbnail."""
        self.flush()
        before = len(self.drafts)
        self.walk(tag, self._style(tag, style), depth)
        self.flush()
        inner = self.drafts[before:]
        rows = [draft for draft in inner if draft.kind == "paragraph"]
        if rows and all(draft.picture or draft.kind == "paragraph" for draft in inner):
            del self.drafts[before:]
            last = self.drafts[-1] if self.drafts else None
            if last and last.picture and not last.text and last.href == rows[0].spans[0].href != "":
                self.drafts.pop()
            spans = [span for row in rows for span in [*row.spans, Span(" ", row.spans[0].href)]]
            spans = [Span(span.text, span.href) for span in spans]
            strings = [string for row in rows for string in row.strings]
            self.drafts.append(Draft("paragraph", normalize(spans), strings))

    def _heading(self, tag: Tag, depth: int) -> None:
        self.flush()
        for draft in draft_blocks(tag, self.setting, depth + 1):
            if draft.kind == "paragraph":
                draft.kind, draft.level = "heading", _HEADINGS.get(tag.name, 3)
                draft.spans = [Span(s.text, s.href) for s in draft.spans]
            self.drafts.append(draft)

    def _quotation(self, tag: Tag, depth: int) -> None:
        self.flush()
        inner = draft_blocks(tag, self.setting, depth + 1)
        group: list[Draft] = []
        for draft in [*inner, None]:
            if draft is not None and draft.kind not in ("figure", "table"):
                group.append(draft)
                continue
            if group:
                self.drafts.append(quoted(group))
                group = []
            if draft is not None:
                self.drafts.append(draft)

    def _list(self, tag: Tag, style: Span, depth: int) -> None:
        self.flush()
        items: list[list[Draft]] = []
        for item in tag.children:
            if id(item) in self.setting.removed or not isinstance(item, Tag) or is_hidden(item):
                continue
            if item.name in ("ul", "ol") and items:  # nested without an li of its own
                inner = _Builder(self.setting)
                inner._list(item, style, depth + 1)
                items[-1] += inner.drafts
            elif item.name not in UNSEEN:
                items.append(draft_blocks(item, self.setting, depth + 1))
        items = [item for item in items if item]
        plain = all(draft.kind in ("paragraph", "list") for item in items for draft in item)
        if not plain or depth > 20:
            self.drafts += [draft for item in items for draft in item]
        elif items:
            start = attribute(tag, "start")
            first = int(start) if start.isdigit() else 1
            self.drafts.append(listed(items, first if tag.name == "ol" else None))

    def _table(self, tag: Tag, style: Span, depth: int) -> None:
        self.flush()
        grid = table_grid(tag, self.setting.removed)
        if grid is not None:
            cells = [[self._cell(cell, depth) for cell in row] for row in grid]
            flat = [draft for row in cells for cell in row for draft in cell]
            if all(draft.kind in ("paragraph", "list", "heading") for draft in flat):
                if tag.caption:
                    self.drafts += draft_blocks(tag.caption, self.setting, depth + 1)
                if flat:
                    self.drafts.append(tabled(cells, flat))
                return
        if is_picture_box(tag):
            self._picture_box(tag, style, depth)
        else:
            self.walk(tag, style, depth)
        self.flush()

    def _cell(self, cell: Tag | None, depth: int) -> list[Draft]:
        return draft_blocks(cell, self.setting, depth + 1) if cell is not None else []

    def _preformatted(self, tag: Tag) -> None:
        """Every line as a paragraph: a line end is all the structure that it has."""
        self.flush()
        for string in tag.find_all(string=is_text):
            for part in re.split(r"(\n)", str(string)):
                if part == "\n":
                    self.run += [(Span("\n"), None), (Span("\n"), None)]
                elif part:
                    self.run.append((Span(part), string))
        self.flush()

    def _as_text(self, tag: Tag) -> None:
        """Line by line, without structure."""
        self.flush()
        for line in lines(tag):
            if not line.hidden:
                self.run += [(Span(str(string)), string) for string in line.strings]
            self.flush()
