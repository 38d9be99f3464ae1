"""Which other names the index has."""

from __future__ import annotations

from seogo.analysis import Analyser
from seogo.search.aliases import Pair, alias_table, mined, pairs
from seogo.search.dictionary import same_things
from seogo.search.fold import pieces


def test_every_loanword_has_another_spelling() -> None:
    assert len(same_things()) > 3000
    for group in same_things():
        assert len(group) > 1
        assert all(pieces(one) and one == one.strip() for one in group)


def test_loanwords_are_there_as_far_as_the_archive_has_them() -> None:
    table = alias_table({}, [], {"블루투스"})
    assert table["bluetooth"] == ["블루투스"]
    # Nothing else to find.
    assert "블루투스" not in table
    assert alias_table({}, [], {"블루투스", "bluetooth"})["블루투스"] == ["Bluetooth"]
    assert alias_table({}, [], {"뷁"}) == {}


def test_translations_are_there_too() -> None:
    table = alias_table({}, [], {"방화벽", "이메일", "전자", "메일"})
    assert table["firewall"] == ["방화벽"]
    assert "전자 메일" in table["이메일"]


def test_names_of_several_words_are_taken_from_the_text() -> None:
    found = pairs("앱 인 챗GPT(Apps in ChatGPT)는 그 매출(YoY)과", Analyser())
    assert mined(found) == [Pair("앱 인 챗GPT", "Apps in ChatGPT")]
