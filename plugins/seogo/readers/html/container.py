"""Where on the page the article's text stands."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice

from bs4 import BeautifulSoup, Tag

from seogo.readers.html.furniture import is_furniture
from seogo.readers.html.lines import Line
from seogo.readers.html.tree import attribute, count, name_of

# Names that content systems and papers give to nothing but the text itself.
_EXACT = re.compile(
    r"(?:^|\s)(?:dic_area|article-view-content-div|harmonyContainer|articleBodyContents|articeBody|"
    r"se-main-container|entry-content|post-content|post-body|article-body|articleBody|article_body|"
    r"article-text|article_txt|news_body|newsEndContents|newsct_article|tt_article_useless_p_margin|"
    r"contents_style|td-post-content|view_con_t|post_ct|postViewArea|story-news|articletxt|art_txt|"
    r"read_body|rd_body|news_body_area|article_content|articleContent|article_view|article-content|"
    r"newsView|bo_v_con|board_view_content|mw-parser-output|news_view|newsbody|viewcontent|"
    r"view_content|view-content|view_cont|viewConts?|xe_content|post_content|wrap_body)(?:\s|$)",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:art(?:icle)?|news|post|entry|view|read|story|board|bbs|blog|txt|text|body)[_-]?"
    r"(?:body|contents?|conts?|con|text|txt|view|area|article|detail|main|wrap)",
    re.IGNORECASE,
)
_BROAD = re.compile(r"(?:^|\s)(?:content|contents|container|main|article|view|post|entry)(?:\s|$)")
_SENTENCE_END = re.compile(r"[다요까죠음함임됨오][.!?]|[.!?][\"”’)]*$")
_FINISHED = re.compile(r"[다요까죠음함임됨][.!?][\"”’)]*$")
_DATED = re.compile(r"\d{4}[.\-/년]\s?\d{1,2}[.\-/월]\s?\d{1,2}")
_ADDRESS = re.compile(r"https?://")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_DEEPEST = 200
_OPENING = 60


class Prose:
    """How much connected text each element holds."""

    def __init__(self, page: list[Line]) -> None:
        self.of: defaultdict[int, int] = defaultdict(int)
        self._furniture: dict[int, bool] = {}
        for line in page:
            if line.hidden or not (weight := _weight(line)):
                continue
            around = list(islice([line.block, *line.block.parents], _DEEPEST))
            if any(self._is_furniture(tag) for tag in around if tag.name not in ("body", "html")):
                weight //= 5
            for tag in around:
                self.of[id(tag)] += weight

    def _is_furniture(self, tag: Tag) -> bool:
        known = self._furniture.get(id(tag))
        if known is None:
            known = is_furniture(tag) and not _GENERIC.search(name_of(tag))
            self._furniture[id(tag)] = known
        return known


def find_container(soup: BeautifulSoup, prose: Prose, article_body: str) -> Tag | None:
    """The element that holds the text and least besides; None for a page without text.

    Args:
        soup: The page.
        prose: How much text its elements hold.
        article_body: What JSON-LD gives as the text; "" when it does not.
    """
    root = soup.body or soup
    whole = prose.of[id(root)]
    tiers: list[list[Tag]] = [[], [], [], []]
    for tag in root.find_all(True):
        if tag.name in ("script", "style", "a", "img", "span", "li", "p", "meta", "input"):
            continue
        name = name_of(tag)
        if "articlebody" in attribute(tag, "itemprop").lower():
            tiers[0].append(tag)
        elif name and _EXACT.search(name):
            tiers[1].append(tag)
        elif tag.name == "article" or (name and _GENERIC.search(name)):
            tiers[2].append(tag)
        elif tag.name == "main" or (name and _BROAD.search(name)):
            tiers[3].append(tag)
    if article_body and (found := _located(root, article_body)) is not None:
        tiers[0].append(found)
    for tier in tiers[:2]:
        if (best := _best(tier, prose)) is not None and _holds(best, prose, whole):
            return _tightest(best, prose)
    best = _best(tiers[2] + tiers[3], prose)
    inner = _best(tiers[2], prose)
    if best is not None and inner is not None and best in inner.parents:
        # `contents` holds the page's own sentences too.
        best = inner if prose.of[id(inner)] >= 0.8 * prose.of[id(best)] else best
    if best is not None and prose.of[id(best)] >= 0.5 * whole > 0:
        broad = any(best is tag for tag in tiers[3])
        return _tightest(_densest(best, prose, 0.95) or best if broad else best, prose)
    return _densest(root, prose) or _shortest(tiers)


def _weight(line: Line) -> int:
    text = line.text
    if line.block.name in _HEADINGS:
        return 0
    size = count(text)
    if size < 40 and not _SENTENCE_END.search(text):
        return 0
    if size < 80 and (_DATED.search(text) or _ADDRESS.search(text)) and not _FINISHED.search(text):
        return 0  # who wrote it and when, where it stands
    linked = sum(count(s) for s in line.strings if _in_link(s.parent, line.block))
    return 0 if linked * 2 > size else size - linked


def _in_link(tag: Tag | None, block: Tag) -> bool:
    while tag is not None and tag is not block:
        if tag.name == "a":
            return True
        tag = tag.parent
    return tag is not None and tag.find_parent("a") is not None


def _holds(tag: Tag, prose: Prose, whole: int) -> bool:
    return prose.of[id(tag)] * 4 >= whole and count(tag.get_text()) > 0


def _best(tags: list[Tag], prose: Prose) -> Tag | None:
    """The one with most text; where it has several pieces side by side, what holds them all."""
    if not tags:
        return None
    best = max(tags, key=lambda tag: prose.of[id(tag)])
    inside = {id(tag) for tag in tags}
    tops = [t for t in tags if not any(id(p) in inside for p in islice(t.parents, _DEEPEST))]
    tops = [tag for tag in tops if prose.of[id(tag)]]
    together = sum(prose.of[id(tag)] for tag in tops)
    if len(tops) > 1 and prose.of[id(best)] < 0.6 * together:
        shared = _common(tops)
        if shared is not None and prose.of[id(shared)] <= 1.4 * together:
            return shared
    return best


def _common(tags: list[Tag]) -> Tag | None:
    first = list(islice(tags[0].parents, _DEEPEST))
    others = [{id(p) for p in islice(tag.parents, _DEEPEST)} for tag in tags[1:]]
    return next((p for p in first if all(id(p) in other for other in others)), None)


def _tightest(tag: Tag, prose: Prose) -> Tag:
    """Go down while one named element, or one cell of a table, has nearly all the text."""
    for _ in range(_DEEPEST):
        inner = [
            child
            for child in tag.find_all(["div", "section", "article", "td"], limit=60)
            if prose.of[id(child)] >= 0.95 * prose.of[id(tag)] > 0
            and (
                _EXACT.search(name_of(child))
                or (child.name == "td" and tag.name in ("table", "tbody", "tr"))
                or "articlebody" in attribute(child, "itemprop").lower()
            )
        ]
        if not inner:
            return tag
        tag = inner[0]
    return tag


def _located(root: Tag, body: str) -> Tag | None:
    """The smallest element around the places where a given text begins and ends."""
    bare = "".join(body.split())
    head, tail = bare[:30], bare[-30:]
    if len(bare) < 60:
        return None
    tag = root
    for _ in range(_DEEPEST):
        for child in tag.children:
            if isinstance(child, Tag):
                text = "".join(child.get_text().split())
                if head in text and tail in text:
                    tag = child
                    break
        else:
            break
    return tag if tag is not root and tag.name not in ("p", "script") else None


def _densest(root: Tag, prose: Prose, share: float = 0.75) -> Tag | None:
    """From an element down while one inside has this share of the text."""
    if not prose.of[id(root)]:
        return None
    tag = root
    for _ in range(_DEEPEST):
        inner = [child for child in tag.children if isinstance(child, Tag)]
        best = max(inner, key=lambda child: prose.of[id(child)], default=None)
        # A page of one paragraph: what holds it, not the paragraph.
        leaf = best is None or best.name in ("p", "ul", "ol", "blockquote")
        if best is None or leaf or prose.of[id(best)] < share * prose.of[id(tag)]:
            return tag
        if _opens_before(inner, best, prose):
            return tag
        tag = best
    return tag


def _opens_before(inner: list[Tag], best: Tag, prose: Prose) -> bool:
    """Whether sentences stand between a title and what holds most text: its opening."""
    titled = False
    for child in inner:
        if child is best:
            return False
        titled = titled or child.name == "h1" or child.find("h1") is not None
        if titled and prose.of[id(child)] >= _OPENING:
            return True
    return False


def _shortest(tiers: list[list[Tag]]) -> Tag | None:
    """A page of a few words: its container by name alone."""
    return next((tag for tier in tiers for tag in tier if count(tag.get_text())), None)
