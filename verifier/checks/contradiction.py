"""A case in which rules that nothing ranks give one decision incompatible answers.

What it finds. A case in which two rules are in force on the same decision and exclude each other: two
values; a value outside a bound; a lower bound above an upper one; discretion to give one value beside
a rule that gives another. Also two outcomes that the author declared `incompatible`.

Why it matters. The student is entitled under one clause and refused under another. Both readings are
right, so nobody can be told what holds.

Example. One clause entitles to a re-sit wherever a component is failed; another terminates the course.

What to do. Say which clause prevails (`despite`, `subject to`, `exception to`), or narrow one of them.
"""

from collections.abc import Iterator, Sequence

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question, undecided
from verifier.checks.check import Check
from verifier.checks.search import cases, first_case
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.model.reading import rules_about
from verifier.model.terms import Condition
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer

INCOMPATIBLE = "incompatible "


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Contradictory in an admissible case, between the rules that the subject names if it names some."""
    evaluation = admissible(evaluator, case)
    if evaluation is None:
        return False
    if subject.startswith(INCOMPATIBLE):
        place = int(subject.removeprefix(INCOMPATIBLE))
        return evaluator.holds(evaluator.policy.incompatible[place].condition, case) is True
    decision, *rules = subject.split(", ")
    outcome = evaluation.outcomes[decision]
    if outcome.status != "contradictory":
        return False
    return not rules or any(set(rules) == set(conflict) for conflict in outcome.conflicts)


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.decisions:
        yield from _decision(inquiry, decision.name)
    wanted = {decision.name for decision in inquiry.decisions}
    for place, incompatible in enumerate(inquiry.policy.incompatible):
        read = _outcomes(inquiry, incompatible.condition)
        if wanted & set(read):
            yield from _incompatible(inquiry, place, read)


def _outcomes(inquiry: Inquiry, condition: Condition) -> tuple[str, ...]:
    """The decisions that a condition speaks of, itself or through definitions, in its order."""
    found: dict[str, None] = {}
    for name in mentioned(condition):
        if name in inquiry.decided:
            found[name] = None
        elif name in inquiry.defined:
            behind = inquiry.decisions_behind(name)
            found.update(dict.fromkeys(d.name for d in inquiry.policy.decisions if d.name in behind))
    return tuple(found)


def _decision(inquiry: Inquiry, name: str) -> Iterator[Answer]:
    """One finding for each pair of rules that clash, until no contradiction is left unexplained."""
    if (CHECK.name, name) in inquiry.settled:
        return
    terms = inquiry.encoding.question(name)
    names = inquiry.relevant(name)
    explained: list[str] = []
    if inquiry.counting:
        yield from cases(inquiry, CHECK, Question(name, name, terms.contradictory, names))
        return
    while True:
        left = all_of((terms.contradictory, *(negate(conflict) for conflict in explained)))
        question = Question(name, name, left, names)
        try:
            case = first_case(inquiry, CHECK, question)
        except NoAnswer as problem:
            yield undecided(inquiry, CHECK, name, name, str(problem))
            return
        if case is None:
            if not explained:
                yield from cases(inquiry, CHECK, question)  # which proves it once more, and what it needs
            return
        conflicts = inquiry.evaluator.evaluate(case).outcomes[name].conflicts
        pairs = [conflict for conflict in conflicts if len(conflict) == 2]
        if pairs:
            defect = any_of(terms.conflict(*pair) for pair in _instances(inquiry, name, pairs[0]))
            question = _between(inquiry, name, defect, pairs[0])
        else:
            defect = all_of((terms.contradictory, negate(terms.some_conflict)))
            question = _together(inquiry, name, defect)
        yield from cases(inquiry, CHECK, question)
        explained.append(defect)


def _instances(inquiry: Inquiry, name: str, conflict: Sequence[str]) -> list[tuple[str, str]]:
    """The rules about a decision, two by two, that stand for two of the author's."""
    origin = inquiry.flat.origin
    about = [rule.id for rule in rules_about(inquiry.policy, name)]
    first, second = ([rule for rule in about if origin[rule] == one] for one in conflict)
    return [(one, other) for one in first for other in second]


def _between(inquiry: Inquiry, name: str, defect: str, conflict: Sequence[str]) -> Question:
    rules = tuple(dict.fromkeys(conflict))
    subject = ", ".join((name, *rules))
    return Question(name, subject, defect, inquiry.relevant(name), blame=lambda _: rules)


def _together(inquiry: Inquiry, name: str, defect: str) -> Question:
    """No two rules exclude each other, and all of them together leave nothing; which, the case tells."""

    def excluding(case: Case) -> Sequence[str]:
        return inquiry.evaluator.evaluate(case).outcomes[name].conflicts[0]

    return Question(name, name, defect, inquiry.relevant(name), blame=excluding)


def _incompatible(inquiry: Inquiry, place: int, read: Sequence[str]) -> Iterator[Answer]:
    """Outcomes that the author declared incompatible, all reached in one case."""
    statement = inquiry.policy.incompatible[place]
    holds = inquiry.encoding.holds(statement.condition)
    subject = f"{INCOMPATIBLE}{place}"
    names = inquiry.relevant(read=mentioned(statement.condition))
    defect = all_of((holds.text, holds.known))

    def in_force(case: Case) -> list[str]:
        outcomes = inquiry.evaluator.evaluate(case).outcomes
        return list(dict.fromkeys(rule for name in read for rule in outcomes[name].rules))

    detail = {"incompatible": statement.label}
    question = Question(
        read[-1],
        subject,
        defect,
        names,
        blame=in_force,
        detail=detail,
        tests=(statement.condition,),
        beside=tuple(read),
    )
    yield from cases(inquiry, CHECK, question)


CHECK = Check("contradiction", "error", "case", __doc__, shows, ask)
