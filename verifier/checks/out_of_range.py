"""A case that takes a definition or a decision outside its declared range or off its step.

What it finds. An admissible case in which a computed value, or a value that a decision has or may be
given, lies outside the range or off the step that its own declaration states; or bounds on a decision,
or discretion up to a bound, that leave no value which the declaration admits.

Why it matters. The declaration is a claim about what can come out. Where it is wrong, either the claim
is, or a formula produces what nobody meant: an allowance of 62.5 credits, a mark of 104.

Example. `define half : Credits = taught_credits / 2`, with credits in steps of five, is 62.5 for 125.

What to do. Correct the formula, round it, or widen the declaration.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.search import cases
from verifier.encode.lists.flat import declared
from verifier.encode.smt.kinds import admits
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.values import Interval, Points
from verifier.finding import Answer
from verifier.model.kinds import Kind, Number
from verifier.model.policy import Case
from verifier.model.terms import Comparison, Condition, Constant, Fact, Term
from verifier.solve.inquiry import Inquiry


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """A value of the definition or decision that its declaration does not admit."""
    evaluation = admissible(evaluator, case)
    if evaluation is None:
        return False
    name = declared(subject)
    if name in evaluator.definitions:
        kind, value = evaluator.definitions[name].kind, evaluation.facts.get(subject)
        return isinstance(kind, Number) and isinstance(value, Fraction) and not kind.admits(value)
    kind, outcome = evaluator.decisions[name].kind, evaluation.outcomes[subject]
    return isinstance(kind, Number) and _outside(kind, outcome)


def _outside(kind: Number, outcome: Outcome) -> bool:
    if outcome.status not in ("decided", "discretionary"):
        return False
    points = [p for values in outcome.possible if isinstance(values, Points) for p in values.points]
    return not all(kind.admits(point) for point in points) or not readable(kind, outcome)


def readable(kind: Number, outcome: Outcome) -> bool:
    """Whether a reader finds a value: a single number, or one of a range that the declaration admits."""
    return any(
        bool(values.points) if isinstance(values, Points) else _fits(kind, values)
        for values in outcome.possible
    )


def _fits(kind: Number, values: Interval) -> bool:
    lows = [end for end in (values.low, kind.low) if end is not None]
    highs = [end for end in (values.high, kind.high) if end is not None]
    return not lows or not highs or max_on_grid(kind, min(highs)) >= max(lows)


def max_on_grid(kind: Number, value: Fraction) -> Fraction:
    """The largest number of the declared grid that is not above the value."""
    return value if kind.step is None else value - (value - kind.origin) % kind.step


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    if inquiry.options.decision is None and inquiry.options.clause is None:
        for definition in inquiry.policy.definitions:
            asked = inquiry.asks(definition.name)
            if asked and isinstance(definition.kind, Number) and claims(definition.kind):
                value = inquiry.encoding.fact(definition.name)
                scale = inquiry.encoding.scale_of(definition.name)
                admitted = admits(definition.kind, value.text, scale)
                defect = all_of((inquiry.there(definition.name), value.known, negate(admitted)))
                term = Fact(definition.name, definition.kind)
                yield from _ask(inquiry, definition.name, defect, _ends(definition.kind, term))
    for decision in inquiry.decisions:
        if claims(decision.kind):
            outside = inquiry.encoding.question(decision.name).outside()
            values = _concluded(inquiry, decision.name)
            tests = [test for value in values for test in _ends(decision.kind, value)]
            yield from _ask(inquiry, decision.name, outside, tests)


def claims(kind: Kind) -> bool:
    """Whether a declaration claims anything of its values."""
    return isinstance(kind, Number) and (kind.low, kind.high, kind.step) != (None, None, None)


def _ends(kind: Kind, term: Term) -> Iterator[Condition]:
    """That a term lies within each end of a declared range."""
    if isinstance(kind, Number):
        if kind.low is not None:
            yield Comparison(term, ">=", Constant(kind.low, kind))
        if kind.high is not None:
            yield Comparison(term, "<=", Constant(kind.high, kind))


def _concluded(inquiry: Inquiry, decision: str) -> Iterator[Term]:
    """The values and bounds that rules conclude about a decision."""
    for rule in inquiry.policy.rules:
        for conclusion in rule.conclusions:
            if conclusion.decision == decision:
                values = (conclusion.value, *(choice.value for choice in conclusion.choices))
                yield from (value for value in values if value is not None)


def _ask(inquiry: Inquiry, name: str, defect: str, tests: Iterable[Condition]) -> Iterator[Answer]:
    def in_force(case: Case) -> Sequence[str]:
        outcome = inquiry.evaluator.evaluate(case).outcomes.get(name)
        return outcome.rules if outcome else ()

    question = Question(name, name, defect, inquiry.relevant(name), blame=in_force, tests=tuple(tests))
    yield from cases(inquiry, CHECK, question)


CHECK = Check("out-of-range", "error", "case", __doc__, shows, ask)
