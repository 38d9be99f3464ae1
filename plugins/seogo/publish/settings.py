"""Defaults for an archive's pelicanconf.py: `from seogo.publish.settings import *`.

An archive keeps only what it changes, so that an upgrade reaches its other settings too. What the
archive is (name, address, zone) stands in content/archive.toml, not here.
"""

from __future__ import annotations

from pathlib import Path


def theme_path() -> str:
    """The theme: inside the package in a wheel, beside plugins/ in a clone or editable install."""
    package = Path(__file__).parents[1]
    inside = package / "theme"
    return str(inside if inside.is_dir() else package.parents[1] / "theme")


PATH = "content"
OUTPUT_PATH = "output"
THEME = theme_path()

# No PLUGIN_PATHS: the package is importable where this module is, and Pelican would look there
# for the last part of the dotted name first, so a stray publish.py would be loaded instead.
PLUGINS = ["seogo.publish"]

# An address for this run only, as CI gives it; empty: `url` of archive.toml.
SITEURL = ""

DEFAULT_LANG = "ko"
# Nothing may depend on the machine's locale or zone; dates are written by seogo.site.
LOCALE = ["C.UTF-8", "C"]
TIMEZONE = "UTC"

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}

# Pelican's own generators have nothing to do: seogo.publish reads, plans and writes everything.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
PAGINATED_TEMPLATES: dict[str, int | None] = {}
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

# Orphans are removed by manifest; a deleted output folder would take the reader's files along.
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False
