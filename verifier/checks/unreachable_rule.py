"""A rule that no case reaches.

What it finds. A proof that no admissible case meets the condition of a rule together with the
conditions of the headings above it, or that none of its decisions is asked where it is met. Where
that stays open for want of a decision that is silent, contradictory or not asked, the rule counts as
reached: that decision is what to mend. A rule about each member of a list
is told where this is so of every member of every list; where it could be shown for short lists
alone, the question stays open.

Why it matters. The clause is dead: it was meant to decide something and decides nothing. Often a bound
was moved elsewhere, or two conditions exclude each other.

Example. A band of 61 to 90 failed credits in a programme of which at most 60 credits can be failed.

What to do. Correct the condition, or take the clause out.
"""

from collections.abc import Iterator

from verifier.checks.absence import absences
from verifier.checks.admissible import admissible
from verifier.checks.check import Check
from verifier.encode.smt.terms import Known
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.mentions import mentioned, mentioned_in_condition
from verifier.model.policy import Case
from verifier.model.rules import Rule
from verifier.solve.inquiry import Inquiry


def refuted_by(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """The rule may apply in the case, and a decision that it concludes on, if any, may be asked."""
    rule = evaluator.rules[subject]
    decisions = [evaluator.decisions[c.decision] for c in rule.conclusions]
    asking = [name for decision in decisions for name in mentioned(decision.asked_when)]
    about = evaluator.narrowed_to(*mentioned_in_condition(rule), *asking)
    if admissible(about, case) is None:
        return False
    for members in about.scopes(subject, case):
        asked = not decisions or any(about.holds(d.asked_when, case, members) is not False for d in decisions)
        if asked and about.rule_applies(subject, case, members) is not False:
            return True
    return False


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    def reached(rule: Rule) -> str:
        decisions = dict.fromkeys(c.decision for c in rule.conclusions)
        asked = [_may_hold(inquiry.encoding.question(name).asked) for name in decisions]
        return all_of((_may_hold(inquiry.encoding.applies(rule.id)), any_of(asked) if asked else "true"))

    yield from absences(inquiry, CHECK, inquiry.rules, reached)


def _may_hold(condition: Known) -> str:
    return any_of((condition.text, negate(condition.known)))


CHECK = Check("unreachable-rule", "warning", "absence", __doc__, refuted_by, ask)
