"""Links in a built site that lead to no file of it."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from seogo.problems import Problem

# Every value stands in double quotes in the theme's pages, and the converter's HTML likewise.
_LINK = re.compile(r'\s(?:href|src|action)="([^"]*)"|\scontent="0; url=([^"]*)"')
_SCRIPT = re.compile(r"(?s)<script.*?</script>")


def dead_links(output: Path, root: str) -> Iterator[Problem]:
    """One problem for each address that a page names and no file has.

    Args:
        output: The site.
        root: The path of its permanent address: what 404.html starts its links with.
    """
    there = {_relative(output, place, n) for place, _, files in os.walk(output) for n in files}
    first: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for address in sorted(name for name in there if name.endswith(".html")):
        page = (output / address).read_text(encoding="utf-8", errors="replace")
        for link in set(_LINK.findall(_SCRIPT.sub("", page))):
            target = _target(unescape(link[0] or link[1]), address, root)
            if target is not None and target not in there:
                first.setdefault(target, address)
                counts[target] += 1
    for target, address in sorted(first.items()):
        values = {"target": target, "count": str(counts[target])}
        yield Problem(f"{output.as_posix()}/{address}", 0, "link-dead", values)


def _target(link: str, page: str, root: str) -> str | None:
    """The file that a link of a page means, None if it leads elsewhere."""
    try:
        parts = urlsplit(link)
    except ValueError:  # such as https://[기사]/: elsewhere in any case
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = unquote(parts.path, errors="surrogateescape")
    if path.startswith("/"):
        if not path.startswith(unquote(root)):
            return None
        target = path.removeprefix(unquote(root)) or "index.html"
    else:
        target = normpath(f"{dirname(page)}/{path}".lstrip("/"))
    return f"{target}index.html" if target.endswith("/") else target


def _relative(output: Path, place: str, name: str) -> str:
    return Path(place, name).relative_to(output).as_posix()
