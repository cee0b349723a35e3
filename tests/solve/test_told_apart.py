"""What is proved of one member is proved of all: of every list, in any order, beside all the others."""

import pytest

from tests.model.pages import fence, page, policy
from verifier.checks import CHECKS
from verifier.finding import Answer, Finding, Proved
from verifier.model.policy import Policy
from verifier.pipeline import verify
from verifier.solve.asked import Options

MARKED = """
measure credits, percent
record Module
  mark : percent from 0 to 100 step 1
"""
ONE_LIST = MARKED + "input modules : list of Module, 1 or more\n"
TWO_LISTS = MARKED + "input taken : list of Module\ninput offered : list of Module\n"
NONE_LOW = 'assume "none low" every module of taken has mark >= 50\n'
LOW = "rule low\n  for each module\n  when mark < 40\n  then go is off\n"
HIGH = "rule high\n  for each module\n  when mark >= 40\n  then go is on\n"
MEMBERS = "decision go of Module : ordered off < on\n"


def read(rules: str, words: str) -> Policy:
    return policy(page(fence(rules, "1"), words))


def told(rules: str, words: str, *names: str) -> tuple[Answer, ...]:
    return tuple(verify(read(rules, words), [c for c in CHECKS if c.name in names], Options()).answers)


def findings(answers: tuple[Answer, ...]) -> list[Finding]:
    return [answer for answer in answers if isinstance(answer, Finding)]


@pytest.mark.parametrize(
    ("definitions", "read_of"),
    [
        ("define average : percent = mean of mark over modules\n", "average"),
        ("", "(mean of mark over modules)"),
        ("define average of Module : percent = mean of mark over modules\n", "average"),
    ],
)
@pytest.mark.parametrize("of", ["", " of Module"])
def test_a_member_is_told_apart_by_what_all_members_make(definitions: str, read_of: str, of: str) -> None:
    # no member is below the average of itself alone, but one of two may be
    words = f"{ONE_LIST}{definitions}decision go{of} : one of on, off\n"
    each = "  for each module\n" if of else ""
    rules = f"rule\n{each}  when (count of modules where mark < {read_of}) < 1\n  then go is on"
    (finding,) = findings(told(rules, words, "gap"))
    assert finding.case is not None
    assert finding.case["modules"] == 2


TAKEN = LOW + "rule\n  for each module\n  when mark >= 50\n  then go is on\n"
"""Which leaves marks from 40 to below 50 without a decision, and those are offered alone."""


def test_a_gap_is_looked_for_in_each_list() -> None:
    (finding,) = findings(told(TAKEN, TWO_LISTS + NONE_LOW + MEMBERS, "gap"))
    assert finding.of == "offered[0]"


def test_a_rule_is_reached_where_a_member_of_any_list_reaches_it() -> None:
    assert not findings(told(TAKEN, TWO_LISTS + NONE_LOW + MEMBERS, "unreachable-rule", "shadowed-rule"))


def test_a_rule_that_no_member_of_any_list_reaches_is_told() -> None:
    low = 'assume "none low either" every module of offered has mark >= 50\n'
    answers = told(TAKEN, TWO_LISTS + NONE_LOW + low + MEMBERS, "unreachable-rule")
    assert [finding.rules for finding in findings(answers)] == [("1/low",)]


@pytest.mark.parametrize(
    "claim",
    [
        "always go is decided",
        "go does not depend on offered.mark",
        "go never falls as offered.mark rises",
    ],
)
def test_a_property_is_about_the_members_of_each_list(claim: str) -> None:
    falling = "rule\n  for each module\n  when mark in 40 .. 45\n  then go is on\n"
    falling += "rule\n  for each module\n  when mark in 46 .. 49\n  then go is off\n"
    rules = TAKEN + (falling if "falls" in claim else "")
    words = TWO_LISTS + NONE_LOW + MEMBERS
    answers = told(f'{rules}property "claimed" {claim}', words, "property-violated", "vacuous-property")
    (finding,) = findings(answers)
    assert finding.check == "property-violated"
    assert finding.of == "offered[0]"


def test_a_property_that_only_members_of_a_later_list_meet_is_not_empty() -> None:
    rules = LOW + 'property "claimed" go never falls as offered.mark rises'
    assert not findings(told(rules, TWO_LISTS + NONE_LOW + MEMBERS, "vacuous-property"))


def test_a_proof_about_the_members_of_two_lists_is_told_once() -> None:
    rules = LOW + HIGH + 'property "claimed" always go is decided'
    answers = told(rules, TWO_LISTS + NONE_LOW + MEMBERS, "gap", "property-violated")
    assert [(type(answer), answer.check) for answer in answers] == [
        (Proved, "gap"),
        (Proved, "property-violated"),
    ]


@pytest.mark.parametrize("named", [False, True])
def test_an_assumption_ties_members_together_by_a_name_too(named: bool) -> None:
    # of up to four none may be low, of five one may
    lows, size = ("lows", "size") if named else ("(count of modules where mark < 40)", "(count of modules)")
    words = f"""{ONE_LIST}
define lows : number = count of modules where mark < 40
define size : number = count of modules
assume "at most a fifth is low" {lows} * 5 <= {size}
{MEMBERS}"""
    (answer,) = told(HIGH, words, "gap")
    assert isinstance(answer, Proved)
    assert answer.within == {"modules": 4}


BEST = """
measure credits, percent
record Module
  size : credits from 10 to 20 step 10
  mark : percent from 0 to 100 step 1
  late : yes/no
input modules : list of Module, 2 to 2
define chosen : number = max of (if late then 0 else 1) over best 20 size of modules by mark
"""


@pytest.mark.parametrize(
    ("assumed", "claim", "check"),
    [
        ('assume "both" chosen >= 1\n', "", "gap"),
        ("", 'property "claimed" always go is decided when chosen >= 1', "property-violated"),
    ],
)
def test_of_members_in_a_tie_the_later_one_is_another(assumed: str, claim: str, check: str) -> None:
    # the first of two with one mark counts first: if that is the late one of 20, there is no room for the other
    words = f"""{BEST}{assumed}
assume "tie" every module has mark = 50
assume "one late" (count of modules where late) = 1
assume "late is long" every module has (late or size = 10 credits)
assume "long is late" every module has (not late or size = 20 credits)
decision go of Module : one of on, off
"""
    rules = f"rule\n  for each module\n  when not late\n  then go is on\n{claim}"
    (finding,) = findings(told(rules, words, check))
    assert finding.case is not None
    assert [finding.case[f"modules[{place}].size"] for place in range(2)] == [10, 20]


def test_a_mean_with_weights_below_zero_may_lie_beyond_what_it_is_of() -> None:
    words = """
record Part
  mark   : number from 0 to 100 step 1
  weight : number from -5 to 5 step 1
record Module
  parts : list of Part, 1 to 2
input modules : list of Module
assume "weighed" every module has (sum of weight over parts) >= 1
define mark_of of Module : number = mean of mark weighted by weight over parts
decision go : one of on, off
"""
    (finding, *_) = findings(told("rule\n  when no module has mark_of > 100\n  then go is on", words, "gap"))
    assert finding.case is not None
    assert finding.case["modules[0].parts"] == 2


@pytest.mark.parametrize(
    ("rule", "claim"),
    [
        ("(sum of (if mark < pass then pass else mark) over modules) >= 200", "never falls as pass rises"),
        ("(count of modules where mark < pass) >= 3", "never falls as pass rises"),
        ("(count of modules where mark < average) >= 2", "never falls as modules.mark rises"),
    ],
)
def test_what_members_are_told_apart_by_may_move_with_a_fact(rule: str, claim: str) -> None:
    words = f"""{ONE_LIST}
input pass : percent from 0 to 100 step 1
define average : percent = mean of mark over modules
decision go : ordered off < on
"""
    rules = f"rule\n  when {rule}\n  then go is off\nrule\n  otherwise go is on\n"
    (finding,) = told(f'{rules}property "claimed" go {claim}', words, "property-violated")
    assert isinstance(finding, Finding)


def test_what_members_are_told_apart_by_may_be_worked_out_of_facts_that_stay() -> None:
    words = """
measure credits, percent
record Module
  size : credits from 10 to 20 step 10
  mark : percent from 0 to 100 step 1
input modules : list of Module, 1 or more
define half : credits = (sum of size over modules) / 2
define heavy : number = count of modules where (mark < 50 and size > half)
decision go : ordered off < on
"""
    rules = "rule\n  when heavy >= 1\n  then go is off\nrule\n  otherwise go is on\n"
    claim = 'property "claimed" go never falls as modules.mark rises'
    (proof,) = told(rules + claim, words, "property-violated")
    assert isinstance(proof, Proved)
    assert proof.within == {}


@pytest.mark.parametrize(
    "mean",
    [
        "max of mark over modules where core",
        "mean of mark over modules where core",
        "mean of mark weighted by size over modules where core",
        "mean of mark over best 20 size of modules where core by size",
    ],
)
def test_whether_there_is_a_mean_does_not_ask_what_it_is_of(mean: str) -> None:
    words = """
measure credits, percent
record Module
  size : credits from 10 to 20 step 10
  mark : percent from 0 to 100 step 1
  core : yes/no
input modules : list of Module
decision go : one of on, off
"""
    rules = f"rule\n  when ({mean}) is given\n  then go is on"
    answers = told(rules, words, "gap", "unreachable-rule", "shadowed-rule")
    assert {finding.check for finding in findings(answers)} == {"gap"}
    assert [a.check for a in answers if isinstance(a, Proved)] == ["unreachable-rule", "shadowed-rule"]
