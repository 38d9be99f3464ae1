"""One letter's difference in long foreign names: 액셀러레이터 and 엑셀러레이터.

Korean words differ by one letter all the time (기업성장, 기업상장; 김민수, 김민주), foreign ones
hardly do, and their spelling wavers in known places. So the syllable that differs has to be one
that no Sino-Korean word has, or to stand between such, and the difference one that people make.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

# Readings of Chinese characters, of which most Korean compounds are made.
_SINO = frozenset(
    "가각간갈감갑강개객갱갹거건걸검겁게격견결겸경계고곡곤골공과곽관괄광괘괴굉교구국군굴궁권궐궤귀규균귤극근글금급긍기긴길김"
    "나낙난날남납낭내냉녀년념녕노농뇌뇨누눈눌뉴능니닉다단달담답당대댁덕도독돈돌동두둔득등"
    "라락란랄람랍랑래랭략량려력련렬렴렵령례로록론롱뢰료룡루류륙륜률륭륵름릉리린림립"
    "마막만말망매맥맹면멸명모목몰몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본봉부북분불붕비빈빙"
    "사삭산살삼삽상새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭슬습승시식신실심십쌍씨"
    "아악안알암압앙애액앵야약양어억언얼엄업여역연열염엽영예오옥온올옹와완왈왕왜외요욕용우욱운울웅원월위유육윤율융은을음읍응의이익인일임입잉"
    "자작잔잠잡장재쟁저적전절점접정제조족존졸종좌죄주죽준중즉즐즙증지직진질짐집징"
    "차착찬찰참창채책처척천철첨첩청체초촉촌총촬최추축춘출충췌취측층치칙친칠침칩칭쾌타탁탄탈탐탑탕태택탱토통퇴투특"
    "파판팔패팽편폄평폐포폭표품풍피필핍하학한할함합항해핵행향허헌헐험혁현혈혐협형혜호혹혼홀홍화확환활황회획횡효후훈훤훼휘휴휼흉흑흔흘흠흡흥희힐"
)
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
# Where spelling wavers. Lax against aspirated (드라이브, 트라이브) or ㅓ against ㅡ (인플루언서,
# 인플루언스) makes another word.
_SOUNDS = (
    "ㄱㄲ ㄲㅋ ㄷㄸ ㄸㅌ ㅂㅃ ㅃㅍ ㅈㅉ ㅉㅊ ㅅㅆ ㅅㅈ",
    "ㅐㅔ ㅏㅓ ㅏㅐ ㅐㅓ ㅓㅗ ㅓㅔ ㅓㅜ ㅔㅣ ㅏㅗ ㅜㅠ ㅏㅑ ㅓㅕ ㅗㅛ ㅑㅛ ㅔㅖ ㅣㅟ "
    "ㅚㅞ ㅙㅚ ㅙㅞ ㅓㅝ",
    "ㄱㅋ ㅂㅍ ㅅㅌ ㄷㅅ ㅅㅆ ㄴㅇ _ㅅ _ㄹ",
)
_SYLLABLES = re.compile("[가-힣]")
_SHORTEST, _LONGEST, _LONG = 4, 24, 5
# Part of a name's syllables that have to be foreign, where one of the two that differ could be
# Korean, and where both could.
_SHARE, _LARGE_SHARE = 0.4, 0.5


def slips(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that differ in one letter of a foreign word, sorted."""
    buckets: dict[tuple[str, str], list[str]] = {}
    for name in sorted(names):
        word = _word(name)
        syllables = _SYLLABLES.findall(word)
        # Foreign through and through or not, one syllable of every such name is.
        if len(syllables) < _SHORTEST or len(word) > _LONGEST or _SINO.issuperset(syllables):
            continue
        for i, char in enumerate(word):
            if "가" <= char <= "힣":
                buckets.setdefault((word[:i], word[i + 1 :]), []).append(name)
    pairs = {
        pair
        for bucket in buckets.values()
        if len(bucket) > 1
        for pair in combinations(bucket, 2)
        if is_slip(*pair)
    }
    yield from sorted(pairs)


def is_slip(one: str, other: str) -> bool:
    """Whether two names of equal length are likely spellings of one foreign name."""
    words = _word(one), _word(other)
    if len(words[0]) != len(words[1]):
        return False
    places = [i for i, (a, b) in enumerate(zip(*words, strict=True)) if a != b]
    if len(places) != 1:
        return False
    [at] = places
    a, b = words[0][at], words[1][at]
    syllables = _SYLLABLES.findall(words[0])
    ends_word = at + 1 == len(words[0])
    if len(syllables) < _SHORTEST or not _is_near(a, b, len(syllables), ends_word=ends_word):
        return False
    korean = {a, b} & _SINO
    foreign = max(sum(s not in _SINO for s in _SYLLABLES.findall(word)) for word in words)
    if len(korean) < 2:
        return not korean or foreign >= _SHARE * len(syllables)
    # 애플리케이션, 어플리케이션; but 테크성장 is not 테크상장.
    around = {*words[0][max(0, at - 1) : at], *words[0][at + 1 : at + 2]}
    return not (ends_word or around & _SINO) and foreign >= _LARGE_SHARE * len(syllables)


def _is_near(one: str, other: str, length: int, *, ends_word: bool) -> bool:
    """Whether two syllables differ in one letter, and in one where spelling wavers."""
    if not all("가" <= syllable <= "힣" for syllable in (one, other)):
        return False
    letters = _letters(one), _letters(other)
    differing = [slot for slot in range(3) if letters[0][slot] != letters[1][slot]]
    if len(differing) != 1:
        return False
    [slot] = differing
    pair = "".join(sorted(letters[i][slot] for i in range(2))).replace(" ", "_")
    if pair not in _SOUNDS[slot].split():
        return False
    if pair == "_ㄹ":
        # 클라우드 is not 크라우드: behind ㅡ it tells l from r.
        return length >= _LONG and letters[0][1] != "ㅡ"
    # 아스트라 is not 아스트로, 바이오젠 not 바이오진.
    return not (ends_word and pair in ("ㅏㅗ", "ㅔㅣ"))


def _letters(syllable: str) -> tuple[str, str, str]:
    code = ord(syllable) - 0xAC00
    return _INITIALS[code // 588], _VOWELS[code % 588 // 28], _FINALS[code % 28]


def _word(name: str) -> str:
    return "".join(name.split()).casefold()
