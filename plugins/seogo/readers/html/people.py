"""Names of people in the printed lines of a page."""

from __future__ import annotations

import re

from seogo.articles.bylines.byline import authors
from seogo.names.romanize import is_korean_name
from seogo.readers.html.stamps import find_printed
from seogo.readers.html.titles import compact
from seogo.readers.html.tree import squeeze

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
_SENTENCE = re.compile(r"[.?!]$|[가-힣][.?!] ")
_LABEL = re.compile(
    r"^\W*(?:글쓴이|작성자|기자명|등록자|게시자|저자|이름|기고|취재|글|by|written by|author)\b"
    r"\s*[:：=|]?\s*",
    re.IGNORECASE,
)
# The same inside a line of other values: `작성자 홍길동 댓글 2건`.
_LABELLED = re.compile(
    r"(?:작성자|글쓴이|기자명|등록자|게시자)\s*[:：]?\s*([^\s|·:]{2,20})(?=\s|$)"
)
STAMP_LABEL = re.compile(
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
# The end of a paper's or station's name.
_HOUSE = re.compile(
    r".*(?:일보|신문|경제|뉴스|방송|데일리|타임[스즈]|저널|미디어|닷컴|투데이|경향|코리아|통신|매거진|프레시안|한겨레|TV|News)",
    re.IGNORECASE,
)


def is_signature(text: str) -> bool:
    """A line that is a reporter's name and address and nothing else."""
    return len(text) <= 80 and bool(_SIGNED.fullmatch(text))


def is_labelled(text: str) -> bool:
    """`작성자 홍길동`: whatever stands behind is an author."""
    return _LABELLED.match(text) is not None


def names_in(text: str, sites: set[str], *, loose: bool) -> list[str]:
    """The people that a printed line names.

    Args:
        text: The line; a date in it is passed over.
        sites: Names of the site, as `compact` gives them: nobody's.
        loose: Whether the line is known to be an author's, so that a name needs no job behind it.
    """
    found = find_printed(text)
    text = (text[: found[1]].strip() or text[found[2] :]) if found else text
    if match := _LABELLED.search(text):
        if not _PERSON.search(text):
            return [match[1]]
        text = text[: match.start()] + text[match.start(1) :]
    text = STAMP_LABEL.sub(" ", _EMAIL.sub(" ", text))
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
    good = [name for name in good if is_korean_name(name) or not _HOUSE.fullmatch(name)]
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
        if inner.startswith("·"):  # 정나무·최하늘 기자
            found += [match[1], *inner.strip("·").split("·")]
            continue
        # 경제부 홍길동 기자, against 홍길동 경제부 기자.
        found.append(inner if len(inner) == 3 and not is_korean_name(match[1]) else match[1])
    return list(dict.fromkeys(found))


def is_only_person(text: str) -> bool:
    """`홍길동 기자`, `경제부 홍길동 기자`: no sentence."""
    return len(text) <= 40 and bool(_REPORTER.search(text)) and not _SENTENCE.search(text)


def dateline_names(body: list[str]) -> list[str]:
    """Those whom `(서울=연합뉴스) 홍길동 기자 =` names in the first lines of a text."""
    for text in body[:4]:
        if match := _DATELINE.match(text):
            return names_in(match["a"] or match["b"], set(), loose=False)
    return []


def is_person(name: str) -> bool:
    """Whether a name is a person's, as opposed to a paper's or a desk's."""
    words = name.split()
    latin = bool(re.fullmatch(r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}", name))
    return latin or bool(_PERSON.search(name)) or any(map(is_korean_name, words))
