"""A clause of which nothing was made.

What it finds. A clause with neither rules nor a reason why it has none.

Why it matters. What is not encoded is not checked. A clause that was forgotten looks exactly like one
that was examined, unless its author says which it is.

Example. `## 6.28 Board of Examiners` with a paraphrase and no `policy` fence.

What to do. Encode it, or write `not encoded: KIND reason`, or `partly encoded: what is missing and why`.
"""

from collections.abc import Iterator

from verifier.checks.check import Check
from verifier.finding import Answer, Finding
from verifier.solve.inquiry import Inquiry


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    if inquiry.options.decision is not None:
        return
    missing = [clause for clause in inquiry.policy.clauses if clause.state == "missing"]
    # A heading without a word of its own is spoken for by its parts; what they lack is told of them.
    above = {
        clause.id
        for clause in missing
        for part in missing
        if part.heading[: len(clause.heading)] == clause.heading and len(part.heading) > len(clause.heading)
    }
    for clause in inquiry.policy.clauses:
        if clause.id not in above and clause.state == "missing" and inquiry.wants_clause(clause.id):
            yield Finding(
                check=CHECK.name,
                severity=CHECK.severity,
                policy=inquiry.policy.id,
                decision=None,
                subject=clause.id,
                rules=(),
                clauses=(clause.id,),
                span=clause.span,
            )


CHECK = Check("unencoded-clause", "warning", "text", __doc__, None, ask)
