"""Hangul as keys and letters: what a reader types when a hand slips or the mode is wrong.

Written for the evaluation alone, so that the search cannot be right by sharing its mistakes.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
# 두벌식: the letter on each key, and letters that take two keys.
KEYS = dict(zip("qwertyuiop", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", strict=True))
KEYS |= dict(zip("asdfghjkl", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", strict=True))
KEYS |= dict(zip("zxcvbnm", "ㅋㅌㅊㅍㅠㅜㅡ", strict=True))
KEYS |= dict(zip("QWERTOP", "ㅃㅉㄸㄲㅆㅒㅖ", strict=True))
PAIRS = {
    "ㅗㅏ": "ㅘ", "ㅗㅐ": "ㅙ", "ㅗㅣ": "ㅚ", "ㅜㅓ": "ㅝ", "ㅜㅔ": "ㅞ", "ㅜㅣ": "ㅟ",
    "ㅡㅣ": "ㅢ", "ㄱㅅ": "ㄳ", "ㄴㅈ": "ㄵ", "ㄴㅎ": "ㄶ", "ㄹㄱ": "ㄺ", "ㄹㅁ": "ㄻ",
    "ㄹㅂ": "ㄼ", "ㄹㅅ": "ㄽ", "ㄹㅌ": "ㄾ", "ㄹㅍ": "ㄿ", "ㄹㅎ": "ㅀ", "ㅂㅅ": "ㅄ",
}  # fmt: skip
_SPLIT = {whole: pair for pair, whole in PAIRS.items()}
_KEY_OF = {letter: key for key, letter in KEYS.items()}
# Vowels that sound or lie alike, consonants and their tense or aspirated kin.
_ALIKE = dict(zip("ㅐㅔㅓㅗㅏㅑㅕㅛㅜㅠㅡㅣㅚㅙㅞ", "ㅔㅐㅗㅓㅑㅏㅓㅗㅡㅜㅜㅡㅙㅞㅙ", strict=True))
_ALIKE |= dict(zip("ㄱㄷㅂㅅㅈㅋㅌㅍㅊㄲㄸㅃㅆㅉ", "ㅋㅌㅍㅆㅊㄱㄷㅂㅈㄱㄷㅂㅅㅈ", strict=True))


def is_syllable(character: str) -> bool:
    """Whether it is one of 가 to 힣."""
    return "가" <= character <= "힣"


def letters(syllable: str) -> tuple[str, str, str]:
    """(initial, vowel, final) of a syllable; the final may be ""."""
    code = ord(syllable) - 0xAC00
    return INITIALS[code // 588], VOWELS[code // 28 % 21], FINALS[code % 28]


def syllable(initial: str, vowel: str, final: str = "") -> str:
    """The syllable of its letters."""
    code = (INITIALS.index(initial) * 21 + VOWELS.index(vowel)) * 28 + FINALS.index(final)
    return chr(0xAC00 + code)


def initials(word: str) -> str:
    """초성: 반도체 → ㅂㄷㅊ."""
    return "".join(letters(c)[0] if is_syllable(c) else c for c in word)


def initials_pattern(query: str) -> str:
    """A regular expression of every text with these 초성: ㅂㄷㅊ → [바-빟][다-딯][차-칳]."""
    parts = []
    for c in query:
        first = syllable(c, "ㅏ") if c in INITIALS else c
        parts.append(f"[{first}-{chr(ord(first) + 587)}]" if c in INITIALS else re.escape(c))
    return "".join(parts)


def strokes(text: str) -> str:
    """Letters in the order in which they are typed: 값 → ㄱㅏㅂㅅ."""
    apart = (letter for c in text for letter in (letters(c) if is_syllable(c) else (c,)))
    return "".join(_SPLIT.get(letter, letter) for letter in apart)


def composed(typed: str) -> str:
    """What an input method makes of letters in the order typed."""
    out: list[str] = []
    initial = vowel = final = ""

    def flush() -> None:
        nonlocal initial, vowel, final
        out.append(syllable(initial, vowel, final) if initial and vowel else initial + vowel)
        initial = vowel = final = ""

    for letter in typed:
        if letter in VOWELS:
            if final:  # its last consonant begins the next syllable
                kept, moved = _SPLIT.get(final, final)[:-1], _SPLIT.get(final, final)[-1]
                final = kept
                flush()
                initial, vowel = moved, letter
            elif vowel and vowel + letter in PAIRS:
                vowel = PAIRS[vowel + letter]
            else:
                if vowel:
                    flush()
                vowel = letter
        elif letter in INITIALS:
            if initial and vowel and final + letter in FINALS:
                final = letter
            elif final and final + letter in PAIRS:
                final = PAIRS[final + letter]
            else:
                flush()
                initial = letter
        else:
            flush()
            out.append(letter)
    flush()
    return "".join(out)


def in_english_mode(text: str) -> str:
    """애플 → dovmf."""
    return "".join(_KEY_OF.get(letter, letter) for letter in strokes(text))


def in_hangul_mode(text: str) -> str:
    """openai → ㅐㅔ두먀."""
    return composed("".join(KEYS.get(c, KEYS.get(c.lower(), c)) for c in text))


def slips(word: str, random_: random.Random) -> Iterator[tuple[str, str]]:
    """(kind, word with one slip) in random order; every one is whole syllables.

    Kinds: "changed" (one letter for one alike), "missing" and "swapped" (keys), "doubled" (the
    tense consonant).
    """
    found: list[tuple[str, str]] = []
    for at, c in enumerate(word):
        if not is_syllable(c):
            continue
        initial, vowel, final = letters(c)
        forms = [("changed", initial, _ALIKE.get(vowel, ""), final)]
        forms += [("changed", _ALIKE.get(initial, ""), vowel, final)]
        tense = {"ㄱ": "ㄲ", "ㄷ": "ㄸ", "ㅂ": "ㅃ", "ㅅ": "ㅆ", "ㅈ": "ㅉ"}.get(initial, "")
        forms += [("doubled", tense, vowel, final)]
        found += [
            (kind, word[:at] + syllable(i, v, f) + word[at + 1 :])
            for kind, i, v, f in forms
            if i and v
        ]
    typed = strokes(word)
    found += [("missing", composed(typed[:n] + typed[n + 1 :])) for n in range(1, len(typed))]
    swaps = (typed[:n] + typed[n + 1] + typed[n] + typed[n + 2 :] for n in range(len(typed) - 1))
    found += [("swapped", composed(swap)) for swap in swaps]
    found += [
        ("swapped", word[:n] + word[n + 1] + word[n] + word[n + 2 :]) for n in range(len(word) - 1)
    ]
    found = [(kind, slip) for kind, slip in found if slip != word and all(map(is_syllable, slip))]
    random_.shuffle(found)
    yield from found
