"""`seogo serve`."""

from __future__ import annotations

from pathlib import Path

import click

from seogo.archive import load_archive
from seogo.cli.help import Command, speak
from seogo.cli.options import content_option, output_option
from seogo.cli.output import Output
from seogo.errors import SeogoError
from seogo.language import Language
from seogo.serve import make_server, serve

_PATH = "/seogo/"
"""Where the site stands when archive.toml has no url."""


def serve_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""

    def run(content: Path, output: Path, port: int) -> int:
        if not (output / "index.html").is_file():
            raise click.UsageError(
                speak(
                    language,
                    f"{output}에 사이트가 없습니다 — 먼저 seogo build를 실행하세요.",
                    f"no site in {output} — run seogo build first.",
                )
            )
        archive = load_archive(content)
        path = archive.path if archive.url else _PATH
        try:
            server = make_server(output, path, port)
        except OSError as error:
            reason = error.strerror or str(error)
            raise SeogoError(
                f"포트 {port}: 쓸 수 없습니다({reason}) — --port로 다른 포트를 고르세요.",
                f"port {port}: cannot be used ({reason}) — choose another with --port.",
            ) from error
        url = f"http://127.0.0.1:{server.server_port}{path}"
        out.say(
            f"{url} 에서 볼 수 있습니다. 멈추려면 Ctrl+C를 누르세요.",
            f"serving at {url}; Ctrl+C stops.",
        )
        serve(server)
        return 0

    return Command(
        "serve",
        language=language,
        callback=run,
        help=speak(
            language,
            "만든 사이트를 이 컴퓨터에서 보여 줍니다. GitHub Pages처럼 하위 경로에 둡니다.",
            "Serve the built site on this machine, under a sub-path as GitHub Pages has.",
        ),
        params=[
            content_option(language),
            output_option(language),
            click.Option(
                ["--port"],
                type=click.IntRange(0, 65535),
                default=8000,
                metavar="N",
                help=speak(language, "포트 (기본: 8000)", "Port (default: 8000)."),
            ),
        ],
    )
