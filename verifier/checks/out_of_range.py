"""A case that takes a definition or a decision outside its declared range or off its step.

What it finds. An admissible case in which a computed value, or a value that a decision has or may be
given, lies outside the range or off the step that its own declaration states; or bounds on a decision,
or discretion up to a bound, that leave no value which the declaration admits.

Why it matters. The declaration is a claim about what can come out. Where it is wrong, either the claim
is, or a formula produces what nobody meant: an allowance of 62.5 credits, a mark of 104.

Example. `define half : Credits = taught_credits / 2`, with credits in steps of five, is 62.5 for 125.

What to do. Correct the formula, round it, or widen the declaration. A value that is out of its range only
where one that it is made of is too, is told with that one.
"""

from collections.abc import Iterable, Iterator, Sequence

from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.ranges import claims, leaves_range
from verifier.checks.search import cases
from verifier.checks.sources import sources_of_terms, through_definitions
from verifier.checks.upstream import once
from verifier.encode.smt.kinds import admits
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.kinds import Kind, Number
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.model.terms import Comparison, Condition, Constant, Fact, Term
from verifier.solve.inquiry import Inquiry


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """A value of the definition or decision that its declaration does not admit."""
    return leaves_range(evaluator, case, subject)


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
                tests = _ends(definition.kind, term)
                yield from _ask(inquiry, definition.name, defect, tests, [definition.term])
    for decision in inquiry.decisions:
        if claims(decision.kind):
            outside = inquiry.encoding.question(decision.name).outside()
            values = list(_concluded(inquiry, decision.name))
            ends = [test for value in values for test in _ends(decision.kind, value)]
            yield from _ask(inquiry, decision.name, outside, ends, values)


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


def _ask(
    inquiry: Inquiry, name: str, defect: str, tests: Iterable[Condition], made_of: Iterable[Term]
) -> Iterator[Answer]:
    """What is found of one name; that what its value is made of is out of range already is told there."""

    def in_force(case: Case) -> Sequence[str]:
        outcome = inquiry.evaluator.evaluate(case).outcomes.get(name)
        return outcome.rules if outcome else ()

    question = Question(
        name, name, defect, inquiry.relevant(name), blame=in_force, tests=tuple(tests), resting=True
    )
    read = through_definitions(inquiry, (one for term in made_of for one in mentioned(term)))
    answers = list(cases(inquiry, CHECK, question))
    yield from once(inquiry, CHECK, lambda _: (question, sources_of_terms(inquiry, read)), answers)


CHECK = Check("out-of-range", "error", "case", __doc__, shows, ask)
