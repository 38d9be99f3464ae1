"""The way to the archive's keeper, for errors and rights, with the article already named."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_NAME = r"""[^\s@<>"'(),:;\[\]\\?&#%/{}]+"""
_MAIL = re.compile(rf"{_NAME}@{_NAME}")
_SUBJECT = 40
"""Characters of a title in a subject: Hangul takes nine each, and mail programs 2,000 in all."""
_PLACE = re.compile(r"\{(\w*)\}")
_FILLED = {"title", "id", "url"}


def is_contact(contact: str) -> bool:
    """Whether a text is an e-mail address, or an http(s) URL with no other {…} than are filled."""
    if _MAIL.fullmatch(contact):
        return "." in contact.rpartition("@")[2].strip(".")
    try:
        parts = urlsplit(contact)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    plain = not re.search(r"[\s\x00-\x1f\x7f<>\"\\^`|]", contact)
    known = set(_PLACE.findall(contact)) <= _FILLED
    stray = set("{}") & set(_PLACE.sub("", contact))
    return usable and plain and known and not stray and "{" not in parts.netloc


def contact_link(contact: str, title: str = "", article: str = "", url: str = "") -> str:
    """The address of a link to the keeper, "" without a contact.

    Args:
        contact: As archive.toml has it.
        title: Of the article, "" for none or where it is not to be named.
        article: Its identifier.
        url: Its address.
    """
    if not contact:
        return ""
    if not contact.startswith(("https://", "http://")):
        return _mail(contact, title, article, url)
    values = {"title": title, "id": article, "url": url}
    filled = _PLACE.sub(lambda place: quote(values[place[1]], safe=""), contact)
    return quote(filled, safe="/%:?#[]@!$&'()*+,;=~")


def _mail(contact: str, title: str, article: str, url: str) -> str:
    address = f"mailto:{quote(contact, safe='@')}"
    if not article:
        return address
    told = (("글", title), ("식별자", article), ("주소", url))
    body = "".join(f"{name}: {value}\r\n" for name, value in told if value) + "\r\n"
    short = title if len(title) <= _SUBJECT else f"{title[: _SUBJECT - 1]}…"
    subject = f"[{article}] {short}".rstrip()
    return f"{address}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
