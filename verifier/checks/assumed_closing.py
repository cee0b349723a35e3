"""A gap of the text that an assumption of the encoding closes.

What it finds. A case that is decided only because the encoding says `assume otherwise`; without
that assumption nothing would decide it.

Why it matters. The policy runs, but the regulation does not say what it does. Whoever relies on the
outcome relies on the encoder's word.

Example. The text says who is charged and never that the others are not; `assume otherwise charged is
no` closes it.

What to do. Put the sentence into the regulation, and write `otherwise` instead of `assume otherwise`.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from attrs import evolve

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.duties import is_action
from verifier.checks.search import cases
from verifier.encode.lists.flat import declared
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Not silent as the policy stands, and silent without what is assumed about the decision."""
    evaluation = admissible(evaluator, case)
    if (
        evaluation is None
        or is_action(evaluator, subject)
        or evaluation.outcomes[subject].status in ("silent", "unknown", "not asked")
    ):
        return False
    return _unclosed(evaluator, subject).evaluate(case).outcomes[subject].status == "silent"


@lru_cache(maxsize=64)
def _unclosed(evaluator: Evaluator, decision: str) -> Evaluator:
    """The same policy without its `assume otherwise` conclusions about one decision."""
    rules = tuple(
        evolve(
            rule,
            conclusions=tuple(
                c for c in rule.conclusions if not (c.assumed and c.decision == declared(decision))
            ),
        )
        for rule in evaluator.policy.rules
    )
    return Evaluator(evolve(evaluator.policy, rules=rules))


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.open_decisions:
        name = decision.name
        assumed = [
            rule.id
            for rule in inquiry.policy.rules
            if any(c.assumed and c.decision == name for c in rule.conclusions)
        ]
        if not assumed:
            continue
        closed = inquiry.encoding.question(name)
        unclosed = inquiry.encoding.question(name, closed=False)
        defect = all_of((unclosed.silent, negate(closed.silent), negate(closed.blind)))
        yield from cases(
            inquiry,
            CHECK,
            Question(name, name, defect, inquiry.relevant(name), blame=_always(assumed)),
        )


def _always(rules: Sequence[str]) -> Callable[[Case], Sequence[str]]:
    return lambda case: rules


CHECK = Check("assumed-closing", "note", "case", __doc__, shows, ask)
