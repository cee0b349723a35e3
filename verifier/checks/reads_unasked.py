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

from verifier.checks.admissible import admissible
from verifier.checks.check import Check
from verifier.checks.search import Question, cases
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.encode.smt.want import wanting
from verifier.evaluate import Evaluator
from verifier.finding import Answer
from verifier.model.policy import Case
from verifier.model.reading import reads
from verifier.solve.inquiry import Inquiry


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """The reader stays unknown for want of decisions that are not asked, and of nothing else."""
    reader, read = subject.split(", ")
    evaluation = admissible(evaluator, case)
    if evaluation is None or evaluation.outcomes[read].status != "not asked":
        return False
    outcome = evaluation.outcomes[reader]
    unasked = {n for n, other in evaluation.outcomes.items() if other.status == "not asked"}
    return outcome.status == "unknown" and read in outcome.causes and outcome.causes <= unasked


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    policy = inquiry.policy
    direct = reads(policy.definitions, policy.decisions, policy.rules)
    for decision in inquiry.decisions:
        through = _through_definitions(inquiry, direct[decision.name])
        for read in policy.decisions:
            if read.name in through:
                yield from _ask(inquiry, decision.name, read.name, through)


def _through_definitions(inquiry: Inquiry, names: tuple[str, ...]) -> frozenset[str]:
    """The decisions among names, and those that definitions among them read, at any depth."""
    found: set[str] = set()
    for name in names:
        if name in inquiry.evaluator.decisions:
            found.add(name)
        elif name in inquiry.evaluator.definitions:
            found |= inquiry.decisions_behind(name)
    return frozenset(found)


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
