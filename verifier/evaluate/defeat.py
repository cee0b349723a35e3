"""Which conclusions stand: two passes, from the top down (`meaning.md` 7)."""

from collections.abc import Callable, Mapping, Sequence
from graphlib import TopologicalSorter

from attrs import evolve, frozen

from verifier.evaluate.members import NOBODY, Scope, joined
from verifier.evaluate.values import Points, Values, cut, is_empty, nearest, single, whole
from verifier.evaluate.world import Found
from verifier.model.kinds import Kind
from verifier.model.rules import Conclusion


@frozen(repr=False)
class Standing:
    """A conclusion of a live rule on the question at hand, and the values it stands for now.

    `members`: those in scope of the rule; `of`: the one that it is about. `start` and `deadline` are the
    days of a duty, as far as they are known.
    """

    rule: str
    conclusion: Conclusion
    values: Values
    capped_by: tuple[str, ...] = ()
    members: Scope = NOBODY
    of: str | None = None
    start: Found | None = None
    deadline: Found | None = None

    @property
    def is_claim(self) -> bool:
        return not self.conclusion.option

    @property
    def is_bound(self) -> bool:
        return self.is_claim and self.conclusion.form in ("at most", "at least")


Above = Callable[[Standing, Standing], bool]


@frozen(repr=False)
class Settled:
    """The conclusions in force, and those defeated with the rules that defeated them."""

    in_force: tuple[Standing, ...]
    defeated: tuple[tuple[Standing, tuple[str, ...]], ...]
    above: Above


def settle(kind: Kind, standings: Sequence[Standing], over: Mapping[str, frozenset[str]]) -> Settled:
    """Let what prevails defeat first, then, among the survivors, what is stronger."""

    def prevailing(high: Standing, low: Standing) -> bool:
        return low.rule in over[high.rule] and joined(high.members, low.members)

    def stronger(high: Standing, low: Standing) -> bool:
        strengths = high.conclusion.strength.value > low.conclusion.strength.value
        return strengths and not prevailing(low, high)

    survivors, first = _pass(kind, standings, prevailing)
    in_force, second = _pass(kind, survivors, stronger)
    return Settled(in_force, first + second, lambda high, low: prevailing(high, low) or stronger(high, low))


def _pass(
    kind: Kind, standings: Sequence[Standing], above: Above
) -> tuple[tuple[Standing, ...], tuple[tuple[Standing, tuple[str, ...]], ...]]:
    superiors = [[j for j, high in enumerate(standings) if above(high, low)] for low in standings]
    results: dict[int, Standing | None] = {}
    defeats: dict[int, tuple[str, ...]] = {}

    for i in TopologicalSorter(dict(enumerate(superiors))).static_order():
        claims = [high for j in superiors[i] if (high := results[j]) is not None and high.is_claim]
        results[i] = _under(kind, standings[i], claims)
        if results[i] is None:
            defeats[i] = tuple(dict.fromkeys(c.rule for c in claims))
    kept = [results[i] for i in range(len(standings))]
    return (
        tuple(standing for standing in kept if standing is not None),
        tuple((standings[i], defeats[i]) for i in sorted(defeats)),
    )


def _under(kind: Kind, standing: Standing, claims: Sequence[Standing]) -> Standing | None:
    """The conclusion under the claims in force above it: as it is, cut, moved, or defeated (None)."""
    left = whole(kind)
    for claim in claims:
        left = cut(left, claim.values)
    meeting = cut(left, standing.values)
    if not is_empty(meeting):
        return standing if standing.is_claim else evolve(standing, values=meeting)
    point = single(standing.values)
    if standing.conclusion.form != "is" or not all(claim.is_bound for claim in claims):
        return None
    moved = nearest(left, point) if point is not None else None
    if moved is None:
        return None
    capping = tuple(dict.fromkeys(c.rule for c in claims if is_empty(cut(c.values, standing.values))))
    return evolve(standing, values=Points(frozenset({moved})), capped_by=capping)
