"""Every byte of a dump is accounted for, and the dump can be written again without it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounting import assert_nothing_lost
from conftest import articles_of
from dumps import dumps
from seogo.account.gaps import put_together, take_apart
from seogo.account.restore import restore
from seogo.account.texts import lookup
from seogo.account.totals import totals
from seogo.convert import ConvertReport, convert
from seogo.ledger.account import accounts, read_account

ConvertText = Callable[..., ConvertReport]
BODY = "정부가 반도체 산업을 돕겠다고 밝혔다.업계는 반도체 투자를 늘린다. 삼성전자는 환영했다."


def restored(content: Path, folder: Path) -> dict[str, str]:
    """File → outcome of restoring all that was received."""
    text = lookup(content)
    results = [restore(path, folder, text) for path in accounts(content)]
    return {result.file: result.outcome for result in results}


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(dumps, min_size=10, max_size=10))
def test_no_character_is_lost(no_kiwi: None, tmp_path: Path, made: list[bytes]) -> None:
    """600 dumps, ten in one archive; the proof has 100,000."""
    assert_nothing_lost(made, tmp_path / "made")


def test_the_real_dump_is_restored(seeds: list[Path], content: Path, tmp_path: Path) -> None:
    convert(seeds, content)
    assert set(restored(content, tmp_path / "again").values()) == {"exact"}
    for seed in seeds:
        assert (tmp_path / "again" / seed.name).read_bytes() == seed.read_bytes()
    [account] = accounts(content)
    counts = totals(read_account(account)).counts
    assert sum(counts.values()) == seeds[0].stat().st_size
    assert counts["header"] == len("Tags")
    assert counts["furniture"] == counts["left-over"] == counts["unreadable"] == 0


def test_dumps_that_overlap_are_restored(
    content: Path, convert_text: ConvertText, tmp_path: Path
) -> None:
    """A copy with other blanks, an excerpt, a longer text and another version, each as received."""
    byline = "박원익 2025.11.04 12:47 PDT"
    longer = f"{BODY} 그러나 SK하이닉스는 신중한 태도를 보였다."
    dumps = {
        "a": f"Tags\n{BODY}\n{byline}\n",
        "b": f"{BODY.replace('다. 삼', '다.  삼')}\n\n{byline}\n",
        "c": f"{BODY[:40]}… 더보기\n{byline}\n",
        "d": f"{longer}\r\n{byline}\r\n",
        "e": f"{longer.replace('신중한', '신중하고도')}\n{byline}",
    }
    convert_text(**dumps)
    assert len(articles_of(content)) == 1
    assert set(restored(content, tmp_path / "again").values()) == {"exact"}
    for name, text in dumps.items():
        assert (tmp_path / "again" / f"{name}.txt").read_bytes() == text.encode()


def test_an_edit_does_not_spoil_restoring(
    content: Path, convert_text: ConvertText, tmp_path: Path
) -> None:
    text = f"{BODY}\n박원익 2025.11.04 12:47 PDT\n"
    convert_text(a=text)
    [article] = articles_of(content)
    edited = article.read_text(encoding="utf-8").replace("환영했다", "반겼다")
    article.write_text(edited, encoding="utf-8")
    assert restored(content, tmp_path / "one") == {"a.txt": "text-missing"}
    report = convert_text(a=text)
    assert ("edited-by-hand", {"field": "body"}) in [(p.code, p.values) for p in report.problems]
    assert restored(content, tmp_path / "two") == {"a.txt": "exact"}
    assert "반겼다" in article.read_text(encoding="utf-8")


def test_the_account_knows_what_became_of_each_part(
    content: Path, convert_text: ConvertText
) -> None:
    byline = "박원익 2025.11.04 12:47 PDT"
    convert_text(a=f"Tags\n{BODY}\n{byline}\n{BODY}\n{byline}\n더보기\n")
    [account] = accounts(content)
    counts = totals(read_account(account)).counts
    assert counts["copy"] == counts["body"] == len(BODY.encode())
    assert counts["byline"] == 2 * len("".join(byline.split()).encode())
    assert counts["header"] == 4
    assert counts["furniture"] + counts["left-over"] == len("더보기".encode())


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("가나다.라마바.", ["가나다.", "라마바."]),
        ("  가나\n다라 \r\n마바\n", ["가나 다라", "마바"]),
        ("가\x00나", ["가 나"]),
        ("", []),
    ],
)
def test_gaps_give_the_text_back(text: str, paragraphs: list[str]) -> None:
    gaps = take_apart(text, paragraphs)
    assert gaps is not None
    assert put_together(gaps, paragraphs) == text


def test_paragraphs_of_another_text_have_no_gaps() -> None:
    assert take_apart("가나다", ["라마바"]) is None
