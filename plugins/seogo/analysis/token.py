"""One morpheme."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A morpheme as Kiwi found it, in the order of the text.

    Several tokens may share characters: 공개했다 gives 하/XSV and 었/EP on the one syllable 했, and
    a token may be empty (`start == end`) where the copula 이 was contracted away.
    """

    form: str
    """The morpheme's dictionary form, not the text: 도와 gives 돕. Endings that are mere final
    consonants are conjoining jamo (ᆫ, U+11AB)."""

    tag: str
    """Kiwi's part of speech: the Sejong set (NNG, NNP, VV, SL, SN …), with -I or -R after verbs
    of irregular or regular conjugation (돕/VV-I), and W_SERIAL, W_EMAIL, W_HASHTAG …"""

    start: int
    """First character, counted in code points of the paragraph that was given."""

    end: int
    """One past the last character."""

    @property
    def kind(self) -> str:
        """The tag without its conjugation mark."""
        return self.tag.partition("-")[0]
