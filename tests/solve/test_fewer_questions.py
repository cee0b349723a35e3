"""What is most likely is asked first, and many at once: what is told is the same, with fewer questions."""

from collections.abc import Sequence

import pytest

from tests.solve.pages import read
from tests.solve.test_widening import PAGE
from verifier.checks import CHECKS
from verifier.finding import Finding, Proved
from verifier.pipeline import verify
from verifier.solve import needed, witness
from verifier.solve.asked import Hypothesis
from verifier.solve.inquiry import Inquiry
from verifier.solve.session import Session

MORE = """
input award : one of ma, msc, llm typical msc
input points : number from 0 to 180 step 5 typical 120
input attempts : number from 1 to 4 step 1 typical 1
input part_time : yes/no typical no
decision goes_on : yes/no
assume "a second attempt is of so many credits" attempts = 1 or points <= 120
rule once
  when attempts = 1 and (award is ma or award is llm)
  then goes_on is yes
rule again
  when attempts = 2 and points > 60 and points <= 125 and not part_time
  then goes_on is no
"""


def _told(statements: str) -> tuple[list[object], int]:
    """What is told of a page, and how many questions that took."""
    asked = [0]
    each = Session._check

    def counted(session: Session, symbols: Sequence[str]) -> tuple[bool, list[str]]:
        asked[0] += 1
        return each(session, symbols)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "_check", counted)
        found = verify(read(statements), CHECKS).answers
    cases = [(a.check, a.case, a.other_case, a.rests_on) for a in found if isinstance(a, Finding)]
    return [*cases, *((a.check, a.subject, a.rests_on) for a in found if isinstance(a, Proved))], asked[0]


@pytest.mark.parametrize("statements", [PAGE, MORE])
def test_the_same_case_with_fewer_questions(statements: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told, took = _told(statements)
    monkeypatch.setattr(witness, "_first", lambda _: None)
    assert _told(statements)[0] == told
    assert _told(statements)[1] > took


def test_what_is_needed_is_what_cannot_be_left_out_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    several = 0
    together = needed.needed_of

    def both(inquiry: Inquiry, hypotheses: Sequence[Hypothesis], term: str) -> tuple[str, ...]:
        nonlocal several
        kept = list(hypotheses)
        for hypothesis in hypotheses:
            without = [other for other in kept if other is not hypothesis]
            if not inquiry.session.possible(*(other.text for other in without), term):
                kept = without
        found = together(inquiry, hypotheses, term)
        assert found == tuple(hypothesis.name for hypothesis in kept)
        several += len(hypotheses) > 1
        return found

    monkeypatch.setattr("verifier.checks.edits.needed_of", both)
    monkeypatch.setattr("verifier.checks.idle_search.needed_of", both)
    verify(read(MORE), CHECKS)
    assert several
