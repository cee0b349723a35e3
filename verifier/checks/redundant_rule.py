"""A rule without which every case comes out the same.

What it finds. A proof that no outcome of any decision changes if the rule is taken out, although it has a
say in some cases: status, values, bounds, discretion and days are the same without it. Where other rules
cover it, the fewest of them that do are named: wherever the rule is in force, one of these is in force as
well. Two rules that cover each other are told once. A rule that no case reaches, or that never has its
way, is told as that and not here. Where a decision is not known for want of another one, a rule that may
bear on it counts as needed. Rules about what a
limit over members bounds are passed over, as is what no calendar could be found for, and
nothing is claimed of either.

Why it matters. It does no harm until one of the two is amended: then they contradict each other, or the
amendment has no effect, and nobody expects it.

Example. One clause refuses a re-sit to whoever has passed, another to whoever has 50 or better, and 50 is
the pass mark.

What to do. Take the rule out, or leave it where a reader needs the words and know that there are two places
to amend.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve

from verifier.checks.absence import names_of, no_others, rules_asked_about
from verifier.checks.answers import undecided
from verifier.checks.bearing import bears
from verifier.checks.check import Check
from verifier.checks.describe import clauses_of
from verifier.checks.edit import Edit, Unchanging
from verifier.checks.edits import Edits
from verifier.checks.search import why
from verifier.encode.lists.flat import declared
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Finding
from verifier.model.policy import Case
from verifier.model.rules import Rule
from verifier.solve.inquiry import Inquiry
from verifier.solve.minimal import fewest
from verifier.solve.program import NoAnswer

MOST_COVERING = 40
"""The most rules among which those are looked for that cover another one."""


def refuted_by(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Some decision comes out otherwise in the case without the rule, or may."""
    edit = taken_out(evaluator.policy.rules, subject)
    return bears(evaluator, Evaluator(edit.of(evaluator.policy)), subject, case)


def taken_out(rules: Sequence[Rule], rule: str) -> Edit:
    """That a rule is taken out."""
    place = next(place for place, one in enumerate(rules, 1) if one.id == rule)
    return Edit(rule, f"-without{place}", rule, lambda _: None)


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    """One finding a rule, of two that cover each other the later; one proof that there are no others."""
    edits, found = Edits(inquiry, CHECK.name), dict[str, Finding]()
    for some in rules_asked_about(inquiry):
        rule = inquiry.flat.origin[some[0].id]
        try:
            proof = edits.ask(taken_out(inquiry.native.rules, rule))
            if proof is not None and has_a_say(inquiry, some, edits):
                inquiry.settled[CHECK.name, rule] = False
                found[rule] = _finding(inquiry, some, proof, edits)
            elif proof is not None and inquiry.last:
                inquiry.settled[CHECK.name, rule] = True
        except NoAnswer as problem:
            yield undecided(inquiry, CHECK, None, rule, why(inquiry, str(problem), ()))
    yield from _once(found)
    yield from no_others(inquiry, CHECK)


def has_a_say(inquiry: Inquiry, some: Sequence[Rule], edits: Edits) -> bool:
    """Whether a rule is in force in some case; an exception without conclusions, whether it applies."""
    told = edits.boxes.has_a_say(some[0].id)
    if told is not None:
        return told

    def say(rule: Rule) -> str:
        if not rule.conclusions:
            return inquiry.encoding.live(rule.id).text
        spoken = {c.decision for c in rule.conclusions}
        return any_of(inquiry.encoding.question(name).in_force(rule.id) for name in sorted(spoken))

    return _possible(inquiry, some, any_of(say(rule) for rule in some))


def _possible(inquiry: Inquiry, some: Sequence[Rule], term: str) -> bool:
    names = frozenset(name for rule in some for name in names_of(inquiry, rule))
    hypotheses = [hypothesis.text for hypothesis in inquiry.hypotheses(names)]
    with inquiry.session.question():
        return inquiry.session.possible(*inquiry.structure(names), *hypotheses, term)


def _finding(inquiry: Inquiry, some: Sequence[Rule], proof: Unchanging, edits: Edits) -> Finding:
    rule = inquiry.flat.origin[some[0].id]
    covering = edits.boxes.covering(rule, MOST_COVERING)
    if covering is None:
        covering = covered_by(inquiry, some)
    rules = (rule, *covering)
    decisions = tuple(dict.fromkeys(map(declared, proof.decisions)))
    return Finding(
        check=CHECK.name,
        severity=CHECK.severity,
        policy=inquiry.policy.id,
        decision=decisions[0] if decisions else None,
        subject=rule,
        rules=rules,
        clauses=clauses_of(inquiry, rules),
        span=some[0].span,
        rests_on=(*(f"rule {other}" for other in covering), *proof.rests_on),
        within=proof.within,
        asked=proof.asked,
        engines=proof.engines,
    )


def covered_by(inquiry: Inquiry, some: Sequence[Rule]) -> tuple[str, ...]:
    """The fewest author's rules of which one is in force wherever the rule is; empty where there are none,
    as where bounds leave the same value."""
    rule = inquiry.flat.origin[some[0].id]
    spoken = {c.decision for one in some for c in one.conclusions}
    beside = dict.fromkeys(
        inquiry.flat.origin[other.id]
        for other in inquiry.policy.rules
        if inquiry.flat.origin[other.id] != rule and any(c.decision in spoken for c in other.conclusions)
    )
    if not spoken or len(beside) > MOST_COVERING:
        return ()

    def cover(others: Sequence[str]) -> bool:
        alone = []
        for name in sorted(spoken):
            terms = inquiry.encoding.question(name)
            mine = any_of(terms.in_force(one.id) for one in some)
            theirs = [
                terms.in_force(r.id) for r in inquiry.policy.rules if inquiry.flat.origin[r.id] in others
            ]
            alone.append(all_of((mine, *(negate(term) for term in theirs))))
        return not _possible(inquiry, some, any_of(alone))

    return fewest(tuple(beside), cover, MOST_COVERING)


def _once(found: dict[str, Finding]) -> Iterator[Finding]:
    """The findings; of two rules that cover each other the later one, which says so."""
    for rule, finding in found.items():
        other = finding.rules[1] if len(finding.rules) == 2 else ""
        mutual = other in found and found[other].rules == (other, rule)
        if mutual and list(found).index(rule) < list(found).index(other):
            continue
        yield evolve(finding, detail={"both": "yes"}) if mutual else finding


CHECK = Check("redundant-rule", "note", "absence", __doc__, refuted_by, ask)
