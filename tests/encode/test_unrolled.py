"""A list written out member by member says of every list what the evaluator says of it.

Lists are drawn at random, and every fact of the written-out policy is held at what the list has. Then
each definition has one value, the evaluator's, and each question the evaluator's outcome.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.pages import fence, page, policy
from verifier.encode.lists.flat import Flat, present
from verifier.encode.lists.unrolled import sizes, unrolled
from verifier.encode.smt import Encoding
from verifier.encode.smt.kinds import equals, literal
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate import Evaluator
from verifier.model.kinds import Kind, Number, Value
from verifier.solve.session import Session

WORDS = """
measure credits, percent
record Part
  weight : number from 0 to 1 step 0.25
  mark   : percent from 0 to 100 step 0.5
  redone : optional percent from 0 to 100 step 0.5
record Module
  size   : credits from 5 to 30 step 5
  credit : credits from 0 to 60
  first  : percent from 0 to 100 step 0.5
  again  : optional percent from 0 to 100 step 0.5
  core   : yes/no
  level  : ordered low < middle < high
  parts  : list of Part, 1 to 2
input modules : list of Module
input pass    : percent from 0 to 100 step 0.5
input extra   : optional credits from 0 to 60 step 5
assume "something weighs" every module has (sum of weight over parts > 0)
"""

TERMS = {
    "a sum": "credits = sum of size over modules where first < pass",
    "a sum of what has no steps": "credits = sum of credit over modules where core",
    "a count": "number = count of modules where (first < 40 and core)",
    "a nested count": "number = count of modules where (some part has mark < pass)",
    "a sum of sums": "number = sum of (count of parts where mark < 40) over modules",
    "every": "yes/no = every module where core has first >= pass",
    "some": "yes/no = some module has (again is given and first < 50)",
    "no": "yes/no = no module has level >= middle",
    "the least": "percent = (min of first over modules where core) or else 100",
    "the greatest": "percent = (max of first over modules) or else 0",
    "a mean": "percent = (mean of first over modules where level is high) or else 0",
    "a weighted mean": "percent = (mean of first weighted by size over modules) or else 0",
    "a mean of means": "percent = (mean of (mean of mark over parts) weighted by size over modules) or else 0",
    "the best": "percent = (mean of first over best 40 size of modules by first) or else 0",
    "a sum of the best": "credits = sum of size over best 40 size of modules where core by first",
    "the least of the best": "percent = (min of first over best 30 size of modules by level) or else 0",
    "the best of some": "credits = sum of size over best 30 size of modules where first < pass by credit",
    "a product": "credits = extra_now * loads",
    "a quotient": "number = if pass_credits - 30 credits > 0 then extra_now / (pass_credits - 30 credits) else 0",
    "a mean that may divide by 0": "percent = sum of (mean of mark weighted by weight over parts) over modules",
    "half up": "percent = round mean_now to 1 half up",
    "half even": "percent = round mean_now to 0.5 half even",
    "up": "percent = round mean_now to 0.1 up",
    "down": "percent = round mean_now to 10 down",
    "half up, tested": "yes/no = (round mean_now to 1 half up) >= 50",
    "half even, tested": "yes/no = (round mean_now to 1 half even) <= 49.5",
    "up, tested": "yes/no = (round mean_now to 5 up) > 45",
    "down, tested": "yes/no = (round mean_now to 5 down) in 40 .. 50",
    "a mean, tested": "yes/no = mean_now * 2 - 10 percent <= 2 * pass - 10 percent",
    "a magnitude": "percent = abs(mean_now - pass)",
    "a negative magnitude": "percent = pass - abs(2 * pass - 100 percent) / 2",
    "given": "yes/no = extra is given",
    "or else": "credits = extra or else 30",
}

BASE = """
define pass_credits : credits = sum of size over modules where first >= pass
define extra_now : credits = extra or else 0
define loads : number = count of modules where core
define mean_now : percent = (mean of first weighted by size over modules) or else 0
"""

RULES = """
decision retake of Module : one of no_way, second, third
  asked when first < pass
decision mark_of of Module : percent
decision part_ok of Part : yes/no
decision through : ordered out < stay < on
rule base
  for each module
  when first < 40
  then retake is second
rule core
  for each module
  when core
  then retake is third
rule lifted
  for each module
  exception to 1/core
  when level is low
rule raw
  for each module
  then mark_of is (again or else first)
rule capped
  for each module
  despite 1/raw
  when again is given
  then mark_of at most 50
rule ok
  for each part
  when mark >= 40 and first >= 30
  then part_ok is yes
rule not_ok
  for each part
  when mark < 50 and core
  then part_ok is no
rule out
  when some module has (first < 20 and retake is third)
  then through is out
rule on
  when every module where first < pass has retake is second
  then through is on
"""

LIMITS = """
body board "the board"
decision condoned of Module : yes/no
  asked when first < pass
decision taken of Part : one of none_of_it, half, all_of_it
rule condoning
  for each module
  when core
  then condoned may be yes by board
rule usual
  for each module
  when level >= middle
  then condoned is normally no
rule one
  then count of modules where (first < pass and condoned is yes) at most 1
rule small
  when extra is given
  then sum of size over modules where (first < pass and condoned is yes) at most 20 credits
rule owed
  for each module
  when first < 20
  then condoned is yes
rule offered
  for each part
  then taken may be half by board
rule none_of
  for each part
  when mark < 40
  then taken is none_of_it
rule most
  for each module
  then sum of (if taken is all_of_it then 2 else if taken is half then 1 else 0) over parts at least 1
"""

marks = st.integers(0, 200).map(lambda n: Fraction(n, 2))
parts = st.fixed_dictionaries(
    {"weight": st.integers(0, 4).map(lambda n: Fraction(n, 4)), "mark": marks, "redone": st.none() | marks}
)
modules = st.fixed_dictionaries(
    {
        "size": st.integers(1, 6).map(lambda n: Fraction(5 * n)),
        "credit": st.fractions(0, 60, max_denominator=4),
        "first": marks | st.just(Fraction(50)),
        "again": st.none() | marks,
        "core": st.sampled_from(["yes", "no"]),
        "level": st.sampled_from(["low", "middle", "high"]),
        "parts": st.lists(parts, min_size=1, max_size=2),
    }
)
cases = st.fixed_dictionaries(
    {
        "pass": marks | st.just(Fraction(50)),
        "extra": st.none() | st.integers(0, 12).map(lambda n: Fraction(5 * n)),
        "modules": st.lists(modules, max_size=3),
    }
)


def keys(facts: Mapping[str, object], path: str = "") -> Iterator[tuple[str, Value]]:
    """Nested facts as a case."""
    for name, value in facts.items():
        if isinstance(value, list):
            yield f"{path}{name}", Fraction(len(value))
            for place, member in enumerate(value):
                yield from keys(member, f"{path}{name}[{place}].")
        else:
            yield f"{path}{name}", "none" if value is None else value  # type: ignore[misc]


class Prepared:
    """A policy with lists of at most three modules of at most two parts, in a solver, once."""

    def __init__(self, statements: str) -> None:
        self.policy = policy(page(fence(statements, "1"), WORDS))
        self.flat: Flat = unrolled(self.policy, {**sizes(self.policy, 3), "modules.parts": 2})
        self.evaluator = Evaluator(self.policy)
        self.encoding = Encoding(self.flat.policy)
        self.session = Session(self.encoding.script)
        self.inputs: dict[str, Kind] = {fact.name: fact.kind for fact in self.flat.policy.facts}

    def held(self, case: Mapping[str, Value]) -> list[str]:
        flat = self.flat.flatten(case)
        scales = self.encoding.scales
        return [
            equals(kind, self.encoding.symbols[name], flat[name], scales.of_fact(kind))
            for name, kind in self.inputs.items()
            if name in flat and present(name, flat)
        ]


@cache
def prepared(statements: str) -> Prepared:
    return Prepared(statements)


def stop() -> None:
    prepared.cache_clear()


@pytest.mark.parametrize("name", TERMS)
def test_a_definition_has_the_value_that_the_evaluator_gives(name: str) -> None:
    decision = "decision go : yes/no\nrule\n  then go is yes"
    ready = Prepared(f"{BASE}\ndefine d : {TERMS[name]}\n{decision}")
    kind = next(definition.kind for definition in ready.policy.definitions if definition.name == "d")

    @settings(max_examples=40, deadline=None)
    @given(cases)
    def agrees(facts: dict[str, object]) -> None:
        case = dict(keys(facts))
        value = ready.evaluator.evaluate(case).facts.get("d")
        term = ready.encoding.fact("d")
        with ready.session.question():
            ready.session.require(*ready.held(case))
            if value is None:
                assert not ready.session.possible(term.known), "the evaluator divides by 0"
                return
            same = equals(kind, term.text, value, ready.encoding.scale_of("d"))
            assert ready.session.possible(all_of((same, term.known))), (case, value)
            assert not ready.session.possible(negate(all_of((same, term.known)))), (case, value)

    try:
        agrees()
    finally:
        ready.session.stop()


@pytest.mark.parametrize(
    ("statements", "wanted"),
    [
        (RULES, {("through", "unknown"), ("mark_of", "decided"), ("retake", "contradictory")}),
        (LIMITS, {("condoned", "discretionary"), ("condoned", "contradictory"), ("taken", "contradictory")}),
    ],
    ids=["rules", "limits"],
)
def test_a_question_has_the_outcome_that_the_evaluator_gives(
    statements: str, wanted: set[tuple[str, str]]
) -> None:
    ready = Prepared(statements)
    seen: set[tuple[str, str]] = set()

    @settings(max_examples=120, deadline=None, derandomize=True)
    @given(cases)
    def agrees(facts: dict[str, object]) -> None:
        case = dict(keys(facts))
        evaluation = ready.evaluator.evaluate(case)
        with ready.session.question():
            ready.session.require(*ready.held(case))
            for decision in ready.flat.policy.decisions:
                terms = ready.encoding.question(decision.name)
                outcome = evaluation.outcomes.get(decision.name)
                status = outcome.status if outcome is not None else "not asked"
                seen.add((decision.name.rpartition(".")[2], status))
                held = {
                    "not asked": all_of((terms.asked.known, negate(terms.asked.text))),
                    "silent": terms.silent,
                    "contradictory": terms.contradictory,
                    "decided": terms.settled,
                    "discretionary": terms.settled,
                    "unknown": negate(all_of((terms.asked.known, negate(terms.blind)))),
                }
                ready.session.require(*_choices(ready, decision.name))
                assert ready.session.possible(held[status]), (decision.name, status, case)
                assert not ready.session.possible(negate(held[status])), (decision.name, status, case)
                if (
                    outcome is not None
                    and not isinstance(decision.kind, Number)
                    and status in ("decided", "discretionary")
                ):
                    for place, word in enumerate(decision.kind.values):
                        left = ready.session.possible(terms.possible(literal(decision.kind, word, None)))
                        assert left == outcome.admits(Fraction(place)), (decision.name, word, case)

    try:
        agrees()
    finally:
        ready.session.stop()
    assert wanted <= seen


def _choices(ready: Prepared, name: str) -> Sequence[str]:
    return [text for read, text in ready.encoding.choices().items() if read != name]
