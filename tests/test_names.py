"""Romanization by the official rules, and slugs that never depend on neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seogo.names.romanize import romanize, romanize_person
from seogo.names.slugs import MAX_LENGTH, Name, mint, propose


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [  # the examples of the Revised Romanization's own text, and a few from the archive
        ("백마", "baengma"), ("종로", "jongno"), ("왕십리", "wangsimni"), ("별내", "byeollae"),
        ("신라", "silla"), ("해돋이", "haedoji"), ("같이", "gachi"), ("좋고", "joko"),
        ("놓다", "nota"), ("묵호", "mukho"), ("압구정", "apgujeong"), ("낙동강", "nakdonggang"),
        ("팔당", "paldang"), ("희토류", "huitoryu"), ("반도체", "bandoche"), ("원익", "wonik"),
        ("협력", "hyeomnyeok"), ("독립문", "dongnimmun"), ("실리콘밸리", "sillikonbaelli"),
        ("울산", "ulsan"), ("학여울", "hagyeoul"), ("C언어", "Ceoneo"), ("없음", "eopseum"),
    ],
)  # fmt: skip
def test_romanizes(hangul: str, latin: str) -> None:
    assert romanize(hangul) == latin


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("박원익", "bak wonik"), ("크리스 정", "keuriseu jeong"), ("한복남", "han boknam"),
        ("남궁민", "namgung min"), ("이수", "i su"), ("Young Sohn", "Young Sohn"),
    ],
)  # fmt: skip
def test_romanizes_people(name: str, latin: str) -> None:
    assert romanize_person(name) == latin


def test_proposes_ascii() -> None:
    assert propose("오픈AI") == "opeun-ai"
    assert propose("S&P500") == "s-p500"
    assert propose("Été à Paris") == "ete-a-paris"
    assert propose("★") == ""
    assert len(propose("가나다라" * 40)) <= MAX_LENGTH


def names(kind: str, *texts: str) -> list[tuple[str, Name]]:
    return [("2025", Name(kind, text)) for text in texts]


def test_colliding_names_keep_their_own_slugs() -> None:
    minted = mint({}, names("tag", "C", "C++", "C#", "★", "!!!", "con", "index", "CON"))
    assert len({slug.casefold() for slug in minted.values()}) == 8
    assert minted[Name("tag", "C")] == "c"
    assert minted[Name("tag", "con")].startswith("con-")
    assert all(slug.isascii() for slug in minted.values())


def test_kinds_do_not_collide() -> None:
    minted = mint({}, [*names("tag", "김한아"), *names("author", "김하나")])
    assert sorted(minted.values()) == ["gim-hana", "gimhana"]


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=12), st.randoms())
def test_order_never_matters_and_known_slugs_stay(texts: list[str], random: object) -> None:
    wanted = names("tag", *texts)
    minted = mint({}, wanted)
    random.shuffle(wanted)  # type: ignore[attr-defined]
    assert mint({}, wanted) == minted
    more = mint(minted, [*wanted, *names("tag", "새 이름")])
    assert not set(more) & set(minted)
    together = [*minted.values(), *more.values()]
    assert len({slug.casefold() for slug in together}) == len(together)


def test_an_editor_may_choose() -> None:
    name = Name("tag", "반도체")
    assert mint({}, [("2025", name)], chosen={name: "semiconductor"}) == {name: "semiconductor"}
