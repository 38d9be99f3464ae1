"""`seogo new`: an archive of a keeper's own, from the files in starter/."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import tomlkit

from seogo import __version__
from seogo.archive import FILE_NAME, Archive, with_url
from seogo.documents.escaping import escape_paragraph
from seogo.errors import ConfigurationError
from seogo.files import write_if_changed

STARTER = Path(__file__).parent / "starter"
"""The files of a new archive, as they will lie there."""

_SETTINGS = f"content/{FILE_NAME}"
# Files in which words between % are filled in; elsewhere % means nothing.
_FILLED = ("README.md", "requirements.txt")


def new(folder: Path, identifier: str, name: str = "", url: str = "") -> list[Path]:
    """Write the files of a new archive.

    Args:
        folder: Where; made where missing. What lies there stays.
        identifier: `id` of its archive.toml, which no other archive should have.
        name: The site's name; the folder's where empty.
        url: The permanent address, "" for none yet.

    Returns:
        The files written.

    Raises:
        ConfigurationError: The address is none, or a file would be overwritten; nothing is written.
    """
    name = " ".join((name or folder.resolve().name).split()) or Archive().name
    url = with_url(Archive(), url).url
    files = {folder / path: data for path, data in _files(identifier, name, url)}
    if there := sorted({place for path in files for place in _in_the_way(path)}):
        names = ", ".join(map(str, there))
        raise ConfigurationError(
            f"{folder}: 이미 있는 것을 덮어쓰게 됩니다({names}) — 다른 폴더를 고르거나 그것을 "
            "옮긴 뒤 다시 실행하세요.",
            f"{folder}: something that is there would be overwritten ({names}) — choose another "
            "folder, or move it away and run again.",
        )
    for path, data in files.items():
        write_if_changed(path, data)
    return list(files)


def _files(identifier: str, name: str, url: str) -> Iterator[tuple[str, bytes]]:
    """(path in the archive, bytes), in order."""
    words = {
        "%NAME%": escape_paragraph(name),
        "%VERSION%": __version__,
        "%REQUIREMENT%": _requirement(),
    }
    for path in sorted(STARTER.rglob("*")):
        place = path.relative_to(STARTER).as_posix()
        if not path.is_file() or "__pycache__" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        if place == _SETTINGS:
            settings = tomlkit.parse(text)
            settings.update({"name": name, "id": identifier, "url": url})
            text = tomlkit.dumps(settings)
        elif place in _FILLED:
            for word, value in words.items():
                text = text.replace(word, value)
        yield place, text.encode()


def _in_the_way(path: Path) -> Iterator[Path]:
    """What lies where a file is to be written, or where one of its folders is."""
    if os.path.lexists(path):
        yield path
    yield from (parent for parent in path.parents if parent.exists() and not parent.is_dir())


def _requirement() -> str:
    """This Seogo as pip asks for it: by version, or from where pip says that it was installed."""
    try:
        recorded = distribution("seogo").read_text
        origin = json.loads(recorded("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        origin = {}
    url = origin.get("url", "")
    if not url.startswith("https://"):  # from an index, or from this very machine
        return f"seogo=={__version__}"
    revision = origin.get("vcs_info", {})
    if revision:
        return f"seogo @ {revision['vcs']}+{url}@{revision['commit_id']}"
    return f"seogo @ {url}"
