"""A case in which somebody must do what cannot be done.

What it finds. A case in which an action must be done by a day that lies before the day from which it
is to be done, or in which doing it is declared `incompatible` with what another rule requires. Where
several rules require one action their days hold together: the latest `from`, the earliest `by`.

Why it matters. Whoever has the duty fails it whatever they do, and what follows from failing it follows.
No clause needs to be wrong by itself: one gives the day, another the term, and they meet in a few cases.

Example. A student must register from seven days after the results, by one clause; by another, whoever
failed more than 30 credits must register within five days of them.

What to do. Let one of the days follow from the other, make one rule an `exception to` the other, or narrow
the condition of one of them. That every way of performing a duty is forbidden by the steps of a process
is not looked for: processes are not built yet.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question, undecided
from verifier.checks.check import Check
from verifier.checks.duties import actions, owed, owed_in
from verifier.checks.incompatible import INCOMPATIBLE, statement
from verifier.checks.incompatible import question as at_odds
from verifier.checks.search import cases, some_case
from verifier.encode.smt.text import all_of, any_of
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.policy import Case
from verifier.model.rules import Conclusion
from verifier.model.terms import Comparison
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """The action is to be done, and (by the two rules named, if any are) its last day lies before its first;
    or a duty meets what it is incompatible with."""
    evaluation = admissible(evaluator, case)
    if evaluation is None:
        return False
    if subject.startswith(INCOMPATIBLE):
        condition = statement(evaluator.policy, subject).condition
        return evaluator.holds(condition, case) is True and bool(owed_in(evaluation, evaluator, condition))
    action, *rules = subject.split(", ")
    outcome = evaluation.outcomes[action]
    if outcome.values != ("done",) or outcome.status != "decided" or not set(rules) <= set(outcome.rules):
        return False
    if not rules:
        first, last = outcome.start, outcome.deadline
        return isinstance(first, Fraction) and isinstance(last, Fraction) and last < first
    duties = [evaluator.rules[rule].conclusions for rule in rules]
    late = [_late(end, start) for end in duties[0] for start in duties[-1] if action == end.decision]
    return any(test is not None and evaluator.holds(test, case) is True for test in late)


def _late(end: Conclusion, start: Conclusion) -> Comparison | None:
    """That the last day of one duty lies before the first day of another duty to do the same."""
    if end.decision != start.decision or end.deadline is None or start.start is None:
        return None
    return Comparison(end.deadline, "<", start.start)


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.decisions:
        if decision.bearer is not None:
            yield from _dates(inquiry, decision.name)
    for place, incompatible in enumerate(inquiry.policy.incompatible):
        condition = incompatible.condition
        for action in actions(inquiry.evaluator, condition)[:1]:
            yield from at_odds(inquiry, CHECK, place, owed(inquiry, condition), action)


def _dates(inquiry: Inquiry, action: str) -> Iterator[Answer]:
    """Each duty with a deadline against each with a first day; one proof where no two are at odds."""
    terms = inquiry.encoding.question(action)
    duties = [one for one in terms.claims if one.conclusion.verb == "must"]
    tried: list[tuple[str, Comparison]] = []
    found = False
    for end, start in product(duties, duties):
        late = _late(end.conclusion, start.conclusion)
        if late is None:
            continue
        test = inquiry.encoding.holds(late)
        defect = all_of((terms.owed, end.in_force, start.in_force, test.known, test.text))
        tried.append((defect, late))
        question = _question(inquiry, action, (end.rule, start.rule), defect, late)
        try:
            if not some_case(inquiry, question):
                continue
        except NoAnswer as problem:
            yield undecided(inquiry, CHECK, action, question.subject, str(problem))
        else:
            yield from cases(inquiry, CHECK, question)
        found = True
    if tried and not found:
        names, tests = inquiry.relevant(action), tuple(late for _, late in tried)
        defect = any_of(defect for defect, _ in tried)
        yield from cases(inquiry, CHECK, Question(action, action, defect, names, tests=tests, nearby=False))


def _question(
    inquiry: Inquiry, action: str, rules: tuple[str, str], defect: str, late: Comparison
) -> Question:
    def blame(_: Case) -> Sequence[str]:
        return tuple(dict.fromkeys(rules))

    subject = ", ".join((action, *rules))
    names = inquiry.relevant(action)
    return Question(action, subject, defect, names, blame=blame, tests=(late,), nearby=False)


CHECK = Check("unmeetable-duty", "error", "case", __doc__, shows, ask)
