"""Particles and the copula, taken off the end of a word (theme/static/search/particles.js has the
same lists; a test compares them).

Kiwi cuts them in the index; this is for words that Kiwi misread, and the rule by which a query is
read, where there is no Kiwi.
"""

from __future__ import annotations

from functools import lru_cache

AFTER_CONSONANT = (
    "은 이 을 과 아 이나 이란 이라 이랑 이며 이고 이자 이든 이야 은커녕 이나마 이야말로"
)
AFTER_VOWEL = "는 가 를 와 야 나 란 라 랑 며 고 자 든 는커녕 나마 야말로"
# 로 follows a vowel or ㄹ, 으로 any other consonant.
DIRECTION = "로 로서 로써 로부터 로선"
ALWAYS = (
    "의 에 도 만 들 께 에서 에게 한테 께서 까지 부터 처럼 보다 마다 조차 마저 밖에 대로 만큼 하고 "
    "엔 에선 에겐 까진 부턴 보단 에다 에다가 뿐 뿐만 끼리 치고 같이 더러 쯤 라든지 라든가 "
    "이라든지 이라든가 "
    "에게서 한테서 에서부터 이라고 이라는 이라며 이라면 이라도 이지만 이었다 이었던 이던 이다 "
    "입니다 이었습니다 입니까 이에요 예요 인 인가 인가요 인지 일 일까 일까요 이었나 였나 이라서 "
    "라서 라고 라는 라며 라면 라도 지만 였다 였던 다 씨 님"
)
AFTER_SYLLABLE = "은 는 이 가 을 를 의 에 에서 로 으로 와 과 까지 부터 보다 처럼"
"""The only ones that come off a single syllable: 칩을 is 칩, but 하만 and 인도 are names."""

BEHIND = "은 는 도 만 의 부터 까지"
"""The only ones that may follow these there: 칩에는 is 칩, but 코로나 is not 코."""

LAST = "은 는 이 가 을 를 도 의"
"""Nothing follows these but the end of the word: 로도 is an order, 도로 none (고속도로)."""

_RIEUL = 8


@lru_cache(maxsize=50_000)  # words repeat
def stems(word: str) -> tuple[str, ...]:
    """What is left of a word when its particles come off, one after the other, outermost first.

    정부에서는 gives 정부에서, 정부. Each particle must fit the final consonant before it (받침);
    after Latin letters and digits any fits. Whether a stem is a word is for the caller to know.
    A single syllable is left only by the particles of `AFTER_SYLLABLE` and `BEHIND`.
    """
    found: list[str] = []
    seen = {word}
    queue = [word]
    while queue:
        rest = queue.pop(0)
        behind = word[len(rest) :]
        for stem in _shorter(rest, inner=bool(behind)):
            if stem not in seen and (len(stem) > 1 or not behind or behind in _BEHIND):
                seen.add(stem)
                found.append(stem)
                queue.append(stem)
    return tuple(found)


def is_particle(word: str) -> bool:
    """Whether a piece of text is nothing but a particle (으로 after a closing quotation mark)."""
    return word in _ANY


def _shorter(word: str, *, inner: bool) -> list[str]:
    """The word without one particle, every way that fits, longest particle first.

    With `inner` another particle stood behind it.
    """
    out = []
    for length in range(min(5, len(word) - 1), 0, -1):
        stem, particle = word[:-length], word[-length:]
        if (len(stem) == 1 and particle not in _SURE) or (inner and particle in _LAST):
            continue
        if particle in _fitting(stem[-1]):
            out.append(stem)
    return out


def _fitting(last: str) -> frozenset[str]:
    if not "가" <= last <= "힣":
        return _AFTER_NUMBER if last in "0123456789" else _ANY
    final = (ord(last) - 0xAC00) % 28
    if final == 0:
        return _OPEN
    return _LATERAL if final == _RIEUL else _CLOSED


def _set(*lists: str) -> frozenset[str]:
    return frozenset(particle for one in lists for particle in one.split())


_OPEN = _set(AFTER_VOWEL, DIRECTION, ALWAYS)
_LATERAL = _set(AFTER_CONSONANT, DIRECTION, ALWAYS)
_CLOSED = _set(AFTER_CONSONANT, ALWAYS) | {"으" + one for one in DIRECTION.split()}
_SURE = _set(AFTER_SYLLABLE)
_BEHIND = _set(BEHIND)
_LAST = _set(LAST)
_ANY = _OPEN | _LATERAL | _CLOSED
# 11만, 30일, 30도: there they are units.
_AFTER_NUMBER = _ANY - {"만", "일", "도"}
