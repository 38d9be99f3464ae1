"""The visible text of a page, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import NavigableString

from seogo.readers.html.tree import (
    UNSEEN,
    attribute,
    is_block,
    is_hidden,
    is_text,
    name_of,
    squeeze,
    word_set,
    words_of,
)

_APART = word_set("date datetime writing press source writer reporter")
# What a piece ends with that names the next one.
_LABEL_END = re.compile(
    r"(?:작성자|글쓴이|기자명|등록자|게시자|입력|등록일?|작성일|게시일|발행일?|승인|수정|조회수?|by)\s*[:：]?$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W_]")


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
            elif is_block(node):
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


def text_of(tag: Tag) -> str:
    """The visible words of an element on one line."""
    return squeeze(" ".join(line.text for line in lines(tag)))
