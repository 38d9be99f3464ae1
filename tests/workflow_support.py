"""Runs the jobs of the publishing workflow on this machine, step by step.

`run:` steps run as they stand. The actions are stood in for: checkout is git, configure-pages tells
an address, upload-pages-artifact copies its folder; the others have nothing to do here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

PAGES_URL = "https://keeper.example/archive"


def load(path: Path) -> dict[str, Any]:
    """A workflow; YAML 1.1 reads its key `on` as true."""
    return {"on" if key is True else key: value for key, value in _yaml(path).items()}


def _yaml(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


@dataclass
class Runner:
    """One run of the workflow.

    `commands` is a folder with the `seogo` that the steps find, `inputs` what a keeper typed.
    """

    workflow: Mapping[str, Any]
    origin: Path
    folder: Path
    commands: Path
    inputs: Mapping[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    """Of steps and jobs, by the expressions that name them."""
    summary: str = ""
    log: str = ""

    def job(self, name: str) -> int:
        """Run a job's steps until one fails; the exit code of the last that ran."""
        job = self.workflow["jobs"][name]
        place = self.folder / name
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        for step in job["steps"]:
            if not self._wanted(step.get("if", "")):
                continue
            if "uses" in step:
                self._action(step, place)
            elif "pip install" not in step["run"] and (code := self._run(step, place)):
                return code
        for key, value in job.get("outputs", {}).items():
            self.outputs[f"needs.{name}.outputs.{key}"] = self._value(value)
        return 0

    def _wanted(self, condition: str) -> bool:
        """Steps for a failure run only where an action fails, which none does here."""
        name = re.match(r"inputs\.(\w+) != ''", condition)
        return bool(self.inputs.get(name[1])) if name else not condition

    def _action(self, step: Mapping[str, Any], place: Path) -> None:
        given = step.get("with", {})
        match step["uses"].partition("@")[0].removeprefix("actions/"):
            case "checkout":
                git("clone", "--quiet", "--depth=1", self.origin.as_uri(), place / "work")
                if re.fullmatch("[0-9a-f]{40}", ref := self._value(given["ref"])):
                    git("fetch", "--quiet", "--depth=1", "origin", ref, cwd=place / "work")
                    git("checkout", "--quiet", ref, cwd=place / "work")
            case "configure-pages":
                self.outputs[f"steps.{step['id']}.outputs.base_url"] = PAGES_URL
            case "upload-pages-artifact":
                shutil.copytree(place / "work" / given["path"], place / "artifact")

    def _run(self, step: Mapping[str, Any], place: Path) -> int:
        files = {name: place / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_text("", encoding="utf-8")
        given = {key: self._value(value) for key, value in step.get("env", {}).items()}
        run = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=place / "work",
            env={
                **os.environ,
                **{key: str(value) for key, value in self.workflow["env"].items()},
                **{key: str(path) for key, path in files.items()},
                "RUNNER_TEMP": str(place),
                "PATH": f"{self.commands}{os.pathsep}{os.environ['PATH']}",
                **given,
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        self.log += run.stdout + run.stderr
        self.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        for line in files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines():
            key, _, value = line.partition("=")
            self.outputs[f"steps.{step['id']}.outputs.{key}"] = value
        return run.returncode

    def _value(self, text: str) -> str:
        """`${{ … }}` filled in: outputs, inputs, and the default branch."""

        def value(match: re.Match[str]) -> str:
            name = match[1]
            if quiet := re.fullmatch(r"inputs\.(\w+) && '(.*)' \|\| ''", name):
                return quiet[2] if self.inputs.get(quiet[1]) else ""
            if unless := re.fullmatch(r"!inputs\.(\w+) && inputs\.(\w+) \|\| ''", name):
                return "" if self.inputs.get(unless[1]) else self.inputs.get(unless[2], "")
            if name.startswith("inputs."):
                return self.inputs.get(name.removeprefix("inputs."), "")
            return "main" if name.endswith("default_branch") else self.outputs[name]

        return re.sub(r"\$\{\{ (.*?) \}\}", value, text)


def git(*arguments: object, cwd: Path | None = None) -> str:
    """What git answers."""
    return subprocess.run(
        ["git", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout.strip()


def installed_seogo(folder: Path) -> Path:
    """A folder whose `seogo` is the one under test."""
    folder.mkdir()
    command = folder / "seogo"
    root = Path(__file__).parents[1]
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH="{root / "plugins"}" exec "{sys.executable}" -m seogo "$@"\n',
        encoding="utf-8",
    )
    command.chmod(0o755)
    return folder
