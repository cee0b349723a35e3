"""Contradictions between more than two rules, outcomes declared incompatible, and what proofs name."""

import pytest

from tests.solve.pages import findings, proofs, read, subjects
from verifier.source.mistake import Refused

NONE_IN_COMMON = """
rule
  when {when}
  then way is one of a, b by panel
rule
  when {when}
  then way is one of b, c by panel
rule
  when {when}
  then way is one of a, c by panel
"""
WAY = "decision way : one of a, b, c"


def test_three_rules_that_leave_nothing_together_are_told_wherever_they_do() -> None:
    twice = WAY + NONE_IN_COMMON.format(when="x <= 3") + NONE_IN_COMMON.format(when="x >= 7")
    found = findings(twice, "contradiction")
    assert [finding.rules for finding in found] == [("1/1", "1/2", "1/3"), ("1/4", "1/5", "1/6")]
    assert all(finding.regions_complete for finding in found)


def test_a_pair_beside_three_is_told_for_itself_and_a_rule_that_is_not_needed_is_not_blamed() -> None:
    statements = WAY + NONE_IN_COMMON.format(when="x <= 3")
    statements += "rule\n  when x >= 2\n  then way is c\nrule\n  then way is one of a, b, c by panel"
    found = findings(statements, "contradiction")
    assert [finding.rules for finding in found] == [("1/1", "1/2", "1/3"), ("1/1", "1/4")]


OUTCOMES = """
decision route : one of again, other
decision fined : yes/no
define second : yes/no = route is again
rule
  when x <= 5
  then route is again
rule
  when x > 5
  then route is other
rule
  when y <= 5
  then fined is yes
rule
  when y > 5
  then fined is no
"""


def test_incompatible_outcomes_are_looked_for_behind_definitions() -> None:
    statements = OUTCOMES + 'incompatible "none of both"  fined is yes and second is yes and x > 2'
    (finding,) = findings(statements, "contradiction")
    assert set(finding.rules) == {"1/1", "1/3"}
    assert finding.regions_complete


def test_the_proof_that_incompatible_outcomes_never_meet_names_no_more_than_it_takes() -> None:
    statements = OUTCOMES + 'incompatible "none of both"  fined is yes and second is yes and x > 5'
    proof = next(p for p in proofs(statements, "contradiction") if p.subject.startswith("incompatible"))
    assert proof.rests_on == ("rule 1/1",)  # again, and then x is at most 5
    assert proof.also_rests_on == (("rule 1/2",),)  # or other, and then it is not again
    assert not proof.more_may_suffice


def test_incompatible_without_an_outcome_is_a_mistake() -> None:
    with pytest.raises(Refused, match="speaks of outcomes"):
        read(OUTCOMES + 'incompatible "not both"  x > 5 and y > 5')


def test_a_proof_names_the_exception_that_keeps_two_rules_apart() -> None:
    statements = WAY + (
        "\nrule one\n  then way is a\nrule two\n  when x > 3\n  then way is b"
        "\nrule three\n  exception to 1/one\n  when x > 3"
    )
    (proof,) = proofs(statements, "contradiction")
    assert proof.rests_on == ("rule 1/two", "rule 1/three")


def test_every_finding_about_three_rules_speaks_of_its_decision() -> None:
    statements = WAY + NONE_IN_COMMON.format(when="x <= 3")
    assert subjects(findings(statements, "contradiction")) == ["way"]


def test_a_proof_names_the_rule_through_which_one_prevails_over_another() -> None:
    statements = WAY + (
        "\ndecision other : yes/no"
        "\nrule one\n  despite 1/between\n  then way is a\nrule two\n  then way is b"
        "\nrule between\n  despite 1/two\n  then other is yes"
    )
    proof = next(proof for proof in proofs(statements, "contradiction") if proof.subject == "way")
    assert proof.rests_on == ("rule 1/between",)  # whatever the conditions of the other two
