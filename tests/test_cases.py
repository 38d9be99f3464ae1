"""Dumps with one oddity each, and what a careful editor makes of them.

tests/cases/text/<class>-<oddity>.txt beside a .json of the same name: "note" says what is odd;
"articles" what must come out. Of each article: "body" (blanks do not count), "authors", "when"
(accepted wall clocks), "offset", "title" (given) or "titles_ok" (groups of words, one of each must
be in it) and "titles_bad", "breaks" and "no_breaks" ([before, after]), "tags_must" (groups) and
"tags_wrong", "references". "not_in_bodies" lists what belongs to the page; "warns" how many
warnings or errors there are at least.
"""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from seogo.account.restore import restore
from seogo.account.texts import lookup
from seogo.convert import convert
from seogo.documents.document import Document
from seogo.documents.markdown import blocks
from seogo.documents.store import ARTICLES, load_documents
from seogo.ledger.account import accounts

CASES = sorted((ROOT / "tests" / "cases" / "text").glob("*.json"))
_UNSEEN = re.compile("[\\s\u200b\u200c\u2060\ufeff\u2028\u2029]")


def bare(text: str) -> str:
    """A text without anything that cannot be seen."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text))


def paragraphs_of(document: Document) -> list[str]:
    return [bare(block.text) for block in blocks(document.body)]


def alike(a: str, b: str) -> float:
    """How much two texts share, 0 to 1."""
    grams = [{text[i : i + 4] for i in range(max(1, len(text) - 3))} for text in (a, b)]
    return len(grams[0] & grams[1]) / max(1, len(grams[0] | grams[1]))


def assert_article(expected: dict[str, Any], document: Document) -> None:
    paragraphs = paragraphs_of(document)
    text = "".join(paragraphs)
    title = expected.get("title")
    given = [title] if isinstance(title, str) else title or []
    wanted = [bare(body) for body in (expected["body"], *expected.get("body_alt", []))]
    wanted += [bare(t) + wanted[0] for t in given]
    assert alike(wanted[0], text) > 0.9 if expected.get("fuzzy") else text in wanted
    if expected.get("authors") is not None:
        assert list(document.authors) == expected["authors"]
    if expected.get("when"):
        date = document.date.isoformat() if document.date else ""
        assert date.startswith(tuple(expected["when"]))
    if expected.get("offset") and document.date:
        assert document.date.isoformat()[-6:] in expected["offset"]
    ends = [0]
    for paragraph in paragraphs:
        ends.append(ends[-1] + len(paragraph))
    for key, is_break in (("breaks", True), ("no_breaks", False)):
        for before, after in expected.get(key, []):
            at = text.index(bare(before) + bare(after)) + len(bare(before))
            assert (at in ends) is is_break, (key, before, after)
    if given:
        assert document.title in given
    for group in expected.get("titles_ok") or []:
        assert any(word in document.title for word in group), document.title
    assert not any(bad in document.title for bad in expected.get("titles_bad") or [])
    assert len(document.title) <= 60 or document.title_source == "given"
    for group in expected.get("tags_must") or []:
        assert set(group) & set(document.tags), (group, document.tags)
    assert not set(expected.get("tags_wrong") or []) & set(document.tags)
    assert len(document.tags) <= 10
    if expected.get("references") is not None:
        assert len(expected["references"]) == len(document.references)
        for want, got in zip(expected["references"], document.references, strict=True):
            for key, value in want.items():
                accepted = value if isinstance(value, list) else [value]
                assert (getattr(got, key) or None) in accepted


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_an_oddity(case: Path, content: Path, tmp_path: Path) -> None:
    expected = json.loads(case.read_text(encoding="utf-8"))
    dump = case.with_suffix(".txt")
    report = convert([dump], content)
    documents, problems = load_documents(content, ARTICLES)
    assert problems == []
    if not expected.get("extra_ok"):
        assert len(documents) == len(expected["articles"])
    left = list(documents)
    for article in expected["articles"]:
        body = bare(article["body"])

        def fits(document: Document, article: Any = article, body: str = body) -> Any:
            same = list(document.authors) == article.get("authors")
            return alike(body, "".join(paragraphs_of(document))), same

        best = max(left, key=fits)
        left.remove(best)
        assert_article(article, best)
    bodies = [bare(document.body) for document in documents]
    for furniture in expected.get("not_in_bodies", []):
        assert not any(bare(furniture) in body for body in bodies), furniture
    told = [p for p in report.problems if p.severity != "note"]
    assert len(told) >= expected.get("warns", 0)
    for account in accounts(content):
        assert restore(account, tmp_path / "again", lookup(content)).outcome == "exact"


def test_there_are_cases() -> None:
    assert len(CASES) > 150
    assert all(path.with_suffix(".txt").exists() for path in CASES)
