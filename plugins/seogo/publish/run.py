"""Pelican in this process, quietly, with its errors raised."""

from __future__ import annotations

import locale
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import FatalLogger, console
from pelican.settings import read_settings

from seogo.errors import ConfigurationError
from seogo.publish import settings as defaults
from seogo.publish.generator import REPORT, STRICT
from seogo.publish.report import BuildReport
from seogo.workspace import SETTINGS


def run(
    content: Path, output: Path, url: str | None, report: BuildReport, *, strict: bool = False
) -> None:
    """Build the site as `pelican CONTENT -o OUTPUT` does, but as a whole or not at all.

    Args:
        content: The content folder; a pelicanconf.py beside it is used, else the defaults.
        output: Where the site goes.
        url: The address to build for instead of the archive's.
        report: Filled while it runs.
        strict: Publish nothing where a warning or an error is reported.

    Raises:
        SeogoError: Pelican reported an error, such as a plugin that cannot be loaded.
    """
    given: dict[str, Any] = {
        "PATH": str(content.resolve()),
        "OUTPUT_PATH": str(output.resolve()),
        REPORT: report,
        STRICT: strict,
    }
    if url is not None:
        given["SITEURL"] = url.rstrip("/")
    settings_file = content.resolve().parent / SETTINGS
    with _quiet_and_strict() as errors:
        if settings_file.is_file():
            settings = read_settings(str(settings_file), given)
        else:
            names = {key: getattr(defaults, key) for key in dir(defaults) if key.isupper()}
            settings = read_settings(override=names | given)
        try:
            Pelican(settings).run()
        except RuntimeError as error:
            if not errors:
                raise
            raise ConfigurationError(
                f"Pelican: {errors[0]} — pelicanconf.py를 고치세요.",
                f"Pelican: {errors[0]} — correct pelicanconf.py.",
            ) from error


@contextmanager
def _quiet_and_strict() -> Iterator[list[str]]:
    """Pelican's console silenced ("Done: Processed 0 articles" would mislead), errors raised.

    Yields:
        The messages of errors, as they come.
    """
    errors: list[str] = []
    handler = _Collector(errors)
    root = logging.getLogger()
    state = console.quiet, FatalLogger.fatal_lvl, locale.setlocale(locale.LC_ALL)
    console.quiet, FatalLogger.fatal_lvl = True, logging.ERROR
    root.addHandler(handler)
    try:
        yield errors
    finally:
        root.removeHandler(handler)
        console.quiet, FatalLogger.fatal_lvl = state[:2]
        locale.setlocale(locale.LC_ALL, state[2])


class _Collector(logging.Handler):
    def __init__(self, errors: list[str]) -> None:
        super().__init__(logging.ERROR)
        self._errors = errors

    def emit(self, record: logging.LogRecord) -> None:
        self._errors.append(" ".join(record.getMessage().split()))
