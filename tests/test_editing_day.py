"""An editor's day: by hand in Markdown, then a new dump with one more article."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from conftest import SEEDS, articles_of
from seogo.convert import convert
from seogo.documents.document import Document
from seogo.documents.store import ARTICLES, load_documents
from seogo.ledger.addresses import read_addresses
from seogo.problems import count_by_code

NEW = "국회가 예산안을 통과시켰다. 여야는 밤샘 협상 끝에 합의했다.\n김하늘 2025.12.02 23:10 KST\n"


def documents(content: Path) -> dict[str, Document]:
    found, problems = load_documents(content, ARTICLES)
    assert problems == []
    return {document.slug: document for document in found}


def edit(content: Path, slug: str, pattern: str, new: str) -> None:
    path = next(path for path in articles_of(content) if path.stem == slug)
    text, count = re.subn(
        pattern, new, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
    )
    assert count == 1
    path.write_text(text, encoding="utf-8")


def test_an_editing_day(content: Path, tmp_path: Path) -> None:
    convert(SEEDS, content)
    before = documents(content)
    a, b, c, d, e = sorted(before)[:5]
    edit(content, a, r"^Title: .*$", "Title: 내가 고친 제목")
    removed = before[b].tags[-1]
    edit(content, b, re.escape(f" {removed};"), "")
    edit(content, c, r"^Authors: .*$", "Authors: 크리스 정; 박원익;")
    edit(content, d, r"^Date: .*$", "Date: 2025-09-10T09:00:00+09:00")
    edit(content, e, r"\.\n\n(?=[가-힣])", ". ")  # the end of a paragraph
    edited = documents(content)
    paths = {path.relative_to(content) for path in articles_of(content)}
    addresses = set(read_addresses(content))

    dump = tmp_path / "again.txt"
    dump.write_bytes(SEEDS[0].read_bytes().rstrip() + f"\n{NEW}".encode())
    report = convert([*SEEDS, dump], content)

    after = documents(content)
    [new] = set(after) - set(before)
    assert new.startswith("20251202")
    assert all(after[slug] == edited[slug] for slug in before)
    assert after[a].title == "내가 고친 제목"
    assert removed not in after[b].tags
    assert after[c].authors == ("크리스 정", "박원익")
    assert after[d].date is not None
    assert after[d].date.isoformat() == "2025-09-10T09:00:00+09:00"
    assert after[e].body.count("\n\n") == before[e].body.count("\n\n") - 1
    assert paths <= {path.relative_to(content) for path in articles_of(content)}
    assert addresses <= set(read_addresses(content))
    told = {(p.file, p.values["field"]) for p in report.problems if p.code == "edited-by-hand"}
    assert {(Path(file).stem, field) for file, field in told} == {
        (a, "Title"),
        (b, "Tags"),
        (c, "Authors"),
        (d, "Date"),
        (e, "body"),
    }
    assert count_by_code(report.problems)["duplicate-article"] == 11


def listing_page(folder: Path) -> Path:
    """The real dump's articles as the cards of a saved listing page, with titles and tags."""
    lines = SEEDS[0].read_text(encoding="utf-8").rstrip("\n").split("\n")
    cards = []
    for number, (body, byline) in enumerate(zip(lines[1::2], lines[2::2], strict=True)):
        cards.append(
            f'<article class="card"><h3><a href="https://news.example/view/{number}">'
            f"받은 제목 {number}: 목록에 적힌 그대로</a></h3>"
            f'<p class="summary">{escape(body)}</p>'
            f'<a rel="tag" href="https://news.example/tag/{number}">주제{number}</a>'
            f'<span class="byline">{escape(byline)}</span></article>'
        )
    page = folder / "listing.html"
    page.write_text(
        "<!doctype html><html lang=ko><head><meta charset=utf-8><title>반도체 - 소식</title></head>"
        f"<body><main>{''.join(cards)}</main></body></html>",
        encoding="utf-8",
    )
    return page


def test_a_saved_page_names_the_articles_of_a_text_dump(tmp_path: Path) -> None:
    """Before, after or with the text dump: 11 articles, given titles and tags, the same links."""
    alone = tmp_path / "alone"
    convert(SEEDS, alone)
    names = {path.relative_to(alone) for path in articles_of(alone)}
    page = listing_page(tmp_path)
    results = []
    for name, runs in {
        "together": [[*SEEDS, page]],
        "after": [SEEDS, [*SEEDS, page]],
        "before": [[page], [*SEEDS, page]],
        "apart": [SEEDS, [page]],
    }.items():
        content = tmp_path / name
        for inputs in runs:
            convert(inputs, content)
        assert {path.relative_to(content) for path in articles_of(content)} == names
        found = documents(content)
        assert {d.title_source for d in found.values()} == {"given"}
        assert all(d.title.startswith("받은 제목") for d in found.values())
        assert all(d.tags[0].startswith("주제") and len(d.tags) > 3 for d in found.values())
        assert all("news.example/view/" in d.original_url for d in found.values())
        results.append({slug: (d.title, d.tags, d.body) for slug, d in found.items()})
    assert all(result == results[0] for result in results)


def test_a_given_title_never_replaces_an_edited_one(content: Path, tmp_path: Path) -> None:
    convert(SEEDS, content)
    slug = min(documents(content))
    edit(content, slug, r"^Title: .*$", "Title: 내가 고친 제목")
    report = convert([*SEEDS, listing_page(tmp_path)], content)
    assert documents(content)[slug].title == "내가 고친 제목"
    conflicts = [p.values["field"] for p in report.problems if p.code == "edit-conflict"]
    assert conflicts == ["Title"]
