"""Korean or English on the terminal: decided once, from --lang or the locale."""

from __future__ import annotations

import os
from typing import Literal, get_args

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def detect(environment: dict[str, str] | None = None) -> Language:
    """The user's language by the POSIX locale variables, English where they do not say Korean."""
    env = os.environ if environment is None else environment
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := env.get(variable):
            return "ko" if value.lower().startswith("ko") else "en"
    return _windows_language()


def _windows_language() -> Language:
    """Windows sets no locale variables; its UI language id 0x0412 is Korean."""
    try:
        import ctypes  # noqa: PLC0415 - there is a windll on Windows only

        language_id: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined]
    except (ImportError, AttributeError, OSError):
        return "en"
    return "ko" if language_id & 0x3FF == 0x12 else "en"
