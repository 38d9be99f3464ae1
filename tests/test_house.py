"""The rules of the house that a machine can check."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from conftest import ROOT

PACKAGE = ROOT / "plugins" / "seogo"


def imports_of(path: Path) -> set[str]:
    """Top-level names of the packages that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_only_publish_imports_pelican() -> None:
    users = {
        p.relative_to(PACKAGE).parts[0] for p in PACKAGE.rglob("*.py") if "pelican" in imports_of(p)
    }
    assert users == {"publish"}


def test_only_the_package_lies_in_plugins() -> None:
    names = {path.name for path in (ROOT / "plugins").iterdir() if not path.name.startswith(".")}
    assert names - {"__pycache__"} == {"seogo"}


def test_no_module_is_past_300_lines() -> None:
    files = [*PACKAGE.rglob("*.py")]
    files += [
        p for p in (ROOT / "theme").rglob("*") if p.suffix in (".js", ".html", ".xml", ".css")
    ]
    long = {p.name: n for p in files if (n := p.read_text(encoding="utf-8").count("\n")) > 300}
    assert long == {}


def test_every_open_names_its_encoding() -> None:
    call = re.compile(
        r"\.(?:read_text|write_text)\((?![^)]*encoding)|\bopen\(\s*[^)]*[\"'][rwa]t?[\"']\)"
    )
    for path in PACKAGE.rglob("*.py"):
        assert not call.search(path.read_text(encoding="utf-8")), path


def test_documentation_knows_every_command_and_setting() -> None:
    from seogo.archive import Archive  # noqa: PLC0415
    from seogo.cli.main import COMMANDS  # noqa: PLC0415

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    korean = (ROOT / "README.ko.md").read_text(encoding="utf-8")
    formats = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"seogo {name}" in readme
        assert f"seogo {name}" in korean
    for key in Archive.__slots__:
        assert f"`{key}`" in formats
    for key in ("Title", "Date", "Authors", "Tags", "Slug", "Summary", "Byline", "Source"):
        assert f"`{key}`" in formats
