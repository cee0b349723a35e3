"""Findings of every kind whose words try to break out of whatever layout holds them."""

from attrs import evolve

from tests.report.hand import FINDINGS, OPEN, POLICY, PROVED
from verifier.finding import Acceptance, Baseline, Finding, Known, Run, Undecided, Verification
from verifier.model.policy import Policy
from verifier.source.mistake import Mistake

NASTY = (
    "a|b </details><script>x</script> <img src=x onerror=y> [l](https://example.org) ](p) *b* __u__ ~~s~~ "
    "@someone #12 www.example.org https://example.org ```` ` ::error::no ##[error]no %0A 100% ]]> &amp; "
    "\x00\x07\x1b[31m\r\n::set-output name=a::b\n# heading\n- item\n| c | d |\u2028\ufffe\U0001f600"
)
"""Marks of Markdown, HTML and XML, commands of a runner, control signs, and signs that XML cannot hold."""


def hostile(policy: Policy = POLICY) -> Policy:
    """The policy with nasty words wherever a person may write words."""
    return evolve(
        policy,
        title=NASTY,
        path="po,li:cies/100% | @x/<b>.md",
        inputs=tuple(evolve(fact, label=NASTY) for fact in policy.inputs),
        ambiguities=tuple(evolve(reading, label=NASTY) for reading in policy.ambiguities),
        clauses=tuple(evolve(clause, heading=(f"{clause.id} {NASTY}",)) for clause in policy.clauses),
    )


def _nasty(finding: Finding, number: int) -> Finding:
    waiver = Acceptance(NASTY, "2027-01-31") if number % 4 == 1 else None
    says = tuple(evolve(said, because=NASTY, conclusion=NASTY) for said in finding.says)
    span = evolve(finding.span, path=hostile().path)
    return evolve(finding, says=says, span=span, accepted=waiver, known=number % 4 == 2)


_FAILED = evolve(FINDINGS["failed-case"], detail={"case": NASTY, "expected": NASTY, "got": NASTY})
_ANSWERS = [_nasty(finding, number) for number, finding in enumerate([*FINDINGS.values(), _FAILED])]
HOSTILE = Run(
    (Verification(hostile(), (*_ANSWERS, PROVED, OPEN, Undecided("gap", "sample", None, NASTY, NASTY))),),
    (Mistake("po,li:cies/\n@x.md", 4, 7, "6|2", NASTY, NASTY), Mistake("", 0, 0, "", "no `PATH`", "")),
    Baseline("known | @y.json", (Known("sample", "gap", "outcome", NASTY, "0" * 16),)),
)
