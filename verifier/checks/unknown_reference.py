"""A clause that refers to something which is not there.

What it finds. A clause cites a clause or a document that is neither part of the policy nor listed as
`outside`, or a clause that the source breaks off.

Why it matters. The reader is sent to a place that does not exist. What was to be found there may
change the outcome.

Example. Clause 8.7 refers to 8.13 for students with a visa, and the text of 8.13 breaks off after its
first sentence.

What to do. Correct the number, add the missing text, or list the document under `outside` if it exists
and was not supplied.
"""

from collections.abc import Iterator

from verifier.checks.check import Check
from verifier.finding import Answer, Finding
from verifier.model.policy import Policy
from verifier.model.reading import refers_to
from verifier.solve.inquiry import Inquiry


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    if inquiry.options.decision is not None:
        return
    policy = inquiry.policy
    broken = {c.id for c in policy.clauses if c.kind == "incomplete source"}
    for clause in policy.clauses:
        if not inquiry.wants_clause(clause.id):
            continue
        for reference, span in clause.cites:
            absent = not _known(policy, reference)
            if absent or reference in broken:
                yield Finding(
                    check=CHECK.name,
                    severity=CHECK.severity,
                    policy=policy.id,
                    decision=None,
                    subject=f"{clause.id} cites {reference}",
                    rules=(),
                    clauses=(clause.id,),
                    span=span,
                    detail={"reference": reference, "state": "absent" if absent else "broken off"},
                )


def _known(policy: Policy, reference: str) -> bool:
    """A clause of the policy, a heading of which clauses are parts, or a document listed as outside."""
    if reference in policy.outside:
        return True
    return any(refers_to(clause.id, reference) for clause in policy.clauses)


CHECK = Check("unknown-reference", "error", "text", __doc__, None, ask)
