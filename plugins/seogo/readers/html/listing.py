"""A listing page as one record for each of its cards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from urllib.parse import unquote, urljoin

from bs4 import Tag
from bs4.element import NavigableString

from seogo.problems import Problem
from seogo.readers.html.article import finish
from seogo.readers.html.blocks import Setting, draft_blocks
from seogo.readers.html.bylines import card_byline
from seogo.readers.html.drafts import Draft
from seogo.readers.html.furniture import furniture_in, is_furniture, is_notice
from seogo.readers.html.inline import Span, normalize
from seogo.readers.html.lines import Line, lines, text_of
from seogo.readers.html.metadata import Metadata
from seogo.readers.html.page import Page
from seogo.readers.html.stamps import find_printed
from seogo.readers.html.tags import find_tags, unique
from seogo.readers.html.titles import compact
from seogo.readers.html.tree import attribute, count, name_of, squeeze, word_set, words_of
from seogo.records import Given, Provenance, Record

_CARD_TAGS = word_set("li article div section tr dl a td dd table")
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_TITLE_NAME = re.compile(
    r"(?:^|[\s_-])(?:h?tit(?:le)?s?|headline|subject|news_?tit)", re.IGNORECASE
)
_LONGEST_TITLE, _SHORTEST_EXCERPT = 150, 20
_PRESS = frozenset(("writing", "press"))
_DEEPEST = 50  # elements round a card; each is looked through for every one of them
# What heads a page of one tag.
_TAG_HEADING = re.compile(
    r"(?:태그|tags?|topics?|주제|키워드|해시태그)\s*[:：#]?\s*[‘“'\"<\[]?(?P<a>[^’”'\">\]]{1,30})[’”'\">\]]?|"
    r"#\s*(?P<b>\S{1,30})|"
    r"[‘“'\"<\[](?P<c>[^’”'\">\]]{1,30})[’”'\">\]]\s*(?:태그|관련|주제).{0,12}",
    re.IGNORECASE,
)
_TAG_ADDRESS = re.compile(
    r"/(?:tags?|topics?|keywords?|hashtags?)/([^/?#]+)|[?&](?:tag|keyword)=([^&#]+)"
)


@dataclass(slots=True)
class _Card:
    tag: Tag
    lines: list[Line]
    title: str = ""
    title_strings: list[NavigableString] = field(default_factory=list)
    href: str = ""
    linked: bool = False
    """Whether the title leads to the article."""
    dated: bool = False
    excerpt: int = 0
    """Characters besides the title."""


def read_listing(page: Page, container: Tag | None, problems: list[Problem]) -> list[Record]:
    """The records of a page of cards; empty when the page is none."""
    cards = _best_group(page)
    if not cards or not _is_listing(page, container, cards):
        return []
    own = _own_tag(page)
    records: list[Record] = []
    at = line = 0
    for card in cards:
        needle = card.href or card.title or (card.lines[0].text if card.lines else "")
        found = page.markup.find(needle.replace("&", "&amp;"), at) if needle else -1
        found = page.markup.find(needle, at) if needle and found < 0 else found
        at = max(found, at)
        # Several cards on one line of markup still need numbers of their own.
        line = max(line + 1, page.markup.count("\n", 0, at) + 1)
        record = _record(page, card, own, line)
        if record is not None:
            records.append(record)
        else:
            values = {"text": card.title or " ".join(x.text for x in card.lines)}
            problems.append(Problem(page.source.name, line, "card-without-text", values))
    return records


def _record(page: Page, card: _Card, own: list[str], line: int) -> Record | None:
    tags, tag_strings = find_tags(card.tag, _without_tags(page), "")
    taken = {id(s) for s in [*card.title_strings, *tag_strings]}
    rest = [
        Line(x.block, x.hidden, [s for s in x.strings if id(s) not in taken]) for x in card.lines
    ]
    rest = [x for x in rest if x.text]
    found = card_byline(rest, card.tag, line)
    taken |= {id(s) for x in found.lines for s in x.strings}
    removed = furniture_in(card.tag) | taken
    removed |= {id(s) for x in rest for s in x.strings if s.parent and words_of(s.parent) & _PRESS}
    drafts = draft_blocks(card.tag, Setting(page.album, frozenset(removed)))
    url = _resolve(page, card.href)
    drafts = [_unlinked(draft, url) for draft in drafts if not is_notice(draft.words)]
    longest = max((count(d.words) for d in drafts if not d.picture), default=0)
    if longest == 0:
        return None
    drafts = [
        d
        for d in drafts
        if d.picture or longest < _SHORTEST_EXCERPT or count(d.words) * 10 >= longest or _ends(d)
    ]
    while drafts and drafts[0].picture and not drafts[0].text:
        drafts.pop(0)  # the list's thumbnail, cut to its size
    for draft in drafts:
        page.use(draft.strings)
    page.use([*card.title_strings, *tag_strings])
    page.use(s for x in found.lines for s in x.strings)
    blocks, images = finish(drafts, glued=True)
    source = page.source
    last = line + card.tag.decode().count("\n") if "\n" in page.markup else line
    return Record(
        Provenance(source.file, source.sha256, line, last, 0, source.size),
        blocks,
        found.byline,
        Given(title=card.title, tags=tuple(unique([*tags, *own])), url=url),
        images,
    )


def _without_tags(page: Page) -> Metadata:
    """The page's metadata without what it says of the listing as a whole."""
    return replace(page.meta, tags=[], keywords=[])


def _ends(draft: Draft) -> bool:
    return draft.kind != "paragraph" or bool(re.search(r"[.!?…\"”’)\]]$", draft.words))


def _unlinked(draft: Draft, url: str) -> Draft:
    """An excerpt that is a link to its own article is plain text."""
    if draft.kind in ("paragraph", "heading"):
        plain = (Span(s.text, "" if s.href == url else s.href, s.strong, s.em) for s in draft.spans)
        draft.spans = normalize(plain)
    return draft


def _best_group(page: Page) -> list[_Card]:
    groups: dict[tuple[str, ...], list[Tag]] = {}
    depth = {id(page.root): 0}
    for tag in page.root.find_all(True):
        parent = tag.parent
        depth[id(tag)] = depth.get(id(parent), 0) + 1
        if parent is not None and tag.name in _CARD_TAGS and depth[id(tag)] <= _DEEPEST:
            key = (*_signature(parent), *_signature(tag))
            groups.setdefault(key, []).append(tag)
    best: list[_Card] = []
    best_score = (0.0, 0)
    for group in groups.values():
        # Boxes in boxes of one name are no list.
        ids = set(map(id, group))
        tags = [t for t in group if not any(id(p) in ids for p in islice(t.parents, _DEEPEST))]
        if len(tags) < 2 or count(tags[0].get_text()) > 200_000:
            continue
        cards = [card for card in map(_card, tags) if card is not None]
        good = [card for card in cards if card.excerpt >= _SHORTEST_EXCERPT]
        linked = [card for card in good if card.dated or card.linked]
        if len(linked) < 2 or len(linked) * 2 < len(cards):
            continue
        alike = all(card.dated for card in linked) or all(card.linked for card in linked)
        if not alike or (len(linked) == 2 and not all(card.dated for card in linked)):
            continue
        total = sum(card.excerpt for card in linked)
        if total * 10 < 6 * sum(card.excerpt for card in cards):
            continue
        # One article among boxes of the page is no list of articles.
        if max(card.excerpt for card in linked) > (0.9 if len(linked) < 4 else 0.7) * total:
            continue
        # Of groups that hold the same text, the one cut finest.
        if total > 1.1 * best_score[0] or (
            total > 0.8 * best_score[0] and len(good) > best_score[1]
        ):
            best, best_score = cards, (max(total, best_score[0]), len(good))
    return best


def _signature(tag: Tag) -> tuple[str, str]:
    names = attribute(tag, "class").split()
    return tag.name, re.sub(r"\d+", "", names[0]) if names else ""


def _card(tag: Tag) -> _Card | None:
    """A repeated element as a card; None when it is a menu's item or holds too little."""
    if any(
        is_furniture(t) for t in islice([tag, *tag.parents], 3) if t.name not in ("html", "body")
    ):
        return None
    shown = [line for line in lines(tag, parted=True) if not line.hidden]
    if not shown:
        return None
    card = _Card(tag, shown)
    link = _title(card)
    links = [link] if link else []
    if tag.name == "a":
        links.append(tag)
    card.linked = bool(card.title) and any(map(_is_address, links))
    links += [a for a in tag.find_all("a", href=True) if _is_address(a)]
    card.href = next((attribute(a, "href") for a in links if _is_address(a)), "")
    card.dated = any(len(x.text) <= 80 and find_printed(x.text) for x in shown) or bool(
        tag.find("time", datetime=True)
    )
    if not card.title and not card.dated:
        return None
    of_title = set(map(id, card.title_strings))
    rest = [x for x in shown if not {id(s) for s in x.strings} & of_title]
    card.excerpt = sum(count(x.text) for x in rest if count(x.text) >= _SHORTEST_EXCERPT)
    return card


def _title(card: _Card) -> Tag | None:
    """Set a card's title and its strings; the link that it is, or has around or inside it."""
    tag = card.tag
    named = (t for t in tag.find_all(True) if _TITLE_NAME.search(name_of(t)))
    linked = (a for a in tag.find_all("a", href=True) if 8 <= len(text_of(a)) <= _LONGEST_TITLE)
    bold = (t for t in tag.find_all(["strong", "b", "dt"]) if len(text_of(t)) >= 8)
    for found in (*tag.find_all(_HEADINGS, limit=3), *named, *linked, *bold):
        text = text_of(found)
        if not 2 <= len(text) <= _LONGEST_TITLE or find_printed(text):
            continue
        own = [s for line in lines(found) for s in line.strings]
        whole = sum(count(line.text) for line in card.lines)
        if count(text) * 10 >= whole * 9 and len(card.lines) > 1:
            continue  # a heading that is round the whole card
        if found.name == "a" and len(card.lines) == 1:
            continue  # a sentence with a link in it
        card.title, card.title_strings = text, own
        inner = found if found.name == "a" else found.find("a", href=True)
        return inner or found.find_parent("a", href=True)
    return None


def _is_address(link: Tag) -> bool:
    href = attribute(link, "href").strip()
    return bool(href) and not href.lower().startswith(("javascript:", "mailto:", "#", "tel:"))


def _resolve(page: Page, href: str) -> str:
    try:
        url = urljoin(page.album.base, href.strip())
    except ValueError:
        return ""
    return url if url.lower().startswith(("http://", "https://")) else ""


def _is_listing(page: Page, container: Tag | None, cards: list[_Card]) -> bool:
    inside = {id(s) for card in cards for line in card.lines for s in line.strings}
    total = sum(card.excerpt for card in cards)
    root = container or page.root
    others = [
        x for x in lines(root) if not x.hidden and not any(id(s) in inside for s in x.strings)
    ]
    outside = sum(count(x.text) for x in others if count(x.text) >= 40 or x.text.endswith("다."))
    if not page.meta.is_article:
        return total > outside
    around = {id(parent) for parent in container.parents} if container is not None else set()
    if any(id(card.tag) in around or card.tag is container for card in cards):
        return False
    within = container is not None and any(
        parent is container for card in cards[:1] for parent in [card.tag, *card.tag.parents]
    )
    dated = sum(card.dated for card in cards) * 2 > len(cards)
    if container is not None and not within and outside >= _SHORTEST_EXCERPT:
        return False
    return dated and total > 3 * outside


def _own_tag(page: Page) -> list[str]:
    """The tag whose articles the page lists, where its heading or address says so."""
    address = next((m[1] or m[2] for m in _TAG_ADDRESS.finditer(page.meta.url)), "")
    wanted = compact(unquote(address.replace("+", " ").replace("-", " ")))
    for text in _heads(page):
        if match := _TAG_HEADING.fullmatch(text):
            return [squeeze(match["a"] or match["b"] or match["c"]).lstrip("#")]
        if wanted and compact(text) == wanted:
            return [text.lstrip("#")]
    if wanted and re.search("[가-힣]", wanted):
        return [squeeze(unquote(address.replace("+", " ")))]
    return []


def _heads(page: Page) -> Iterator[str]:
    for tag in page.root.find_all(["h1", "h2", "h3"]):
        if text := text_of(tag):
            yield text
    for title in page.meta.titles:
        yield re.split(r"\s+[-|:–]\s+|\s*[|ㅣ]\s*", title)[0]
