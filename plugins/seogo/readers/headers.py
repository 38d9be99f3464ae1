"""Listing headers (`Tags`, `#반도체`, `반도체 관련 기사 123건`), and an article's own tags."""

from __future__ import annotations

import re

from seogo.readers.furniture import SECTIONS

_LONGEST = 80
_WORD = (
    r"(?:tags?|topics?|keywords?|categor(?:y|ies)|sections?|태그|해시태그|주제|토픽|키워드"
    r"|카테고리|분류|섹션|검색어)"
    r"(?:\s?(?:별|모음|목록|뉴스|기사))?"
)
_BARE = re.compile(
    rf"\W{{0,3}}(?:{_WORD}|기사\s?목록|(?:전체\s?)?기사|뉴스\s?목록|글\s?목록|전체\s?(?:글"
    rf"|뉴스)|검색\s?결과|관련\s?태그)\W{{0,2}}",
    re.IGNORECASE,
)
_INLINE = re.compile(
    rf"[\[【(■▶#]?\s?{_WORD}\s?[\]】)]?\s*[:：|｜=\-–>›]\s*(?P<names>\S.*)", re.IGNORECASE
)
_BRACKET = re.compile(rf"[\[【]\s?{_WORD}\s?[\]】]\s*(?P<names>\S.*)", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:태그|주제"
    r"|키워드)?\s*[‘'\"“「『<\[]?#?(?P<name>[^‘’'\"“”「」『』<>\[\]]{1,30}?)[’'\"”」』>\]]?\s*"
    r"(?:에\s?대한\s|의\s|태그(?:가 달린|의|별)?\s?|(?=관련|검색|기사))?\s*"
    r"(?:관련\s?(?:기사|뉴스|글)|검색\s?결과|태그\s?기사|기사\s?(?:목록|모음)|(?:기사|뉴스"
    r"|글)(?=\s*[(총\d]))"
    r"\s*(?:[(\[]?\s?(?:총\s?)?[\d,]+\s?(?:건|개|편|꼭지)?\s?[)\]]?)?(?:입니다)?\.?"
)
# `홈 > 태그 > 반도체`, `정치 › 국회`, `홈 / 사회 / 사건`
_STEP = re.compile(r"\s*[>›»≫]{1,2}\s*")
_PATH = re.compile(
    rf"(?:홈|home|{SECTIONS})(?:{_STEP.pattern}[^>›»≫]{{1,20}})+"
    rf"|(?:홈|home)\s*/\s*(?:{SECTIONS}|{_WORD})(?:\s*/\s*[^/]{{1,20}})*",
    re.IGNORECASE,
)
# `Tags 반도체`
_SPACED = re.compile(
    r"(?:tags?|topics?|태그|해시태그"
    r"|키워드)\s+#?(?P<name>[\w&+.\-]{1,20}(?:\s[\w&+.\-]{1,12})?)(?<![다요])",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\W{0,2}(?:총|전체|검색\s?결과)\s?:?\s?[\d,]+\s?(?:건|개|편)(?:의\s?(?:기사|글"
    r"|뉴스))?\W{0,2}|[\d,]+\s?(?:건|개|편)의\s?(?:기사|글|뉴스)"
)
_ENGLISH = re.compile(
    r"(?:tag archives?|posts? tagged|articles? tagged|browsing tag|posts? in"
    r"|archive for)\s*[:：]?\s*[“\"'‘#]?(?P<name>[^”\"'’]{1,40})[”\"'’]?",
    re.IGNORECASE,
)
# A hash with a word glued to it; `# 제목` with a space is a heading.
_HASHTAG = re.compile(r"[#＃]([^\s#＃,，|]{1,30})")
# `#해양 #섬 여행`: a tag of two or three words, where others stand beside it.
_SPACED_HASHTAG = re.compile(r"[#＃]([^\s#＃,，|]{1,30}(?:\s[^\s#＃,，|.!?]{1,12}){0,2})")
_SPACED_HASHTAGS = re.compile(rf"(?:{_SPACED_HASHTAG.pattern}[\s,，|·]*){{2,}}")
_HASHTAGS = re.compile(rf"(?:{_HASHTAG.pattern}[\s,，|·]*)+")
_ISSUE = re.compile(r"\d+\W*")
_NAMES = re.compile(r"\s*[,，、;|｜·]\s*|\s+(?=#)")
_NAME = re.compile(r"[#＃]?[\w가-힣&+.'’()\- ]{1,25}")
# What every header has: cheap enough to ask of each short line.
_HINT = re.compile(
    r"\W{0,3}(?:[#＃]|홈|home|뉴스|해?시?태그|키워드|주제|토픽|카테고리|분류|섹션|검색|tag|topic|keyword|categor|section"
    r"|post|article|brows|archive|총|전체|\d)",
    re.IGNORECASE,
)
_HINT_ENDS = (
    "기사",
    "뉴스",
    "글",
    "건",
    "개",
    "편",
    "목록",
    "모음",
    "결과",
    ")",
    "]",
    "입니다.",
    "입니다",
)
_SENTENCE = re.compile(r"[.!?…]$")


def hashtags(text: str) -> tuple[str, ...]:
    """The tags of a line that holds nothing but hashtags; () for any other line."""
    if text[:1] not in "#＃" or len(text) > 300:
        return ()
    pattern = _HASHTAG if _HASHTAGS.fullmatch(text) else _SPACED_HASHTAG
    if pattern is _SPACED_HASHTAG and not _SPACED_HASHTAGS.fullmatch(text):
        return ()
    names = [match[1].strip(".·") for match in pattern.finditer(text)]
    return _unique([name for name in names if name and not _ISSUE.fullmatch(name)])


def labelled_tags(text: str) -> tuple[str, ...]:
    """The tags of `태그: 반도체, AI`, `키워드 | 반도체`; () for any other line."""
    if len(text) > 200 or _SENTENCE.search(text):
        return ()
    match = _INLINE.fullmatch(text) or _BRACKET.fullmatch(text)
    if match is None:
        return ()
    names = _NAMES.split(match["names"].strip())
    if names == [match["names"].strip()] and "#" in names[0]:
        names = names[0].split()
    named = [name for name in names if _NAME.fullmatch(name)]
    return _unique([n.lstrip("#＃").strip() for n in named]) if len(named) == len(names) else ()


def is_bare_header(text: str) -> bool:
    """`Tags`, `태그`, `기사 목록`: the name of the tag may stand on the next line."""
    return len(text) <= 20 and _BARE.fullmatch(text) is not None


def may_be_tag(text: str) -> bool:
    """Whether a line behind a bare header could be the tag's name: a word or two."""
    return (
        len(text) <= 20
        and len(text.split()) <= 3
        and _NAME.fullmatch(text) is not None
        and not text.endswith((".", "다"))
    )


def header_tags(text: str) -> tuple[str, ...] | None:
    """The tags that a listing's header names, perhaps none; None: the line is no header."""
    if len(text) > _LONGEST or not _may_be_header(text):
        return None
    if _SENTENCE.search(text.removesuffix("입니다.")):
        return None
    if is_bare_header(text) or _COUNT.fullmatch(text):
        return ()
    if tags := hashtags(text) or labelled_tags(text):
        return tags
    if _PATH.fullmatch(text):
        return _path_tags(text)
    if match := _SPACED.fullmatch(text):
        return (match["name"],)
    match = _ENGLISH.fullmatch(text)
    if match is None:
        match = _ABOUT.fullmatch(text)
        if match and not (re.search(r"\d+\s?[건개편]|[‘'\"“「『<\[#]", text) or len(text) <= 20):
            return None
    if match is None:
        return None
    name = match["name"].strip(" #:")
    return (name,) if name and not is_bare_header(name) else ()


def _unique(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _may_be_header(text: str) -> bool:
    if text.endswith(_HINT_ENDS) or text[0] in "#＃" or _HINT.match(text):
        return True
    return _STEP.search(text) is not None


def _path_tags(text: str) -> tuple[str, ...]:
    """The last step of a path, where a step before it says that it is a tag."""
    steps = _STEP.split(text)
    *steps, last = steps if len(steps) > 1 else re.split(r"\s*/\s*", text)
    return (last.lstrip("#"),) if any(is_bare_header(step) for step in steps) else ()
