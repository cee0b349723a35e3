"""Which regions are one defect to a reader, and which are two."""

from fractions import Fraction

from verifier.checks.holes import Hole, by_place, by_rules
from verifier.checks.limits import Limits, limits_of, one_defect, within
from verifier.finding import Bounds, Region
from verifier.model.kinds import Enumeration, Kind, Number, YesNo
from verifier.model.terms import Among, Comparison, Constant, Fact, Not

MARK, WORD = Number("percent"), Enumeration(("red", "green", "blue"))
KINDS: dict[str, Kind] = {"late": YesNo(), "ill": YesNo(), "days": Number(step=Fraction(1)), "mark": MARK}
KINDS["new"] = YesNo()


def bounds(**ends: int) -> Bounds:
    above, at_least, below, at_most = (
        Fraction(ends[name]) if name in ends else None for name in ("above", "at_least", "below", "at_most")
    )
    return Bounds(above, at_least, below, at_most)


def is_(word: str) -> Bounds:
    return Bounds(values=(word,))


def one(first: Region, second: Region, asked: Limits | None = None) -> bool:
    both = one_defect(first, second, asked or {}, KINDS)
    assert both == one_defect(second, first, asked or {}, KINDS)
    return both


LATE, ILL = {"late": is_("yes")}, {"ill": is_("yes")}
MIDDLE, HIGH = {"mark": bounds(above=30, below=31)}, {"mark": bounds(above=45, below=46)}


def test_two_holes_in_one_column_are_two() -> None:
    assert not one(Region(LATE | MIDDLE), Region(LATE | HIGH))
    assert one(Region(LATE | MIDDLE), Region(ILL | MIDDLE))


def test_regions_without_anything_in_common_are_two() -> None:
    assert not one(Region(LATE), Region(MIDDLE))
    assert not one(Region(LATE), Region({}))


def test_as_much_must_be_in_common_as_there_is_in_the_simpler_one_alone() -> None:
    alone, more = {"days": bounds(at_least=3), "ill": is_("no")}, {"mark": bounds(above=30), "new": is_("no")}
    assert not one(Region(LATE | alone), Region(LATE | more))
    assert one(Region(LATE | alone), Region(LATE | MIDDLE))


def test_words_set_regions_apart_and_stretches_of_a_number_that_meet_do_not() -> None:
    assert not one(Region(LATE | MIDDLE), Region({"late": is_("no")} | MIDDLE))
    first, second = {"mark": bounds(at_least=30, below=40)}, {"mark": bounds(at_least=40)}
    assert one(Region(LATE | first), Region(LATE | second))
    assert not one(
        Region(LATE | {"mark": bounds(above=30, below=40)}), Region(LATE | {"mark": bounds(above=40)})
    )
    assert one(Region(LATE | {"days": bounds(at_most=6)}), Region(LATE | {"days": bounds(at_least=7)}))
    assert not one(Region(LATE | {"mark": bounds(at_most=6)}), Region(LATE | {"mark": bounds(at_least=7)}))


def test_what_goes_for_all_cases_that_are_asked_about_is_nothing_in_common() -> None:
    first, second = Region(LATE | MIDDLE), Region(LATE | ILL)
    assert one(first, second)
    assert not one(first, second, {"late": is_("yes")})


def test_numbers_of_members_are_nothing_in_common() -> None:
    many = {"modules": bounds(at_most=2)}
    assert not one(Region(many | MIDDLE), Region(many | ILL))


def test_relations_limit_what_they_compare() -> None:
    mark, colour, late = Fact("total", MARK), Fact("colour", WORD), Fact("late", YesNo())

    def end(value: int) -> Constant:
        return Constant(Fraction(value), MARK)

    relations = (
        Comparison(mark, "<", end(50)),
        Comparison(end(45), "<=", mark),
        Not(Among(colour, ("red",))),
        Not(Among(late, ("yes",))),
        Comparison(mark, ">", Fact("other", MARK)),
    )
    found = limits_of(Region({}, relations=relations))
    assert found["total"] == bounds(at_least=45, below=50)
    assert found["colour"] == Bounds(values=("green", "blue"))
    assert found["late"] == is_("no")
    assert found[Comparison(mark, "<=", Fact("other", MARK))] == is_("no")


def test_limits_lie_within_one_another() -> None:
    assert within(bounds(at_least=2, at_most=3), bounds(above=1))
    assert not within(bounds(at_least=1), bounds(above=1))
    assert within(Bounds(values=(Fraction(2),)), bounds(above=1))
    assert not within(bounds(at_least=2), Bounds(values=(Fraction(2),)))


def test_regions_are_brought_together_through_others() -> None:
    corner = Region(LATE | ILL | MIDDLE)
    found: list[Hole] = [({}, [Region(LATE | MIDDLE)]), ({}, [Region(ILL | HIGH)]), ({}, [corner])]
    assert [regions for _, regions in by_place(found, {}, KINDS)] == [
        [Region(LATE | MIDDLE), corner],
        [Region(ILL | HIGH)],
    ]


def test_what_the_same_rules_are_to_blame_for_is_one() -> None:
    each: list[Hole] = [({}, [Region(facts)]) for facts in (LATE, ILL, MIDDLE)]
    told = by_rules(each, [("may",), ("other",), ("may", "more")])
    assert [regions for _, regions in told] == [[Region(LATE), Region(MIDDLE)], [Region(ILL)]]
