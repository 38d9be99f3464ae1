"""Text that a page shows only after a click on 더보기: part of the article all the same."""

from __future__ import annotations

import re

from bs4 import Tag

from seogo.readers.html.tree import attribute, count, is_hidden, squeeze

_TOGGLE = re.compile(
    r"(?:기사|본문|전문|내용|글)?\s?(?:더\s?보기|더\s?읽기|펼치기|펼쳐\s?보기|전체\s?보기|전문\s?보기|계속\s?(?:읽기|보기))\W*"
    r"|(?:show|read|see|view) (?:more|all)\W*",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[다요까죠음함됨][.!?]|[가-힣a-z][.!?][\"”’]?\s*$")
_SHORTEST = 40
_STYLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important)?;?", re.IGNORECASE
)


def unfold(root: Tag) -> None:
    """Take the hiding off what stands beside a button that shows it.

    What the page shows elsewhere too (a copy for phones, for printing) stays hidden.
    """
    hidden = [tag for tag in root.find_all(["div", "section", "span", "p"]) if is_hidden(tag)]
    if not hidden:
        return
    whole = "".join(root.get_text().split())
    for tag in hidden:
        text = tag.get_text()
        bare = "".join(text.split())
        if len(bare) < _SHORTEST or not _SENTENCE.search(text) or whole.count(bare[:60]) > 1:
            continue
        links = sum(count(a.get_text()) for a in tag.find_all("a"))
        if links * 2 < len(bare) and tag.parent is not None and _has_toggle(tag.parent, tag):
            tag["style"] = _STYLE.sub("", attribute(tag, "style"))
            tag.attrs.pop("hidden", None)


def _has_toggle(around: Tag, folded: Tag) -> bool:
    for element in around.find_all(["button", "a", "span", "div", "p", "label", "strong"]):
        if element is folded or folded in element.parents:
            continue
        if _TOGGLE.fullmatch(squeeze(element.get_text())):
            return True
    return False
