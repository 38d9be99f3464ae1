"""Which other names the index has."""

from __future__ import annotations

import re
from collections import Counter

from conftest import ROOT
from seogo.analysis import Analyser
from seogo.search.aliases import Pair, alias_lines, alias_table, mined, pairs, similar_table
from seogo.search.dictionary import same_things, similar_words
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


def test_a_latin_name_of_several_words_is_also_typed_as_one() -> None:
    names = {"Red Hat": ["레드햇"]}
    assert alias_table(names, [], {"red", "hat"})["redhat"] == ["Red Hat"]
    assert alias_table(names, [], {"red", "hat", "레드햇"})["redhat"] == ["레드햇", "Red Hat"]


def test_a_korean_name_is_typed_as_one_where_the_archive_has_it_apart() -> None:
    names = {"단축키": ["바로 가기 키"]}
    apart = {"단축키", "바로", "가다", "키"}
    assert alias_table(names, [], apart)["바로가기키"] == ["단축키", "바로 가기 키"]
    assert alias_table(names, [], apart | {"바로가기키"})["바로가기키"] == ["단축키"]


def test_a_latin_name_of_several_words_may_stand_as_one() -> None:
    assert alias_table({}, [], {"capslock"})["캡스락"] == ["caps lock"]


def test_similar_words_are_as_the_index_has_them() -> None:
    assert len(similar_words()) > 500
    for group in similar_words():
        assert 1 < len(set(group)) == len(group)
        for one, key, words in group:
            assert "".join(pieces(one)) == key
            assert pieces(one) == words or not words
            # Of 삭제하다 the index has the noun.
            assert not re.search(r"\S\S(?:하다|되다|시키다)$", one)


def test_a_translated_name_stands_in_one_group() -> None:
    """In two, its other names would not find each other."""
    file = ROOT / "plugins/seogo/search/translations.txt"
    rows = [row for row in file.read_text(encoding="utf-8").splitlines() if row[0] != "#"]
    seen = Counter(key for row in rows for key in {"".join(pieces(one)) for one in row.split("=")})
    assert len(seen) > 5000
    assert [key for key, count in seen.items() if count > 1] == []


def test_an_english_word_of_several_meanings_is_similar_to_each() -> None:
    similar = similar_table({"테두리", "국경"})
    assert similar["border"] == ["국경", "테두리"]
    # They are not similar to one another.
    assert "국경" not in similar
    assert "border" not in alias_table({}, [], {"테두리", "국경"})


def test_of_a_verb_the_index_has_another_form() -> None:
    assert similar_table({"느리다", "키"})["slowkeys"] == ["느린 키"]
    assert "slowkeys" not in similar_table({"느리다"})
    assert "ushouseofrepresentatives" not in alias_table({}, [], {"미국"})


def test_similar_words_are_no_other_names() -> None:
    known = {"삭제", "firewall"}
    similar = similar_table(known)
    assert similar["지우다"] == ["삭제"]
    assert "삭제" not in similar
    lines = alias_lines({"방화벽": ["firewall"]}, similar)
    assert lines["지우다"] == "\t삭제"
    assert lines["방화벽"] == "firewall"


def test_names_of_several_words_are_taken_from_the_text() -> None:
    found = pairs("앱 인 챗GPT(Apps in ChatGPT)는 그 매출(YoY)과", Analyser())
    assert mined(found) == [Pair("앱 인 챗GPT", "Apps in ChatGPT")]
