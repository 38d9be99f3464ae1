"""Where one run of words becomes several paragraphs, and which of them are headings."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4 import Tag
from bs4.element import NavigableString

from seogo.readers.html.inline import Span, normalize, words
from seogo.readers.html.tree import BLOCKS, attribute, name_of, squeeze, words_of

_SENTENCE_END = re.compile(r"[.!?…。][\"”’')\]」』》〉]*$")
# A line that begins like this is an item or a sub-heading of its own.
_BULLET = re.compile(r"[-–—·•▲△▶▷◆◇■□○●◎☞👉※*◦ㆍ①-⑳㉠-㉻]|[\[<【〈]|(?:\d{1,2}|[가-하])[.)]\s")
_SUBTITLE = re.compile(
    r"(?:^|[\s_-])(?:sub_?-?(?:title|tit|head(?:ing)?)|mid_?-?(?:title|tit)|in_?tit)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SUMMARY = frozenset(("summary", "abstract", "standfirst", "deck"))
_CODE = ("code", "kbd", "samp", "tt")
_CODE_VIEW = frozenset(("code", "view"))


def divide(
    run: list[tuple[Span, NavigableString | None]],
) -> Iterable[tuple[list[Span], list[NavigableString]]]:
    """Divide at `<br><br>`, and at a single one where the line is finished."""
    rows: list[tuple[list[Span], list[NavigableString]]] = [([], [])]
    breaks = 0
    pieces: list[tuple[int, list[Span], list[NavigableString]]] = []
    for span, string in run:
        if string is None and span.text == "\n":
            if any(s.text.strip() for s in rows[-1][0]):
                pieces.append((breaks, *rows[-1]))
                rows[-1] = ([], [])
                breaks = 0
            breaks += 1
        else:
            rows[-1][0].append(span)
            if string is not None:
                rows[-1][1].append(string)
    pieces.append((breaks, *rows[-1]))
    spans: list[Span] = []
    strings: list[NavigableString] = []
    bullet = ended = False
    for breaks, more, its in pieces:
        text = squeeze(words(more))
        if not text:
            continue
        new = bool(_BULLET.match(text))
        if spans and (breaks > 1 or (breaks == 1 and (ended or new or bullet))):
            yield normalize(spans), strings
            spans, strings = [], []
        elif spans:
            spans.append(Span(" "))
        bullet = new if not spans else bullet
        ended = bool(_SENTENCE_END.search(text)) or _is_code(its)
        spans += more
        strings += its
    if spans:
        yield normalize(spans), strings


def _is_code(strings: list[NavigableString]) -> bool:
    """Whether a line is typed, not written: it ends where it ends."""
    return all(s.find_parent(_CODE) is not None for s in strings if s.strip())


def is_subtitle(tag: Tag) -> bool:
    """A heading by its class alone: a few words that end no sentence."""
    if not _SUBTITLE.search(name_of(tag)) or tag.find("img"):
        return False
    text = squeeze(tag.get_text(" "))
    return 0 < len(text) <= 60 and not re.search(r"[다요]\.$", text)


def is_summary(tag: Tag) -> bool:
    """Words at the head of a text that stand on lines of their own by the page's style."""
    return tag.name in ("strong", "b", "em", "span") and bool(words_of(tag) & _SUMMARY)


def is_preformatted(tag: Tag) -> bool:
    """`<pre>`, or what is styled as one: the line ends of its text are on the screen."""
    if tag.name == "pre":
        return True
    styled = "white-space:pre" in attribute(tag, "style").replace(" ", "")
    if not styled and not words_of(tag) >= _CODE_VIEW:
        return False
    return "\n" in tag.get_text().strip() and tag.find(list(BLOCKS)) is None
