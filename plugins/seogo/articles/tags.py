"""Tags of one article, from its text alone: known names first, then what Kiwi takes for nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from seogo.analysis import Analyser, Token
from seogo.articles.common_nouns import COMMON_NOUNS
from seogo.articles.punctuation import CLOSERS, enclosed
from seogo.names.romanize import is_korean_name
from seogo.vocabulary import Vocabulary, fold

FEWEST, MOST = 3, 10
# What a known name weighs beside a noun that only this text vouches for.
_KNOWN, _PAIR, _ABBREVIATED, _NOUN = 3.0, 4.0, 1.5, 1.0
_ENOUGH = 3.0
_KOREAN = r"[가-힣A-Za-z\d]{1,20}"
_PAIRED = re.compile(
    rf"(?<![가-힣A-Za-z\d])({_KOREAN}(?: {_KOREAN}){{0,3}})"
    r"\(([A-Z][A-Za-z.&-]{0,20}(?: [A-Za-z.&-]{1,20}){0,3})[,)]"
)
# What may stand between a name and the end of its word: particles, and nouns that only point.
_TAIL = re.compile(
    r"(?:들|측|발|산|제|식|형|판)?(?:은|는|이|가|을|를|의|에게?서?는?도?|와|과|도|만|로|으로|로[서써부]\S?터?|부터|까지|처럼|보다|"
    r"라는|이라는|라고|이라고|란|이란|라며|이라며|나|이나|에선|에서의|에의|와의|과의|으로의|로의|으로서|이다|다|였다|이었다|"
    r"인|이며|며|이고|고|일|죠|이죠|입니다|였습니다|이라면|라면|조차|마저|뿐|씩|대로|이자|자|의해|이던|이라도|라도|"
    r"에는|에도|에만|으로는|로는|으로도|로도|과는|와는|과도|와도|이라든지|든지)?"
)
_HANGUL = re.compile(r"[가-힣]*")
_WORD = r"[^\s“”‘’\"'()…,]{1,40}"
_REACH = re.compile(rf"{_WORD}(?: {_WORD}){{0,4}}")
# Characters of a noun that only this text vouches for.
_LONGEST = 20
_NOUN_TAGS = {"NNG", "NNP", "SL", "XSN", "XR"}


@dataclass(slots=True)
class _Candidate:
    name: str
    weight: float
    count: int = 0
    first: int = 0
    """Paragraph of its first mention."""

    @property
    def score(self) -> float:
        """Weight by place and frequency: the third mention says less than the second."""
        return self.weight * (1 + min(self.count - 1, 4) * 0.5) * (1.0 if self.first else 1.5)


def derive_tags(
    prose: Sequence[str], people: Iterable[str], vocabulary: Vocabulary, analyser: Analyser
) -> tuple[str, ...]:
    """Three to ten tags where the text has them, the most telling first.

    Args:
        prose: Paragraphs of the body without pointers.
        people: The article's authors, who are no tags.
        vocabulary: Known names.
        analyser: For nouns.
    """
    found: dict[str, _Candidate] = {}
    writers = {fold(person) for person in people}
    for number, paragraph in enumerate(prose):
        covered: set[int] = set()
        for name, start, end in _known(paragraph, vocabulary):
            covered.update(range(start, end))
            _count(found, name, _KNOWN, number)
        for name, weight in _pairs(paragraph, vocabulary):
            _count(found, name, weight, number)
        for name, start, end in _nouns(paragraph, analyser.tokens(paragraph)):
            if covered.isdisjoint(range(start, end)):
                _count(found, name, _NOUN, number)
    ranked = sorted(
        (c for c in found.values() if fold(c.name) not in writers),
        key=lambda c: (-c.score, c.first, c.name),
    )
    chosen = [c for c in ranked if c.score >= _ENOUGH][:MOST]
    chosen = chosen if len(chosen) >= FEWEST else ranked[:FEWEST]
    return tuple(candidate.name for candidate in chosen)


def _count(found: dict[str, _Candidate], name: str, weight: float, paragraph: int) -> None:
    candidate = found.setdefault(name, _Candidate(name, weight, first=paragraph))
    candidate.count += 1
    candidate.weight = max(candidate.weight, weight)


def _known(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, int, int]]:
    """(canonical name, start, end) of names of the vocabulary, the longest at each word's start."""
    end = 0
    inside = enclosed(text)
    for word in re.finditer(r"[가-힣A-Za-z\d一-龥]+", text):
        start = word.start()
        # Right behind a closing mark stands a particle (‘덤핑’이란), not the start of a name.
        if start < end or (start and inside[start - 1] and text[start - 1] in CLOSERS):
            continue
        if match := _longest(text, word.start(), vocabulary):
            end = match[2]
            yield match


def _longest(text: str, start: int, vocabulary: Vocabulary) -> tuple[str, int, int] | None:
    # Spaces inside a name do not count: 전략 산업 is 전략산업. No known name has more words.
    reach = _REACH.match(text, start)
    if reach is None:
        return None
    for end in range(min(reach.end(), start + vocabulary.longest), start + 1, -1):
        name = vocabulary.find(text[start:end])
        if name and not text[end - 1].isspace() and _ends_word(text, end):
            return name, start, end
    return None


def _ends_word(text: str, end: int) -> bool:
    """Whether a name can end here: before a boundary, or before a particle and a boundary."""
    if text[end - 1].isascii() and text[end : end + 1].isascii() and text[end : end + 1].isalnum():
        return False
    rest = _HANGUL.match(text, end)
    return bool(rest and _TAIL.fullmatch(rest[0]))


def _pairs(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, float]]:
    """`토마스 쿠리안(Thomas Kurian)`: as many words before the bracket as there are in it.

    Capitals alone (`총소유비용(TCO)`) are an abbreviation and vouch for less.
    """
    for match in _PAIRED.finditer(text):
        words = match[1].split()
        # Young Sohn is one word in Korean: 손영권.
        count = 1 if is_korean_name(words[-1]) else len(match[2].split())
        name = " ".join(words[-count:])
        if len(words) >= count and len(name) >= 2 and name not in COMMON_NOUNS:
            yield vocabulary.canonical(name), _ABBREVIATED if match[2].isupper() else _PAIR


def _nouns(text: str, tokens: Sequence[Token]) -> Iterator[tuple[str, int, int]]:
    """(noun or compound as written, start, end). Compounds are nouns without a space between."""
    run: list[Token] = []
    for token in [*tokens, Token("", "END", len(text) + 1, len(text) + 1)]:
        if token.kind in _NOUN_TAGS and (not run or token.start == run[-1].end):
            run.append(token)
            continue
        if run:
            name = text[run[0].start : run[-1].end]
            if _is_telling(name, run):
                yield name, run[0].start, run[-1].end
        run = [token] if token.kind in _NOUN_TAGS else []


def _is_telling(name: str, run: Sequence[Token]) -> bool:
    if not 2 <= len(name) <= _LONGEST or name in COMMON_NOUNS or re.search(r"\d", name):
        return False
    if run[-1].kind == "XSN" and run[-1].form in {"적", "들", "화", "성", "상", "률", "력"}:
        return False
    return len(run) > 1 or run[0].kind == "NNP" or len(name) >= 3
