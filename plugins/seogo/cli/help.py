"""Help pages in the user's language: click writes its own words in English only."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from collections.abc import Callable, Iterable
from typing import Any

import click

from seogo.language import LANGUAGES, Language

_WORDS = {"Usage": "사용법", "Options": "옵션", "Commands": "명령", "Arguments": "인자"}


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
        words: dict[str, Any] = {"options_metavar": "[옵션]"} if language == "ko" else {}
        super().__init__(name, add_help_option=False, **words, **rest)
        self.context_class = _KoreanContext if language == "ko" else _Context
        self.params += [_language_option(language), _help_option(language)]


class Group(click.Group):
    """A click group whose help is in one language.

    A command is made when it is asked for: half a second less for each that needs no Pelican.

    Args:
        names: Of its commands, as help lists them.
        make: Makes the command of a name.
    """

    def __init__(
        self,
        name: str,
        *,
        language: Language,
        names: Iterable[str],
        make: Callable[[str], click.Command],
        **rest: Any,
    ) -> None:
        korean = {"options_metavar": "[옵션]", "subcommand_metavar": "명령 [인자]…"}
        words: dict[str, Any] = korean if language == "ko" else {}
        super().__init__(name, add_help_option=False, **words, **rest)
        self.context_class = _KoreanContext if language == "ko" else _Context
        self.params += [_language_option(language), _help_option(language)]
        self._names, self._make = tuple(names), make

    def list_commands(self, _: click.Context) -> list[str]:
        return list(self._names)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        return self._make(name) if name in self._names else None


def usage_message(error: click.ClickException, language: Language) -> str:
    """What was wrong with a command, in one line; click's own sentences are English."""
    if language == "en":
        return error.format_message()
    message = error.format_message()
    if isinstance(error, click.NoSuchOption):
        korean = f"‘{error.option_name}’ 옵션은 없습니다"
    elif isinstance(error, click.BadOptionUsage):
        takes_none = "not take a value" in message
        korean = f"‘{error.option_name}’ 옵션에 "
        korean += "값을 줄 수 없습니다" if takes_none else "값이 빠졌습니다"
    elif isinstance(error, click.BadParameter) and error.param is not None:
        missing = isinstance(error, click.MissingParameter)
        korean = f"‘{error.param.opts[0]}’ 값이 {'빠졌습니다' if missing else '맞지 않습니다'}"
    elif message.startswith("No such command"):
        korean = "그런 명령은 없습니다"
    elif message.startswith("Missing command"):
        korean = "명령이 빠졌습니다"
    elif match := re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", message, re.DOTALL):
        korean = f"남는 인자가 있습니다: {match[1]}"
    else:
        return message
    context = getattr(error, "ctx", None)
    return f"{korean} — {context.command_path if context else 'seogo'} --help를 보세요."


def system_message(error: OSError, language: Language) -> str:
    """What the system refused, in one line: the path where there is one, and what to do."""
    names = [str(name) for name in (error.filename, error.filename2) if name is not None]
    place = f"{' → '.join(names)}: " if names else ""
    reason = error.strerror or str(error) or type(error).__name__
    return place + speak(
        language,
        f"읽거나 쓸 수 없습니다({reason}) — 경로와 권한, 디스크의 남은 공간을 확인한 뒤 다시 "
        "실행하세요.",
        f"cannot be read or written ({reason}) — check the path, its permissions and the free "
        "space, then run again.",
    )


def name_message(error: UnicodeEncodeError, language: Language) -> str:
    """A name that the system's own encoding cannot hold, in one line."""
    return speak(
        language,
        f"‘{error.object}’: 이 환경의 문자({error.encoding})로는 적을 수 없는 파일 이름입니다 "
        "— 환경 변수 PYTHONUTF8=1을 두고 다시 실행하세요.",
        f"'{error.object}': file names cannot be written in this environment's encoding "
        f"({error.encoding}) — set PYTHONUTF8=1 and run again.",
    )


def shell_word(text: str, system: str = os.name) -> str:
    """A text as one word of a command to copy; cmd.exe knows no single quotes."""
    return subprocess.list2cmdline([text]) if system == "nt" else shlex.quote(text)


def _language_option(language: Language) -> click.Option:
    """--lang is read before the parser is made (main.py); here it is accepted and explained."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=speak(language, "언어: 한국어 또는 영어 (기본: 로캘)", "Language (default: locale)."),
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
