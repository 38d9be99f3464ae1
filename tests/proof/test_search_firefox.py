"""The search in the Firefox that readers have: the lists are Chromium's, on http and on file://."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from conftest import ROOT
from firefox_support import HINT, Firefox, executable, firefox
from search_support import SearchPage, browser, served
from seogo.build import build

QUERIES = [
    "희토류", "희토류를", "반도체 수출", "반도체장비", "데이터 센터", "데이터센터", "전략산업",
    "투자했다", "늘어난", "트럼프", "Young Sohn", "크리스 정", "'희토류 자석'", '"전략 산업"',
    "5890억달러", "2025년", "10월", "ㅂㄷㅊ", "ㅅㅅㅈㅈ", "qksehcp", "dovmf", "오픈AI",
    "openai", "반도채", "엔비디어", "AI가 일자리를 줄이나요?", "반도체 -투자", "태그:AI 반도체",
    "중국 정부는 왜 희토류를 통제하나", "쀍꿻", "반도ㅊ", "GPT-5", "글쓴이:크리스",
]  # fmt: skip
LISTS = """new Promise((resolve, reject) => {
  const end = Date.now() + 30000;
  (function look() {
    if (document.querySelector("[data-search-done]")) {
      const links = document.querySelectorAll("a.result");
      resolve(Array.from(links, (link) => link.getAttribute("href")));
    } else if (Date.now() > end) reject(new Error("no results"));
    else setTimeout(look, 20);
  })();
})"""


def ask(tab: Firefox, site: str, query: str) -> list[str]:
    tab.open(f"{site}search.html?q={quote(query)}")
    links: list[str] = tab.evaluate(LISTS)
    return links


def test_firefox_gives_the_same_lists(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = executable()
    if not program:
        pytest.fail(f"there is no Firefox here to prove the search in — {HINT}")
    site = tmp_path / "서고 사본"
    assert build(ROOT / "content", site).articles == 11
    disk = f"{site.as_uri()}/"
    with served(site) as http, browser() as chromium, firefox(program) as tab:
        version = tab.evaluate("navigator.userAgent").rpartition("/")[2]
        page = SearchPage(chromium.new_page(), http)
        wanted = {query: page.ask(query) for query in QUERIES}
        for address in (http, disk):
            lists = {query: ask(tab, address, query) for query in QUERIES}
            assert lists == wanted, address
            assert not tab.trouble, address
    found = sum(map(bool, wanted.values()))
    with capsys.disabled():
        print(
            f"\nFirefox {version}: {len(QUERIES)} queries ({found} with results) on http and on "
            "file:// as in Chromium, nothing in the console",
            file=sys.stdout,
        )
    assert found > len(QUERIES) * 2 // 3
    assert not page.trouble
