"""Sentences about what could be left out of a policy."""

from verifier.finding import Finding
from verifier.model.paths import member_word
from verifier.model.policy import Policy
from verifier.report.page import listed
from verifier.report.verdict import within_words

_MOST_READERS = 3
"""Rules that read an idle fact and are named."""


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
    which = {"low": "the lower end ", "high": "the upper end "}.get(finding.detail.get("which", ""), "")
    return f"no outcome changes if {which}`{part}` is left out of {place}{_told_within(finding)}"


def idle_input(policy: Policy, finding: Finding) -> str:
    name, of, definitions = (finding.detail.get(part, "") for part in ("fact", "of", "definitions"))
    fact = f"`{name}`" + (f" of each {member_word(of).replace('_', ' ')}" if of else "")
    if finding.detail.get("read"):
        readers = listed(f"`{rule}`" for rule in finding.rules[:_MOST_READERS])
        more = len(finding.rules) - _MOST_READERS
        readers += f" and {more} more" if more > 0 else ""
        verb = "read" if len(finding.rules) > 1 else "reads"
        words = f"no outcome depends on {fact}: two cases that differ in it alone come out alike"
        although = f", although {readers} {verb} it" if readers else ""
        return f"{words}{although}{_told_within(finding)}"
    if definitions:
        only = [f"`{key.rpartition('.')[2]}`" for key in definitions.split(", ")]
        verb = "depends" if len(only) == 1 else "depend"
        return f"no outcome depends on {fact}: only {listed(only)} {verb} on it, and no decision reads that"
    what = "nothing is read of the list" if finding.detail.get("list") else "nothing reads"
    return f"{what} {fact}"


def vacuous_property(policy: Policy, finding: Finding) -> str:
    return f"“{finding.detail.get('property', finding.subject)}” holds emptily: it speaks of no case at all"
