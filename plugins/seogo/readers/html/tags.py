"""The tags that a page itself gives its article."""

from __future__ import annotations

import re

from bs4 import Tag
from bs4.element import NavigableString

from seogo.readers.html.lines import Line, lines
from seogo.readers.html.metadata import Metadata, split_keywords
from seogo.readers.html.titles import compact
from seogo.readers.html.tree import (
    attribute,
    count,
    is_hidden,
    name_of,
    squeeze,
    word_set,
    words_of,
)

_WORDS = word_set("tag tags hashtag hashtags keyword keywords taglist tagtrail")
# Tag lists of the whole site, not of the article.
_SITE_WIDE = re.compile(
    r"cloud|popular|rank|best|hot|trend|recommend|side|search|인기", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:태그|tags?|키워드|keywords?|해시태그|관련\s?태그|TAG)\s*[:：]?", re.IGNORECASE
)
_HASHTAGS = re.compile(r"(?:#[^\s#.,]{1,30}[\s,]*){2,}|#[^\s#.,]{2,30}")
_TAG_ADDRESS = re.compile(r"/(?:tags?|hashtags?|keywords?)/[^/?#]+/?$", re.IGNORECASE)
# What a newspaper calls itself, in keywords that stand on all of its pages.
_OF_A_SITE = re.compile(
    r"뉴스|기사|속보|신문|언론|news(?:paper)?|[\w-]+\.(?:com|net|org|kr|co\.kr|or\.kr)",
    re.IGNORECASE,
)
_MOST, _LONGEST = 30, 30
_MOST_KEYWORDS = 15


def find_tags(root: Tag, meta: Metadata, text: str) -> tuple[list[str], list[NavigableString]]:
    """The tags, and the page's strings that show them.

    Args:
        root: The part of the page that is about the article.
        meta: What the page says of itself.
        text: Title and body, against which site-wide keywords are checked.
    """
    sites = {compact(name) for name in meta.site_names}
    shown: list[str] = []
    strings: list[NavigableString] = []
    for tag in _lists(root):
        found, used = _entries(tag)
        shown += found
        strings += used
    tags = list(meta.tags)
    if not tags and not shown and len(meta.keywords) <= _MOST_KEYWORDS:
        bare = compact(text)
        own = [word for word in meta.keywords if compact(word) and compact(word) in bare]
        named = any(compact(w) in sites or _OF_A_SITE.fullmatch(w) for w in meta.keywords)
        if not named and len(own) * 2 >= len(meta.keywords):
            tags = meta.keywords
    return unique([tag for tag in [*tags, *shown] if compact(tag) not in sites]), strings


def hashtag_line(line: Line) -> list[str]:
    """The tags of a line that is nothing but #반도체 #AI; else empty."""
    text = line.text
    return split_keywords(text.replace("#", ",#")) if _HASHTAGS.fullmatch(text) else []


def unique(tags: list[str]) -> list[str]:
    """Without #, blanks and repetitions."""
    cleaned = (squeeze(tag).lstrip("#").strip() for tag in tags)
    return list({tag.casefold(): tag for tag in reversed(list(filter(None, cleaned)))}.values())[
        ::-1
    ]


def _lists(root: Tag) -> list[Tag]:
    found: list[Tag] = []
    taken: set[int] = set()
    for tag in root.find_all(
        ["div", "ul", "ol", "p", "dl", "span", "section", "dd", "td", "footer"]
    ):
        if any(id(parent) in taken for parent in tag.parents):
            continue
        name = name_of(tag)
        if not (words_of(tag) & _WORDS) or _SITE_WIDE.search(name) or is_hidden(tag):
            continue
        if count(tag.get_text()) <= _MOST * _LONGEST // 2:
            taken.add(id(tag))
            found.append(tag)
    for link in root.find_all("a"):
        said = attribute(link, "rel").split()
        if "tag" not in said and not _is_tag_link(link):
            continue
        around = {id(parent) for parent in link.parents}
        if not around & taken and not any("category" in v for v in [name_of(link), *said]):
            taken.add(id(link))
            found.append(link)
    return found


def _is_tag_link(link: Tag) -> bool:
    """A link of one word to the page of a tag, not inside a sentence."""
    if not _TAG_ADDRESS.search(attribute(link, "href")) or len(link.get_text()) > _LONGEST:
        return False
    around = [
        str(link.previous_sibling or "").strip(" \n\t,·#"),
        str(link.next_sibling or "").strip(),
    ]
    loose = [text for text in around if text and not text.startswith("<")]
    return not any(re.search(r"[^\W_]", text) for text in loose)


def _entries(tag: Tag) -> tuple[list[str], list[NavigableString]]:
    links = [tag] if tag.name == "a" else tag.find_all("a")
    texts = [squeeze(link.get_text()) for link in links]
    shown = lines(tag)
    text = " ".join(line.text for line in shown)
    if not texts and "#" in text:
        texts = split_keywords(text.replace("#", ",#"))
    elif not texts:
        texts = [line.text for line in shown if not _LABEL.fullmatch(line.text)]
        texts = split_keywords(_LABEL.sub("", texts[0])) if len(texts) == 1 else texts
    texts = [text for text in texts if text and text not in ("#", "+", "더보기")]
    if not links and all(text.isdecimal() for text in texts):  # how many articles a section has
        return [], []
    if not texts or len(texts) > _MOST or any(len(text) > _LONGEST for text in texts):
        return [], []
    strings = [string for line in shown if not line.hidden for string in line.strings]
    kept = {compact(text) for text in texts}
    used = [s for s in strings if not compact(s) or compact(s) in kept or len(links) == 0]
    return texts, used
