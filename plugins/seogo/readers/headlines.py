"""Headlines that a text dump gives: a marked line, or a short one above a longer text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from seogo.articles.bylines.byline import read_names
from seogo.articles.references import parse_reference

_LONGEST, _SHORTEST = 60, 4  # characters
_FEWEST_VERSES, _LONGEST_VERSE = 4, 40
_LABELLED = re.compile(
    r"(?:[\[【<]\s?(?:기사\s?)?제목\s?[\]】>]|(?:기사\s?)?제목\s*[:：|]|헤드라인\s*[:：]"
    r"|(?:Title|Headline|TITLE)\s*[:：])\s*(?P<title>\S.*)"
)
_MARKED = re.compile(r"(?:[■◆●□◇▣◈★☆▶▷]|#{1,3}(?=\s))\s*(?P<title>\S.*)")
# [단독], [속보], [김철수의 시선]; not a dateline [서울=뉴시스]
_KICKER = re.compile(r"[\[【<〈][^\]】>〉=]{1,14}[\]】>〉]\s*\S.*")
_ENDS = re.compile(r"(?:[다요죠까]|니다)[.!?][”’\"')\]]*$|[.。,;:：]$")
# Of a sentence, a quotation or an aside.
ENDED = re.compile(r"[.!?…。][”’」』)\]\"']*$")
_NO_TITLE = re.compile(
    r"^(?:안녕하세요|[-–—―*•·▲△▶▷※>]|[QA문답]\s?[.:]|\d{1,3}[.)]\s|[①-⑳]|사진|자료|출처|그래픽"
    r"|▲)|^[“\"][^”\"]*$"
)
_LETTER = re.compile("[가-힣A-Za-z]")
_ASIDE = re.compile(r"\([^()]*\)")


def labelled_title(text: str) -> str:
    """The title of `제목: …`, or ""."""
    match = _LABELLED.fullmatch(text) if len(text) < 200 else None
    return match["title"].strip() if match else ""


def marked_title(text: str) -> str:
    """The title of `■ …`, `# …` or `[단독] …`, or ""."""
    if len(text) > _LONGEST + 20 or _ENDS.search(text):
        return ""
    if match := _MARKED.fullmatch(text):
        return match["title"].strip()
    return text if _KICKER.fullmatch(text) else ""


def may_be_title(text: str) -> bool:
    """Whether a line reads like a headline: short, some words, no sentence's end."""
    if not _SHORTEST <= len(text) <= _LONGEST or _ENDS.search(text) or _NO_TITLE.search(text):
        return False
    signature = read_names(text, 0)
    if signature is not None and signature.sure:
        return False
    words = [w for w in _ASIDE.sub("", text).split() if _LETTER.search(w)]
    return len(words) >= 2 and parse_reference(text) is None


def is_poem_title(lines: Sequence[tuple[str, int]]) -> bool:
    """Whether the first of some lines is a title above stanzas: alone, a blank line below it.

    Args:
        lines: (text, number of blank lines before it), in order.
    """
    if len(lines) <= _FEWEST_VERSES or any(len(text) > _LONGEST_VERSE for text, _ in lines):
        return False
    first = lines[0][0]
    if ENDED.search(first) or _NO_TITLE.search(first) or not _LETTER.search(first):
        return False
    gaps = [gap for _, gap in lines[1:]]
    # Every stanza has lines that go on without a gap: a list with blank lines has none.
    alone = any(one and two for one, two in zip(gaps, [*gaps[1:], 1], strict=True))
    return gaps[0] > 0 and not alone and any(gap == 0 for gap in gaps)


def is_headline(text: str, following: str) -> bool:
    """Whether a first line is a headline above the text that follows.

    A display line (`5890억달러(약 820조원)`) is too short of words, a poem's next line too short.
    """
    return may_be_title(text) and len(following) >= max(40, len(text) * 1.5)
