"""Two rules that meet, and how many pairs of rules do where they are told as one finding."""

from verifier.finding import Finding
from verifier.model.policy import Policy
from verifier.report.page import listed
from verifier.report.whom import asked, where


def overlap(policy: Policy, finding: Finding) -> str:
    rules = listed(f"`{rule}`" for rule in finding.rules)
    alike = f"{rules} decide {asked(policy, finding)} alike, and neither yields to the other"
    return f"{alike}, {where(policy, finding)}{more_pairs(finding, 'overlap')}"


def more_pairs(finding: Finding, do: str) -> str:
    """How many pairs of rules do the same; empty where each pair is told by itself."""
    pairs = finding.detail.get("pairs")
    return f"; in all {pairs} pairs of rules {do}" if pairs else ""
