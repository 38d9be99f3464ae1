"""The theme's own files, as they stand in the site: theme/…"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from seogo.site.squeeze import squeeze_css

FOLDER = "theme"
STYLE = "style.css"
_PARTS = "css"


def theme_files(theme: Path) -> Iterator[tuple[str, bytes]]:
    """(address, bytes) of all files under the theme's static folder.

    The parts of the style sheet under css/ become one file, in the order of their names: a page
    asks for one, and the parts stay short enough to read.
    """
    static = theme / "static"
    files = {
        path.relative_to(static).as_posix(): path
        for path in static.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    parts = sorted(name for name in files if name.startswith(f"{_PARTS}/"))
    if parts:
        sheet = "\n".join(files.pop(name).read_text(encoding="utf-8") for name in parts)
        yield f"{FOLDER}/{STYLE}", squeeze_css(sheet).encode()
    for name in sorted(files):
        yield f"{FOLDER}/{name}", files[name].read_bytes()
