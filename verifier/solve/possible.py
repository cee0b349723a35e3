"""The outcomes that a case with missing facts leaves possible, and the questions that would settle it.

Exact where the evaluator is careful: every world of the case is searched, under every choice that a
decision which is read leaves open.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import evolve, frozen

from verifier.encode.calendar import counted, counted_names
from verifier.encode.lists import Flat, is_flat, plain
from verifier.encode.lists.flat import GIVEN, declared, without_places
from verifier.encode.smt import Encoding, QuestionTerms
from verifier.encode.smt.kinds import sort_of
from verifier.encode.smt.text import all_of, any_of, negate, same
from verifier.evaluate import Evaluator, Outcome
from verifier.model.given import given
from verifier.model.kinds import Number
from verifier.model.policy import Case, Policy
from verifier.solve.alike import alike, features, standing
from verifier.solve.asked import Options
from verifier.solve.inquiry import SIZE, Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.session import Session
from verifier.solve.witness import Unpinned, witness

MOST_OUTCOMES = 12
"""Different outcomes of one question that are told; a number may have endlessly many."""
MOST_SETS = 5
"""Sets of questions of the smallest size that are told."""
LARGEST_SET = 4
"""The most questions in a set for which the smallest are sought; beyond, one set without waste is."""


@frozen
class Possible:
    """What a case leaves possible of one question.

    `outcomes`: the different outcomes, each with the canonical case that has it, facts and choices
    added to those given. `complete`: whether these are all. `questions`: the smallest sets of facts,
    readings and open decisions that would settle the outcome, whatever the answers. `reason`: why
    something stayed open, else None. `at_least`, `at_most`: the least and the greatest number, where
    there are more different outcomes than are told.
    """

    question: str
    outcomes: tuple[tuple[Case, Outcome], ...]
    complete: bool
    questions: tuple[tuple[str, ...], ...]
    reason: str | None = None
    at_least: Fraction | None = None
    at_most: Fraction | None = None


def possible(
    policy: Policy, case: Case, questions: Sequence[str], options: Options | None = None
) -> Mapping[str, Possible]:
    """For each question what the case leaves possible; a case that admits no world leaves nothing."""
    case = {**_counted(policy, case), **case}
    flat = _flat(policy, case)
    case = flat.flatten(case)
    decided = {d.name: case[d.name] for d in flat.policy.decisions if d.name in case}
    held = evolve(flat, policy=given(flat.policy, case), sizes=flat.sizes - case.keys())
    inquiry = Inquiry(policy, options or Options(), blame=False, decided=decided, flat=held)
    search = _Search(
        inquiry,
        # a second world over facts of its own, to compare outcomes with
        Encoding(inquiry.policy, inquiry.encoding.script, "-other", blame=False, decided=decided),
        Evaluator(policy),
        case,
    )
    try:
        return {name: _possible(search, name) for name in questions}
    finally:
        inquiry.stop()


def _flat(policy: Policy, case: Case) -> Flat:
    """The flat policy for a case: with as many members as it has, and some where it does not say how many."""
    if is_flat(policy):
        return counted(plain(policy))
    from verifier.encode.lists.unrolled import sizes, unrolled

    most = sizes(policy, SIZE)
    for name, size in case.items():
        path = without_places(name)
        if path in most and isinstance(size, Fraction):
            most[path] = max(most[path], int(size))
    return counted(unrolled(policy, most))


def _counted(policy: Policy, case: Case) -> Case:
    """What a calendar counts from the dates of a case, which no solver can."""
    names = counted_names(policy)
    known = Evaluator(policy).evaluate(case).facts if names else {}
    return {name: known[name] for name in names if name in known}


@frozen
class _Search:
    inquiry: Inquiry
    other: Encoding
    evaluator: Evaluator
    case: Case


def _possible(search: _Search, name: str) -> Possible:
    inquiry = search.inquiry
    terms = inquiry.encoding.question(name)
    names = inquiry.relevant(name)
    if inquiry.is_limited((name, *names)):
        return Possible(name, (), False, (), "limits over members are not built yet in this search")
    found: list[tuple[Case, Outcome]] = []
    excluded: list[str] = []
    try:
        with inquiry.session.question():
            facts = inquiry.unpinned(names)
            inquiry.session.require(*_world(inquiry, inquiry.encoding, names))
            for _ in range(MOST_OUTCOMES + 1):
                with inquiry.session.scope(*excluded):
                    world = witness(inquiry.session, facts)
                    if world is None:
                        break
                    held = [inquiry.session.possible(feature) for feature in features(terms)]
                whole = inquiry.flat.native({**search.case, **world})
                outcome = _outcome(search, whole, name, names)
                found.append((whole, outcome))
                excluded.append(negate(alike(terms, outcome, held)))
            complete = len(found) <= MOST_OUTCOMES
            ends = (None, None) if complete else _ends(inquiry, terms)
        sets = _settling(search, name, facts, names) if len(found) > 1 else ()
        # whether a fact is there and what it is are one thing to ask
        sets = tuple(dict.fromkeys(tuple(dict.fromkeys(n.removesuffix(GIVEN) for n in s)) for s in sets))
    except NoAnswer as problem:
        return Possible(name, tuple(found), False, (), str(problem))
    reach = " and ".join(f"{most} `{declared(path)}`" for path, most in inquiry.within(names).items())
    reason = f"more than {reach} were not tried" if reach else None
    return Possible(name, tuple(found[:MOST_OUTCOMES]), complete and not reach, sets, reason, *ends)


def _outcome(search: _Search, world: Case, name: str, names: frozenset[str]) -> Outcome:
    """The outcome in a world; `d may be v` holds of a decision that nothing settles, whatever it is given."""
    whole = dict(world)
    for read in search.inquiry.policy.order:
        if read in names and read in search.inquiry.decided and read not in whole:
            outcome = search.evaluator.evaluate(whole).outcomes.get(read)
            if outcome is None:
                continue  # of a member that is not there
            kind = search.inquiry.decided[read].kind
            if outcome.status in ("silent", "contradictory", "not asked"):
                whole[read] = (kind.low or Fraction(0)) if isinstance(kind, Number) else kind.values[0]
    return search.evaluator.evaluate(whole).outcomes[name]


def _ends(inquiry: Inquiry, terms: QuestionTerms) -> tuple[Fraction | None, Fraction | None]:
    """The least and the greatest number that the question may come out with; None where there is no end."""
    value = _fresh(inquiry.encoding, terms)
    held = (terms.settled, terms.possible(value))
    scale = terms.scale or 1
    ends = [inquiry.session.extreme(which, value, *held) for which in ("minimize", "maximize")]
    low, high = (None if end is None else end / scale for end in ends)
    return low, high


def _fresh(encoding: Encoding, terms: QuestionTerms) -> str:
    """A symbol for a number that the question may come out with."""
    symbol = f"w{len(encoding.script.lines)}"
    return encoding.script.declare(symbol, sort_of(terms.decision.kind, terms.scale))


def _world(inquiry: Inquiry, encoding: Encoding, names: frozenset[str]) -> list[str]:
    texts = [
        text
        for source in (encoding.ranges(), encoding.grids(), encoding.choices())
        for name, text in source.items()
        if name in names
    ]
    return texts + [hypothesis.text for hypothesis in inquiry.assumed(names, encoding)]


def _settling(
    search: _Search, name: str, facts: Sequence[Unpinned], names: frozenset[str]
) -> tuple[tuple[str, ...], ...]:
    """The smallest sets of names whose values settle the question: least hitting sets of what differs.

    Two worlds with different outcomes must differ in one of the names of every settling set
    (implicit hitting sets, Reiter 1987).
    """
    inquiry, other = search.inquiry, search.other
    differ = _differ(inquiry.encoding, inquiry.encoding.question(name), other.question(name))
    twins = {
        fact.name: other.chosen(fact.name).text if fact.of_decision else other.symbols[fact.name]
        for fact in facts
    }
    differences: list[frozenset[str]] = []
    with inquiry.session.question():
        session = inquiry.session
        session.require(*_world(inquiry, inquiry.encoding, names), *_world(inquiry, other, names), differ)
        for size in range(1, min(LARGEST_SET, len(facts)) + 1):
            settling: list[tuple[str, ...]] = []
            for candidate in combinations([fact.name for fact in facts], size):
                if any(not difference & set(candidate) for difference in differences):
                    continue
                symbols = [f.symbol for f in facts] + list(twins.values())
                agree = [same(f.symbol, twins[f.name]) for f in facts if f.name in candidate]
                values = session.values(symbols, *agree)
                if values is None:
                    settling.append(candidate)
                    if len(settling) == MOST_SETS:
                        break
                else:
                    differences.append(
                        frozenset(f.name for f in facts if values[f.symbol] != values[twins[f.name]])
                    )
            if settling:
                return tuple(settling)
        return (_some_set(session, facts, twins),)


def _some_set(session: Session, facts: Sequence[Unpinned], twins: Mapping[str, str]) -> tuple[str, ...]:
    """A set that settles the question and from which nothing can be left out; the last facts go first."""
    kept = list(facts)
    for fact in reversed(facts):
        without = [other for other in kept if other is not fact]
        if not session.possible(*(same(f.symbol, twins[f.name]) for f in without)):
            kept = without
    return tuple(fact.name for fact in kept)


def _differ(encoding: Encoding, first: QuestionTerms, second: QuestionTerms) -> str:
    """That two worlds give a question different outcomes."""
    pairs = list(zip(features(first), features(second), strict=True))
    if isinstance(first.decision.kind, Number):
        value = _fresh(encoding, first)
        for says in (QuestionTerms.possible, standing):
            pairs.append(
                (all_of((first.settled, says(first, value))), all_of((second.settled, says(second, value))))
            )
    return any_of(negate(same(one, other)) for one, other in pairs)
