"""Lines that open an article without telling what it is about."""

from __future__ import annotations

import re
from functools import lru_cache

# Sentences of one article, which tags, title and summary all ask about.
_KEPT = 512
_GREETING = re.compile(
    r"^(?:\S{1,12}[,!]? )?(?:안녕하[세십]|안녕[!,~]|반갑습니다|반가워요)|^(?:구독자|독자|"
    r"애청자) ?(?:여러분|님)|"
    r"여러분을 위한|(?:뉴스레터|레터|편지|브리핑|소식지|인사이트|"
    r"다이제스트)[^.]{0,40}(?:입니다|이에요|예요|드립니다|드려요)[.!]?$|"
    r"(?:전해|들려|보내|소개해|알려|찾아뵙?|인사|정리해|모아|골라|배달해|배송해)\s?(?:드립니다|"
    r"드려요|드릴게요|드리겠습니다|드리는)|"
    r"^(?:오늘도|이번 주에?[도는]?|한 주) .{0,30}(?:가져왔|준비했|모아봤|보내셨|잘 지내)|"
    r"(?:보내셨|지내셨|계셨|지내시|보내고 계시)(?:나요|어요|습니까|죠|지요)[?.!]?$|"
    r"(?:감사합니다|고맙습니다|반갑습니다|행복하세요)[.!]?$|"
    r"찾아(?:왔습니다|왔어요|뵙)|^(?:좋은 (?:아침|하루|저녁)|새해 복)|"
    r"^\S{1,8} (?:기자|특파원|에디터|편집장)입니다"
)
# 오늘은 … 이야기를 소개합니다: it names the subject, but what it says is that something follows.
_ANNOUNCEMENT = re.compile(
    r"^(?:자, ?)?(?:오늘|이번 ?(?:주|호|시간|회|레터|편지|글)|지금부터|이 (?:글|기사))"
    r"(?:은|는|도|엔|에는|에서는|에선) .*(?:소개|이야기|얘기|알아|살펴|다뤄|다루|들여다|짚어|전해|"
    r"준비|가져|모아|정리|나눠|들려|풀어)\S*(?: \S{1,6})?(?:합니다|해요|려고요|려 ?합니다|게요|"
    r"봅니다|봐요|볼까요|어요|습니다|려요|립니다|왔어요)[.!?]?$"
)
# A speech, a place or a time, weather and light: how reports open before they say what they tell.
_SPEECH = re.compile(r"^[“\"‘'].*[”\"’'][.!?]?$|^[“\"‘'][^”\"’']*$")
_PLACE = re.compile(
    r"(?:현장|앞|안|거리|골목|광장|카페|식당|시장|공항|역|호텔|사무실|작업실|연구실|공장|건물|"
    r"센터|플라자|로비|"
    r"오후|오전|새벽|아침|저녁|밤|케임브리지|\d시)(?:\(현지시[각간]\))?[.…]?$"
)
_WHEN = re.compile(
    r"^(?:지난 ?)?(?:\d{2,4}년|\d{1,2}월|\d{1,2}일|새벽|오전|오후|이른|늦은|아침|저녁|어느|"
    r"지난달|지난주|지난해)"
)
_FINITE = re.compile(r"[다요죠까네][.!?…”’\"']*$")
# A question that an interview prints on a line of its own.
_QUESTION = re.compile(r"^(?:[―–—-] ?|(?:Q|문)\d*[.:) ] ?)\S")
_SHOUT = re.compile(r"^\S{1,12}[.!?]$")


@lru_cache(maxsize=_KEPT)
def is_greeting(sentence: str) -> bool:
    """A newsletter's opening line, the same every time."""
    return bool(_GREETING.search(sentence))


@lru_cache(maxsize=_KEPT)
def is_announcement(sentence: str) -> bool:
    """A newsletter's word of what it is going to tell."""
    return bool(_ANNOUNCEMENT.search(sentence))


def is_question(paragraph: str) -> bool:
    """A question that an interview prints on a line of its own."""
    return bool(_QUESTION.match(paragraph))


@lru_cache(maxsize=_KEPT)
def is_scene(sentence: str) -> bool:
    """Someone speaks, or a place is named: how reports open before they say what they are about."""
    if _QUESTION.match(sentence) or _SPEECH.search(sentence) or _SHOUT.search(sentence):
        return True
    if _FINITE.search(sentence):
        return False
    return bool(_PLACE.search(sentence) or (_WHEN.search(sentence) and sentence[-1:] == "."))
