"""Whom a finding is about, and where: the parts that sentences share."""

from verifier.finding import Bounds, Finding, Region
from verifier.model.policy import Case, Decision, ListOf, Policy
from verifier.model.terms import Always
from verifier.report.members import Speaking, of_member, only_ones
from verifier.report.phrases import named
from verifier.report.regions import either, region_words, speaking_of
from verifier.report.said import Said, said_by
from verifier.report.verdict import within_words

MOST_FACTS = 3
"""Facts of a case that a sentence names, where no region is known; the whole case is told below it."""

_OF_ASKED = (
    *("gap", "joint-gap", "grid-gap", "assumed-closing"),
    *("open-discretion", "contradiction", "joint-contradiction"),
)
"""Checks that look only at cases in which the decision is asked."""


def where(policy: Policy, finding: Finding, word: str = "where", of: bool = True) -> str:
    """Whom it concerns: the first region, or what is unusual about the case.

    `of`: the sentence has named the member that the finding is about, which is `it` from there on.
    """
    about, within, words = finding.of if of else None, finding.within, ""
    if finding.regions:
        asked = _asked(policy, finding)
        each = [
            region_words(speaking_of(policy, region, about), region, finding.unusual, within, asked)
            for region in finding.regions
        ]
        everywhere = "in every case" if asked is None else "in every case in which it is asked"
        words = f"{word} {either(each)}" if all(each) else everywhere
        return f"{words} (told {within_words(within)})" if within else words
    if finding.case is None:
        return "in every case"
    region = _of_case(policy, finding, finding.case)
    words = either([region_words(speaking_of(policy, region, about), region)])
    return f"for example {word} {words}" if words else "even in the usual case"


def _asked(policy: Policy, finding: Finding) -> Said | None:
    """What holds in all cases that a check looks at, since the decision is asked there; None where it is
    asked in every case, or a check looks at others, too."""
    decision = named(policy, asked_key(finding))
    if (
        finding.check not in _OF_ASKED
        or not isinstance(decision, Decision)
        or "incompatible" in finding.detail
    ):
        return None
    said = said_by(policy, decision.asked_when, finding.of)
    return None if isinstance(decision.asked_when, Always) else said


def _of_case(policy: Policy, finding: Finding, case: Case) -> Region:
    """The telling facts of a case as a region; with them the lists that have one member."""
    facts = [name for name in finding.unusual if name in case]
    facts = facts or [name for name in case if not isinstance(named(policy, name), ListOf)] or list(case)
    facts = facts[:MOST_FACTS]
    lists = [n for n in only_ones(policy, case) if any(fact.startswith(f"{n}[") for fact in facts)]
    return Region({name: Bounds(values=(case[name],)) for name in [*lists, *facts]})


def asked(policy: Policy, finding: Finding) -> str:
    """What the finding is about, be it of a member: `resit` of a component."""
    if not finding.decision:
        return "the question"
    return f"`{finding.decision}`{of_member(Speaking(policy, finding.of))}"


def asked_key(finding: Finding) -> str:
    """The key of what the finding is about, in its case."""
    name = finding.decision or finding.subject
    return f"{finding.of}.{name}" if finding.of else name
