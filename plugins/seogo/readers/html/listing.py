"""A listing page as one record for each of its cards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote, urljoin

from bs4 import Tag

from seogo.problems import Problem
from seogo.readers.html.article import finish
from seogo.readers.html.blocks import Setting, draft_blocks
from seogo.readers.html.bylines import card_byline
from seogo.readers.html.cards import SHORTEST_EXCERPT, Card, find_cards
from seogo.readers.html.drafts import Draft
from seogo.readers.html.furniture import furniture_in, is_notice
from seogo.readers.html.inline import Span, normalize
from seogo.readers.html.lines import Line, lines, text_of
from seogo.readers.html.metadata import Metadata
from seogo.readers.html.page import Page
from seogo.readers.html.tags import find_tags, unique
from seogo.readers.html.titles import compact
from seogo.readers.html.tree import attribute, count, squeeze, words_of
from seogo.records import Given, Provenance, Record

_LONGEST_LINK = 120
_SENTENCE = re.compile(r"[다요까]\.")
_MORE = re.compile(
    r"(?:계속|더)\s?(?:읽기|보기)|자세히\s?보기|(?:read|learn) more|continue reading", re.IGNORECASE
)
_PRESS = frozenset(("writing", "press"))
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


def read_listing(page: Page, container: Tag | None, problems: list[Problem]) -> list[Record]:
    """The records of a page of cards; empty when the page is none."""
    cards = find_cards(page)
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


def _record(page: Page, card: Card, own: list[str], line: int) -> Record | None:
    url = _resolve(page, card.href)
    lists = _link_lists(card)
    tags, tag_strings = find_tags(card.tag, _without_tags(page), "")
    taken = {id(s) for s in [*card.title_strings, *tag_strings]}
    rest = [
        Line(x.block, x.hidden, [s for s in x.strings if id(s) not in taken]) for x in card.lines
    ]
    rest = [x for x in rest if x.text and not any(p in lists for p in [x.block, *x.block.parents])]
    found = card_byline(rest, card.tag, line, url)
    taken |= {id(s) for x in found.lines for s in x.strings}
    removed = furniture_in(card.tag) | taken | {id(tag) for tag in lists}
    removed |= {id(s) for x in rest for s in x.strings if s.parent and words_of(s.parent) & _PRESS}
    removed |= _labels(card)
    starts = frozenset(id(x.strings[0]) for x in rest)
    removed |= {id(a) for a in card.tag.find_all("a") if _MORE.match(squeeze(a.get_text()))}
    drafts = draft_blocks(card.tag, Setting(page.album, frozenset(removed), starts))
    drafts = [_unlinked(draft, url) for draft in drafts if not is_notice(draft.words)]
    longest = max((count(d.words) for d in drafts if not d.picture), default=0)
    if longest == 0:
        return None
    drafts = [
        d
        for d in drafts
        if d.picture or longest < SHORTEST_EXCERPT or count(d.words) * 10 >= longest or _ends(d)
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


def _labels(card: Card) -> set[int]:
    """Ids of the strings above a card's title: its section, its paper."""
    of_title = {id(string) for string in card.title_strings}
    above: set[int] = set()
    for line in card.lines:
        own = {id(string) for string in line.strings}
        if own & of_title:
            return above
        if count(line.text) >= SHORTEST_EXCERPT or _SENTENCE.search(line.text):
            break
        above |= own
    return set()


def _link_lists(card: Card) -> list[Tag]:
    """Lists inside a card that link to other articles."""
    found: list[Tag] = []
    for tag in card.tag.find_all(["ul", "ol"]):
        items = tag.find_all("li", recursive=False)
        if items and all(_links_elsewhere(item, card.href) for item in items):
            found.append(tag)
    return found


def _links_elsewhere(item: Tag, href: str) -> bool:
    link = item.find("a", href=True)
    text = squeeze(item.get_text(" "))
    elsewhere = link is not None and attribute(link, "href") != href
    return elsewhere and len(text) <= _LONGEST_LINK and not _SENTENCE.search(text)


def _without_tags(page: Page) -> Metadata:
    """The page's metadata without what it says of the listing as a whole."""
    return replace(page.meta, tags=[], keywords=[])


def _ends(draft: Draft) -> bool:
    return draft.kind != "paragraph" or bool(re.search(r"[.!?…\"”’)\]]$", draft.words))


def _unlinked(draft: Draft, url: str) -> Draft:
    """An excerpt that is a link to its own article is plain text."""
    if draft.kind in ("paragraph", "heading"):
        # Bold in an excerpt is what somebody searched for.
        plain = (Span(s.text, "" if s.href == url else s.href) for s in draft.spans)
        draft.spans = normalize(plain)
    return draft


def _resolve(page: Page, href: str) -> str:
    try:
        url = urljoin(page.album.base, href.strip())
    except ValueError:
        return ""
    return url if url.lower().startswith(("http://", "https://")) else ""


def _is_listing(page: Page, container: Tag | None, cards: list[Card]) -> bool:
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
    if container is not None and not within and outside >= SHORTEST_EXCERPT:
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
