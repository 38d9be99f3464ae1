"""The link to the archive's keeper: what archive.toml may say, and how it is filled in."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seogo.archive import load_archive
from seogo.contact import contact_link, is_contact
from seogo.errors import ConfigurationError

TITLE = 'AI & "반도체" 100% #1?\u2028=+'
URL = "https://example.org/seogo/articles/2025/11/20251104-tp4nooh4.html"
GOOD = (
    "a@example.org", "first.last+tag@a-b.example.co.kr", "편집부@예시.한국", "https://example.org/",
    "https://example.org/form?id={id}&t={title}#{url}", "http://localhost:8000/{id}",
    "https://github.com/me/archive/issues/new?title={title}&body={id}%20{url}",
)  # fmt: skip
BAD = (
    "example.org", "a@b", "a b@example.org", "a@example.org,b@example.org", "mailto:a@example.org",
    "a@example.org?bcc=b@example.org", "javascript:alert(1)", "https://", "https://a.example/{name}",
    "https://a.example/{id", "https://{id}.example/", "https://a.example/ b", "ftp://a.example/",
    "https://a.example:port/", 'https://a.example/"x', "02-123-4567",
)  # fmt: skip


@pytest.mark.parametrize("contact", GOOD)
def test_a_contact_is_taken(tmp_path: Path, contact: str) -> None:
    (tmp_path / "archive.toml").write_text(f"contact = '{contact}'\n", encoding="utf-8")
    assert load_archive(tmp_path).contact == contact


@pytest.mark.parametrize("contact", BAD)
def test_anything_else_is_refused(tmp_path: Path, contact: str) -> None:
    (tmp_path / "archive.toml").write_text(f"contact = '{contact}'\n", encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        load_archive(tmp_path)
    assert f"contact '{contact}'" in caught.value.ko
    assert f"contact '{contact}'" in caught.value.en


def test_a_mail_has_subject_and_body() -> None:
    link = contact_link("a+b@example.org", TITLE, "20251104-tp4nooh4", URL)
    parts = urlsplit(link)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "a+b@example.org")
    sent = parse_qs(parts.query.replace("+", "%2B"), strict_parsing=True)
    assert sent == {
        "subject": [f"[20251104-tp4nooh4] {TITLE}"],
        "body": [f"글: {TITLE}\r\n식별자: 20251104-tp4nooh4\r\n주소: {URL}\r\n\r\n"],
    }
    assert contact_link("a@example.org") == "mailto:a@example.org"
    assert len(contact_link("a@example.org", "가" * 100, "20251104-tp4nooh4", URL)) < 2000
    quiet = contact_link("a@example.org", "", "20251104-tp4nooh4", URL)
    assert unquote(quiet).startswith("mailto:a@example.org?subject=[20251104-tp4nooh4]&body=식별자")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_an_address_is_filled_in(title: str) -> None:
    contact = "https://example.org/양식?t={title}&i={id}&u={url}#{id}"
    assert is_contact(contact)
    link = contact_link(contact, title, "a1", URL)
    assert link.isascii()
    parts = urlsplit(link)
    sent = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert sent == {"t": [title], "i": ["a1"], "u": [URL]}
    assert (unquote(parts.path), parts.fragment) == ("/양식", "a1")


def test_no_contact_no_link() -> None:
    assert contact_link("", TITLE, "a1", URL) == ""
