"""The theme's scripts as they stand in a site: squeezed, and those of a folder as one file."""

from __future__ import annotations

import re
from pathlib import Path

import rjsmin

from seogo.errors import ConfigurationError

ORDER = "order.txt"
"""Names of the scripts without ".js", one a line: what another script needs stands above it."""

_NESTED = re.compile(r"\$\{[^}]*`")
"""A template literal inside a template literal: all that rjsmin does not know of JavaScript."""


def squeezed(text: str) -> bytes:
    """A classic script that does the same, without comments and blanks.

    Names stay: the scripts share window.SeogoSearch.
    """
    return f"{text if _NESTED.search(text) else rjsmin.jsmin(text)}\n".encode()


def joined(folder: Path) -> bytes:
    """The scripts of a folder as one classic script that does the same.

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
    texts = [(folder / f"{name}.js").read_text(encoding="utf-8") for name in names]
    return squeezed("\n".join(texts))
