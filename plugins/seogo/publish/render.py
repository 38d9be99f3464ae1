"""Pages of the plan → bytes, with the Jinja environment of the theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined

from seogo.archive import Archive
from seogo.contact import contact_link
from seogo.documents.document import Document
from seogo.site import charts, text
from seogo.site.page import Page, climb, href
from seogo.site.root_pages import page_address

_NOT_FOUND = "404.html"
_ABOUT, _HELP = "about", "search-help"


@dataclass(frozen=True, slots=True)
class Link:
    """A place that every page leads to."""

    section: str
    """What a page's `section` says when it stands there."""

    url: str
    title: str


class Renderer:
    """Renders pages.

    Args:
        environment: Pelican's, with the theme's templates.
        archive: What the archive is; templates know it as `site`.
        pages: The plain pages, for the menu and the foot.
    """

    def __init__(
        self, environment: Environment, archive: Archive, pages: Sequence[Document]
    ) -> None:
        self._environment = environment
        self._archive = archive
        environment.undefined = StrictUndefined
        environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
        plain = {page.slug: Link(page.slug, href(page_address(page)), page.title) for page in pages}
        environment.globals.update(
            site=archive,
            SITENAME=archive.name,
            SITEURL=archive.url.removesuffix("/"),
            menu=_menu(plain),
            plain_pages=list(plain.values()),
            about_url=plain[_ABOUT].url if _ABOUT in plain else "",
            help_url=plain[_HELP].url if _HELP in plain else "",
            cells=charts.cells,
            shelf_of=charts.shelf,
            cover=charts.cover,
            contact_url=contact_link(archive.contact),
            mark=charts.mark(),
            dotted=text.dotted,
        )

    def render(self, pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
        """(address, bytes) of each page."""
        for page in pages:
            template = self._environment.get_template(page.template)
            # A lost page is shown at any address, so its links cannot be relative.
            root = self._archive.path if page.address == _NOT_FOUND else climb(page.address)
            html = template.render(
                {"description": "", "r": root, "here": href(page.address), **page.context()}
            )
            yield page.address, html.encode()


def _menu(plain: dict[str, Link]) -> list[Link]:
    links = [
        Link("all", "all.html", "차례"),
        Link("tags", "tags/index.html", "찾아보기"),
        Link("authors", "authors/index.html", "글쓴이"),
        Link("dates", "dates.html", "연월"),
    ]
    return [*links, *([plain[_ABOUT]] if _ABOUT in plain else [])]
