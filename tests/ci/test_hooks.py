"""`.pre-commit-hooks.yaml`: read and run by pre-commit itself on a scratch repository."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.scratch import GREEN, RED, ROOT, clean, git, program, repository

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: Any = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))


def pre_commit(folder: Path, *arguments: str, path: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=folder,
        env=clean(PATH=f"{path}:{clean()['PATH']}".strip(":"), PRE_COMMIT_HOME=str(folder.parent / "cache")),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


def test_pre_commit_reads_the_hooks() -> None:
    ran = pre_commit(ROOT, "validate-manifest", str(MANIFEST))
    assert ran.returncode == 0, ran.stdout
    assert [hook["id"] for hook in HOOKS] == ["verifier-check", "verifier-format", "verifier-test"]


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A repository that uses the hooks, installed here already."""
    folder = repository(tmp_path / "repository", GREEN)
    local = {"repo": "local", "hooks": [hook | {"language": "system"} for hook in HOOKS]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [local]}), encoding="utf-8")
    program(tmp_path / "bin")
    git(folder, "add", ".")
    return folder


def run(folder: Path, hook: str) -> "subprocess.CompletedProcess[str]":
    git(folder, "add", ".")
    return pre_commit(folder, "run", hook, "--all-files", path=str(folder.parent / "bin"))


def test_check_is_red_on_an_error_and_green_without(scratch: Path) -> None:
    assert run(scratch, "verifier-check").returncode == 0
    (scratch / "rules" / "policy.md").write_text(RED, encoding="utf-8")
    ran = run(scratch, "verifier-check")
    assert ran.returncode == 1
    assert "no clause decides `fine`" in ran.stdout


def test_format_lays_out_and_then_has_nothing_to_do(scratch: Path) -> None:
    page = scratch / "rules" / "policy.md"
    page.write_text(
        GREEN.replace("rule free\n  when stay", "rule free\n       when   stay"), encoding="utf-8"
    )
    ran = run(scratch, "verifier-format")
    assert ran.returncode == 1
    assert "files were modified by this hook" in ran.stdout
    assert "       when   stay" not in page.read_text(encoding="utf-8")
    assert run(scratch, "verifier-format").returncode == 0


def test_test_is_red_on_a_failing_case(scratch: Path) -> None:
    assert run(scratch, "verifier-test").returncode == 0
    table = "# Cases\n\n```cases\n  id | stay || fine\n  P1 | 40 || {}\n```\n"
    (scratch / "rules" / "cases.md").write_text(table.format(19), encoding="utf-8")
    assert run(scratch, "verifier-test").returncode == 1
    (scratch / "rules" / "cases.md").write_text(table.format(20), encoding="utf-8")
    assert run(scratch, "verifier-test").returncode == 0


@pytest.mark.network
def test_pre_commit_installs_the_hooks_from_the_repository(tmp_path: Path) -> None:
    folder = repository(tmp_path / "repository", RED)
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True)
    uses = {"repo": str(ROOT), "rev": head.stdout.strip(), "hooks": [{"id": "verifier-check"}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [uses]}), encoding="utf-8")
    git(folder, "add", ".")
    ran = pre_commit(folder, "run", "--all-files")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "no clause decides `fine`" in ran.stdout, ran.stdout + ran.stderr
