"""A policy and findings made by hand, one a check, so that each sentence is seen without a solver."""

from fractions import Fraction

from attrs import evolve

from tests.model.pages import fence, page, policy
from verifier.finding import Bounds, Finding, Neighbour, Proved, Region, Run, Says, Undecided, Verification
from verifier.model.policy import Policy
from verifier.source.mistake import Mistake
from verifier.source.span import Span

POLICY: Policy = policy(
    page(
        fence(
            """
    ambiguity unit "whether a unit or the total is meant": one_unit or the_total
    rule low
      when failed <= 30
      then outcome is go
    rule high
      when failed >= 31 and unit is the_total
      then outcome is wait
    rule free
      when ill
      then waived may be yes by board
    """
        )
    )
)
SPAN = Span("policies/sample/policy.md", 41, 3, 44, 30)
GAP = Finding(
    check="gap",
    severity="error",
    policy="sample",
    decision="outcome",
    subject="outcome",
    rules=("1.1/low", "1.1/high"),
    clauses=("1.1",),
    span=SPAN,
    case={"failed": Fraction(61, 2), "award": "msc", "unit": "the_total"},
    regions=(Region({"failed": Bounds(above=Fraction(30), below=Fraction(31))}),),
    regions_complete=True,
    unusual=("failed",),
    derived={"half": Fraction(60)},
    says=(Says("1.1/low", "1.1", "does not apply", "failed <= 30 credits", "outcome is go"),),
    neighbours=(Neighbour({"failed": Fraction(30)}, "go", ("1.1/low",)),),
    engines=("z3",),
)


def finding(check: str, **changes: object) -> Finding:
    return evolve(GAP, check=check, **changes)  # type: ignore[arg-type]


FINDINGS = {
    "gap": GAP,
    "grid-gap": finding("grid-gap", severity="note", detail={"fact": "failed"}, off_grid=True),
    "assumed-closing": finding("assumed-closing", severity="note", rules=("1.1/low",)),
    "open-discretion": finding(
        "open-discretion", severity="warning", decision="waived", rules=("1.1/free",), regions=(Region({}),)
    ),
    "contradiction": finding(
        "contradiction",
        says=(
            Says("1.1/low", "1.1", "in force", "failed <= 30 credits", "outcome is go"),
            Says("1.1/high", "1.1", "in force", "failed >= 31 credits", "outcome is wait"),
        ),
    ),
    "joint-contradiction": finding(
        "joint-contradiction",
        says=(
            Says("1.1/low", "1.1", "in force", "failed <= 30 credits", "outcome is go"),
            Says("1.1/high", "1.1", "in force", "failed >= 31 credits", "outcome is wait"),
        ),
    ),
    "joint-gap": finding("joint-gap"),
    "property-violated": finding(
        "property-violated",
        case={"failed": Fraction(30), "award": "msc"},
        other_case={"failed": Fraction(40), "award": "msc"},
        subject="more is better",
        regions=(),
        detail={
            "property": "more is better",
            "form": "falls",
            "fact": "failed",
            "first": "go",
            "second": "wait",
        },
    ),
    "worse-when-better": finding(
        "worse-when-better",
        severity="warning",
        case={"failed": Fraction(30), "award": "msc"},
        other_case={"failed": Fraction(40), "award": "msc"},
        subject="outcome, failed",
        regions=(),
        detail={"property": "", "form": "rises", "fact": "failed", "first": "wait", "second": "go"},
    ),
    "ambiguity-matters": finding(
        "ambiguity-matters",
        severity="warning",
        case={"failed": Fraction(61, 2), "award": "msc", "unit": "one_unit"},
        other_case={"failed": Fraction(61, 2), "award": "msc", "unit": "the_total"},
        subject="unit",
        detail={
            "reading": "unit",
            "first": "gap",
            "second": "wait",
            "others": "waived",
            "as one_unit": "gap",
            "as the_total": "wait",
        },
    ),
    "vacuous-property": finding(
        "vacuous-property",
        severity="warning",
        subject="nobody fails",
        regions=(),
        case=None,
        detail={"property": "nobody fails"},
    ),
    "out-of-range": finding("out-of-range", decision="half", derived={"half": Fraction(125, 2)}),
    "reads-unasked": finding("reads-unasked", rules=("1.1/high",), detail={"read": "waived"}),
    "unmeetable-duty": finding("unmeetable-duty", regions=(), detail={"incompatible": "a and b"}),
    "unreachable-rule": finding("unreachable-rule", severity="warning", subject="1.1/high", case=None),
    "shadowed-rule": finding("shadowed-rule", severity="warning", subject="1.1/high", case=None),
    "overlap": finding("overlap", severity="note", rules=("1.1/low", "1.1/high"), detail={"pairs": "20"}),
    "redundant-rule": finding(
        "redundant-rule", severity="note", subject="1.1/high", rules=("1.1/high", "1.1/low"), case=None
    ),
    "redundant-condition": finding(
        "redundant-condition",
        severity="note",
        subject="1.1/high failed > 60 credits",
        rules=("1.1/high",),
        case=None,
        detail={"part": "failed > 60 credits"},
    ),
    "idle-input": finding(
        "idle-input",
        severity="note",
        decision=None,
        subject="award",
        rules=("1.1/low", "1.1/high"),
        case=None,
        regions=(),
        within={"modules": 4},
        detail={"fact": "award", "of": "", "list": "", "read": "yes", "definitions": ""},
    ),
    "impossible-assumptions": finding(
        "impossible-assumptions", decision=None, case=None, rests_on=("assumption “a”", "assumption “b”")
    ),
    "stale-acceptance": finding(
        "stale-acceptance",
        severity="warning",
        subject="gap in outcome where failed > 60 credits",
        regions=(),
        case=None,
        detail={"state": "lapsed", "until": "2026-08-31", "reason": "to be mended"},
    ),
    "unencoded-clause": finding(
        "unencoded-clause", severity="warning", decision=None, subject="1.2", clauses=("1.2",), case=None
    ),
    "unknown-reference": finding(
        "unknown-reference",
        decision=None,
        case=None,
        subject="1.1 cites 9.9",
        detail={"reference": "9.9", "state": "absent"},
    ),
    "failed-case": finding(
        "failed-case",
        subject="C-1, outcome",
        regions=(),
        detail={"case": "C-1", "expected": "go", "got": "gap"},
    ),
}
"""One finding of every check."""
ERRORS, WARNINGS = ([f.severity for f in FINDINGS.values()].count(each) for each in ("error", "warning"))

PROVED = Proved("contradiction", "sample", "outcome", "outcome", ("rule 1.1/low", "range of failed"))
OPEN = Undecided("gap", "sample", "waived", "waived", "no answer in 10 s")
MISTAKE = Mistake("other.md", 4, 7, "6.24", "unknown fact `stey`", "did you mean `stay`?")
RUN = Run((Verification(POLICY, (*FINDINGS.values(), PROVED, OPEN)),), (MISTAKE,))
