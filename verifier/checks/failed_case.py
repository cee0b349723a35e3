"""A worked case that does not come out as expected.

What it finds. A row of the `cases` tables whose outcome under the policy is not the one that it states.

Why it matters. A worked case is what a person who knows the regulation says of it. Where the two
disagree, the encoding is wrong, or the expectation, or the regulation says less clearly than everyone
believed what it says.

Example. The case expects `proceed` with 31 failed credits, and the band in the policy ends at 30.

What to do. Read the clause again, and correct whichever of the two is wrong.
"""

from collections.abc import Iterator

from verifier.checks.check import Check
from verifier.checks.describe import clauses_of, outcome_in_words, says
from verifier.encode.lists.flat import declared
from verifier.evaluate.worked import filled, judge
from verifier.finding import Answer, Finding
from verifier.solve.inquiry import Inquiry


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    wanted = {declared(decision.name) for decision in inquiry.decisions}
    for case in inquiry.native.cases:
        for judgement in judge(inquiry.evaluator, case):
            if judgement.passed or declared(judgement.decision) not in wanted:
                continue
            rules = judgement.outcome.rules
            yield Finding(
                check=CHECK.name,
                severity=CHECK.severity,
                policy=inquiry.policy.id,
                decision=declared(judgement.decision),
                of=judgement.decision.rpartition(".")[0] or None,
                subject=f"{case.id}, {judgement.decision}",
                rules=rules,
                clauses=clauses_of(inquiry, rules),
                span=case.span,
                case=filled(inquiry.native, case.given),
                says=says(inquiry, judgement.outcome, rules),
                detail={
                    "case": case.id,
                    "expected": judgement.expected.text,
                    "got": outcome_in_words(
                        judgement.outcome, inquiry.evaluator.decisions[declared(judgement.decision)].kind
                    ),
                },
            )


CHECK = Check("failed-case", "error", "text", __doc__, None, ask)
