"""The README shows what is so."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from verifier.model.load import load

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSIONS = re.findall(r"```console\n\$ verifier ([^\n]+)\n(.*?)```", README, re.DOTALL)


def test_the_page_shown_is_a_policy(tmp_path: Path) -> None:
    shown = re.search(r"````markdown\n(.*?)````", README, re.DOTALL)
    assert shown is not None
    (tmp_path / "policy.md").write_text(shown[1], encoding="utf-8")
    assert [rule.id for rule in load(tmp_path / "policy.md").rules] == ["1/short", "1/long", "1/members"]


def test_a_session_opens_the_page() -> None:
    assert SESSIONS
    assert README.index("```console") < 800


@pytest.mark.parametrize(("command", "shown"), SESSIONS)
def test_sessions_show_what_the_terminal_prints(command: str, shown: str) -> None:
    """Line by line; a line `…` stands for any lines left out."""
    ran = subprocess.run(
        [sys.executable, "-m", "verifier", *command.split()],
        cwd=ROOT, env=os.environ | {"COLUMNS": "100"}, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    parts = [re.escape(part.strip("\n")) for part in re.split(r"(?m)^…$", shown) if part.strip()]
    assert parts, "the session shows nothing"
    pattern = r"\n(?:.*\n)*?".join(parts)
    assert re.search(pattern, ran.stdout), ran.stdout + ran.stderr
