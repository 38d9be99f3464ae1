"""An archive with a past, and what it promises: kept in tests/archives/ for later versions.

    .venv/bin/python tests/archive_fixture.py [FOLDER]

writes today's; without FOLDER to tests/archives/<version>, for a release (docs/maintaining.md).
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from seogo import __version__
from seogo.convert import convert
from seogo.digests import digest, squeeze
from seogo.documents.markdown import plain_text
from seogo.documents.store import read_article
from seogo.ledger.addresses import read_addresses
from seogo.new import new
from seogo.rename import merge, rename
from seogo.withdraw import withdraw

ARCHIVES = Path(__file__).parent / "archives"
SEEDS = ARCHIVES / "seeds"
"""Never changed: what the archives of all versions were made of."""
PROMISES = "promises.txt"


def make(folder: Path) -> None:
    """Write content/ and promises.txt: converted, edited, renamed, merged, withdrawn."""
    with TemporaryDirectory() as scratch:
        keeper = Path(scratch) / "archive"
        new(keeper, "tests", "시험 서고", "https://example.org/archive/")
        _live(keeper / "content")
        shutil.copytree(keeper / "content", folder / "content")
    lines = "".join(f"{line}\n" for line in promised(folder / "content"))
    (folder / PROMISES).write_text(lines, encoding="utf-8", newline="\n")


def _live(content: Path) -> None:
    """What happens to an archive in its years."""
    convert([SEEDS / "first.txt"], content)
    articles = sorted((content / "articles").rglob("*.md"))
    edited = articles[0].read_text(encoding="utf-8").replace("고루 돕겠다", "두루 돕겠다")
    articles[0].write_text(edited, encoding="utf-8", newline="\n")
    withdraw(articles[2].stem, content, "2024-09-01", reason="쓴 이의 요청")
    rename(content, "author", "박도윤", "박도윤 기자")
    merge(content, "tag", "리튬", "배터리")
    convert([SEEDS], content)


def promised(content: Path) -> list[str]:
    """Every published address, and every text by its digest."""
    lines = sorted(read_addresses(content))
    for path in sorted((content / "articles").rglob("*.md")):
        lines.append(f"{path.stem} {digest(squeeze(plain_text(read_article(path)[1])))}")
    return lines


if __name__ == "__main__":
    make(Path(sys.argv[1]) if sys.argv[1:] else ARCHIVES / __version__)
