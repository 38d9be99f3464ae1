"""Options that several commands share, and what a run's problems make of its exit code."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from seogo.cli.help import speak
from seogo.language import Language
from seogo.problems import Problem, has_trouble

EXIT_GOOD, EXIT_PROBLEMS, EXIT_USAGE, EXIT_STOPPED = 0, 1, 2, 3


def content_option(language: Language) -> click.Option:
    """--content DIR"""
    return _folder(
        "content", speak(language, "글 폴더 (기본: {})", "Content folder (default: {}).")
    )


def output_option(language: Language) -> click.Option:
    """--output DIR"""
    return _folder(
        "output", speak(language, "사이트 폴더 (기본: {})", "Site folder (default: {}).")
    )


def default_url_option(language: Language) -> click.Option:
    """--default-url URL: a host knows its address, and the archive may have another."""
    text = speak(
        language,
        "archive.toml에 url이 없을 때 펴낼 주소",
        "Published address where archive.toml has no url.",
    )
    return click.Option(["--default-url"], metavar="URL", help=text)


def strict_option(language: Language) -> click.Option:
    """--strict"""
    text = speak(language, "경고도 오류로 칩니다.", "Warnings count as errors.")
    return click.Option(["--strict"], is_flag=True, help=text)


def exit_code(problems: Iterable[Problem], *, strict: bool) -> int:
    """Good unless an error, or under --strict a warning, was reported."""
    return EXIT_PROBLEMS if has_trouble(problems, strict=strict) else EXIT_GOOD


def _folder(name: str, text: str) -> click.Option:
    return click.Option(
        [f"--{name}"],
        type=click.Path(path_type=Path),
        default=Path(name),
        metavar="DIR",
        help=text.format(name),
    )
