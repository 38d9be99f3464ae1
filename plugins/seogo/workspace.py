"""Where work that can be done again is kept: never in git, never in the site."""

from __future__ import annotations

from pathlib import Path

from seogo.errors import ConfigurationError
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


def check_content(content: Path) -> None:
    """Stop a command that needs a content folder where there is none.

    Raises:
        ConfigurationError: There is none.
    """
    if not content.is_dir():
        raise ConfigurationError(
            f"{content}: 글 폴더가 아닙니다 — seogo convert를 먼저 실행하거나 --content로 "
            "폴더를 고르세요.",
            f"{content}: not a content folder — run seogo convert first, or name the folder "
            "with --content.",
        )
