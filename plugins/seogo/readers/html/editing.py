"""The drafts of an article without what the page adds to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seogo.readers.html.captions import looks_like_caption
from seogo.readers.html.drafts import Draft
from seogo.readers.html.furniture import is_box_title, is_notice
from seogo.readers.html.lines import Line
from seogo.readers.html.people import is_signature
from seogo.readers.html.titles import compact


def edited(drafts: list[Draft], title: str, behind: set[int]) -> list[Draft]:
    """Captions found, notices and signatures taken out, boxes of links at the end cut off.

    Args:
        drafts: In order.
        title: Of the article.
        behind: Ids of strings behind the reporter's name, where a paper puts links to its offers.
    """
    kept: list[Draft] = []
    for draft in drafts:
        text = draft.words
        if draft.kind in ("paragraph", "heading") and is_notice(text):
            continue
        if _only_links(draft) and draft.strings and {id(s) for s in draft.strings} <= behind:
            continue
        if draft.kind == "list" and all(map(is_notice, text.split("\n"))):
            continue
        last = kept[-1] if kept else None
        bare = last is not None and last.picture is not None and not last.text
        if last and bare and draft.kind == "paragraph" and looks_like_caption(text):
            last.text, last.strings = text, last.strings + draft.strings
            continue
        kept.append(draft)
    if kept and kept[0].kind == "heading" and compact(kept[0].words) == compact(title):
        kept.pop(0)
    while kept and kept[-1].kind == "paragraph" and kept[-1].words.isdecimal():
        kept.pop()  # a count
    edges = {id(draft) for draft in [*kept[:4], *kept[-4:]]}
    kept = [draft for draft in kept if id(draft) not in edges or not _is_reporter(draft)]
    return _without_link_boxes(kept)


def behind_signature(shown: Sequence[Line]) -> set[int]:
    """Ids of the strings behind the reporter's name at the foot of a text."""
    signed = [at for at, line in enumerate(shown) if at > 2 and is_signature(line.text)]
    return (
        {id(s) for line in shown[signed[-1] + 1 :] for s in line.strings}
        if signed and signed[-1] > len(shown) // 2
        else set()
    )


def _is_reporter(draft: Draft) -> bool:
    """A reporter's name, or portrait, at the head or foot of a text."""
    if draft.picture is not None:
        return not draft.text and is_signature(draft.picture.alt)
    return draft.kind == "paragraph" and is_signature(draft.words)


def _without_link_boxes(drafts: list[Draft]) -> list[Draft]:
    """Drop `관련 기사` and the links behind it, as far as nothing else follows them."""
    kept: list[Draft] = []
    skipping = False
    for at, draft in enumerate(drafts):
        if draft.kind in ("paragraph", "heading") and is_box_title(draft.words):
            following = drafts[at + 1 : at + 3]
            skipping = not following or all(map(_only_links, following))
            if skipping:
                continue
        skipping = skipping and (_only_links(draft) or draft.kind == "figure")
        if not skipping:
            kept.append(draft)
    return kept


def _only_links(draft: Draft) -> bool:
    if draft.kind == "list":
        return all(re.match(r"\s*(?:-|\d+\.) \[[^\]]*\]\(", r) for r in draft.markdown.split("\n"))
    return draft.kind == "figure" or (bool(draft.spans) and all(s.href for s in draft.spans))
