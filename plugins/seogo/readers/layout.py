"""How one text dump is laid out, told from its first part: decided once per file, not per line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from seogo.articles.bylines.byline import Reading
from seogo.readers.headers import is_bare_header, may_be_tag
from seogo.readers.headlines import ENDED, may_be_title
from seogo.readers.items import Item

# Share of sure bylines that a way of writing needs, to make another line of that shape one.
_COMMON = 0.1
_MOST = 0.8
# Of the stretches between separators: how many make a list, and what share has a byline.
_FEWEST, _SIGNED = 2, 0.6
_MOST_LINES = 3  # of a title
_LONG = 30  # characters: less between two dates is a list, no article


@dataclass(frozen=True, slots=True)
class Layout:
    """What the lines of a file have in common."""

    shapes: frozenset[str] = frozenset()
    """Shapes of bylines (`Reading.shape`) that are believed."""

    names_alone: bool = False
    """No byline has a date: names by themselves are bylines."""

    revised: bool = False
    """No byline says more than when the text was changed: then that is its date."""

    loose: frozenset[int] = frozenset()
    """Line numbers of dates written unlike the others that stand below a finished text."""

    before: bool = False
    """Most bylines stand above their bodies (`seogo.readers.sides` has the last word)."""

    title_above: bool = False
    """A title stands above the byline that stands above the body."""

    fenced: bool = False
    """Separators stand between articles."""

    tags_trail: bool = False
    """Lines of tags stand below their article."""

    titles: bool = False
    """Articles begin with a headline."""

    def accepts(self, item: Item, since: int) -> bool:
        """Whether an item that could be a byline is one.

        Args:
            item: Of kind "byline".
            since: Characters of text since the last line that holds a date.
        """
        reading = item.reading
        if reading is None:
            return False
        if reading.part == "changed":
            return self.revised
        if reading.part == "names":
            # Below a text whose byline stands above it, a name is a signature.
            return reading.sure and (self.names_alone or (not self.before and since >= _LONG))
        if reading.sure or item.first.number in self.loose:
            return True
        return _shape(reading) in self.shapes and (since == 0 or since >= _LONG)


def _shape(reading: Reading) -> str:
    return reading.shape.lstrip("ndND") if reading.part == "date" else reading.shape


def survey(items: Sequence[Item], *, whole: bool) -> Layout:
    """Look at the first items of a file, bylines joined.

    Args:
        items: In order.
        whole: Whether they are all there are.
    """
    bylines = [item for item in items if item.kind == "byline" and item.reading]
    shapes = _shapes([item.reading for item in bylines if item.reading])
    dated = [i for i in bylines if i.reading and i.reading.part in ("whole", "date")]
    revised = not dated and any(i.reading.part == "changed" for i in bylines if i.reading)
    layout = Layout(shapes, names_alone=not dated and not revised, revised=revised)
    layout = replace(layout, loose=frozenset(_loose(items, layout)))
    runs, units = _runs(items, layout)
    if not units:
        return layout
    tags = [i for i in items if i.kind in ("text", "byline", "header")]
    trail = any(i.listed for i in tags) and not tags[0].listed
    before = _order(runs, units, whole=whole)
    above = before and _titles_above(runs)
    return replace(
        layout,
        before=before,
        title_above=above,
        fenced=_fenced(items, units),
        tags_trail=trail,
    )


def _shapes(readings: list[Reading]) -> frozenset[str]:
    sure = Counter(r.shape for r in readings if r.sure and r.part in ("whole", "date"))
    if sure:
        total = sum(sure.values())
        common = {shape for shape, count in sure.items() if count >= _COMMON * total}
        # A date alone, where all others name someone: the same page, the name is missing.
        return frozenset(common | {shape.lstrip("ndND") for shape in common})
    weak = Counter(_shape(r) for r in readings if r.part in ("whole", "date"))
    return frozenset(shape for shape, _ in weak.most_common(1))


def _loose(items: Sequence[Item], layout: Layout) -> Iterator[int]:
    """Dates with their time below a finished text; a day alone also heads parts of one text.

    So that one counts only where bylines stand below texts, and once between two of them.
    """
    own = [item for item in items if item.kind in ("text", "byline")]
    signs = bool(own) and own[0].kind == "text" and not may_be_title(own[0].text)
    days: list[int] = []
    since = 0
    for above, item in pairwise(own):
        since = next_since(above, since)
        reading = item.reading
        if item.kind != "byline" or reading is None:
            continue
        if layout.accepts(item, since):
            yield from days if len(days) == 1 else ()
            days = []
        elif reading.part == "date":
            stands = since >= _LONG and ENDED.search(above.text) is not None
            if reading.byline.time and stands:
                yield item.first.number
            elif not reading.byline.time:
                days.append(item.first.number if signs and stands else 0)
    yield from days if len(days) == 1 else ()


def _runs(items: Sequence[Item], layout: Layout) -> tuple[list[list[Item]], list[Item]]:
    """The texts between bylines (one more than these), and the bylines."""
    runs: list[list[Item]] = [[]]
    units: list[Item] = []
    since = 0
    for n, item in enumerate(items):
        if item.kind == "byline" and layout.accepts(item, since):
            units.append(item)
            runs.append([])
        elif item.kind in ("text", "byline") and not names_tag(items, n):
            runs[-1].append(item)
        since = next_since(item, since)
    return runs, units


def names_tag(items: Sequence[Item], n: int) -> bool:
    """Whether an item could be the tag's name behind `Tags` on a line of its own."""
    return (
        n > 0
        and items[n].kind == "text"
        and items[n - 1].kind == "header"
        and is_bare_header(items[n - 1].text)
        and may_be_tag(items[n].text)
    )


def next_since(item: Item, since: int) -> int:
    """Characters of text since the last date, this item counted, but for a file's first titles."""
    if item.kind == "byline" and item.reading and item.reading.part != "names":
        return 1  # not 0: that is the beginning of the file
    if item.kind != "text" or (not since and may_be_title(item.text)):
        return since
    return since + len(item.text)


def _order(runs: list[list[Item]], units: list[Item], *, whole: bool) -> bool:
    """Whether bylines stand before their bodies."""
    opens, closes = not runs[0], whole and not runs[-1]
    before = after = 0.0
    before += 2 * opens
    after += 2 * closes
    if not opens and not closes:
        if is_titles(runs[0]):
            before += 2
        else:
            after += 1
    elif closes and is_titles(runs[0]) and len(units) > 1:
        before += 0.5
    inner = [run for run in runs[1:-1] if run]
    if inner and not opens:
        long = [run for run in inner if len(run) > 1]
        tails = sum(may_be_title(run[-1].text) for run in long)
        heads = sum(may_be_title(run[0].text) for run in long)
        before += 1.5 * (tails >= _MOST * len(inner) and tails > heads)
        after += 1.0 * (heads >= _MOST * len(inner) and heads > tails)
    votes = list(_glue(runs, units))
    if votes:
        share = sum(votes) / len(votes)
        before, after = before + max(share, 0), after + max(-share, 0)
    return before > after


def _glue(runs: list[list[Item]], units: list[Item]) -> Iterator[int]:
    """For each byline: 1 where it sticks to what follows, -1 where to what stands before."""
    for n, unit in enumerate(units):
        if not runs[n] or not runs[n + 1]:
            continue
        above = unit.gap
        if not above and len(runs[n]) > 1 and may_be_title(runs[n][-1].text):
            above = runs[n][-1].gap
        below = runs[n + 1][0].gap
        if above != below:
            yield 1 if above > below else -1


def is_titles(run: Sequence[Item]) -> bool:
    """Whether texts are a title, with a subtitle or two, and nothing else."""
    if not 0 < len(run) <= _MOST_LINES:
        return False
    return all(may_be_title(item.text) for item in run)


def _titles_above(runs: list[list[Item]]) -> bool:
    inner = [run for run in runs[1:-1] if len(run) > 1]
    tails = sum(may_be_title(run[-1].text) for run in inner)
    if inner:
        return tails >= 0.5 * len(inner)
    return is_titles(runs[0])


def _fenced(items: Sequence[Item], units: list[Item]) -> bool:
    """Whether separators stand between articles, and not inside them.

    Then no stretch between two of them has two bylines, most have one, and it stands at an end.
    """
    numbers = {unit.first.number for unit in units}
    stretches: list[list[Item]] = [[]]
    for item in items:
        if item.kind == "separator":
            stretches.append([])
        elif item.kind in ("text", "byline"):
            stretches[-1].append(item)
    filled = [stretch for stretch in stretches if stretch]
    signed = 0
    for stretch in filled:
        places = [n for n, item in enumerate(stretch) if item.first.number in numbers]
        if len(places) > 1:
            return False
        if places and 0 < places[0] < len(stretch) - 1 and not is_titles(stretch[: places[0]]):
            return False
        signed += len(places)
    return len(filled) >= _FEWEST and signed >= _SIGNED * len(filled)
