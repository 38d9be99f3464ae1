"""`seogo check`."""

from __future__ import annotations

from pathlib import Path

import click

from seogo.check import CheckReport, check
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
from seogo.workspace import check_content


def check_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""

    def run(content: Path, output: Path, default_url: str | None, strict: bool) -> int:
        check_content(content)
        with out.working("살펴보는 중", "checking"):
            report = check(content, output, content.parent / "seeds", default_url or "")
        out.problems(report.problems)
        _summary(report, output, out)
        return exit_code(report.problems, strict=strict)

    return Command(
        "check",
        language=language,
        callback=run,
        help=speak(
            language,
            "펴내기 전에 살펴봅니다. 펴낸 주소가 모두 답하는지, 이름이 겹치지 않는지, 끊긴 링크가 "
            "있는지, 크기가 GitHub의 한도 안인지, convert가 바꿀 것이 남았는지. 아무것도 바꾸지 "
            "않습니다.",
            "Look an archive over before it is published: whether every published address answers, "
            "names collide, links are dead, sizes are within GitHub's limits, and convert would "
            "still change something. Changes nothing.",
        ),
        params=[
            content_option(language),
            output_option(language),
            default_url_option(language),
            strict_option(language),
        ],
    )


def _summary(report: CheckReport, output: Path, out: Output) -> None:
    counts = {kind: report.addresses.get(kind, 0) for kind in ("pages", "redirects", "tombstones")}
    pages, redirects, tombstones = counts.values()
    out.say(
        f"펴낸 주소 {sum(counts.values()):,}개: 쪽 {pages:,}, 넘겨주기 {redirects:,}, "
        f"빈자리 안내 {tombstones:,}",
        f"{sum(counts.values()):,} published addresses: {pages:,} pages, {redirects:,} redirects, "
        f"{tombstones:,} tombstones",
    )
    if not output.is_dir():
        out.say(
            f"{output} 폴더가 없어 링크는 보지 않았습니다. seogo build 뒤에 다시 실행하세요.",
            f"no {output}: links were not looked at; run again after seogo build.",
        )
    out.say(f"문제: {out.counts(report.problems)}", f"problems: {out.counts(report.problems)}")
