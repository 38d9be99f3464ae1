"""The pictures of a content folder: which are there, how large, and which the pages use."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from seogo.documents.document import Document
from seogo.documents.markdown import blocks
from seogo.problems import Problem
from seogo.site.bodies import make_body
from seogo.site.items import Catalogue
from seogo.site.page import is_safe
from seogo.site.pictures import Size, picture_size


class Media:
    """Pictures under content/media/, each file opened at most once.

    Args:
        content: The content folder.
    """

    def __init__(self, content: Path) -> None:
        self._content = content
        self._sizes: dict[str, Size | None] = {}

    def size(self, name: str) -> Size | None:
        """`seogo.site.pictures.Pictures` of the folder."""
        if name not in self._sizes:
            self._sizes[name] = self._read(name)
        return self._sizes[name]

    def used(
        self, books: Catalogue, pages: Iterable[Document]
    ) -> tuple[dict[str, Path], list[Problem]]:
        """What the site shows.

        Args:
            books: The articles.
            pages: The plain pages.

        Returns:
            Address in the site → file, sorted, and a problem for every picture that a document
            names and that is not there.
        """
        shown = [(document.path, books.bodies[slug]) for slug, document in books.documents.items()]
        shown += [(page.path, make_body(blocks(page.body), self.size)) for page in pages]
        there = {name for _, body in shown for name in body.images}
        named = {(path, picture.figure.src) for path, body in shown for picture in body.pictures}
        missing = {(path, name) for path, name in named if name not in there}
        return (
            {name: self._content / name for name in sorted(there)},
            [Problem(path, 0, "media-missing", {"name": name}) for path, name in sorted(missing)],
        )

    def _read(self, name: str) -> Size | None:
        if not is_safe(name):
            return None
        try:
            with (self._content / name).open("rb") as file:
                return picture_size(file)
        except (OSError, ValueError):  # ValueError: a name that the system cannot have
            return None
