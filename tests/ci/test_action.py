"""`action.yml`: its steps run with bash as a runner would, red on a policy with an error and green without."""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import frozen

from tests.ci.scratch import GREEN, RED, ROOT, clean, program, repository

ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


@frozen
class Ran:
    """How a step ended, what it put into the log, and the files that it told the runner of."""

    status: int
    log: str
    summary: str
    outputs: dict[str, str]


class Runner:
    """Runs steps of the action in a repository, with the variables and the shell that GitHub documents."""

    def __init__(self, workspace: Path, scratch: Path) -> None:
        self.workspace, self.scratch = workspace, scratch
        self.scratch.mkdir()

    def __call__(self, step: dict[str, Any], **given: str) -> Ran:
        inputs = {
            name: given.pop(name.replace("-", "_"), of["default"]) for name, of in ACTION["inputs"].items()
        }
        assert given == {}
        expanded = {
            name: EXPRESSION.sub(lambda found: inputs[found[1].removeprefix("inputs.")], text)
            for name, text in step["env"].items()
        }
        summary, output = self.scratch / "summary", self.scratch / "output"
        summary.write_text("")
        output.write_text("")
        script = self.scratch / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        ran = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace,
            env=clean(
                **expanded,
                CI="true",
                RUNNER_TEMP=str(self.scratch),
                GITHUB_ACTION_PATH=str(ROOT),
                GITHUB_WORKSPACE=str(self.workspace),
                GITHUB_STEP_SUMMARY=str(summary),
                GITHUB_OUTPUT=str(output),
            ),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )
        pairs = (line.split("=", 1) for line in output.read_text().splitlines())
        return Ran(ran.returncode, ran.stdout + ran.stderr, summary.read_text(encoding="utf-8"), dict(pairs))


def runner(folder: Path, text: str) -> Runner:
    """A runner whose first step is done: this checkout stands where the action installs itself."""
    made = Runner(repository(folder / "repository", text), folder / "runner")
    program(made.scratch / "policy-verifier" / "bin")
    return made


def test_no_text_from_outside_stands_in_a_script() -> None:
    assert ACTION["runs"]["using"] == "composite"
    for step in (INSTALL, CHECK):
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
        assert all(re.fullmatch(r"\$\{\{ inputs\.[\w-]+ \}\}", of) for of in step["env"].values())
        assert "uses" not in step
    named = {
        found for step in (INSTALL, CHECK) for of in step["env"].values() for found in EXPRESSION.findall(of)
    }
    assert named == {f"inputs.{name}" for name in ACTION["inputs"]}


def test_red_on_a_policy_with_an_error(tmp_path: Path) -> None:
    ran = runner(tmp_path, RED)(CHECK, paths="rules", format="sarif")
    assert ran.status == 1
    assert re.search(
        r"^::error file=rules/policy\.md,line=\d+,col=\d+,.*title=gap in fine::", ran.log, re.MULTILINE
    )
    assert "found 1 gap" in ran.summary
    assert ran.outputs["status"] == "1"
    log = json.loads(Path(ran.outputs["report"]).read_text(encoding="utf-8"))
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["gap"]


def test_green_on_a_policy_without(tmp_path: Path) -> None:
    ran = runner(tmp_path, GREEN)(CHECK, paths="rules\n")
    assert (ran.status, ran.outputs) == (0, {"status": "0"})
    assert "::" not in ran.log
    assert "Nothing wrong was found in Parking rules" in ran.summary


def test_inputs_reach_the_check(tmp_path: Path) -> None:
    run = runner(tmp_path, RED)
    assert run(CHECK, paths="rules", fail_on="never").status == 0
    (run.workspace / "verifier.toml").write_text("fail-on = 'never'\n")
    assert run(CHECK).status == 0
    assert run(CHECK, fail_on="error").status == 1
    (run.workspace / "known.json").write_text('{"version": 1, "findings": []}')
    assert "1 policy: 1 error" in run(CHECK, baseline="known.json").log
    for layout, end in (("junit", "xml"), ("json", "json")):
        assert Path(run(CHECK, format=layout).outputs["report"]).suffix == f".{end}"
    assert run(CHECK, format="html").status == 2
    ran = run(CHECK, paths="rules\nmore rules")
    assert ran.status == 2
    assert "more rules" in ran.log


def test_what_is_wrong_is_told_and_no_input_is_run(tmp_path: Path) -> None:
    run = runner(tmp_path, GREEN)
    hostile = '$(touch run)`touch run`"; touch run; "\n--update-baseline\n::error::no ##[error]'
    wrapped = f"{'a' * 90} ::error::no"  # a line of the message begins with it
    inputs = ("paths", "baseline", "fail_on", "format")
    for given in ({"baseline": wrapped}, *({name: hostile} for name in inputs)):
        ran = run(CHECK, **{"paths": "rules"} | given)
        assert ran.status == 2
        assert not re.search(r"^\s*::error::|##\[", ran.log, re.MULTILINE)
    assert not list(run.workspace.rglob("run"))
    ran = run(CHECK, paths="nowhere", baseline="known.json")
    assert "there is no baseline `known.json`" in ran.log
    assert "::error title=Policy Verifier::the check did not run" in ran.log
    assert ran.summary == "The check did not run; the log tells why.\n"


@pytest.mark.network
def test_the_action_installs_itself_and_runs(tmp_path: Path) -> None:
    red = Runner(repository(tmp_path / "red", RED), tmp_path / "runner")
    trap = red.workspace / "venv.py"
    trap.write_text("raise SystemExit('code of the repository was run')\n")
    installed = red(INSTALL)
    assert installed.status == 0, installed.log
    assert red(CHECK, paths="rules").status == 1
    red.workspace = repository(tmp_path / "green", GREEN)
    assert red(CHECK, paths="rules").status == 0
