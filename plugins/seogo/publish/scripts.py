"""The search's scripts as one file: joined in the order of order.txt, and squeezed."""

from __future__ import annotations

from pathlib import Path

import rjsmin

from seogo.errors import ConfigurationError

ORDER = "order.txt"
"""Names of the scripts without ".js", one a line: what another script needs stands above it."""


def joined(folder: Path) -> bytes:
    """The scripts of a folder as one classic script that does the same.

    Only comments and blanks go, by rjsmin, which knows all of JavaScript but template literals
    inside template literals. Names stay, since the scripts share window.SeogoSearch.

    Raises:
        ConfigurationError: order.txt names a script that is not there, or leaves one out.
    """
    order = folder / ORDER
    names = order.read_text(encoding="utf-8").split()
    if odd := sorted(set(names) ^ {path.stem for path in folder.glob("*.js")}):
        raise ConfigurationError(
            f"{order}: 폴더에 있는 스크립트와 다릅니다({', '.join(odd)}) — 목록을 고치세요.",
            f"{order}: not the scripts of its folder ({', '.join(odd)}) — correct the list.",
        )
    text = "\n".join((folder / f"{name}.js").read_text(encoding="utf-8") for name in names)
    return f"{rjsmin.jsmin(text)}\n".encode()
