"""A larger Korean corpus out of Debian packages and one Python package, cut at its headings.

Translated manuals and statutes: what they may be used for stands in README.md. Nothing of them is
kept in the repository; they are fetched into a cache folder.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

# Package → (name of the source as a tag, pages inside it).
DEBIAN = {
    "libreoffice-help-ko": ("리브레오피스", "usr/share/libreoffice/help/ko/text/**/*.html"),
    "gnome-user-docs": ("그놈", "usr/share/help/ko/**/*.page"),
    "gimp-help-ko": ("김프", "usr/share/gimp/2.0/help/ko/*.html"),
    "installation-guide-amd64": ("설치 안내서", "usr/share/doc/**/ko/*.html"),
    "debian-faq-ko": ("데비안 문답", "usr/share/doc/debian/FAQ/ko/*.html"),
}
LAWS = ("konlpy==0.5.2", "konlpy-0.5.2", "법령")
ENOUGH = 80
"""Hangul syllables that make a section a document."""

BOILERPLATE = 8
"""A paragraph that stands in as many sections is furniture."""

_BLOCKS = re.compile(r"h[1-4]|title|p|dt|dd|td")
_ARTICLE = re.compile(r"^(제\d+조(?:의\d+)?(?:\([^)]*\))?)\s*", re.MULTILINE)

Section = tuple[str, str, str]
"""(source, title, text: paragraphs joined by line ends)"""


def fetched(cache: Path) -> Path:
    """The folder with all packages, downloaded and unpacked there unless they already are."""
    folder = cache / "packages"
    for package in DEBIAN:
        if not (folder / package).is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            _run(folder, "apt-get", "-qq", "-o", "APT::Sandbox::User=root", "download", package)
            (archive,) = folder.glob(f"{package}_*.deb")
            _run(folder, "dpkg-deb", "-x", archive.name, f"{package}.part")
            archive.unlink()
            (folder / f"{package}.part").rename(folder / package)
    requirement, name, _ = LAWS
    if not (folder / name).is_dir():
        pip = (sys.executable, "-m", "pip", "-q", "download", "--no-deps", "--no-binary", ":all:")
        _run(folder, *pip, "--no-build-isolation", requirement)
        with tarfile.open(folder / f"{name}.tar.gz") as archive_:
            archive_.extractall(folder, filter="data")
        (folder / f"{name}.tar.gz").unlink()
    return folder


def sections(folder: Path) -> list[Section]:
    """All documents, the same for the same packages."""
    found: list[tuple[str, str, list[str]]] = []
    for package, (source, pages) in DEBIAN.items():
        for path in sorted((folder / package).glob(pages)):
            found += [(source, title, text) for title, text in _page(path)]
    corpus = folder / LAWS[1] / "konlpy" / "data" / "corpus"
    for path in sorted(corpus.rglob("*.txt")):
        found += [(LAWS[2], title, text) for title, text in _statute(path)]
    seen = Counter(block for _, _, blocks in found for block in set(blocks))
    documents = {}
    for source, title, blocks in found:
        kept = [block for block in dict.fromkeys(blocks) if seen[block] < BOILERPLATE]
        text = "\n".join(kept)
        if _hangul(text) >= ENOUGH:
            documents.setdefault(text, (source, title, text))
    return list(documents.values())


def _page(path: Path) -> Iterator[tuple[str, list[str]]]:
    """(heading, Korean blocks below it); an English heading gives way to the page's title."""
    mallard = path.suffix == ".page"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(path.read_bytes(), "lxml-xml" if mallard else "lxml")
    for furniture in soup(["script", "style", "info", "nav", "aside"]):
        furniture.decompose()
    for end in soup("br"):
        end.replace_with(" ")
    page, blocks = "", []
    for node in soup.find_all(_BLOCKS):
        text = " ".join(node.get_text().split())
        if node.name == "title" and not page:
            page = text
        if node.name in ("title", "h1", "h2", "h3", "h4"):
            blocks = []
            yield text if _is_korean(text) else page, blocks
        elif _is_korean(text) and not (node.name in ("dd", "td") and node.find("p")):
            blocks.append(text)


def _statute(path: Path) -> Iterator[tuple[str, list[str]]]:
    """A bill's reasons, and each article of a law, lines within it joined."""
    text = path.read_text(encoding="utf-8").strip()
    name = text.split("\n")[0].strip()
    pieces = _ARTICLE.split(text)
    yield name, [" ".join(part.split()) for part in pieces[0].split("\n\n\n")]
    for heading, body in zip(pieces[1::2], pieces[2::2], strict=True):
        yield f"{name} {heading}", [" ".join(body.split())]


def _is_korean(text: str) -> bool:
    return 3 <= _hangul(text) > 0.7 * len(re.findall("[A-Za-z]", text))


def _hangul(text: str) -> int:
    return len(re.findall("[가-힣]", text))


def _run(folder: Path, *command: str) -> None:
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
