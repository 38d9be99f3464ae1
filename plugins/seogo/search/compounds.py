"""Compounds that have verbs or determiners in them, where they are written without a space:
줄바꿈, 큰따옴표, 첫줄; 둘러쌓다; 뜻하다. Their parts alone are terms by other rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from seogo.analysis import Token
from seogo.search.fold import pieces

# A letter for a kind of morpheme. Dependent nouns make no compound: 할것, 할때.
_LETTERS = {
    "NNG": "N", "NNP": "N", "XR": "N", "XSN": "N", "SL": "N",
    "MM": "M", "VV": "V", "VA": "V", "ETM": "E", "ETN": "T",
}  # fmt: skip
# A stem right before a noun is none: Kiwi does not know the word (스플래시, read as 스 and 플래시).
_COMPOUND = re.compile("(?:N|M|V[ET]?)*(?:N|VT)")
_LINKED = frozenset("아어")

_MOVES = frozenset(["거리", "대", "이"])
"""What makes a verb of an adverb that paints a sound or a movement."""

_AWAY = frozenset("지내")
"""Auxiliaries that make another verb of one: 느려지다, 잘라내다."""

_COMMON = frozenset("하되있없않이보주지같말") | {"못하", "아니"}
"""Verbs that every text is full of, the noun that is one with 하다, and 하 of 하다 itself."""


def compound_nouns(word: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Nouns with what modifies them, and nouns made of verbs: 줄바꿈, 꺾는점, 새글."""
    for found in _COMPOUND.finditer("".join(map(_letter, tokens))):
        kinds = found[0]
        if "N" in kinds and ("V" in kinds or "M" in kinds):
            yield from pieces(word[tokens[found.start()].start : tokens[found.end() - 1].end])


def compound_verbs(word: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Two verbs as one: 둘러쌓아 → 둘러쌓다, 느려졌다 → 느려지다, 잘라낸 → 잘라내다; a short noun's
    own verb: 뜻하는 → 뜻하다; that of a sound or a movement: 출렁대는 → 출렁대다.
    """
    if len(tokens) > 1 and tokens[1].kind in ("XSV", "XSA"):
        root, verb = tokens[0], tokens[1].form
        short = root.kind == "NNG" and len(root.form) == 1 and root.form not in _COMMON
        if short or (root.kind in ("MAG", "XR") and verb in _MOVES):
            yield from pieces(root.form + verb + "다")
    for first, link, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if link.kind != "EC" or link.form not in _LINKED:
            continue
        verbs = first.kind == second.kind == "VV" and second.form not in _COMMON
        becomes = first.kind in ("VV", "VA") and second.kind == "VX" and second.form in _AWAY
        if verbs or (becomes and (first.form not in _COMMON or first.form == "없")):
            yield from pieces(word[first.start : second.start] + second.form + "다")


def _letter(token: Token) -> str:
    if token.form in _COMMON or (token.kind, token.form) == ("XSN", "들"):
        return "x"
    return _LETTERS.get(token.kind, "x")
