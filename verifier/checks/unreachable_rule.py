"""A rule that no case reaches.

What it finds. A proof that no admissible case meets the condition of a rule together with the
conditions of the headings above it, or that none of its decisions is asked where it is met. What keeps
it from being met is named: the parts of its condition that exclude each other, headings, ranges of facts,
assumptions, and rules about a decision that it reads. Where
that stays open for want of a decision that is silent, contradictory or not asked, the rule counts as
reached: that decision is what to mend. A rule about each member of a list
is told where this is so of every member of every list; where it could be shown for short lists
alone, the question stays open.

Why it matters. The clause is dead: it was meant to decide something and decides nothing. Often a bound
was moved elsewhere, or two conditions exclude each other.

Example. A band of 61 to 90 failed credits in a programme of which at most 60 credits can be failed.

What to do. Correct the condition, or take the clause out.
"""

from collections.abc import Iterable, Iterator, Sequence

from verifier.checks.absence import absences
from verifier.checks.admissible import admissible
from verifier.checks.check import Check
from verifier.checks.tabled_rules import TabledRules
from verifier.encode.smt.terms import Known
from verifier.encode.smt.text import TRUE, all_of, any_of, negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.mentions import mentioned, mentioned_in_condition
from verifier.model.policy import Case
from verifier.model.rules import Rule
from verifier.model.terms import Always, And, Condition
from verifier.model.wording import say_condition
from verifier.solve.basis import Conjuncts
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
        return all_of(text for _, text in _parts(inquiry, rule))

    def parts(some: Sequence[Rule]) -> Conjuncts:
        """What no case meets together; a part that is split for some instances only is taken whole."""
        each = [list(_parts(inquiry, rule)) for rule in some]
        names = dict.fromkeys(name for name, _ in each[0])
        whole = any([name for name, _ in one] != list(names) for one in each)
        if whole:
            words = say_condition(inquiry.evaluator.rules[inquiry.flat.origin[some[0].id]].when)
            return Conjuncts((f"condition `{words}`",), tuple((reached(rule),) for rule in some))
        return Conjuncts(tuple(names), tuple(tuple(text for _, text in one) for one in each))

    surely = TabledRules(inquiry).reached
    yield from absences(inquiry, CHECK, inquiry.rules, reached, parts=parts, surely=surely)


def _parts(inquiry: Inquiry, rule: Rule) -> Iterator[tuple[str, str]]:
    """What a case must meet to reach the rule: each part in the author's words, and as a term."""
    author = inquiry.evaluator.rules[inquiry.flat.origin[rule.id]]
    more = len(rule.throughout) - len(author.throughout)  # first, that the member is there
    there = all_of(_may_hold(inquiry.encoding.holds(held)) for held in rule.throughout[:more])
    conditions = list(zip(author.throughout, rule.throughout[more:], strict=True))
    named = [(f"throughout `{words}`", c) for words, c in _split(conditions)]
    named += [(f"condition `{words}`", c) for words, c in _split([(author.when, rule.when)])]
    if not named and there != TRUE:
        yield "a member that it is about", there
    for name, condition in named:
        yield name, all_of((there, _may_hold(inquiry.encoding.holds(condition))))
    decisions = {c.decision: None for c in author.conclusions}
    asked = [_may_hold(inquiry.encoding.question(c.decision).asked) for c in rule.conclusions]
    if asked and any_of(asked) != TRUE:
        guards = [inquiry.evaluator.decisions[name].asked_when for name in decisions]
        spoken = " or ".join(say_condition(guard) for guard in dict.fromkeys(guards))
        yield f"{' or '.join(f'`{name}`' for name in decisions)} asked when `{spoken}`", any_of(asked)


def _split(conditions: Iterable[tuple[Condition, Condition]]) -> Iterator[tuple[str, Condition]]:
    """The parts of conditions that must all hold: the author's words, and what stands for them."""
    for said, meant in conditions:
        if isinstance(said, And) and isinstance(meant, And) and len(said.parts) == len(meant.parts):
            yield from _split(zip(said.parts, meant.parts, strict=True))
        elif not isinstance(meant, Always):
            yield say_condition(said), meant


def _may_hold(condition: Known) -> str:
    return any_of((condition.text, negate(condition.known)))


CHECK = Check("unreachable-rule", "warning", "absence", __doc__, refuted_by, ask)
