"""A made dump of N articles in the shape of a copied listing page: same N, same bytes.

    python bench/corpus.py 1000 dump.txt

The text is made up from the base vocabulary and common sentence patterns; article i is the same
whatever N is. Bodies are one line each, paragraphs glued, bylines with a zone label that fits.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "plugins"))

from seogo.vocabulary import load_vocabulary
from seogo.zones import zone

AUTHORS = ("김하늘", "이도윤", "박서연", "최민준", "크리스 정", "Young Sohn", "정다은", "강지호")
OPENERS = ("특히", "이에 따라", "한편", "실제로", "업계에 따르면", "올해 들어", "반면", "")
ENDINGS = ("확대했다", "발표했다", "줄였다", "검토하고 있다", "늘릴 전망이다", "추진한다")
THINGS = ("투자 계획", "생산 목표", "공급 계약", "연구 조직", "가격 정책", "채용 규모")


def has_final(word: str) -> bool:
    """Whether the last syllable has a final consonant; Latin words are taken as having none."""
    code = ord(word[-1]) - 0xAC00
    return 0 <= code < 11172 and code % 28 != 0


def sentence(random_: random.Random, names: list[str]) -> str:
    """One sentence about two names."""
    subject, other = random_.choice(names), random_.choice(names)
    topic = "은" if has_final(subject) else "는"
    amount = f"{random_.randint(2, 900)}{random_.choice(('억원', '조원', '만 대', '%'))}"
    words = (
        random_.choice(OPENERS),
        f"{subject}{topic}",
        f"{random_.randint(2015, 2025)}년",
        f"{other} 관련",
        f"{random_.choice(THINGS)} {amount} 규모로",
        f"{random_.choice(ENDINGS)}.",
    )
    return " ".join(word for word in words if word)


def article(number: int, names: list[str]) -> tuple[str, str]:
    """(body line, byline) of article `number`."""
    random_ = random.Random(f"seogo {number}")
    own = random_.sample(names, 6)
    paragraphs = (
        " ".join(sentence(random_, own) for _ in range(random_.randint(2, 4)))
        for _ in range(random_.randint(3, 6))
    )
    place = zone("Asia/Seoul")
    moment = datetime(2016, 1, 1, tzinfo=place) + timedelta(minutes=random_.randrange(5_000_000))
    return "".join(paragraphs), f"{random_.choice(AUTHORS)} {moment:%Y.%m.%d %H:%M} KST"


def dump(count: int) -> Iterator[str]:
    """The lines of a dump."""
    names = sorted(load_vocabulary().entries)
    yield "Tags"
    for number in range(count):
        yield from article(number, names)


if __name__ == "__main__":
    Path(sys.argv[2]).write_text("\n".join(dump(int(sys.argv[1]))) + "\n", encoding="utf-8")
