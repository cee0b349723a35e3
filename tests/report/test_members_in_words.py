"""Findings about members of lists, as a registrar reads them; paths stay in the JSON."""

import json
from fractions import Fraction
from functools import cache

import pytest

from tests.model.pages import policy
from verifier.checks import CHECKS
from verifier.finding import Bounds, Finding, Proved, Region, Run, Verification
from verifier.pipeline import verify
from verifier.report.finding import show_finding
from verifier.report.json import check_document
from verifier.report.junit import show_junit
from verifier.report.markdown import show_markdown
from verifier.report.members import Speaking, holder, of_member, ordinal, size_words, whose
from verifier.report.page import Page
from verifier.report.regions import regions_words
from verifier.report.sentences import sentence
from verifier.report.terminal import show_run
from verifier.report.verdict import within_words

STUDY = """---
policy: study
title: Rules of study
language: 1
---
```policy
measure credits, percent
record Component
  first_mark : percent from 0 to 100 step 1  "mark at the first attempt"
record Module
  credits    : credits from 5 to 60 step 5
  components : list of Component, 1 to 4
record Placement
  weeks : number from 0 to 52 step 1
input modules    : list of Module  "taught modules"
input placements : list of Placement
define best_mark of Module : percent = max of first_mark over components
define bonus of Module : percent from 0 to 60 = min(best_mark, 70)
define credits_failed : credits = sum of credits over modules where best_mark < 50
decision progression : one of hold, proceed
decision resit of Component : ordered late < entitled
decision condoned of Module : yes/no
decision credit of Placement : yes/no
```

## 1 Progression
```policy 1
rule
  when credits_failed <= 30 credits
  then progression is proceed
```

## 2 Resits
```policy 2
rule
  for each component
  when first_mark < 40
  then resit is entitled
rule
  for each component
  when first_mark > 50
  then resit is late
property "a better mark never hurts"  resit never falls as modules.components.first_mark rises
```

## 3 Condonement
```policy 3
rule
  for each module
  when best_mark >= 30
  then condoned is yes
rule
  for each placement
  when weeks >= 10
  then credit is yes
```
"""
POLICY = policy(STUDY)


@cache
def verification() -> Verification:
    return verify(POLICY, CHECKS)


def found(check: str, decision: str) -> list[Finding]:
    answers = (a for a in verification().answers if isinstance(a, Finding))
    return [a for a in answers if (a.check, a.decision) == (check, decision)]


def only(check: str, decision: str) -> Finding:
    (finding,) = found(check, decision)
    return finding


def test_a_gap_of_a_member_speaks_of_it() -> None:
    assert sentence(POLICY, only("gap", "resit")) == (
        "no clause decides `resit` of a component where its `mark at the first attempt` is at least 40 and at "
        "most 50 percent"
    )
    assert sentence(POLICY, only("gap", "condoned")).startswith(
        "no clause decides `condoned` of a module where its `best_mark` is less than 30 percent"
    )
    assert sentence(POLICY, only("gap", "credit")) == (
        "no clause decides `credit` of a placement where its `weeks` is less than 10"
    )


def test_a_range_that_a_member_leaves() -> None:
    assert sentence(POLICY, only("out-of-range", "bonus")).startswith(
        "`bonus` of a module leaves what is declared for it, `percent from 0 to 60`, where its `bonus` is "
        "more than 60 percent"
    )
    assert sentence(POLICY, only("out-of-range", "bonus")).endswith(
        ": it comes to 70 percent (told of cases with up to one component in each of the modules: with more, "
        "other conditions may matter, and there may be further such cases)"
    )


def test_a_region_of_one_member_holds_for_any_number_of_others() -> None:
    (region,) = only("gap", "credit").regions
    assert region.facts["placements"] == Bounds(at_least=region.facts["placements"].at_least)
    assert only("gap", "credit").within == {}
    told = "\n".join(show_finding(POLICY, only("gap", "credit"), Page()))
    assert "there may be further" not in told
    assert "told of cases" not in told


def test_the_same_defect_among_other_members_is_told_once() -> None:
    finding = only("gap", "progression")
    assert not finding.regions_complete
    assert sentence(POLICY, finding).endswith(
        " (told of cases with up to one module with up to one component: with more, other conditions may "
        "matter, and there may be further such cases)"
    )
    decisions = [a.decision for a in verification().answers if isinstance(a, Finding) and a.check == "gap"]
    assert sorted(map(str, decisions)) == ["condoned", "credit", "progression", "resit"]


def test_two_members_side_by_side() -> None:
    finding = only("property-violated", "resit")
    assert sentence(POLICY, finding) == (
        "it is claimed that “a better mark never hurts”; this fails: for example, `resit` of a component falls "
        "from `entitled` to `late` as its `mark at the first attempt` rises from 30 percent to 60 percent, all "
        "else alike"
    )
    told = show_finding(POLICY, finding, Page())
    rows = [" ".join(line.split()) for line in told]
    assert "* first_mark 30 percent 60 percent mark at the first attempt" in rows
    assert "= resit entitled late" in rows
    assert "only module: components (first_mark 30 percent or 60 percent)" in rows
    assert "one by 2/1" in rows
    assert "the other by 2/2" in rows


def test_no_report_for_people_shows_a_path_and_json_does() -> None:
    run = Run((verification(),), ())
    for text in (show_run(run, Page(), notes=True), show_markdown(run).replace("&#91;", "[")):
        assert "[0]" not in text
    document = json.dumps(check_document(run))
    assert '"of": "modules[0].components[0]"' in document


SPEAKING = Speaking(POLICY, "modules[0].components[1]", frozenset({"placements"}))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("modules[0].components[1].first_mark", "its `mark at the first attempt`"),
        (
            "modules[0].components[0].first_mark",
            "`mark at the first attempt` of the first component of its module",
        ),
        ("modules[0].credits", "`credits` of its module"),
        (
            "modules[2].components[0].first_mark",
            "`mark at the first attempt` of the first component of the third module",
        ),
        ("placements[0].weeks", "`weeks` of the only placement"),
        ("credits_failed", "`credits_failed`"),
    ],
)
def test_facts_by_their_members(key: str, words: str) -> None:
    assert whose(SPEAKING, key) == words


def test_a_member_that_may_be_any_is_told_without_a_place() -> None:
    def told(*names: str, of: str | None = None) -> str:
        regions = [Region({name: Bounds(above=Fraction(5)) for name in names.split()}) for names in names]
        return regions_words(POLICY, regions, of)

    credits, mark = "modules[0].credits", "modules[0].components[0].first_mark"
    assert told(f"{mark} {credits}") == (
        "`mark at the first attempt` of some component of some module is more than 5 percent and `credits` of that "
        "module is more than 5 credits"
    )
    assert told(f"{credits} modules[1].credits") == (
        "`credits` of the first module is more than 5 credits and `credits` of the second module is more than 5 "
        "credits"
    )
    only = Region({name: Bounds(values=(Fraction(1),)) for name in ("modules", credits, mark)})
    assert regions_words(POLICY, [only]) == (
        "`credits` of the only module is 1 credits and `mark at the first attempt` of some component of that module is "
        "1 percent"
    )
    assert told("modules[1].credits", of="modules[0]") == "`credits` of another module is more than 5 credits"
    assert told(mark, of="modules[0]").startswith("`mark at the first attempt` of some component of it is")
    ways = [f"{one} {other}" for one in ("taught", credits) for other in ("placements[0].weeks", mark)]
    assert "some module" not in told(*ways), "two choices speak of one module"


def test_members_by_their_place() -> None:
    assert of_member(SPEAKING) == " of the second component of the first module"
    assert of_member(Speaking(POLICY, "modules[0].components[0]")) == " of a component"
    assert of_member(Speaking(POLICY)) == ""
    assert holder(SPEAKING, "modules[0]") == "its module"
    assert [ordinal(place) for place in (0, 9, 10, 20, 21, 22, 111)] == [
        "first", "tenth", "11th", "21st", "22nd", "23rd", "112th",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "bounds", "words"),
    [
        ("modules", Bounds(values=(Fraction(1),)), "there is only one module"),
        ("placements", Bounds(values=(Fraction(0),)), "there is no placement"),
        ("modules", Bounds(at_least=Fraction(2)), "there are at least 2 `taught modules`"),
        (
            "modules",
            Bounds(above=Fraction(1), at_most=Fraction(3)),
            "there are more than 1 and at most 3 `taught modules`",
        ),
        ("modules[0].components", Bounds(at_least=Fraction(2)), "its module has at least 2 `components`"),
    ],
)
def test_numbers_of_members(key: str, bounds: Bounds, words: str) -> None:
    assert size_words(SPEAKING, key, bounds) == words


def test_lists_that_hold_the_same_members_are_named() -> None:
    two = policy(STUDY.replace("input placements", "input repeats : list of Module\ninput placements"))
    assert whose(Speaking(two), "repeats[0].credits") == "`credits` of the first module among `repeats`"
    assert of_member(Speaking(two, "modules[0]")) == " of a module among `taught modules`"


def test_how_far_a_proof_reaches() -> None:
    assert within_words({}) == ""
    assert within_words({"modules": 4}) == "for up to 4 modules"
    assert within_words({"modules": 4, "modules.components": 2, "placements": 1}) == (
        "for up to 4 modules with up to 2 components each and one placement"
    )


def proof(name: str, within: dict[str, int]) -> Proved:
    return Proved("gap", POLICY.id, name, name, (), within)


def test_every_report_says_how_far_its_proofs_reach() -> None:
    proofs = (proof("progression", {"modules": 4, "placements": 2}), proof("credit", {}))
    run = Run((Verification(POLICY, proofs),), ())
    assert "no gaps in credit and progression for up to 4 modules and 2 placements" in show_run(run, Page())
    told = "Rules of study (2 proved, 1 of them for up to 4 modules and 2 placements)"
    assert told in show_markdown(run)
    assert "proved for up to 4 modules and 2 placements" in show_junit(run, "error")
    anywhere = Run((Verification(POLICY, proofs[1:]),), ())
    for text in (show_run(anywhere, Page()), show_markdown(anywhere), show_junit(anywhere, "error")):
        assert "for up to" not in text


def test_proofs_beside_findings_reach_as_far() -> None:
    answers = (proof("progression", {"modules": 4}), only("gap", "credit"))
    told = show_markdown(Run((Verification(POLICY, answers),), ()))
    assert "\n\n1 proved, all of them for up to 4 modules.\n\n" in told
