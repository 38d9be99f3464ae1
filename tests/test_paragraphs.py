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


_WORDS = [
    *"가다요 .!?…\"'“”‘’()[]<>=/,:;|-―■★①ㅋ1A%원\t\u3000",
    *(
        "했다.",
        "있다",
        "라고",
        "그는",
        "이는",
        "👉",
        "관련 기사",
        "무료",
        "(무료)",
        "[관련기사]",
        "▶",
        ">>",
    ),
    *(
        "3.5",
        "2025년",
        "820조원",
        "https://a.b/c",
        "U.S.",
        "사진=",
        "제공",
        "Q. ",
        "A. ",
        "[1]",
        "…",
        "다.다",
    ),
]


@given(st.lists(st.sampled_from(_WORDS), max_size=40).map("".join) | st.text(max_size=30))
def test_a_split_line_joins_to_itself(line: str) -> None:
    assert "".join(split_line(line)) == line
    paragraphs = restore_paragraphs([line])
    assert "".join("".join(paragraphs).split()) == "".join(line.split())
    assert restore_paragraphs(paragraphs) == paragraphs


@pytest.mark.parametrize("case", CASES)
def test_a_paragraph_is_one(case: str) -> None:
    parts = [part.strip() for part in case.split("|")]
    assert restore_paragraphs(parts) == parts


def test_a_pointer_is_always_its_own_paragraph() -> None:
    line = "앞이다.👉관련 기사: 제목(무료)뒤다.👉둘째"
    assert restore_paragraphs([line]) == ["앞이다.", "👉관련 기사: 제목(무료)", "뒤다.", "👉둘째"]
