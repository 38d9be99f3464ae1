"""What .github/workflows/ may do, read from the files. tests/proof/test_publishing.py runs one."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from workflow_support import load

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
PUBLISH = load(ROOT / ".github" / "workflows" / "publish.yml")
JOBS = PUBLISH["jobs"]


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_each_job_may_do_what_it_needs_and_no_more() -> None:
    assert PUBLISH["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "convert": {"contents": "write"},
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }
    assert (JOBS["build"]["needs"], JOBS["deploy"]["needs"]) == ("convert", "build")
    assert load(ROOT / ".github" / "workflows" / "test.yml")["permissions"] == {"contents": "read"}


def test_it_runs_for_the_default_branch_only_and_once_at_a_time() -> None:
    assert set(PUBLISH["on"]) == {"push", "workflow_dispatch"}
    assert {"seeds/**", "content/**"} <= set(PUBLISH["on"]["push"]["paths"])
    assert "default_branch" in JOBS["convert"]["if"]
    assert PUBLISH["concurrency"]["cancel-in-progress"] is False


def test_credentials_stay_only_where_a_commit_is_pushed() -> None:
    kept = {
        (name, job["steps"].index(step)): step["with"]["persist-credentials"]
        for name, job in JOBS.items()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    }
    assert kept == {("convert", 0): True, ("build", 0): False}


def test_only_content_is_committed() -> None:
    scripts = "\n".join(step.get("run", "") for step in steps(PUBLISH))
    assert re.findall(r"git (?:add|rm|commit|stash|clean)\b.*", scripts) == [
        "git add --all content",
        'git commit --quiet --message "seogo convert"',
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_workflow(path: Path) -> None:
    workflow = load(path)
    for step in steps(workflow):
        assert "${{" not in step.get("run", ""), step
        assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/x@v1")), step
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60


def test_zizmor_has_nothing_to_report() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    run = subprocess.run(
        [
            zizmor,
            "--offline",
            "--no-progress",
            "--format=plain",
            "--config",
            "zizmor.yml",
            *WORKFLOWS,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "No findings to report" in run.stdout + run.stderr
