"""A rule that never gets its way.

What it finds. A proof that a rule, although some cases meet its condition, is lifted by an exception
or defeated by what prevails over it in every one of them. The rules that set it aside are named: the
fewest that do so together, where no single one does so everywhere, and other such sets where they are few.
A rule about each member of a list
is told where this is so of every member of every list; where it could be shown for short lists
alone, the question stays open.

Why it matters. The clause reads as if it decided something. Whoever relies on it is always wrong.

Example. A first rule admits everyone with 40 or better; a second, which yields to it, refuses some of
those with 60 or better. Nobody is ever refused.

What to do. Turn the priority round, narrow the rule that prevails, or take the clause out.
"""

from collections.abc import Iterator

from verifier.checks.absence import absences
from verifier.checks.admissible import admissible
from verifier.checks.check import Check
from verifier.checks.tabled_rules import TabledRules
from verifier.encode.lists.flat import declared
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Finding
from verifier.model.policy import Case
from verifier.model.rules import Rule
from verifier.solve.inquiry import Inquiry


def refuted_by(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """A conclusion of the rule is in force or capped in the case, or it offers choices and none is open.

    A decision that stays unknown for want of others shows nothing of what prevails.
    """
    evaluation = admissible(evaluator, case)
    if evaluation is None:
        return False
    about = {conclusion.decision for conclusion in evaluator.rules[subject].conclusions}
    return any(
        trace.rule == subject and trace.state in ("in force", "capped", "says nothing")
        for name, outcome in evaluation.outcomes.items()
        if declared(name) in about
        if outcome.status != "unknown"
        for trace in outcome.traces
    )


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    rules = [some for some in inquiry.rules if some[0].conclusions]

    def heeded(rule: Rule) -> str:
        return any_of(
            any_of((inquiry.encoding.question(name).in_force(rule.id), _choiceless(inquiry, rule, name)))
            for name in dict.fromkeys(c.decision for c in rule.conclusions)
        )

    def met(rule: Rule) -> str:
        applies = inquiry.encoding.applies(rule.id)
        seen = [inquiry.encoding.question(c.decision) for c in rule.conclusions]
        asked = any_of(all_of((terms.asked.text, negate(terms.blind))) for terms in seen)
        return all_of((applies.known, applies.text, asked))

    boxes = TabledRules(inquiry)

    def aside(rule: Rule) -> Finding | None:
        return boxes.set_aside(CHECK, rule, lambda: heeded(rule))

    yield from absences(inquiry, CHECK, rules, heeded, met, surely=boxes.heeded, proved=aside)


def _choiceless(inquiry: Inquiry, rule: Rule, decision: str) -> str:
    """That the rule is live and none of the guards of what it offers holds."""
    terms = inquiry.encoding.question(decision)
    own = [c for c in rule.conclusions if c.decision == decision]
    if any(c.form != "one of" for c in own):
        return "false"
    guards = [negate(inquiry.encoding.holds(g.guard).text) for c in own for g in c.choices]
    live = inquiry.encoding.live(rule.id).text
    return all_of((terms.asked.text, negate(terms.blind), live, *guards))


CHECK = Check("shadowed-rule", "warning", "absence", __doc__, refuted_by, ask)
