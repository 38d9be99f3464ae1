"""`seogo report`: where every byte of every dump went."""

from __future__ import annotations

from pathlib import Path

import click

from seogo.account.totals import FATES, Totals, read_totals
from seogo.cli.help import Command, speak
from seogo.cli.options import EXIT_GOOD, EXIT_PROBLEMS, content_option
from seogo.cli.output import Output
from seogo.language import Language
from seogo.ledger.account import accounts
from seogo.ledger.report import count_problems

_FATES = {
    "body": ("본문", "body"),
    "title": ("제목", "title"),
    "byline": ("글쓴이 줄", "byline"),
    "tags": ("태그", "tags"),
    "summary": ("요약", "summary"),
    "series": ("연재", "series"),
    "publisher": ("펴낸 곳", "publishers"),
    "copy": ("다시 나온 글", "copies"),
    "excerpt": ("앞부분만 나온 글", "excerpts"),
    "version": ("다른 판", "other versions"),
    "withdrawn": ("거둔 글", "withdrawn"),
    "header": ("목록 머리글", "listing headers"),
    "furniture": ("화면 글자", "page furniture"),
    "left-over": ("남은 글자", "left over"),
    "markup": ("쓰지 않은 항목", "unused fields"),
    "unreadable": ("읽지 못한 바이트", "unreadable"),
    "blank": ("빈칸", "blanks"),
}
_UNITS = {"bytes": ("바이트", "bytes"), "characters": ("글자", "characters")}


def report_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""

    def run(content: Path) -> int:
        whole = [read_totals(path) for path in accounts(content)]
        if not whole:
            out.say(
                "받은 파일이 없습니다 — seogo convert부터.", "no dump yet — seogo convert first."
            )
        for dump in whole:
            _show(dump, out)
        counts = ", ".join(f"{code} {n}" for code, n in count_problems(content).items())
        if counts:
            out.say(f"문제: {counts}", f"problems: {counts}")
        return EXIT_GOOD if all(_adds_up(dump) for dump in whole) else EXIT_PROBLEMS

    return Command(
        "report",
        language=language,
        callback=run,
        help=speak(
            language,
            "받은 파일마다 글자 하나하나가 어디로 갔는지 합계로 보입니다. "
            "저장한 웹 페이지와 표는 보이는 글자를 셉니다.",
            "Show for every dump where each byte went, added up. Of saved pages and tables, "
            "visible characters are counted.",
        ),
        params=[content_option(language)],
    )


def _adds_up(dump: Totals) -> bool:
    return sum(dump.counts.values()) == dump.size


def _show(dump: Totals, out: Output) -> None:
    size = max(dump.size, 1)
    ko_unit, en_unit = _UNITS[dump.unit]
    out.say(
        f"{dump.file} ({dump.sha256[:12]}): 글 {dump.articles:,}건, {dump.size:,}{ko_unit}",
        f"{dump.file} ({dump.sha256[:12]}): {dump.articles:,} articles, {dump.size:,} {en_unit}",
    )
    for fate in FATES:
        if count := dump.counts[fate]:
            ko, en = _FATES[fate]
            share = f"{100 * count / size:8.3f} %  {count:>15,}"
            out.say(f"  {share}  {ko}", f"  {share}  {en}")
    total = sum(dump.counts.values())
    share = f"{100 * total / size:8.3f} %  {total:>15,}"
    out.say(f"  {share}  합계", f"  {share}  total")
