"""A scratch repository with a policy in it, and this checkout's `verifier` as a program."""

import os
import subprocess
import sys
from pathlib import Path

from tests.cli.running import CLOSED, PARKING

ROOT = Path(__file__).parents[2]
RED, GREEN = PARKING, CLOSED
"""A policy with an error, and one without."""


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, env=clean())


def clean(**more: str) -> dict[str, str]:
    """The environment without what a hook or another repository may have left in it."""
    return {name: of for name, of in os.environ.items() if not name.startswith("GIT_")} | more


def repository(folder: Path, text: str, name: str = "rules/policy.md") -> Path:
    """A git repository that holds one policy; its folder."""
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "a policy")
    return folder


def program(folder: Path) -> Path:
    """A folder for PATH that holds this checkout as the program `verifier`."""
    folder.mkdir(parents=True)
    path = folder / "verifier"
    path.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m verifier "$@"\n', encoding="utf-8"
    )
    path.chmod(0o755)
    return folder
