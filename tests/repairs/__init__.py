"""Repairs tried on pages, and the pages that they make."""

from pathlib import Path

from verifier.checks import CHECKS, Options
from verifier.finding import Finding, Repair
from verifier.model.load import load
from verifier.model.policy import Policy
from verifier.pipeline import verify
from verifier.repairs.edits import Edit, applied
from verifier.repairs.search import with_repairs

HEAD = """---
policy: tried
title: Tried
source: made up
edition: undated
language: 1
---

# Tried

## 1 Bands

```policy 1
"""


def written(folder: Path, rules: str) -> Policy:
    """The policy of a page with these rules in one clause."""
    path = folder / "policy.md"
    path.write_text(f"{HEAD}{rules.strip()}\n```\n")
    return load(path)


def mended(policy: Policy, seconds: float = 60, decision: str | None = None) -> list[Finding]:
    """The gaps and contradictions of a policy with what was tried to mend them."""
    searched = [check for check in CHECKS if check.name in ("gap", "contradiction")]
    options = Options(decision=decision)
    verification = with_repairs(verify(policy, searched, options), options, seconds)
    return [answer for answer in verification.answers if isinstance(answer, Finding)]


def offered(finding: Finding) -> list[Repair]:
    return [repair for repair in finding.repairs or () if repair.verdict == "proved"]


def repaired(policy: Policy, repair: Repair, folder: Path) -> Policy:
    """The policy of a copy of the page, with the repair made, as an author would make it."""
    copy = folder / "repaired.md"
    copy.write_text(applied(policy.text, Edit(repair.line, repair.before, repair.after)))
    return load(copy)


def shown(repair: Repair) -> str:
    """The lines that change: `when failed <= 30 -> when failed < 31`."""
    before, after = (" / ".join(line.strip() for line in lines) for lines in (repair.before, repair.after))
    return f"{before} -> {after}" if before else f"+ {after.removeprefix(' / ')}"
