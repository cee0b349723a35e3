"""Regions in whole sentences: by defined words, ranges and what several have in common."""

from fractions import Fraction

from attrs import evolve

from tests.model.pages import fence, page, policy
from tests.report.hand import GAP, POLICY
from verifier.checks import CHECKS
from verifier.finding import Bounds, Finding, Neighbour, Region
from verifier.pipeline import verify
from verifier.report.finding import show_finding
from verifier.report.page import Page
from verifier.report.sentences import sentence

RULES = """
measure percent
input first : percent from 0 to 100
input again : percent from 0 to 100
input ill   : yes/no
input late  : yes/no  "handed in late"
define mark : percent = max(first, again)  "mark that counts"
define poor : yes/no = mark < 40 or (ill and not late)  "the student did badly"
decision result : one of pass, fail
  asked when late
"""


def sentences(rules: str) -> list[str]:
    """The sentence of every gap."""
    checked = policy(page(fence(rules), RULES))
    found = verify(checked, [check for check in CHECKS if check.name == "gap"]).answers
    return [sentence(checked, answer) for answer in found if isinstance(answer, Finding)]


def test_a_defined_word_holds_and_what_is_asked_of_everybody_is_not_said() -> None:
    assert sentences("rule\n  when not poor\n  then result is pass\n") == [
        "no clause decides `result` where `the student did badly` holds"
    ]
    assert sentences("rule\n  when late and not late\n  then result is pass\n") == [
        "no clause decides `result` in every case in which it is asked"
    ]


def test_two_bounds_of_a_definition_are_one_range() -> None:
    assert sentences("rule\n  when mark < 40 or mark >= 50\n  then result is pass\n") == [
        "no clause decides `result` where `mark that counts` is at least 40 and less than 50 percent"
    ]


def test_values_beside_it_with_the_same_outcome_are_told_together() -> None:
    def beside(of: int, outcome: str) -> Neighbour:
        return Neighbour({"failed": Fraction(of)}, outcome, ("1.1/low",))

    found = evolve(GAP, neighbours=(beside(29, "go"), beside(30, "go"), beside(31, "wait")))
    told = " ".join("\n".join(show_finding(POLICY, found, Page())).split())
    assert "with `failed` 29 credits or 30 credits: outcome go by 1.1/low" in told
    assert "with `failed` 31 credits: outcome wait by 1.1/low" in told


def test_several_regions_are_told_by_what_each_adds() -> None:
    def region(**words: str) -> Region:
        return Region({name: Bounds(values=(word,)) for name, word in words.items()})

    def told(*regions: Region) -> str:
        return sentence(POLICY, evolve(GAP, regions=regions)).removeprefix(
            "no clause decides `outcome` where "
        )

    common, two = {"award": "msc"}, [region(ill="yes", late="no"), region(late="yes")]
    assert told(*two) == "either `ill` is yes and `late` is no, or `late` is yes"
    two = [evolve(one, facts={**one.facts, **region(**common).facts}) for one in two]
    assert told(*two) == "`award` is msc, and either `ill` is yes and `late` is no, or `late` is yes"
    more = [region(award="msc", ill="no"), region(award="msc", ill="yes", late="no")]
    assert told(*two, *more) == (
        "`award` is msc, and one of 4 more sets of conditions holds, which are listed with it"
    )
