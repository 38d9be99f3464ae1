"""The search alone, in a site that stock Pelican makes with a theme of its own.

Pelican's articles → search/data/, with the scripts and a style sheet in search/; and the template
seogo_search.html for the theme to include.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import PreformattedString
from pelican.generators import ArticlesGenerator
from pelican.plugins import signals

from seogo.files import write_if_changed
from seogo.publish.scripts import ORDER, joined, squeezed
from seogo.publish.settings import theme_path
from seogo.search import SearchRecord
from seogo.site.page import href
from seogo.site.squeeze import squeeze_css
from seogo.vocabulary import load_vocabulary

_FOLDER = "search"
_MARKUP = "plugin"
_STYLES = ("plugin/search.css", "static/css/6-s*.css")
_UNSEEN = ("script", "style", "noscript", "template")
_BESIDE = ("mark", "suggest", "verbs", "fillers", "questions", "filters", "facets", "months")
_BLOCKS = (
    *("p", "div", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "td"),
    *("th", "tr", "figure", "figcaption", "section", "article", "hr", "br"),
)


def register() -> None:
    """What Pelican calls when it loads the plugin."""
    signals.initialized.connect(_offer_markup)
    signals.all_generators_finalized.connect(_write)


def _offer_markup(pelican: Any) -> None:
    """Lets the theme's templates include seogo_search.html."""
    folders = pelican.settings["THEME_TEMPLATES_OVERRIDES"]
    pelican.settings["THEME_TEMPLATES_OVERRIDES"] = [*folders, f"{theme_path()}/{_MARKUP}"]


def _write(generators: Iterable[object]) -> None:
    """Called once all articles are read, and the links between them can be resolved.

    Raises:
        MissingToolError: Kiwi is not installed.
    """
    for generator in generators:
        if isinstance(generator, ArticlesGenerator):
            files = dict(search_site(generator.articles, generator.settings))
            output = Path(generator.output_path)
            for address, data in files.items():
                write_if_changed(output / address, data)
            for path in (output / _FOLDER / "data").rglob("*.js"):
                if path.relative_to(output).as_posix() not in files:
                    path.unlink()


def search_site(
    articles: Iterable[Any], settings: Mapping[str, Any]
) -> Iterator[tuple[str, bytes]]:
    """(address, bytes) of all files of the search.

    Args:
        articles: Pelican's.
        settings: Pelican's; CACHE_PATH gets a folder "seogo" for what a later run can use again.
    """
    # Here, not above: Kiwi is looked for when it is needed.
    from seogo.analysis import Analyser  # noqa: PLC0415
    from seogo.search import search_files  # noqa: PLC0415

    articles = list(articles)
    cache = Path(settings["CACHE_PATH"]) / "seogo"
    analyser = Analyser(cache / "analysis")
    entries = load_vocabulary().entries.values()
    yield from search_files(
        map(record, articles),
        analyser,
        {entry.name: entry.aliases for entry in entries if entry.aliases},
        dict(_addresses(articles, settings)),
        cache / "search",
    ).items()
    analyser.save()
    theme = Path(theme_path())
    styles = [path for pattern in _STYLES for path in sorted(theme.glob(pattern))]
    style = "\n".join(path.read_text(encoding="utf-8") for path in styles)
    for order in sorted(theme.glob(f"static/*/{ORDER}")):
        yield f"{_FOLDER}/{order.parent.name}.js", joined(order.parent)
    yield f"{_FOLDER}/search.css", squeeze_css(style).encode()
    for name in _BESIDE:
        text = (theme / "static" / f"{name}.js").read_text(encoding="utf-8")
        yield f"{_FOLDER}/{name}.js", squeezed(text)


def record(article: Any) -> SearchRecord:
    """One of Pelican's articles as the search takes it."""
    # Identifiers sort by date, and stay the same whatever else is published.
    digest = hashlib.sha256(article.url.encode()).hexdigest()[:12]
    series = getattr(article, "series", "")
    return SearchRecord(
        id=f"{article.date:%Y%m%d}-{digest}",
        address=href(article.url),
        title=" ".join(plain(article.title).split()),
        date=article.date.date().isoformat(),
        authors=tuple(_composed(author.name) for author in getattr(article, "authors", ())),
        tags=tuple(_composed(tag.name) for tag in getattr(article, "tags", ())),
        text=plain(article.content),
        # A plugin for series may have put something else there.
        series=(series,) if isinstance(series, str) and series else (),
    )


def plain(html: str) -> str:
    """The text of some HTML, a block a line."""
    soup = BeautifulSoup(html, "lxml")
    for node in [*soup(_UNSEEN), *soup(hidden=True)]:
        node.decompose()
    for text in soup.find_all(string=True):
        # Comments and the like are strings too.
        words = "" if isinstance(text, PreformattedString) else re.sub(r"\s+", " ", text)
        text.replace_with(words)
    for node in soup(_BLOCKS):
        node.insert_before("\n")
        node.insert_after("\n")
    lines = (" ".join(line.split()) for line in soup.get_text().split("\n"))
    return "\n".join(filter(None, lines))


def _addresses(
    articles: Iterable[Any], settings: Mapping[str, Any]
) -> Iterator[tuple[tuple[str, str], str]]:
    """Pages of tags and authors, where the site has such pages."""
    for article in articles:
        for kind in ("tag", "author"):
            if settings[f"{kind.upper()}_SAVE_AS"]:
                for term in getattr(article, f"{kind}s", ()):
                    yield (kind, _composed(term.name)), href(term.url)


def _composed(name: str) -> str:
    """A name with its letters put together: macOS takes them apart."""
    return unicodedata.normalize("NFC", name)
