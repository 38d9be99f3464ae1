"""Text copied out of listing pages: bodies with bylines (`Name 2025.11.04 12:47`) above or below.

The first part of a file tells how it is laid out (`layout`); then its lines become items
(`items`), bylines of several lines are joined (`groups`), each byline learns on which side its
text stands (`sides`), and the items are cut into articles (`chunks`). Every line that is not
blank is in a record or in a rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from seogo.problems import Problem
from seogo.readers.assemble import Listing, assemble, headlines_are_common
from seogo.readers.buttons import mark_buttons, repeated_buttons
from seogo.readers.chunks import cut
from seogo.readers.groups import join_bylines, names_stand_apart
from seogo.readers.items import Item, read_items
from seogo.readers.layout import survey
from seogo.readers.sides import settle
from seogo.readers.sources import Source
from seogo.records import Record, Rest

# Characters: what a file's layout is told from. Some hundred articles, and no memory.
_SAMPLE = 1 << 20


def read_text(source: Source, problems: list[Problem]) -> Iterator[Record | Rest]:
    """The records of one text dump and what is in none of them, in its order."""
    lines = read_items(source.lines(problems))
    start, whole = _sample(lines)
    buttons = repeated_buttons(start)
    start, lines = list(mark_buttons(start, buttons)), mark_buttons(lines, buttons)
    apart = whole and names_stand_apart(start)
    sample = list(join_bylines(map(replace, start), apart=apart))
    items = join_bylines(chain(start, lines), apart=apart)
    layout = survey(sample, whole=whole)
    layout = replace(layout, titles=headlines_are_common(cut(settle(sample, layout), layout)))

    def tell(byline: Item) -> None:
        problems.append(Problem(source.name, byline.first.number, "byline-order-mixed"))

    listing = Listing(source, layout, problems)
    found = False
    for chunk in cut(settle(items, layout, tell), layout):
        for item in assemble(chunk, listing):
            found = found or isinstance(item, Record)
            yield item
    if not found:
        problems.append(Problem(source.name, 0, "input-no-articles"))


def _sample(items: Iterator[Item]) -> tuple[list[Item], bool]:
    sample = []
    size = 0
    for item in items:
        sample.append(item)
        size += len(item.text)
        if size > _SAMPLE:
            return sample, False
    return sample, True
