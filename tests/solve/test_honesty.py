"""What may be called proved, and what is told of a case although time ran out."""

from fractions import Fraction

import pytest

from tests.solve.pages import answers, findings, proofs
from verifier.checks import Options
from verifier.checks import search as shared
from verifier.finding import Finding, Proved, Undecided
from verifier.solve import basis
from verifier.solve.basis import Bases
from verifier.solve.program import NoAnswer, OutOfEffort

IMPOSSIBLE = """
decision way : one of a, b
assume "more than there are" x > 11
rule
  when x > 20
  then way is a
"""
HALF = """
decision way : one of a, b
assume "few" x <= 8
rule
  when round x to 1 half up < 3
  then way is a
"""
PROVED = HALF + "rule\n  when x >= 3\n  then way is b"


def test_nothing_is_proved_of_no_case_though_only_one_check_is_asked() -> None:
    assert proofs(IMPOSSIBLE, "gap") == []
    assert {type(answer) for answer in answers(IMPOSSIBLE, "gap")} == {Undecided}


def test_no_time_means_nothing_proved_on_assumptions_and_nothing_found() -> None:
    told = answers(HALF, "gap", "contradiction", options=Options(seconds=0.00001))
    assert not [answer for answer in told if isinstance(answer, Finding)]
    assert all(
        isinstance(answer, Undecided) or not answer.rests_on for answer in told if answer.check == "gap"
    )
    (gap,) = (answer for answer in told if answer.check == "gap")
    assert isinstance(gap, Undecided)


def test_a_case_found_is_told_though_its_region_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object) -> None:
        raise NoAnswer("no answer in 10 s")

    monkeypatch.setattr(shared, "widen", slow)
    answers.cache_clear()
    (gap,) = findings(HALF, "gap")
    answers.cache_clear()
    assert gap.case == {"x": Fraction(5)}
    assert not gap.regions_complete


def test_a_proof_stands_though_what_it_needs_takes_too_many_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    def hard(*_: object, **__: object) -> None:
        raise OutOfEffort("the solver could not tell")

    monkeypatch.setattr(Bases, "of", hard)
    answers.cache_clear()
    (proof,) = proofs(PROVED, "gap")
    answers.cache_clear()
    assert isinstance(proof, Proved)
    assert set(proof.rests_on) == {"range of x", "assumption “few”", "rule 1/1", "rule 1/2"}
    assert proof.more_may_suffice


def test_no_proof_names_more_where_a_machine_is_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(basis, "PATIENCE", 0.0)
    answers.cache_clear()
    (gap,) = answers(PROVED, "gap")
    answers.cache_clear()
    assert isinstance(gap, Undecided)
    assert gap.reason == "what the proof rests on was not found: no answer in 0 s"


def test_rules_that_nobody_asked_about_are_not_called_alive() -> None:
    told = answers(HALF, "unreachable-rule", options=Options(clause="1"))
    assert [answer.subject for answer in told] == ["1"]
    assert answers(HALF, "unreachable-rule", options=Options(clause="9")) == ()
