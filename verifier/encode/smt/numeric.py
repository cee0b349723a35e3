"""Conclusions over numbers: points and half-lines, whose ends suffice to tell whether they meet.

An intersection of closed half-lines and finite sets of points, at least one of them in force, is
empty exactly when it holds none of their ends (a half-line's end, the points themselves).
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from verifier.encode.smt.script import Script
from verifier.encode.smt.text import all_of, any_of, compare, if_else, implies, negate
from verifier.model.rules import Conclusion


@frozen
class Stretch:
    """One conclusion: `in_force`, its points with their guards, or the end of its half-line.

    `cuts` are the claims that limit an option.
    """

    rule: str
    conclusion: Conclusion
    symbol: str
    in_force: str
    points: tuple[tuple[str, str], ...]
    sort: str
    cuts: tuple[Stretch, ...] = ()

    @property
    def is_claim(self) -> bool:
        return not self.conclusion.option

    @property
    def is_bound(self) -> bool:
        return self.is_claim and self.is_half_line

    @property
    def is_half_line(self) -> bool:
        return self.conclusion.form in ("at most", "at least")

    @property
    def end(self) -> str:
        return self.points[0][1]

    def has(self, value: str) -> str:
        """That a number is among the values, leaving aside whether the conclusion is in force."""
        cuts = [implies(cut.in_force, cut.has(value)) for cut in self.cuts]
        if self.is_half_line:
            sign = "<=" if self.conclusion.form == "at most" else ">="
            return all_of((compare(sign, value, self.end), *cuts))
        own = any_of(all_of((guard, compare("=", value, point))) for guard, point in self.points)
        return all_of((own, *cuts))

    def ends(self) -> list[tuple[str, str]]:
        cutting = [(all_of((cut.in_force, g)), e) for cut in self.cuts for g, e in cut.ends()]
        return [*self.points, *cutting]

    def under(self, script: Script, above: Sequence[Stretch], pass_name: str) -> Stretch:
        """The conclusion under claims above it: as it is, cut, moved to the nearest number, or defeated."""
        if not above:
            return self
        ends = self.ends()
        if self.is_half_line:
            ends += [(all_of((h.in_force, guard)), end) for h in above for guard, end in h.ends()]
        meets = any_of(
            all_of((guard, self.has(end), *(implies(h.in_force, h.has(end)) for h in above)))
            for guard, end in ends
        )
        movable, points = "false", self.points
        if self.conclusion.form == "is":
            others = [negate(h.in_force) for h in above if not h.is_bound]
            bounds = [h for h in above if h.is_bound]
            open_between = [
                negate(all_of((low.in_force, high.in_force, compare(">", low.end, high.end))))
                for low in bounds
                for high in bounds
                if (low.conclusion.form, high.conclusion.form) == ("at least", "at most")
            ]
            movable = all_of((*others, *open_between))
            points = (("true", self._clamped(script, bounds, pass_name)),)
        in_force = all_of((self.in_force, any_of((meets, movable))))
        return evolve(
            self,
            in_force=script.define(f"{self.symbol}-{pass_name}", "Bool", in_force),
            points=points,
            cuts=(*self.cuts, *above) if self.conclusion.option else (),
        )

    def _clamped(self, script: Script, bounds: Sequence[Stretch], pass_name: str) -> str:
        """The number nearest to the one concluded; a number within the bounds stays where it is."""
        value = self.end
        for form, sign in (("at least", "<"), ("at most", ">")):
            for place, bound in enumerate(b for b in bounds if b.conclusion.form == form):
                beyond = all_of((bound.in_force, compare(sign, value, bound.end)))
                text = if_else(beyond, bound.end, value)
                value = script.define(f"{self.symbol}-{pass_name}-{form[3:]}{place}", self.sort, text)
        return value


def meet(stretches: Sequence[Stretch]) -> str:
    """That conclusions, taken as in force, have a number in common."""
    if len(stretches) == 2 and not any(s.cuts or len(s.points) != 1 for s in stretches):
        return _two_meet(*stretches)
    return any_of(
        all_of((guard, *(stretch.has(end) for stretch in stretches)))
        for stretch_ in stretches
        for guard, end in stretch_.ends()
    )


def _two_meet(first: Stretch, second: Stretch) -> str:
    if first.is_half_line and second.is_half_line:
        if first.conclusion.form == second.conclusion.form:
            return "true"
        low, high = (first, second) if first.conclusion.form == "at least" else (second, first)
        return compare("<=", low.end, high.end)
    point, other = (second, first) if first.is_half_line else (first, second)
    return all_of((point.points[0][0], other.has(point.end)))


def disjoint(first: Stretch, second: Stretch) -> str:
    """That no number is a value of both."""
    return negate(meet((first, second)))
