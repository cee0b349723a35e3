"""Every list has counts of classes that make every sum, count and quantifier come out as the list does.

So what no counts show, no list shows. Lists are drawn at random; their members are put into classes by
the evaluator, and z3 is asked whether with these counts each definition can have the value that the
evaluator works out from the list.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.pages import fence, page, policy
from verifier.encode.lists.classes import Band, Class, Outside, Piece, Space
from verifier.encode.lists.counted import counted_flat
from verifier.encode.lists.flat import Flat
from verifier.encode.lists.single import single_member
from verifier.encode.lists.uses import space
from verifier.encode.smt import Encoding
from verifier.encode.smt.kinds import equals
from verifier.evaluate import Evaluator
from verifier.model.kinds import Kind, Value
from verifier.model.policy import Policy
from verifier.model.terms import Among, Fact
from verifier.solve.asked import Options
from verifier.solve.member_classes import member_classes
from verifier.solve.session import Session

WORDS = """
measure credits, percent
type Mark : percent from 0 to 100 step 0.5
record Part
  weight : number from 0 to 1 step 0.25
  mark   : Mark
record Module
  size   : credits from 5 to 30 step 5
  credit : credits from 0 to 60
  first  : Mark
  again  : optional Mark
  core   : yes/no
  level  : one of low, middle, high
  parts  : list of Part, 1 to 2
input modules : list of Module
input pass    : Mark
"""

DEFINITIONS = {
    "counted": "define d : number = count of modules where (first < 40 and core)",
    "summed": "define d : credits = sum of credit over modules where (first < 40 or level is high)",
    "summed on a grid": "define d : percent = sum of first over modules where first in 40 .. 50",
    "chosen": "define d : credits = sum of (if core then credit else size) over modules",
    "absent": "define d : credits = sum of size over modules where (again or else first) >= 50",
    "given": "define d : number = count of modules where (again is given and first < 50)",
    "some": "define d : yes/no = some module has (core and first < 40)",
    "every": "define d : yes/no = every module where core has first >= pass",
    "no": "define d : yes/no = no module has level is low",
    "least": "define d : yes/no = (min of first over modules or else 100) < 40",
    "greatest": "define d : percent = (max of first over modules where core) or else 0",
    "mean": "define d : percent = (mean of first weighted by size over modules) or else 0",
    "nested": "define d : number = count of modules where (some part has mark < 40)",
    "named": "define worst of Module : percent = min of mark over parts\n"
    "define d : credits = sum of size over modules where (worst < 40 and again is given)",
    "related": "define d : number = count of modules where first < (again or else 0)",
}


def read(statements: str) -> Policy:
    decision = "decision go : yes/no\nrule\n  then go is yes"
    return policy(page(fence(f"{statements}\n{decision}", "1"), WORDS))


class Prepared:
    """A policy with its members counted, in a solver, once."""

    def __init__(self, name: str) -> None:
        self.policy = read(DEFINITIONS[name])
        self.space = space(self.policy, "modules")
        self.classes = member_classes(self.policy, self.space, Options())
        self.flat = counted_flat(self.policy, None, {"modules": self.classes})
        self.encoding = Encoding(self.flat.policy)
        structure = [self.encoding.holds(condition).text for condition in self.flat.structure]
        self.held = [*structure, *self.encoding.ranges().values(), *self.encoding.grids().values()]
        self.session = Session(self.encoding.script)
        self.one = Evaluator(single_member(self.policy, self.space))
        self.all = Evaluator(self.policy)


@cache
def prepared(name: str) -> Prepared:
    return Prepared(name)


marks = st.integers(0, 200).map(lambda n: Fraction(n, 2))
parts = st.fixed_dictionaries({"weight": st.integers(0, 4).map(lambda n: Fraction(n, 4)), "mark": marks})
modules = st.fixed_dictionaries(
    {
        "size": st.integers(1, 6).map(lambda n: Fraction(5 * n)),
        "credit": st.fractions(0, 60, max_denominator=4),
        "first": marks,
        "again": st.none() | marks,
        "core": st.sampled_from(["yes", "no"]),
        "level": st.sampled_from(["low", "middle", "high"]),
        "parts": st.lists(parts, min_size=1, max_size=2),
    }
)


def case_of(members: Sequence[Mapping[str, object]]) -> dict[str, Value]:
    case: dict[str, Value] = {"pass": Fraction(50), "modules": Fraction(len(members))}
    for place, member in enumerate(members):
        for name, value in member.items():
            path = f"modules[{place}].{name}"
            if isinstance(value, list):
                case[path] = Fraction(len(value))
                case |= {f"{path}[{i}].{key}": v for i, part in enumerate(value) for key, v in part.items()}
            else:
                case[path] = "none" if value is None else value  # type: ignore[assignment]
    return case


def class_of(ready: Prepared, member: Mapping[str, object]) -> Class:
    facts = ready.one.evaluate(case_of([member])).facts
    pieces: list[Piece] = []
    for place, dimension in enumerate(ready.space.dimensions.values(), 1):
        value = facts[f"modules[0].dimension{place}"]
        pieces += [piece for piece in dimension.pieces() if _lies_in(value, piece)]
    return tuple(pieces)


def _lies_in(value: Value, piece: Piece) -> bool:
    if not isinstance(piece, Band) or isinstance(value, str):
        return value == piece
    low = piece.low is None or value > piece.low or (value == piece.low and not piece.above)
    return low and (piece.high is None or value < piece.high or (value == piece.high and not piece.below))


@pytest.mark.parametrize("name", DEFINITIONS)
def test_the_counts_of_a_list_give_what_the_list_gives(name: str) -> None:
    ready = prepared(name)
    kinds: dict[str, Kind] = {fact.name: fact.kind for fact in ready.flat.policy.inputs}
    kinds |= {definition.name: definition.kind for definition in ready.flat.policy.definitions}

    def has(fact: str, value: Value) -> str:
        term, kind = Fact(fact, kinds[fact]), kinds[fact]
        if isinstance(value, str):
            return ready.encoding.holds(Among(term, (value,))).text
        scales = ready.encoding.scales
        scale = None if scales.curved.is_curved(term) else scales.of_term(kind)
        return equals(kind, ready.encoding.fact(fact).text, value, scale)

    @settings(max_examples=50, deadline=None)
    @given(st.lists(modules, max_size=4))
    def holds(members: list[dict[str, object]]) -> None:
        case = case_of(members)
        value = ready.all.evaluate(case).facts["d"]
        counts = dict.fromkeys(range(1, len(ready.classes) + 1), 0)
        for member in members:
            counts[ready.classes.index(class_of(ready, member)) + 1] += 1
        counted = [has(f"modules.class{place}", Fraction(counts[place])) for place in counts]
        with ready.session.question():
            ready.session.require(*ready.held, *counted, has("pass", case["pass"]))
            assert ready.session.possible(), "no sums belong to these counts"
            assert ready.session.possible(has("d", value)), f"the counts cannot give {value}"

    try:
        holds()
    finally:
        ready.session.stop()
        prepared.cache_clear()


@pytest.mark.parametrize(
    "statements",
    [
        "define d : percent = (mean of first over best 20 size of modules by first) or else 0",
        (
            "decision ok of Module : yes/no\nrule\n  for each module\n  then ok is yes\n"
            "define d : number = count of modules where ok"
        ),
    ],
)
def test_what_relates_members_to_each_other_or_to_decisions_is_not_counted(statements: str) -> None:
    with pytest.raises(Outside):
        space(read(statements), "modules")


def test_the_counted_policy_knows_no_list() -> None:
    ready = Prepared("counted")
    found: Flat = ready.flat
    assert not found.policy.lists
    assert found.within == {}
    assert isinstance(ready.space, Space)
