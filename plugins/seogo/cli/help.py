"""Help pages in the user's language: click writes its own words in English only."""

from __future__ import annotations

from typing import Any

import click

from seogo.language import LANGUAGES, Language

_WORDS = {"Usage": "쓰는 법", "Options": "옵션", "Commands": "명령", "Arguments": "인자"}


def speak(language: Language, ko: str, en: str) -> str:
    """One of two sentences."""
    return ko if language == "ko" else en


class _Formatter(click.HelpFormatter):
    language: Language = "en"

    def _say(self, word: str) -> str:
        return _WORDS.get(word, word) if self.language == "ko" else word

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, f"{self._say('Usage')}: ")

    def write_heading(self, heading: str) -> None:
        super().write_heading(self._say(heading))


class _KoreanFormatter(_Formatter):
    language: Language = "ko"


class _Context(click.Context):
    formatter_class = _Formatter


class _KoreanContext(click.Context):
    formatter_class = _KoreanFormatter


class Command(click.Command):
    """A click command whose help is in one language."""

    def __init__(self, name: str, *, language: Language, **rest: Any) -> None:
        super().__init__(name, add_help_option=False, **rest)
        self.context_class = _KoreanContext if language == "ko" else _Context
        self.params += [_language_option(language), _help_option(language)]


class Group(click.Group):
    """A click group whose help is in one language."""

    def __init__(self, name: str, *, language: Language, **rest: Any) -> None:
        super().__init__(name, add_help_option=False, **rest)
        self.context_class = _KoreanContext if language == "ko" else _Context
        self.params += [_language_option(language), _help_option(language)]


def usage_message(error: click.ClickException, language: Language) -> str:
    """What was wrong with a command, in one line; click's own sentences are English."""
    if language == "en":
        return error.format_message()
    if isinstance(error, click.NoSuchOption):
        return f"‘{error.option_name}’ 옵션은 없습니다 — seogo --help를 보세요."
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"‘{error.param.name}’ 값이 맞지 않습니다 — seogo --help를 보세요."
    if error.format_message().startswith("No such command"):
        return "그런 명령은 없습니다 — seogo --help를 보세요."
    return error.format_message()


def _language_option(language: Language) -> click.Option:
    """--lang is read before the parser is made (main.py); here it is accepted and explained."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=speak(language, "말: 한국어 또는 영어 (기본: 로캘)", "Language (default: locale)."),
    )


def _help_option(language: Language) -> click.Option:
    def show(ctx: click.Context, _: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            click.echo(ctx.get_help())
            ctx.exit()

    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show,
        help=speak(language, "이 도움말을 보입니다.", "Show this message."),
    )
