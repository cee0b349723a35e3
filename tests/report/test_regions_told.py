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
    more = [*two, *more[:1], region(award="msc", failed="40")]
    assert told(*more) == (
        "`award` is msc, and either `ill` is yes and `late` is no, or `late` is yes, or one of 2 more sets of "
        "conditions, which are listed with it"
    )
    assert told(region(award="msc"), region(award="msc", ill="yes")) == "`award` is msc"
    lines = show_finding(POLICY, evolve(GAP, regions=tuple(more)), Page())[5:]
    assert [line.split("`")[0].strip() for line in lines[:5]] == ["always", "and either", "or", "or", "or"]
    assert sum("msc" in line for line in lines[:5]) == 1


def test_choices_that_do_not_bear_on_each_other_are_told_apart() -> None:
    """All four combinations of two ways and two ways; with three of them the choices are one."""
    first, second = ({"ill": "yes"}, {"award": "msc"}), ({"late": "no"}, {"unit": "one_unit"})
    regions = tuple(
        Region({name: Bounds(values=(word,)) for name, word in {**one, **other}.items()})
        for one in first
        for other in second
    )
    assert sentence(POLICY, evolve(GAP, regions=regions)) == (
        "no clause decides `outcome` where either `ill` is yes, or `award` is msc, and besides either `late` is no, "
        "or `unit` is read as one_unit"
    )
    assert "besides" not in sentence(POLICY, evolve(GAP, regions=regions[:3]))
    lines = show_finding(POLICY, evolve(GAP, regions=regions), Page())[5:]
    assert [line.split("`")[0].strip() for line in lines[:4]] == ["either", "or", "and either", "or"]
    # any two of the three tell nothing of each other, and yet only an even number of them is turned
    even = (("yes", "yes", "yes"), ("yes", "no", "no"), ("no", "yes", "no"), ("no", "no", "yes"))
    bound = [
        Region(
            {name: Bounds(values=(word,)) for name, word in zip(("ill", "late", "award"), words, strict=True)}
        )
        for words in even
    ]
    assert "besides" not in sentence(POLICY, evolve(GAP, regions=tuple(bound)))


def test_what_holds_in_one_reading_only_begins_with_it() -> None:
    read = Bounds(values=("the_total",))
    one = Region({"failed": Bounds(above=Fraction(30)), "unit": read})
    found = evolve(GAP, regions=(one, Region({"award": Bounds(values=("msc",)), "unit": read})))
    assert sentence(POLICY, found) == (
        "if `unit` is read as the_total (whether a unit or the total is meant), no clause decides `outcome` where "
        "either `failed` is more than 30 credits, or `award` is msc"
    )
    assert "gap in outcome, in one reading" in show_finding(POLICY, found, Page())[0]
    other = evolve(found, regions=(one, Region({"unit": Bounds(values=("one_unit",))})))
    assert sentence(POLICY, other).startswith("no clause decides")
    assert "reading" not in show_finding(POLICY, other, Page())[0]
    assert sentence(POLICY, evolve(found, regions=(Region({"unit": read}),))).endswith(
        "`outcome` in every case"
    )
