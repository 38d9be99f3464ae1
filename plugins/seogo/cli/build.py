"""`seogo build`."""

from __future__ import annotations

from pathlib import Path

import click

from seogo.archive import Archive, load_archive, with_url
from seogo.build import BuildReport, build
from seogo.cli.help import Command, speak
from seogo.cli.options import (
    content_option,
    default_url_option,
    exit_code,
    output_option,
    strict_option,
)
from seogo.cli.output import Output
from seogo.language import Language


def build_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""

    def run(
        content: Path, output: Path, url: str | None, default_url: str | None, strict: bool
    ) -> int:
        url = url or _elsewhere(content, default_url, out)
        with out.working("사이트를 만드는 중", "building"):
            report = build(content, output, url, strict=strict)
        out.problems(report.problems)
        if report.published:
            _summary(report, output, out)
        else:
            _held(report, output, out)
        return exit_code(report.problems, strict=strict)

    return Command(
        "build",
        language=language,
        callback=run,
        help=speak(
            language,
            "글 폴더로 사이트와 검색 색인을 만듭니다. 달라진 파일만 새로 씁니다.",
            "Build the site and its search index. Only files that differ are written.",
        ),
        params=[
            content_option(language),
            output_option(language),
            click.Option(
                ["--url"],
                metavar="URL",
                help=speak(
                    language,
                    "펴낼 주소 (기본: archive.toml의 url)",
                    "Published address (default: url in archive.toml).",
                ),
            ),
            default_url_option(language),
            strict_option(language),
        ],
    )


def _elsewhere(content: Path, default_url: str | None, out: Output) -> str | None:
    """The address a host gives, where the archive has none; a word where the two differ."""
    if not default_url:
        return None
    own, hosts = load_archive(content).url, with_url(Archive(), default_url).url
    if own and own != hosts:
        out.say(
            f"archive.toml의 url({own})로 만듭니다. 펴내는 곳의 주소는 {hosts}입니다. 그 주소로 "
            "펴내려면 archive.toml의 url을 비우세요.",
            f"built for the url in archive.toml ({own}); the host's is {hosts}. Empty the url "
            "there to use the host's.",
        )
    return None if own else hosts


def _held(report: BuildReport, output: Path, out: Output) -> None:
    out.say(f"문제: {out.counts(report.problems)}", f"problems: {out.counts(report.problems)}")
    out.say(
        f"펴내지 않았습니다(--strict): {output} 폴더는 그대로입니다 — 위의 문제를 고치고 다시 "
        "실행하세요.",
        f"not published (--strict): {output} is as it was — correct what is reported above and "
        "run again.",
    )


def _summary(report: BuildReport, output: Path, out: Output) -> None:
    stages = ", ".join(f"{name} {seconds:.1f}" for name, seconds in report.seconds.items())
    out.say(
        f"글 {report.articles}건, 태그 {report.tags}개, 글쓴이 {report.authors}명 → "
        f"{output}: 파일 {report.files:,}개, {report.bytes:,}바이트 "
        f"(새로 쓴 파일 {report.written:,}개, 지운 파일 {report.removed:,}개)",
        f"{report.articles} articles, {report.tags} tags, {report.authors} authors → "
        f"{output}: {report.files:,} files, {report.bytes:,} bytes "
        f"({report.written:,} written, {report.removed:,} removed)",
    )
    out.say(f"걸린 시간(초): {stages}", f"seconds: {stages}")
    out.say(f"문제: {out.counts(report.problems)}", f"problems: {out.counts(report.problems)}")
    index = output / "index.html"
    out.say(
        f"보기: {index} 파일을 두 번 누르거나, seogo serve --output {output}",
        f"to look: open {index}, or run: seogo serve --output {output}",
    )
