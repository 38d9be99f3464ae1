"""Links that never die: what answers at an address after names, slugs and articles have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from address_histories import History
from seogo.archive import Archive
from seogo.errors import TakenError, UnknownNameError
from seogo.ledger.addresses import read_addresses
from seogo.ledger.names import read_names, write_names
from seogo.names.slugs import Name
from seogo.publishing import outlines, outlook_of, record_addresses
from seogo.rename import merge, rename
from seogo.site import Page
from seogo.vocabulary import load_vocabulary
from site_support import names, write_article


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Two articles, their addresses published."""
    folder = tmp_path / "content"
    both = names("반도체", "전자칩")
    write_article(folder, "20250101-aaaaaaaa", Tags=both, Authors=names("크리스 정"))
    write_article(folder, "20250102-bbbbbbbb", Tags=names("전자칩"), Authors=names("박원익"))
    publish(folder)
    return folder


def publish(content: Path) -> dict[str, Page]:
    """The plan after `convert` has entered it."""
    record_addresses(content, Archive(), load_vocabulary(content))
    return planned(content)


def planned(content: Path) -> dict[str, Page]:
    found = outlook_of(content, Archive(), load_vocabulary(content), outlines(content))
    return {page.address: page for page in found.pages}


def target(pages: dict[str, Page], address: str) -> str:
    """Where a redirect leads."""
    assert pages[address].template == "redirect.html", address
    return str(pages[address].values["term"].address)


def write_vocabulary(content: Path, text: str) -> None:
    (content / "vocabulary.toml").write_text(text, encoding="utf-8")


def test_a_renamed_tag_has_a_new_page_and_its_old_addresses_lead_there(content: Path) -> None:
    before = planned(content)
    move = rename(content, "tag", "전자칩", "AI 가속기")
    assert move.new == Name("tag", "AI 가속기")
    assert (move.old_address, move.new_address) == (
        "tags/jeonjachip.html", "tags/ai-gasokgi.html",
    )  # fmt: skip
    pages = planned(content)
    assert target(pages, "tags/jeonjachip.html") == "tags/ai-gasokgi.html"
    assert (
        pages["tags/jeonjachip.xml"].context()["entries"]
        == (pages["tags/ai-gasokgi.xml"].context()["entries"])
    )
    assert before.keys() <= pages.keys()
    assert read_addresses(content)["tags/jeonjachip.html"] == "tag 전자칩"
    # Twice renamed, still one hop.
    rename(content, "tag", "AI 가속기", "가속기")
    pages = planned(content)
    assert target(pages, "tags/jeonjachip.html") == "tags/gasokgi.html"
    assert target(pages, "tags/ai-gasokgi.html") == "tags/gasokgi.html"


def test_a_corrected_spelling_keeps_its_address(content: Path) -> None:
    move = rename(content, "author", "크리스 정", "크리스정")
    assert move.old_address == "authors/keuriseu-jeong.html"
    publish(content)
    again = rename(content, "author", "크리스정", "크리스 정")
    assert again.new_address in (move.old_address, move.new_address)
    pages = planned(content)
    assert pages[again.new_address].values["term"].name == "크리스 정"


def test_merged_authors_share_a_page(content: Path) -> None:
    move = merge(content, "author", "크리스 정", "박원익")
    assert (move.old_address, move.new_address) == (
        "authors/keuriseu-jeong.html", "authors/bak-wonik.html",
    )  # fmt: skip
    pages = planned(content)
    assert len(pages["authors/bak-wonik.html"].values["items"]) == 2
    assert target(pages, "authors/keuriseu-jeong.html") == "authors/bak-wonik.html"
    # The printed byline and the Markdown stay; taken back by hand, all is as before.
    write_vocabulary(content, "")
    pages = publish(content)
    assert pages["authors/keuriseu-jeong.html"].template == "term.html"


def test_another_slug_takes_effect_and_the_old_one_is_nobody_elses(content: Path) -> None:
    write_vocabulary(content, '[slugs.tag]\n"반도체" = "chips"\n')
    pages = publish(content)
    assert target(pages, "tags/bandoche.html") == "tags/chips.html"
    # 반도채 would be written so too.
    write_article(content, "20250103-cccccccc", Tags=names("반도체!"))
    pages = publish(content)
    assert target(pages, "tags/bandoche.html") == "tags/chips.html"
    slug = read_names(content)[Name("tag", "반도체!")]
    assert slug.startswith("bandoche-")
    # Taken back, the redirect turns.
    write_vocabulary(content, '[slugs.tag]\n"반도체" = "bandoche"\n')
    assert target(publish(content), "tags/chips.html") == "tags/bandoche.html"


def test_a_slug_that_another_name_has_is_not_taken_from_it(content: Path) -> None:
    write_vocabulary(content, '[slugs.tag]\n"반도체" = "jeonjachip"\n')
    pages = publish(content)
    assert pages["tags/jeonjachip.html"].values["term"].name == "전자칩"
    assert pages["tags/bandoche.html"].values["term"].name == "반도체"


def test_a_slug_set_for_another_name_of_a_tag_changes_nothing(content: Path) -> None:
    write_article(content, "20250103-cccccccc", Tags=names("칩셋"))
    publish(content)
    merge(content, "tag", "칩셋", "반도체")
    path = content / "vocabulary.toml"
    path.write_text(path.read_text("utf-8") + '\n[slugs.tag]\n"칩셋" = "chips"\n', "utf-8")
    before = read_names(content)
    assert target(publish(content), "tags/chipset.html") == "tags/bandoche.html"
    assert read_names(content) == before


def test_a_name_that_the_ledger_lost_keeps_its_page(content: Path) -> None:
    for path in content.rglob("articles/*/*/*.md"):
        path.unlink()
    (content / "ledger/names.txt").unlink()
    pages = publish(content)
    assert pages["tags/bandoche.html"].template == "term_empty.html"
    assert pages["authors/bak-wonik.html"].values["term"].name == "박원익"


def test_names_minted_twice_in_two_branches_have_a_page_each(content: Path) -> None:
    write_article(content, "20250103-cccccccc", Authors=names("김한아"))
    write_article(content, "20250104-dddddddd", Authors=names("김하나"))
    known = read_names(content)
    both = {Name("author", "김한아"): "gim-hana", Name("author", "김하나"): "gim-hana"}
    write_names(content, known | both)
    pages = publish(content)
    shown = {p.values["term"].name for p in pages.values() if p.template == "term.html"}
    assert {"김한아", "김하나"} <= shown
    slugs = read_names(content)
    assert slugs[Name("author", "김하나")] == "gim-hana"
    assert slugs[Name("author", "김한아")].startswith("gim-hana-")
    assert publish(content).keys() == pages.keys()


def test_a_ledger_of_the_first_version_learns_its_owners(content: Path) -> None:
    path = content / "ledger/addresses.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("".join(f"{line.split(chr(9))[0]}\t1\n" for line in lines), encoding="utf-8")
    write_vocabulary(content, '[slugs.tag]\n"반도체" = "chips"\n')
    assert target(planned(content), "tags/bandoche.html") == "tags/chips.html"


@pytest.mark.parametrize(
    ("act", "arguments", "kind"),
    [
        (rename, ("tag", "없는 태그", "새 태그"), UnknownNameError),
        (rename, ("tag", "반도체", "전자칩"), TakenError),
        (merge, ("tag", "반도체", "없는 태그"), UnknownNameError),
        (merge, ("tag", "반도체", "Semiconductor"), TakenError),
        (merge, ("author", "반도체", "박원익"), UnknownNameError),
        (rename, ("tag", "Semiconductor", "칩"), UnknownNameError),
        (rename, ("tag", "반도체", " "), UnknownNameError),
        (rename, ("tag", "반도체", "\x07"), UnknownNameError),
        (rename, ("author", "박원익", "\u200b\u00ad"), UnknownNameError),
    ],
)
def test_what_cannot_be_renamed_says_why(content, act, arguments, kind) -> None:
    with pytest.raises(kind) as caught:
        act(content, *arguments)
    assert " — " in caught.value.ko
    assert " — " in caught.value.en
    assert not (content / "vocabulary.toml").exists()


@pytest.mark.parametrize("seed", range(8))
def test_made_histories_lose_no_address(seed: int) -> None:
    history = History(seed)
    for _ in range(40):
        history.step()
        assert history.faults() == []
