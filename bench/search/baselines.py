"""Other engines on the same documents and queries, beside the last run of run.py.

README.md says which: .venv/bin/python bench/search/baselines.py seeds manuals
"""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Sequence
from html import escape
from pathlib import Path
from statistics import median
from typing import Any

from corpora import HERE, Corpus
from judge import failures, outcomes, table
from morphemes import Server
from run import SETTLED, arguments, chosen, p95
from wire import served

from search_support import browser

MINISEARCH = "minisearch@7.2.0"
ASK = """async ([query, count]) => {
  const pagefind = await import("./pagefind/pagefind.js");
  const { results } = await pagefind.search(query);
  const rows = await Promise.all(results.slice(0, count).map((row) => row.data()));
  return rows.map((row) => row.raw_url ?? row.url);
}"""
Lists = dict[str, list[str]]
"""Query → addresses, best first."""


def pagefind(corpus: Corpus, every: int) -> tuple[Lists, str]:
    """Stock Pagefind: its indexer on plain pages, its own script in the browser."""
    from pagefind_bin import get_executable  # noqa: PLC0415 - only this one needs it

    site = corpus.content.parent / "pagefind"
    shutil.rmtree(site, ignore_errors=True)
    for article in corpus.articles:
        path = site / article.address
        path.parent.mkdir(parents=True, exist_ok=True)
        names = "".join(f"<p>{escape(name)}</p>" for name in (*article.tags, *article.authors))
        body = "".join(f"<p>{escape(line)}</p>" for line in article.body.split("\n"))
        path.write_text(
            f'<!doctype html><html lang="ko"><head><meta charset="utf-8">'
            f"<title>{escape(article.title)}</title></head><body data-pagefind-body>"
            f"<h1>{escape(article.title)}</h1>{names}{body}</body></html>",
            encoding="utf-8",
        )
    command = [get_executable(), "--site", site, "--silent"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    page = '<!doctype html><html lang="ko"><link rel="icon" href="data:,"><title>ask</title>'
    (site / "ask.html").write_text(page, encoding="utf-8")
    queries = [query.q for query in corpus.queries]
    lists, first = {}, []
    with browser() as chromium, served(site) as (address, counter):
        tab = chromium.new_page()
        tab.goto(f"{address}ask.html")
        for query in queries:
            lists[query] = [row.lstrip("/") for row in tab.evaluate(ASK, [query, 30])]
        for query in queries[::every]:
            context = chromium.new_context()
            tab = context.new_page()
            counter.read()
            tab.goto(f"{address}ask.html")
            tab.evaluate(ASK, [query, 10])
            time.sleep(SETTLED)
            first.append(counter.read() / 1000)
            context.close()
    return lists, f"first query: median {median(first):.1f} kB, p95 {p95(first):.1f} kB"


def minisearch(corpus: Corpus, cache: Path) -> tuple[dict[str, Lists], str]:
    """MiniSearch in Node, as it comes and with what its manual recommends."""
    library = cache / "package" / "dist" / "es" / "index.js"
    if not library.exists():
        _run(cache, "npm", "pack", "--silent", MINISEARCH)
        _run(cache, "tar", "-xzf", f"{MINISEARCH.replace('@', '-')}.tgz")
    rows = [
        {
            "address": a.address,
            "title": a.title,
            "tags": " / ".join(a.tags),
            "authors": " / ".join(a.authors),
            "body": a.body,
        }
        for a in corpus.articles
    ]
    given = {"articles": rows, "queries": [query.q for query in corpus.queries]}
    paths = []
    for name, value in given.items():
        paths.append(corpus.content.parent / f"minisearch-{name}.json")
        paths[-1].write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    done: Any = json.loads(_run(HERE, "node", "minisearch.mjs", library, *paths))
    return done["lists"], f"index and library: {done['bytes'] / 1000:.1f} kB before any result"


def server(corpus: Corpus) -> tuple[Lists, str]:
    """BM25 over morphemes; how long a query takes without network."""
    engine = Server(corpus.articles)
    lists, times = {}, []
    for query in corpus.queries:
        start = time.perf_counter()
        lists[query.q] = engine.search(query.q)
        times.append((time.perf_counter() - start) * 1000)
    return lists, f"p50 {median(times):.1f} ms, p95 {p95(times):.1f} ms in memory"


def compare(corpus: Corpus, cache: Path, every: int) -> str:
    """All engines on one corpus: a table, then what each costs."""
    lists: dict[str, Lists] = {}
    kept = cache / f"{corpus.name}.json"
    if kept.exists():
        lists["Seogo"] = json.loads(kept.read_text(encoding="utf-8"))
    notes = {}
    lists["Pagefind"], notes["Pagefind"] = pagefind(corpus, every)
    found, notes["MiniSearch"] = minisearch(corpus, cache)
    lists |= found
    lists["BM25 on Kiwi"], notes["BM25 on Kiwi"] = server(corpus)
    columns = {
        name: outcomes([q for q in corpus.queries if q.q in found], corpus.texts, found)
        for name, found in lists.items()
    }
    for name, some in columns.items():
        path = cache / f"{corpus.name}-{name.replace(' ', '-')}.txt"
        path.write_text(failures(some), encoding="utf-8")
    costs = "\n".join(f"- {name}: {note}" for name, note in notes.items())
    head = f"## {corpus.name}: {len(corpus.texts)} articles, {len(corpus.queries)} queries"
    return f"\n{head}\n\n{table(columns)}\n\n{costs}"


def _run(folder: Path, *command: object) -> str:
    arguments_: Sequence[str] = [str(part) for part in command]
    return subprocess.run(
        arguments_, cwd=folder, check=True, stdout=subprocess.PIPE, encoding="utf-8"
    ).stdout


def main() -> None:
    """Run all of them and print the tables."""
    parser = arguments("Judge other engines beside Seogo.")
    parser.add_argument("--every", type=int, default=10, help="bytes of each n-th query (10)")
    options = parser.parse_args()
    for corpus in chosen(options):
        print(compare(corpus, options.cache, options.every), flush=True)


if __name__ == "__main__":
    main()
