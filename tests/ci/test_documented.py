"""What the README tells others to write into their repositories."""

import re
from typing import Any

import yaml

from tests.ci.scratch import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
WORKFLOW, HOOKS = (yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL))


def test_the_workflow_is_for_pull_requests_without_secrets() -> None:
    assert WORKFLOW[True] == "pull_request"  # YAML reads `on` as yes
    assert WORKFLOW["permissions"] == {"contents": "read"}
    (job,) = WORKFLOW["jobs"].values()
    checkout, check = job["steps"]
    assert checkout["uses"].startswith("actions/checkout@")
    action: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert set(check["with"]) <= set(action["inputs"])
    assert "${{" not in str(WORKFLOW)


def test_the_hooks_are_those_there_are() -> None:
    shipped: Any = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (repository,) = HOOKS["repos"]
    assert [hook["id"] for hook in repository["hooks"]] == [hook["id"] for hook in shipped]
