"""`seogo withdraw`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from seogo.archive import load_archive
from seogo.cli.help import Command, shell_word, speak
from seogo.cli.options import EXIT_GOOD, content_option
from seogo.cli.output import Output
from seogo.language import Language
from seogo.withdraw import Withdrawal, withdraw
from seogo.workspace import check_content
from seogo.zones import zone

_OUTCOMES = {
    "withdrawn": ("거두었습니다.", "withdrawn."),
    "changed": (
        "이미 거둔 글입니다. 그 자리에 보일 말을 바꾸었습니다.",
        "already withdrawn; what its page says has changed.",
    ),
    "already": ("이미 거둔 글입니다.", "already withdrawn."),
}


def withdraw_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""

    def run(article: str, reason: str, quiet: bool, content: Path) -> int:
        check_content(content)
        today = datetime.now(zone(load_archive(content).zone)).date().isoformat()
        done = withdraw(article, content, today, reason=reason, quiet=quiet)
        ko, en = _OUTCOMES[done.outcome]
        out.say(f"{done.article}: {ko}", f"{done.article}: {en}")
        if reason and done.entry.quiet:
            out.say(
                "조용히 거둔 글이라 까닭은 어디에도 적지 않았습니다.",
                "withdrawn quietly, so the reason is written nowhere.",
            )
        if done.outcome == "withdrawn":
            _removed(done, content, out)
        if done.outcome != "already":
            _left(done, content, out)
            _next(done, content, out)
        return EXIT_GOOD

    return Command(
        "withdraw",
        language=language,
        callback=run,
        help=speak(
            language,
            "글 하나를 거둡니다. 글은 Markdown, 사이트, 피드, 검색, 장부에서 빠지고 convert가 "
            "다시 들이지 않습니다. 주소에는 거둔 글이라는 쪽이 남습니다. ID는 식별자, Markdown "
            "파일, 쪽의 주소 가운데 하나입니다.",
            "Take an article down. Its text leaves Markdown, site, feeds, search and ledger, and "
            "convert never brings it back; its address says that it was withdrawn. ID is an "
            "identifier, a Markdown file or the address of a page.",
        ),
        params=[
            click.Argument(["article"], metavar="ID"),
            click.Option(
                ["--reason"],
                default="",
                metavar="TEXT",
                help=speak(
                    language,
                    "읽는 이에게 보일 까닭. --quiet와 함께 쓰면 어디에도 적지 않습니다.",
                    "Why, shown to readers. With --quiet it is written nowhere.",
                ),
            ),
            click.Option(
                ["--quiet"],
                is_flag=True,
                help=speak(
                    language,
                    "남는 쪽에 제목도 까닭도 적지 않습니다. 나중에 이것만 더할 수 있습니다.",
                    "Name neither title nor reason on the page that stays. May be added later.",
                ),
            ),
            content_option(language),
        ],
    )


def _removed(done: Withdrawal, content: Path, out: Output) -> None:
    for name in (done.path, *done.pictures):
        out.say(f"  지움: {content / name}", f"  removed: {content / name}")


def _left(done: Withdrawal, content: Path, out: Output) -> None:
    """What the command cannot reach."""
    out.say("\n이 명령이 닿지 못하는 곳:", "\nwhat this command cannot reach:")
    places = " ".join(shell_word((content / name).as_posix()) for name in (done.path, "ledger"))
    log = f"git log --all --oneline -- {places}"
    out.say(
        f"  git 기록: 지난 커밋에는 글이 남아 있습니다. 찾기: {log}",
        f"  git history: earlier commits still have the text. To look: {log}",
    )
    for sha256, names in done.dumps:
        out.say(
            f"  seeds/: 받은 파일 {names} (SHA-256 {sha256[:12]}…)에 글이 있습니다.",
            f"  seeds/: the dump {names} (SHA-256 {sha256[:12]}…) holds the text.",
        )
    out.say(
        "  restored/: seogo restore로 다시 쓴 파일이 있다면 글도 그 안에 있습니다.",
        "  restored/: what seogo restore wrote, if it was ever run, holds the text.",
    )
    out.say(
        "  .seogo/analysis, .seogo/search: 글의 조각이 있습니다. 두 폴더는 지워도 다시 "
        "만들어집니다.",
        "  .seogo/analysis, .seogo/search: caches hold pieces of the text. Delete the two folders; "
        "they are made again.",
    )
    out.say(
        "  나누어 준 사본, 검색 엔진, 웹 보존 사이트: 그쪽에 따로 알려야 합니다.",
        "  copies handed out, search engines, web archives: they have to be told.",
    )
    for article in done.same_text:
        out.say(
            f"  같은 글이 {article}에도 있습니다. 함께 거두려면: seogo withdraw {article}",
            f"  article {article} has the same text. To withdraw it: seogo withdraw {article}",
        )
    for path in done.naming:
        out.say(
            f"  다른 글이 이 글의 제목을 적고 있습니다: {content / path}",
            f"  another article prints its title: {content / path}",
        )
    if done.names:
        listed = ", ".join(done.names)
        out.say(
            f"  이 글에만 있던 이름은 빈 쪽으로 남습니다: {listed}",
            f"  names that only this article had keep an empty page: {listed}",
        )


def _next(done: Withdrawal, content: Path, out: Output) -> None:
    folder = "" if content == Path("content") else f" --content {shell_word(str(content))}"
    message = shell_word(f"Withdraw {done.article}")
    commit = f"git add -A {shell_word(str(content))} && git commit -m {message}"
    out.say("\n이제 할 일:", "\nwhat to do next:")
    out.say(f"  사이트를 다시 만들기: seogo build{folder}", f"  build: seogo build{folder}")
    out.say(f"  커밋: {commit}", f"  commit: {commit}")
    out.say("  펴내기: git push", "  publish: git push")
