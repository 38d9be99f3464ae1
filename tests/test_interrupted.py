"""A run that was cut off anywhere is finished by the next one; two never work at once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import ROOT, articles_of, tree
from seogo.convert import ConvertReport, convert
from seogo.errors import BusyError
from seogo.lock import alone
from seogo.workspace import work_folder

BYLINE = "박원익 2025.11.04 12:47 PDT"
BODY = "정부가 반도체 산업을 돕겠다고 밝혔다.업계는 반도체 투자를 늘린다. 삼성전자는 환영했다."
FIRST = f"Tags\n{BODY}\n{BYLINE}\n"
SECOND = (
    f"Tags\n{BODY} 그러나 SK하이닉스는 신중한 태도를 보였다.\n{BYLINE}\n"
    f"국회가 예산안을 통과시켰다. 여야는 밤샘 협상 끝에 합의했다.\n김하늘 2025.12.02 23:10 KST\n"
)


class Killed(BaseException):
    """Stands for a process that is gone: nothing catches it."""


def bytes_of(content: Path) -> dict[str, bytes]:
    """All files of a content folder but the work folder."""
    return {n: data for n, (data, _) in tree(content).items() if not n.startswith(".seogo")}


def two_dumps(folder: Path) -> tuple[Path, Path, Path]:
    """An archive with an edited article, its dump, and a dump that changes it and adds one."""
    content, first, second = folder / "content", folder / "a.txt", folder / "b.txt"
    content.mkdir(parents=True)
    first.write_text(FIRST, encoding="utf-8")
    second.write_text(SECOND, encoding="utf-8")
    convert([first], content)
    [article] = articles_of(content)
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("Tags: ", "Tags: 나의 꼬리표; "), encoding="utf-8")
    return content, first, second


def test_killed_at_every_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, first, second = two_dumps(tmp_path / "one")
    before = tmp_path / "before"
    shutil.copytree(content, before)
    convert([first, second], content)
    undisturbed = bytes_of(content)
    replace = Path.replace

    for at in range(100):
        shutil.rmtree(content)
        shutil.copytree(before, content)
        count = iter(range(at + 1))

        def dying(self: Path, target: Path, count: object = count) -> Path:
            if next(count, None) is None:  # type: ignore[call-overload]
                raise Killed
            return replace(self, target)

        monkeypatch.setattr(Path, "replace", dying)
        try:
            convert([first, second], content)
        except Killed:
            killed = True
        else:
            killed = False
        monkeypatch.setattr(Path, "replace", replace)
        convert([first, second], content)
        assert bytes_of(content) == undisturbed, at
        if not killed:
            assert at > 5
            break
    else:
        pytest.fail("a run with a hundred writes")


def test_the_second_of_two_runs_stops(content: Path) -> None:
    with alone(work_folder(content)), pytest.raises(BusyError) as caught:
        convert(sorted((ROOT / "seeds").glob("*.txt")), content)
    assert "다시 실행하세요" in caught.value.ko
    assert articles_of(content) == []


def test_an_unchanged_run_parses_nothing(
    content: Path, convert_text: Callable[..., ConvertReport], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = convert_text(a=FIRST)
    before = tree(content)
    monkeypatch.setattr("seogo.readers.Inputs.items", None)
    assert convert_text(a=FIRST) == replace(first, new=0)
    assert tree(content) == before


def test_an_edit_is_seen_by_the_next_run(
    content: Path, convert_text: Callable[..., ConvertReport]
) -> None:
    convert_text(a=FIRST)
    [article] = articles_of(content)
    article.write_text(
        article.read_text(encoding="utf-8").replace("환영했다", "반겼다"), encoding="utf-8"
    )
    assert "edited-by-hand" in [problem.code for problem in convert_text(a=FIRST).problems]


def test_only_prune_removes_what_left_the_dumps(
    content: Path, tmp_path: Path, convert_text: Callable[..., ConvertReport]
) -> None:
    convert_text(a=FIRST, b=SECOND)
    assert len(articles_of(content)) == 2
    convert_text(a=FIRST)
    assert len(articles_of(content)) == 2

    report = convert([tmp_path / "a.txt"], content, pruning=True)
    assert [p.code for p in report.problems if p.code.startswith(("prune", "article-"))] == [
        "article-pruned"
    ]
    [left] = articles_of(content)
    assert left.name.startswith("20251104")
    kept = (content / "ledger" / "versions.txt").read_text(encoding="utf-8")
    assert "예산안을 통과시켰다" in kept
    names = {path.name for path in articles_of(content)}
    convert_text(b=SECOND)
    assert names < {path.name for path in articles_of(content)}


def test_prune_leaves_what_a_hand_has_edited(
    content: Path, tmp_path: Path, convert_text: Callable[..., ConvertReport]
) -> None:
    convert_text(a=FIRST, b=SECOND)
    article = next(path for path in articles_of(content) if path.name.startswith("20251202"))
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("Summary: ", "Summary: 나의 "), encoding="utf-8")
    report = convert([tmp_path / "a.txt"], content, pruning=True)
    assert "prune-edited" in [problem.code for problem in report.problems]
    assert len(articles_of(content)) == 2
