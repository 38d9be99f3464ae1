"""`seogo new`."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import click

from seogo.cli.help import Command, speak
from seogo.cli.output import Output
from seogo.language import Language
from seogo.new import new


def new_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""

    def run(folder: Path, name: str, url: str) -> int:
        files = new(folder, str(uuid4()), name, url)
        out.say(
            f"{folder}: 새 서고의 파일 {len(files)}개를 썼습니다. 다음에 할 일은 "
            f"{folder / 'README.md'}에 있습니다.",
            f"{folder}: {len(files)} files of a new archive; {folder / 'README.md'} says (in "
            "Korean) what to do next.",
        )
        return 0

    return Command(
        "new",
        language=language,
        callback=run,
        help=speak(
            language,
            "새 서고를 만듭니다: 글 폴더, 받은 파일을 둘 곳, GitHub Pages에 펴내는 일. 이미 있는 "
            "파일은 덮어쓰지 않습니다.",
            "Make an archive of your own: content, a place for dumps, publishing on GitHub Pages. "
            "Never overwrites a file.",
        ),
        params=[
            click.Argument(["folder"], metavar="DIR", type=click.Path(path_type=Path)),
            click.Option(
                ["--name"],
                default="",
                metavar="NAME",
                help=speak(
                    language,
                    "사이트의 이름 (기본: 폴더의 이름)",
                    "The site's name (default: the folder's).",
                ),
            ),
            click.Option(
                ["--url"],
                default="",
                metavar="URL",
                help=speak(
                    language,
                    "오래 쓸 주소 (기본: GitHub Pages의 주소)",
                    "Permanent address (default: that of GitHub Pages).",
                ),
            ),
        ],
    )
