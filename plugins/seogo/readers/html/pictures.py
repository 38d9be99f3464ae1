"""Pictures of a saved page: the right address among many, its bytes, icons left out."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag

from seogo.readers.html.tree import attribute, squeeze, words_of
from seogo.records import Image

_LAZY = (
    "data-original", "data-src", "data-lazy-src", "data-lazy", "data-lazyload", "data-org-src",
    "data-orig-file", "data-url", "data-image", "data-echo", "data-actualsrc", "data-full-url",
)  # fmt: skip
_SRCSETS = ("srcset", "data-srcset", "data-lazy-srcset")
_CANDIDATE = re.compile(r"(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)")
_DATA = re.compile(r"data:image/[\w.+-]+(?:;[\w=-]+)*?(;base64)?,", re.IGNORECASE)
_ICON = re.compile(
    r"(?:^|[/_.-])(?:icon?s?|ico|btn|button|bullet|spacer|blank|pixel|transparent|emoticon|"
    r"loading|logo|sns|dot|line|arrow|1x1|no_?image|placeholder|clear|grey|gray)(?:[/_.-]|\d|$)",
    re.IGNORECASE,
)
_ICON_WORDS = frozenset(("icon", "ico", "btn", "button", "logo", "emoticon", "sticker", "avatar"))
_SMALLEST = 48  # pixels; less in both directions is an icon
_SAVED = re.compile(r"^(?!https?:|//|data:|cid:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture as the page shows it."""

    address: str
    """`media/…` when its bytes were saved, else its absolute web address, or "" for neither."""
    alt: str
    image: Image | None


@dataclass(frozen=True, slots=True)
class Album:
    """Where a page's pictures come from."""

    companion: Callable[[str], bytes | None]
    base: str
    leads: tuple[str, ...] = ()
    """Addresses of the lead picture that the page's metadata gives."""


def find_picture(tag: Tag, album: Album) -> Picture | None:
    """The picture of an img, picture or noscript element; None for icons and tracking pixels."""
    references = list(dict.fromkeys(_references(tag)))
    if not references or _is_icon(tag, references):
        return None
    alt = squeeze(attribute(tag, "alt"))
    alt = "" if re.fullmatch(r"\S+\.(?:jpe?g|png|gif|webp|avif)|이미지|사진|image", alt) else alt
    for reference in references:
        data = _inline_data(reference) if reference[:5].lower() == "data:" else None
        data = data or album.companion(reference)
        if data is None:
            continue
        kind, width, height = measure(data)
        if not kind:
            continue
        if 0 < width < _SMALLEST and 0 < height < _SMALLEST:
            if len(references) == 1:
                return None
            continue
        digest = hashlib.sha256(data).hexdigest()[:32]
        image = Image(f"media/{digest[:2]}/{digest}.{kind}", data)
        return Picture(image.name, alt, image)
    address = next((url for r in references if (url := _web(r, album))), "")
    return Picture(address, alt, None)


def measure(data: bytes) -> tuple[str, int, int]:
    """File extension by the first bytes ("" when this is no picture), width and height or 0, 0."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png", *_unpack(">II", data[16:24])
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "gif", *_unpack("<HH", data[6:10])
    if data.startswith(b"\xff\xd8\xff"):
        return "jpg", 0, 0
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp", 0, 0
    if data[4:8] == b"ftyp" and data[8:12] in (b"avif", b"avis"):
        return "avif", 0, 0
    return "", 0, 0


def _unpack(form: str, data: bytes) -> tuple[int, int]:
    if len(data) < struct.calcsize(form):
        return 0, 0
    width, height = struct.unpack(form, data)
    return width, height


def _references(tag: Tag) -> Iterator[str]:
    """Addresses in the order of trust: lazy ones first, since src is then a placeholder."""
    if tag.name == "noscript":
        inner = tag if tag.find("img") else BeautifulSoup(tag.get_text(), "lxml")
        tag = inner.find("img") or tag
    sources = [tag]
    # The parser may take a source for what holds the rest.
    if (around := tag.find_parent("picture")) is not None:
        sources += around.find_all("source")
    src = attribute(tag, "src").strip()
    if src and _SAVED.match(src):  # what a browser saved beside the page
        yield src
    for name in _LAZY:
        if value := attribute(tag, name).strip():
            yield value
    sizes = [s for source in sources for name in _SRCSETS for s in _srcset(attribute(source, name))]
    for _, url in sorted(sizes, key=lambda item: -item[0]):
        yield url
    if src:
        yield src


def _srcset(value: str) -> Iterator[tuple[float, str]]:
    if value.startswith("data:"):
        return
    for match in _CANDIDATE.finditer(value):
        try:
            yield float(match[2] or 1), match[1]
        except ValueError:
            yield 1.0, match[1]


def _is_icon(tag: Tag, references: list[str]) -> bool:
    sizes = [re.match(r"\d+", attribute(tag, name).strip()) for name in ("width", "height")]
    known = [int(size[0]) for size in sizes if size]
    if known and max(known) < _SMALLEST and min(known) >= 0:
        return True
    if len(known) == 2 and min(known) <= 2:
        return True
    if words_of(tag) & _ICON_WORDS:
        return True
    return all(_ICON.search(PurePosixPath(urlsplit_path(r)).stem) for r in references)


def urlsplit_path(reference: str) -> str:
    """The path of an address, decoded; "" for what is no address."""
    if reference[:5].lower() == "data:":
        return ""
    try:
        return unquote(urlsplit(reference).path)
    except ValueError:
        return ""


def _inline_data(reference: str) -> bytes | None:
    match = _DATA.match(reference)
    if match is None:
        return None
    rest = reference[match.end() :]
    if not match[1]:
        return unquote_to_bytes(rest)
    try:
        return base64.b64decode(unquote(rest) + "===", validate=False)
    except (binascii.Error, ValueError):
        return None


def _web(reference: str, album: Album) -> str:
    if reference[:5].lower() in ("data:", "blob:", "about", "cid:"):
        return ""
    stem = PurePosixPath(urlsplit_path(reference)).name
    if "_files/" in reference or not album.base:
        # The browser replaced the address by that of its own copy, and the copy is gone.
        lead = next(
            (url for url in album.leads if PurePosixPath(urlsplit_path(url)).name == stem), ""
        )
        if lead or not _absolute(reference):
            return lead
    try:
        url = urljoin(album.base, reference)
    except ValueError:
        return ""
    return url if _absolute(url) else ""


def _absolute(url: str) -> bool:
    return url.lower().startswith(("http://", "https://"))
