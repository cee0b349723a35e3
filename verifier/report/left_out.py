"""Sentences about what could be left out of a policy."""

from verifier.finding import Finding
from verifier.model.policy import Policy
from verifier.report.page import listed
from verifier.report.verdict import within_words


def redundant_rule(policy: Policy, finding: Finding) -> str:
    first, *covering = (f"`{rule}`" for rule in finding.rules)
    if finding.detail.get("both"):
        both = f"{first} and {covering[0]} say the same in the same cases"
        return f"{both}: without one of them no outcome changes{_told_within(finding)}"
    words = f"no outcome changes without {first}{_told_within(finding)}"
    if not covering:
        return words
    either = "" if len(covering) == 1 else "one of "
    return f"{words}: wherever it has a say, {either}{listed(covering)} has one that comes to the same"


def _told_within(finding: Finding) -> str:
    return f" (shown {within_words(finding.within)})" if finding.within else ""


def redundant_condition(policy: Policy, finding: Finding) -> str:
    part, of = finding.detail.get("part", ""), finding.detail.get("of", "")
    place = f"`{of}` in `{finding.rules[0]}`" if of else f"the condition of `{finding.rules[0]}`"
    if finding.detail.get("all"):
        words = f"{place}, `{part}`, makes no difference: no outcome changes if it always applies"
        return words + _told_within(finding)
    which = "the end " if finding.detail.get("which") in ("low", "high") else ""
    return f"no outcome changes if {which}`{part}` is left out of {place}{_told_within(finding)}"


def vacuous_property(policy: Policy, finding: Finding) -> str:
    return f"“{finding.detail.get('property', finding.subject)}” holds emptily: it speaks of no case at all"
