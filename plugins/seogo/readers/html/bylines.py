"""Who wrote a page and when: metadata, elements that say so, then the lines round the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from seogo.articles.bylines.byline import authors
from seogo.names.romanize import is_korean_name
from seogo.readers.html.metadata import Metadata
from seogo.readers.html.stamps import (
    Stamp,
    better,
    find_printed,
    is_change,
    local,
    parse_value,
    reconcile,
)
from seogo.readers.html.titles import compact
from seogo.readers.html.tree import Line, attribute, squeeze, word_set, words_of
from seogo.records import Byline

_AUTHOR_WORDS = word_set(
    "author authors byline byl reporter journalist writer nickname nick editor username"
)
_DATE_WORDS = word_set(
    "date dates datetime time datestamp published publish pubdate regdate reg posted timestamp dt"
    " day write wdate"
)
# Those who sign articles; of the rest a caption may speak too.
_REPORTERS = (
    "기자|특파원|논설위원|해설위원|객원기자|인턴기자|선임기자|전문기자|"
    "에디터|편집장|편집위원|칼럼니스트|통신원"
)
_JOBS = rf"{_REPORTERS}|작가|PD|앵커|평론가|교수|연구원|변호사|대표"
_PERSON = re.compile(rf"([가-힣]{{2,4}})\s?([가-힣·]{{2,8}}\s?)?(?:{_JOBS})(?![가-힣])")
_PICTURE_LABELS = frozenset(("사진", "영상", "그래픽", "촬영"))
_REPORTER = re.compile(rf"[가-힣]{{2,4}}\s?(?:[가-힣·]{{2,8}}\s?)?(?:{_REPORTERS})(?![가-힣])")
# A word that ends like this is where somebody works.
_DESK = re.compile(r"(?:부|팀|국|실|청|시|도|센터|신문|일보|뉴스|방송|통신|본부|서울)$")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LABEL = re.compile(
    r"^\W*(?:글쓴이|작성자|기자명|등록자|게시자|저자|이름|기고|취재|글|by|written by|author)\b"
    r"\s*[:：=|]?\s*",
    re.IGNORECASE,
)
# The same inside a line of other values: `작성자 홍길동 댓글 2건`.
_LABELLED = re.compile(
    r"(?:작성자|글쓴이|기자명|등록자|게시자)\s*[:：]?\s*([^\s|·:]{2,20})(?=\s|$)"
)
_STAMP_LABEL = re.compile(
    r"(?:기사)?(?:입력|등록|송고|승인|작성|발행|게시|최초|수정|업데이트|보도|등록일|작성일|게시일|입력일|작성일자|날짜|일시)"
    r"(?:일시?|시간)?\s*[:：]?|published|posted|on\b",
    re.IGNORECASE,
)
# `(서울=연합뉴스) 홍길동 기자 =`, `[데일리 = 홍길동 기자]`, `[데일리 홍길동 기자]` opening a body.
_DATELINE = re.compile(
    rf"[(\[【<][^)\]】>]{{1,40}}[)\]】>]\s*(?P<a>[가-힣·, ]{{2,30}}?\s?(?:{_JOBS}))\s*=|"
    rf"[(\[【][^)\]】]{{1,20}}?[=\s](?P<b>[가-힣·, ]{{2,30}}?\s?(?:{_JOBS}))[)\]】]"
)
_SIGNED = re.compile(
    rf"[/=(\[]?\s*(?:[가-힣A-Za-z]{{2,10}}\s?=\s?|글\s?[=·:]?\s?)?"
    rf"(?:[가-힣]{{2,4}}[\s,·/]+){{0,4}}(?:[가-힣]{{2,4}}\s?(?:[가-힣]{{2,6}})?(?:{_REPORTERS})\s*[,·/]?\s*)+"
    rf"[(<]?\s*(?:{_EMAIL.pattern})?\s*[)>\]]?\s*"
    rf"|(?:[가-힣]{{2,4}}\s*)?[(</|]?\s*{_EMAIL.pattern}\s*[)>]?"
)
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Found:
    """A byline and the lines of the page that it was printed on."""

    byline: Byline | None
    lines: list[Line] = field(default_factory=list)


def find_byline(
    soup: BeautifulSoup, meta: Metadata, near: list[Line], body: list[Line], line: int
) -> Found:
    """The byline of an article page.

    Args:
        soup: The page.
        meta: What it says of itself.
        near: Visible lines between its title and its text, and right behind the text.
        body: Visible lines of the text.
        line: Line number to give it.
    """
    edges = [*near, *body[:4], *body[-6:]]
    date_line, printed = _printed_date(edges)
    given = parse_value(meta.date) if meta.date else None
    given = better(given, _attribute_date(soup))
    stamp = reconcile(given, printed)
    if stamp is not None and is_korean(soup, body):
        stamp = local(stamp, printed)
    sites = {compact(name) for name in meta.site_names}
    persons = [name for name in meta.authors if compact(name) not in sites]
    author_line, shown = _printed_author([*near, *body[:3], *body[-6:]], date_line, sites)
    if not persons or (shown and not any(map(_is_person, persons))):
        persons = shown or persons or _dateline_names(body) or meta.authors
    names = ", ".join(dict.fromkeys(persons))
    used = [item for item in near + body if item is author_line or item is date_line]
    text = " ".join(map(_spaced, used))
    if not text:
        text = f"{names} {meta.date}".strip()
    if stamp is None:
        return Found(Byline(text, line, names, None) if names else None, used)
    return Found(Byline(text, line, names, stamp.date, stamp.time, stamp.zone), used)


def is_korean(soup: BeautifulSoup, body: list[Line]) -> bool:
    """Whether a page is written for readers in Korea."""
    html = soup.find("html")
    language = attribute(html, "lang").lower() if html else ""
    return language.startswith("ko") or (
        not language and any(re.search("[가-힣]{2}", line.text) for line in body[:10])
    )


def card_byline(page: list[Line], tag: Tag, line: int) -> Found:
    """The byline inside a listing's card."""
    date_line, stamp = _printed_date(page)
    if time := tag.find("time", datetime=True):
        stamp = reconcile(parse_value(attribute(time, "datetime")), stamp)
    author_line, names = _printed_author(page, date_line, set())
    used = [item for item in page if item is author_line or item is date_line]
    text = " ".join(map(_spaced, used))
    if stamp is None and not names:
        return Found(None)
    joined = ", ".join(names)
    if stamp is None:
        return Found(Byline(text, line, joined, None), used)
    return Found(Byline(text or joined, line, joined, stamp.date, stamp.time, stamp.zone), used)


def is_signature(text: str) -> bool:
    """A line that is a reporter's name and address and nothing else."""
    return len(text) <= 80 and bool(_SIGNED.fullmatch(text))


def _printed_date(page: Iterable[Line]) -> tuple[Line | None, Stamp | None]:
    """The line most like a date line: named as one, labelled, or of little else."""
    best: tuple[int, Line, Stamp] | None = None
    for line in page:
        text = line.text
        if len(text) > _LONGEST or (found := find_printed(text)) is None:
            continue
        stamp, start, end = found
        rest = _STAMP_LABEL.sub("", text[:start] + text[end:])
        score = 2 * (stamp.time is not None) + 3 * bool(_STAMP_LABEL.search(text[:start]))
        score += 2 * bool(_named(line.block) & _DATE_WORDS) - 4 * is_change(text)
        score -= len(re.sub(r"\W|\d", "", rest)) // 12
        if text.endswith(("다.", "요.")):
            continue
        if score >= 0 and (best is None or score > best[0]):
            best = (score, line, stamp)
    return (best[1], best[2]) if best else (None, None)


def _attribute_date(soup: BeautifulSoup) -> Stamp | None:
    """`<time datetime>`, microdata, `data-date-time`: the first that can be read."""
    for tag in soup.find_all(True, attrs={"itemprop": re.compile("datePublished|dateCreated")}):
        for value in (attribute(tag, "content"), attribute(tag, "datetime"), tag.get_text()):
            if value.strip() and (stamp := parse_value(value)):
                return stamp
    for name in ("data-date-time", "data-published", "data-pubdate", "datetime"):
        for tag in soup.find_all(True, attrs={name: True}):
            if "modif" in attribute(tag, "class").lower() or "updated" in words_of(tag):
                continue
            if stamp := parse_value(attribute(tag, name)):
                return stamp
    return None


def _printed_author(
    page: Iterable[Line], date_line: Line | None, sites: set[str]
) -> tuple[Line | None, list[str]]:
    named: list[Line] = []
    others: list[Line] = []
    for line in page:
        if len(line.text) > _LONGEST:
            continue
        says = _named(line.block) & _AUTHOR_WORDS or _marked(line)
        (named if says else others).append(line)
    for line in named:
        if names := _names(line.text, sites, loose=True):
            return line, names
    for line in others:
        alone = is_signature(line.text) or (line is not date_line and _only_person(line.text))
        if alone and (names := _names(line.text, sites, loose=False)):
            return line, names
    if date_line is not None:
        found = find_printed(date_line.text)
        start, end = found[1:] if found else (0, 0)
        before = _names(date_line.text[:start], sites, loose=True)
        if names := before or _names(date_line.text[end:], sites, loose=False):
            return date_line, names
    return None, []


def _names(text: str, sites: set[str], *, loose: bool) -> list[str]:
    found = find_printed(text)
    text = (text[: found[1]].strip() or text[found[2] :]) if found else text
    if (match := _LABELLED.search(text)) and not _PERSON.search(text):
        return [match[1]]
    text = _STAMP_LABEL.sub(" ", _EMAIL.sub(" ", text))
    if people := _people(text):
        return [name for name in people if compact(name) not in sites]
    if not loose:
        return []
    text = squeeze(re.sub(r"[|ㅣ(<\[/].*", " ", _LABEL.sub("", text)))
    names = [name for name in authors(text) if compact(name) not in sites]
    good = [
        n
        for n in names
        if 2 <= len(n) <= 30 and not re.search(r"[\d@:?!]|구독|기사|댓글|더보기", n)
    ]
    return good if len(good) == len(names) else []


def _people(text: str) -> list[str]:
    """Those with a job behind them, and names listed before one: `강물결, 신노을 기자`."""
    found: list[str] = []
    at = 0
    for match in _PERSON.finditer(text):
        before = [w for w in re.split(r"[\s,·/&=]+", text[at : match.start()].strip()) if w]
        listed = [name for name in before if 3 <= len(name) <= 4 and is_korean_name(name)]
        if len(listed) == len(before):
            found += [name for name in listed if not _DESK.search(name)]
        at = match.end()
        inner = (match[2] or "").strip()
        if match[1] in _PICTURE_LABELS:
            continue
        # 경제부 홍길동 기자, against 홍길동 경제부 기자.
        found.append(inner if len(inner) == 3 and not is_korean_name(match[1]) else match[1])
    return list(dict.fromkeys(found))


def _only_person(text: str) -> bool:
    """`홍길동 기자`, `경제부 홍길동 기자`: no sentence."""
    return len(text) <= 40 and bool(_REPORTER.search(text)) and not text.endswith((".", "?", "!"))


def _dateline_names(body: list[Line]) -> list[str]:
    for line in body[:4]:
        if match := _DATELINE.match(line.text):
            return _names(match["a"] or match["b"], set(), loose=False)
    return []


def _is_person(name: str) -> bool:
    words = name.split()
    latin = bool(re.fullmatch(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}", name))
    return latin or bool(_PERSON.search(name)) or any(map(is_korean_name, words))


def _named(tag: Tag) -> frozenset[str]:
    """The words of an element's name and of the two around it."""
    around = [tag, *list(tag.parents)[:1]]
    return frozenset().union(*(words_of(item) for item in around))


def _spaced(line: Line) -> str:
    """A line whose pieces may touch, since the page divides them by colour or place only."""
    return squeeze(" ".join(line.strings))


def _marked(line: Line) -> bool:
    for string in line.strings:
        tag = string.parent
        while tag is not None and tag is not line.block:
            if words_of(tag) & _AUTHOR_WORDS or "author" in attribute(tag, "rel"):
                return True
            if "author" in attribute(tag, "itemprop"):
                return True
            tag = tag.parent
    return "author" in attribute(line.block, "itemprop")
