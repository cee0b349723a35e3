"""The outcomes that a case with missing facts leaves possible, and the questions that would settle it.

Exact where the evaluator is careful: every world of the case is searched, under every choice that a
decision which is read leaves open.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from verifier.encode.smt import Encoding, QuestionTerms
from verifier.encode.smt.kinds import literal, number, sort_of
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.text import all_of, any_of, compare, implies, negate, same
from verifier.evaluate import Evaluator, Outcome
from verifier.model.given import given
from verifier.model.kinds import Number
from verifier.model.policy import Case, Policy
from verifier.solve.inquiry import Inquiry, Options
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
    decided = {name: value for name, value in case.items() if any(d.name == name for d in policy.decisions)}
    inquiry = Inquiry(given(policy, case), options or Options(), blame=False, decided=decided)
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
    found: list[tuple[Case, Outcome]] = []
    try:
        with inquiry.session.question():
            facts = inquiry.unpinned(names)
            inquiry.session.require(*_world(inquiry, inquiry.encoding, names))
            for _ in range(MOST_OUTCOMES + 1):
                with inquiry.session.scope(*(negate(alike(terms, other)) for _, other in found)):
                    world = witness(inquiry.session, facts)
                if world is None:
                    break
                whole = {**search.case, **world}
                found.append((whole, search.evaluator.evaluate(whole).outcomes[name]))
            complete = len(found) <= MOST_OUTCOMES
            ends = (None, None) if complete else _ends(inquiry, terms)
        sets = _settling(search, name, facts, names) if len(found) > 1 else ()
    except NoAnswer as problem:
        return Possible(name, tuple(found), False, (), str(problem))
    return Possible(name, tuple(found[:MOST_OUTCOMES]), complete, sets, None, *ends)


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


def alike(terms: QuestionTerms, outcome: Outcome) -> str:
    """That the question has this outcome: its status, and the values that are possible."""
    match outcome.status:
        case "not asked":
            return negate(terms.asked.text)
        case "silent":
            return terms.silent
        case "contradictory":
            return terms.contradictory
    kind = terms.decision.kind
    closed = negate(terms.open_discretion) if outcome.closed else terms.open_discretion
    if not isinstance(kind, Number):
        bits = [
            same(
                terms.possible(literal(kind, word, None)),
                "true" if outcome.admits(Fraction(place)) else "false",
            )
            for place, word in enumerate(kind.values)
        ]
        return all_of((terms.settled, closed, *bits))
    ends = [v for v in (*outcome.values, outcome.at_least, outcome.at_most) if isinstance(v, Fraction)]
    if terms.scale is not None and any((end * terms.scale).denominator != 1 for end in ends):
        return "false"
    points = [number(end, terms.scale) for end in ends]
    return all_of((terms.settled, closed, *_same_ends(terms, points, outcome)))


def _same_ends(terms: QuestionTerms, points: Sequence[str], outcome: Outcome) -> Iterator[str]:
    """That the values possible end where those of the outcome do: at the same points, open alike."""
    for point in points:
        yield terms.possible(point)
    for standing in terms.standings:
        assert isinstance(standing, Stretch)
        for guard, end in standing.ends():
            effective = all_of((standing.in_force, guard, terms.possible(end)))
            yield implies(effective, any_of(compare("=", end, point) for point in points))
    ranged = not outcome.values
    for form, given_end in (("at least", outcome.at_least), ("at most", outcome.at_most)):
        bounded = any_of(
            s.in_force for s in terms.standings if s.conclusion.form == form and not s.conclusion.option
        )
        if ranged:
            yield bounded if given_end is not None else negate(bounded)


def _settling(
    search: _Search, name: str, facts: Sequence[Unpinned], names: frozenset[str]
) -> tuple[tuple[str, ...], ...]:
    """The smallest sets of names whose values settle the question: least hitting sets of what differs.

    Two worlds with different outcomes must differ in one of the names of every settling set
    (implicit hitting sets, Reiter 1987).
    """
    inquiry, other = search.inquiry, search.other
    differ = _differ(inquiry.encoding, inquiry.encoding.question(name), other.question(name))
    twins = {fact.name: other.symbols.get(fact.name) or other.choice_symbols()[fact.name] for fact in facts}
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
    pairs = [
        (first.asked.text, second.asked.text),
        (first.silent, second.silent),
        (first.contradictory, second.contradictory),
        (first.open_discretion, second.open_discretion),
    ]
    kind = first.decision.kind
    if isinstance(kind, Number):
        value = _fresh(encoding, first)
        pairs.append((first.possible(value), second.possible(value)))
    else:
        words = [literal(kind, word, None) for word in kind.values]
        pairs += [(first.possible(word), second.possible(word)) for word in words]
    return any_of(negate(same(one, other)) for one, other in pairs)
