"""The theme's own files, as they stand in the site: theme/…"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from seogo.publish.scripts import ORDER, joined
from seogo.site.squeeze import squeeze_css

FOLDER = "theme"
STYLE = "style.css"
SEARCH = "search.js"
_PARTS = "css/"
_SCRIPTS = "search/"


def theme_files(theme: Path) -> Iterator[tuple[str, bytes]]:
    """(address, bytes) of all files under the theme's static folder.

    The parts of the style sheet under css/ become one file, in the order of their names, and the
    scripts under search/ another, in the order that search/order.txt gives: a page asks for one,
    and the parts stay short enough to read. In a theme without that list the scripts stay as they
    are, for debugging: its search.html loads them one by one.

    Raises:
        ConfigurationError: search/order.txt does not fit the scripts.
    """
    static = theme / "static"
    files = {
        path.relative_to(static).as_posix(): path
        for path in static.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    if parts := _taken(files, _PARTS, ".css"):
        sheet = "\n".join(path.read_text(encoding="utf-8") for path in parts)
        yield f"{FOLDER}/{STYLE}", squeeze_css(sheet).encode()
    if files.pop(f"{_SCRIPTS}{ORDER}", None):
        _taken(files, _SCRIPTS, ".js")
        yield f"{FOLDER}/{SEARCH}", joined(static / _SCRIPTS)
    for name in sorted(files):
        yield f"{FOLDER}/{name}", files[name].read_bytes()


def _taken(files: dict[str, Path], start: str, end: str) -> list[Path]:
    """The files so named, in order, taken out of the others."""
    names = sorted(name for name in files if name.startswith(start) and name.endswith(end))
    return [files.pop(name) for name in names]
