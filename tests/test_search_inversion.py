"""The postings: as Pagefind makes them of the same terms, whatever these are."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pagefind_postings import by_pagefind, decoded
from search_support import seed_records
from seogo.analysis import Analyser
from seogo.search.fields import BODY, NAMES, TITLE, Fields
from seogo.search.fold import pieces
from seogo.search.integers import integers
from seogo.search.inversion import inverted
from seogo.search.postings import NOTHING, Postings
from seogo.search.varints import encoded
from seogo.search.words import words_of

FIELDS: Fields = ((TITLE, ["가나"]), (NAMES, []), (BODY, ["다라", "가나"]))
EMPTY: Fields = ((TITLE, []), (NAMES, []), (BODY, []))
ODD = [
    "2.71", "2025.10.24", "c++", "c#", "gpt4o", "øłđßæı", "한글", "ᄇᄃᄎ", "中国", "かな",
    "привет", "ไทย", "𠀀", "①", "ªº", "가" * 40, "x" * 40, "the", "running", "12.5.6",
    "ʹʺ", "ǀ", "हनद",
]  # fmt: skip


def assert_as_pagefind(articles: Sequence[Fields]) -> Postings:
    found = inverted(articles)
    assert found.terms == sorted(found.terms, key=lambda term: term.encode("utf-16-be"))
    with tempfile.TemporaryDirectory() as folder:
        assert decoded(found) == by_pagefind(articles, Path(folder))
    return found


def test_of_the_seeds(tmp_path: Path) -> None:
    analyser = Analyser(tmp_path)
    found = assert_as_pagefind([words_of(one, analyser).fields for one in seed_records()])
    assert len(found.terms) > 1_000


def test_of_terms_of_any_script() -> None:
    terms = [piece for odd in ODD for piece in pieces(odd)]
    found = assert_as_pagefind([((TITLE, terms), (NAMES, terms), (BODY, terms * 2))])
    assert {*found.terms} == {*terms}


def test_of_articles_without_words() -> None:
    many: Fields = ((TITLE, []), (NAMES, []), (BODY, ["가나"] * 300))
    found = assert_as_pagefind([EMPTY, *[FIELDS] * 150, EMPTY, many, EMPTY])
    assert list(found.articles) == [*range(1, 151), 152, *range(1, 151)]
    assert list(found.weights) == [*[7] * 150, 300, *[1] * 150]
    assert inverted([EMPTY] * 3) == NOTHING


def test_of_more_terms_than_16_bits_tell_apart() -> None:
    terms = [f"낱말{number}" for number in range(66_000)]
    own = [terms[:40_000], terms[30_000:], terms[-9:] * 9]
    found = assert_as_pagefind([((TITLE, []), (NAMES, []), (BODY, body)) for body in own])
    assert len(found.terms) == 66_000


TERMS = st.lists(st.sampled_from([*"가나다라", *ODD]))
ARTICLES = st.lists(st.tuples(*(st.tuples(st.just(name), TERMS) for name in (TITLE, NAMES, BODY))))


@settings(max_examples=30, deadline=None)
@given(ARTICLES.filter(lambda articles: any(terms for own in articles for _, terms in own)))
def test_of_anything(articles: list[Fields]) -> None:
    assert_as_pagefind(articles)


@pytest.mark.parametrize("dtype", [np.uintc, np.int64])
@given(st.lists(st.integers(0, 2**32 - 1)))
def test_arrays_are_written_as_single_values_are(dtype: type, values: list[int]) -> None:
    data, widths = encoded(np.array(values, dtype))
    assert data.tobytes() == integers(values)
    assert list(widths) == [len(integers([value])) for value in values]
