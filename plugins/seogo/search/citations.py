"""Articles of a law as terms: 제63조제2항제4호 is found by 제63조, 제63조제2항, 제2항 …"""

from __future__ import annotations

import re
from collections.abc import Iterator

_PART = r"제[0-9]+[편장절관조항호](?:의[0-9]+)?"
_CHAIN = re.compile(f"(?:{_PART})+")
_PARTS = re.compile(_PART)
_BRANCH = re.compile(r"의[0-9]+$")


def citations(word: str) -> Iterator[str]:
    """Each beginning of a citation, and each of its parts; of 제10조의2 also 제10조."""
    for chain in _CHAIN.findall(word):
        whole = ""
        for part in _PARTS.findall(chain):
            for one in (_BRANCH.sub("", part), part):
                yield from (whole + one, one)
            whole += part
