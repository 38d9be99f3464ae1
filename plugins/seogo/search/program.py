"""Keys for what is kept between runs: whatever the program that made it is changes them."""

from __future__ import annotations

import hashlib
from pathlib import Path


def program(*modules: str, also: bytes = b"") -> bytes:
    """A digest of modules beside this one, by their text: a change of one is never missed.

    Args:
        modules: Their names.
        also: What else the values depend on.
    """
    digest = hashlib.sha256(also)
    for name in modules:
        digest.update(b"\0" + Path(__file__).with_name(f"{name}.py").read_bytes())
    return digest.digest()[:8]
