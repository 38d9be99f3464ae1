"""Terms that no single morpheme gives: a number with the unit behind a space, names of functions
made of verbs (미리보기), the plain verb behind a prefix (뒤흔들다), words set letter by letter or
with a blank behind their first syllable, days with a dot between month and day, the year of a date
in figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seogo.analysis import Analyser, Token
from seogo.search.fold import pieces
from seogo.search.numerals import NATIVE, figures

# Dependent nouns that count nothing: of 10 것 nobody asks for 10것.
_NO_UNITS = frozenset("것거수등때중바데뿐듯줄적지간측")
# Other nouns that count.
_UNITS = frozenset("잔달배층쪽병곡끼통줄") | frozenset(
    ["시간", "사람", "그릇", "상자", "포기", "송이", "차례", "군데"]
)

# Auxiliaries in -기 that name nothing: 하기 위해, 알려지기도.
_NO_NAMES = frozenset("하되있없않이주지같")
_VERBS = frozenset(["VV", "VX", "VA"])
_IN_NAMES = _VERBS | {"MAG", "EC", "NNG", "NNP", "ETN"}

_PREFIXES = "뒤짓"
"""Those that only make a verb stronger: 되돌리다 is not 돌리다."""

_DAY = re.compile("(?<![0-9·.])([0-9]{1,2})[·․ㆍ]([0-9]{1,2})(?![0-9·.])")
_YEAR = re.compile(r"\W*(?:19|20)[0-9]{2}\.")
_DATE = re.compile(
    r"\W*((?:19|20)[0-9]{2})(?:\.(?:0?[1-9]|1[0-2])\.|([./-])(?:0?[1-9]|1[0-2])\2[0-3]?[0-9]\b).*"
)
_SPACED = range(3, 7)
"""Syllables of a word that is set with spaces: 김 태 완, 여 성 가 족 부. Two are as often two
words: 할 수."""

_LONE = frozenset(["NNG", "NNP", "MM"])
_NOUNS = frozenset(["NNG", "NNP", "XSN"])
# 이 글, 각 문서, 때 일: syllables that stand for themselves before any noun.
_APART = frozenset("이그저각두한세네석넉본몇및것수때후전위앞뒤옆중안밖다맨총매현양온")
_LONGEST_RUN = 3
"""Nouns that a syllable is joined with, at most."""

_SHORTEST = 2
"""Syllables of a verb's stem behind a prefix, at least: 뒤집다 has no 집다."""


def counted(
    word: str, tokens: Sequence[Token], following: str, behind: Sequence[Token], *, whole: bool
) -> Iterator[str]:
    """A number joined with its unit in the following word: 100만 개까지 → 100만개, 세 가지 → 3가지.

    Written without the space, which is as right (한글 맞춤법, 43항), Kiwi gives the same term.

    Args:
        word: Ends in a number.
        tokens: Of it.
        following: The word behind it.
        behind: The tokens of that one, or the first.
        whole: No number stands before this one: 만 오천 명 is not 5000명.
    """
    start = end = len(word)
    for token in reversed(tokens):
        if not is_number(token) or token.end != start:
            break
        start = token.start
    unit = next(iter(behind), None)
    if start == end or not unit or unit.start or not _counts(unit):
        return
    number, unit_word = word[start:], following[: unit.end]
    value = None if start else figures(number)
    if number[0].isdigit() or value:
        yield from pieces(number + unit_word)
    if value and whole:
        yield from pieces(f"{value}{unit_word}")


def _counts(token: Token) -> bool:
    if token.kind == "NNB":
        return token.form not in _NO_UNITS
    return token.kind == "NNG" and token.form in _UNITS


def is_number(token: Token) -> bool:
    """Whether a unit may follow: 1000, 천, 세, and 여 of 1000여 명."""
    native = token.kind == "MM" and token.form in NATIVE
    return native or token.kind in ("SN", "NR") or (token.kind, token.form) == ("XSN", "여")


def nominal(word: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Verbs in -기 that are names, where their morphemes do not tell: 미리보기, 끌어서 놓기.

    가져오기 is found as 가져오다; here are those of several morphemes, and auxiliaries.
    """
    for at, token in enumerate(tokens):
        if token.kind != "ETN" or token.form != "기" or not at or tokens[0].start:
            continue
        head = tokens[:at]
        verb = head[-1]
        if verb.kind not in _VERBS or verb.form in _NO_NAMES:
            continue
        alone = len(head) == 1 and verb.kind == "VV" and verb.form != "보"
        if not alone and all(one.kind in _IN_NAMES for one in head):
            yield from pieces(word[: token.end])


def lone(word: str, tokens: Sequence[Token]) -> str:
    """The syllable that a word is, if it may be one with the noun behind it; "" if not."""
    one = len(word) == len(tokens) == 1 and tokens[0].kind in _LONE and word not in _APART
    return word if one else ""


def with_lone(syllable: str, word: str, tokens: Sequence[Token]) -> Iterator[str]:
    """A syllable joined with the noun behind it: 창 크기 → 창크기, 새 정부 → 새정부 (새 alone says
    little); 국 무총리는 → 국무총리, where a line of a PDF had ended.
    """
    end = 0
    # 국 제결혼을, where 제 is read as in 제 집.
    is_cut = len(tokens) > 1 and tokens[0].kind == "MM" and tokens[1].kind in _NOUNS
    for token in tokens[:_LONGEST_RUN]:
        if is_cut and token is tokens[0]:
            end = token.end
            continue
        if token.kind not in _NOUNS or token.start != end:
            return
        end = token.end
        yield from pieces(syllable + word[:end])


def plain_verbs(token: Token, analyser: Analyser) -> Iterator[str]:
    """The verb behind a prefix: 뒤흔들다 → 흔들다, 짓누르다 → 누르다."""
    stem = token.form[1:]
    if token.kind != "VV" or token.form[0] not in _PREFIXES or len(stem) < _SHORTEST:
        return
    first = analyser.tokens(stem + "다")[0]
    if first.kind == "VV" and first.form == stem:
        yield from pieces(stem + "다")


def days(word: str) -> Iterator[str]:
    """4·19 and 12·12 as they are typed: 4.19."""
    return (".".join(day) for day in _DAY.findall(word))


def year(word: str, before: str) -> Iterator[str]:
    """The year of a date in figures as it is asked for: 2010. 11. 15. and 2010-11-15 → 2010년."""
    figures = _DATE.fullmatch(before + word if _YEAR.fullmatch(before) else word)
    if figures:
        yield figures[1] + "년"


def letter_spaced(syllables: str) -> Iterator[str]:
    """What the last of syllables that stand alone may end: 팀 장 정 문 종 → 정문종."""
    for length in _SPACED:
        if length <= len(syllables):
            yield syllables[-length:]
