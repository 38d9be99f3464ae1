"""Bodies as pages and feeds show them: blocks with their pictures in place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from seogo.documents.markdown import Block, Figure
from seogo.site.page import href
from seogo.site.pictures import Pictures, Size

_NOT_SAVED = "그림이 저장되지 않았습니다"
_MISSING = "보일 그림 파일이 없습니다"
_ORIGINAL = "원래 그림 주소"


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure, and what is known of its file."""

    figure: Figure

    size: Size | None
    """None: there is no picture to show."""


@dataclass(frozen=True, slots=True)
class Body:
    """The body of one document, read once for its page, its feeds and the search."""

    parts: tuple[str | Picture, ...]
    """Safe HTML and pictures in order, without the lifted pointers."""

    characters: int
    """Length of its running words without pointers and captions, spaces counted."""

    text: str
    """All its words, one line per block, for the search."""

    def html(self, root: str | None) -> str:
        """Safe HTML.

        Args:
            root: What leads from where it is shown to the root of the site. None: nothing does,
                so pictures are left out.
        """
        shown = (part if isinstance(part, str) else _figure(part, root) for part in self.parts)
        return "\n".join(html for html in shown if html)

    @property
    def pictures(self) -> list[Picture]:
        """Those that the archive should have."""
        return [p for p in self.parts if isinstance(p, Picture) and p.figure.saved]

    @property
    def images(self) -> list[str]:
        """Addresses in the site of the pictures that it shows, each once."""
        return list(dict.fromkeys(p.figure.src for p in self.pictures if p.size is not None))


def make_body(found: Iterable[Block], pictures: Pictures) -> Body:
    """Look up the pictures of a body's blocks."""
    found = list(found)
    parts: list[str | Picture] = []
    prose: list[str] = []

    def close() -> None:
        if prose:
            parts.append("\n".join(prose))
            prose.clear()

    for block in found:
        if block.figure:
            close()
            size = pictures(block.figure.src) if block.figure.saved else None
            parts.append(Picture(block.figure, size))
        elif block.kind != "reference":
            prose.append(block.html)
    close()
    return Body(
        tuple(parts),
        sum(len(block.text) for block in found if block.kind not in ("reference", "figure")),
        "\n".join(block.text for block in found if block.text),
    )


def _figure(picture: Picture, root: str | None) -> str:
    figure, size = picture.figure, picture.size
    if size is None:
        return _gap(figure)
    if root is None:
        return ""
    shape = f' width="{size.width}" height="{size.height}"' if all(size) else ""
    src = escape(root + href(figure.src))
    return (
        f'<figure><img src="{src}"{shape} loading="lazy" alt="{escape(figure.alt)}">'
        f"{_caption(figure.caption)}</figure>"
    )


def _gap(figure: Figure) -> str:
    """A labelled box: nothing is ever fetched from the picture's own host."""
    lines = [f"<strong>{_MISSING if figure.saved else _NOT_SAVED}</strong>"]
    if figure.alt != figure.caption and figure.alt:
        lines.append(escape(figure.alt))
    if not figure.saved:
        lines.append(f'<a href="{escape(figure.src)}">{_ORIGINAL}</a>')
    box = "".join(f"<p>{line}</p>" for line in lines)
    return f'<figure><div class="gap">{box}</div>{_caption(figure.caption)}</figure>'


def _caption(text: str) -> str:
    return f"<figcaption>{escape(text)}</figcaption>" if text else ""
