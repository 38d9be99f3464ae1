"""The parsed page: its tags, the words of their names, and its visible text line by line."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from bs4 import BeautifulSoup, CData, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString


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
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Class names for text that only a screen reader gets.
_HIDDEN_NAMES = re.compile(r"(?:^|[\s_-])(?:sr-only|screen[_-]?(?:out|reader\S*)|visually-?hidden|"
                           r"blind|a11y-hidden|ir_pm|skip-link)(?:$|\s)")  # fmt: skip
_APART = word_set("date datetime writing press source writer reporter")
# What a piece ends with that names the next one.
_LABEL_END = re.compile(
    r"(?:작성자|글쓴이|기자명|등록자|게시자|입력|등록일?|작성일|게시일|발행일?|승인|수정|조회수?|by)\s*[:：]?$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W_]")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[가-힣]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Line:
    """What stands in one block of the page up to its next break."""

    block: Tag
    """The nearest block element around it."""

    hidden: bool
    strings: list[NavigableString] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, white space squeezed."""
        return squeeze("".join(self.strings))


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
    return _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip()


def count(text: str) -> int:
    """Characters that are not blank."""
    return len("".join(_INVISIBLE.sub("", text).split()))


def text_of(tag: Tag) -> str:
    """The visible words of an element on one line."""
    return squeeze(" ".join(line.text for line in lines(tag)))


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


def children(tag: Tag) -> Iterator[Tag]:
    """The elements directly inside."""
    return (child for child in tag.children if isinstance(child, Tag))


def is_text(node: object) -> bool:
    """Text as opposed to comments, declarations and the text of scripts."""
    return type(node) in (NavigableString, CData)


def lines(root: Tag, *, parted: bool = False) -> list[Line]:
    """The visible text of an element in the order of the page, hidden text marked as such.

    Args:
        root: The element.
        parted: Whether a date or a source in an element of its own is a line of its own.
    """
    found: list[Line] = []
    # Parents come before their children, so that each is looked up once. None: never visible.
    state: dict[int, tuple[Tag, bool] | None] = {id(root): (root, False)}
    line: Line | None = None
    for node in root.descendants:
        if isinstance(node, Tag):
            above = state.get(id(node.parent))
            if above is None or node.name in UNSEEN:
                state[id(node)] = None
            elif node.name in BLOCKS:
                state[id(node)] = (node, above[1] or is_hidden(node))
                line = None
            else:
                state[id(node)] = (above[0], above[1] or is_hidden(node))
                if node.name == "br":
                    line = None
        elif (
            isinstance(node, NavigableString)
            and is_text(node)
            and (place := state.get(id(node.parent))) is not None
        ):
            if line is None or line.block is not place[0] or line.hidden != place[1]:
                if not node.strip():
                    continue
                line = Line(*place)
                found.append(line)
            line.strings.append(node)
    return [part for line in found for part in _parted(line)] if parted else found


def _parted(line: Line) -> list[Line]:
    """A line made of neighbours on the screen (a topic, a name, a date), each of them as a line.

    Words with an element of their own inside a sentence are part of it: a line is parted where
    nothing stands between its elements, or where an element says that it stands apart.
    """
    if len(line.strings) < 2:
        return [line]
    pieces = _pieces(line)
    row = all(tag is not None or not _WORDS.search("".join(its)) for tag, its in pieces)
    parts = [Line(line.block, line.hidden)]
    for tag, strings in pieces:
        apart = tag is not None and (_stands_apart(tag) or (row and _is_named(tag)))
        if apart and not _LABEL_END.search(parts[-1].text):
            parts.append(Line(line.block, line.hidden))
        parts[-1].strings += strings
        if apart and not _LABEL_END.search(parts[-1].text):
            parts.append(Line(line.block, line.hidden))
    return [part for part in parts if part.text]


def _pieces(line: Line) -> list[tuple[Tag | None, list[NavigableString]]]:
    """A line's strings by the element directly in its block, or in the one element round them all.

    None stands for words without an element of their own.
    """
    root = line.block
    while True:
        pieces: list[tuple[Tag | None, list[NavigableString]]] = []
        for string in line.strings:
            tag = string.parent
            while tag is not None and tag is not root and tag.parent is not root:
                tag = tag.parent
            tag = None if tag is root else tag
            if pieces and pieces[-1][0] is tag:
                pieces[-1][1].append(string)
            else:
                pieces.append((tag, [string]))
        filled = [tag for tag, strings in pieces if "".join(strings).strip()]
        if len(filled) != 1 or filled[0] is None:
            return pieces
        root = filled[0]


def _stands_apart(tag: Tag) -> bool:
    """A date, a source, a topic: no part of a sentence, whatever is round it."""
    if tag.name == "time" or "tag" in attribute(tag, "rel").split():
        return True
    return any(words_of(t) & _APART for t in (tag, *tag.find_all(True, limit=5)))


def _is_named(tag: Tag) -> bool:
    return tag.name == "time" or bool(name_of(tag) or attribute(tag, "rel"))


def closest(tag: Tag, names: Iterable[str]) -> Tag | None:
    """The element itself or the nearest one around it with one of these tag names."""
    wanted = frozenset(names)
    return next((t for t in (tag, *tag.parents) if t.name in wanted), None)
