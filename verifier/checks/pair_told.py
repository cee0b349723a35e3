"""What is told of two cases that differ in one fact: the finding, or the proof that there are none."""

from attrs import evolve

from verifier.checks.answers import Question, proved
from verifier.checks.check import Check
from verifier.checks.describe import clauses_of, defining_clauses, derived, outcome_in_words, says, unusual
from verifier.encode.lists.flat import declared
from verifier.evaluate import Evaluator
from verifier.evaluate.choices import outcomes
from verifier.evaluate.kinds import rank
from verifier.finding import Answer, Finding
from verifier.model.kinds import Value
from verifier.model.policy import Case
from verifier.model.terms import Always
from verifier.model.values import show_value
from verifier.solve.inquiry import Inquiry
from verifier.solve.two_worlds import TwoWorlds

Pair = tuple[dict[str, Value], dict[str, Value]]


def _question(worlds: TwoWorlds) -> Question:
    claim = worlds.claim
    return Question(
        worlds.subject,
        claim.label,
        "",
        worlds.names,
        span=claim.span,
        clause=claim.clause,
        by_itself=isinstance(claim.when, Always),
    )


def proved_of_pairs(inquiry: Inquiry, check: Check, worlds: TwoWorlds) -> Answer:
    with inquiry.session.scope(*worlds.structure()):
        found = proved(inquiry, check, _question(worlds), worlds.hypotheses(), worlds.defect())
    return evolve(found, within={name: most for name, most in found.within.items() if worlds.bounded(name)})


def finding_of_pair(inquiry: Inquiry, check: Check, worlds: TwoWorlds, pair: Pair) -> Finding:
    """The two cases with the lower value of the fact first."""
    claim, fact, name = worlds.claim, worlds.low, worlds.subject
    evaluator = inquiry.evaluator
    if rank(fact.kind, pair[0][fact.name]) > rank(fact.kind, pair[1][fact.name]):
        pair = pair[1], pair[0]
    both = [outcomes(evaluator, case).get(name) for case in pair]
    rules = tuple(dict.fromkeys(rule for outcome in both if outcome for rule in outcome.rules))
    evaluation, defined = evaluator.evaluate(pair[0]), defining_clauses(inquiry, (name,))
    return Finding(
        check=check.name,
        severity=check.severity,
        policy=inquiry.policy.id,
        decision=declared(name),
        of=name.rpartition(".")[0] or None,
        subject=claim.label,
        rules=rules,
        clauses=clauses_of(inquiry, rules) or ((claim.clause,) if claim.clause else defined),
        span=evaluator.rules[rules[0]].span if rules else claim.span,
        case=pair[0],
        other_case=pair[1],
        unusual=unusual(worlds.shared, pair[0]),
        derived=derived(inquiry, evaluation, worlds.names | {name}),
        says=says(inquiry, both[0], rules) if both[0] else (),
        detail={
            "property": "" if claim.implied else claim.label,
            "form": claim.form,
            "fact": fact.name,
            "first": _words(evaluator, pair[0], name),
            "second": _words(evaluator, pair[1], name),
        },
        asked=inquiry.question(check.name, claim.label),
        engines=("z3",),
    )


def _words(evaluator: Evaluator, case: Case, name: str) -> str:
    """What a case comes to: the outcome of a decision as a cell of a cases table, or the value."""
    outcome, decision = outcomes(evaluator, case).get(name), evaluator.decision(name)
    if outcome is not None and decision is not None:
        return outcome_in_words(outcome, decision.kind)
    value, definition = evaluator.evaluate(case).facts.get(name), evaluator.definition(name)
    return "not settled" if value is None or definition is None else show_value(value, definition.kind)
