"""Whom a finding is about, and where: the parts that sentences share."""

from verifier.finding import Bounds, Finding, Region
from verifier.model.policy import Case, Decision, ListOf, Policy
from verifier.model.terms import Always
from verifier.report.conditions import is_reading
from verifier.report.members import Speaking, of_member, only_ones
from verifier.report.page import listed
from verifier.report.phrases import bounds, label, named
from verifier.report.regions import regions_words
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
    about, within = finding.of if of else None, finding.within
    if finding.regions:
        asked = _asked(policy, finding)
        known = [*readings(policy, finding), finding.detail.get("reading", "")]
        words = regions_words(policy, finding.regions, about, finding.unusual, within, asked, known)
        everywhere = "in every case" if asked is None else "in every case in which it is asked"
        return f"{word} {words}" if words else everywhere
    if finding.case is None:
        return "in every case"
    region = _of_case(policy, finding, finding.case)
    words = regions_words(policy, [region], about)
    return f"for example {word} {words}" if words else "even in the usual case"


def readings(policy: Policy, finding: Finding) -> dict[str, Bounds]:
    """The readings that a finding speaks of in all its regions alike, by their ambiguities."""
    first, *others = (region.facts for region in finding.regions or (Region({}),))
    return {
        name: limit
        for name, limit in first.items()
        if is_reading(policy, name) and all(other.get(name) == limit for other in others)
    }


def in_one_reading(policy: Policy, finding: Finding) -> str:
    """`if `unit` is read as the_total (what the limit counts), `: what a sentence begins with that speaks of
    some readings of its text only; empty for others."""
    read = [
        f"`{name}` is read as {bounds(policy, name, limit)}" + _question(policy, name)
        for name, limit in readings(policy, finding).items()
    ]
    return f"if {listed(read)}, " if read else ""


def _question(policy: Policy, name: str) -> str:
    words = label(policy, name)
    return f" ({words})" if words != name else ""


def about(policy: Policy, finding: Finding) -> str:
    """A finding in a few words, for a title: `gap in outcome, in one reading`."""
    words = finding.check + (f" in {finding.decision}" if finding.decision else "")
    return f"{words}, in one reading" if readings(policy, finding) else words


def examined(finding: Finding) -> str:
    """Of which cases a finding speaks, where it was looked for among a few members only, and that others may
    be there; empty where it tells of all there are."""
    if not finding.regions or finding.regions_complete:
        return ""
    more = "there may be further such cases"
    if not finding.within:
        return f" ({more})"
    told = within_words(finding.within).removeprefix("for ")
    return f" (told of cases with {told}: with more, other conditions may matter, and {more})"


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
