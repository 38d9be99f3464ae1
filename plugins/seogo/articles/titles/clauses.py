"""Shorter forms of one sentence that still say the same, in its own words, for a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from seogo.analysis import Token
from seogo.articles.paragraphs.punctuation import enclosed

_BRACKETS = re.compile(r"\s?[(（\[][^()（）\[\]]*[)）\]]")
# Words that open a sentence without telling anything: a title does without them.
_OPENER = re.compile(
    r"^(?:현재|특히|실제로|결국|한편|또한?|다만|그러나|하지만|그런데|이에|이처럼|이로써|따라서|"
    r"그 결과|무엇보다|즉|"
    r"지난달|지난주|이날|올해|최근|앞서),? (?=\S)"
)
_DATED = re.compile(
    r"^(?:지난 |오는 )?(?:\d{4}년 ?)?(?:\d{1,2}월 ?)?(?:\d{1,2}일)?(?: [월화수목금토일]요일)?"
    r"(?:\(현지시[각간]\))?,? (?!\d{1,2}(?:월|일))(?=\S)"
)
# A day that was told in the local time of elsewhere, or that stands behind its subject.
_DAY = re.compile(
    r"(?<= )(?:지난(?:달|해)? )?(?:\d{1,2}월 )?\d{1,2}일\(현지시[각간]\) |"
    r"(?<=[은는이가] )(?:지난 )?(?:\d{1,2}월 )?\d{1,2}일 (?=\S+[을를에])"
)
# Where something was held, at the start of a sentence: 브라질 벨렝에서 열린, 작업실에서 만난.
_PLACED = re.compile(
    r"^(?:지난\S* )?(?:[^\s,]+ ){0,5}?[^\s,]+에서 (?:열린|만난|가진|진행된|마주한|치러진|"
    r"개최된) (?=\S)"
)
_THAT_DAY = re.compile(r" 이날(?= )")
_POINTED = re.compile(
    r"^(?:핵심은|문제는|중요한 (?:것|점)은|분명한 (?:것|점)은|요점은|결론은|이는|이것은) "
)
# What stands around a statement: 있다는 것이다, 있다는 분석이다, 있다는 점이다.
_SAID = re.compile(
    r"(?P<end>[가-힣]{0,20}다)는 (?:것|점|사실|분석|전망|지적|평가|설명|진단|의견|판단|뜻|해석)"
    r"(?:이다|입니다|이에요|이죠|이라는 .*다|이었다|이어서 .*다|이라며 .*다|이 나온다|"
    r"이 나왔다|도 나온다|도 있다)$"
)
_COPULA = re.compile(
    r"(?:이)?라는 (?:것|점|사실|분석|지적|평가|진단|설명)(?:이다|입니다|이죠|이에요)$"
)
_REPORTED = re.compile(
    r"(?P<end>[가-힣]{0,20}다)고 (?:\d{1,2}일(?:\(현지시[각간]\))? )?(?:공식 )?"
    r"(?:밝혔|말했|전했|설명했|강조했|발표했|주장했|진단했|전망했|내다봤|예고했|판단했|분석했|"
    r"평가했|지적했|덧붙였|단언했|했|합니다|한)(?:다|습니다|어요)?$"
)
_REPORT = re.compile(
    r"(?:설명|주장|강조|지적|전|말|밝히|밝혔|언급|덧붙|평가|당부|비판|토로)\S*[다죠]$"
)
_CONTRAST = re.compile(r"(?:아니라|넘어|그치지 않고|더불어),? ")
_HELD = re.compile(r"(?<=[은는이가] )[^“”‘’\"']*?에서 열린 \S+(?: \S+){0,5}?에서 ")
_QUOTE = re.compile(r"[“\"](?P<said>[^“”\"]{10,})[”\"]")
_SPEAKER = re.compile(r"(?P<who>[^“”\"]{2,40}?)(?:은|는|도) (?:[^“”\"]{0,40} )?[“\"]")
# “…” 나은솔 소장의 말이다.: what the quotation before it needs to be understood.
REMARK = re.compile(
    r"(?P<by>.{2,60}?)의 (?:말|이야기|얘기|설명|소감|고백|한마디|다짐|지적|진단|포부)"
    r"(?:이다|다|이었다|였다|입니다|이에요|예요)\.?"
)
REMARKED = re.compile(r"[“\"](?P<said>[^“”\"]{4,})[”\"]\s*" + REMARK.pattern)
_JOINING = {"고", "며", "으며", "면서", "으면서"}
_LEADING = _JOINING | {"는데", "은데", "ᆫ데", "지만", "자", "어서", "아서", "으나", "나"}
# 통과함에 따라, 강세에 힘입어.
_FOLLOWING = {"따르", "힘입"}
_SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its morphemes, which count from its own start."""

    text: str
    """Without its final full stop."""

    tokens: Sequence[Token]


def cut_sentence(text: str, start: int, sentence: str, tokens: Sequence[Token]) -> Sentence:
    """One sentence of a paragraph that was analysed as a whole."""
    end = start + len(sentence)
    inside = [
        Token(t.form, t.tag, t.start - start, t.end - start)
        for t in tokens
        if start <= t.start and t.end <= end
    ]
    return Sentence(text[start:end].rstrip(". …"), inside)


def without_brackets(text: str) -> str:
    """A text without what stands in brackets."""
    return _BRACKETS.sub("", text) if "(" in text or "[" in text or "（" in text else text


def forms(sentence: Sentence) -> Iterator[tuple[str, float]]:
    """(form, what it costs to use it), whole first. A form may be too long or say too little."""
    text = sentence.text
    yield _clean(text), 0.0
    yield text, 0.8
    seen = {text}
    for form, cost in _restated(sentence):
        clean = _clean(form)
        for shorter, more in ((clean, 0.0), (_bare(clean), 0.1)):
            if len(shorter) >= _SHORTEST and shorter not in seen:
                seen.add(shorter)
                yield shorter, cost + more


def _clean(text: str) -> str:
    if "일 " in text or "일(" in text:
        text = _DAY.sub("", text)
    text = without_brackets(text)
    if " 이날 " in text:
        text = _THAT_DAY.sub("", text)
    return text.strip(" ,")


def _bare(text: str) -> str:
    """Without an opener and a date at the start."""
    before = ""
    while before != text:
        before = text
        for pattern in (_OPENER, _DATED, _PLACED):
            if match := pattern.match(text):
                text = text[match.end() :]
    return text


def _restated(sentence: Sentence) -> Iterator[tuple[str, float]]:
    text = sentence.text
    yield text, 0.0
    yield from _statement(text)
    yield from _reported(sentence)
    yield _HELD.sub("", text, count=1), 0.4
    yield from _without_contrast(sentence)
    yield from _clauses(sentence)


def _statement(text: str) -> Iterator[tuple[str, float]]:
    """`핵심은 A가 B라는 것이다` → `A가 B`."""
    plain = _POINTED.sub("", text)
    for pattern in (_SAID, _COPULA):
        if match := pattern.search(plain):
            stem = plain[: match.end("end") if pattern is _SAID else match.start()]
            yield stem, 0.2
            # 환경 정책의 변화를 넘어 기후테크가 …: the clause before may go.
            yield _CONTRAST.split(stem, maxsplit=1)[-1], 0.3


def _reported(sentence: Sentence) -> Iterator[tuple[str, float]]:
    """`시는 A를 늘린다고 밝혔다` → `시는 A를 늘린다`; a statement with its own subject alone."""
    text = sentence.text
    match = _REPORTED.search(text)
    if match is None or enclosed(text)[match.start("end")]:
        return
    stem = text[: match.end("end")]
    subjects = [s for s in _subjects(sentence) if s < match.start("end")]
    if len(subjects) == 1:
        yield stem, 0.3
    elif len(subjects) > 1 and len(own := stem[subjects[0] :].strip(" ,")) >= _SHORTEST:
        yield own, 0.6


def _without_contrast(sentence: Sentence) -> Iterator[tuple[str, float]]:
    """`A는 B가 아니라 C다` → `A는 C다`."""
    text = sentence.text
    inside = enclosed(text)
    for match in _CONTRAST.finditer(text):
        if inside[match.start()]:
            continue
        # B begins behind the last object, topic or subject of the sentence itself.
        start = 0
        ends = [t for t in sentence.tokens if t.end <= match.start()]
        objects = [t.end for t in ends if t.tag == "JKO" and text[t.end : t.end + 1] == " "]
        topics = [t.end for t in ends if t.tag == "JX" and t.form in "은는"]
        if match[0].startswith("아니라") and objects:
            start = objects[-1]
        elif topics:
            start = topics[-1]
        if start and start < match.start():
            yield f"{text[:start]} {text[match.end() :]}", 0.4


def _subjects(sentence: Sentence) -> list[int]:
    """Where subjects end that are no subject of a relative clause."""
    found: list[int] = []
    relative: list[int] = []
    text = sentence.text
    inside = enclosed(text)
    waiting: int | None = None
    for token, following in pairwise([*sentence.tokens, Token("", "END", len(text), len(text))]):
        if token.end == 0 or token.end > len(text) or inside[token.end - 1]:
            continue
        if token.tag == "JX" and token.form in "은는":
            found.append(token.end)
        elif token.tag == "JKS":
            waiting = token.end
        elif waiting is not None and token.tag in ("EC", "EF"):
            found.append(waiting)
            waiting = None
        elif waiting is not None and token.tag == "ETM" and following.tag != "NNB":
            relative.append(waiting)
            waiting = None
    if waiting is not None:
        found.append(waiting)
    return sorted(found or relative)


def _clauses(sentence: Sentence) -> Iterator[tuple[str, float]]:
    """The subject with the last clause, the last clause with its own subject, the first clause."""
    text = sentence.text
    inside = enclosed(text)
    subjects = _subjects(sentence)
    if not subjects:
        return
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        leads = token.form in _LEADING or (i > 0 and tokens[i - 1].form in _FOLLOWING)
        if token.tag != "EC" or not leads or token.end >= len(text):
            continue
        following = tokens[i + 1].tag if i + 1 < len(tokens) else ""
        if text[token.end] not in " ," or inside[token.end - 1] or following == "VX":
            continue
        rest = text[token.end :].strip(" ,")
        before = [s for s in subjects if s < token.end]
        behind = [s for s in subjects if s > token.end]
        if behind:
            yield rest, 0.2
        elif before and token.form in _JOINING and not _REPORT.search(rest):
            yield f"{text[: before[0]]} {rest}", 0.4
        if before and (end := _verbal_noun(tokens, i)):
            yield text[:end], 0.6
    if end := _verbal_noun(tokens, len(tokens) - 1):
        yield text[:end], 0.5


def _verbal_noun(tokens: Sequence[Token], ending: int) -> int:
    """Where the noun of a verb ends (발표하고 → 발표), 0 if the verb is no such."""
    i = ending - 1
    while i > 0 and tokens[i].tag in ("EP", "EF"):
        i -= 1
    if i > 0 and tokens[i].tag == "XSV" and tokens[i - 1].tag == "NNG":
        return tokens[i - 1].end
    return 0


def spoken(text: str) -> Iterator[tuple[str, str]]:
    """(speaker as named here, one sentence that he or she said)."""
    if remark := REMARKED.fullmatch(text):
        yield remark["by"], remark["said"].strip(" .")
        return
    speaker = _SPEAKER.match(text)
    if speaker is None:
        return
    for quote in _QUOTE.finditer(text):
        for said in re.split(r"(?<=[다요까죠])[.?!] ", quote["said"].strip(" .")):
            yield speaker["who"].strip(), said.strip(" .")
