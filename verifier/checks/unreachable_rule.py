"""A rule that no case reaches.

What it finds. A proof that no admissible case meets the condition of a rule together with the
conditions of the headings above it, or that none of its decisions is asked where it is met.

Why it matters. The clause is dead: it was meant to decide something and decides nothing. Often a bound
was moved elsewhere, or two conditions exclude each other.

Example. A band of 61 to 90 failed credits in a programme of which at most 60 credits can be failed.

What to do. Correct the condition, or take the clause out.
"""

from collections.abc import Iterator

from verifier.checks.absence import absences
from verifier.checks.check import Check
from verifier.encode.smt.text import all_of, any_of
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.policy import Case
from verifier.model.rules import Rule
from verifier.solve.inquiry import Inquiry


def refuted_by(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """The rule applies in the case, and a decision that it concludes on, if any, is asked."""
    rule = evaluator.rules[subject]
    if evaluator.rule_holds(subject, case)[0] is not True:
        return False
    decisions = [evaluator.decisions[c.decision] for c in rule.conclusions]
    return not decisions or any(evaluator.holds(d.asked_when, case) is True for d in decisions)


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    def reached(rule: Rule) -> str:
        decisions = dict.fromkeys(c.decision for c in rule.conclusions)
        asked = [inquiry.encoding.question(name).asked.text for name in decisions]
        return all_of((inquiry.encoding.applies(rule.id).text, any_of(asked) if asked else "true"))

    yield from absences(inquiry, CHECK, inquiry.policy.rules, reached)


CHECK = Check("unreachable-rule", "warning", "absence", __doc__, refuted_by, ask)
