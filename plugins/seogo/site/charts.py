"""Drawings made at build time. Classes and presentation attributes only: the pages' security
policy blocks style attributes. Sizes and colours of the parts are in theme/static/css.
"""

from __future__ import annotations

import calendar
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

COLUMNS = 20
"""Cells in a row of manuscript paper."""

_CELL = 18
_SHELF_HEIGHT = 148
_SHELF_LABELS = 42


@dataclass(frozen=True, slots=True)
class Spines:
    """The books of one month on the shelf."""

    label: str
    note: str
    url: str
    heights: Sequence[float]
    """Of each article, 0 to 1, oldest first."""


def cells(count: int, per: int = 1) -> Markup:
    """Manuscript cells, `per` articles to an inked one; a new row after every twenty."""
    inked = -(-count // per)
    height = _CELL + 4
    rows = max(1, -(-inked // COLUMNS))
    parts = [_svg(COLUMNS * _CELL + 1, rows * height - 3)]
    for row in range(rows):
        y = row * height + 0.5
        bars = "".join(f"M{c * _CELL + 0.5} {y}v{_CELL}" for c in range(COLUMNS + 1))
        rails = f"M.5 {y}h{COLUMNS * _CELL}M.5 {y + _CELL}h{COLUMNS * _CELL}"
        parts.append(f'<path class="g-cell" d="{rails}{bars}"/>')
        filled = min(COLUMNS, inked - row * COLUMNS)
        if filled > 0:
            ink = "".join(_square(c * _CELL + 3, y + 2.5, _CELL - 5) for c in range(filled))
            parts.append(f'<path class="g-ink" d="{ink}"/>')
    return Markup("".join(parts) + "</svg>")


def shelf(months: Sequence[Spines]) -> Markup:
    """A spine for every article, standing by month; positions in %, so that text never scales."""
    floor, height = _SHELF_HEIGHT, _SHELF_HEIGHT + _SHELF_LABELS
    parts = [
        f'<svg class="shelf" width="100%" height="{height}" role="group" aria-labelledby="shelf-t">'
        '<title id="shelf-t">달마다 꽂힌 글. 책등 하나가 글 한 편이고, 높이는 원고지 매수다.'
        f'</title><rect class="g-ink" x="0" y="{floor}" width="100%" height="3"/>'
    ]
    for index, month in enumerate(months):
        x, width = _percent(index / len(months)), _percent(1 / len(months))
        parts.append(f'<svg x="{x}" y="0" width="{width}" height="{height}" overflow="visible">')
        parts.append(f'<a href="{escape(month.url)}"><rect x="0" y="0" width="100%" ')
        parts.append(f'height="{height - 2}" fill="none" pointer-events="all"/>')
        for place, share in enumerate(month.heights):
            left, tall = place * 17 + 1, round(40 + share * (floor - 46))
            parts.append(
                f'<rect class="g-ink" x="{left}" y="{floor - tall}" width="14" height="{tall}"/>'
                f'<rect class="g-paper" x="{left + 3}" y="{floor - 21}" width="8" height="11"/>'
            )
        parts.append(
            f'<text x="0" y="{floor + 22}" font-size="14" class="g-link">{escape(month.label)}'
            f'</text><text x="0" y="{floor + 39}" font-size="13">{escape(month.note)}</text>'
            "</a></svg>"
        )
    return Markup("".join(parts) + "</svg>")


def cover(title: str, volume: Sequence[str] = ()) -> Markup:
    """표지: cloth with a woven lozenge, red thread through five holes, a title slip.

    Args:
        title: Of a long one the first words stand on the slip, as many as there is room for.
        volume: Up to two short lines at the slip's foot.
    """
    weave = "".join(f"M{x} 0L{x + 152} 152M{x} 152L{x + 152} 0" for x in range(-144, 112, 16))
    holes = "".join(f"M98 {y}H112" for y in (12, 44, 76, 108, 140))
    letters = _first_words(title, 10 - len(volume))
    foot = 118.5 if len(letters) + len(volume) < 5 else 138.5
    lowest = foot - 7.5 - 13 * len(volume)
    step = min(20, (lowest - (4 if volume else 0) - 14) / max(1, len(letters)))
    spots = [(14 + step * at, step * 0.85, letter) for at, letter in enumerate(letters, 1)]
    spots += [(lowest + 13 * at, 10.5, words) for at, words in enumerate(volume, 1)]
    parts = [
        '<svg class="cover" viewBox="0 0 112 152" aria-hidden="true">'
        '<rect class="cv-cloth" width="112" height="152"/>'
        '<svg width="112" height="152">'
        f'<path class="cv-weave" stroke-width=".6" d="{weave}"/></svg>'
        f'<path class="cv-thread" stroke-width="2" d="M98 0V152{holes}"/>'
        f'<rect class="cv-slip" x="10.5" y="10.5" width="30" height="{foot - 10.5:g}" '
        'stroke-width="1"/>'
    ]
    parts += [
        f'<text class="cv-text" x="25.5" y="{y:.4g}" text-anchor="middle" font-size="{size:.3g}">'
        f"{escape(words)}</text>"
        for y, size, words in spots
    ]
    return Markup("".join(parts) + "</svg>")


def _first_words(title: str, most: int) -> str:
    """So many letters of a title, without spaces; no word is cut but the first."""
    first, *others = title.split() or [""]
    for word in others:
        if len(first) + len(word) > most:
            break
        first += word
    return first[:most]


def mark() -> Markup:
    """The small bound book beside the site's name."""
    return Markup(
        '<svg viewBox="0 0 22 28" aria-hidden="true">'
        '<rect class="cv-cloth" width="22" height="28"/>'
        '<path class="cv-thread" stroke-width="1.5" '
        'd="M17.5 0V28M17.5 3H22M17.5 8.5H22M17.5 14H22M17.5 19.5H22M17.5 25H22"/>'
        '<rect class="cv-slip" x="3" y="3" width="5" height="15" stroke-width=".8"/></svg>'
    )


def mini(year: int, month: int, days: Collection[int]) -> Markup:
    """A month as small cells, weeks from Sunday; the days of `days` are inked."""
    paths = {True: "", False: ""}
    for row, week in enumerate(calendar.Calendar(6).monthdayscalendar(year, month)):
        for column, day in enumerate(week):
            if day:
                paths[day in days] += _square(column * 19 + 0.5, row * 19 + 0.5, 16)
    ink = f'<path class="g-ink" d="{paths[True]}"/>' if paths[True] else ""
    return Markup(
        '<svg viewBox="0 0 134 116" width="134" height="116" aria-hidden="true">'
        f'<path class="g-cell" d="{paths[False]}"/>{ink}</svg>'
    )


def _svg(width: float, height: float) -> str:
    return f'<svg viewBox="0 0 {width} {height}" aria-hidden="true">'


def _square(x: float, y: float, side: int) -> str:
    return f"M{x} {y}h{side}v{side}h-{side}z"


def _percent(share: float) -> str:
    return f"{round(100 * share, 3):g}%"
