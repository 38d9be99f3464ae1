"""A keeper's days: the workflow that `seogo new` ships, run step by step against a bare origin."""

from __future__ import annotations

from pathlib import Path

import pytest

from seogo.new import STARTER, new
from test_cli import BODY
from workflow_support import PAGES_URL, Runner, git, installed_seogo, load

PUBLISH = load(STARTER / ".github" / "workflows" / "publish.yml")
FIRST = f"{BODY}박원익 2025.10.24 13:24 PDT\n"
SECOND = "AI 데이터센터가 늘고 있다. 전력이 모자란다고 업계는 말한다.\n이수 2025.10.25 09:00 PDT\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A keeper's clone of a new archive that stands on "GitHub"."""
    folder, origin = tmp_path / "내 서고", tmp_path / "origin.git"
    new(folder, "id-1", "내 서고")
    git("init", "--quiet", "--bare", "-b", "main", origin)
    git("init", "--quiet", "-b", "main", cwd=folder)
    git("config", "user.name", "keeper", cwd=folder)
    git("config", "user.email", "keeper@example.org", cwd=folder)
    git("remote", "add", "origin", origin, cwd=folder)
    _push(folder, "새 서고")
    return folder


def _push(folder: Path, message: str) -> str:
    git("add", "--all", cwd=folder)
    git("commit", "--quiet", "--allow-empty", "-m", message, cwd=folder)
    git("push", "--quiet", "-u", "origin", "main", cwd=folder)
    return git("rev-parse", "HEAD", cwd=folder)


def _drop(folder: Path, name: str, text: str) -> str:
    """What "Upload files" does: a commit that has the dump."""
    git("pull", "--quiet", "--rebase", cwd=folder)
    (folder / "seeds" / name).write_text(text, encoding="utf-8")
    return _push(folder, f"seeds/{name}")


def test_a_dump_becomes_a_site_and_nothing_new_makes_no_commit(
    archive: Path, tmp_path: Path
) -> None:
    commands = installed_seogo(tmp_path / "bin")
    origin = tmp_path / "origin.git"
    runs = commits = 0

    def publish(**inputs: str) -> tuple[Runner, str]:
        """The run, its three jobs done, and the commit that it built."""
        nonlocal runs
        runs += 1
        run = Runner(PUBLISH, origin, tmp_path / "runner", commands, inputs)
        for job in PUBLISH["jobs"]:
            assert run.job(job) == 0, run.log + run.summary
        return run, run.outputs["needs.convert.outputs.commit"]

    publish()
    dropped = _drop(archive, "a.txt", FIRST)
    run, built = publish()
    assert built == git("rev-parse", "main", cwd=origin) != dropped
    assert git("show", "-s", "--format=%an", built, cwd=origin) == "github-actions[bot]"
    changed = git("diff", "--name-only", dropped, built, cwd=origin).splitlines()
    assert changed
    assert all(name.startswith("content/") for name in changed)
    assert not any(".seogo" in name for name in changed)
    site = tmp_path / "runner" / "build" / "artifact"
    [article] = (site / "articles").rglob("*.html")
    page = article.read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{PAGES_URL}/articles/' in page
    assert [line for line in run.summary.splitlines() if line.startswith("#")] == [
        "## 옮기기",
        "## 만들기",
        "## 살피기",
    ]
    assert "    문제: 없음" in run.summary.partition("## 살피기")[2]
    commits += 1

    _, again = publish()
    assert again == built, "nothing new was committed"

    overlapping = _drop(archive, "b.txt", FIRST + SECOND)
    _, grown = publish()
    assert grown != overlapping
    assert len(list((site / "articles").rglob("*.html"))) == 2
    assert (site / article.relative_to(site)).is_file()
    commits += 1

    # A tag goes by another name, written on the web page; its old address leads there.
    vocabulary = archive / "content" / "vocabulary.toml"
    git("pull", "--quiet", "--rebase", cwd=archive)
    vocabulary.write_text('[topic]\n"칩" = ["반도체"]\n[slugs.tag]\n"칩" = "chip"\n', "utf-8")
    _push(archive, "칩")
    publish()
    old, renamed = (site / "tags" / f"{slug}.html" for slug in ("bandoche", "chip"))
    assert 'content="0; url=../tags/chip.html"' in old.read_text(encoding="utf-8")
    assert article.name in renamed.read_text(encoding="utf-8")
    commits += 1

    # An article is withdrawn by hand, and its dump in seeds/ does not bring it back.
    reason = "쓴 이의 뜻 $(touch /tmp/x) `x` \"'"
    run, _ = publish(withdraw=article.stem, reason=reason)
    assert "## 글 거두기" in run.summary
    page = article.read_text(encoding="utf-8")
    assert ("지원한다고" in page, "쓴 이의 뜻 $(touch" in page) == (False, True)
    publish()
    assert "지원한다고" not in article.read_text(encoding="utf-8")
    commits += 1

    # A dump that cannot be read: the others are published, and the run says so.
    _drop(archive, "c.docx", "PK\x03\x04 kein zip")
    run, _ = publish()
    assert "::warning title=옮기지 못한 것이 있습니다::" in run.log
    assert "seeds/c.docx: error " in run.summary

    # While convert is at work somebody corrects a text on the web page.
    _drop(archive, "d.txt", SECOND.replace("AI", "로봇").replace("10.25", "10.26"))
    run = Runner(PUBLISH, origin, tmp_path / "runner", commands)
    steps = PUBLISH["jobs"]["convert"]["steps"]
    late = {**PUBLISH, "jobs": {"convert": {"steps": [*steps[:-1], _edit(archive), steps[-1]]}}}
    assert Runner(late, origin, tmp_path / "runner", commands).job("convert") == 0
    files = git("ls-tree", "-r", "--name-only", "main", cwd=origin).splitlines()
    assert "content/pages/late.md" in files
    assert sum(name.startswith("content/articles/") for name in files) == 2
    commits += 1

    # What check refuses is not built.
    (tmp_path / "refusing").mkdir()
    refusing = tmp_path / "refusing" / "seogo"
    refusing.write_text(
        '#!/bin/sh\n[ "$1" = check ] && echo 주소가 사라집니다 && exit 1\n'
        f'exec "{commands / "seogo"}" "$@"\n',
        encoding="utf-8",
    )
    refusing.chmod(0o755)
    refused = Runner(PUBLISH, origin, tmp_path / "runner", tmp_path / "refusing")
    refused.outputs["needs.convert.outputs.commit"] = git("rev-parse", "main", cwd=origin)
    assert refused.job("build") == 1
    assert "    주소가 사라집니다\n\n**펴내지 않았습니다.**" in refused.summary
    assert not (tmp_path / "runner" / "build" / "artifact").exists()
    print(
        f"\npublishing, job by job: {runs} runs, {commits} commits, all in content/; nothing new, "
        "no commit; an edit meanwhile kept; what check refuses is not published"
    )


def _edit(archive: Path) -> dict[str, str]:
    """A step in which the keeper's own push comes first."""
    return {
        "run": (
            f'cd "{archive}" && git pull --quiet --rebase && '
            "printf 'Title: 늦은 글\\n\\n글.\\n' >content/pages/late.md && git add content && "
            "git commit --quiet -m late && git push --quiet"
        )
    }
