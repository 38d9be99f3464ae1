"""An article page as one record."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from pathlib import PurePosixPath

from bs4 import Tag

from seogo.documents.escaping import escape_paragraph
from seogo.readers.html.blocks import Setting, draft_blocks
from seogo.readers.html.bylines import find_byline
from seogo.readers.html.drafts import Draft
from seogo.readers.html.editing import behind_signature, edited
from seogo.readers.html.furniture import furniture_in, is_furniture
from seogo.readers.html.inline import address, markdown
from seogo.readers.html.labels import join_labels
from seogo.readers.html.lines import Line, lines
from seogo.readers.html.page import Page
from seogo.readers.html.pictures import find_picture, urlsplit_path
from seogo.readers.html.tags import find_tags, hashtag_line, unique
from seogo.readers.html.titles import find_title
from seogo.readers.html.tree import attribute, count, is_hidden, words_of
from seogo.records import Block, Given, Image, Provenance, Record

_SUBTITLE = frozenset(("subtitle", "subtit", "subheading", "standfirst", "deck", "lede"))
# Two sentences without a space between: a line whose paragraph breaks may be lost.
_GLUED = re.compile(r"[다요죠][.!?][\"”’]?(?=[가-힣A-Z‘“\"\'])")
_POINTER = re.compile(r"(?:👉|▶|☞|>>|\[관련\s?기사\])")
_COMMENTS = frozenset(("comment", "comments", "cmt", "reply", "replies"))
_BEHIND, _BEFORE = 14, 40  # lines round the text that may hold the byline


def read_article(page: Page, container: Tag) -> Record | None:
    """The record of an article page; None when its container holds no words."""
    title, heading = find_title(page.soup, page.meta, page.lines)
    inside = lines(container)
    body_ids = {id(string) for line in inside for string in line.strings}
    heading_ids = {id(string) for string in heading}
    near, region = _around(page, container, body_ids, heading_ids)
    visible = join_labels([line for line in inside if not line.hidden])
    found = find_byline(page.soup, page.meta, join_labels(near), visible, 1)

    removed = furniture_in(container)
    removed |= heading_ids
    removed |= _ids(found.lines)
    tags, tag_strings = find_tags(region, page.meta, f"{title} {container.get_text()}")
    shown = [line for line in inside if not line.hidden]
    for line in [*shown[-4:], *near]:
        if extra := hashtag_line(line):
            tags = unique([*tags, *extra])
            tag_strings += line.strings
    removed |= {id(string) for string in tag_strings}

    drafts = draft_blocks(container, Setting(page.album, frozenset(removed)))
    drafts = edited(drafts, title, behind_signature(shown))
    drafts = _lead_figure(page, container, drafts) + drafts
    if not any(draft.words for draft in drafts if draft.kind != "figure"):
        return None
    for draft in drafts:
        page.use(draft.strings)
    for line in found.lines:
        page.use(line.strings)
    page.use(tag_strings)
    page.use(heading)
    summary = _subtitle(page, near, found.lines) if heading else ""
    blocks, images = finish(drafts)
    source = page.source
    last = page.markup.count("\n") + 1
    return Record(
        Provenance(source.file, source.sha256, 1, last, 0, source.size),
        blocks,
        found.byline,
        Given(title=title, tags=tuple(tags), summary=summary, url=page.meta.url),
        images,
    )


def finish(
    drafts: Sequence[Draft], *, glued: bool = False
) -> tuple[tuple[Block, ...], tuple[Image, ...]]:
    """Drafts as blocks and the pictures that they show.

    Args:
        drafts: In order.
        glued: Whether every plain paragraph may hold several (an excerpt of a listing).
    """
    levels = sorted({draft.level for draft in drafts if draft.kind == "heading"})
    prose = [draft for draft in drafts if draft.kind == "paragraph"]
    blocks: list[Block] = []
    images: dict[str, Image] = {}
    for draft in drafts:
        text = draft.words
        if draft.kind == "figure" and draft.picture is not None:
            picture = draft.picture
            if picture.image is not None:
                images[picture.image.name] = picture.image
            quoted = text.replace("\\", "\\\\").replace('"', '\\"')
            title = f' "{quoted}"' if quoted else ""
            label = _label(picture.alt)
            shown = f"![{label}]({address(picture.address)}{title})"
            blocks.append(Block("figure", text, shown))
        elif draft.kind == "heading":
            marks = "#" * min(2 + levels.index(draft.level), 6)
            inner = markdown(draft.spans) or escape_paragraph(text)
            inner = re.sub(r"(#+)$", r"\\\1", inner)  # else a closing mark
            blocks.append(Block("heading", text, f"{marks} {inner}"))
        elif draft.kind == "paragraph":
            marked = markdown(draft.spans)
            several = len(_GLUED.findall(text)) >= (1 if len(prose) == 1 or glued else 2)
            plain = not marked and (several or glued or _POINTER.match(text))
            blocks.append(Block("line" if plain else "paragraph", text, marked))
        else:
            blocks.append(Block(draft.kind, text, draft.markdown))
    return tuple(blocks), tuple(images.values())


def _label(alt: str) -> str:
    """An alternative text between the brackets of an image; pairs of its own need no escape."""
    if not alt:
        return ""
    bare = re.sub(r"\[[^\[\]]*\]", "", alt)
    escaped = escape_paragraph(alt)
    if "[" in bare or "]" in bare or "](" in alt or "][" in alt:
        return escaped
    return escaped.replace("\\[", "[").replace("\\]", "]")


def _ids(page_lines: Sequence[Line]) -> set[int]:
    return {id(string) for line in page_lines for string in line.strings}


def _around(
    page: Page, container: Tag, body: set[int], heading: set[int]
) -> tuple[list[Line], Tag]:
    """The lines between title and text and right behind the text; the element round all of it."""
    at = [n for n, line in enumerate(page.lines) if any(id(s) in body for s in line.strings)]
    top = [n for n, line in enumerate(page.lines) if any(id(s) in heading for s in line.strings)]
    if not at:
        return [], container
    first, last = at[0], at[-1]
    start = max([n for n in top if n < first], default=max(0, first - _BEFORE))
    if first - start > 2 * _BEFORE:
        start = first - _BEFORE
    chosen = page.lines[max(0, start - 8) : first] + page.lines[last + 1 : last + 1 + _BEHIND]
    near = [
        line
        for line in chosen
        if not line.hidden
        and not any(id(s) in heading for s in line.strings)
        and not any(words_of(t) & _COMMENTS for t in [line.block, *islice(line.block.parents, 4)])
    ]
    region = container
    for parent in islice(container.parents, 4):
        if parent.name in ("body", "html", "[document]") or parent is page.root:
            break
        if page.prose.of[id(parent)] > 1.5 * max(page.prose.of[id(container)], 1):
            break
        region = parent
    return near, region


def _lead_figure(page: Page, container: Tag, drafts: list[Draft]) -> list[Draft]:
    """The picture above the text, where the metadata call it the article's."""
    if any(draft.picture for draft in drafts):
        return []
    leads = {PurePosixPath(urlsplit_path(url)).name for url in page.meta.pictures} - {""}
    inside = {id(tag) for tag in container.find_all("img")}
    for img in page.root.find_all("img"):
        sources = [attribute(img, n) for n in ("src", "data-src", "data-original", "srcset")]
        names = {PurePosixPath(urlsplit_path(url.split(" ")[0])).name for url in sources}
        if id(img) in inside or not names & leads or is_hidden(img):
            continue
        figure = img.find_parent("figure")
        setting = Setting(page.album, frozenset())
        if figure is not None and count(figure.get_text()) < 300:
            return [d for d in draft_blocks(figure, setting) if d.picture]
        if (picture := find_picture(img, page.album)) is not None:
            return [Draft("figure", picture=picture)]
    return []


def _subtitle(page: Page, near: list[Line], taken: list[Line]) -> str:
    """The line under a title that sums the article up."""
    before = near[: max(len(near) - _BEHIND, 0)]
    found = [
        line
        for line in before
        if line not in taken
        and not any(map(is_furniture, [line.block, *islice(line.block.parents, 3)]))
        and not {id(s) for s in line.strings} & page.used
        and 8 < len(line.text) < 300
        and any(words_of(tag) & _SUBTITLE for tag in [line.block, *islice(line.block.parents, 1)])
    ]
    for line in found:
        page.use(line.strings)
    return " ".join(line.text for line in found)
