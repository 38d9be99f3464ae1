"""Hangul to Latin letters by the Revised Romanization of Korean (문화관광부고시 제2000-8호).

Written here, not taken from a library: the result stands in addresses that must never change.
Sound changes follow section 3-1 of the rules; personal names keep their syllables (section 3-4)
and split off the surname. Tensed sounds (압구정) and ㅎ after a stop (묵호) are not changed.
"""

from __future__ import annotations

import re

_INITIALS = [
    "g",
    "kk",
    "n",
    "d",
    "tt",
    "r",
    "m",
    "b",
    "pp",
    "s",
    "ss",
    "-",
    "j",
    "jj",
    "ch",
    "k",
    "t",
    "p",
    "h",
]
_VOWELS = [
    "a",
    "ae",
    "ya",
    "yae",
    "eo",
    "e",
    "yeo",
    "ye",
    "o",
    "wa",
    "wae",
    "oe",
    "yo",
    "u",
    "wo",
    "we",
    "wi",
    "yu",
    "eu",
    "ui",
    "i",
]
# By index of the final: its sound before a consonant, and what is left and carried on to a vowel.
_FINALS = (
    ("", "", ""), ("k", "", "g"), ("k", "", "kk"), ("k", "k", "s"), ("n", "", "n"),
    ("n", "n", "j"), ("n", "", "n"), ("t", "", "d"), ("l", "", "r"), ("k", "l", "g"),
    ("m", "l", "m"), ("l", "l", "b"), ("l", "l", "s"), ("l", "l", "t"), ("p", "l", "p"),
    ("l", "", "r"), ("m", "", "m"), ("p", "", "b"), ("p", "p", "s"), ("t", "", "s"),
    ("t", "", "ss"), ("ng", "ng", ""), ("t", "", "j"), ("t", "", "ch"), ("k", "", "k"),
    ("t", "", "t"), ("p", "", "p"), ("t", "", ""),
)  # fmt: skip
_NASAL = {"k": "ng", "t": "n", "p": "m"}
_H_FINALS = {27: "", 6: "n", 15: "l"}  # ㅎ ㄶ ㅀ
_ASPIRATED = {"g": "k", "d": "t", "j": "ch"}
_IEUNG, _VOWEL_I = 11, 20

_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원"
    "천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
_LONG_SURNAMES = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")


def romanize(text: str) -> str:
    """Every run of Hangul syllables in `text` as Latin letters; the rest as it is."""
    return re.sub(r"[가-힣]+", lambda run: _word(run[0], assimilate=True), text)


def romanize_person(name: str) -> str:
    """A personal name: "박원익" → "bak wonik"; names with a space are romanized word by word."""
    if not re.fullmatch(r"[가-힣]{2,4}", name):
        return romanize(name)
    if name.startswith(_LONG_SURNAMES) and len(name) > 2:
        cut = 2
    elif name[0] in _SURNAMES and len(name) < 4:
        cut = 1
    else:
        return romanize(name)
    return " ".join(_word(part, assimilate=False) for part in (name[:cut], name[cut:]))


def is_korean_name(name: str) -> bool:
    """Whether a word looks like a Korean's full name: a surname and two syllables."""
    return bool(re.fullmatch(r"[가-힣]{3}", name)) and name[0] in _SURNAMES


def _word(word: str, *, assimilate: bool) -> str:
    codes = [ord(syllable) - 0xAC00 for syllable in word]
    letters = ""
    carried: str | None = None  # what the final before it made of this syllable's initial
    for i, code in enumerate(codes):
        initial, vowel, final = code // 588, code % 588 // 28, code % 28
        plain = _INITIALS[initial].strip("-")
        letters += (plain if carried is None else carried) + _VOWELS[vowel]
        carried = None
        if i + 1 == len(codes):
            letters += _FINALS[final][0]
        elif final:
            coda, carried = _junction(final, codes[i + 1], assimilate=assimilate)
            letters += coda
    return letters


def _junction(final: int, following: int, *, assimilate: bool) -> tuple[str, str]:
    """What a final and the initial behind it become: (end of this syllable, start of the next)."""
    initial, vowel = following // 588, following % 588 // 28
    onset = _INITIALS[initial].strip("-")
    coda, left, moved = _FINALS[final]
    if initial == _IEUNG:
        if vowel == _VOWEL_I and moved in ("d", "t") and assimilate:
            return left, "j" if moved == "d" else "ch"
        return left, moved
    if final in _H_FINALS and onset in _ASPIRATED:
        return _H_FINALS[final], _ASPIRATED[onset]
    if coda == "l" and onset == "r":
        return "l", "l"
    if not assimilate:
        return coda, onset
    if onset in ("n", "m") and coda in _NASAL:
        return _NASAL[coda], onset
    if onset == "r" and coda in ("k", "t", "p", "m", "ng"):
        return _NASAL.get(coda, coda), "n"
    if (coda, onset) in (("n", "r"), ("l", "n")):
        return "l", "l"
    return coda, onset
