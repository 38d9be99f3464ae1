"""Plain text to CommonMark that renders to the same text, and exactly back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from seogo import records

# What CommonMark would read as markup anywhere in a line: escapes, code, emphasis, links, tags.
_INLINE = re.compile(r"[\\`*_\[\]<]|&(?=#?\w+;)")
# What it would read as a block at the start of one: headings, quotations, lists, rules, fences.
_START = re.compile(r"(?:[#>+=~|-]|\d{1,9}(?=[.)]))")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINE_END = re.compile(r"\r\n?|\n")


def escape_paragraph(text: str) -> str:
    """One paragraph of plain text (no line ends) as CommonMark that renders to the same text."""
    text = _INLINE.sub(r"\\\g<0>", text.strip())
    match = _START.match(text)
    if match is None:
        return text
    # A number is escaped behind it ("1\."): before a digit a backslash would stay visible.
    at = match.end() if match[0].isdigit() else 0
    return f"{text[:at]}\\{text[at:]}"


def unescape_paragraph(text: str) -> str:
    """What `escape_paragraph` was given, without the blanks around it."""
    return _ESCAPED.sub(r"\1", text)


def format_body(paragraphs: Iterable[str]) -> str:
    """Paragraphs of plain text as a CommonMark body."""
    return "\n\n".join(escape_paragraph(p) for p in paragraphs if p.strip())


def format_blocks(blocks: Iterable[records.Block]) -> str:
    """The blocks of an article as a CommonMark body.

    A block that has Markdown of its own stands as that; of any other, each line of its text is a
    paragraph.
    """
    parts = []
    for block in blocks:
        own = block.markdown.strip("\r\n")
        parts.append(own if own.strip() else format_body(_LINE_END.split(block.text)))
    return "\n\n".join(part for part in parts if part)
