"""A policy from its file."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.model.pages import fence, page, policy
from verifier.model.load import load
from verifier.source.mistake import Refused

POLICIES = sorted(Path(__file__).parents[2].glob("policies/*/policy.md"))


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.parent.name)
def test_bundled_policies_are_read(path: Path) -> None:
    read = load(path)
    assert read.rules
    assert read.cases
    if "uses:" not in read.text:  # else it covers the words too
        assert read.sha256 == sha256(path.read_bytes()).hexdigest()
    assert {rule.clause for rule in read.rules} <= {clause.id for clause in read.clauses}
    assert [clause.id for clause in read.clauses if clause.state == "missing"] == []


def test_front_matter() -> None:
    text = page(fence("rule\n then outcome is go")).replace(
        "language: 1\n", 'language: 1\nsource: text.txt\nedition: 2024\noutside: ["a specification"]\n'
    )
    read = policy(text)
    assert (read.id, read.title, read.source, read.edition) == ("sample", "A sample", "text.txt", "2024")
    assert read.outside == ("a specification",)
    assert policy(page("")).edition == "undated"
    assert read.bodies == {"board": "the board", "panel": "the panel"}


def test_mistakes_of_syntax_and_of_meaning_are_told_together() -> None:
    body = fence("rule a\n wen late\n then outcome is go\nrule b\n when faild > 3\n then outcome is go")
    with pytest.raises(Refused) as refused:
        policy(page(body))
    assert len(refused.value.mistakes) == 2


def test_the_same_policy_whatever_the_hash_seed() -> None:
    command = (
        "from pathlib import Path; from verifier.model.load import load; import sys;"
        "import attrs; print(attrs.asdict(load(Path(sys.argv[1]))))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", command, str(POLICIES[0])],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(outputs) == 1
