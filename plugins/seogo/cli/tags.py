"""`seogo tags`: what was found, what is new, what to merge; and what the editor says to it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import click

from seogo.cli.help import Command, shell_word, speak
from seogo.cli.options import content_option, exit_code
from seogo.cli.output import Output
from seogo.documents.store import ARTICLES, load_documents
from seogo.language import Language
from seogo.site.terms import KINDS
from seogo.suggestions import Suggestion, Survey, Tag, survey
from seogo.suggestions.accept import Accepted, accept
from seogo.vocabulary import FILE_NAME, load_vocabulary
from seogo.workspace import check_content

_SHOWN = 30
# Characters of an example's title.
_TITLE = 40
_ALL = "all"
_REASONS = {
    "spelling": ("띄어쓰기·붙임표·대소문자만 다름", "differ in spaces, hyphens or case"),
    "form": ("복수형·직함·회사 꼴만 다름", "a plural, a title or a legal form"),
    "foreign": ("외래어 표기가 한 자모 다름", "one letter apart in a foreign word"),
    "script": ("본문이 한글과 로마자를 나란히 적음", "printed together in two scripts"),
    "person": ("성만 적은 이름", "a surname alone"),
}


def tags_command(language: Language, out: Output) -> click.Command:
    """The command, its help in one language."""

    def run(content: Path, accepted: Sequence[str], new: Sequence[str], everything: bool) -> int:
        check_content(content)
        documents, problems = load_documents(content, ARTICLES)
        found = survey(documents, load_vocabulary(content))
        if accepted or new:
            pairs = [_split(value, found.spellings) for value in accepted if value != _ALL]
            pairs += [(s.alias, s.name) for s in found.suggestions if _ALL in accepted]
            if accepted and not pairs:
                out.say("합칠 만한 태그가 없습니다.", "there is nothing to merge.")
            _tell(accept(content, found, pairs, [_split_kind(v) for v in new]), content, out)
        else:
            out.problems(problems)
            _show(found, len(documents), out, len(found.tags) if everything else _SHOWN)
            _hints(found, content, out)
        return exit_code(problems, strict=False)

    return Command(
        "tags",
        language=language,
        callback=run,
        help=speak(
            language,
            "글에 쓰인 태그, 어휘에 없는 새 태그, 합칠 만한 태그를 보입니다. 받아들인 것은 "
            f"{FILE_NAME}에 적습니다. 합치기는 사이트를 만들 때 이루어지고 글은 바뀌지 않습니다.",
            "List the tags in use, new ones that the vocabulary does not have, and near-duplicates "
            f"worth merging. What you accept is written into {FILE_NAME}. Merging happens when the "
            "site is built; articles stay as they are.",
        ),
        epilog=speak(
            language,
            "합치지 않을 제안은 두 이름을 --new로 어휘에 넣으면 다시 나오지 않습니다.",
            "A suggestion you do not want goes away when --new puts both names into the "
            "vocabulary.",
        ),
        params=[content_option(language), *_options(language)],
    )


def _options(language: Language) -> list[click.Parameter]:
    kinds = ", ".join(f"{kind} {KINDS[kind][1]}" if language == "ko" else kind for kind in KINDS)
    return [
        click.Option(
            ["--accept", "accepted"],
            multiple=True,
            metavar="ALIAS=NAME|all",
            callback=_check_pairs,
            help=speak(
                language,
                "ALIAS를 NAME에 합칩니다. 여러 번 쓸 수 있고, all은 제안 모두입니다.",
                "Merge ALIAS into NAME. May be repeated; `all` takes every suggestion.",
            ),
        ),
        click.Option(
            ["--new"],
            multiple=True,
            metavar="NAME=KIND",
            callback=_check_kinds,
            help=speak(
                language,
                f"NAME을 어휘에 넣습니다. KIND: {kinds}. 여러 번, --accept와 함께 쓸 수 있습니다.",
                f"Add NAME to the vocabulary. KIND: {kinds}. May be repeated, and go with "
                "--accept.",
            ),
        ),
        click.Option(
            ["--all", "everything"],
            is_flag=True,
            help=speak(
                language,
                f"많이 쓰인 {_SHOWN}개만이 아니라 모두 보입니다.",
                f"Show all, not only the {_SHOWN} most frequent.",
            ),
        ),
    ]


def _split(value: str, names: Collection[str] = ()) -> tuple[str, str]:
    """ALIAS and NAME; where a name has an "=" of its own, at the one behind a tag in use."""
    places = [match.start() for match in re.finditer("=", value)]
    used = [at for at in places if value[:at].strip() in names]
    at = next(iter(used or places), len(value))
    return value[:at].strip(), value[at + 1 :].strip()


def _split_kind(value: str) -> tuple[str, str]:
    name, _, kind = value.rpartition("=")
    return name.strip(), kind.strip()


def _check_pairs(_: click.Context, option: click.Parameter, values: tuple[str, ...]) -> object:
    for value in values:
        alias, name = _split(value)
        if value != _ALL and (not alias or not name or alias == name):
            raise click.BadParameter(f"'{value}' is not ALIAS=NAME", param=option)
    return values


def _check_kinds(_: click.Context, option: click.Parameter, values: tuple[str, ...]) -> object:
    for value in values:
        name, kind = _split_kind(value)
        if not name or kind not in KINDS:
            raise click.BadParameter(
                f"'{value}' is not NAME=KIND with one of {', '.join(KINDS)}", param=option
            )
    return values


def _show(found: Survey, articles: int, out: Output, most: int) -> None:
    out.say(
        f"글 {articles:,}건, 태그 {len(found.tags):,}개: 어휘에 있는 것 {len(found.known):,}개, "
        f"새것 {len(found.new):,}개, 합칠 만한 것 {len(found.suggestions):,}개",
        f"{articles:,} articles, {len(found.tags):,} tags: {len(found.known):,} known, "
        f"{len(found.new):,} new, {len(found.suggestions):,} near-duplicates",
    )
    _section("어휘에 있는 태그", "known tags", [_known(tag, out) for tag in found.known], out, most)
    _section("새 태그", "new tags", [_new(tag) for tag in found.new], out, most)
    merges = [_merge(suggestion, out) for suggestion in found.suggestions]
    _section("합칠 만한 태그", "near-duplicates", merges, out, most)


def _hints(found: Survey, content: Path, out: Output) -> None:
    """Commands to copy, with a real name in them."""
    command = "seogo tags"
    if content != Path("content"):
        command += f" --content {shell_word(str(content))}"
    if found.new:
        example = f"{command} --new {shell_word(f'{found.new[0].name}=topic')}"
        out.say(f"\n어휘에 넣기: {example}", f"\nto add: {example}")
    if found.suggestions:
        example = f"{command} --accept {shell_word(found.suggestions[0].handle)}"
        out.say(f"합치기: {example} (모두는 --accept all)", f"to merge: {example} (every one: all)")


def _section(ko: str, en: str, lines: Sequence[str], out: Output, most: int) -> None:
    if not lines:
        return
    out.say(f"\n{ko}", f"\n{en}")
    for line in lines[:most]:
        out.say(line, line)
    if (more := len(lines) - most) > 0:
        out.say(f"  … {more:,}개 더 있습니다: --all", f"  … {more:,} more: --all")


def _known(tag: Tag, out: Output) -> str:
    return f"  {tag.count:>6,}  {tag.name}  ({speak(out.language, KINDS[tag.kind][1], tag.kind)})"


def _new(tag: Tag) -> str:
    title = tag.title if len(tag.title) <= _TITLE else f"{tag.title[:_TITLE]}…"
    return f"  {tag.count:>6,}  {tag.name}  — {title} ({tag.path})"


def _merge(suggestion: Suggestion, out: Output) -> str:
    alias, name = suggestion.counts
    reason = speak(out.language, *_REASONS[suggestion.reason])
    return f"  {alias:>6,} → {name:,}  {shell_word(suggestion.handle)}  {reason}"


def _tell(results: Iterable[Accepted], content: Path, out: Output) -> None:
    path = content / FILE_NAME
    written = 0
    for result in results:
        kind = speak(out.language, KINDS[result.kind][1], result.kind)
        change = f"{result.alias} → {result.name}" if result.alias else result.name
        if result.is_new:
            written += 1
            out.say(f"{path}: {change} ({kind})", f"{path}: {change} ({kind})")
            if result.was:
                undo = f"--accept {shell_word(f'{result.name}={result.was}')}"
                out.say(
                    f"  ‘{result.was}’의 다른 이름에서 뺐습니다. 되돌리기: {undo}",
                    f"  no longer another name of '{result.was}'. To undo: {undo}",
                )
        else:
            out.say(f"{path}: {change}: 이미 그렇습니다.", f"{path}: {change}: already so.")
        if not result.is_used:
            name = result.alias or result.name
            out.say(f"‘{name}’ 태그를 단 글은 없습니다.", f"no article has the tag '{name}'.")
    if written:
        out.say("사이트에는 seogo build로 나타납니다.", "seogo build brings it to the site.")
