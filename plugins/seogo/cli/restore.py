"""`seogo restore`: text dumps written again from Markdown and ledger."""

from __future__ import annotations

from pathlib import Path

import click

from seogo.account.restore import Restored, restore
from seogo.account.texts import lookup
from seogo.cli.help import Command, speak
from seogo.cli.options import EXIT_GOOD, EXIT_PROBLEMS, content_option
from seogo.cli.output import Output
from seogo.language import Language
from seogo.ledger.account import HEAD, accounts, read_account

_SENTENCES = {
    "exact": (
        "{file}: 받은 그대로입니다 (SHA-256 {sha256}) — {path}",
        "{file}: as received (SHA-256 {sha256}) — {path}",
    ),
    "kept-in-seeds": (
        "{file}: 저장한 웹 페이지나 표는 되살리지 않습니다 — "
        "받은 파일이 seeds/에 SHA-256 {sha256}으로 있습니다.",
        "{file}: saved pages and tables are not restored — the file itself stays in seeds/ with "
        "SHA-256 {sha256}.",
    ),
    "withdrawn": (
        "{file}: 거둔 글({article})이 들어 있어 되살리지 않았습니다 — 그 글은 장부에 없습니다. "
        "나머지 글은 content/articles/에 있습니다.",
        "{file}: holds a withdrawn text ({article}) and was not restored — the ledger does not "
        "have that text; the other articles are in content/articles/.",
    ),
    "text-missing": (
        "{file}: {article} 글을 마지막 convert 뒤에 손으로 고쳐 받은 글이 장부에 없습니다 — "
        "그 파일로 seogo convert를 한 번 실행하면 남습니다.",
        "{file}: article {article} was edited by hand after the last convert, and the ledger "
        "does not have the text as received — run seogo convert with that dump once.",
    ),
    "different": (
        "{file}: 되살린 바이트가 받은 것(SHA-256 {sha256})과 다릅니다 — 장부를 git에서 되살리세요.",
        "{file}: the bytes are not those received (SHA-256 {sha256}) — restore the ledger from "
        "git.",
    ),
}


def restore_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""

    def run(names: tuple[str, ...], content: Path, output: Path) -> int:
        text = lookup(content)
        results = [
            restore(path, output, text) for path in accounts(content) if _wanted(path, names)
        ]
        for result in results:
            _show(result, out)
        if not results:
            out.say("그런 파일을 받은 적이 없습니다.", "no such dump was received.")
        good = results and all(r.outcome in ("exact", "kept-in-seeds") for r in results)
        return EXIT_GOOD if good else EXIT_PROBLEMS

    return Command(
        "restore",
        language=language,
        callback=run,
        help=speak(
            language,
            "받은 텍스트 파일을 Markdown과 장부만으로 한 바이트도 다르지 않게 다시 씁니다. "
            "NAME은 파일 이름이나 SHA-256의 앞부분이며, 없으면 모두 되살립니다.",
            "Write text dumps again, byte for byte, from Markdown and ledger alone. NAME is a "
            "file name or the beginning of a SHA-256; without one, all are restored.",
        ),
        params=[
            click.Argument(["names"], nargs=-1, metavar="[NAME …]"),
            content_option(language),
            click.Option(
                ["--output"],
                type=click.Path(path_type=Path),
                default=Path("restored"),
                metavar="DIR",
                help=speak(
                    language, "쓸 폴더 (기본: restored)", "Folder to write to (default: restored)."
                ),
            ),
        ],
    )


def _wanted(path: Path, names: tuple[str, ...]) -> bool:
    if not names:
        return True
    head = read_account(path).get(HEAD, {})
    sha256 = str(head.get("sha256", ""))
    return any(name == head.get("file") or (name and sha256.startswith(name)) for name in names)


def _show(result: Restored, out: Output) -> None:
    ko, en = _SENTENCES[result.outcome]
    values = {
        "file": result.file,
        "sha256": result.sha256,
        "article": result.article,
        "path": result.path,
    }
    out.say(ko.format(**values), en.format(**values))
