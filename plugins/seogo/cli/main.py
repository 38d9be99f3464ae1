"""The `seogo` command and what all its subcommands share."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from seogo import __version__
from seogo.cli.help import Group, name_message, speak, system_message, usage_message
from seogo.cli.options import EXIT_GOOD, EXIT_STOPPED, EXIT_USAGE
from seogo.cli.output import Output
from seogo.errors import SeogoError
from seogo.language import LANGUAGES, Language, detect

COMMANDS = {
    "new": "new",
    "convert": "convert",
    "build": "build",
    "check": "check",
    "serve": "serve",
    "report": "report",
    "restore": "restore",
    "tags": "tags",
    "rename": "rename",
    "merge": "rename",
    "withdraw": "withdraw",
}
"""Command → the module here whose function, the command's name and `_command`, makes it."""


def main() -> None:
    """Entry point of the console script. Never fails on a console that cannot show a character."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
    language = _language(sys.argv[1:])
    try:
        code = command(language).main(
            sys.argv[1:] or ["--help"], prog_name="seogo", standalone_mode=False
        )
    except click.ClickException as error:
        click.echo(f"seogo: {usage_message(error, language)}", err=True)
        code = EXIT_USAGE
    except (click.Abort, KeyboardInterrupt):
        stopped = speak(
            language,
            "멈추었습니다 — 같은 명령을 다시 실행하면 이어집니다.",
            "stopped — run the same command again to go on.",
        )
        click.echo(f"seogo: {stopped}", err=True)
        code = EXIT_STOPPED
    except SeogoError as error:
        click.echo(f"seogo: {error.ko if language == 'ko' else error.en}", err=True)
        code = EXIT_STOPPED
    except UnicodeEncodeError as error:  # of a path: what is printed is never refused
        click.echo(f"seogo: {name_message(error, language)}", err=True)
        code = EXIT_STOPPED
    except OSError as error:
        click.echo(f"seogo: {system_message(error, language)}", err=True)
        code = EXIT_STOPPED
    sys.stdout.flush()
    raise SystemExit(code or EXIT_GOOD)


def command(language: Language) -> click.Group:
    """The whole command, its help in one language."""
    out = Output(language)
    group = Group(
        "seogo",
        language=language,
        make=lambda name: _made(name, language, out),
        names=COMMANDS,
        help=speak(
            language,
            "받은 글 더미로 오래가고 찾을 수 있는 정적 서고를 만듭니다.",
            "Turn a raw dump of Korean articles into a permanent, searchable, static archive.",
        ),
        epilog=speak(
            language,
            "보통은 seogo convert, seogo build, seogo serve 차례로 씁니다. "
            "종료 코드: 0 잘됨, 1 됐지만 오류를 알림, 2 잘못 쓴 명령, 3 할 수 없음.",
            "Usually: seogo convert, then seogo build, then seogo serve. Exit codes: 0 good, "
            "1 done with errors reported, 2 usage, 3 could not go on.",
        ),
    )
    click.version_option(__version__, prog_name="seogo", help=speak(language, "버전", "Version."))(
        group
    )
    return group


def _made(name: str, language: Language, out: Output) -> click.Command:
    module = import_module(f"seogo.cli.{COMMANDS[name]}")
    made: click.Command = getattr(module, f"{name}_command")(language, out)
    return made


def _language(arguments: list[str]) -> Language:
    """--lang, looked for before the parser is made, because the help itself is in it."""
    for i, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and i + 1 < len(arguments):
            value = arguments[i + 1]
        for language in LANGUAGES:
            if value == language:
                return language
    return detect(dict(os.environ))
