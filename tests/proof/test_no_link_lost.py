"""No published address is ever lost: random histories on the plan, and some with real builds."""

from __future__ import annotations

import json
import re
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

from address_histories import History
from seogo.build import build
from seogo.convert import convert
from seogo.errors import SeogoError
from seogo.ledger.names import read_names
from seogo.rename import merge, rename
from seogo.withdraw import withdraw

HISTORIES, STEPS = 500, 200


def lived(seed: int) -> Counter[str]:
    """Live one history; what its addresses were in the end, and what went wrong at which step."""
    history = History(seed)
    wrong: list[str] = []
    for step in range(STEPS):
        history.step()
        wrong += [f"history {seed}, step {step}: {fault}" for fault in history.faults()]
    found = Counter(
        page.template for page in history.pages.values() if page.address in history.published
    )
    return found + Counter(dict.fromkeys(wrong, 1))


def test_random_histories_on_the_plan(capsys: pytest.CaptureFixture[str]) -> None:
    total: Counter[str] = Counter()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for found in pool.map(lived, range(HISTORIES), chunksize=5):
            total += found
    wrong = [name for name in total if name.startswith("history ")]
    assert wrong == []
    assert total["redirect.html"] > HISTORIES
    assert total["tombstone.html"] > HISTORIES
    with capsys.disabled():
        print(
            f"\nproof: {HISTORIES} random histories of {STEPS} steps: 0 of {total.total():,} "
            f"published addresses lost, {total['redirect.html']:,} redirects, each of one hop"
        )


BUILDS, BUILT_STEPS = 20, 10
SENTENCES = (
    "정부가 반도체 수출 통제를 다시 강화했다.",
    "오픈AI는 새 인공지능 모델을 공개했다고 밝혔다.",
    "희토류 공급이 줄면 전기차 생산도 늦어진다.",
    "엔비디아와 애플의 주가가 나란히 올랐다.",
    "데이터센터의 전력 수요가 두 배로 늘었다.",
)
EDITS = (
    *(("Title", "손으로 고친 제목"), ("Date", "2024-02-03T04:05:00+09:00")),
    *(("Authors", "한새봄;"), ("Authors", "김하나;"), ("Tags", "새 태그; C++;"), ("Tags", "C#;")),
)


class Keeper:
    """Someone who keeps an archive for a while, in files and by the product's own functions."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.random = Random(seed)
        self.content, self.output = folder / "content", folder / "output"
        self.seeds = folder / "seeds"
        self.seeds.mkdir(parents=True)
        self.texts: list[str] = []
        self.published: set[str] = set()

    def step(self) -> None:
        """Something happens; then the archive is converted, built and looked at."""
        acts = [self.receive, self.receive, self.divide_anew, self.edit, self.edit, self.edit]
        acts += [self.rename, self.rename, self.split, self.choose_slug, self.withdraw]
        with suppress(SeogoError):  # a name in use, one that is gone: told, and nothing done
            (self.random.choice(acts) if self.articles() else self.receive)()
        convert([self.seeds], self.content)
        build(self.content, self.output)
        found = (path.relative_to(self.output).as_posix() for path in self.output.rglob("*.*"))
        self.published |= {name for name in found if not name.startswith(("search/", "theme/"))}

    def articles(self) -> list[Path]:
        """Their Markdown files."""
        return sorted(self.content.rglob("articles/*/*/*.md"))

    def receive(self) -> None:
        """A dump of a few articles."""
        for _ in range(self.random.randint(1, 3)):
            number = len(self.texts)
            body = " ".join(self.random.sample(SENTENCES, 3)) + f" {number}번째 소식이다."
            author = self.random.choice(["박원익", "크리스 정", "김하나", "김한아"])
            day, month = self.random.randint(1, 28), self.random.randint(1, 12)
            clock = f"{self.random.randrange(24):02}:{number % 60:02}"
            self.texts.append(f"{body}\n{author} 2025.{month:02}.{day:02} {clock} KST\n")
        (self.seeds / f"{len(self.texts)}.txt").write_text("".join(self.texts[-3:]), "utf-8")

    def divide_anew(self) -> None:
        """The same texts, in other files and another order."""
        for path in self.seeds.iterdir():
            path.unlink()
        self.random.shuffle(self.texts)
        middle = self.random.randrange(len(self.texts))
        for name, texts in (("a", self.texts[:middle]), ("b", self.texts[middle:])):
            (self.seeds / f"{name}{len(self.texts)}.txt").write_text("".join(texts), "utf-8")

    def edit(self) -> None:
        """A field of an article, by hand."""
        path = self.random.choice(self.articles())
        key, value = self.random.choice(EDITS)
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"(?m)^{key}: .*$", f"{key}: {value}", text, count=1), "utf-8")

    def rename(self) -> None:
        """A tag or an author goes by another name, new or in use."""
        known = sorted(read_names(self.content))
        old, other = self.random.choice(known), self.random.choice(known).name
        if self.random.random() < 0.5:
            rename(self.content, old.kind, old.name, f"{old.name} {self.random.randrange(9)}호")
        else:
            merge(self.content, old.kind, old.name, other)

    def split(self) -> None:
        """What was merged stands by itself again."""
        (self.content / "vocabulary.toml").unlink(missing_ok=True)

    def choose_slug(self) -> None:
        """The editor sets a slug."""
        name = self.random.choice(sorted(read_names(self.content)))
        path = self.content / "vocabulary.toml"
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if f"[slugs.{name.kind}]" not in text:
            slug = f"s{self.random.randrange(4)}"
            text += (
                f"\n[slugs.{name.kind}]\n{json.dumps(name.name, ensure_ascii=False)} = '{slug}'\n"
            )
            path.write_text(text, encoding="utf-8")

    def withdraw(self) -> None:
        """A text is taken down."""
        path = self.random.choice(self.articles())
        withdraw(path.stem, self.content, "2026-01-02", quiet=self.random.random() < 0.5)

    def faults(self) -> list[str]:
        """Addresses that do not answer, and redirects that lead to none or to another redirect."""
        wrong = [a for a in self.published if not (self.output / a).is_file()]
        for path in self.output.rglob("*.html"):
            if target := refresh(path):
                page = (path.parent / target).resolve()
                if not page.is_file() or refresh(page):
                    wrong.append(f"{path.relative_to(self.output)} → {target}")
        return wrong


def refresh(page: Path) -> str:
    """Where a page sends its reader, "" for a page that stays."""
    match = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', page.read_text("utf-8"))
    return match[1] if match else ""


def test_random_histories_with_real_builds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    addresses = redirects = 0
    for seed in range(BUILDS):
        keeper = Keeper(seed, tmp_path / str(seed))
        for step in range(BUILT_STEPS):
            keeper.step()
            assert keeper.faults() == [], f"history {seed}, step {step}"
        addresses += len(keeper.published)
        redirects += sum(bool(refresh(page)) for page in keeper.output.rglob("*.html"))
    assert redirects > BUILDS
    with capsys.disabled():
        print(
            f"\nproof: {BUILDS} histories of {BUILT_STEPS} real builds: 0 of {addresses:,} "
            f"published addresses lost, {redirects:,} redirects, each of one hop"
        )
