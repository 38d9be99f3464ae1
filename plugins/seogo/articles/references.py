"""Pointers to other articles (`👉관련 기사: …`, `[관련기사] …`) that stand inside a body.

👉 and ☞ make a pointer by themselves. Any other sign (▶, >>, ※, brackets) is also a bullet, a
quotation or a note, and makes one only with a label (관련 기사) or an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass

HANDS = "👉☞"
# Longer than any headline: what is longer is a paragraph that happens to start with a sign.
_LONGEST_TITLE = 120
_SIGN = "[▶▷►▸⏩➡→⇒»>≫※■□◆◇●○•·▲△★☆✔✅📌🔗📎🔎-]{1,3}\ufe0f?"
_KIND = (
    r"(?:기사|리포트|보고서|뉴스레터|뉴스|글|영상|동영상|자료|콘텐츠|칼럼|인터뷰|링크|포스트|포스팅"
    r"|아티클|보도|기획|시리즈|웨비나|팟캐스트)"
)
_LABEL = (
    rf"(?:[관연]련\s?{_KIND}|(?:함께|같이|더|이어서?)\s?(?:(?:읽|보)기|읽어\s?보기|알아보기"
    rf"|(?:읽을|볼|읽어볼|보면|읽으면)\s?(?:만한\s?|좋은\s?)?(?:거리|{_KIND})))"
)
# These are ordinary words as well: they need a colon or a bracket, or 👉 before them.
_LOOSE_LABEL = (
    rf"(?:(?:참고|추천|이전|지난|원문|연재|후속)\s?{_KIND}|바로\s?가기"
    r"|(?:원문|전문|기사\s?전문|기사|자세히|전체|영상)\s?보기"
    r"|[Rr]elated(?:\s[Aa]rticles?)?|[Rr]ead\s[Mm]ore|[Ss]ee\s[Aa]lso)"
)
_WHO = r"(?:유료\s?)?(?:구독자|회원|멤버십|멤버|프리미엄)"
_ACCESS = rf"(?:무료|유료)(?:\s?(?:공개|기사|구독))?|{_WHO}\s?(?:회원\s?)?(?:전용|공개|한정)|멤버십"
_ACCESS_MARK = re.compile(rf"\s*[(\[（]({_ACCESS})[)\]）]")
_BRACKETS = {"[": "]", "<": ">", "〈": "〉", "《": "》", "【": "】"}
# A pointer that stands whole in marks: (관련 기사: 제목), ‘관련기사 : 제목’.
_WRAPS = {"(": ")", "‘": "’", "“": "”", '"': '"', "'": "'"}
_HEAD = re.compile(
    rf"(?:(?P<hand>[{HANDS}]\ufe0f?[\U0001f3fb-\U0001f3ff]?)|(?P<sign>{_SIGN}))?\s*"
    rf"(?P<open>[{re.escape(''.join(_BRACKETS))}])?\s?"
    rf"(?P<label>(?:(?P<strict>{_LABEL})|{_LOOSE_LABEL}|(?P<kind>{_KIND})))"
    rf"(?:\s?[\d①-⑩]{{1,2}})?(?:\s?[(（](?P<access>{_ACCESS})[)）])?"
    rf"(?:\s?(?P<close>[{re.escape(''.join(_BRACKETS.values()))}]))?(?P<colon>\s*[:：|｜])?"
)
_HAND = re.compile(rf"[{HANDS}]\ufe0f?[\U0001f3fb-\U0001f3ff]?")
_SIGN_ALONE = re.compile(_SIGN)
# What every pointer has: most texts have none of these and are done at once.
SIGNS = f"{HANDS}:：|｜▶▷►▸⏩➡→⇒»>≫※■□◆◇●○▲△★☆✔✅📌🔗📎🔎{''.join(_BRACKETS)}"
_HINT = re.compile(f"[{re.escape(SIGNS)}]")
_BEFORE_COLON = re.compile(
    rf"(?:{_SIGN}\s*)?(?:{_LABEL}|{_LOOSE_LABEL})(?:\s?[\d①-⑩]{{1,2}})?"
    rf"(?:\s?[(（](?:{_ACCESS})[)）])?\s?$"
)
# Twice the same arrow before a headline on a line of its own; a single one may be a bullet.
_ARROWS = re.compile(r"(?:>>|▶▶|▷▷|►►|≫|»)>?\s*(?=[^\s>])")
_BOUNDARY = re.compile(r"[\s‘“\"'\[<「『《〈]")
# Of an address only ASCII; what closes a sentence or a bracket behind it is no part of it.
URL = re.compile(r"(?:https?://|www\.)[!#-&*-;=?-Z_a-z~]+(?<![.,;:!?*])")
# `관련 기사: 라는 말`: the label is spoken of.
_SPOKEN_OF = re.compile(r"(?:이?라[는고며던]|이?란)(?=\s)")
# A statement, which no title is: behind 👉 alone it is a paragraph with a sign before it.
_STATEMENT = re.compile(r"(?:니다|[아어해이세네예]요|[았었였했됐있없]다|[는한된]다|이다)\.$")


@dataclass(frozen=True, slots=True)
class Reference:
    """One pointer, as printed."""

    marker: str = ""
    """The sign that makes it one (👉, ▶), or the label in its brackets; "" before a bare label."""

    label: str = ""
    """What it is called (관련 기사), or ""."""

    title: str = ""
    """The title of the article pointed to; its address where nothing else is printed."""

    access: str = ""
    """"무료" and the like, or ""."""

    url: str = ""
    """The address printed with it, or ""."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a pointer's title."""

    marker: str
    label: str
    access: str

    end: int
    """Where the title starts."""

    by_address: bool = False
    """Only an address behind it makes this a pointer."""

    bare: bool = False
    """There is a sign and no label: what follows must read like a title."""


def read_head(text: str, start: int, stop: int) -> Head | None:
    """The head of the pointer that may start at `start` and go on to `stop` at most."""
    hand = _HAND.match(text, start, stop)
    match = _HEAD.match(text, start, stop)
    if match and (head := _labelled(text, match)):
        return head
    if hand:
        return Head(hand[0], "", "", hand.end(), bare=True)
    sign = _SIGN_ALONE.match(text, start, stop)
    if sign and URL.search(text, sign.end(), min(stop, sign.end() + _LONGEST_TITLE)):
        return Head(sign[0], "", "", sign.end(), by_address=True)
    arrows = _ARROWS.match(text, start, stop)
    if arrows:
        return Head(arrows[0].rstrip(), "", "", arrows.end(), bare=True)
    return None


def _labelled(text: str, match: re.Match[str]) -> Head | None:
    opened, closed = match["open"], match["close"]
    end = match.end()
    is_ratio = text[end : end + 1].isdigit()  # 👉영상: …, but 👉기사 2:1 경쟁
    if match["kind"] and (is_ratio or not (match["hand"] and match["colon"])):
        return None
    if opened:
        if _BRACKETS[opened] != closed:
            return None
    elif closed:  # 〈…〉 of something else
        return None
    elif not match["colon"]:
        at_boundary = end < len(text) and bool(_BOUNDARY.match(text, end))
        if not at_boundary or not (match["hand"] or (match["sign"] and match["strict"])):
            return None
    marker = match["hand"] or match["sign"] or ""
    if not marker and opened:
        marker = text[match.start("open") : match.end("close")]
    return Head(marker, match["label"], match["access"] or "", end)


def parse_reference(text: str) -> Reference | None:
    """The pointer that `text` is, from its marker to its end, or None."""
    text = text.strip()
    wrap = _WRAPS.get(text[:1])
    if wrap and text.endswith(wrap) and text[1:-1].count(wrap) == text[1:-1].count(text[0]):
        inner = _parse(text[1:-1].strip())
        if inner and (inner.label or inner.marker.startswith(tuple(HANDS))):
            return inner
        return None
    return _parse(text)


def _parse(text: str) -> Reference | None:
    head = read_head(text, 0, len(text))
    if head is None:
        return None
    rest = text[head.end :].strip()
    access = head.access
    url = ""
    if address := URL.search(rest):
        url = address[0]
        rest = _without(rest, address.start(), address.end())
    for mark in _ACCESS_MARK.finditer(rest):
        if mark.start() == 0 or mark.end() == len(rest):
            access = access or mark[1]
            rest = f"{rest[: mark.start()]}{rest[mark.end() :]}".strip()
            break
    title = rest or url
    if not title or len(title) > _LONGEST_TITLE or not any(c.isalnum() for c in title):
        return None
    if _SPOKEN_OF.match(title):
        return None
    if (head.bare and not url and not _reads_like_title(title, head.marker)) or (
        head.by_address and _STATEMENT.search(title)
    ):
        return None
    return Reference(head.marker, head.label, title, access, url)


def _reads_like_title(text: str, marker: str) -> bool:
    if _STATEMENT.search(text):
        return False
    return marker[0] in HANDS or (len(text) >= 8 and " " in text and not text.endswith("."))


def _without(text: str, start: int, end: int) -> str:
    """A text without the address at `start` and the brackets or dash that set it off."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if before[-1:] in ("(", "<", "[") and after[:1] in (")", ">", "]"):
        before, after = before[:-1], after[1:]
    before = re.sub(r"\s+[-–—|:]$|[:：]$", "", before.rstrip())
    if not any(char.isalnum() for char in after):
        after = ""
    return f"{before.rstrip()} {after}".strip()


def access_marks(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where access marks like (무료) stand between `start` and `stop`."""
    return [match.span() for match in _ACCESS_MARK.finditer(text, start, stop)]


def head_starts(text: str) -> Iterator[int]:
    """Where a pointer's sign, bracket or label may start; `read_head` decides."""
    for match in _HINT.finditer(text):
        if match[0] not in ":：|｜":
            yield match.start()
        elif label := _BEFORE_COLON.search(text, max(0, match.start() - 30), match.start()):
            yield label.start()


def as_rows(references: tuple[Reference, ...]) -> list[dict[str, str]]:
    """References as JSON rows for the front matter."""
    return [{k: v for k, v in asdict(r).items() if v} for r in references]
