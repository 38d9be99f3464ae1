"""A title for a text that came without one: the body's own words, cut from one telling sentence.

Cataloguers call it a supplied title; the site marks it with 〔 〕.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from seogo.analysis import Analyser
from seogo.articles.punctuation import enclosed, sentences

MAX_LENGTH = 60
UNTITLED = "제목 없는 글"
_SHORTEST = 12
# Sentences that are looked at, from the start: what an article is about stands early.
_LOOKED_AT = 16
# What two tags of the first rank come to.
_TELLING = 1.5
_GREETING = re.compile(
    r"^안녕하[세십]|여러분을 위한|뉴스레터[^.]{0,40}입니다|^반갑습니다|^구독자 여러분"
)
# A sentence that leans on the one before it makes no title.
_LEANING = re.compile(
    r"(?:이[는에]?|이날|이[번들]|그[는가의]?|그[녀들]\S*|여기서?|특히|다음은|또한?|하지만|그러나|그런데|다만|한편|따라서|"
    r"이처럼|이어|이후|실제로|구체적으로|총|지난|지금까지|과거|무엇이?|현재)(?=[\s,])"
)
_PRONOUN = re.compile(
    r"(?<![가-힣])그(?:는|가|의|녀는|들은)(?![가-힣])|이 (?:대표|의장|교수|회장|장관)"
)
# Words that open a sentence without telling anything: a title does without them.
_OPENER = re.compile(r"(?:현재|특히|실제로|결국|한편|또한?|다만|그러나|하지만)\s+(?=\S)")
_DATED = re.compile(r"^(?:지난 )?\d{4}년(?: \d{1,2}월)?(?: \d{1,2}일)?(?: [월화수목금토일]요일)? ")
# A clause that only says who spoke.
_REPORT = re.compile(r"(?:설명|주장|강조|지적|전|말|밝히|언급|덧붙)\S*[다죠]$")
_QUOTED = re.compile(r"[‘“'\"「『]([^‘’“”\"「」『』]{4,60})[’”'\"」』]")
_BRACKETS = re.compile(r"\s?[(（\[][^()（）\[\]]*[)）\]]")
_CONNECTIVES = {"고", "며", "으며", "면서", "으면서"}
_SCENE = re.compile(r"^[“\"‘']|^\S{1,12}[.!?]$")


def is_greeting(sentence: str) -> bool:
    """A newsletter's opening line, the same every time."""
    return bool(_GREETING.search(sentence))


def is_scene(sentence: str) -> bool:
    """Someone speaks, or a place is named: how reports open before they say what they are about."""
    return bool(_SCENE.search(sentence))


def without_brackets(text: str) -> str:
    """A text without what stands in brackets."""
    return _BRACKETS.sub("", text)


def quoted_headline(paragraph: str) -> str:
    """The headline that a paragraph is when it is one quotation and nothing else, or ""."""
    match = _QUOTED.fullmatch(paragraph.strip())
    return match[1].strip() if match and " " in match[1] else ""


def derive_title(prose: Sequence[str], tags: Sequence[str], analyser: Analyser) -> str:
    """A faithful title of at most `MAX_LENGTH` characters.

    Args:
        prose: Paragraphs of the body without pointers.
        tags: The article's tags, the most important first: what the title should speak of.
        analyser: For the clauses of long sentences.
    """
    if prose and (headline := quoted_headline(prose[0])):
        return headline
    spoken = [s for p in prose for s in sentences(p) if not is_greeting(s)][:_LOOKED_AT]
    best = (-99.0, "")
    for position, sentence in enumerate(spoken):
        for rank, title in enumerate(_variants(sentence, analyser)):
            score = _score(title, tags) - 0.6 * position - 0.5 * rank
            if is_scene(sentence):
                score -= 4
            best = max(best, (score, title), key=lambda pair: pair[0])
    return best[1] or (_cut(spoken[0]) if spoken else "") or UNTITLED


def _variants(sentence: str, analyser: Analyser) -> Iterator[str]:
    """Shorter forms of a sentence that still say the same, whole first; only fitting ones."""
    whole = sentence.rstrip(". …").strip()
    plain = without_brackets(whole)
    forms = [whole, plain, _OPENER.sub("", plain, count=1), _DATED.sub("", plain, count=1)]
    if len(plain) > MAX_LENGTH:
        forms.append(without_brackets(_subject_and_last_clause(whole, analyser)))
    for form in dict.fromkeys(forms):
        if _SHORTEST <= len(form) <= MAX_LENGTH and _balanced(form):
            yield form


def _subject_and_last_clause(sentence: str, analyser: Analyser) -> str:
    """`A가 …하고 …했다` → `A가 …했다`: clauses joined by -고 and -며 share their subject.

    "" where the last clause has a subject of its own, or there is only one clause.
    """
    tokens = analyser.tokens(sentence)
    inside = enclosed(sentence)
    clause = 0
    subject = 0
    for token, following in pairwise(tokens):
        if token.end == 0 or inside[token.end - 1]:
            continue
        is_subject = token.kind == "JKS" or (token.kind == "JX" and token.form in "은는")
        if is_subject and not subject:
            subject = token.end
        elif is_subject and clause:
            return ""
        ends_clause = token.kind == "EC" and token.form in _CONNECTIVES
        if ends_clause and following.kind != "VX" and sentence[token.end : token.end + 1] == " ":
            clause = token.end
    last = sentence[clause:].strip()
    if not subject or clause <= subject or len(last) < _SHORTEST or _REPORT.search(last):
        return ""
    return f"{sentence[:subject]} {last}"


def _score(title: str, tags: Sequence[str]) -> float:
    named = sum(1 / (1 + 0.15 * rank) for rank, tag in enumerate(tags) if tag in title)
    score = min(named, 4.0) * 2 if named else -3.0
    if _LEANING.match(title) or _PRONOUN.search(title):
        score -= 4
    if not title.endswith(("다", "요", "죠", "까")):
        # A fragment: a headline if it names what the article is about, else a place or a date.
        score -= 0 if named > _TELLING else 3
    if _DATED.match(title):
        score -= 1.5
    if len(title) < 20:
        score -= 0.5
    if title.endswith(("것이다", "셈이다", "때문이다", "이유다", "전문이다", "?", "까")):
        score -= 1.5
    return score


def _balanced(text: str) -> bool:
    pairs = ("“”", "‘’", "()", "「」", "『』", "[]")
    return all(text.count(p[0]) == text.count(p[1]) for p in pairs) and text.count('"') % 2 == 0


def _cut(sentence: str) -> str:
    """The start of a sentence that has no fitting form, cut between words, marked with "…"."""
    text = without_brackets(sentence.rstrip(". …"))
    if len(text) <= MAX_LENGTH and _balanced(text):
        return text
    words = text[:MAX_LENGTH].split(" ")
    for end in range(len(words) - 1, 0, -1):
        start = " ".join(words[:end]).rstrip(",;:")
        if _balanced(start) and len(start) >= _SHORTEST:
            return f"{start}…"
    return f"{text[: MAX_LENGTH - 1].rstrip()}…" if text.strip() else ""
