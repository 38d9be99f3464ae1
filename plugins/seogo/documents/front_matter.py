"""`Key: value` lines above the body, the way Pelican's Markdown has them: one line per value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_LINE = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)[ \t]*:[ \t]*(.*)")


def format_list(names: Iterable[str]) -> str:
    """Names as one value. The closing ";" keeps Pelican from splitting at a comma in a name."""
    return "".join(f"{name.replace(';', '；')}; " for name in names).rstrip()


def parse_list(value: str) -> tuple[str, ...]:
    """Names of a value: split at ";" where one occurs, else at ",", as Pelican does."""
    separator = ";" if ";" in value else ","
    names = (" ".join(part.split()) for part in value.split(separator))
    return tuple(dict.fromkeys(name for name in names if name))


def one_line(value: str) -> str:
    """A value without control characters and line ends: each run of them becomes one space."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", value).strip()


def format_document(fields: Mapping[str, str], body: str, odd: Iterable[str] = ()) -> str:
    """The text of a Markdown file. Empty values are left out.

    Args:
        fields: Front matter in its order.
        body: CommonMark.
        odd: Lines found in the front matter that are no `Key: value`; kept below the fields.
    """
    head = "".join(f"{key}: {one_line(value)}\n" for key, value in fields.items() if value)
    rest = "".join(f"{line}\n" for line in odd)
    return f"{head}{rest}\n{body}\n"


def parse_document(text: str) -> tuple[dict[str, str], str, list[tuple[int, str]]]:
    """Front matter by key (in its own spelling), the body, and the lines that are no `Key: value`.

    Only CR LF, CR and LF end a line. A file without front matter is all body. A key that stands
    twice counts once; its second line is odd.

    Returns:
        fields, body without surrounding blank lines, [(line number, the odd line)].
    """
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    if not _LINE.fullmatch(lines[0]):
        return {}, text.removeprefix("\ufeff").strip("\r\n"), []
    fields: dict[str, str] = {}
    odd: list[tuple[int, str]] = []
    end = len(lines)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            end = number
            break
        if (match := _LINE.fullmatch(line)) and match[1] not in fields:
            fields[match[1]] = match[2].strip()
        else:
            odd.append((number, line))
    return fields, "\n".join(lines[end:]).strip("\n"), odd
