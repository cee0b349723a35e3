"""From the conclusions in force to the status of a question (`meaning.md` 8)."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations

from verifier.evaluate.defeat import Settled, Standing
from verifier.evaluate.kinds import say
from verifier.evaluate.outcome import Outcome
from verifier.evaluate.values import (
    Interval,
    Points,
    Values,
    contains,
    cut,
    is_empty,
    single,
    whole,
    within,
)
from verifier.model.kinds import Kind
from verifier.model.rules import Strength


def status(question: str, kind: Kind, settled: Settled, action: bool = False) -> Outcome:
    """The outcome of a question that is asked, without its traces; a permission alone leaves nothing of
    an action open."""
    claims = [s for s in settled.in_force if s.is_claim]
    options = [s for s in settled.in_force if not s.is_claim]
    rules = _rules(settled.in_force)
    if not settled.in_force:
        return Outcome(question, "silent")
    left = _together(kind, claims)
    conflicts = _conflicts(kind, claims, options, settled)
    if conflicts:
        return Outcome(question, "contradictory", rules=rules, conflicts=conflicts)
    offered = [_offered(option, claims, settled) for option in options]
    value = single(left)
    if claims and value is not None:
        adding = [o for o, values in zip(options, offered, strict=True) if not within(values, left)]
        if adding:
            return _discretion(question, kind, [left, *offered], _bodies(adding), rules, default=value)
        normally = single(_together(kind, [c for c in claims if not _is_normal(c)])) is None
        word = say(kind, value)
        return Outcome(
            question,
            "decided",
            values=(word,),
            normally=normally,
            rules=_rules(claims),
            possible=(left,),
        )
    choosing = [claim for claim in claims if claim.conclusion.form == "one of"]
    if choosing or options:
        open_values = [left, *offered] if claims else offered
        bodies = _bodies([*choosing, *options])
        return _discretion(question, kind, open_values, bodies, rules, closed=bool(claims) or action)
    low, high = _ends(left)
    return Outcome(
        question,
        "decided",
        at_least=None if low is None else say(kind, low),
        at_most=None if high is None else say(kind, high),
        rules=rules,
        possible=(left,),
    )


def _discretion(
    question: str,
    kind: Kind,
    open_values: Sequence[Values],
    bodies: tuple[str, ...],
    rules: tuple[str, ...],
    default: Fraction | None = None,
    closed: bool = True,
) -> Outcome:
    points = sorted({p for values in open_values if isinstance(values, Points) for p in values.points})
    ranges = [values for values in open_values if isinstance(values, Interval)]
    lows, highs = [r.low for r in ranges], [r.high for r in ranges]
    return Outcome(
        question,
        "discretionary",
        values=tuple(say(kind, p) for p in points if not any(contains(r, p) for r in ranges)),
        at_least=min((x for x in lows if x is not None), default=None) if None not in lows else None,
        at_most=max((x for x in highs if x is not None), default=None) if None not in highs else None,
        default=None if default is None else say(kind, default),
        by=bodies,
        closed=closed,
        rules=rules,
        possible=tuple(open_values),
    )


def _is_normal(claim: Standing) -> bool:
    return claim.conclusion.strength is Strength.NORMALLY


def _together(kind: Kind, claims: Iterable[Standing]) -> Values:
    left = whole(kind)
    for claim in claims:
        left = cut(left, claim.values)
    return left


def _offered(option: Standing, claims: Sequence[Standing], settled: Settled) -> Values:
    """An option cut by the bounds and choices in force that are not below it."""
    values = option.values
    for claim in claims:
        if claim.conclusion.form != "is" and not settled.above(option, claim):
            values = cut(values, claim.values)
    return values


def _conflicts(
    kind: Kind, claims: Sequence[Standing], options: Sequence[Standing], settled: Settled
) -> tuple[tuple[str, ...], ...]:
    """The pairs of rules that exclude each other; else the rules that do so only together, no more of them
    than it takes."""
    pairs = [(a, b) for a, b in combinations(claims, 2) if is_empty(cut(a.values, b.values))]
    pairs += [
        (option, claim)
        for option in options
        for claim in claims
        if is_empty(cut(option.values, claim.values))
        and not settled.above(option, claim)
        and not settled.above(claim, option)
    ]
    if pairs:
        return tuple(dict.fromkeys((a.rule, b.rule) for a, b in pairs))
    if not is_empty(_together(kind, claims)):
        return ()
    needed = list(claims)
    for claim in claims:
        others = [other for other in needed if other is not claim]
        if is_empty(_together(kind, others)):
            needed = others
    return (_rules(needed),)


def _ends(values: Values) -> tuple[Fraction | None, Fraction | None]:
    if isinstance(values, Points):
        return min(values.points), max(values.points)
    return values.low, values.high


def _rules(standings: Iterable[Standing]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(standing.rule for standing in standings))


def _bodies(standings: Iterable[Standing]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.conclusion.body for s in standings if s.conclusion.body))
