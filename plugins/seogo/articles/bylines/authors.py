"""Whom a byline names: people without job titles, papers, places and e-mail addresses."""

from __future__ import annotations

import re
from functools import lru_cache

from seogo.names.romanize import is_korean_name

EMAIL = re.compile(
    r"[(<\[]?\s?[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}\s?[)>\]]?"
)
# What a page prints round the date: `기사입력 :`, `최종 수정`, `Published`.
_WHEN = r"(?:\s?(?:일시|시간|시각|날짜|일자|일))?"
_STAMP_WORD = (
    rf"(?:기사|최초|뉴스)?\s?(?:입력|등록|송고|승인|작성|발행|게재|게시|출고|공개|전송){_WHEN}"
    r"|일시|날짜|[Pp]ublished(?:\s[Oo]n)?|[Pp]osted(?:\s[Oo]n)?|Date"
)
_CHANGED_WORD = (
    rf"(?:기사|최종|최근|마지막)?\s?(?:수정|업데이트|갱신|변경){_WHEN}"
    r"|(?:[Ll]ast\s)?(?:[Uu]pdated|[Mm]odified)(?:\s[Oo]n)?"
)
_AROUND = r"(?<![^\s|(\[·,/])(?:{})(?:\s*[:：]|(?=[\s)\]|·,/]|$))"
STAMP = re.compile(_AROUND.format(_STAMP_WORD))
CHANGED = re.compile(_AROUND.format(_CHANGED_WORD))
# Beside a name on a portal's pages.
_FOLLOW = re.compile(
    r"(?<=\S)\s*[+＋]?\s(?:기자\s)?(?:구독(?:하기|중)?|팔로우)(?=\s*(?:$|[|｜│,(]))"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_CREDIT = "(?:글|사진|그림|영상|취재|정리|편집|번역|촬영|인터뷰|진행)"
_ROLE = re.compile(
    rf"(?:^|(?<=[\s|,/·]))(?:{_CREDIT}(?:\s?[·ㆍ/,&]\s?{_CREDIT})*\s?(?:[=:：]|\s)"
    r"|(?:글쓴이|작성자|기자명|필자|저자|지은이)(?:\s*[:：=]|\s)|(?:기자|취재기자"
    r"|담당기자)\s*[:：=]"
    r"|(?:[Ww]ritten\s|[Rr]eported\s)?[Bb]y:?\s|BY:?\s)\s*"
)
# `[서울=뉴시스] `, `(서울=연합뉴스) `, `워싱턴=`
_DATELINE = re.compile(
    r"^(?:[\[(【][^\])】]{0,20}=[^\])】]{0,20}[\])】]\s*|[가-힣]{2,8}\s?=\s?(?=\S))"
)
# `[세종=김철수 기자]`: no dateline before a name, but both.
_SIGNED_DATELINE = re.compile(
    r"^[\[(【][^\])】=]{0,20}=\s?([^\])】=]{2,40}?(?:기자|특파원|통신원|앵커|리포터))[\])】]"
)
_JOB = (
    r"(?:(?:[가-힣A-Z]{1,4}\s?전문|선임|수석|인턴|객원|수습|취재|시민|사진|영상|명예"
    r"|편집)?\s?기자"
    r"|대기자|(?:[가-힣]{2,6})?특파원|논설위원|논설실장|편집장|편집인|편집국장|편집위원"
    r"|칼럼니스트|에디터"
    r"|대표이사|대표|부대표|(?:명예|석좌|겸임|초빙|조|부)?교수|앵커|아나운서|PD|피디|통신원"
    r"|리포터|주필|발행인"
    r"|본부장|센터장|소장|(?:선임|수석|책임)?(?:연구위원|연구원)|애널리스트|위원|전문위원|부장"
    r"|차장|팀장|국장|실장"
    r"|원장|작가|평론가|변호사|변리사|회계사|박사|회장|부회장|사장|이사|의장|인턴|크리에이터"
    r"|CEO|CTO|[Ee]ditor|[Rr]eporter|[Cc]orrespondent)"
)
_JOB_END = re.compile(rf"(?:^|\s+){_JOB}$")
_JOB_GLUED = re.compile(
    r"([가-힣]{2,4}?)(?:선임|수석|인턴|객원|전문)?(?:기자|특파원|논설위원|칼럼니스트)"
)
_REPORTER = ("기자", "특파원", "앵커", "리포터", "통신원")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_OTHERS = re.compile(r"\s*(?:외|등)\s*(?:\d+|[한두세네])?\s*(?:명|인|사람)?$")
_BETWEEN = re.compile(
    r"\s*[,，、;·ㆍ・‧]\s*|\s+[/&+]\s+|\s+(?:and|with|및|와|과)\s+|(?<=[가-힣])[/&](?=[가-힣])"
)
_BAR = re.compile(r"\s*[|｜│ㅣ]\s*")
_JOINED = re.compile(r"([가-힣]{2,4}|[가-힣]{1,9}\s[가-힣]{1,3})[와과]\s+(?=[가-힣])")
_LONG_SURNAME = re.compile(r"(?:남궁|황보|제갈|사공|선우|서문|독고|동방)[가-힣]{1,2}")
# What no name has: a path, markup, an address, a sentence.
_NO_NAME = re.compile(
    r"[<>{}\[\]\\=#*$@…“”\"!?:：%]|/|\.\.|https?|\d{3}|(?<=[가-힣])[.]|\b(?:www|com)\b"
)
_LONGEST_NAME, _MOST_WORDS, _LONGEST_NAMES = 40, 6, 300  # characters, words, characters
# Three syllables behind a surname, and nobody.
_NOBODY = frozenset(
    (
        "편집국",
        "편집부",
        "정치부",
        "사회부",
        "경제부",
        "문화부",
        "국제부",
        "기획부",
        "기자단",
        "반도체",
    )
)
_DOTTED_END = re.compile(r"[A-Za-z]\s(?:Jr|Sr)\.$")
_HANGUL_WORD = re.compile(r"[가-힣]+")
_LATIN_WORD = r"(?:[A-ZÀ-Þ][\w'’.-]*|de|van|von|der|la|bin|al|da|di)"
_LATIN = re.compile(rf"{_LATIN_WORD}(?:\s{_LATIN_WORD})*")
_HANJA = re.compile(r"[\u4e00-\u9fff]{2,4}")


# A dump has few authors and many bylines.
@lru_cache(maxsize=4096)
def authors(names: str) -> tuple[str, ...]:
    """The people a byline names, in order, each once.

    Args:
        names: The part of a byline that is not its date, as printed.

    Returns:
        Names without job titles, places, stamps and e-mail addresses; none for what is no name (a
        path, markup, a text of absurd length).
    """
    if len(names) > _LONGEST_NAMES:
        return ()
    text = _FOLLOW.sub(" ", EMAIL.sub(" ", _INVISIBLE.sub("", names)))
    text = STAMP.sub(" ", CHANGED.sub(" ", text))
    people: list[str] = []
    for piece in _author_pieces(_BAR.split(" ".join(text.split()))):
        signed = _SIGNED_DATELINE.sub(r"\1 ", piece.rstrip(" ="))
        listed = _ROLE.sub(" , ", _DATELINE.sub("", signed))
        for part in _BETWEEN.split(_JOINED.sub(_unjoin, listed)):
            people += _persons(part)
    return tuple(dict.fromkeys(people))


def is_person(name: str) -> bool:
    """Whether a name, job titles removed, reads like one person's."""
    if name in _NOBODY:
        return False
    words = name.split()
    if is_korean_name(name) or _LONG_SURNAME.fullmatch(name) or _HANJA.fullmatch(name):
        return True
    if len(words) == 2 and all(_HANGUL_WORD.fullmatch(word) for word in words):
        # 남궁 민수, 김 철수, 크리스 정
        glued = words[0] + words[1]
        foreign = len(words[1]) == 1 and is_korean_name(f"{words[1]}가가")
        return bool(_LONG_SURNAME.fullmatch(glued)) or is_korean_name(glued) or foreign
    return len(words) in (2, 3, 4) and _LATIN.fullmatch(name) is not None


@lru_cache(maxsize=4096)
def are_people(names: str) -> bool:
    """Whether all that a byline's names say is people: `박원익 기자`, `크리스 정, 박원익`."""
    found = authors(names)
    return bool(found) and (has_job(names) or all(is_person(name) for name in found))


def has_job(names: str) -> bool:
    """Whether a job title stands behind a name."""
    text = _OTHERS.sub("", _FOLLOW.sub(" ", EMAIL.sub(" ", names)).strip().rstrip(" ="))
    for part in map(str.strip, _BETWEEN.split(text)):
        if _JOB_GLUED.fullmatch(part) or (_JOB_END.search(part) and not _JOB_END.match(part)):
            return True
    return False


def _author_pieces(pieces: list[str]) -> list[str]:
    """Between bars: people, and perhaps the paper or a section."""
    pieces = [piece for piece in pieces if piece.strip()]
    people = [piece for piece in pieces if are_people(piece)] if len(pieces) > 1 else []
    return people or pieces[:1]


def _unjoin(match: re.Match[str]) -> str:
    """박원익과 크리스 정: two people; 이과 …: one."""
    return f"{match[1]}, " if is_person(match[1]) else match[0]


def _persons(part: str) -> list[str]:
    text = _OTHERS.sub("", _without_edges(_ASIDE.sub("", part))).strip()
    if glued := _JOB_GLUED.fullmatch(text):
        text = glued[1]
    found = [text]
    while job := _JOB_END.search(text):
        text = text[: job.start()].strip()
        found = _nearest_names(text, reporter=job[0].endswith(_REPORTER))
    return [name for name in map(_without_edges, found) if _may_be_name(name)]


def _without_edges(text: str) -> str:
    """A name without what stands round it; the dot of `Jr.` is its own."""
    text = text.strip(" ,·()[]/|-–—")
    return text if _DOTTED_END.search(text) else text.strip(" .,·()[]/|-–—")


def _may_be_name(text: str) -> bool:
    if len(text) > _LONGEST_NAME or len(text.split()) > _MOST_WORDS or _NO_NAME.search(text):
        return False
    return any(char.isalpha() for char in text)


def _nearest_names(text: str, *, reporter: bool) -> list[str]:
    """더밀크 박원익 (기자), 손재권 더밀크 (대표): the person without the house."""
    words = text.split()
    if len(words) < 2 or is_person(text):
        return [text]
    if not reporter and is_person(words[0]):
        return [words[0]]
    names = [word for word in words if is_person(word)]
    if is_person(words[-1]):  # 김철수 이영희 (기자); 한국경제 김철수 (기자)
        return names
    return names[:1] or [text]
