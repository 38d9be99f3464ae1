"""Tags of one article, from its text alone: known names first, then what Kiwi takes for nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from seogo.analysis import Analyser, Token
from seogo.articles.paragraphs.punctuation import sentences
from seogo.articles.tags import nouns
from seogo.articles.tags.candidates import FEWEST, MOST, Ballot, Candidate, Span
from seogo.articles.tags.common_nouns import COMMON_NOUNS, TOPIC_NOUNS
from seogo.articles.tags.frequencies import rarity
from seogo.articles.tags.mentions import mentions
from seogo.articles.tags.people import full_names, short_mentions
from seogo.articles.titles.greetings import is_greeting, is_scene
from seogo.articles.titles.telling import telling
from seogo.names.romanize import is_korean_name
from seogo.vocabulary import Vocabulary, fold

__all__ = ["FEWEST", "MOST", "derive_tags"]

# What a mention weighs by who vouches for the name.
_KNOWN, _PAIR, _PERSON, _WORK, _TERM, _ABBREVIATED, _NOUN = 3.0, 3.4, 3.0, 3.2, 2.2, 1.2, 2.0
# A place that only says where, and one of many in an enumeration.
_PLACE, _LISTED = 0.6, 0.6
# A place before a noun, which it tells apart from others of its kind (통영 양식장).
_NARROW = 0.8
# Too wide to tell one thing from another: they only say where (전남 완도).
_WIDE = {"경기도", "강원도", "충청북도", "충청남도", "전라북도", "전라남도"}
_WIDE |= {"경상북도", "경상남도", "한국", "미국", "중국", "일본", "북한", "영국", "독일", "프랑스"}
_WIDE |= {"러시아", "인도", "유럽", "아시아", "동남아", "수도권", "호남", "영남"}
# One that only explains another word, in brackets.
_GLOSS = 0.5
_KOREAN = r"[가-힣A-Za-z\d]{1,20}"
_PAIRED = re.compile(
    rf"(?<![가-힣A-Za-z\d])({_KOREAN}(?: {_KOREAN}){{0,3}})"
    r"\(([A-Z][A-Za-z.&-]{0,20}(?: [A-Za-z.&-]{1,20}){0,3})[,)]"
)
_MARKED = re.compile(
    r"(?P<work>[〈《『「<])(?P<title>[^〈〉《》『』「」<>]{1,30})[〉》』」>]|"
    r"[‘'“\"](?P<term>[^‘’'“”\"()]{2,24})(?:\([^()]{1,40}\))?[’'”\"]"
)
_FOREIGN = re.compile(r"\([^()]{0,20}[A-Za-z][^()가-힣]{0,60}[,)]")
# Addresses, a speaker's letter (Q.), markup and initials.
_NO_WORDS = re.compile(
    r"(?:https?://|www\.)[!-;=?-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|"
    r"(?<![\w.-])[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,5}\."
    r"(?:com|net|org|kr|jp|cn|io|ai|co|tv|me|info)(?![A-Za-z\d])[\w/.-]*|"
    r"(?<![A-Za-z])(?:[A-Z]\.)+(?![A-Za-z])|(?<![A-Za-z\d])[QA]\d{0,2}[.:)] |"
    r"</?[A-Za-z][^<>]{0,200}>|\{[{%]?[^{}가-힣]*[%}]?\}[\w/.-]*|&[a-z#\d]{2,8};|\]\([^()]*\)"
)
_VILLAGE = re.compile(r"[가-힣]{2}[읍면동리]$")
_COUNTY = frozenset("군시")
_PARTICLES = frozenset("이가은는을를의도와과")
_HANGUL_NAME = re.compile(r"[가-힣]+(?: [가-힣]+)+")
_LIST_BEFORE, _LIST_BEHIND = re.compile(r"[,·] ?$"), re.compile(r"[,·] ?[가-힣A-Za-z]")


_Phrases = dict[str, list[tuple[int, nouns.Noun]]]


@dataclass(frozen=True, slots=True)
class _Page:
    """A paragraph, and where its mentions are counted."""

    ballot: Ballot
    vocabulary: Vocabulary
    text: str
    offset: int
    """Characters before it."""

    tokens: Sequence[Token]

    def count(self, name: str, weight: float, start: int, *, is_solid: bool = True) -> Candidate:
        """Count a mention under its canonical name."""
        # Not `canonical`: ms is no MS.
        canonical = self.vocabulary.find(name) or name
        return self.ballot.count(canonical, weight, self.offset + start, is_solid=is_solid)


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
    passages = telling(prose)
    texts = [passage.text for passage in passages]
    lead, greeted = _lead(texts)
    ballot = Ballot(lead, len(texts[0]) if texts else 0, sum(map(len, texts)))
    phrases: _Phrases = {}
    offset = 0
    for passage, paragraph in zip(passages, texts, strict=True):
        page = _Page(ballot, vocabulary, paragraph, offset, passage.tokens(analyser))
        covered = _count_names(page)
        _count_known(page, covered)
        for match in chain(_FOREIGN.finditer(paragraph), _NO_WORDS.finditer(paragraph)):
            covered.update(range(match.start(), match.end()))
        for start, end in greeted:
            covered.update(range(start - offset, min(end - offset, len(paragraph))))
        _count_nouns(page, covered, phrases)
        offset += len(paragraph) + 1
    _count_phrases(ballot, vocabulary, phrases)
    _join_people(ballot, vocabulary, "\n".join(texts))
    return ballot.elect({fold(person) for person in people}, vocabulary)


def _lead(prose: Sequence[str]) -> tuple[Span, list[Span]]:
    """Start and end of the first sentence that is neither greeting nor scene; the greetings'."""
    offset = 0
    greeted = []
    for paragraph in prose[:4]:
        at = 0
        for sentence in sentences(paragraph)[:6]:
            at = max(at, paragraph.find(sentence, at))
            end = at + len(sentence)
            if is_greeting(sentence):
                greeted.append((offset + at, offset + end))
            elif not is_scene(sentence):
                return (offset + at, offset + end), greeted
            at = end
        offset += len(paragraph) + 1
    return (0, 0), greeted


def _count_known(page: _Page, covered: set[int]) -> None:
    """Known names, but not inside another name; adds the characters they cover."""
    text = page.text
    for name, start, end in mentions(text, page.vocabulary):
        if start in covered:
            continue
        covered.update(range(start, end))
        weight = _KNOWN
        if text.rfind("(", 0, start) > text.rfind(")", 0, start):
            # CPU(중앙처리장치) is one mention, and other glosses are asides.
            if name in page.ballot.found:
                continue
            weight *= _GLOSS
        kind = page.vocabulary.kind(name)
        is_where = text.startswith("에서", end)
        if kind == "place":
            # 전남 순천만: a place before a noun only says where that is.
            following = text[end + 1 : end + 3] if text[end : end + 1] == " " else ""
            before_noun = following[:1].isalpha()
            is_wider = before_noun and (name in _WIDE or following in page.vocabulary.lengths)
            weight *= _PLACE * (0.5 if is_wider else _NARROW if before_noun else 1)
            is_where = is_where or is_wider
        if is_where and kind == "organisation":
            weight *= _PLACE
        if _LIST_BEFORE.search(text, max(0, start - 2), start) and _LIST_BEHIND.match(text, end):
            weight *= _LISTED
        page.count(name, weight, start, is_solid=not is_where)


def _count_names(page: _Page) -> set[int]:
    """Names in two scripts and people; returns the characters they cover."""
    covered: set[int] = set()
    for name, start, weight in _pairs(page.text):
        covered.update(range(start, start + len(name)))
        known = page.vocabulary.canonical(name) in page.vocabulary.entries
        page.count(name, max(weight, _KNOWN) if known else weight, start)
    for name, start in full_names(page.text, page.tokens):
        if start not in covered:
            covered.update(range(start, start + len(name)))
            page.count(name, _PERSON, start)
    return covered


def _pairs(text: str) -> Iterator[tuple[str, int, float]]:
    """`토마스 쿠리안(Thomas Kurian)`: as many words before the bracket as there are in it.

    Capitals alone (`총소유비용(TCO)`) are an abbreviation and vouch for less.
    """
    if "(" not in text:
        return
    for match in _PAIRED.finditer(text):
        words = match[1].split()
        count = len(match[2].split())
        # Young Sohn is one word in Korean, 손영권, and 청년 before it is none of the name's.
        if is_korean_name(words[-1]) and (words[-2:-1] == [] or _is_common(words[-2])):
            count = 1
        name = " ".join(words[-count:])
        if len(words) >= count and len(name) >= 2 and name not in COMMON_NOUNS:
            weight = _ABBREVIATED if match[2].isupper() else _PAIR
            yield name, match.end(1) - len(name), weight


def _is_common(word: str) -> bool:
    return word in COMMON_NOUNS or rarity(word) < 1


def _count_nouns(page: _Page, covered: set[int], phrases: _Phrases) -> None:
    found = nouns.nouns(page.text, page.tokens)
    starts = {noun.start: noun for noun in found}
    for match in _MARKED.finditer(page.text):
        if match.start() not in covered and _count_marked(page, match, starts):
            covered.update(range(match.start(), match.end()))
    free = [n for n in found if n.start not in covered and n.end - 1 not in covered]
    for noun, following in zip_longest(free, free[1:]):
        # 록펠러 플라자에서: both only say where.
        behind = following is not None and noun.open and following.start == noun.end + 1
        is_where = noun.where or (behind and following.where)
        name = page.text[noun.start : noun.end]
        if noun.parts[-1] == "값" and len(noun.parts) > 1:
            # 빵값 is about 빵.
            name = page.text[noun.start : noun.end - 1]
        if not nouns.is_telling(name, noun.parts):
            continue
        weight = _NOUN * nouns.weight(name, noun.parts) * (_PLACE if is_where else 1)
        if noun.proper and len(noun.parts) == 1:
            weight *= _PLACE if _VILLAGE.search(name) else 1.2
        is_solid = not is_where and (noun.proper or (len(noun.parts) > 1 and len(name) >= 4))
        candidate = page.count(name, weight, noun.start, is_solid=is_solid)
        candidate.verbal += noun.verbal
        candidate.topical += name in TOPIC_NOUNS and not is_where
    for noun in nouns.phrases(free):
        phrases.setdefault(page.text[noun.start : noun.end], []).append(
            (page.offset + noun.start, noun)
        )


def _count_phrases(ballot: Ballot, vocabulary: Vocabulary, phrases: _Phrases) -> None:
    """Said once, a phrase of plain nouns is chance."""
    for name, places in phrases.items():
        if len(places) > 1 and nouns.is_telling(name, places[0][1].parts):
            weight = _NOUN * nouns.weight(name, places[0][1].parts)
            for at, noun in places:
                candidate = ballot.count(vocabulary.canonical(name), weight, at)
                candidate.verbal += noun.verbal


def _count_marked(page: _Page, match: re.Match[str], starts: Mapping[int, nouns.Noun]) -> bool:
    """A work's title, or a term that is nothing but nouns; False if it is neither."""
    if match["work"]:
        name, weight = match["title"].strip(), _WORK
        if len(name) < 2 or name in COMMON_NOUNS or name.endswith(("다", "요")):
            return False
    else:
        name, weight = match["term"].strip(), _TERM
        at, end = match.start("term"), match.end("term")
        parts: list[str] = []
        while (noun := starts.get(at)) is not None and noun.end <= end:
            parts += noun.parts
            at = noun.end + 1
        if at != end + 1 or name in COMMON_NOUNS or name.isdigit():
            return False
        weight *= min(1.0, nouns.weight(name, parts))
    page.count(name, weight, match.start())
    return True


def _join_people(ballot: Ballot, vocabulary: Vocabulary, text: str) -> None:
    """손 의장 is 손영권, and 쿠리안 is 토마스 쿠리안."""
    for name in list(ballot.found):
        candidate = ballot.found.get(name)
        if candidate is None:
            continue
        if name[-1] in _PARTICLES and name[:-1] in ballot.found and len(name) > 3:
            # Kiwi took the particle for the name's last syllable.
            ballot.found[name[:-1]].count += ballot.found.pop(name).count
            continue
        if name[-1] in _COUNTY and len(name) > 2 and name[:-1] in ballot.found:
            # 완도군 and 완도 are one place.
            if name not in vocabulary.entries and name[:-1] not in vocabulary.entries:
                place = ballot.found[name[:-1]]
                place.count += ballot.found.pop(name).count
                place.weight = max(place.weight, candidate.weight)
                place.solid |= candidate.solid
            continue
        if is_korean_name(name) and candidate.weight >= _PERSON:
            candidate.count += short_mentions(name, text)
            candidate.count = max(candidate.count, text.count(name))
        first, _, last = name.rpartition(" ")
        is_person = first and candidate.weight >= _PERSON and _HANGUL_NAME.fullmatch(name)
        if is_person and last in ballot.found and last not in vocabulary.entries:
            candidate.count += ballot.found.pop(last).count
