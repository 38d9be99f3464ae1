"""Style sheets as they are sent: without comments and needless blanks."""

from __future__ import annotations

import re

# Strings and comments first, so that nothing inside a string is taken for a comment or a blank.
_PARTS = re.compile(
    r"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\s*(?P<comment>/\*.*?\*/)\s*"""
    r"""|\s*(?:;\s*(?P<close>\})|(?P<mark>[{};,]))\s*|(?P<blank>\s+)""",
    re.DOTALL,
)


def squeeze_css(text: str) -> str:
    """A style sheet that means the same in fewer bytes.

    Only comments, blanks round "{", "}", ";" and ",", and runs of blanks are touched: what other
    blanks mean (in selectors, calc() and shorthand values) depends on where they stand.
    """
    return _PARTS.sub(_shorter, text).strip() + "\n"


def _shorter(part: re.Match[str]) -> str:
    if part["string"]:
        return part["string"]
    if part["comment"]:
        return " "
    return part["close"] or part["mark"] or " "
