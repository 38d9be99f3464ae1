"""A headline in marks at the start of a text: where it ends is a paragraph's end, and what stands
in quotation marks there is the article's title as given. One rule serves both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from seogo.articles.paragraphs.openings import can_begin, is_particle, leans

QUOTES = tuple("‘“'\"「『<〈《[【")
# Single names stand in such marks as well (‘오징어 게임’시즌2), so it must read like a headline: a
# clause, cut in two by a comma or a dash, or four words.
_HEADLINE = re.compile(
    r"(?:‘(?P<a>[^‘’]{8,60})’|“(?P<b>[^“”]{8,60})”|'(?P<c>[^']{8,60})'|\"(?P<d>[^\"]{8,60})\""
    r"|「(?P<e>[^「」]{8,60})」"
    r"|『(?P<f>[^『』]{8,60})』|<(?P<g>[^<>=]{8,60})>|〈(?P<h>[^〈〉=]{8,60})〉"
    r"|《(?P<i>[^《》]{8,60})》|\[(?P<j>[^\[\]=]{8,60})\]"
    r"|【(?P<k>[^【】=]{8,60})】)(?=[가-힣A-Za-z\d“‘\"'])"
)
# With a space behind it, two clauses prove a headline: ‘A, B와 손잡다’ C가 ….
_APART = re.compile(r"(?:‘(?P<a>[^‘’“”]{14,60})’|'(?P<b>[^'“”\"]{14,60})') (?=[가-힣A-Z\d])")
_TWO_PARTED = re.compile(r"[,…?!:]|\.\.| [-–—] ")
_CLAUSE = re.compile(r"(?:[다까나라자네죠]|이유|비결|시대|전쟁|는 법|위기|방법|조건)$")
_PLENTY_OF_WORDS = 4
# A quotation that ends like speech is an opening scene.
SPOKEN = re.compile(
    r"(?:니다|어요|아요|예요|에요|해요|세요|지요|죠|까요|네요|거든요|[가-힣]요)[.!?]?$|[.!]$"
)


def headlines(text: str) -> Iterator[tuple[str, int]]:
    """(a headline that opens the text, where it ends), one after the other."""
    at = 0
    while match := _HEADLINE.match(text, at):
        at = match.end()
        inner = next(group for group in match.groups() if group is not None).strip()
        if not can_begin(text, at) or is_particle(text, at) or leans(text, at):
            return
        words = inner.count(" ") + 1
        is_bracketed = match[0][0] in "<〈[【"
        is_clause = words >= 3 and (is_bracketed or _CLAUSE.search(inner))
        is_long = words >= _PLENTY_OF_WORDS and not SPOKEN.search(inner)
        if not (is_clause or is_long) and (words < 2 or not _TWO_PARTED.search(inner)):
            return
        yield inner, at
    match = _APART.match(text) if at == 0 else None
    if match and not (is_particle(text, match.end()) or leans(text, match.end())):
        inner = (match["a"] or match["b"]).strip()
        if ", " in inner and not SPOKEN.search(inner):
            yield inner, match.end() - 1
