"""Whom a finding is about, and where: the parts that sentences share."""

from verifier.finding import Bounds, Finding, Region
from verifier.model.policy import Case, ListOf, Policy
from verifier.report.members import Speaking, of_member, only_ones
from verifier.report.phrases import named
from verifier.report.regions import region_words, speaking_of
from verifier.report.verdict import within_words

MOST_FACTS = 3
"""Facts of a region that a sentence names; the rest is told below it."""


def where(policy: Policy, finding: Finding, word: str = "where", of: bool = True) -> str:
    """Whom it concerns: the first region, or what is unusual about the case.

    `of`: the sentence has named the member that the finding is about, which is `it` from there on.
    """
    about = finding.of if of else None
    region = finding.regions[0] if finding.regions else None
    words = ""
    if region is not None:
        speaking, within = speaking_of(policy, region, about), finding.within
        words = region_words(speaking, region, MOST_FACTS, finding.unusual, within)
        words = f"{word} {words}" if words else ""
        if within:
            words = f"{words or 'in every case'} (told {within_words(within)})"
    elif finding.case is not None:
        region = _of_case(policy, finding, finding.case)
        words = region_words(speaking_of(policy, region, about), region, MOST_FACTS)
        words = f"for example {word} {words}" if words else "even in the usual case"
    if not words:
        return "in every case"
    more = len(finding.regions) - 1
    if more > 0:
        words += f", and in {more} more {'region' if more == 1 else 'regions'}"
    return words


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
