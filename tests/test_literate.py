"""The reader of literate test pages can fail: what a page gets wrong is told."""

from fractions import Fraction
from pathlib import Path

import pytest

from tests.literate import Page, differences, read_pages, show
from verifier.finding import Answer, Bounds, Finding, Proved, Region, Undecided
from verifier.source.span import Span

PAGE = """# gap

What this page is about.

## A band that ends too early

Up to two hours are cheap.

```policy fees
rule then fee is 5
```

### 2 Exceptions

```findings grid-gap
{findings}
```

## Another test

```front matter
outside: [handbook]
```

```cases
id | stay || fee
a  | 1    || 5
```

```findings
none
```
"""

FOUND = Finding(
    *("gap", "error", "parking", "fee", "fee"),
    rules=("fees/1",),
    clauses=("fees",),
    span=Span("policy.md", 1, 1, 1, 1),
    case={"stay": Fraction(5, 2), "day": "sun"},
    regions=(
        Region({"day": Bounds(values=("sat", "sun")), "stay": Bounds(above=Fraction(2), below=Fraction(3))}),
        Region({"stay": Bounds(at_least=Fraction(9))}),
    ),
    regions_complete=True,
    detail={"side": "left"},
)
WHOLE = """error gap in fee: stay above 2, below 3 and day is sat or sun
  or stay at least 9
  case stay = 2.5, day = sun; clauses fees
  where side = left"""


def page(tmp_path: Path, findings: str) -> list[Page]:
    (tmp_path / "gap.md").write_text(PAGE.format(findings=findings), encoding="utf-8")
    return read_pages(tmp_path / "gap.md")


def compared(tmp_path: Path, findings: str, *answers: Answer) -> list[str]:
    return differences(page(tmp_path, findings)[0].expected, answers)


def test_a_heading_is_a_test(tmp_path: Path) -> None:
    first, second = page(tmp_path, "none")
    assert (first.heading, first.check, first.checks) == (
        "A band that ends too early",
        "gap",
        ("gap", "grid-gap"),
    )
    assert first.policy.startswith("---\npolicy: a-band-that-ends-too-early\n")
    assert "```policy fees\nrule then fee is 5\n```" in first.policy
    assert "### 2 Exceptions" in first.policy
    assert "findings" not in first.policy
    assert "none" not in first.policy
    assert "outside: [handbook]\n---" in second.policy
    assert "stay" not in second.policy
    assert second.cases == "```cases\nid | stay || fee\na  | 1    || 5\n```\n"


@pytest.mark.parametrize("entry", [WHOLE, "error gap in fee", "error gap about fee", show(FOUND)])
def test_what_is_found_as_written_agrees(tmp_path: Path, entry: str) -> None:
    assert compared(tmp_path, entry, FOUND) == []


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("error", "warning"),
        ("gap", "overlap"),
        ("in fee", "in fine"),
        ("above 2", "at least 2"),
        ("below 3", "below 4"),
        ("sat or sun", "sat"),
        ("\n  or stay at least 9", ""),
        ("stay = 2.5", "stay = 2.6"),
        (", day = sun", ""),
        ("clauses fees", "clauses fees, fines"),
        ("side = left", "side = right"),
        ("where side = left", "more may exist"),
        ("where side = left", "off grid"),
        (WHOLE, "none"),
        (WHOLE, f"{WHOLE}\n{WHOLE}"),
        (WHOLE, f"{WHOLE}\nproved gap in fee"),
        (WHOLE, f"{WHOLE}\nundecided gap in fee: no answer in 10 s"),
    ],
)
def test_a_wrong_page_fails(tmp_path: Path, written: str, wrong: str) -> None:
    assert compared(tmp_path, WHOLE.replace(written, wrong), FOUND)


def test_undecided_questions_must_be_listed_and_proofs_may_be(tmp_path: Path) -> None:
    proved = Proved("gap", "parking", "fee", "fee", ("fees/1",))
    undecided = Undecided("gap", "parking", "fee", "fee", "no answer in 10 s")
    assert compared(tmp_path, "none", proved) == []
    assert compared(tmp_path, "proved gap in fee\n  rests on fees/1", proved) == []
    assert compared(tmp_path, "proved gap in fee\n  rests on fees/2", proved)
    assert compared(tmp_path, "none", undecided)
    assert compared(tmp_path, "undecided gap in fee: no answer in 10 s", undecided) == []


@pytest.mark.parametrize("entry", ["", "gap in fee", "error gap in fee\n  because it is so"])
def test_what_cannot_be_read_is_refused(tmp_path: Path, entry: str) -> None:
    with pytest.raises(ValueError, match=r"gap\.md:5: `A band that ends too early`"):
        page(tmp_path, entry)
