"""A case in which rules that nothing ranks give one decision incompatible answers.

What it finds. A case in which two rules are in force on the same decision and exclude each other: two
values; a value outside a bound; a lower bound above an upper one; discretion to give one value beside
a rule that gives another; a duty to act, or leave to act, beside the duty not to. Also two outcomes that
the author declared `incompatible`. Two rules are told once, with all the regions in which they clash.

Why it matters. The student is entitled under one clause and refused under another. Both readings are
right, so nobody can be told what holds.

Example. One clause entitles to a re-sit wherever a component is failed; another terminates the course.

What to do. Say which clause prevails (`despite`, `subject to`, `exception to`), or narrow one of them.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question, undecided
from verifier.checks.check import Check
from verifier.checks.duties import owed, owed_in
from verifier.checks.incompatible import INCOMPATIBLE, question, statement
from verifier.checks.parts import of_one_part
from verifier.checks.search import cases, first_case, why
from verifier.checks.tabled import FEW_ROWS
from verifier.checks.tabled_pairs import Pairs, pairs
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.policy import Case, Policy
from verifier.model.reading import rules_about
from verifier.solve.boxes.ranks import Ranks
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Contradictory in an admissible case, between the rules that the subject names if it names some."""
    evaluation = admissible(evaluator, case)
    if evaluation is None:
        return False
    if subject.startswith(INCOMPATIBLE):
        condition = statement(evaluator.policy, subject).condition
        met = evaluator.holds(condition, case) is True
        return met and not owed_in(evaluation, evaluator, condition)
    decision, *rules = subject.split(", ")
    outcome = evaluation.outcomes[decision]
    if outcome.status != "contradictory":
        return False
    return not rules or any(set(rules) == set(conflict) for conflict in outcome.conflicts)


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.decisions:
        yield from contradictions(inquiry, CHECK, decision.name)
    for place, incompatible in enumerate(inquiry.policy.incompatible):
        # a duty that meets what it is incompatible with is told as one that cannot be met
        yield from question(inquiry, CHECK, place, negate(owed(inquiry, incompatible.condition)))


def contradictions(inquiry: Inquiry, check: Check, name: str) -> Iterator[Answer]:
    """One finding for each pair of rules that clash, until no contradiction is left unexplained.

    Of a draft that was put together, `contradiction` looks at rules of one part, `joint-contradiction` at
    rules of several.
    """
    if (check.name, name) in inquiry.settled:
        return
    table = None if inquiry.counting or inquiry.native.is_joint else inquiry.tables.of(name)
    if table is not None and (table.exact or len(table.rows) > FEW_ROWS):
        ranks = Ranks(inquiry.policy, name)
        if ranks.single:
            yield from pairs(inquiry, check, name, table, _of_boxes(inquiry, name, ranks))
            return
    terms = inquiry.encoding.question(name)
    names = inquiry.relevant(name)
    explained: list[str] = []
    if inquiry.counting:
        yield from cases(inquiry, check, Question(name, name, terms.contradictory, names, ranked=True))
        return
    sought = _sought(inquiry, check, name)
    while True:
        left = all_of((sought, *(negate(conflict) for conflict in explained)))
        asked = Question(name, name, left, names, ranked=True)
        try:
            case = first_case(inquiry, asked)
        except NoAnswer as problem:
            yield undecided(inquiry, check, name, name, why(inquiry, str(problem), (name, *names)))
            return
        if case is None:
            if not explained:
                yield from cases(inquiry, check, asked)  # which proves it once more, and what it needs
            return
        conflicts = inquiry.evaluator.evaluate(case).outcomes[name].conflicts
        clashing = [c for c in conflicts if len(c) == 2 and _is_sought(inquiry.native, check, c)]
        instances = _instances(inquiry, name, clashing[0]) if clashing else []
        if instances:
            defect = any_of(terms.conflict(*pair) for pair in instances)
            asked = _between(inquiry, name, defect, clashing[0])
        else:
            defect = all_of((sought, negate(terms.some_conflict)))
            asked = _together(inquiry, name, defect)
        yield from cases(inquiry, check, asked)
        explained.append(defect)


def _is_sought(policy: Policy, check: Check, rules: Sequence[str]) -> bool:
    return of_one_part(policy, rules) == (check.name == CHECK.name)


def _sought(inquiry: Inquiry, check: Check, name: str) -> str:
    """That rules contradict each other which this check looks at.

    Where no two exclude each other and all together leave nothing, it is for the one part that speaks, or
    for them all.
    """
    terms = inquiry.encoding.question(name)
    if not inquiry.native.is_joint:
        return terms.contradictory
    about, origin = [rule.id for rule in rules_about(inquiry.policy, name)], inquiry.flat.origin
    several = any_of(
        all_of((terms.in_force(one), terms.in_force(other)))
        for one, other in combinations(about, 2)
        if not of_one_part(inquiry.native, (origin[one], origin[other]))
    )
    whose = negate(several) if check.name == CHECK.name else several
    sought = (
        terms.conflict(one, other)
        for one, other in combinations(about, 2)
        if _is_sought(inquiry.native, check, (origin[one], origin[other]))
    )
    return any_of((*sought, all_of((terms.contradictory, negate(terms.some_conflict), whose))))


def _of_boxes(inquiry: Inquiry, name: str, ranks: Ranks) -> Pairs:
    """What is asked where each rule claims one value: of two that claim different ones."""
    values = {rule: said[0].value for rule, said in ranks.said.items()}
    return Pairs(
        ranks,
        wanted=lambda one, other: values[one] != values[other],
        of_pair=lambda pair, defect: _between(inquiry, name, defect, pair),
        of_all=lambda count: evolve(_together(inquiry, name, ""), detail={"pairs": str(count)}),
        defect=lambda pair: inquiry.encoding.question(name).conflict(*pair),
        any_defect=lambda: inquiry.encoding.question(name).contradictory,
    )


def _instances(inquiry: Inquiry, name: str, conflict: Sequence[str]) -> list[tuple[str, str]]:
    """The rules about a decision, two by two, that stand for two of the author's."""
    origin = inquiry.flat.origin
    about = [rule.id for rule in rules_about(inquiry.policy, name)]
    first, second = ([rule for rule in about if origin[rule] == one] for one in conflict)
    return [(one, other) for one in first for other in second]


def _between(inquiry: Inquiry, name: str, defect: str, conflict: Sequence[str]) -> Question:
    rules = tuple(dict.fromkeys(conflict))
    subject = ", ".join((name, *rules))
    return Question(name, subject, defect, inquiry.relevant(name), blame=lambda _: rules, resting=True)


def _together(inquiry: Inquiry, name: str, defect: str) -> Question:
    """No two rules exclude each other, and all of them together leave nothing; which, the case tells."""

    def excluding(case: Case) -> Sequence[str]:
        return inquiry.evaluator.evaluate(case).outcomes[name].conflicts[0]

    return Question(name, name, defect, inquiry.relevant(name), blame=excluding, resting=True)


CHECK = Check("contradiction", "error", "case", __doc__, shows, ask)
