"""The outcomes that a case with missing facts leaves possible, and the questions that would settle it.

Exact where the evaluator is careful: every world of the case is searched, under every choice that a
decision which is read leaves open.
"""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from verifier.encode.lists.flat import GIVEN, declared
from verifier.encode.smt import Encoding, QuestionTerms
from verifier.encode.smt.text import negate
from verifier.evaluate import Outcome
from verifier.model.given import given
from verifier.model.policy import Case, Policy
from verifier.solve.alike import alike, features
from verifier.solve.asked import Options
from verifier.solve.inquiry import Inquiry
from verifier.solve.open_case import counted_in, flat_for, outcome_in, world_terms
from verifier.solve.program import NoAnswer
from verifier.solve.settling import fresh, settling
from verifier.solve.witness import witness

MOST_OUTCOMES = 12
"""Different outcomes of one question that are told; a number may have endlessly many."""


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
    policy: Policy,
    case: Case,
    questions: Sequence[str],
    options: Options | None = None,
    unasked: Collection[str] = (),
) -> Mapping[str, Possible]:
    """For each question what the case leaves possible; a case that admits no world leaves nothing.

    `unasked` are names that cannot be asked, by key: `questions` do without them.
    """
    case = {**counted_in(policy, case), **case}
    flat = flat_for(policy, case)
    case = flat.flatten(case)
    decided = {d.name: case[d.name] for d in flat.policy.decisions if d.name in case}
    held = evolve(flat, policy=given(flat.policy, case), sizes=flat.sizes - case.keys())
    inquiry = Inquiry(policy, options or Options(), blame=False, decided=decided, flat=held)
    search = _Search(
        inquiry,
        # a second world over facts of its own, to compare outcomes with
        Encoding(inquiry.policy, inquiry.encoding.script, "-other", blame=False, decided=decided),
        case,
        unasked,
    )
    try:
        return {name: _possible(search, name) for name in questions}
    finally:
        inquiry.stop()


@frozen
class _Search:
    inquiry: Inquiry
    other: Encoding
    case: Case
    unasked: Collection[str]


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
            inquiry.session.require(*world_terms(inquiry, inquiry.encoding, names))
            for _ in range(MOST_OUTCOMES + 1):
                with inquiry.session.scope(*excluded):
                    world = witness(inquiry.session, facts)
                    if world is None:
                        break
                    held = [inquiry.session.possible(feature) for feature in features(terms)]
                whole = inquiry.flat.native({**search.case, **world})
                outcome = outcome_in(inquiry, whole, name, names)
                found.append((whole, outcome))
                excluded.append(negate(alike(terms, outcome, held)))
            complete = len(found) <= MOST_OUTCOMES
            ends = (None, None) if complete else _ends(inquiry, terms)
        sets: tuple[tuple[str, ...], ...] = ()
        if len(found) > 1:
            sets = settling(inquiry, search.other, name, facts, names, search.unasked)
        # whether a fact is there and what it is are one thing to ask
        sets = tuple(dict.fromkeys(tuple(dict.fromkeys(n.removesuffix(GIVEN) for n in s)) for s in sets))
    except NoAnswer as problem:
        return Possible(name, tuple(found), False, (), str(problem))
    reach = " and ".join(f"{most} `{declared(path)}`" for path, most in inquiry.within(names).items())
    reason = f"more than {reach} were not tried" if reach else None
    return Possible(name, tuple(found[:MOST_OUTCOMES]), complete and not reach, sets, reason, *ends)


def _ends(inquiry: Inquiry, terms: QuestionTerms) -> tuple[Fraction | None, Fraction | None]:
    """The least and the greatest number that the question may come out with; None where there is no end."""
    value = fresh(inquiry.encoding, terms)
    held = (terms.settled, terms.possible(value))
    scale = terms.scale or 1
    ends = [inquiry.session.extreme(which, value, *held) for which in ("minimize", "maximize")]
    low, high = (None if end is None else end / scale for end in ends)
    return low, high
