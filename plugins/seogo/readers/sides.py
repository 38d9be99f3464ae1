"""On which side of each byline its article stands: one cheapest reading of a whole stretch of file.

A file is mostly laid out in one way, and pieces pasted from elsewhere in another. A byline that
stands above its text after one that stands below needs nothing between but a title; the other way
round, the text between is two articles and must have a place to part. So one odd article cannot
tip the reading, and a real change of layout is much cheaper than any reading without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from seogo.readers.headlines import ENDED, may_be_title
from seogo.readers.items import Item
from seogo.readers.layout import Layout, is_titles, names_tag, next_since

# Characters that are read ahead; some hundred articles.
_WINDOW = 1 << 20
# Of the bylines in a window, how many are settled before more is read.
_SETTLED = 0.75
# Costs: what speaks against a reading. A change of sides; the file's other side; a byline with
# no text, text with no byline; a headline as a whole text; a headline just above a byline that is
# to end a text; blank lines on the wrong side.
_CHANGE, _OTHER, _EMPTY, _ORPHAN, _BARE, _TAIL, _GLUE = 2.0, 0.4, 6.0, 6.0, 4.5, 3.0, 1.5
# Costs of a parting: at a headline, at the widest gap, between two paragraphs, at none of these.
_AT_HEADLINE, _AT_GAP, _AT_PAIR, _AT_ANY = 0.5, 1.5, 2.0, 4.0
# Share of bylines that stick to the other side, from which on blank lines tell anything.
_FEW = 0.1
_SHORTEST = 30  # characters of an article on either side of a parting


@dataclass(slots=True)
class _Unit:
    """A byline and the texts between it and the one before."""

    run: list[Item]
    item: Item | None
    """None: the end of the file."""

    at: int
    """Number of items before the byline."""

    bare: bool
    """The texts are a title, and nothing else."""

    part: tuple[float, int] | None = None
    """Cost and place of the parting, once asked for."""


def settle(
    items: Iterable[Item], layout: Layout, tell: Callable[[Item], None] = lambda _: None
) -> Iterator[Item]:
    """The same items; bylines that are none become text, the others learn their side.

    Args:
        items: From `join_bylines`.
        layout: Of the file.
        tell: Takes each byline from which on the sides change.
    """
    held: list[Item] = []
    size, limit, since = 0, _WINDOW, 0
    side: bool | None = None
    for item in items:
        accepted = item.kind == "byline" and layout.accepts(item, since)
        since = next_since(item, since)
        if item.kind == "byline" and not accepted:
            item.kind = "text"
        if layout.fenced:
            item.below = layout.before
            item.titled = layout.title_above
            yield item
            continue
        held.append(item)
        size += len(item.text)
        if size > limit:
            done, side = _settle(held, layout, side, tell, whole=False)
            yield from held[:done]
            held = held[done:]
            size = sum(len(item.text) for item in held)
            limit = max(_WINDOW, 2 * size)
    _settle(held, layout, side, tell, whole=True)
    yield from held


def _settle(
    items: list[Item],
    layout: Layout,
    side: bool | None,
    tell: Callable[[Item], None],
    *,
    whole: bool,
) -> tuple[int, bool | None]:
    """Mark the items; how many of them are settled, and the side of the last byline among them."""
    units = _units(items)
    path = _cheapest(units, layout, side, whole=whole)
    settled = len(path) if whole else int(len(path) * _SETTLED)
    changes = any(a != b for a, b in pairwise(path))
    changes = changes or (side is not None and path[:1] != [side])
    done = len(items) if whole else 0
    for n in range(settled):
        unit = units[n]
        if unit.item is None:
            continue
        before = path[n - 1] if n else side
        unit.item.below = path[n]
        unit.item.titled = layout.title_above or changes or _title_stands_off(unit)
        if before is not None and before != path[n]:
            tell(unit.item)
            if before:
                place = _parting(unit)[1]
                unit.run[place].starts = True
        if changes and not path[n]:
            _mark_headline(unit, before)
        done, side = (done if whole else unit.at + 1), path[n]
    return done, side


def _mark_headline(unit: _Unit, before: bool | None) -> None:
    """A headline above a text whose byline stands below it, where no file-wide habit tells."""
    place = _parting(unit)[1] if before else 0
    head = unit.run[place : place + 2]
    if len(head) == 2 and _heads(head[0], head[1]):
        head[0].title = True


def _units(items: list[Item]) -> list[_Unit]:
    units: list[_Unit] = []
    run: list[Item] = []
    for n, item in enumerate(items):
        if item.kind == "byline":
            units.append(_Unit(run, item, n, is_titles(run)))
            run = []
        elif item.kind == "text" and not names_tag(items, n):
            run.append(item)
    units.append(_Unit(run, None, len(items), is_titles(run)))
    return units


def _cheapest(units: list[_Unit], layout: Layout, side: bool | None, *, whole: bool) -> list[bool]:
    """For each byline whether its text stands below it: the reading with the least against it."""
    if len(units) < 2:
        return []
    first = units[0]
    glue = _GLUE if _glue_differs(units) else 0
    costs = {now: _own(units, 0, layout, glue, below=now) for now in (False, True)}
    for now in costs:
        costs[now] += _opening(first, below=now) if side is None else _between(first, side, now)
    steps: list[dict[bool, bool]] = []
    for n in range(1, len(units) - 1):
        following: dict[bool, float] = {}
        step: dict[bool, bool] = {}
        for now in (False, True):
            ways: list[tuple[float, bool]] = []
            for before in (now, not now):
                cost = costs[before]
                # Looking for a parting is dear: not where it could change nothing.
                if not ways or cost + _CHANGE < ways[0][0]:
                    ways.append((cost + _between(units[n], before, now), before))
            cost, step[now] = min(ways, key=lambda way: way[0])
            following[now] = cost + _own(units, n, layout, glue, below=now)
        costs = following
        steps.append(step)
    if whole:
        for now in costs:
            costs[now] += _closing(units[-1], below=now)
    now = min((layout.before, not layout.before), key=lambda side: costs[side])
    path = [now]
    for step in reversed(steps):
        now = step[now]
        path.append(now)
    return path[::-1]


def _own(units: list[_Unit], n: int, layout: Layout, glue: float, *, below: bool) -> float:
    """What speaks against a side by the lines next to the byline alone."""
    cost = _OTHER * (below != layout.before)
    if _has_tail(units[n]) and not below:
        cost += _TAIL
    sticks = _sticks(units, n)
    # A headline is glued to its byline, whatever stands between the two and the text.
    if sticks and (sticks > 0) != below and not (below and _is_titled(units[n])):
        cost += glue
    return cost


def _glue_differs(units: list[_Unit]) -> bool:
    """Whether some bylines stick to the text above and some to the text below.

    Where all are alike, that is how the page prints its blank lines.
    """
    votes = [_sticks(units, n) for n in range(len(units) - 1)]
    below, above = votes.count(1), votes.count(-1)
    return min(below, above) > _FEW * (below + above)


def _sticks(units: list[_Unit], n: int) -> int:
    """1: a byline is nearer to the text below it than to that above it; -1: the other way."""
    unit, under = units[n], units[n + 1].run
    if unit.item is None or not unit.run or not under:
        return 0
    above = unit.run[-1].gap if _is_titled(unit) else unit.item.gap
    return (above > under[0].gap) - (above < under[0].gap)


def _is_titled(unit: _Unit) -> bool:
    """Whether a title stands just above the byline."""
    if unit.item is None or unit.item.gap:
        return False
    return _has_tail(unit) or unit.bare


def _title_stands_off(unit: _Unit) -> bool:
    """Whether a title above the byline is further from the text above it than from the byline."""
    gaps = [item.gap for item in unit.run[1:]]
    if unit.item is None or not gaps or gaps[-1] <= unit.item.gap or gaps[-1] < max(gaps):
        return False
    return _is_titled(unit)


def _has_tail(unit: _Unit) -> bool:
    """Whether the text above the byline ends in what looks like a headline."""
    if len(unit.run) < 2 or not may_be_title(unit.run[-1].text):
        return False
    return unit.run[-1].gap > 0 or ENDED.search(unit.run[-2].text) is not None


def _opening(unit: _Unit, *, below: bool) -> float:
    if not unit.run:
        return 0 if below else _EMPTY
    if unit.bare:
        return 0 if below else _BARE
    return _ORPHAN if below else 0


def _closing(unit: _Unit, *, below: bool) -> float:
    if not unit.run:
        return _EMPTY if below else 0
    if unit.bare:
        return _BARE if below else _GLUE
    return 0 if below else _ORPHAN


def _between(unit: _Unit, before: bool, now: bool) -> float:
    """What speaks against the sides of two bylines by the texts between them."""
    if before == now:
        return _EMPTY if not unit.run else _BARE if unit.bare else 0
    if now:
        return _CHANGE + (0 if not unit.run or unit.bare else _ORPHAN)
    return _CHANGE + _parting(unit)[0]


def _parting(unit: _Unit) -> tuple[float, int]:
    """Where the text between two bylines parts into two articles, and what speaks against it."""
    if unit.part is None:
        unit.part = min(_partings(unit), default=(inf, 0))
    return unit.part


def _partings(unit: _Unit) -> Iterator[tuple[float, int]]:
    run = unit.run
    total = sum(len(item.text) for item in run)
    gaps = sorted((item.gap for item in run[1:]), reverse=True)
    widest = gaps[0] if gaps and (len(gaps) == 1 or gaps[0] > gaps[1]) else 0
    above = 0
    close = unit.item.gap if unit.item else 0
    for n in range(1, len(run)):
        above += len(run[n - 1].text)
        if above < _SHORTEST or total - above < _SHORTEST:
            continue
        ended = ENDED.search(run[n - 1].text) is not None
        if ended and n + 1 < len(run) and _heads(run[n], run[n + 1]):
            cost = _AT_HEADLINE
        elif run[n].gap and run[n].gap == widest:
            cost = _AT_GAP
        elif len(run) == 2 and ended:
            cost = _AT_PAIR
        else:
            cost = _AT_ANY
        # A byline as far from the text above it as that from the next.
        yield cost + (_CHANGE if close and run[n].gap <= close else 0), n


def _heads(item: Item, following: Item) -> bool:
    return len(following.text) > len(item.text) and may_be_title(item.text)
