"""What a reader of a large archive waits for: python bench/search_scale.py 10000 [QUERIES] [FOLDER]

The site of content/ with the search data of N made articles (search_text.py), in Chromium with an
empty profile, gzip as GitHub Pages sends it. FOLDER keeps site and index for the next time.
Printed: bytes of a first query with page, styles, scripts and ten results, and of a later one;
latency when all is loaded; the longest task, with the CPU as it is and four times slower. Other
people's load makes tasks longer: so their CPU time stands beside.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parents[1] / "plugins"))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parent / "search"))

from playwright.sync_api import Browser, CDPSession, Page
from run import LINKS, TIME, TYPE, p95, profile_bytes, shown
from search_text import MadeAnalyser, queries, record
from wire import served

from search_support import browser
from seogo.build import build
from seogo.search import search_files

ROOT = Path(__file__).parents[1]
TASK = 50
"""Milliseconds: what a longer task does, a reader feels."""

CATEGORIES = "disabled-by-default-devtools.timeline"


def site_of(count: int, folder: Path) -> tuple[Path, list[str]]:
    """(the site with the search data of so many made articles, some queries)."""
    analyser = MadeAnalyser()
    records = [record(number, analyser) for number in range(count)]
    content, site = folder / "content", folder / "site"
    shutil.copytree(ROOT / "content", content, dirs_exist_ok=True)
    build(content, site)
    shutil.rmtree(site / "search/data")
    start = time.perf_counter(), time.process_time()
    files = search_files(records, analyser, work=folder / f"work-{count}")
    wall, cpu = time.perf_counter() - start[0], time.process_time() - start[1]
    print(f"index of {count:,}: {wall:.1f} s, CPU {cpu:.1f} s without the second process's")
    for address, data in files.items():
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return site, queries(records, 1_000, analyser)


@contextmanager
def tasks(page: Page, slower: int) -> Iterator[list[tuple[float, float, str]]]:
    """(milliseconds, of CPU, address of the query) of each task of the page's thread."""
    cdp: CDPSession = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    done: list[bool] = []
    cdp.on("Tracing.dataCollected", lambda data: events.extend(data["value"]))
    cdp.on("Tracing.tracingComplete", lambda _: done.append(True))
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    config = {"includedCategories": [CATEGORIES, "blink.user_timing", "__metadata"]}
    cdp.send("Tracing.start", {"traceConfig": config, "transferMode": "ReportEvents"})
    found: list[tuple[float, float, str]] = []
    yield found
    cdp.send("Tracing.end")
    while not done:
        page.wait_for_timeout(50)
    cdp.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    marks = sorted((e["ts"], e["name"]) for e in events if e["name"].startswith("asked "))
    threads = {(e["pid"], e["tid"]) for e in events if e["name"].startswith("asked ")}
    for event in events:
        if (
            event["name"] == "RunTask"
            and "dur" in event
            and (event["pid"], event["tid"]) in threads
        ):
            before = [name for ts, name in marks if ts <= event["ts"] + event["dur"]]
            name = before[-1].removeprefix("asked ") if before else "the page"
            found.append((event["dur"] / 1000, event.get("tdur", 0) / 1000, name))


def longest(chromium: Browser, site: str, asked: Sequence[str], slower: int) -> str:
    """Of the tasks while queries are typed, data not yet loaded."""
    page = chromium.new_page()
    page.goto(f"{site}search.html")
    page.wait_for_load_state("networkidle")
    # Playwright brings its own scripts with the first question of each kind: 330 kB.
    page.wait_for_selector("body")
    page.eval_on_selector_all("a.result", LINKS)
    with tasks(page, slower) as found:
        for query in asked:
            page.evaluate("query => performance.mark('asked ' + query)", query)
            page.evaluate(TYPE, query)
            shown(page)
    page.context.close()
    most = sorted(found, reverse=True, key=lambda task: task[1])[:4]
    over = sum(wall > TASK for wall, _, _ in found)
    over_cpu = sum(cpu > TASK for _, cpu, _ in found)
    return (
        f"CPU {slower}× slower: {over} of {len(found):,} tasks over {TASK} ms "
        f"({over_cpu} by CPU time); most CPU: "
        + "; ".join(f"{cpu:.0f} ms (in {wall:.0f} ms) {query!r}" for wall, cpu, query in most)
    )


def main() -> None:
    """Print one paragraph per size."""
    count, some = int(sys.argv[1]), int(sys.argv[2] if len(sys.argv) > 2 else 60)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[3] if len(sys.argv) > 3 else temporary)
        ready = folder / f"queries-{count}.json"
        if not ready.exists():
            output, all_queries = site_of(count, folder)
            ready.write_text(json.dumps(all_queries, ensure_ascii=False), encoding="utf-8")
        output, asked = folder / "site", json.loads(ready.read_text(encoding="utf-8"))[:some]
        with browser() as chromium, served(output) as (site, counter):
            first, later = profile_bytes(chromium, site, counter, asked, 1)
            page = chromium.new_page()
            page.goto(f"{site}search.html?q={quote(asked[0])}")
            shown(page)
            times = page.evaluate(TIME, asked)
            page.context.close()
            print(f"{count:,} articles, {len(asked)} queries; load {os.getloadavg()[0]:.1f}")
            for name, sizes in (("first", first), ("later", later)):
                middle, most = median(sizes) / 1000, p95(sizes) / 1000
                print(f"{name} query: median {middle:.1f} kB, p95 {most:.1f} kB")
            slow = asked[max(range(len(times)), key=times.__getitem__)]
            print(
                f"warm latency: median {median(times):.1f} ms, p95 {p95(times):.1f} ms, "
                f"most {max(times):.1f} ms {slow!r}"
            )
            for slower in (1, 4):
                print(longest(chromium, site, asked, slower))


if __name__ == "__main__":
    main()
