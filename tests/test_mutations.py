"""What happens to dumps between two runs changes no identifier: 1,000 mutations, ten a run."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from conftest import articles_of, leave_out_kiwi
from seogo.convert import convert

NOUNS = (
    "정부",
    "반도체",
    "국회",
    "산불",
    "금리",
    "야구",
    "병원",
    "대학",
    "수출",
    "지하철",
    "빈집",
    "전시",
)
VERBS = ("늘었다", "줄었다", "밝혔다", "검토한다", "미뤘다", "통과했다", "반발했다", "환영했다")
AUTHORS = ("박원익", "크리스 정", "김하늘 기자", "이도윤")
ROUNDS, PER_ROUND = 101, 10


@pytest.fixture(autouse=True)
def no_kiwi(monkeypatch: pytest.MonkeyPatch) -> None:
    """Identity does not ask Kiwi."""
    leave_out_kiwi(monkeypatch)


def sentence(random_: random.Random) -> str:
    a, b = random_.sample(NOUNS, 2)
    return f"{a} 관련 {b} 규모가 {random_.randint(2, 999)}억원으로 {random_.choice(VERBS)}."


def article(random_: random.Random, number: int) -> tuple[str, str]:
    """(body, byline); every article its own minute."""
    body = "".join(
        sentence(random_) + random_.choice(["", " "]) for _ in range(random_.randint(3, 9))
    )
    day, minute = divmod(number, 1440)
    when = f"2025.{1 + day % 12:02}.{1 + day // 12:02} {minute // 60:02}:{minute % 60:02}"
    return body.strip(), f"{random_.choice(AUTHORS)} {when} KST"


def typo(random_: random.Random, body: str) -> str:
    """One letter replaced, dropped or doubled, anywhere."""
    at = random_.randrange(len(body))
    return body[:at] + random_.choice(["", "가", body[at] * 2]) + body[at + 1 :]


def split(random_: random.Random, articles: list[tuple[str, str]]) -> list[str]:
    """The articles in another order as one to four dumps, some in two of them."""
    count = random_.randint(1, 4)
    dumps: list[list[tuple[str, str]]] = [[] for _ in range(count)]
    for entry in random_.sample(articles, len(articles)):
        for dump in random_.sample(dumps, 1 if random_.random() < 0.8 else min(2, count)):
            dump.append(entry)
    texts = []
    for dump in dumps:
        end = random_.choice(["\n", "\r\n", "\n\n"])
        header = random_.choice(["", f"Tags{end}"])
        texts.append(header + "".join(f"{body}{end}{byline}{end}" for body, byline in dump))
    return [text for text in texts if text.strip()]


def test_identifiers_stay(tmp_path: Path) -> None:
    random_ = random.Random(20251104)
    content = tmp_path / "content"
    content.mkdir()
    articles = [article(random_, n * 7) for n in range(12)]
    next_number = 12
    changed = done = 0
    known: set[str] = set()
    for round_ in range(ROUNDS):
        added = 0
        for _ in range(PER_ROUND if round_ else 0):
            kind = random_.choice(["typo", "typo", "insert", "split"])
            done += 1
            if kind == "typo":
                at = random_.randrange(len(articles))
                articles[at] = (typo(random_, articles[at][0]), articles[at][1])
            elif kind == "insert" and len(articles) < 40:
                articles.append(article(random_, next_number * 7))
                next_number += 1
                added += 1
        paths = []
        for number, text in enumerate(split(random_, articles)):
            path = tmp_path / f"{round_}-{number}.txt"
            path.write_bytes(text.encode())
            paths.append(path)
        convert(paths, content)
        found = {path.stem for path in articles_of(content)}
        changed += len(known - found)
        assert len(found) == len(known) + added if round_ else len(found) == 12, round_
        known = found
    print(f"{done} mutations, {changed} identifiers changed")
    assert changed == 0
    assert done == (ROUNDS - 1) * PER_ROUND
