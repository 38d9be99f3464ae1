"""`seogo rename` and `seogo merge`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from seogo.cli.help import Command, speak
from seogo.cli.options import EXIT_GOOD, content_option
from seogo.cli.output import Output
from seogo.language import Language
from seogo.rename import Move, merge, rename
from seogo.site.terms import FOLDERS


def rename_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""
    text = speak(
        language,
        "태그나 글쓴이의 이름을 바꿉니다. vocabulary.toml에 적고 글은 그대로 둡니다. 옛 주소는 새 "
        "주소로 이어집니다.",
        "Let a tag or an author go by another name. Written into vocabulary.toml; articles stay as "
        "they are, and the old address leads to the new one.",
    )
    return _command("rename", language, out, text, ("OLD", "NEW"), rename)


def merge_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""
    text = speak(
        language,
        "태그나 글쓴이 둘을 INTO 하나로 합칩니다. vocabulary.toml에 적고 글은 그대로 둡니다. 옛 "
        "주소는 INTO의 주소로 이어집니다.",
        "Make a tag or an author one with INTO. Written into vocabulary.toml; articles stay as "
        "they are, and the old address leads to that of INTO.",
    )
    return _command("merge", language, out, text, ("OLD", "INTO"), merge)


def _command(
    name: str,
    language: Language,
    out: Output,
    text: str,
    names: tuple[str, str],
    act: Callable[[Path, str, str, str], Move],
) -> click.Command:
    def run(content: Path, kind: str, old: str, new: str) -> int:
        move = act(content, kind, old, new)
        same = move.old_address == move.new_address
        arrow = move.new_address if same else f"{move.old_address} → {move.new_address}"
        out.say(
            f"{move.old.name} → {move.new.name} ({arrow}). seogo build로 사이트를 다시 만드세요.",
            f"{move.old.name} → {move.new.name} ({arrow}). Build the site again: seogo build",
        )
        return EXIT_GOOD

    return Command(
        name,
        language=language,
        callback=run,
        help=text,
        params=[
            click.Argument(["kind"], type=click.Choice(list(FOLDERS)), metavar="tag|author"),
            click.Argument(["old"], metavar=names[0]),
            click.Argument(["new"], metavar=names[1]),
            content_option(language),
        ],
    )
