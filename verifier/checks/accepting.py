"""Which findings somebody has accepted (`accept …`), and whether that covers all of them.

An acceptance that says `where` covers a finding only if every admissible case that the finding tells of
lies there: all its regions where they are all the cases there are, or both of two cases. One that covers a
part of it changes nothing but that this is told.
"""

from collections.abc import Iterator

from attrs import evolve

from verifier.encode.smt.text import all_of, negate
from verifier.finding import Acceptance, Answer, Bounds, Finding, Region
from verifier.model import claims
from verifier.model.kinds import Kind
from verifier.model.mentions import mentioned
from verifier.model.terms import (
    Always,
    Among,
    And,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Operator,
    Term,
)
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer

Coverage = bool | None
"""Whether an acceptance covers a finding: all of it, nothing of it, or (None) a part."""


def accepted(inquiry: Inquiry, answer: Answer) -> Answer:
    """The answer, marked where it is a finding that is accepted on the day of the inquiry."""
    if not isinstance(answer, Finding):
        return answer
    for place, waiver in enumerate(inquiry.native.acceptances):
        if lapsed(inquiry, waiver) or not about(waiver, answer):
            continue
        covered = covers(inquiry, place, answer)
        if covered is not False:
            inquiry.told.accepted.add(place)
        if covered:
            return evolve(answer, accepted=Acceptance(waiver.reason, waiver.until))
        if covered is None:
            answer = evolve(answer, detail={**answer.detail, "accepted in part": waiver.reason})
    return answer


def waivers_of(inquiry: Inquiry, finding: Finding) -> list[claims.Acceptance]:
    """The acceptances that cover a finding, and not every finding of its kind."""
    return [
        inquiry.policy.acceptances[place]
        for place, waiver in enumerate(inquiry.native.acceptances)
        if not isinstance(waiver.where, Always)
        and not lapsed(inquiry, waiver)
        and about(waiver, finding)
        and covers(inquiry, place, finding)
    ]


def lapsed(inquiry: Inquiry, waiver: claims.Acceptance) -> bool:
    """Whether the last day of an acceptance has passed; never where nobody said which day it is."""
    today = inquiry.options.today
    return waiver.until is not None and today is not None and waiver.until < today


def about(waiver: claims.Acceptance, finding: Finding) -> bool:
    """Whether a waiver speaks of a finding, whatever the case: by its decision, or by the fact or the reading
    that it is about."""
    named = (finding.decision, finding.subject.rpartition(".")[2])
    return waiver.check == finding.check and (waiver.subject is None or waiver.subject in named)


def covers(inquiry: Inquiry, place: int, finding: Finding) -> Coverage:
    """Whether all that a finding tells of lies where the acceptance at this place says."""
    where = inquiry.native.acceptances[place].where
    if isinstance(where, Always):
        return True
    if finding.case is None:
        return False
    cases = [case for case in (finding.case, finding.other_case) if case is not None]
    held = [inquiry.evaluator.holds(where, case) for case in cases]
    if not finding.regions:  # a fact that is left out may be anything: some of these cases lie there
        return True if all(held) else False if False in held else None
    try:
        flat = inquiry.policy.acceptances[place].where
        lying = [_lying(inquiry, region, flat, finding) for region in finding.regions]
    except NoAnswer:
        return None if True in held else False
    if all(lying) and finding.regions_complete:
        return True
    return None if True in held or any(one is not False for one in lying) else False


def _lying(inquiry: Inquiry, region: Region, where: Condition, finding: Finding) -> Coverage:
    """Whether all admissible cases of a region meet a condition, none, or (None) some."""
    inside = And((*_tests(inquiry, region), *region.relations))
    held, wanted = inquiry.encoding.holds(inside), inquiry.encoding.holds(where)
    meets = all_of((wanted.known, wanted.text))
    names = inquiry.relevant(read=(*mentioned(inside), *mentioned(where)))
    off_grid = finding.detail.get("fact") if finding.off_grid else None
    with inquiry.session.question():
        texts = [hypothesis.text for hypothesis in inquiry.hypotheses(names, off_grid)]
        inquiry.session.require(*inquiry.structure(names), *texts, held.known, held.text)
        # unsatisfiable: no admissible case of the region lies there, or elsewhere
        if not inquiry.session.possible(meets):
            return False
        # longer lists may hold cases that lie elsewhere
        return None if inquiry.within(names) or inquiry.session.possible(negate(meets)) else True


def _tests(inquiry: Inquiry, region: Region) -> Iterator[Condition]:
    """What a region says of its facts, as conditions."""
    kinds = {fact.name: fact.kind for fact in inquiry.policy.facts}
    for name, limit in region.facts.items():
        if name in kinds:
            yield from _limits(Fact(name, kinds[name]), kinds[name], limit)
        else:
            kind = inquiry.decided[name].kind
            yield from _limits(Chosen(name, kind), kind, limit)


def _limits(left: Term, kind: Kind, limit: Bounds) -> Iterator[Condition]:
    signs: tuple[Operator, ...] = (">", ">=", "<", "<=")
    ends = (limit.above, limit.at_least, limit.below, limit.at_most)
    for sign, end in zip(signs, ends, strict=True):
        if end is not None:
            yield Comparison(left, sign, Constant(end, kind))
    if limit.values is not None:
        yield Among(left, limit.values)
