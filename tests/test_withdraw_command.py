"""`seogo withdraw`: what it prints, in both languages, and its exit codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import articles_of
from seogo.cli.main import command
from seogo.convert import ConvertReport
from seogo.errors import ConfigurationError, UnknownNameError
from seogo.ledger.withdrawn import read_withdrawn

BODY = "정부가 반도체 산업을 지원하는 새로운 방안을 내놓았다. 업계는 설비 투자를 앞당긴다."
DUMP = f"{BODY}\n박원익 2025.11.04 12:47 PDT\n{BODY}\n김하늘 2025.12.02 23:10 KST\n"
Run = Callable[..., str]


@pytest.fixture
def run(
    no_kiwi: None,
    content: Path,
    convert_text: Callable[..., ConvertReport],
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """`seogo withdraw` on an archive of two articles → standard output."""
    convert_text(dump=DUMP)

    def withdraw(*arguments: str, language: str = "en") -> str:
        whole = command("ko" if language == "ko" else "en")
        given = ["withdraw", "--content", str(content), *arguments]
        assert whole.main(given, standalone_mode=False) == 0
        return capsys.readouterr().out

    return withdraw


@pytest.mark.parametrize("language", ["ko", "en"])
def test_what_it_cannot_reach_is_told(content: Path, run: Run, language: str) -> None:
    first, second = articles_of(content)
    shown = run(str(first), "--reason", "글쓴이 요청", language=language)
    assert "글쓴이 요청" in read_withdrawn(content)[first.stem].reason
    path = f"{content.as_posix()}/articles/2025/11/{first.stem}.md"
    for told in (
        path,
        f"git log --all --oneline -- {path} {content.as_posix()}/ledger",
        "seeds/",
        "dump.txt (SHA-256 ",
        ".seogo/",
        f"seogo withdraw {second.stem}",
        "seogo build --content",
        f"git commit -m 'Withdraw {first.stem}'",
        "git push",
    ):
        assert told in shown
    assert ("거두었습니다" if language == "ko" else "withdrawn.") in shown


@pytest.mark.parametrize("language", ["ko", "en"])
def test_once_more(content: Path, run: Run, language: str) -> None:
    article = articles_of(content)[0].stem
    run(article)
    assert run(article, language=language) == (
        f"{article}: 이미 거둔 글입니다.\n"
        if language == "ko"
        else f"{article}: already withdrawn.\n"
    )
    shown = run(article, "--quiet", "--reason", "비밀", language=language)
    assert ("어디에도 적지 않았습니다" if language == "ko" else "written nowhere") in shown
    assert "비밀" not in shown


def test_what_it_does_not_know(content: Path, run: Run, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError):
        run("20991231-aaaaaaaa")
    with pytest.raises(ConfigurationError):
        command("en").main(
            ["withdraw", "x", "--content", str(tmp_path / "none")], standalone_mode=False
        )
    assert not (tmp_path / "none").exists()
    assert len(articles_of(content)) == 2
