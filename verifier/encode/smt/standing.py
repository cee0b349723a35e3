"""Conclusions of one question against each other: what defeats, what excludes, what allows."""

from collections.abc import Callable, Sequence
from itertools import combinations

from verifier.encode.smt import finite, numeric
from verifier.encode.smt.finite import Words
from verifier.encode.smt.kinds import equals
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.script import Script
from verifier.encode.smt.text import all_of, any_of, implies, negate
from verifier.model.kinds import Kind, Number

Standing = Words | Stretch
Above = Callable[[Standing, Standing], bool]


def one_pass(
    script: Script,
    standings: Sequence[Standing],
    above: Callable[[int], Sequence[int]],
    name: str,
) -> list[Standing]:
    """Conclusions after one pass; those with nothing above them first, the others as they come free. `above`
    are the places of those above the one at a place, in order."""
    claims: dict[int, list[int]] = {}
    done: dict[int, Standing] = {}
    for start in range(len(standings)):
        waiting = [start]  # no recursion: a thousand rules may each stand above the next
        while waiting:
            place = waiting[-1]
            if place not in claims:
                claims[place] = [high for high in above(place) if standings[high].is_claim]
            missing = [high for high in claims[place] if high not in done]
            if missing:
                waiting += reversed(missing)
                continue
            waiting.pop()
            if place not in done:
                done[place] = _under(script, standings[place], [done[high] for high in claims[place]], name)
    return [done[place] for place in range(len(standings))]


def _under(script: Script, low: Standing, claims: Sequence[Standing], name: str) -> Standing:
    if isinstance(low, Words):
        return low.under(script, [c for c in claims if isinstance(c, Words)], name)
    return low.under(script, [c for c in claims if isinstance(c, Stretch)], name)


def contradiction(standings: Sequence[Standing], above: Above) -> str:
    claims = [s for s in standings if s.is_claim]
    mixed = combinations(standings, 2) if len(claims) < len(standings) else ()
    clashes = [clash(a, b, above) for a, b in mixed if a.is_claim != b.is_claim]
    words = [c for c in claims if isinstance(c, Words)]
    if words:
        none_left = [
            any_of(all_of((c.in_force, negate(c.bits[v]))) for c in words) for v in range(len(words[0].bits))
        ]
        return any_of((all_of(none_left), *clashes))
    stretches = [c for c in claims if isinstance(c, Stretch)]
    if any(c.conclusion.form == "one of" for c in stretches):
        common = any_of(
            all_of((c.in_force, guard, *(implies(o.in_force, o.has(end)) for o in stretches)))
            for c in stretches
            for guard, end in c.ends()
        )
        some = any_of(c.in_force for c in stretches)
        return any_of((all_of((some, negate(common))), *clashes))
    return any_of((*(clash(a, b, above) for a, b in combinations(claims, 2)), *clashes))


def clash(a: Standing, b: Standing, above: Above) -> str:
    """That two conclusions in force exclude each other (two options never do)."""
    if not a.is_claim and not b.is_claim:
        return "false"
    if a.is_claim != b.is_claim:
        option, claim = (b, a) if a.is_claim else (a, b)
        if above(option, claim) or above(claim, option):
            return "false"
    if isinstance(a, Words) and isinstance(b, Words):
        apart = finite.disjoint(a, b)
    else:
        assert isinstance(a, Stretch)
        assert isinstance(b, Stretch)
        apart = numeric.disjoint(a, b)
    return all_of((a.in_force, b.in_force, apart))


def has(kind: Kind, standing: Standing, value: str) -> str:
    if isinstance(standing, Stretch):
        return standing.has(value)
    assert not isinstance(kind, Number)
    words = list(kind.values)
    return any_of(
        all_of((equals(kind, value, word, None), bit)) for word, bit in zip(words, standing.bits, strict=True)
    )
