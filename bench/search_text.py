"""Made articles whose words are as unequal as those of a newspaper, and queries to them.

Words follow Zipf's law with Mandelbrot's shift; each article has a topic whose words it repeats;
some nouns join to compounds of which new ones keep coming (Heaps' law). Since they are made
from known parts, `MadeAnalyser` answers for Kiwi at once. Article i is the same whatever N is.
"""

from __future__ import annotations

import random
import re
from bisect import bisect
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from seogo.analysis import Analyser, Token
from seogo.search import SearchRecord

NOUNS, NAMES, COMPOUNDS, VERBS = 30_000, 20_000, 60_000, 600
TOPICS, OF_TOPIC = 400, 300
SHIFT = 2.7
WORDS = 330
"""Median of an article's words between spaces: 1,400 characters."""

TAGS, AUTHORS = 800, 60
ENDINGS = ("했다", "고", "며", "는", "ㄴ다")
UNITS = ("억원", "조원", "만대", "%", "명", "개")
_WORD = re.compile(r"\S+")
_LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def _syllables() -> list[str]:
    """Those of the real articles in seeds/, each as often as it stands there."""
    (path,) = (Path(__file__).parents[1] / "seeds").glob("000_*.txt")
    return re.findall(r"[가-힣]", path.read_text(encoding="utf-8"))


def _words(count: int, lengths: Sequence[int], seed: str) -> list[str]:
    own, syllables = random.Random(seed), _syllables()
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(own.choices(syllables, k=own.choice(lengths)))] = None
    return list(found)


class Zipf:
    """Words, the first ones the commonest."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._sums = list(accumulate(1 / (rank + SHIFT) for rank in range(1, len(words) + 1)))

    def draw(self, own: random.Random) -> str:
        """One of them."""
        return self.words[bisect(self._sums, own.random() * self._sums[-1])]


@cache
def _nouns() -> Zipf:
    return Zipf(_words(NOUNS, (2, 2, 2, 3), "nouns"))


@cache
def _compounds() -> Zipf:
    """With spaces between their parts; each is used again and again."""
    own = random.Random("compounds")
    made = {
        " ".join(_nouns().draw(own) for _ in range(own.choice((2, 2, 3)))) for _ in range(COMPOUNDS)
    }
    return Zipf(sorted(sorted(made), key=lambda _: own.random()))


@cache
def _names() -> Zipf:
    return Zipf(_words(NAMES, (3,), "names"))


@cache
def _verbs() -> Zipf:
    return Zipf(_words(VERBS, (1, 2, 2), "verbs"))


@cache
def _topic(number: int) -> Zipf:
    own = random.Random(f"topic {number}")
    return Zipf(own.sample(_nouns().words, OF_TOPIC - 20) + own.sample(_names().words, 20))


@cache
def _tags() -> Zipf:
    return Zipf(_nouns().words[200 : 200 + TAGS])


class MadeAnalyser(Analyser):
    """Knows the morphemes of the words that it made."""

    def __init__(self) -> None:
        super().__init__()
        self.known: dict[str, tuple[Token, ...]] = {}

    def tokens(self, paragraph: str) -> tuple[Token, ...]:
        """Of a paragraph, word by word; what was not made here is one noun."""
        out = []
        for match in _WORD.finditer(paragraph):
            word, at = match[0], match.start()
            own = self.known.get(word) or (Token(word, "NNG", 0, len(word)),)
            out += [Token(t.form, t.tag, at + t.start, at + t.end) for t in own]
        return tuple(out)

    def word(self, parts: Sequence[tuple[str, str]]) -> str:
        """The word of (form, tag) parts, which it now knows."""
        word = "".join(form for form, _ in parts)
        if word not in self.known:
            at, own = 0, []
            for form, tag in parts:
                own.append(Token(form, tag, at, at + len(form)))
                at += len(form)
            self.known[word] = tuple(own)
        return word


def _particle(own: random.Random, word: str) -> tuple[str, str]:
    final = (ord(word[-1]) - 0xAC00) % 28 > 0
    both = own.choice(("은는", "이가", "을를", "과와", "의의", "에에", "도도"))
    return both[0 if final else 1], "JKS"


def _word_of(own: random.Random, topic: Zipf, analyser: MadeAnalyser) -> str:
    kind = own.random()
    if kind < 0.24:
        return analyser.word([(_verbs().draw(own), "VV"), (own.choice(ENDINGS), "EF")])
    if kind < 0.28:
        number = str(
            own.choice((own.randint(2000, 2026), own.randint(1, 99), own.randint(1, 9999)))
        )
        return analyser.word([(number, "SN"), (own.choice(UNITS), "NNB")])
    if kind < 0.32:
        name = _names().draw(own)
        return analyser.word([(name, "NNP"), _particle(own, name)])
    nouns = [(topic if own.random() < 0.5 else _nouns()).draw(own)]
    if kind > 0.98:
        nouns.append((topic if own.random() < 0.5 else _nouns()).draw(own))
    elif kind > 0.88:
        nouns = _compounds().draw(own).split()
    parts = [(noun, "NNG") for noun in nouns]
    return analyser.word(parts if own.random() < 0.3 else [*parts, _particle(own, nouns[-1])])


def record(number: int, analyser: MadeAnalyser) -> SearchRecord:
    """Article `number`."""
    own = random.Random(f"article {number}")
    topic = _topic(int(own.random() ** 1.5 * TOPICS))
    left = max(60, round(own.lognormvariate(0, 0.5) * WORDS))
    paragraphs = []
    while left > 0:
        length = min(left, own.randint(30, 80))
        words = [_word_of(own, topic, analyser) for _ in range(length)]
        paragraphs.append(" ".join(words) + ".")
        left -= length
    day = date(2016, 1, 1) + timedelta(days=own.randrange(3_650))
    identifier = f"{day:%Y%m%d}-{own.getrandbits(40):010x}"
    title = " ".join(_word_of(own, topic, analyser) for _ in range(7))
    tags = tuple(sorted({_tags().draw(own) for _ in range(own.randint(1, 5))}))
    author = _names().words[-1 - int(own.random() ** 2 * AUTHORS)]
    address = f"articles/{day:%Y/%m}/{identifier}.html"
    text = "\n".join(paragraphs)
    return SearchRecord(identifier, address, title, day.isoformat(), (author,), tags, text)


def queries(records: Sequence[SearchRecord], count: int, analyser: MadeAnalyser) -> list[str]:
    """As people type them: words of some article, one to three, sometimes mistyped."""
    own = random.Random("queries")
    out = []
    while len(out) < count:
        record = own.choice(records)
        words = [w for w in record.text.replace(".", "").split() if _nouns_of(w, analyser)]
        typed, bare = own.choice(words), _nouns_of(own.choice(words), analyser)[0]
        near = own.randrange(len(words) - 2)
        out.append(
            own.choice(
                (
                    bare,
                    typed,
                    f"{bare} {_nouns_of(typed, analyser)[-1]}",
                    " ".join(words[near : near + 2]),
                    " ".join(words[near : near + 3]),
                    "".join(_nouns_of(typed, analyser)),
                    f"{record.authors[0]} {bare}",
                    f"{bare} {record.date[:4]}년",
                    f'"{words[near]} {words[near + 1]}"',
                    "".join(_LETTERS[(ord(letter) - 0xAC00) // 588] for letter in bare),
                    bare[:-1] + chr(ord(bare[-1]) + (28 if ord(bare[-1]) < 0xD780 else -28)),
                    f"{bare} -{_nouns_of(typed, analyser)[0]}",
                )
            )
        )
    return out


def _nouns_of(word: str, analyser: MadeAnalyser) -> list[str]:
    return [t.form for t in analyser.known.get(word, ()) if t.tag == "NNG"]
