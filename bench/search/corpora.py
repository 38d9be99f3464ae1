"""The two corpora: an archive's content folder, its texts as received, and the queries to it."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from base64 import b32encode
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import packages
from judge import Query
from sampled import sampled

from seogo.archive import Archive
from seogo.build import build
from seogo.documents.escaping import format_body
from seogo.documents.front_matter import format_document, format_list
from seogo.documents.store import ARTICLES, article_path, load_documents

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FIRST_DAY = date(2015, 1, 1)


@dataclass(frozen=True)
class Article:
    """One document, for engines that index the text themselves."""

    address: str
    """Its page in the site: "articles/2025/11/<identifier>.html"."""

    title: str
    tags: tuple[str, ...]
    authors: tuple[str, ...]
    body: str


@dataclass(frozen=True)
class Corpus:
    """Everything an evaluation needs."""

    name: str
    content: Path
    articles: list[Article]

    texts: dict[str, str]
    """Address → the text by which queries are judged."""

    queries: list[Query]

    @property
    def output(self) -> Path:
        """Where its site is built."""
        return self.content.parent / "output"


def seeds(cache: Path) -> Corpus:
    """The 11 articles of content/, judged by the lines of seeds/ that they came from."""
    content = cache / "seeds" / "content"
    for folder in ("articles", "ledger"):
        shutil.rmtree(content / folder, ignore_errors=True)
    shutil.copytree(ROOT / "content", content, dirs_exist_ok=True)
    (dump,) = (ROOT / "seeds").glob("*.txt")
    lines = dump.read_text(encoding="utf-8").split("\n")
    documents, _ = load_documents(content, ARTICLES)
    texts = {}
    for d in documents:
        first, last = map(int, re.findall(r"lines (\d+)-(\d+)", d.source)[0])
        texts[_address(d.slug)] = "\n".join(lines[first - 1 : last])
    by_class = json.loads((HERE / "queries.json").read_text(encoding="utf-8"))
    queries = [
        Query(row["q"], kind, row.get("expect", ""), row.get("may", ""))
        for kind, rows in by_class.items()
        for row in rows
    ]
    articles = [Article(_address(d.slug), d.title, d.tags, d.authors, d.body) for d in documents]
    return Corpus("seeds", content, articles, texts, queries)


def manuals(cache: Path) -> Corpus:
    """Some 2,900 sections of manuals and statutes out of packages, with queries drawn from them."""
    kept = cache / "manuals" / "sections.json"
    if not kept.exists():
        found = packages.sections(packages.fetched(cache))
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    content = kept.parent / "content"
    articles, texts = [], {}
    for number, (source, title, text) in enumerate(json.loads(kept.read_text(encoding="utf-8"))):
        slug = _slug(number, title + text)
        articles.append(Article(_address(slug), title, (source,), (), text))
        texts[_address(slug)] = f"{title}\n{source}\n{text}"
        _write(content, slug, articles[-1])
    documents = {article.address: (article.title, texts[article.address]) for article in articles}
    return Corpus("manuals", content, articles, texts, sampled(documents))


def built(corpus: Corpus) -> Path:
    """The site of a corpus by the project's own code; what did not change is not written again."""
    settings = f'name = "{Archive().name}"\nurl = "https://example.org/seogo/"\n'
    path = corpus.content / "archive.toml"
    if not path.exists():
        path.write_text(settings, encoding="utf-8")
    report = build(corpus.content, corpus.output)
    if report.problems:
        print(f"{corpus.name}: {len(report.problems)} problems, the first: {report.problems[0]}")
    return corpus.output


def _write(content: Path, slug: str, article: Article) -> None:
    path = content / f"{article_path(slug)}.md"
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    head = {
        "Title": article.title,
        "Date": f"{slug[:4]}-{slug[4:6]}-{slug[6:8]}T09:00:00+09:00",
        "Tags": format_list(article.tags),
        "Slug": slug,
    }
    path.write_text(format_document(head, format_body(article.body.split("\n"))), encoding="utf-8")


def _slug(number: int, text: str) -> str:
    digest = b32encode(hashlib.sha256(text.encode()).digest()).decode().lower()
    return f"{FIRST_DAY + timedelta(days=number):%Y%m%d}-{digest[:8]}"


def _address(slug: str) -> str:
    return f"{article_path(slug)}.html"
