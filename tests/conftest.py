"""What tests share: the real dump, made dumps, and a quick way to convert."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from search_support import close_browser
from search_tabs import chromium, from_folder, over_http, search_site, search_tabs, tab
from seogo.analysis import kiwi
from seogo.convert import ConvertReport, convert

__all__ = ["chromium", "from_folder", "over_http", "search_site", "search_tabs", "tab"]

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The real dump."""
    return SEEDS


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """An empty content folder."""
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


@pytest.fixture
def convert_text(tmp_path: Path, content: Path) -> Callable[..., ConvertReport]:
    """Convert texts (file name → text or bytes) into `content`."""

    def run(**dumps: str | bytes) -> ConvertReport:
        paths = []
        for name, text in dumps.items():
            path = tmp_path / f"{name}.txt"
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            paths.append(path)
        return convert(paths, content)

    return run


@pytest.fixture
def no_kiwi(monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests that titles and tags have no part in: Kiwi takes most of the time."""
    leave_out_kiwi(monkeypatch)


def leave_out_kiwi(patch: pytest.MonkeyPatch) -> None:
    """The same for a fixture of a wider scope."""

    def nothing(paragraphs: object, _: bool | None = None) -> Iterator[tuple[()]]:
        for _ in paragraphs:  # type: ignore[attr-defined]
            yield ()

    patch.setattr(kiwi, "load", lambda: nothing)


def articles_of(content: Path) -> list[Path]:
    """The Markdown files of a content folder."""
    return sorted((content / "articles").rglob("*.md"))


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder: its bytes and modification time in nanoseconds."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def pytest_sessionfinish() -> None:
    """All tests share a browser."""
    close_browser()
