"""The parsed page: its tags, the words of their names, what of it is visible."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bs4 import BeautifulSoup, CData, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString

from seogo.unseen import without_unseen


def word_set(text: str) -> frozenset[str]:
    """Words divided by blanks."""
    return frozenset(text.split())


# Text in these is never on the screen. A noscript is read for its pictures only.
UNSEEN = word_set(
    "script style template noscript head title meta link iframe object svg math audio video canvas"
    " map datalist"
)
BLOCKS = word_set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main"
    " menu nav ol optgroup option p pre section select summary table tbody td tfoot th thead tr ul"
    " textarea button"
)
# Deeper than this a page is treated as text: Python's own stack is limited.
DEEPEST = 120
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Class names for text that only a screen reader gets.
_HIDDEN_NAMES = re.compile(
    r"(?:^|[\s_-])(?:sr-only|screen[_-]?(?:out|reader\S*)|show-for-sr|visually-?hidden|"
    r"blind|a11y-hidden|ir_pm|skip-link)(?:$|\s)"
)
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[가-힣]+")
_SPACE = re.compile(r"\s+")


def parse(markup: str) -> BeautifulSoup:
    """The page as a tree; whatever the markup, this never fails."""
    # A declaration in front, or a NUL inside, stops libxml2 at that point.
    markup = re.sub(r"^\s*<\?xml[^>]*>", "", markup.replace("\0", " "), count=1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(markup, "lxml")


def attribute(tag: Tag, name: str) -> str:
    """An attribute's value; "" when it is missing."""
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else str(value or "")


def squeeze(text: str) -> str:
    """On one line, without invisible characters; no-break spaces become spaces."""
    return _SPACE.sub(" ", without_unseen(text)).strip()


def count(text: str) -> int:
    """Characters that are not blank."""
    return len("".join(without_unseen(text).split()))


def name_of(tag: Tag) -> str:
    """Class and id as written."""
    return f"{attribute(tag, 'id')} {attribute(tag, 'class')}".strip()


def words_of(tag: Tag) -> frozenset[str]:
    """The words that class and id are made of: `artView_copyRight` is art, view, copy, right."""
    return _words(name_of(tag))


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(name))


def is_hidden(tag: Tag) -> bool:
    """Whether the page keeps the element itself off the screen."""
    if not tag.attrs:
        return False
    if "hidden" in tag.attrs:
        return True
    if _HIDDEN_STYLE.search(attribute(tag, "style")):
        return True
    return bool(_HIDDEN_NAMES.search(name_of(tag)))


def is_block(tag: Tag) -> bool:
    """Whether an element stands on lines of its own: by its kind, or by its style."""
    return tag.name in BLOCKS or (
        "style" in tag.attrs and bool(_BLOCK_STYLE.search(attribute(tag, "style")))
    )


def children(tag: Tag) -> Iterator[Tag]:
    """The elements directly inside."""
    return (child for child in tag.children if isinstance(child, Tag))


def is_text(node: object) -> bool:
    """Text as opposed to comments, declarations and the text of scripts."""
    return type(node) in (NavigableString, CData)


def closest(tag: Tag, names: Iterable[str]) -> Tag | None:
    """The element itself or the nearest one around it with one of these tag names."""
    wanted = frozenset(names)
    return next((t for t in (tag, *tag.parents) if t.name in wanted), None)
