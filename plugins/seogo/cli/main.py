"""The `seogo` command and what all its subcommands share."""

from __future__ import annotations

import os
import sys

import click

from seogo import __version__
from seogo.cli.build import build_command
from seogo.cli.check import check_command
from seogo.cli.convert import convert_command
from seogo.cli.help import Group, name_message, speak, system_message, usage_message
from seogo.cli.new import new_command
from seogo.cli.options import EXIT_GOOD, EXIT_STOPPED, EXIT_USAGE
from seogo.cli.output import Output
from seogo.cli.rename import merge_command, rename_command
from seogo.cli.report import report_command
from seogo.cli.restore import restore_command
from seogo.cli.serve import serve_command
from seogo.cli.tags import tags_command
from seogo.cli.withdraw import withdraw_command
from seogo.errors import SeogoError
from seogo.language import LANGUAGES, Language, detect

_COMMANDS = (
    new_command,
    convert_command,
    build_command,
    check_command,
    serve_command,
    report_command,
    restore_command,
    tags_command,
    rename_command,
    merge_command,
    withdraw_command,
)


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
    group = Group(
        "seogo",
        language=language,
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
    out = Output(language)
    for make in _COMMANDS:
        group.add_command(make(language, out))
    return group


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
