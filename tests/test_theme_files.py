"""The theme's files: parts joined and squeezed, the same code as in its parts."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import rjsmin

from search_support import SCRIPTS, THEME, SearchPage, browser, seed_records, write_site
from seogo.analysis import Analyser
from seogo.errors import ConfigurationError
from seogo.publish.scripts import ORDER, joined
from seogo.publish.theme import theme_files
from seogo.search import search_files

NAMES = (SCRIPTS / ORDER).read_text(encoding="utf-8").split()


def test_a_site_gets_one_style_sheet_and_one_search_script() -> None:
    files = dict(theme_files(THEME))
    assert files["theme/search.js"] == joined(SCRIPTS)
    assert len(files["theme/search.js"]) < sum(p.stat().st_size for p in SCRIPTS.glob("*.js"))
    assert not [name for name in files if name.startswith(("theme/search/", "theme/css/"))]
    assert {"theme/style.css", "theme/site.js", "theme/prefs.js", "theme/mark.svg"} <= set(files)


def test_a_script_alone_is_squeezed_unless_that_could_change_it(tmp_path: Path) -> None:
    nested = "x = `a ${b.map((c) => `  ${c} // no comment`)}`;"
    scripts = {"own.js": "/* why */\nvar  a = 1;\n", "nested.js": nested, "more/raw.js": "a  =  1"}
    for name, text in scripts.items():
        path = tmp_path / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    files = dict(theme_files(tmp_path))
    assert files["theme/own.js"] == b"var a=1;\n"
    assert files["theme/nested.js"] == f"{nested}\n".encode()
    assert files["theme/more/raw.js"] == b"a  =  1"


def test_the_scripts_are_squeezed_the_same_with_and_without_a_compiler() -> None:
    plain = rjsmin._make_jsmin(python_only=True)
    for path in sorted((THEME / "static").rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        assert rjsmin.jsmin(text) == plain(text), path.name


@pytest.mark.parametrize("names", [NAMES[1:], [*NAMES, "missing"]])
def test_a_list_that_does_not_fit_is_an_error(tmp_path: Path, names: list[str]) -> None:
    folder = tmp_path / "search"
    shutil.copytree(SCRIPTS, folder)
    (folder / ORDER).write_text("\n".join(names), encoding="utf-8")
    with pytest.raises(ConfigurationError, match="loader" if len(names) < len(NAMES) else "miss"):
        joined(folder)


def test_without_the_list_the_parts_work_one_by_one(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(THEME, theme)
    (theme / "static" / "search" / ORDER).unlink()
    parts = {n: b for n, b in theme_files(theme) if n.startswith("theme/search")}
    assert sorted(parts) == sorted(f"theme/search/{name}.js" for name in NAMES)
    site = write_site(tmp_path, {**search_files(seed_records(), Analyser()), **parts})
    page = site / "search.html"
    html = page.read_text(encoding="utf-8")
    (script,) = re.findall(r'<script defer src="theme/search\.js"></script>', html)
    apart = (f'<script defer src="theme/search/{name}.js"></script>' for name in NAMES)
    with browser() as chromium:
        tab = SearchPage(chromium.new_page(), f"{site.as_uri()}/")
        together = tab.ask("희토류")
        page.write_text(html.replace(script, "\n".join(apart)), encoding="utf-8")
        assert tab.ask("희토류") == together != []
        assert tab.trouble == []
