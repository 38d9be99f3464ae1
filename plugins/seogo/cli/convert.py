"""`seogo convert`."""

from __future__ import annotations

import time
from pathlib import Path

import click

from seogo.cli.help import Command, speak
from seogo.cli.options import content_option, exit_code, strict_option
from seogo.cli.output import Output
from seogo.convert import ConvertReport, convert
from seogo.documents.store import ARTICLES
from seogo.language import Language


def convert_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""

    def run(inputs: tuple[Path, ...], content: Path, prune: bool, strict: bool) -> int:
        started = time.perf_counter()
        paths = inputs or _seeds(content, language)
        with out.progress("글을 옮기는 중", "converting") as progress:
            report = convert(paths, content, progress, pruning=prune)
        out.problems(report.problems, content / "ledger" / "problems.txt")
        _summary(report, out, time.perf_counter() - started)
        return exit_code(report.problems, strict=strict)

    return Command(
        "convert",
        language=language,
        callback=run,
        help=speak(
            language,
            "받은 파일을 글마다 Markdown 하나로 옮깁니다. 텍스트, 저장한 웹 페이지(HTML, MHTML), "
            "CSV와 XLSX, 이들이 든 폴더와 zip, gz를 읽습니다. 몇 번을 다시 해도 같고, "
            "손으로 고친 항목은 덮어쓰지 않습니다. INPUT이 없으면 seeds/의 모든 파일을 옮깁니다.",
            "Convert dumps into one Markdown file per article: text, saved web pages (HTML, "
            "MHTML), CSV and XLSX, and folders, zip and gz files of these. Running it again "
            "changes nothing, and what was edited by hand is never overwritten. Without INPUT: "
            "every file under seeds/.",
        ),
        params=[
            click.Argument(
                ["inputs"], nargs=-1, metavar="[INPUT …]", type=click.Path(path_type=Path)
            ),
            content_option(language),
            click.Option(
                ["--prune"],
                is_flag=True,
                help=speak(
                    language,
                    "어느 INPUT에도 없는 글을 내립니다.",
                    "Remove articles that no INPUT holds.",
                ),
            ),
            strict_option(language),
        ],
    )


def _seeds(content: Path, language: Language) -> list[Path]:
    """The folder seeds/ beside the content folder; none for an archive written by hand."""
    folder = content.parent / "seeds"
    if not folder.is_dir():
        if (content / ARTICLES).is_dir():
            return []
        raise click.UsageError(
            speak(
                language,
                f"{folder} 폴더가 없습니다 — 옮길 파일을 적거나 그 폴더에 넣으세요.",
                f"no folder {folder} — name the files to convert, or put them there.",
            )
        )
    return [folder]


def _summary(report: ConvertReport, out: Output, seconds: float) -> None:
    out.say(
        f"글 {report.articles}건 (새 글 {report.new}, 고쳐 쓴 글 {report.updated}), "
        f"빈칸 뺀 글자 {report.characters:,}자, {seconds:.1f}초",
        f"{report.articles} articles ({report.new} new, {report.updated} updated), "
        f"{report.characters:,} characters without blanks, {seconds:.1f} s",
    )
    out.say(f"문제: {out.counts(report.problems)}", f"problems: {out.counts(report.problems)}")
