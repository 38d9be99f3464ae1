"""Lost breaks are found, false ones are not, and no character is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seogo.articles.paragraphs import restore_paragraphs, split_line

_LINES = (Path(__file__).parent / "cases" / "paragraphs.txt").read_text(encoding="utf-8")
CASES = [line for line in _LINES.split("\n") if line and not line.startswith("#")]


@pytest.mark.parametrize("case", CASES)
def test_cases(case: str) -> None:
    assert "|".join(split_line(case.replace("|", ""))) == case


@given(st.text(alphabet="가다요.!?…\"'“”‘’()👉 무료A1m한국", max_size=60))
def test_a_split_line_joins_to_itself(line: str) -> None:
    assert "".join(split_line(line)) == line
    shown = "".join("".join(restore_paragraphs([line])).split())
    assert shown == "".join(line.split())


def test_a_pointer_is_always_its_own_paragraph() -> None:
    line = "앞이다.👉관련 기사: 제목(무료)뒤다.👉둘째"
    assert restore_paragraphs([line]) == ["앞이다.", "👉관련 기사: 제목(무료)", "뒤다.", "👉둘째"]
