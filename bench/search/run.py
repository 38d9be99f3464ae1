"""Seogo's search in Chromium, judged on two corpora: .venv/bin/python bench/search/run.py

README.md says what is measured and how.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))

from corpora import Corpus, built, manuals, seeds
from judge import failures, outcomes, table
from playwright.sync_api import Browser, Page
from wire import Counter, served

from search_support import TYPE, browser

CORPORA = {"seeds": seeds, "manuals": manuals}
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "seogo-bench"
SETTLED = 0.1
"""Seconds waited for late requests before bytes are read."""

LOOKED_AT = 100
"""Results looked at: those that do not count may push others below the first page."""

MORE = "#search-more"
GROWN = "count => document.querySelectorAll('a.result').length > count"
LINKS = "nodes => nodes.map(node => node.getAttribute('href'))"
TIME = """async queries => {
  const times = [];
  for (const query of queries) {
    await window.SeogoSearch.search(query);
    const start = performance.now();
    await window.SeogoSearch.search(query);
    times.push(performance.now() - start);
  }
  return times;
}"""


@dataclass
class Run:
    """What one corpus gave."""

    lists: dict[str, list[str]] = field(default_factory=dict)
    """Query → addresses of the results shown, best first."""

    first: list[int] = field(default_factory=list)
    """Bytes for a query in an empty profile: page, styles, scripts, data, results."""

    later: list[int] = field(default_factory=list)
    """Bytes for the second query of a visit, typed on the same page."""

    latency: list[float] = field(default_factory=list)
    """Milliseconds of SeogoSearch.search when its data is there."""

    trouble: list[str] = field(default_factory=list)
    """What stood in the console."""


def shown(page: Page) -> list[str]:
    """Addresses of the results, once the search is complete."""
    page.wait_for_selector("[data-search-done]", state="attached", timeout=30_000)
    return list(page.eval_on_selector_all("a.result", LINKS))


def further(page: Page, links: list[str]) -> list[str]:
    """The list with what the button below it brings, up to LOOKED_AT."""
    more = page.locator(MORE)
    while len(links) < LOOKED_AT and more.is_visible():
        more.click()
        page.wait_for_function(GROWN, arg=len(links))
        links = shown(page)
    return links


def ask_all(chromium: Browser, site: str, queries: Sequence[str]) -> Run:
    """Every query by typing it into one page, then how long each takes with everything loaded."""
    run = Run()
    page = chromium.new_page()
    page.on("console", lambda message: run.trouble.append(message.text))
    page.on("pageerror", lambda error: run.trouble.append(str(error)))
    page.goto(f"{site}search.html")
    page.wait_for_load_state("networkidle")
    for query in queries:
        page.evaluate(TYPE, query)
        run.lists[query] = further(page, shown(page))
    run.latency = page.evaluate(TIME, list(queries))
    page.context.close()
    return run


def profile_bytes(
    chromium: Browser, site: str, counter: Counter, queries: Sequence[str], every: int
) -> tuple[list[int], list[int]]:
    """Bytes of each n-th query in an empty profile, and of another one typed after it."""
    first, later = [], []
    for at in range(0, len(queries), every):
        context = chromium.new_context()
        page = context.new_page()
        counter.read()
        page.goto(f"{site}search.html?q={quote(queries[at])}")
        shown(page)
        time.sleep(SETTLED)
        first.append(counter.read())
        page.evaluate(TYPE, queries[(at + len(queries) // 2) % len(queries)])
        shown(page)
        time.sleep(SETTLED)
        later.append(counter.read())
        context.close()
    return first, later


def on_disk(chromium: Browser, site: str, queries: Iterable[str]) -> dict[str, list[str]]:
    """The lists of queries on file://."""
    page = chromium.new_page()
    lists = {}
    for query in queries:
        page.goto(f"{site}search.html?q={quote(query)}")
        lists[query] = shown(page)
    page.context.close()
    return lists


def evaluate(chromium: Browser, corpus: Corpus, every: int, disk: bool, ready: bool) -> Run:
    """Everything about one corpus."""
    output = corpus.output if ready else built(corpus)
    queries = [query.q for query in corpus.queries]
    with served(output) as (site, counter):
        run = ask_all(chromium, site, queries)
        if every:
            run.first, run.later = profile_bytes(chromium, site, counter, queries, every)
    if disk:
        lists = on_disk(chromium, f"{output.as_uri()}/", queries)
        unlike = [q for q in queries if lists[q] != run.lists[q][: len(lists[q])]]
        print(f"{corpus.name}: lists unlike on http and file://: {unlike or 'none'}")
    return run


def p95(values: Sequence[float]) -> float:
    """The value that 95 % do not pass."""
    return quantiles(values, n=20, method="inclusive")[-1]


def report(corpus: Corpus, run: Run) -> str:
    """Tables in Markdown."""
    judged = outcomes(corpus.queries, corpus.texts, run.lists)
    first, later = ([value / 1000 for value in some] for some in (run.first, run.later))
    cost = "bytes: not measured"
    if len(first) > 1:
        cost = (
            f"first query: median {median(first):.1f} kB, p95 {p95(first):.1f} kB; "
            f"later query: median {median(later):.1f} kB, p95 {p95(later):.1f} kB "
            f"({len(first)} visits)"
        )
    return (
        f"\n## {corpus.name}: {len(corpus.texts)} articles, {len(judged)} queries\n\n"
        f"{table({'Seogo': judged})}\n\n"
        f"{cost}\n"
        f"warm latency: p50 {median(run.latency):.1f} ms, p95 {p95(run.latency):.1f} ms, "
        f"most {max(run.latency):.1f} ms\n"
        f"console: {run.trouble[:3] or 'nothing'}"
    )


def arguments(description: str) -> argparse.ArgumentParser:
    """The options that run.py and baselines.py share."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("corpora", nargs="*", help="seeds (default), manuals")
    parser.add_argument("--cache", type=Path, default=CACHE, help=f"default {CACHE}")
    parser.add_argument("--failures", type=Path, help="where to write the queries that missed")
    parser.add_argument("--only", help="queries of one class alone")
    return parser


def chosen(options: argparse.Namespace) -> list[Corpus]:
    """The corpora named on the command line, with the queries to ask."""
    options.cache.mkdir(parents=True, exist_ok=True)
    found = [CORPORA[name](options.cache) for name in options.corpora or ["seeds"]]
    for corpus in found:
        corpus.queries[:] = [q for q in corpus.queries if options.only in (None, q.kind)]
    return found


def main() -> None:
    """Run, print, and keep the lists for baselines.py to show beside others."""
    parser = arguments("Judge Seogo's search.")
    parser.add_argument("--disk", action="store_true", help="compare the lists with file://")
    parser.add_argument("--every", type=int, default=10, help="bytes of each n-th query; 0: none")
    parser.add_argument("--built", action="store_true", help="take the site as it stands")
    options = parser.parse_args()
    missed = []
    for corpus in chosen(options):
        with browser() as chromium:
            run = evaluate(chromium, corpus, options.every, options.disk, options.built)
        print(report(corpus, run))
        if options.only is None:
            lists = json.dumps(run.lists, ensure_ascii=False)
            (options.cache / f"{corpus.name}.json").write_text(lists, encoding="utf-8")
        judged = outcomes(corpus.queries, corpus.texts, run.lists)
        missed.append(f"## {corpus.name}\n{failures(judged)}")
    if options.failures:
        options.failures.write_text("\n".join(missed), encoding="utf-8")


if __name__ == "__main__":
    main()
