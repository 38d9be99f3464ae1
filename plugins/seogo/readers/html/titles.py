"""The article's title: what the page says of it, without the site's name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from seogo.readers.html.labels import labelled_title
from seogo.readers.html.lines import Line, lines
from seogo.readers.html.metadata import Metadata
from seogo.readers.html.tree import attribute, is_hidden, name_of, squeeze

_TITLE_NAME = re.compile(r"(?:^|[\s_-])(?:h?tit(?:le)?|headline|subject|heading)", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*:{2,}\s*|\s+(?:[-–—|:<>»·•]|::|\|\|)\s+|\s*[|ㅣ│¦]\s*|\s+::?\s*")
# The last part of a window title where nothing on the page names the site.
_SITE_WORD = re.compile(
    r".*(?:뉴스|신문|일보|경제|닷컴|미디어|방송|블로그|티스토리|tistory|브런치|brunch|네이버|다음|daum|naver|"
    r"기사\s?본문|기사|news|blog|times|herald|홈페이지|포털|wiki|위키\S*|YTN|KBS|MBC|SBS|JTBC)",
    re.IGNORECASE,
)
# A window's title that names the window.
_WINDOW = re.compile(
    r"인쇄|프린트|상세\s?보기|게시물|게시판|기사\s?보기|\bprint|\bview", re.IGNORECASE
)
_LONGEST, _SHORTEST_SHOWN = 200, 6


def find_title(
    soup: BeautifulSoup, meta: Metadata, page: list[Line]
) -> tuple[str, list[NavigableString]]:
    """The title on one line ("" when there is none), and the strings that show it.

    Args:
        soup: The page.
        meta: What it says of itself.
        page: Its visible lines.
    """
    sites = {compact(name) for name in meta.site_names if name}
    headings = [(tag, lines(tag)) for tag in _headings(soup)]
    shown = [
        _Shown(_text(own), own, tag.name, tag.name == "h1" and tag.find("a") is None)
        for tag, own in headings
    ]
    plain = [_Shown(line.text, [line]) for line in page if not line.hidden]
    for candidates in (shown, plain):
        candidates[:] = [
            item
            for item in candidates
            if len(item.text) <= _LONGEST and compact(item.text) not in {"", *sites}
        ]
    for candidates in (shown, plain):
        for title in meta.titles:
            if found := _shown_as(title, candidates):
                return found.text, _strings(found)
        if candidates is shown and (labelled := labelled_title(page))[0]:
            return labelled
    for title in meta.titles:
        if (part := _part_shown(title, shown))[0]:
            return part
    if len(meta.titles) == 1 and _WINDOW.search(meta.titles[0]):
        for item in shown:
            if len(item.text) >= _SHORTEST_SHOWN and item.text not in meta.titles[0]:
                return item.text, _strings(item)
    for title in meta.titles:
        if cleaned := clean_title(title, sites):
            return cleaned, []
    for level in ("h1", "h2", "h3"):
        for item in shown:
            if item.name == level:
                return item.text, _strings(item)
    return "", []


@dataclass(frozen=True, slots=True)
class _Shown:
    """Words on the page that may be the title."""

    text: str
    lines: list[Line]
    name: str = ""
    """Of the element."""
    chief: bool = False
    """Whether it is an h1 that links nowhere, as a logo does."""


def _text(own: list[Line]) -> str:
    return squeeze(" ".join(line.text for line in own))


def _strings(item: _Shown) -> list[NavigableString]:
    return [string for line in item.lines for string in line.strings]


def compact(text: str) -> str:
    """Letters and digits alone, for comparing."""
    return "".join(char for char in text.casefold() if char.isalnum())


def clean_title(title: str, sites: set[str]) -> str:
    """A title without the parts that name the site or its sections.

    Args:
        title: On one line.
        sites: Names of the site, as `compact` gives them.
    """
    if " < " in title:  # 제목 < 분류 < 기사본문 - 매체
        title = title.partition(" < ")[0]
    while parts := list(_SEPARATOR.finditer(title)):
        first, last = title[: parts[0].start()], title[parts[-1].end() :]
        if _names_site(last, sites) and title[: parts[-1].start()].strip():
            title = title[: parts[-1].start()]
        elif compact(first) in sites and title[parts[0].end() :].strip():
            title = title[parts[0].end() :]
        elif _SITE_WORD.fullmatch(last.strip()) and len(last) <= 20 and first.strip():
            title = title[: parts[-1].start()]
        else:
            break
    return squeeze(title)


def _names_site(part: str, sites: set[str]) -> bool:
    bare = compact(part)
    return any(bare == site or (len(bare) > 2 and (bare in site or site in bare)) for site in sites)


def _headings(soup: BeautifulSoup) -> list[Tag]:
    found = [t for t in soup.find_all(["h1", "h2", "h3", "h4", "h5"]) if not is_hidden(t)]
    named = soup.find_all(["div", "p", "strong", "span", "td", "th", "dt", "b", "font", "em"])
    found += [
        tag
        for tag in named
        if (_TITLE_NAME.search(name_of(tag)) or "headline" in attribute(tag, "itemprop"))
        and not is_hidden(tag)
    ]
    return found


def _shown_as(title: str, shown: list[_Shown]) -> _Shown | None:
    """The words that show a title from the metadata, which may be longer or cut short."""
    wanted = compact(title)
    if not wanted:
        return None
    best: _Shown | None = None
    best_rank = (False, 0)
    for item in shown:
        bare = compact(item.text)
        if bare == wanted:
            return item
        cut = len(wanted) > 15 and bare.startswith(wanted)
        longer = (len(bare) >= 4 or item.chief) and wanted.startswith(bare)
        longer = longer and (item.chief or len(bare) * 3 >= len(wanted))
        if longer and not _SEPARATOR.match(_behind(title, len(bare))):
            longer = False
        # Behind the name of the site.
        behind = len(bare) >= 10 and wanted.endswith(bare) and len(bare) * 2 >= len(wanted)
        # The window's title may stand on the page too: without the section's name is better.
        rank = (not _SEPARATOR.search(item.text), len(bare))
        if (cut or longer or behind) and rank > best_rank:
            best, best_rank = item, rank
    return best


def _part_shown(title: str, shown: list[_Shown]) -> tuple[str, list[NavigableString]]:
    """The part of a title before a separator, where a heading shows it behind its section."""
    for separator in reversed(list(_SEPARATOR.finditer(title))):
        part = title[: separator.start()].strip()
        bare = compact(part)
        for item in shown:
            if len(bare) >= 4 and compact(item.text).endswith(bare):
                return part, [s for s in _strings(item) if compact(s) and compact(s) in bare]
    return "", []


def _behind(title: str, letters: int) -> str:
    """What follows the first so many letters and digits of a title, closing marks left out."""
    for at, char in enumerate(title):
        if char.casefold() and char.isalnum():
            letters -= 1
        if letters == 0:
            return re.sub(r"^[^\w\s|ㅣ│:<>-]+", "", title[at + 1 :])
    return ""
