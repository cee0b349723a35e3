"""The fewest facts, readings and open decisions that settle what a question comes to."""

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from verifier.encode.lists.flat import GIVEN
from verifier.encode.smt import Encoding, QuestionTerms
from verifier.encode.smt.kinds import sort_of
from verifier.encode.smt.text import all_of, any_of, negate, same
from verifier.model.kinds import Number
from verifier.solve.alike import features, standing
from verifier.solve.inquiry import Inquiry
from verifier.solve.open_case import world_terms
from verifier.solve.session import Session
from verifier.solve.witness import Unpinned

MOST_SETS = 5
"""Sets of questions of the smallest size that are told."""
LARGEST_SET = 4
"""The most questions in a set for which the smallest are sought; beyond, one set without waste is."""


def settling(
    inquiry: Inquiry,
    other: Encoding,
    name: str,
    facts: Sequence[Unpinned],
    names: frozenset[str],
    unasked: Collection[str] = (),
) -> tuple[tuple[str, ...], ...]:
    """The smallest sets of names whose values settle the question: least hitting sets of what differs.

    Two worlds with different outcomes must differ in one of the names of every settling set (implicit
    hitting sets, Reiter 1987). `other` has facts of its own. None of `unasked` is in a set; where no set
    settles without them, the sets settle the question but for what these come to, and none are told where
    nothing else is left to ask.
    """
    differ = _differ(inquiry.encoding, inquiry.encoding.question(name), other.question(name))
    twins = {
        fact.name: other.chosen(fact.name).text if fact.of_decision else other.symbols[fact.name]
        for fact in facts
    }
    asked = [fact for fact in facts if fact.name.removesuffix(GIVEN) not in unasked]
    with inquiry.session.question():
        session = inquiry.session
        session.require(*world_terms(inquiry, inquiry.encoding, names), *world_terms(inquiry, other, names))
        session.require(differ)
        alike = {fact.name: same(fact.symbol, twins[fact.name]) for fact in facts}
        if len(asked) < len(facts) and session.possible(*(alike[fact.name] for fact in asked)):
            session.require(*(alike[fact.name] for fact in facts if fact not in asked))
            if not session.possible():
                return ()
        return _smallest(session, asked, twins) or (_some_set(session, asked, twins),)


def _smallest(
    session: Session, facts: Sequence[Unpinned], twins: Mapping[str, str]
) -> tuple[tuple[str, ...], ...]:
    """The sets of the smallest size, where that is no more than `LARGEST_SET`."""
    differences: list[frozenset[str]] = []
    symbols = [*(f.symbol for f in facts), *(twins[f.name] for f in facts)]
    for size in range(1, min(LARGEST_SET, len(facts)) + 1):
        found: list[tuple[str, ...]] = []
        for candidate in combinations([fact.name for fact in facts], size):
            if any(not difference & set(candidate) for difference in differences):
                continue
            agree = [same(f.symbol, twins[f.name]) for f in facts if f.name in candidate]
            values = session.values(symbols, *agree)
            if values is None:
                found.append(candidate)
                if len(found) == MOST_SETS:
                    break
            else:
                differences.append(
                    frozenset(f.name for f in facts if values[f.symbol] != values[twins[f.name]])
                )
        if found:
            return tuple(found)
    return ()


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
        value = fresh(encoding, first)
        for says in (QuestionTerms.possible, standing):
            pairs.append(
                (all_of((first.settled, says(first, value))), all_of((second.settled, says(second, value))))
            )
    return any_of(negate(same(one, other)) for one, other in pairs)


def fresh(encoding: Encoding, terms: QuestionTerms) -> str:
    """A symbol for a number that the question may come out with."""
    symbol = f"w{len(encoding.script.lines)}"
    return encoding.script.declare(symbol, sort_of(terms.decision.kind, terms.scale))
