"""What is offered for a gap or a contradiction, what is not, and why."""

from fractions import Fraction
from pathlib import Path

import pytest

from tests.repairs import mended, offered, repaired, shown, written
from verifier.finding import Finding, Proved
from verifier.pipeline import verify

FACTS = """
measure credits
input failed : credits from 0 to 100{step}
decision way : ordered stop < hold < go
"""
BANDS = """
rule low
  when failed <= 30
  then way is go
rule high
  when failed in 31 .. 100
  then way is hold
"""


def in_order(findings: list[Finding]) -> list[Finding]:
    """By the credits failed in the case."""
    return sorted(findings, key=lambda finding: Fraction((finding.case or {})["failed"]))


@pytest.mark.parametrize("step", ["", " step 0.5"])
def test_a_hole_between_two_bands_is_closed_from_either_side(tmp_path: Path, step: str) -> None:
    policy = written(tmp_path, FACTS.format(step=step) + BANDS)
    (gap,) = mended(policy)
    assert [(shown(repair), repair.outcome) for repair in offered(gap)] == [
        ("when failed <= 30 -> when failed < 31", "way is go"),
        ("+ otherwise way is hold", "way is hold"),
    ]
    for repair in offered(gap):
        answers = verify(repaired(policy, repair, tmp_path)).answers
        assert not [one for one in answers if isinstance(one, Finding) and one.severity != "note"]
        assert {("gap", "way"), ("contradiction", "way")} <= {
            (answer.check, answer.decision) for answer in answers if isinstance(answer, Proved)
        }


def test_between_steps_a_band_does_not_end_where_values_are_left_open(tmp_path: Path) -> None:
    """Up to 30.5 would close the gap, and open one between two steps."""
    (gap,) = mended(written(tmp_path, FACTS.format(step=" step 0.5") + BANDS))
    rejected = {shown(repair): repair.because for repair in gap.repairs or () if repair.verdict == "rejected"}
    assert (
        rejected["when failed <= 30 -> when failed <= 30.5"]
        == "it brings a finding, or more cases of one: grid-gap in `way`"
    )


def test_of_whole_numbers_no_hole_is_left_to_close(tmp_path: Path) -> None:
    assert mended(written(tmp_path, FACTS.format(step=" step 1") + BANDS)) == []


def test_a_band_is_given_both_its_ends_where_more_is_open_than_one_hole(tmp_path: Path) -> None:
    bands = BANDS.replace("31 .. 100", "31 .. 90")
    first, second = in_order(mended(written(tmp_path, FACTS.format(step="") + bands)))
    assert [(shown(repair), repair.outcome) for repair in offered(first)] == [
        ("when failed <= 30 -> when failed < 31", "way is go"),
        ("when failed in 31 .. 90 -> when failed > 30 and failed <= 90", "way is hold"),
    ]
    assert [shown(repair) for repair in offered(second)] == [
        "when failed in 31 .. 90 -> when failed in 31 .. 100"
    ]


OVERLAP = """
rule low
  when failed <= 45
  then way is go
rule high
  when failed in 40 .. 100
  then way is hold
"""


def test_two_bands_that_overlap_are_parted_in_favour_of_either(tmp_path: Path) -> None:
    policy = written(tmp_path, FACTS.format(step="") + OVERLAP)
    (clash,) = mended(policy)
    assert {repair.outcome for repair in offered(clash)} == {"way is go", "way is hold"}
    tried = {shown(repair): repair.verdict for repair in clash.repairs or ()}
    assert tried["when failed <= 45 -> when failed < 40"] == "proved"
    for repair in offered(clash):
        answers = verify(repaired(policy, repair, tmp_path)).answers
        assert not [one for one in answers if isinstance(one, Finding) and one.severity != "note"]


def test_a_table_has_its_bounds_moved_cell_by_cell(tmp_path: Path) -> None:
    table = """
table bands
  failed    || way
  <= 30     || go
  31 .. 45  || hold
  > 46      || stop
"""
    policy = written(tmp_path, FACTS.format(step="") + table)
    gap, _ = in_order(mended(policy))
    first, second = offered(gap)
    assert first.before == ("  <= 30     || go",)
    assert first.after == ("  < 31      || go",)
    # a cell cannot leave out one of its ends, so that a rule says it beside the table
    assert (
        shown(second)
        == "+ rule closing / when failed > 30 credits and failed < 31 credits / then way is hold"
    )


CORNER = """
input ill  : yes/no
input late : yes/no
input owes : yes/no
rule illness
  despite 1/fees
  when ill
  then way is normally go
rule lateness
  when late
  then way is normally stop
rule fees
  when owes
  then way is hold
otherwise way is hold
"""


def test_of_two_rules_that_clash_one_may_give_way_where_the_other_cannot(tmp_path: Path) -> None:
    """Above illness, lateness would prevail over fees as well, and change what those decide."""
    (clash,) = mended(written(tmp_path, FACTS.format(step="") + CORNER))
    (repair,) = offered(clash)
    assert (repair.kind, repair.other, repair.outcome) == ("priority", "1/lateness", "way is normally go")
    others = [other for other in clash.repairs or () if other.other == "1/illness"]
    assert others
    assert {other.because for other in others} == {"`way` was decided as `hold` and would be `stop normally`"}


def test_a_finding_that_nothing_mends_keeps_what_was_tried(tmp_path: Path) -> None:
    """A rule beside the others yields to the exception that lifts them all."""
    rules = """
input away : yes/no
throughout when not away
rule low
  when failed <= 30
  then way is go
rule high
  when failed > 30
  then way is hold
"""
    (gap,) = mended(written(tmp_path, FACTS.format(step="") + rules))
    assert gap.repairs
    assert offered(gap) == []
    assert {repair.verdict for repair in gap.repairs} == {"rejected"}
    assert all(repair.because for repair in gap.repairs)


def test_no_more_time_leaves_what_was_not_tried_undecided(tmp_path: Path) -> None:
    (gap,) = mended(written(tmp_path, FACTS.format(step="") + BANDS), seconds=0)
    assert gap.repairs
    assert {repair.verdict for repair in gap.repairs} == {"undecided"}
    assert gap.repairs[0].because == "it was not tried within 0 s"


def test_what_closes_a_part_of_a_gap_is_not_offered(tmp_path: Path) -> None:
    """The bound of the members' band alone leaves the others between the bands."""
    rules = """
input member : yes/no  typical yes
rule low-member
  when failed <= 30 and member
  then way is go
rule low-other
  when failed <= 30 and not member
  then way is stop
rule high
  when failed in 31 .. 90
  then way is hold
otherwise way is stop
rule unless
  exception to 1/4
  when failed <= 90
"""
    (gap,) = mended(written(tmp_path, FACTS.format(step="") + rules))
    tried = {shown(repair): (repair.verdict, repair.because) for repair in gap.repairs or ()}
    assert tried["when failed <= 30 and member -> when failed < 31 and member"] == (
        "rejected",
        "some of its cases still show the finding",
    )
    assert "when failed in 31 .. 90 -> when failed > 30 and failed <= 90" in map(shown, offered(gap))
