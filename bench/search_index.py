"""What the search index takes: python bench/search_index.py 10000 [FOLDER]

Runs in processes of their own on made articles: Pagefind alone on their plain pages; Kiwi; the
index with nothing but Kiwi's answers known, with the articles' words known, with everything known,
and with one article changed: by a paragraph that another one has, by one that Kiwi has to read, and
by one with one of Kiwi's names of several words. FOLDER keeps Kiwi's answers for the next time.
"""

from __future__ import annotations

import gzip
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import replace
from html import escape
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "plugins"))

from corpus import article

from seogo.analysis import Analyser
from seogo.search import SearchRecord, search_files
from seogo.vocabulary import load_vocabulary

ADDED = {"known": "", "plain": "덧붙인 말이다.", "named": "마르크 뤼터가 덧붙인 말이다."}
"""What a changed article gets, or the first paragraph of the next one, for which Kiwi does not
start. For a name of several words it loads all it has, 1.3 s more."""


def made_records(count: int) -> list[SearchRecord]:
    """Articles of bench/corpus.py as the search takes them; two of their names are tags."""
    names = sorted(load_vocabulary().entries)
    records = []
    for number in range(count):
        body, byline = article(number, names)
        sentences = re.split(r"(?<=다\.) ?(?=\S)", body)
        paragraphs = [sentences[at : at + 3] for at in range(0, len(sentences), 3)]
        text = "\n".join(" ".join(paragraph) for paragraph in paragraphs)
        match = re.match(r"(.+) (\d{4})\.(\d\d)\.(\d\d) ", byline)
        assert match
        author, year, month, day = match.groups()
        identifier = f"{year}{month}{day}-{number:08d}"
        title = text.partition("\n")[0].partition(".")[0][:60]
        tags = tuple(sorted({name for name in names if len(name) > 2 and name in text})[:4])
        address = f"articles/{year}/{month}/{identifier}.html"
        date = f"{year}-{month}-{day}"
        records.append(SearchRecord(identifier, address, title, date, (author,), tags, text))
    return records


def pagefind_alone(records: list[SearchRecord], folder: Path) -> None:
    """Its command line on one plain page per article."""
    from pagefind_bin import get_executable  # noqa: PLC0415

    pages = folder / "pages"
    pages.mkdir()
    for record in records:
        paragraphs = "".join(f"<p>{escape(one)}</p>" for one in record.text.split("\n"))
        names = "".join(f"<p>{escape(one)}</p>" for one in (*record.authors, *record.tags))
        head = f'<!doctype html><html lang="ko"><title>{escape(record.title)}</title>'
        body = f"<h1>{escape(record.title)}</h1>{names}{paragraphs}"
        page = f"{head}<body data-pagefind-body>{body}"
        (pages / f"{record.id}.html").write_text(page, encoding="utf-8")
    start = time.perf_counter()
    command = [get_executable(), "--site", pages, "--output-path", folder / "out", "--silent"]
    subprocess.run(command, check=True)
    report("Pagefind alone on plain pages", time.perf_counter() - start)


def kiwi(records: list[SearchRecord], analysis: Path) -> None:
    """Its answers for every text."""
    start = time.perf_counter()
    analyser = Analyser(analysis)
    analyser.learn(one for r in records for one in (r.title, *r.text.split("\n")))
    report("Kiwi", time.perf_counter() - start)


def index(
    name: str, records: list[SearchRecord], analysis: Path, work: Path, *, learn: bool = False
) -> dict[str, bytes]:
    """One run."""
    entries = load_vocabulary().entries.values()
    aliases = {entry.name: entry.aliases for entry in entries if entry.aliases}
    analyser = Analyser(analysis)
    start = time.perf_counter()
    files = search_files(records, analyser, aliases, {}, work)
    report(name, time.perf_counter() - start)
    if learn:
        analyser.save()
    return files


def sizes(files: dict[str, bytes]) -> None:
    """Files and bytes of each kind, as a server sends them."""
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for address, data in files.items():
        kind = address.removeprefix("search/data/").removesuffix(".js").split("/")[0]
        kinds[kind].append(len(gzip.compress(data)))
    for kind, own in sorted(kinds.items()):
        middle, most = round(median(own)), max(own)
        print(f"  {kind}: {len(own)} files, {sum(own):,} B; median {middle:,}, largest {most:,}")


def report(name: str, seconds: float) -> None:
    """One line: seconds, seconds of CPU of this process and of its children, largest memory."""
    own, children = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    cpu = f"CPU {own.ru_utime + own.ru_stime:.1f} s + children "
    cpu += f"{children.ru_utime + children.ru_stime:.1f} s"
    print(f"{name}: {seconds:.2f} s; {cpu}; {own.ru_maxrss / 1024:.0f} MB", flush=True)


def step(name: str, count: int, analysis: Path, work: Path) -> None:
    """One measurement, in this process."""
    records = made_records(count)
    if name == "pagefind":
        with tempfile.TemporaryDirectory() as folder:
            pagefind_alone(records, Path(folder))
    elif name == "kiwi":
        kiwi(records, analysis)
    elif name == "first":
        # What Kiwi says of long nouns alone is asked for in this run.
        files = index("first run, with Kiwi's answers", records, analysis, work, learn=True)
        sizes(files)
    elif name == "cold":
        index("Kiwi's answers known", records, analysis, work)
    elif name == "words":
        for path in work.glob("shards*"):
            path.unlink()
        index("words known", records, analysis, work)
    elif name == "warm":
        index("everything known", records, analysis, work)
    else:
        middle = count // 2
        added = ADDED[name] or records[middle + 1].text.partition("\n")[0]
        text = f"{records[middle].text}\n{added}"
        records[middle] = replace(records[middle], text=text)
        index(f"one article changed, {name}", records, analysis, work)


def main() -> None:
    """Each step as a process of its own, so that its memory is its own."""
    if len(sys.argv) > 3:
        step(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
        return
    with tempfile.TemporaryDirectory() as folder:
        analysis = Path(sys.argv[2] if len(sys.argv) > 2 else folder) / "analysis"
        work = Path(folder) / "search"
        for name in ("pagefind", "kiwi", "first", "cold", "words", "warm", *ADDED):
            if name == "cold":
                shutil.rmtree(work)
            subprocess.run(
                [sys.executable, __file__, name, sys.argv[1], analysis, work], check=True
            )


if __name__ == "__main__":
    main()
