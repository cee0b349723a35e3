"""What is claimed of every case and fails: the claim, where it fails, and the figures that refute it."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from verifier.evaluate import Evaluator
from verifier.evaluate.truth import holds
from verifier.evaluate.world import ReadsAbsent, Unknown
from verifier.finding import Finding
from verifier.model.kinds import Number, YesNo
from verifier.model.mentions import mentioned_here, parts_of
from verifier.model.paths import kind_of_key, split
from verifier.model.policy import Policy
from verifier.model.terms import (
    Aggregate,
    Among,
    And,
    Chosen,
    Condition,
    Fact,
    Field,
    Not,
    Or,
    Quantified,
    Term,
    Truth,
)
from verifier.report.behind import FactReason, Facts
from verifier.report.members import Speaking, holder, only_ones, whose
from verifier.report.outcomes import cell
from verifier.report.page import listed
from verifier.report.phrases import value
from verifier.report.whom import asked, where

_Part = tuple[Facts, str, Condition]
"""A test, the facts as seen from the member that it is about, and the path of that member."""


def property_violated(policy: Policy, finding: Finding) -> str:
    """`it is claimed that “a cap never lowers a mark”; this fails where …: for example, …`."""
    label, form = finding.detail.get("property", finding.subject), finding.detail.get("form")
    claim = f"it is claimed that “{label}”; this fails"
    if form == "decided":
        return f"{claim}: {asked(policy, finding)} is not decided {where(policy, finding)}"
    if finding.other_case is None or finding.case is None:
        shown = _figures(policy, finding)
        refuted = f": for example, {shown}" if shown else ""
        return f"{claim} {where(policy, finding, of=False)}{refuted}"
    fact = finding.detail.get("fact", "")
    low, high = (value(policy, fact, case[fact]) for case in (finding.case, finding.other_case))
    first, second = (f"`{finding.detail.get(each, '')}`" for each in ("first", "second"))
    moved = whose(Speaking(policy, finding.of, only_ones(policy, finding.case)), fact)
    if form == "independent":
        words = f"{asked(policy, finding)} is {first} where {moved} is {low} and {second} where it is {high}"
    else:
        words = (
            f"{asked(policy, finding)} {form} from {first} to {second} as {moved} rises from {low} to {high}"
        )
    return f"{claim}: for example, {words}, all else alike"


def _figures(policy: Policy, finding: Finding) -> str:
    """What a claim compares, in the case of a finding: `` `mark` of the only module is 55 percent``."""
    claim = next((p for p in policy.properties if p.label == finding.subject), None)
    if claim is None or claim.condition is None or finding.case is None:
        return ""
    facts = Facts(policy, finding.case, Evaluator(policy).evaluate(finding.case), "")
    speaking = Speaking(policy, None, only_ones(policy, finding.case))
    words: list[str] = []
    for reason, path in dict.fromkeys(_telling(facts, claim.condition)):
        shown = _shown(facts, reason)
        if reason.sort == "term":
            words.append(f"`{reason.name}`{f' of {holder(speaking, path)}' if path else ''} is {shown}")
        else:
            path = split(reason.name)[0]
            words.append(f"{whose(speaking, reason.name)} is {shown}")
        speaking = evolve(speaking, of=path or None)
    return listed(words)


def _telling(facts: Facts, claim: Condition) -> list[tuple[FactReason, str]]:
    """The numbers that a claim compares and fails by, or those behind its words; else the words."""
    tests = list(_deciding(facts, "", claim, False))
    if not any(_is_number(facts, reason) for reason, _ in _read(tests)):
        tests = [test for each in tests for test in _behind(facts, *each)]
    found = _read(tests)
    numbers = [each for each in found if _is_number(facts, each[0])]
    words = [each for each in found if not isinstance(kind_of_key(facts.policy, each[0].name), YesNo)]
    return numbers or words or found


def _read(tests: Iterable[_Part]) -> list[tuple[FactReason, str]]:
    """What tests read, of the members that they are about, where it has a value."""
    return [
        (reason, path if _of_member(part) else "")
        for seen, path, part in tests
        for reason in (*seen.reasons(mentioned_here(part)), *seen.looked_at(part))
        if reason.sort != "member" and _shown(seen, reason)
    ]


def _of_member(part: Term | Condition) -> bool:
    """Whether a test that is asked of a member speaks of that one."""
    if isinstance(part, Aggregate):
        return part.over.owner is not None
    return isinstance(part, Field | Chosen) or any(map(_of_member, parts_of(part)))


def _behind(facts: Facts, seen: Facts, path: str, test: Condition) -> list[_Part]:
    """The tests behind a definition that is yes or no; any other test as it is."""
    if isinstance(test, Among) and isinstance(test.left, Fact | Field):
        name = next(iter(mentioned_here(test.left)), "")
        definition, key = seen.definitions.get(name), seen.key(name)
        if definition is not None and isinstance(definition.term, Truth) and key is not None:
            holds_there = facts.evaluation.facts.get(key) == "yes"
            return list(_deciding(facts, split(key)[0], definition.term.condition, holds_there))
    return [(seen, path, test)]


def _is_number(facts: Facts, reason: FactReason) -> bool:
    return reason.sort == "term" or isinstance(kind_of_key(facts.policy, reason.name), Number)


def _shown(facts: Facts, reason: FactReason) -> str | None:
    """A value in words, be it that a decision is left open."""
    outcome = facts.evaluation.outcomes.get(reason.name)
    if reason.value is not None or outcome is None or reason.sort == "term":
        return reason.value
    return f"`{cell(outcome, facts.kind(reason.name))}`"


def _deciding(facts: Facts, path: str, condition: Condition, wanted: bool) -> Iterator[_Part]:
    """The single tests that make a condition hold, or fail, each as seen from the member that it is about."""
    seen = facts.at(path)
    match condition:
        case Not(part=part):
            yield from _deciding(facts, path, part, not wanted)
        case And(parts=parts) | Or(parts=parts):
            if wanted is isinstance(condition, And):
                settling = parts
            else:
                settling = tuple(part for part in parts if _is(seen, part, wanted))[:1]
            for part in settling:
                yield from _deciding(facts, path, part, wanted)
        case Quantified(quantifier=quantifier, over=over, has=has) if wanted is (quantifier == "some"):
            everyone = seen.world.inside(over.owner, over.list, over.record)
            for member in () if isinstance(everyone, Unknown) else everyone:
                inside = member.members[over.record]
                there = facts.at(inside)
                if _is(there, over.where, True) and _is(there, has, quantifier != "every"):
                    yield from _deciding(facts, inside, has, quantifier != "every")
                    return
        case _:
            yield seen, path, condition


def _is(facts: Facts, condition: Condition, wanted: bool) -> bool:
    try:
        return holds(condition, facts.world) is wanted
    except ReadsAbsent:
        return False
