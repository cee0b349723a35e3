"""A case on either side of a threshold, and whether the side matters there.

A second copy of the policy looks at the same case from the other side of one threshold: its tests come out
as they would there, and all else is as it is. Where the two come to something else, the threshold tells
the case apart. What is read of a decision is the same in both wherever both leave it open.
"""

from collections.abc import Sequence
from functools import cached_property

from verifier.encode.lists.flat import declared
from verifier.encode.smt import Encoding
from verifier.encode.smt.beside import missing, side, value_sort
from verifier.encode.smt.text import all_of, any_of, compare, implies, negate, same
from verifier.encode.thresholds import Threshold
from verifier.encode.turned import at_or_below, below
from verifier.model.kinds import Number, YesNo
from verifier.model.mentions import mentioned
from verifier.model.terms import Always, Comparison, Operator
from verifier.solve.alike import features
from verifier.solve.inquiry import Inquiry
from verifier.solve.witness import Unpinned


class Crossing:
    """The two copies, over the facts of one inquiry, whose policy is marked at its thresholds."""

    def __init__(self, inquiry: Inquiry, thresholds: Sequence[Threshold]) -> None:
        self.inquiry, self.thresholds = inquiry, thresholds
        base = inquiry.encoding
        tests = [place for place, t in enumerate(thresholds) if t.between is None]
        self.turning = [name(place) for place in tests for name in (below, at_or_below)]
        self._other = {
            name: base.script.declare(f"{base.symbols[name]}-turned", "Bool", f"{name}, in the copy")
            for name in self.turning
        }
        self._values: dict[str, str] = {}

    @cached_property
    def _copy(self) -> Encoding:
        base = self.inquiry.encoding
        return Encoding(self.inquiry.policy, base.script, "-turned", {**base.symbols, **self._other})

    # --- what a question is about ---

    def affected(self, place: int) -> tuple[str, ...]:
        """The decisions, by flat name, that what a threshold tests can make come out otherwise."""
        inquiry, threshold = self.inquiry, self.thresholds[place]
        touched = {name for sort, name in threshold.owners if sort != "rule"}
        rules = {name for sort, name in threshold.owners if sort == "rule"}
        lifted = {base for r in inquiry.policy.rules if r.id in rules for base in r.exception_to}
        while lifted - rules:
            rules |= lifted
            lifted = {base for r in inquiry.policy.rules if r.id in rules for base in r.exception_to}
        touched |= {c.decision for r in inquiry.policy.rules if r.id in rules for c in r.conclusions}
        if threshold.meeting is not None:
            touched = {threshold.meeting}
        wanted = inquiry.options.decision
        decisions = [d.name for d in inquiry.policy.decisions if wanted in (None, declared(d.name))]
        return tuple(d for d in decisions if d in touched or touched & inquiry.reads(d))

    def names(self, place: int) -> frozenset[str]:
        """The names that a case must settle."""
        threshold = self.thresholds[place]
        read = (*mentioned(threshold.left), *mentioned(threshold.right))
        names = self.inquiry.relevant(*self.affected(place), read=read)
        return names - frozenset(self.turning)

    def facts(self, names: frozenset[str]) -> list[Unpinned]:
        return self.inquiry.unpinned(names)

    # --- terms ---

    def on(self, place: int, operator: Operator) -> str:
        """That the left side of a threshold is known, and stands so to the right side."""
        threshold = self.thresholds[place]
        held = self.inquiry.encoding.holds(Comparison(threshold.left, operator, threshold.right))
        return all_of((held.known, held.text))

    def structure(self, place: int) -> list[str]:
        """What holds whichever case it is: nothing is turned, and in the copy only one threshold is."""
        base, threshold = self.inquiry.encoding, self.thresholds[place]
        still = [negate(base.symbols[name]) for name in self.turning]
        if threshold.between is not None:
            return still
        own = below(place), at_or_below(place)
        still += [negate(self._other[name]) for name in self.turning if name not in own]
        lower, low = (self._other[name] for name in own)
        # to the next side only: from below to the threshold, from it to either side
        up = all_of((lower, negate(low), self.on(place, "<=")))
        down = all_of((low, negate(lower), self.on(place, ">=")))
        turned = any_of((up, down))
        self.matters(place)  # writes what is read, which is to be alike
        return [*still, turned, *self._read_alike(self.names(place))]

    def matters(self, place: int) -> str:
        """That the case would come out otherwise on the next side, or that two conclusions meet in it.

        Unsatisfiable with the rest: no decision of any case depends on the threshold.
        """
        threshold = self.thresholds[place]
        if threshold.between is not None:
            assert threshold.meeting is not None
            terms = self.inquiry.encoding.question(threshold.meeting)
            live = [self.inquiry.encoding.live(rule) for rule in threshold.between]
            speaks = [text for rule in live for text in (rule.known, rule.text)]
            return all_of((terms.asked.known, terms.asked.text, negate(terms.blind), *speaks))
        return any_of(part for name in self.affected(place) for part in self._apart(name))

    def _apart(self, name: str) -> list[str]:
        """What tells the outcomes of a decision in the two copies apart, term by term."""
        copies = (self.inquiry.encoding, self._copy)
        one, other = (features(each.question(name)) for each in copies)
        apart = [negate(same(here, there)) for here, there in zip(one, other, strict=True)]
        if not isinstance(self.inquiry.decided[name].kind, Number):
            return apart
        here, there = (side(each, name, Always()) for each in copies)
        if name not in self._values:
            script = self.inquiry.encoding.script
            symbol = f"{self.inquiry.encoding.symbol(name)}-apart"
            self._values[name] = script.declare(symbol, value_sort(here), f"a result of {name}")
        value = self._values[name]
        return [*apart, missing(here, there, value), missing(there, here, value)]

    def _read_alike(self, names: frozenset[str]) -> list[str]:
        """What readers find of a decision, the same in both copies where the copy leaves it open."""
        base, copy = self.inquiry.encoding, self._copy
        parts = copy.chosen_among(names)
        for name, symbol in copy.choice_symbols().items():
            if name in names:
                own = base.choice(name)
                joint = copy.limits.joint(name)
                open_ = copy.question(name).takes(own) if joint is None else joint.takes(name, own)
                yes_no = isinstance(copy.question(name).decision.kind, YesNo)
                parts.append(implies(open_, same(symbol, own) if yes_no else compare("=", symbol, own)))
        return parts
