"""A case in which clauses of several texts disagree once these are put together.

What it finds. With `--together`: a case in which rules of different parts of the draft are in force on the
same decision and exclude each other. Rules of one part that disagree are a `contradiction`, as ever.

Why it matters. Each text says plainly what holds, and nothing in it is wrong. In the draft both hold, and
since neither knew of the other, neither says which prevails.

Example. One regulation refuses a third attempt, another grants a last attempt in a supplementary year.

What to do. Say in the draft which clause prevails (`despite`, `subject to`, `exception to`), narrow one of
them, or leave one out. If the two speak of different things under one name, rename one.
"""

from collections.abc import Iterator

from verifier.checks import contradiction
from verifier.checks.check import Check
from verifier.checks.parts import of_one_part
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Contradictory in an admissible case, between rules of several parts."""
    if not contradiction.shows(evaluator, case, subject):
        return False
    policy = evaluator.policy
    decision, *rules = subject.split(", ")
    if rules:
        return not of_one_part(policy, rules)
    outcome = evaluator.evaluate(case).outcomes[decision]
    pairs = [conflict for conflict in outcome.conflicts if len(conflict) == 2]
    if pairs:
        return not all(of_one_part(policy, pair) for pair in pairs)
    return not of_one_part(policy, [t.rule for t in outcome.traces if t.state in ("in force", "capped")])


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.decisions if inquiry.native.is_joint else ():
        yield from contradiction.contradictions(inquiry, CHECK, decision.name)


CHECK = Check("joint-contradiction", "error", "case", __doc__, shows, ask)
"""Asked of drafts that were put together alone: of one text it says nothing."""
