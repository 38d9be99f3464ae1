"""Time zones from the pinned tzdata package, so that every machine knows the same calendar."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@lru_cache(maxsize=64)
def zone(name: str) -> ZoneInfo:
    """The zone of an IANA name.

    `ZoneInfo(name)` would prefer the system's database: other bytes on another machine, and none
    at all on Windows or a bare Debian.

    Raises:
        ZoneInfoNotFoundError: No such zone.
    """
    if not re.fullmatch(r"[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*", name):
        raise ZoneInfoNotFoundError(name)
    resource = files("tzdata").joinpath("zoneinfo", *name.split("/"))
    if not resource.is_file():
        raise ZoneInfoNotFoundError(name)
    with resource.open("rb") as data:
        return ZoneInfo.from_file(data, key=name)
