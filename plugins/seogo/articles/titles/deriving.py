"""A title for a text that came without one: the body's own words, cut from one telling sentence.

Cataloguers call it a supplied title; the site marks it with 〔 〕.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from seogo.analysis import Analyser, Token
from seogo.articles.paragraphs.punctuation import sentences
from seogo.articles.tags.common_nouns import COMMON_NOUNS
from seogo.articles.tags.frequencies import rarity
from seogo.articles.titles.clauses import (
    REMARK,
    REMARKED,
    Sentence,
    cut_sentence,
    forms,
    spoken,
    without_brackets,
)
from seogo.articles.titles.cutting import SHORTEST, balanced, cut
from seogo.articles.titles.greetings import is_announcement, is_greeting, is_scene
from seogo.articles.titles.headline import MAX_LENGTH, given_headline, quoted_headline
from seogo.articles.titles.telling import column_title, is_row, telling
from seogo.names.romanize import is_korean_name
from seogo.vocabulary import base_aliases

__all__ = [
    "MAX_LENGTH",
    "UNTITLED",
    "derive_title",
    "is_greeting",
    "is_scene",
    "quoted_headline",
    "without_brackets",
]

UNTITLED = "제목 없는 글"
# Sentences that are looked at, from the start: what an article is about stands early.
_LOOKED_AT = 16
# Of these, as many are tried in all their forms.
_TRIED = 5
# A report that opens with as few characters says the news in them (빵값이 또 오른다).
_SHORTEST_FIRST = 8
# What it gains to stand first: a Korean report says the news at once.
_FIRST = 3.0
# Under this score a cut title that tells more is better than a whole one.
_DOUBTFUL = 0.5
# A sentence that leans on the one before it makes no title.
_LEANING = re.compile(
    r"(?:이[는에]?|이날|이[번들]|그[는가의]?|그[녀들]\S*|여기[서에]?\S*|특히|다음은|또한?|"
    r"하지만|그러나|그런데|다만|한편|따라서|덕분에|"
    r"이처럼|이어|이후|실제로|구체적으로|총|지난|지금까지|과거|무엇이?|현재|이를|이로써|당시|"
    r"함께|반면|물론|즉|결국|"
    r"이곳\S*|이것\S*|이들\S*|이런|그런|두 \S+[은는이가]|양\S{0,2}[은는]|고인[은이의]|시는|"
    r"회사는|업계는|재판부는|연구팀은|연구진은|주민들은)(?=[\s,])"
)
_PRONOUN = re.compile(
    r"(?<![가-힣])(?:그(?:는|가|의|녀는|들은)|우리[는가]|나[는의]|내가|제가|저는)(?![가-힣])|"
    r"(?<![가-힣])이 (?:대표|의장|교수|회장|장관|물결|같은|때문|가운데|중|제품|회사|기업|사건|"
    r"작품|영화|책|법)"
)
_DATED = re.compile(r"^(?:지난 )?\d{4}년(?: \d{1,2}월)?(?: \d{1,2}일)?(?: [월화수목금토일]요일)? ")
_WEAK_END = re.compile(
    r"(?:것이다|셈이다|때문이다|이유다|전문이다|것입니다|것이죠|셈이죠|때문입니다|중이다|"
    r"편이다|[?까]|였다는|지 않다|이다시피|"
    r"관심이 쏠린다|주목된다|눈길을 끈다|알려졌다|전해졌다|고 있었다|소식이다|숫자다|수치다|"
    r"수준이다)$"
)
_NAMELESS = re.compile(
    r"(?:소식|일|사건|변화|결과|이야기|문제|상황|발표)[이가] (?:\S+ )?(?:공개|전해|벌어|일어|"
    r"나왔|알려)"
)
_MET = re.compile(r"에서 (?:만난|열린) ")
# How something was received, not what it was.
_RECEIVED = re.compile(r"(?:기대감|관심|시선|눈길|이목|화제)[이을를가] ")
# An interview that opens with its question (Q. 갑상선암은 왜 늘었나요?) is about that.
_ASKED = re.compile(r"\s*Q\d{0,2}[.:)] ?(\S.{8,58}[?까])\s*")
_FINITE = re.compile(r"(?:[다요죠까네]|습니다)$")
_SPOKEN_END = re.compile(r"(?<=[다요죠까])[.?!]\s+")


@dataclass(frozen=True, slots=True)
class _Subject:
    """What an article is about."""

    spellings: Sequence[tuple[int, str]]
    """(rank of a tag, a spelling of it), the longest spelling first."""

    words: Mapping[str, float]
    """Noun → its share of the article, the most frequent rare one being 1."""


class _Place(NamedTuple):
    """A sentence where it stands."""

    text: str
    start: int
    paragraph: str
    tokens: Sequence[Token]
    """Of the paragraph."""

    def cut(self) -> Sentence:
        """The sentence with its own morphemes."""
        return cut_sentence(self.paragraph, self.start, self.text, self.tokens)


def derive_title(prose: Sequence[str], tags: Sequence[str], analyser: Analyser) -> str:
    """A faithful title of at most `MAX_LENGTH` characters.

    Args:
        prose: Paragraphs of the body without pointers.
        tags: The article's tags, the most important first: what the title should speak of.
        analyser: For the clauses of long sentences.
    """
    if headline := given_headline(prose):
        return headline
    if column := column_title(prose):
        return column
    if asked := _ASKED.fullmatch(prose[0] if prose else ""):
        return asked[1]
    passages = telling(prose)
    # A list's items and a picture's caption only where there is nothing else.
    told_by = [p for p in passages if not p.is_item] or passages
    analysed = [(passage.text, passage.tokens(analyser)) for passage in told_by]
    subject = _Subject(_spellings(tags), _words(tokens for _, tokens in analysed))
    told = _told(analysed)
    ranked = sorted(
        enumerate(told),
        key=lambda row: (_late(row[0], row[1].start == 0) - _about(row[1].text, subject), row[0]),
    )
    best = (-99.0, "")
    for position, place in sorted(ranked[:_TRIED], key=lambda row: row[0]):
        sentence = place.cut()
        for title, cost in _titles(sentence, prose, tags):
            shortest = SHORTEST if position else _SHORTEST_FIRST
            if not shortest <= len(title) <= MAX_LENGTH or not balanced(title):
                continue
            score = _score(title, subject) - _late(position, place.start == 0) - cost
            best = max(best, (score, title), key=lambda pair: pair[0])
    if best[0] < _DOUBTFUL and told:
        first = told[0].cut()
        title = cut(first.text, first.tokens)
        if title and _about(title, subject) > _about(best[1], subject) + 1:
            return title
    return best[1] or _last_resort(told, analysed, subject)


def _spellings(tags: Sequence[str]) -> list[tuple[int, str]]:
    """오픈AI is spoken of as 오픈에이아이, too."""
    aliases = base_aliases()
    spelt = [(rank, name) for rank, tag in enumerate(tags) for name in (tag, *aliases.get(tag, ()))]
    return sorted(spelt, key=lambda row: (-len(row[1]), row))


def _last_resort(
    told: Sequence[_Place], analysed: Sequence[tuple[str, Sequence[Token]]], subject: _Subject
) -> str:
    """The start of the first sentence that tells something; else what people say; else anything."""
    if told:
        first = told[0].cut()
        return cut(first.text, first.tokens) or UNTITLED
    spoken_words = [
        said.strip(" .")
        for text, _ in analysed
        if text[:1] in '“"‘'
        for said in _SPOKEN_END.split(text.strip('“”‘’" '))
    ]
    fitting = [s for s in spoken_words if SHORTEST <= len(s) <= MAX_LENGTH and balanced(s)]
    if fitting:
        return max(fitting, key=lambda said: _about(said, subject))
    return next((start for text, tokens in analysed if (start := cut(text, tokens))), UNTITLED)


def _late(position: int, opens: bool) -> float:
    """What it costs to stand late: least at the start, then at the start of a paragraph."""
    gain = _FIRST if position == 0 else 0.4 if opens else 0.0
    return 0.4 * min(position, 6) + 0.2 * max(0, position - 6) - gain


def _words(paragraphs: Iterator[Sequence[Token]]) -> dict[str, float]:
    counts: dict[str, int] = {}
    for tokens in paragraphs:
        for token in tokens:
            if token.tag in ("NNG", "NNP", "SL") and len(token.form) > 1:
                counts[token.form] = counts.get(token.form, 0) + 1
    shares = {
        form: min(count, 6) ** 0.7 * rarity(form)
        for form, count in counts.items()
        if form not in COMMON_NOUNS
    }
    most = max(shares.values(), default=1.0) or 1.0
    return {form: share / most for form, share in shares.items() if share > 0.2 * most}


def _told(analysed: Sequence[tuple[str, Sequence[Token]]]) -> list[_Place]:
    """The first sentences that tell something: no greeting, no scene, no headline quoted."""
    found: list[_Place] = []
    for text, tokens in analysed:
        at = before = 0
        for sentence in sentences(text):
            at = max(at, text.find(sentence, at))
            if REMARK.fullmatch(sentence) and text[before : before + 1] in ("“", '"'):
                found.append(_Place(text[before : at + len(sentence)], before, text, tokens))
            elif _tells(sentence):
                found.append(_Place(sentence, at, text, tokens))
            before = at
            at += len(sentence)
        if len(found) >= _LOOKED_AT:
            break
    return found[:_LOOKED_AT]


def _tells(sentence: str) -> bool:
    return not (
        is_greeting(sentence) or is_announcement(sentence) or is_scene(sentence) or is_row(sentence)
    )


def _titles(
    sentence: Sentence, prose: Sequence[str], tags: Sequence[str]
) -> Iterator[tuple[str, float]]:
    if not REMARKED.fullmatch(sentence.text):
        yield from forms(sentence)
    for named, said in spoken(sentence.text):
        who = _full_name(without_brackets(named), prose)
        # In an interview the person is the subject, and what he or she says is the news.
        yield f"{who} “{said}”", 0.1 if tags and tags[0] in who else 0.8


def _full_name(who: str, prose: Sequence[str]) -> str:
    """`손 의장` → `손영권 의장`, where the text has named that person before."""
    surname, _, title = who.partition(" ")
    if len(surname) != 1 or not title:
        return who
    pattern = re.compile(
        rf"(?<![가-힣])({surname}[가-힣]{{2}})(?=[ (])[^.]{{0,30}}{re.escape(title)}"
    )
    for paragraph in prose:
        for match in pattern.finditer(paragraph):
            if is_korean_name(match[1]) and rarity(match[1]) == 1:
                return f"{match[1]} {title}"
    return who


def _about(text: str, subject: _Subject) -> float:
    """How much of what the article is about a text names."""
    named, rest = 0.0, text
    ranks: set[int] = set()
    # The longest first, so that 최저임금위원회 does not speak of 최저임금 too.
    for rank, spelling in subject.spellings:
        if spelling in rest:
            rest = rest.replace(spelling, " ")
            if rank not in ranks:
                ranks.add(rank)
                named += 1 / (1 + 0.15 * rank)
    words = sum(share for word, share in subject.words.items() if word in text)
    return min(named, 3.5) * 1.6 + min(words, 4.0) * 0.8


def _score(title: str, subject: _Subject) -> float:
    about = _about(title, subject)
    score = about if about > 1 else about - 3.0
    if _LEANING.match(title) or _PRONOUN.search(title):
        score -= 4
    if not _FINITE.search(title) and not title.endswith(("”", '"', "’")):
        # A fragment: a headline if it names what the article is about, else a place or a date.
        score -= 0.4 if about > 2.5 else 3
    if _DATED.match(title):
        score -= 1.5
    if len(title) < 20:
        score -= 0.6
    if len(title) > 45:
        score -= 0.05 * (len(title) - 45)
    if _WEAK_END.search(title):
        score -= 2
    if _MET.search(title) or _RECEIVED.search(title):
        score -= 2
    if _NAMELESS.search(title):
        score -= 3
    return score
