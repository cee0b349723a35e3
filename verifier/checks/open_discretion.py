"""A case in which somebody may decide, and nothing is said if they do not.

What it finds. A case of a decision for which only permissions are in force ("the board may …") and no
rule says what holds if the permission is not used. A clause that says `normally` is told as a note:
it admits departures and does not say when. All cases that the same rules leave open are told as one finding.

Why it matters. "May" leaves two outcomes open, and the regulation names only one of them. The
student cannot know what happens if the board does nothing.

Example. The board may allow a leave of 30 months. Nothing says whether leave ends at 24 months
otherwise.

What to do. Say what holds otherwise (`otherwise leave is refused`), or set a bound.
"""

from collections.abc import Iterator

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.search import cases
from verifier.checks.tabled import FEW_ROWS
from verifier.encode.lists.flat import declared
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Finding
from verifier.model.policy import Case
from verifier.model.reading import rules_about
from verifier.model.rules import Strength
from verifier.solve.inquiry import Inquiry


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Only options are in force, with neither a claim nor a bound beside them."""
    evaluation = admissible(evaluator, case)
    if evaluation is None:
        return False
    outcome = evaluation.outcomes[subject]
    return outcome.status == "discretionary" and not outcome.closed


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.open_decisions:  # a permission to act is complete by itself
        name = decision.name
        about = rules_about(inquiry.policy, name)
        said = (c for rule in about for c in rule.conclusions if c.decision == name)
        none = len(about) > FEW_ROWS and not any(conclusion.option for conclusion in said)
        defect = "false" if none else inquiry.encoding.question(name).open_discretion

        def in_force(case: Case, name: str = name) -> tuple[str, ...]:
            return inquiry.evaluator.evaluate(case).outcomes[name].rules

        yield from cases(
            inquiry, CHECK, Question(name, name, defect, inquiry.relevant(name), blame=in_force, resting=True)
        )
        yield from _normally(inquiry, name)


def _normally(inquiry: Inquiry, decision: str) -> Iterator[Answer]:
    """One note for each clause that decides only normally."""
    told: set[str] = set()
    for some in inquiry.rules:
        rule = some[0]
        for conclusion in rule.conclusions:
            normal = conclusion.strength is Strength.NORMALLY and conclusion.decision == decision
            subject = f"{declared(decision)}, normally in {rule.clause}"
            if normal and rule.clause not in told and (CHECK.name, subject) not in inquiry.settled:
                told.add(rule.clause)
                inquiry.settled[CHECK.name, subject] = True
                yield Finding(
                    check=CHECK.name,
                    severity="note",
                    policy=inquiry.policy.id,
                    decision=declared(decision),
                    subject=subject,
                    rules=inquiry.authors((rule.id,)),
                    clauses=(rule.clause,),
                    span=conclusion.span,
                    detail={"normally": rule.clause},
                )


CHECK = Check("open-discretion", "warning", "case", __doc__, shows, ask)
