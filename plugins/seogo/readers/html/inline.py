"""The words inside one block as CommonMark: links and emphasis, nothing else."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token

from seogo.documents.escaping import escape_paragraph
from seogo.unseen import without_unseen

_SPACES = re.compile(r"\s+")
# What would end a link's destination, or be read as an entity in it.
_UNSAFE = {" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", '"': "%22"}
_ENTITY = re.compile(r"&(?=#?\w+;)")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words of one style."""

    text: str
    href: str = ""
    """Absolute, http or https; "" for what is no link."""
    strong: bool = False
    em: bool = False


def normalize(spans: Iterable[Span]) -> list[Span]:
    """White space squeezed as a browser does, neighbours of one style joined."""
    joined: list[Span] = []
    for span in spans:
        if joined and replace(joined[-1], text="") == replace(span, text=""):
            joined[-1] = replace(span, text=joined[-1].text + span.text)
        else:
            joined.append(span)
    found: list[Span] = []
    space = True
    for span in joined:
        text = _SPACES.sub(" ", without_unseen(span.text))
        text = text[1:] if space and text.startswith(" ") else text
        if text:
            space = text.endswith(" ")
            found.append(replace(span, text=text))
    while found and not found[-1].text.strip():
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip())
    return found


def words(spans: Iterable[Span]) -> str:
    """The text alone."""
    return "".join(span.text for span in spans)


def markdown(spans: list[Span]) -> str:
    """CommonMark of normalized spans; "" where the plain text says it all.

    What would not be read back as it was meant is left out: emphasis first (in Korean a particle
    often follows the closing mark, which CommonMark then takes for a plain asterisk), then links.
    """
    if not any(span.href or span.strong or span.em for span in spans):
        return ""
    without = [replace(span, strong=False, em=False) for span in spans]
    for attempt in (_sound(spans), normalize(without)):
        if not any(span.href or span.strong or span.em for span in attempt):
            break
        text = _render(attempt)
        linked = [replace(span, href=_as_parsed(span.href)) for span in attempt]
        if _comparable(_read_back(text)) == _comparable(linked):
            return text
    return ""


def address(url: str) -> str:
    """A web address as the destination of a link or image."""
    for char, code in _UNSAFE.items():
        url = url.replace(char, code)
    return _ENTITY.sub(r"\\&", _SPACES.sub("%20", url))


def _sound(spans: list[Span]) -> list[Span]:
    """Emphasis dropped where its marks would touch a letter on the wrong side."""
    found: list[Span] = []
    for at, span in enumerate(spans):
        before = spans[at - 1] if at else None
        after = spans[at + 1] if at + 1 < len(spans) else None
        core = span.text.strip()
        left = " " if span.text[:1] == " " or span.href or not before else before.text[-1:]
        right = " " if span.text[-1:] == " " or span.href or not after else after.text[:1]
        opens = bool(core) and (not _is_mark(core[0]) or _is_mark(left))
        closes = bool(core) and (not _is_mark(core[-1]) or _is_mark(right))
        keep = (span.strong or span.em) and opens and closes
        found.append(span if keep else replace(span, strong=False, em=False))
    return normalize(found)


def _is_mark(char: str) -> bool:
    return char.isspace() or unicodedata.category(char)[0] in "PS"


def _render(spans: list[Span]) -> str:
    parts: list[str] = []
    for href, group in groupby(spans, key=lambda span: span.href):
        inner = "".join(_styled(span, at_start=span is spans[0] and not href) for span in group)
        if not href:
            parts.append(inner)
            continue
        text = inner.strip()
        lead, tail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
        if parts and parts[-1].endswith("!"):
            parts[-1] = parts[-1][:-1] + "\\!"  # else the link would be an image
        parts.append(f"{lead}[{text}]({address(href)}){tail}" if text else inner)
    return "".join(parts)


def _styled(span: Span, *, at_start: bool) -> str:
    core = span.text.strip()
    if not core:
        return span.text
    marks = "*" * (2 * span.strong + span.em)
    start = span.text.index(core)
    # Behind a letter, what would open a block at the start of a line is plain.
    escaped = escape_paragraph(core) if at_start and not marks else escape_paragraph(f"x{core}")[1:]
    text = f"{marks}{escaped}{marks}"
    return f"{span.text[:start]}{text}{span.text[start + len(core) :]}"


def _comparable(spans: Iterable[Span]) -> tuple[str, list[Span]]:
    """The text, and its letters by style: a blank shows none, wherever the marks leave it."""
    spans = list(spans)
    bare = (replace(span, text="".join(span.text.split())) for span in spans)
    return words(normalize(spans)), normalize(span for span in bare if span.text)


def _as_parsed(href: str) -> str:
    return _parser().normalizeLink(address(href).replace("\\&", "&")) if href else ""


def _read_back(text: str) -> list[Span]:
    tokens = _parser().parse(text)
    if [token.type for token in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return []
    return list(_spans(tokens[1].children or []))


def _spans(tokens: list[Token]) -> Iterable[Span]:
    href, strong, em = "", 0, 0
    for token in tokens:
        if token.type == "link_open":
            href = str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            href = ""
        elif token.tag == "strong":
            strong += token.nesting
        elif token.tag == "em":
            em += token.nesting
        elif token.type == "softbreak":
            yield Span(" ", href, strong > 0, em > 0)
        else:
            yield Span(token.content, href, strong > 0, em > 0)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})
