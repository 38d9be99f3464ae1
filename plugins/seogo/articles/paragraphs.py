"""Lost paragraph breaks: found again where a sentence's end is glued to the next one's start.

A copied page loses its line breaks, so `…청사진이다.베센트 장관이…` was two paragraphs. A space
proves nothing either way and stays. No character is ever altered, added or dropped: the parts of
a line, joined, are the line again but for blanks at the breaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from seogo.articles.punctuation import CLOSERS, enclosed
from seogo.articles.references import MARKERS

# Where a Korean sentence ends: final endings, and the nouns that headline-like sentences end in.
_FINAL = "다요죠까네라자오지걸군데것음임함됨듯뿐중때점셈터바"
_END = re.compile(rf"[.!?…。]+[{re.escape(CLOSERS)}]*(?=[^\s.!?…。{re.escape(CLOSERS)}])")
# What can follow a closing quotation mark or bracket without a space: it belongs to the quotation.
_PARTICLE = re.compile(
    r"(?:이?라[고며는면]\S*|이?란|이?라[니도]|고[는도]?|며|면서|은|는|이|가|을|를|에[서게도는]?|의|으?로\S{0,2}"
    r"|와|과|도|만|까지|부터|보다|처럼|하[고며는]\S*|했\S*|한다\S*|이?다[고며는면]?|이?[었였]\S*|인|등\S?|같은|께|조차|마저|씩|간|당|여"
    r"|이[자나며]\S?|에[서게]\S|[은는]커녕)(?=[\s,.…)”’\"'(]|$)"
)
_QUOTED_HEADLINE = re.compile(
    r"[‘“'\"「『](?=\S)([^‘’“”'\"「」『』]{4,60})[’”'\"」』](?=[가-힣A-Za-z\d])"
)
_DISPLAY_LINE = re.compile(r"\S{2,20}\([^()]{1,20}\)(?=\d{4}년)")
_POINTER_END = re.compile(r"\((?:무료|유료|구독자 전용|멤버십)\)")


def restore_paragraphs(lines: Iterable[str]) -> list[str]:
    """The paragraphs of a body.

    Args:
        lines: The body's lines as received; each line end is a break already.

    Returns:
        Paragraphs without surrounding space; a pointer (👉) is always one of its own.
    """
    parts = [part for line in lines for part in split_line(line)]
    return [part.strip() for part in parts if part.strip()]


def split_line(line: str) -> list[str]:
    """One line at its certain breaks."""
    cuts = sorted(set(_cuts(line)) - {0, len(line)})
    return [line[a:b] for a, b in zip([0, *cuts], [*cuts, len(line)], strict=True)]


def _cuts(line: str) -> Iterator[int]:
    inside = enclosed(line)
    yield from _pointer_cuts(line)
    for match in _END.finditer(line):
        end = match.end()
        while line[end - 1] in "\"'" and not inside[end - 1]:  # it opens what comes next
            end -= 1
        if _is_break(line, match.start(), end, inside):
            yield end
    headline = _QUOTED_HEADLINE.match(line)
    if headline and " " in headline[1] and not _PARTICLE.match(line, headline.end()):
        yield headline.end()
    for match in _DISPLAY_LINE.finditer(line):
        before = line[: match.start()].rstrip()
        if not before or before[-1] in f".!?…{CLOSERS}":
            yield match.end()


def _pointer_cuts(line: str) -> Iterator[int]:
    """Before every 👉, and behind the access mark that ends its title."""
    for marker in re.finditer(f"[{MARKERS}]", line):
        yield marker.start()
        end = line.find(marker[0], marker.end())
        end = len(line) if end < 0 else end
        if access := _POINTER_END.search(line, marker.end(), end):
            yield access.end()


def _is_break(line: str, start: int, end: int, inside: list[bool]) -> bool:
    """Whether the end mark, with what closes behind it, at `start` to `end` ends a paragraph."""
    closers = line[start:end].lstrip(".!?…。")
    following = line[end]
    if following in MARKERS:
        return True
    if inside[start] and not closers:
        return False
    if inside[end]:  # still inside an outer quotation
        return False
    if not _can_begin(following):
        return False
    before = line[start - 1 : start]
    if closers:
        return not _PARTICLE.match(line, end)
    if line[start] in "!?…。":
        return _is_hangul(before) and not _PARTICLE.match(line, end)
    if line[start - 2 : start - 1] in ("", "."):  # 가.나.다.라 순, 라.항
        return False
    return before in _FINAL and not following.islower()


def _can_begin(char: str) -> bool:
    if "ㄱ" <= char <= "ㅣ":  # ㅋㅋ, ㅠㅠ belong to what was said
        return False
    return char.isalnum() or char in "‘“'\"「『〈《([<▲△■□◆◇●○▶※#@$€￦₩"


def _is_hangul(char: str) -> bool:
    return "가" <= char <= "힣"
