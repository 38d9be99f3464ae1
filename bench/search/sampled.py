"""Queries for a corpus that nobody has read: drawn from its own words by plain rules.

A noun is a run of Hangul that stands with four different particles; all else follows from such
nouns, from Latin names, numbers and titles, and from the two lists below. The same texts give the
same queries. No analyser and no search engine is asked.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TypeVar

import hangul
from judge import Query

EACH = 15
"""Queries a class."""

MOST = 100
"""Articles that a query may be about."""

# By whether the noun before ends in a consonant (은) or not (는).
_AFTER = dict(은=1, 는=0, 이=1, 가=0, 을=1, 를=0, 과=1, 와=0, 으로=1, 로=0)  # noqa: C408
_SAME = {"는": "은", "가": "이", "를": "을", "와": "과", "로": "으로"}
_FORMS = (*_AFTER, "의", "에", "에서", "도")
_MORE = """
만 부터 까지 보다 처럼 이나 나 라고 이라고 인 란 이란 들 들이 들을 들은 들의 에는 에도 에서는 에서도
으로는 로는 으로서 로서 이며 이고 입니다 이다
"""
_JOSA = "|".join([*_FORMS, *_MORE.split()])

# Common verbs: a form to type, all forms as spelt, and what only looks like one.
VERBS = """
눌러서|누르 누른 누를 누름 눌러 눌렀 누릅|
바꿨습니다|바꾸 바꾼 바꿀 바꿔 바꿨 바꿉 바꿈|
골랐다|고르 고른 고를 골라 골랐 고릅|고르
지웠더니|지우(?!개) 지운 지울 지워 지웠 지웁|지우
나눠서|나누 나눈 나눌 나눠 나눴|
옮긴|옮기 옮긴 옮길 옮겨 옮겼 옮김 옮깁|
숨겼다|숨기 숨긴 숨길 숨겨 숨겼 숨깁|숨김
그렸다|그린다 그릴 그려 그렸 그립니다 그리는 그리려 그리기|그리
붙였어요|붙이 붙인 붙일 붙여 붙였 붙임 붙입|
닫았습니다|닫는 닫은 닫을 닫아 닫았 닫으 닫습 닫고 닫기 닫지|닫
돌려서|돌리 돌린 돌릴 돌려 돌렸 돌립|
막았다|막는 막은 막을 막아 막았 막으 막습 막지 막기|막
고쳤다|고치 고친 고칠 고쳐 고쳤 고칩|
꺼내는|꺼내 꺼낸 꺼냅|
가리킨다|가리키 가리킨 가리킬 가리켜 가리킴 가리킵|
"""
# Things that these texts spell in both scripts.
ALIASES = """
Linux=리눅스 Debian=데비안 GNOME=그놈 GIMP=김프 Bluetooth=블루투스 Unicode=유니코드 Java=자바
JavaScript=자바스크립트 Ethernet=이더넷 Wi-Fi=와이파이 Firefox=파이어폭스 Google=구글 Windows=윈도우
Microsoft=마이크로소프트 Photoshop=포토샵 Ubuntu=우분투 Python=파이썬 Basic=베이직 kernel=커널
server=서버 BIOS=바이오스 font=글꼴 plugin=플러그인 router=라우터 proxy=프록시 query=쿼리
macro=매크로 script=스크립트 layer=레이어 filter=필터 driver=드라이버 Mac=맥 Intel=인텔
touchpad=터치패드
"""
NOTHING = """
뷁쉙꿹 궳쏇뙛 asdfqwer zxcvqwpo xqzptkj 김치찌개 떡볶이 방탄소년단 훈민정음 냉장고 제주도 호랑이
코로나바이러스 9876543 qmzkvw
"""
QUESTIONS = (
    ("{a} {b}{j} 어떻게 하나요?", "는은"),
    ("{a}에서 {b}{j} 하려면?", "를을"),
    ("{a}의 {b}{j} 무엇인가요", "는은"),
)


def sampled(documents: Mapping[str, tuple[str, str]]) -> list[Query]:
    """The queries of all classes for documents given as address → (title, whole text)."""
    texts = {address: text for address, (_, text) in documents.items()}
    words = Words(texts.values())
    random_ = random.Random("seogo search")
    makers = {
        "noun": nouns(words, 2), "noun+josa": with_particles(words, random_),
        "compound part": compound_parts(words), "spacing": spacings(words),
        "inflected verb": verbs(words), "name": names(words, texts), "phrase": phrases(texts),
        "number": numbers(texts), "초성": by_initials(words), "wrong layout": layouts(words, texts),
        "alias": aliases(texts), "typo": typos(words, random_),
        "natural question": questions(words, documents, random_),
        "nothing": ((word, "", "") for word in NOTHING.split()),
    }  # fmt: skip
    out: dict[str, Query] = {}
    for kind, maker in makers.items():
        made = 0
        for q, expect, may in maker:
            query = Query(q, kind, expect, may)
            if made < EACH and q not in out and _usable(query, texts):
                out[q] = query
                made += 1
            if made == EACH:
                break
    return list(out.values())


def _usable(query: Query, texts: Mapping[str, str]) -> bool:
    if not query.expect:
        return not any(query.q in text for text in texts.values())
    return 1 <= len(query.judged(texts)[0]) <= MOST


class Words:
    """The nouns of the texts, in an order that has nothing to do with the alphabet."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.all = " ".join(texts)
        runs = Counter(re.findall("[가-힣]+", self.all))
        particles = defaultdict(set)
        for run in runs:
            for form in _FORMS:
                stem = run.removesuffix(form)
                if 1 < len(stem) < len(run) and _AFTER.get(form) in (None, _closed(stem, form)):
                    particles[stem].add(_SAME.get(form, form))
        known = {n for n, forms in particles.items() if len(forms) >= 4 and n in runs}
        known = {n for n in known if not n.endswith(("들", "에서"))} - set(_JOSA.split("|"))
        self.nouns = _shuffled(known)
        self.compounds = _shuffled(
            (stem[:at], stem[at:])
            for stem, forms in particles.items()
            for at in range(2, len(stem) - 1)
            if forms and stem in runs and stem[:at] in known and stem[at:] in known
        )

    def of(self, least: int) -> Iterator[str]:
        """Nouns of at least so many syllables that are no compounds of others."""
        joined = {a + b for a, b in self.compounds}
        yield from (n for n in self.nouns if least <= len(n) <= 6 and n not in joined)


Made = Iterator[tuple[str, str, str]]
"""(query, what it expects, what does not count)"""


def word(noun: str) -> str:
    """A noun as a word of its own, with or without one particle."""
    return f"(?<![가-힣]){noun}(?:{_JOSA})?(?![가-힣])"


def nouns(words: Words, least: int) -> Made:
    """A noun: the word by itself is right, the same letters inside another word do not count."""
    yield from ((noun, word(noun), noun) for noun in words.of(least))


def with_particles(words: Words, random_: random.Random) -> Made:
    """Nouns behind those of the first class, each with a particle that fits."""
    for noun in list(words.of(2))[200:]:
        fitting = [f for f in _FORMS if _AFTER.get(f) in (None, _closed(noun, f))]
        yield noun + random_.choice([*fitting, "에서는", "까지", "처럼"]), word(noun), noun


def compound_parts(words: Words) -> Made:
    """One half of a compound, where the compound itself is right as well."""
    for pair in words.compounds:
        for half in pair[::-1]:
            yield half, f"{word(half)}|{''.join(pair)}", half


def spacings(words: Words) -> Made:
    """A compound apart, and one that the texts also write apart together."""
    for at, (first, second) in enumerate(words.compounds[::-1]):
        gap = " " if at % 2 else ""
        yield first + gap + second, f"{first} ?{second}", f"(?s){first}.*{second}|{second}.*{first}"


def verbs(words: Words) -> Made:
    """Verbs of the list, then nouns with 하다."""
    for line in VERBS.strip().split("\n"):
        q, forms, may = line.split("|")
        yield q, f"(?<![가-힣])(?:{'|'.join(forms.split())})", may
    for at, noun in enumerate(words.of(2)):
        form = ("했습니다", "하려면", "한다면")[at % 3]
        if f"{noun}하는" in words.all:
            done = "하[는고여려지면기]|[한할해했합]"
            yield noun + form, f"(?<![가-힣]){noun}[을를]? ?(?:{done})", noun


def names(words: Words, texts: Mapping[str, str]) -> Made:
    """Members of parliament who brought in the bills, and capitalised Latin names by turns."""
    people = re.findall(r"(?<![가-힣])[가-힣]{3}(?=․)", words.all)
    latin = _latin(texts)
    for person, name in zip(dict.fromkeys(people), latin, strict=False):
        yield person, person, ""
        yield name, f"(?i)(?<![a-z]){name}(?![a-z])", f"(?i){name}"


def phrases(texts: Mapping[str, str]) -> Made:
    """Three words in a row, every second time in quotation marks."""
    random_ = random.Random("seogo phrases")
    for at, text in enumerate(random_.sample(sorted(texts.values()), 200)):
        found = re.findall(r"(?:[가-힣]{2,} ){2}[가-힣]{2,}", text)
        if found:
            phrase = random_.choice(found)
            yield f'"{phrase}"' if at % 2 else phrase, phrase, ""


def numbers(texts: Mapping[str, str]) -> Made:
    """A number with its unit, typed with or without space and comma as the texts do not."""
    unit = "개(?!월)|년|%|비트|바이트|픽셀|MB|GB|KB|초|분|포인트|명"
    pattern = re.compile(rf"(?<![\w.,])(\d+(?:[.,]\d+)*)( ?)({unit})")
    found = dict.fromkeys(m.groups() for text in texts.values() for m in pattern.finditer(text))
    rows = [row for row in found if len(row[0]) > 1]
    random.Random("seogo numbers").shuffle(rows)
    for number, gap, what in rows:
        plain = number.replace(",", "")
        spelt = re.escape(number) if number == plain else f"(?:{re.escape(number)}|{plain})"
        expect = rf"(?<![\d.,]){spelt} ?{what}" + ("(?!월)" if what == "개" else "")
        yield plain + ("" if gap else " ") + what, expect, ""


def by_initials(words: Words) -> Made:
    """초성 of nouns whose initials no other noun has; other words with them do not count."""
    count = Counter(map(hangul.initials, words.nouns))
    for noun in words.of(3):
        query = hangul.initials(noun)
        if count[query] == 1:
            yield query, word(noun), hangul.initials_pattern(query)


def layouts(words: Words, texts: Mapping[str, str]) -> Made:
    """Nouns typed in English mode, Latin names in Hangul mode."""
    latin = _latin(texts)[::-1]
    for noun, name in zip(list(words.of(2))[400:], latin, strict=False):
        yield hangul.in_english_mode(noun), word(noun), noun
        expect = f"(?i)(?<![a-z]){name}(?![a-z])"
        yield hangul.in_hangul_mode(name.lower()), expect, f"(?i){name}"


def aliases(texts: Mapping[str, str]) -> Made:
    """The rarer spelling of a thing, where it alone would not fill a page."""
    for pair in ALIASES.split():
        forms = [f"(?<![A-Za-z가-힣]){form}(?![A-Za-z])" for form in pair.split("=")]
        counts = [sum(1 for t in texts.values() if re.search(f"(?i){f}", t)) for f in forms]
        rarer = counts.index(min(counts))
        if counts[rarer] < 10 and counts[1 - rarer] > 0:
            yield pair.split("=")[rarer], f"(?i){'|'.join(forms)}", pair.split("=")[1]


def typos(words: Words, random_: random.Random) -> Made:
    """Nouns with a slip that is no word of the texts and near no other noun."""
    kinds = ("changed", "missing", "swapped", "doubled")
    known = {hangul.strokes(noun): noun for noun in words.nouns}
    near = {key[:n] + key[n + 1 :] for key in known for n in range(len(key))} | set(known)
    for at, noun in enumerate(words.of(3)):
        for kind, slip in hangul.slips(noun, random_):
            if kind != kinds[at % 4] or slip in words.all:
                continue
            typed = hangul.strokes(slip)
            around = {typed, *(typed[:n] + typed[n + 1 :] for n in range(len(typed)))}
            own = hangul.strokes(noun)
            own_near = {own, *(own[:n] + own[n + 1 :] for n in range(len(own)))}
            if not (around & near) - own_near:
                yield slip, word(noun), noun
                break


def questions(
    words: Words, documents: Mapping[str, tuple[str, str]], random_: random.Random
) -> Made:
    """Two nouns of a title in a question; what has both, but not in its title, does not count."""
    known = set(words.nouns)
    titles = sorted({title for title, _ in documents.values()})
    for title in random_.sample(titles, len(titles)):
        for a, b in pairwise(re.findall("[가-힣]+", title)):
            if a in known and b in known and a != b:
                expect = rf"\A[^\n]*{a}[^\n]*{b}"
                template, forms = random_.choice(QUESTIONS)
                q = template.format(a=a, b=b, j=forms[_closed(b, forms[1])])
                yield q, expect, f"(?s){a}.*{b}|{b}.*{a}"


def _latin(texts: Mapping[str, str]) -> list[str]:
    """Latin words that stand before a particle and never in small letters."""
    text = " ".join(texts.values())
    found = set(re.findall(r"\b[A-Z][a-z]{3,}(?=[은는이가을를의과와에])", text))
    small = set(re.findall(r"\b[a-z]{4,}\b", text))
    return _shuffled(name for name in found if name.lower() not in small)


T = TypeVar("T", str, tuple[str, str])


def _shuffled(values: Iterable[T]) -> list[T]:
    """In an order that has nothing to do with the alphabet, and always the same."""
    out = sorted(set(values))
    random.Random("seogo").shuffle(out)
    return out


def _closed(stem: str, particle: str) -> int:
    """Whether a stem takes the form of a particle that follows consonants (ㄹ takes 로)."""
    final = hangul.letters(stem[-1])[2]
    return int(bool(final) and not (particle in ("로", "으로") and final == "ㄹ"))
