"""A gap that only the declared step of a fact hides.

What it finds. A case with one fact strictly between two of its declared steps, in which a decision
is asked and nothing decides it, although it is decided at the step below and at the step above.

Why it matters. The text has a hole; it does no harm as long as nobody ever has such a value. Then
somebody is awarded half a credit.

Example. Bands end at 30 and begin at 31, and credits are declared to come in fives. Nobody can have
30.5 failed credits today; the day a module is worth 7.5, somebody will.

Facts that the decision multiplies, divides or rounds, such as marks of which a mean is taken, are not asked
about.

What to do. Let the bands meet (`up to 30`, `more than 30`). If the step is certain to stay, nothing:
this is a note.
"""

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question, undecided
from verifier.checks.check import Check
from verifier.checks.duties import is_action
from verifier.checks.search import cases, some_case
from verifier.checks.tabled_steps import holes_between
from verifier.encode.calendar import counted_names
from verifier.encode.lists.flat import declared, without_places
from verifier.encode.smt.reading import read_among
from verifier.encode.smt.text import all_of, implies, negate, same
from verifier.evaluate import Evaluator
from verifier.evaluate.readable import may_find, values_found
from verifier.finding import Answer
from verifier.model.kinds import Number, is_date
from verifier.model.paths import kind_of_key
from verifier.model.policy import Case, Input
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Silent with one fact between two steps, and at neither of these steps; subject `decision, fact`."""
    decision, name = subject.split(", ")
    kind, value = kind_of_key(evaluator.policy, name), case[name]
    assert isinstance(kind, Number)
    assert not isinstance(value, str)
    assert kind.step is not None
    evaluation = admissible(evaluator, case, off_grid=name)
    if (
        kind.on_grid(value)
        or evaluation is None
        or is_action(evaluator, decision)
        or evaluation.outcomes[decision].status != "silent"
    ):
        return False
    below = value - (value - kind.origin) % kind.step
    at_steps = [_moved(evaluator, case, name, step) for step in (below, below + kind.step)]
    return all(_not_always_silent(evaluator, at_step, decision) for at_step in at_steps)


def _not_always_silent(evaluator: Evaluator, case: Case, decision: str) -> bool:
    """Whether some choice of what is left open leaves the decision other than silent.

    Where it stays unknown for want of what is silent or contradictory itself, that is told there.
    """
    outcomes = evaluator.evaluate(case).outcomes
    if outcomes[decision].status != "unknown":
        return outcomes[decision].status != "silent"
    for name, outcome in outcomes.items():
        wanted = name in outcomes[decision].causes and name not in case
        if wanted and outcome.status in ("decided", "discretionary"):
            values = values_found(evaluator.decisions[declared(name)].kind, outcome) or ()
            if values:
                return any(_not_always_silent(evaluator, {**case, name: v}, decision) for v in values)
    return True


def _moved(evaluator: Evaluator, case: Case, fact: str, step: Fraction) -> Case:
    """The case with the fact at a step; each decision keeps its value where it may."""
    taken = {
        name: outcome.values[0]
        for name, outcome in evaluator.evaluate(case).outcomes.items()
        if outcome.status == "decided" and outcome.values
    }
    taken |= {name: value for name, value in case.items() if declared(name) in evaluator.decisions}
    moved = {name: value for name, value in case.items() if declared(name) not in evaluator.decisions}
    moved[fact] = step
    for name in evaluator.evaluate(moved).outcomes:
        if name in taken:
            outcome = evaluator.evaluate(moved).outcomes[name]
            if may_find(evaluator.decisions[declared(name)].kind, outcome, taken[name]):
                moved[name] = taken[name]
    return moved


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    counted = counted_names(inquiry.native)
    for decision in inquiry.open_decisions:
        names = inquiry.relevant(decision.name)
        read = inquiry.reads(decision.name)
        left_out = inquiry.flat.sizes | inquiry.bent(decision.name) | set(counted)  # half a month is none
        for fact in _facts(inquiry):
            if fact.name in read - left_out:
                yield from _ask(inquiry, decision.name, fact, names)


def _facts(inquiry: Inquiry) -> Iterator[Input]:
    """The facts that come in steps: of the members that are alike those of the first."""
    seen: set[str] = set()
    for fact in inquiry.policy.inputs:
        stepped = isinstance(fact.kind, Number) and fact.kind.step is not None
        if not stepped or is_date(fact.kind):
            continue  # between two days there is none
        plain = without_places(fact.name)
        if inquiry.flat.ordered or plain not in seen:
            seen.add(plain)
            yield fact


def _ask(inquiry: Inquiry, decision: str, fact: Input, names: frozenset[str]) -> Iterator[Answer]:
    subject = f"{decision}, {fact.name}"
    if (CHECK.name, subject) in inquiry.settled:
        return
    between = inquiry.encoding.steps(fact.name)[2]
    detail = {"fact": fact.name}
    question = Question(decision, subject, "", names, detail=detail, off_grid=fact.name, domain=between)
    told = holes_between(inquiry, CHECK, question, lambda: _defect(inquiry, decision, fact.name))
    if told is not None:
        yield from told
        return
    silent = inquiry.encoding.question(decision).silent
    question = evolve(question, defect=silent)
    try:
        # cheap, and mostly settles it: the copies below are written only where something is silent
        if silent != "false" and some_case(inquiry, question):
            question = evolve(question, defect=_defect(inquiry, decision, fact.name))
    except NoAnswer as problem:
        yield undecided(inquiry, CHECK, decision, subject, str(problem))
        return
    yield from cases(inquiry, CHECK, question)


def _defect(inquiry: Inquiry, decision: str, fact: str) -> str:
    """That the decision is silent, and would not be at the step below nor at the one above."""
    encoding = inquiry.encoding
    below, above, _ = encoding.steps(fact)
    silent = encoding.question(decision).silent
    at_steps = [
        _not_silent(inquiry, decision, fact, tag, term) for tag, term in (("below", below), ("above", above))
    ]
    return all_of((silent, *at_steps))


def _not_silent(inquiry: Inquiry, decision: str, fact: str, tag: str, term: str) -> str:
    """That the decision is not silent when the fact takes the value of the term, admissible or not.

    Each decision read is chosen as in the case itself, as far as it can be so there.
    """
    copy = inquiry.moved(fact, tag, term)
    silent = copy.question(decision).silent
    read = read_among(copy, inquiry.reads(decision), (silent,))
    chosen = copy.chosen_among(read)
    here, there = inquiry.encoding.choice_symbols(), copy.choice_symbols()
    alike = [
        implies(copy.question(name).takes(here[name]), same(there[name], here[name]))
        for name in inquiry.policy.order
        if name in there and name in read
    ]
    return all_of((*chosen, *alike, negate(silent)))


CHECK = Check("grid-gap", "note", "case", __doc__, shows, ask)
