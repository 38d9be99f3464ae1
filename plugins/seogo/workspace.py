"""Where work that can be done again is kept: never in git, never in the site."""

from __future__ import annotations

from pathlib import Path

from seogo.files import write_if_changed

SETTINGS = "pelicanconf.py"


def work_folder(content: Path) -> Path:
    """The `.seogo` folder of a content folder, made where missing.

    Beside the content folder in an archive (known by its pelicanconf.py), inside it elsewhere, so
    that `seogo convert --content DIR` writes nowhere but in DIR.
    """
    content = content.resolve()
    project = content.parent / SETTINGS
    folder = (content.parent if project.is_file() else content) / ".seogo"
    write_if_changed(folder / ".gitignore", b"*\n")
    return folder
