"""The cards of a listing page: what repeats, and the title, link, date and text of each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice

from bs4 import Tag
from bs4.element import NavigableString

from seogo.readers.html.furniture import is_furniture
from seogo.readers.html.lines import Line, lines, text_of
from seogo.readers.html.page import Page
from seogo.readers.html.stamps import find_printed
from seogo.readers.html.tree import attribute, count, name_of, word_set

_CARD_TAGS = word_set("li article div section tr dl a td dd table")
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_TITLE_NAME = re.compile(
    r"(?:^|[\s_-])(?:h?tit(?:le)?s?|headline|subject|news_?tit)", re.IGNORECASE
)
_LONGEST_TITLE, SHORTEST_EXCERPT = 150, 20
_DEEPEST = 50  # elements round a card; each is looked through for every one of them


@dataclass(slots=True)
class Card:
    """One article of a listing."""

    tag: Tag
    lines: list[Line]
    """Visible ones, neighbours parted."""

    title: str = ""
    title_strings: list[NavigableString] = field(default_factory=list)
    href: str = ""
    linked: bool = False
    """Whether the title leads to the article."""
    dated: bool = False
    excerpt: int = 0
    """Characters besides the title."""


def find_cards(page: Page) -> list[Card]:
    """The group of elements that is most like a list of articles; empty where none is."""
    groups: dict[tuple[str, ...], list[Tag]] = {}
    depth = {id(page.root): 0}
    for tag in page.root.find_all(True):
        parent = tag.parent
        depth[id(tag)] = depth.get(id(parent), 0) + 1
        if parent is not None and tag.name in _CARD_TAGS and depth[id(tag)] <= _DEEPEST:
            key = (*_signature(parent), *_signature(tag))
            groups.setdefault(key, []).append(tag)
    best: list[Card] = []
    best_score = (0.0, 0)
    for group in groups.values():
        # Boxes in boxes of one name are no list.
        ids = set(map(id, group))
        tags = [t for t in group if not any(id(p) in ids for p in islice(t.parents, _DEEPEST))]
        if len(tags) < 2 or count(tags[0].get_text()) > 200_000:
            continue
        cards = [card for card in map(make_card, tags) if card is not None]
        good = [card for card in cards if card.excerpt >= SHORTEST_EXCERPT]
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
    return _with_singles(page, best) if best else best


def _with_singles(page: Page, cards: list[Card]) -> list[Card]:
    """With what stands alone on the page and is a card like the others: its lead article."""
    inside = {id(tag) for card in cards for tag in [card.tag, *card.tag.find_all(True)]}
    around = {id(parent) for card in cards for parent in card.tag.parents}
    dated = all(card.dated for card in cards)
    known = {card.href for card in cards}
    found: list[Card] = []
    for heading in page.root.find_all(_HEADINGS):
        if id(heading) in inside or id(heading) in around or heading.find("a", href=True) is None:
            continue
        best: Card | None = None
        for tag in islice(heading.parents, 4):
            if id(tag) in around or tag is page.root or any(map(is_furniture, [tag])):
                break
            card = make_card(tag) if tag.name in _CARD_TAGS else None
            if card and card.linked and card.excerpt >= SHORTEST_EXCERPT:
                best = best or card
                if card.dated:
                    best = card
                    break
        if best and (best.dated or not dated) and best.href not in known:
            known.add(best.href)
            found.append(best)
            inside |= {id(tag) for tag in [best.tag, *best.tag.find_all(True)]}
    if not found:
        return cards
    order = {id(tag): at for at, tag in enumerate(page.root.find_all(True))}
    return sorted([*cards, *found], key=lambda card: order[id(card.tag)])


def _signature(tag: Tag) -> tuple[str, str]:
    names = attribute(tag, "class").split()
    return tag.name, re.sub(r"\d+", "", names[0]) if names else ""


def make_card(tag: Tag) -> Card | None:
    """A repeated element as a card; None when it is a menu's item or holds too little."""
    if any(
        is_furniture(t) for t in islice([tag, *tag.parents], 3) if t.name not in ("html", "body")
    ):
        return None
    shown = [line for line in lines(tag, parted=True) if not line.hidden]
    if not shown:
        return None
    card = Card(tag, shown)
    addresses = Counter(attribute(a, "href") for a in tag.find_all("a", href=True))
    most = addresses.most_common(1)
    main = most[0][0] if most and most[0][1] > 1 and _is_address(most[0][0]) else ""
    link = _title(card, main) or (_title(card, "") if main and not card.title else None)
    links = [link] if link else []
    if tag.name == "a":
        links.append(tag)
    card.linked = bool(card.title) and any(_is_address(attribute(a, "href")) for a in links)
    links += tag.find_all("a", href=True)
    card.href = next((href for a in links if _is_address(href := attribute(a, "href"))), "")
    card.dated = any(len(x.text) <= 80 and find_printed(x.text) for x in shown) or bool(
        tag.find("time", datetime=True)
    )
    if not card.title and not card.dated:
        return None
    of_title = set(map(id, card.title_strings))
    rest = [x for x in shown if not {id(s) for s in x.strings} & of_title]
    card.excerpt = sum(count(x.text) for x in rest if count(x.text) >= SHORTEST_EXCERPT)
    return card


def _title(card: Card, main: str) -> Tag | None:
    """Set a card's title and its strings; the link that it is, or has around or inside it.

    Args:
        card: Its title is still empty.
        main: The address that its links lead to most; a title leads nowhere else. "" for any.
    """
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
        inner = found if found.name == "a" else found.find("a", href=True)
        link = inner or found.find_parent("a", href=True)
        if main and link is not None and attribute(link, "href") != main:
            continue  # the name of the paper, say
        card.title, card.title_strings = text, own
        return link
    return None


def _is_address(href: str) -> bool:
    href = href.strip()
    return bool(href) and not href.lower().startswith(("javascript:", "mailto:", "#", "tel:"))
