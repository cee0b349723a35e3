"""Properties: what brute force finds of two cases that differ in one fact, and of what is claimed emptily."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import permutations

from tests.agreement.worlds import Worlds
from verifier.checks.property_violated import PAIRS, shows_pair
from verifier.checks.vacuous_property import refuted_by
from verifier.checks.worse_when_better import drop
from verifier.evaluate.spread import Endless
from verifier.finding import Answer, Finding, Proved, Undecided
from verifier.model.better import with_implied
from verifier.model.claims import Property
from verifier.model.kinds import Value
from verifier.model.policy import Case

VIOLATED, VACUOUS, WORSE = "property-violated", "vacuous-property", "worse-when-better"
MOST_PAIRS = 4000
"""Pairs of cases that are tried of one property."""


def claims(worlds: Worlds, answers: Sequence[Answer], count: Counter[str]) -> Iterator[str]:
    """A line for each property that fares otherwise by brute force."""
    for claim in worlds.policy.properties:
        count[f"property: {claim.form}"] += 1
        about = [answer for answer in answers if answer.subject == claim.label]
        if claim.form in PAIRS:
            yield from _pairs(worlds, claim, [a for a in about if a.check == VIOLATED], count)
        yield from _empty(worlds, claim, [a for a in about if a.check == VACUOUS], count)
    for claim in with_implied(worlds.policy).properties:
        if claim.implied:
            about = [answer for answer in answers if answer.check == WORSE and answer.subject == claim.label]
            yield from _worse(worlds, claim, about, count)


def _worse(worlds: Worlds, claim: Property, answers: Sequence[Answer], count: Counter[str]) -> Iterator[str]:
    """What brute force finds of a better fact: no drop where none is proved, and none larger than is told."""
    told = f"{WORSE} of {claim.label} ({claim.form})"
    for answer in answers:
        count[f"{WORSE}: {type(answer).__name__}"] += 1
    if len(answers) != 1:
        yield f"{told}: {len(answers)} answers"
        return
    (answer,) = answers
    if isinstance(answer, Undecided):
        return
    known = 0
    if isinstance(answer, Finding):
        known = _drop(worlds, claim, answer.case or {}, answer.other_case or {})
        if not known:
            yield f"{told}: {dict(answer.case or {})} and {dict(answer.other_case or {})} do not show it"
    pairs, whole = _tried(worlds, claim)
    worst = max(pairs, key=lambda pair: _drop(worlds, claim, *pair), default=None)
    most = 0 if worst is None else _drop(worlds, claim, *worst)
    count[f"{WORSE}: tried whole"] += whole
    if worst is not None and most > known:
        yield f"{told}: {dict(worst[0])} and {dict(worst[1])} fall by {most}, and {known} is told"
    if known and not most and whole and worlds.whole:
        yield f"{told}: found in {dict(getattr(answer, 'case', None) or {})}, but no two cases show it"


def _drop(worlds: Worlds, claim: Property, case: Case, other: Case) -> int:
    assert claim.subject is not None
    try:
        return drop(worlds.evaluator, case, other, claim.label, claim.subject)
    except Endless:
        return 0


def _pairs(worlds: Worlds, claim: Property, answers: Sequence[Answer], count: Counter[str]) -> Iterator[str]:
    told = f"{VIOLATED} of {claim.label} ({claim.form})"
    assert claim.subject is not None
    for answer in answers:
        count[f"{VIOLATED}, two cases: {type(answer).__name__}"] += 1
        count[f"{VIOLATED}: {type(answer).__name__}"] += 1
    if len(answers) != 1:
        yield f"{told}: {len(answers)} answers"
        return
    (answer,) = answers
    if isinstance(answer, Undecided):
        return
    if isinstance(answer, Finding):
        assert answer.case is not None
        assert answer.other_case is not None
        if not _shows(worlds, claim, answer.case, answer.other_case):
            yield f"{told}: {dict(answer.case)} and {dict(answer.other_case)} do not show it"
    pairs, whole = _tried(worlds, claim)
    found = next(((a, b) for a, b in pairs if _shows(worlds, claim, a, b)), None)
    count[f"{VIOLATED}, two cases: tried whole"] += whole
    if isinstance(answer, Proved) and found is not None:
        yield f"{told}: proved, but {dict(found[0])} and {dict(found[1])} show it"
    if isinstance(answer, Finding) and found is None and whole and worlds.whole:
        yield f"{told}: found in {dict(answer.case or {})}, but no two cases show it"


def _shows(worlds: Worlds, claim: Property, case: Case, other: Case) -> bool:
    assert claim.subject is not None
    try:
        first = shows_pair(worlds.evaluator, case, other, claim.label, claim.subject)
        turned = claim.form == "independent" and first != shows_pair(
            worlds.evaluator, other, case, claim.label, claim.subject
        )
        assert not turned, "what does not depend on a fact does not depend on the order of two cases"
        return first
    except Endless:
        return False


def _tried(worlds: Worlds, claim: Property) -> tuple[list[tuple[Case, Case]], bool]:
    """Pairs of worlds that differ in the fact, and whether these are all of those that are tried."""
    fact = claim.path[0]
    alike: dict[frozenset[tuple[str, Value]], list[Case]] = {}
    for case in worlds.probes:
        alike.setdefault(frozenset((n, v) for n, v in case.items() if n != fact), []).append(case)
    pairs = [pair for group in alike.values() for pair in permutations(group, 2)]
    return pairs[:MOST_PAIRS], len(pairs) <= MOST_PAIRS


def _empty(worlds: Worlds, claim: Property, answers: Sequence[Answer], count: Counter[str]) -> Iterator[str]:
    if any(isinstance(answer, Undecided) for answer in answers):
        return
    told = f"{VACUOUS} of {claim.label} ({claim.form})"
    count[f"{VACUOUS}: {'Finding' if answers else 'refuted'}"] += 1
    refuting = next(
        (case for case in worlds.settled if refuted_by(worlds.evaluator, case, claim.label)), None
    )
    if answers and refuting is not None:
        yield f"{told}: {dict(refuting)} refutes it"
    if not answers and refuting is None and worlds.whole:
        yield f"{told}: no case refutes it, and nothing says so"
