"""A case in which a rule reads a decision that is not asked there.

What it finds. A case in which whether a rule applies, or what it says, depends on the value of another
decision, and that decision is not asked in the case at all. A condition that is settled without the
other decision does not read it.

Why it matters. The rule waits for an answer that nobody gives. Whoever applies it must guess one.

Example. `when condoned is yes`, while condonement is asked only after reassessment, and the rule is
also used before it.

What to do. Ask the other decision in these cases too, or add the condition under which it is asked.
"""

from collections.abc import Iterator
from functools import lru_cache

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.ranges import readable
from verifier.checks.search import cases
from verifier.encode.lists.flat import declared
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.encode.smt.want import wanting
from verifier.evaluate import Evaluator, Outcome
from verifier.finding import Answer
from verifier.model.kinds import Kind, Number
from verifier.model.paths import fact_of_key
from verifier.model.policy import Case, ListOf, Policy
from verifier.model.reading import reached, reads
from verifier.solve.inquiry import Inquiry
from verifier.solve.subject import flattened


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """The reader stays unknown for want of decisions that are not asked, and of nothing else.

    Where anything that it may read itself is silent, contradictory or unknown, that is told there.
    """
    reader, read = subject.split(", ")
    evaluation = admissible(evaluator, case)
    through = _read_in(evaluator, reader, case)
    if evaluation is None or read not in through or evaluation.outcomes[read].status != "not asked":
        return False
    outcomes = {name: outcome for name, outcome in evaluation.outcomes.items() if name in through}
    if not all(_seen(evaluator.decisions[declared(n)].kind, seen) for n, seen in outcomes.items()):
        return False
    outcome = evaluation.outcomes[reader]
    unasked = {n for n, other in evaluation.outcomes.items() if other.status == "not asked"}
    return outcome.status == "unknown" and read in outcome.causes and outcome.causes <= unasked


def _seen(kind: Kind, outcome: Outcome) -> bool:
    """Not asked, or with a value for its readers to find."""
    if outcome.status in ("decided", "discretionary") and isinstance(kind, Number):
        return readable(kind, outcome)
    return outcome.status in ("not asked", "decided", "discretionary")


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    for decision in inquiry.decisions:
        through = read_by(inquiry.policy, decision.name)
        for read in inquiry.policy.decisions:
            if read.name in through and _first(inquiry, read.name, decision.name):
                yield from _ask(inquiry, decision.name, read.name, through)


def _read_in(evaluator: Evaluator, reader: str, case: Case) -> frozenset[str]:
    """The decisions that a decision reads in a case, those of its members by their paths."""
    policy = evaluator.policy
    if policy.lists:
        sizes = [int(value) for name, value in case.items() if isinstance(fact_of_key(policy, name), ListOf)]
        return read_by(_with_members(evaluator, max(sizes, default=0)), reader)
    return _read(evaluator, reader)


@lru_cache(maxsize=64)
def _read(evaluator: Evaluator, reader: str) -> frozenset[str]:
    return read_by(evaluator.policy, reader)


@lru_cache(maxsize=64)
def _with_members(evaluator: Evaluator, most: int) -> Policy:
    return flattened(evaluator.policy, most).policy


def _first(inquiry: Inquiry, read: str, reader: str) -> bool:
    """Whether a decision read is asked about: of other members that are alike one stands for all."""
    return inquiry.asks(read) or "[" in reader


def read_by(policy: Policy, reader: str) -> frozenset[str]:
    """The decisions that a decision reads, itself or through definitions, at any depth."""
    direct = reads(policy.definitions, policy.decisions, policy.rules)
    through = {name: direct[name] for name in (reader, *(d.name for d in policy.definitions))}
    decisions = {decision.name for decision in policy.decisions}
    return frozenset(name for name in reached(through, reader) if name in decisions)


def _ask(inquiry: Inquiry, reader: str, read: str, through: frozenset[str]) -> Iterator[Answer]:
    encoding = inquiry.encoding
    unasked = negate(encoding.question(read).asked.text)
    others = [encoding.question(name) for name in sorted(through)]
    settled = [
        any_of((other.known, all_of((other.asked.known, negate(other.asked.text))))) for other in others
    ]
    defect = all_of((unasked, *settled, wanting(encoding, reader, read)))

    def blame(case: Case) -> list[str]:
        outcome = inquiry.evaluator.evaluate(case).outcomes[reader]
        return [trace.rule for trace in outcome.traces if read in trace.causes]

    question = Question(
        reader,
        f"{reader}, {read}",
        defect,
        inquiry.relevant(reader),
        blame=blame,
        detail={"read": read},
    )
    yield from cases(inquiry, CHECK, question)


CHECK = Check("reads-unasked", "error", "case", __doc__, shows, ask)
