"""A search page that was opened before the site was published anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from search_support import SearchPage, seed_records, served, write_site
from seogo.analysis import Analyser
from seogo.search import SearchRecord, search_files

RECORDS = seed_records()
LATER = "() => { const now = Date.now; Date.now = () => now() + 61 * 1000; }"
WORD = "중국"


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return Analyser()


def publish(folder: Path, records: list[SearchRecord], analyser: Analyser) -> Path:
    """Puts the index of these articles in the place of the one that is there."""
    shutil.rmtree(folder / "서고 사본" / "search", ignore_errors=True)
    return write_site(folder, search_files(records, analyser))


def those_with_the_word(records: list[SearchRecord]) -> set[str]:
    return {record.address for record in records if WORD in record.text}


def test_after_a_while_the_new_index_is_asked(
    tmp_path: Path, chromium: Browser, analyser: Analyser
) -> None:
    # Articles before the others: all have another number now.
    site = publish(tmp_path, RECORDS[:-4], analyser)
    before, after = (those_with_the_word(some) for some in (RECORDS[:-4], RECORDS))
    assert 2 < len(before) < len(after)
    with served(site) as address:
        tab = SearchPage(chromium.new_page(), address)
        assert set(tab.ask(WORD)) == before
        publish(tmp_path, RECORDS, analyser)
        assert set(tab.ask_again(WORD)) == before
        tab.page.evaluate(LATER)
        assert set(tab.ask_again(WORD)) == after
        assert tab.trouble == []


def test_a_page_opened_anew_sees_what_is_published(
    tmp_path: Path, chromium: Browser, analyser: Analyser
) -> None:
    site = publish(tmp_path, RECORDS[:-4], analyser)
    # As GitHub Pages answers: ten minutes the browser need not ask again.
    with served(site, kept="max-age=600") as address:
        tab = SearchPage(chromium.new_page(), address)
        assert set(tab.ask(WORD)) == those_with_the_word(RECORDS[:-4])
        publish(tmp_path, RECORDS, analyser)
        assert set(tab.ask(WORD)) == those_with_the_word(RECORDS)


def test_where_a_file_is_gone_the_new_index_is_asked(
    tmp_path: Path, chromium: Browser, analyser: Analyser
) -> None:
    parts = RECORDS[:4], RECORDS[4:]
    with served(publish(tmp_path, parts[0], analyser)) as address:
        tab = SearchPage(chromium.new_page(), address)
        tab.ask("없는말이다")
        publish(tmp_path, parts[1], analyser)
        assert set(tab.ask_again(WORD)) == those_with_the_word(parts[1]) != set()
        assert "불러오지 못했습니다" not in tab.status()


def test_without_the_network_what_is_loaded_is_searched(
    tmp_path: Path, chromium: Browser, analyser: Analyser
) -> None:
    with served(publish(tmp_path, RECORDS, analyser)) as address:
        tab = SearchPage(chromium.new_page(), address)
        found = tab.ask(WORD)
        tab.page.route("**/*", lambda route: route.abort())
        tab.page.evaluate(LATER)
        tab.ask_again("없는말이다 중국")
        assert tab.ask_again(WORD) == found != []
