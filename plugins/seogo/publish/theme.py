"""The theme's own files, as they stand in the site: theme/…"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from seogo.publish.scripts import ORDER, joined, squeezed
from seogo.site.squeeze import squeeze_css

FOLDER = "theme"
STYLE = "style.css"
_PARTS = "css/"


def theme_files(theme: Path) -> Iterator[tuple[str, bytes]]:
    """(address, bytes) of all files under the theme's static folder.

    The parts of the style sheet under css/ become one file, in the order of their names, and the
    scripts of a folder with an order.txt another, named as the folder, in the order of that list:
    a page asks for one, and the parts stay short enough to read. Without that list the scripts stay
    as they are, for debugging: a page may load them one by one.

    Raises:
        ConfigurationError: an order.txt does not fit the scripts beside it.
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
    for order in sorted(name for name in files if name.endswith(f"/{ORDER}")):
        folder = files.pop(order).parent
        _taken(files, order.removesuffix(ORDER), ".js")
        yield f"{FOLDER}/{folder.name}.js", joined(folder)
    for name, path in sorted(files.items()):
        alone = name.endswith(".js") and "/" not in name
        data = squeezed(path.read_text(encoding="utf-8")) if alone else path.read_bytes()
        yield f"{FOLDER}/{name}", data


def _taken(files: dict[str, Path], start: str, end: str) -> list[Path]:
    """The files so named, in order, taken out of the others."""
    names = sorted(name for name in files if name.startswith(start) and name.endswith(end))
    return [files.pop(name) for name in names]
