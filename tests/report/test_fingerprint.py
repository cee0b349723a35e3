"""A fingerprint stays while its finding does: over edits of a page, on the findings of a real run."""

from pathlib import Path

import pytest

from verifier.finding import Finding
from verifier.pipeline import verify_page
from verifier.report.fingerprint import fingerprint

PAGE = """---
policy: permits
title: Permits
language: 1
---

# Permits

Who may park, and what it costs.

```policy
measure hours, euros
input stay : hours from 0 to 24 step 0.5 typical 2 "length of the stay"
input member : yes/no typical no
input guest : yes/no typical no
decision fee : euros from 0 to 100
decision place : one of near, far
```

## 1 Fees

Short stays are cheap.

```policy 1
rule
  when stay <= 4 hours
  then fee is 5 euros
rule
  when stay >= 6 hours
  then fee is 10 euros
rule
  when member
  then fee is 2 euros
```

## 2 Places

Members stand near.

```policy 2
rule near
  when member
  then place is near
rule far
  when not member
  then place is far
rule never
  when stay > 24 hours
  then place is far
```

## Examples

```cases
  id    | stay | member || fee
  short | 3    | no     || 6
```
"""
"""A gap between 4 and 6 hours, contradictions of members' fees, a rule that nobody reaches, a failing case."""


def prints(folder: Path, text: str) -> dict[str, set[str]]:
    """The fingerprints of a page, by check; not of idle inputs, which are about facts that the edits add."""
    path = folder / "policy.md"
    path.write_text(text, encoding="utf-8")
    verification = verify_page(path)
    every = [answer for answer in verification.answers if isinstance(answer, Finding)]
    found = [finding for finding in every if finding.check != "idle-input"]
    by_check: dict[str, set[str]] = {}
    for finding in found:
        by_check.setdefault(finding.check, set()).add(fingerprint(verification.policy, finding))
    assert sum(map(len, by_check.values())) == len(found), "two findings share a fingerprint"
    return by_check


def edited(*changes: tuple[str, str]) -> str:
    text = PAGE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    found = prints(tmp_path_factory.mktemp("before"), PAGE)
    assert {check: len(names) for check, names in found.items()} == {
        "gap": 1,
        "contradiction": 2,
        "unreachable-rule": 1,
        "failed-case": 1,
    }
    return found


FEES = PAGE[PAGE.index("rule\n  when stay <= 4") : PAGE.index("```\n\n## 2")]
TURNED = "".join(f"rule\n{rule}" for rule in reversed(FEES.split("rule\n")[1:]))
CLAUSES = PAGE[PAGE.index("## 1 Fees") : PAGE.index("## Examples")]
SWAPPED = CLAUSES[CLAUSES.index("## 2 Places") :] + "\n" + CLAUSES[: CLAUSES.index("## 2 Places")]

UNTOUCHED = {
    "paragraphs above": [("Who may park, and what it costs.", "Who may park.\n\nAnd what.\n\nIt costs.")],
    "prose between": [("Short stays are cheap.", "Short stays are cheap, and long ones\nare not.")],
    "a title and labels": [("title: Permits", "title: Parking"), ('"length of the stay"', '"how long"')],
    "a heading": [("## 1 Fees", "## 1 What it costs")],
    "layout and comments": [
        ("  when member\n  then fee is 2 euros", "    when  member   # of the club\n    then fee is 2 euros")
    ],
    "rules in another order": [(FEES, TURNED)],
    "clauses in another order": [(CLAUSES, SWAPPED)],
    "a fact that nothing here reads": [("decision fee", "input bike : yes/no typical no\ndecision fee")],
    "another rule elsewhere": [
        ("rule far\n", "rule guests\n  when guest and member\n  then place is near\nrule far\n")
    ],
    "an unnamed rule above": [
        ("```policy 1\n", "```policy 1\nrule\n  when member\n  then place is near\n"),
    ],
}


@pytest.mark.parametrize("name", UNTOUCHED)
def test_an_edit_that_leaves_a_finding_keeps_its_fingerprint(
    name: str, before: dict[str, set[str]], tmp_path: Path
) -> None:
    after = prints(tmp_path, edited(*UNTOUCHED[name]))
    assert {check: after.get(check) for check in before} == before


TOUCHED = {
    "the bound of a gap": ([("stay <= 4 hours", "stay <= 4.5 hours")], {"gap", "contradiction"}),
    "who is concerned": ([("when stay >= 6 hours", "when stay >= 6 hours or guest")], {"gap", "contradiction"}),
    "what a rule says": ([("then fee is 2 euros", "then fee is 3 euros")], {"contradiction"}),
    "a rule without effect": ([("when stay > 24 hours", "when stay > 24 hours and guest")], {"unreachable-rule"}),
    "a fact of a worked case": ([("short | 3 ", "short | 2 ")], {"failed-case"}),
    "the outcome expected": ([("|| 6", "|| 7")], {"failed-case"}),
    "the name of the policy": ([("policy: permits", "policy: parking")], {"gap", "contradiction", "unreachable-rule", "failed-case"}),
}  # fmt: skip


@pytest.mark.parametrize("name", TOUCHED)
def test_an_edit_that_makes_another_finding_changes_it(
    name: str, before: dict[str, set[str]], tmp_path: Path
) -> None:
    changes, concerned = TOUCHED[name]
    after = prints(tmp_path, edited(*changes))
    assert {check for check in before if after[check] != before[check]} == concerned


def test_two_rules_alike_are_two_findings(tmp_path: Path) -> None:
    dead = "rule\n  when stay > 24 hours\n  then place is far\n"
    found = prints(tmp_path, edited(("rule never\n", dead + dead + "rule never\n")))
    assert len(found["unreachable-rule"]) == 3
