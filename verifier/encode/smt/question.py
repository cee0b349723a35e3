"""One question: which conclusions stand, and what its status is, as SMT-LIB terms.

Each attribute of `QuestionTerms` names a Boolean term over a case and the values that decisions
read take in it. A term that speaks of a status means "asked, and not blind, and …": a question is
blind where something it really reads is silent, contradictory or not asked, which is told there.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from attrs import evolve, frozen

from verifier.encode.smt.kinds import admits, any_value, grid_below, number
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.script import Script
from verifier.encode.smt.standing import Above, Standing, clash, contradiction, has, one_pass
from verifier.encode.smt.terms import Known
from verifier.encode.smt.text import all_of, any_of, compare, implies, negate
from verifier.model.kinds import Number
from verifier.model.policy import Decision


@frozen
class QuestionTerms:
    """The terms of one question; `standings` are its conclusions after both passes of defeat."""

    decision: Decision
    scale: int | None
    asked: Known
    blind: str
    silent: str
    contradictory: str
    settled: str
    open_discretion: str
    known: str
    standings: tuple[Standing, ...]
    above: Above

    @property
    def claims(self) -> list[Standing]:
        return [s for s in self.standings if s.is_claim]

    @property
    def options(self) -> list[Standing]:
        return [s for s in self.standings if not s.is_claim]

    def possible(self, value: str) -> str:
        """That a value (a word's place, or a real) is possible, where the question is settled."""
        claims = [implies(c.in_force, has(self.decision.kind, c, value)) for c in self.claims]
        some_claim = any_of(c.in_force for c in self.claims)
        offered = [all_of((option.in_force, self._offered(option, value))) for option in self.options]
        return any_of((all_of((some_claim, *claims)), *offered))

    def _offered(self, option: Standing, value: str) -> str:
        kind = self.decision.kind
        limits = [
            implies(claim.in_force, has(kind, claim, value))
            for claim in self.claims
            if claim.conclusion.form != "is" and not self.above(option, claim)
        ]
        return all_of((has(kind, option, value), *limits))

    def conflict(self, first: str, second: str) -> str:
        """That a conclusion of one rule excludes one of the other, and neither settles it."""
        return all_of(
            (
                self.asked.text,
                negate(self.blind),
                any_of(
                    clash(a, b, self.above)
                    for a, b in combinations(self.standings, 2)
                    if {a.rule, b.rule} == {first, second}
                ),
            )
        )

    def in_force(self, rule: str) -> str:
        """That some conclusion of the rule on this question is in force."""
        standing = any_of(s.in_force for s in self.standings if s.rule == rule)
        return all_of((self.asked.text, negate(self.blind), standing))

    def outside(self) -> str:
        """That a possible value lies outside the declared range or step, or no possible value inside."""
        kind = self.decision.kind
        if not isinstance(kind, Number):
            return "false"
        points = any_of(
            all_of((s.in_force, guard, self.possible(point), negate(admits(kind, point, self.scale))))
            for s in self.standings
            if isinstance(s, Stretch) and not s.is_half_line
            for guard, point in s.points
        )
        return all_of((self.settled, any_of((points, self._coincident(kind), self.misses(kind)))))

    def _coincident(self, kind: Number) -> str:
        """Two bounds that leave one number, which the declaration does not admit."""
        return any_of(
            all_of(
                (_leaves_one(low, high), self.possible(low.end), negate(admits(kind, low.end, self.scale)))
            )
            for low, high in _facing(self.standings)
        )

    def _range(self) -> str:
        """That only bounds are in force, and leave more than one number."""
        others = [negate(s.in_force) for s in self.standings if not s.is_claim or not s.is_bound]
        bounds = any_of(s.in_force for s in self.standings if s.is_claim and s.is_bound)
        single = any_of(_leaves_one(low, high) for low, high in _facing(self.standings))
        return all_of((bounds, *others, negate(single)))

    def misses(self, kind: Number) -> str:
        """That a range leaves no number which the declaration admits."""
        bounds = [s for s in self.standings if isinstance(s, Stretch) and s.is_bound]
        lows = [(b.in_force, b.end) for b in bounds if b.conclusion.form == "at least"]
        highs = [(b.in_force, b.end) for b in bounds if b.conclusion.form == "at most"]
        if kind.low is not None:
            lows.append(("true", number(kind.low, self.scale)))
        if kind.high is not None:
            highs.append(("true", number(kind.high, self.scale)))
        empty = any_of(
            all_of((low_in, high_in, compare("<", grid_below(kind, high, self.scale), low)))
            for low_in, low in lows
            for high_in, high in highs
        )
        return all_of((self._range(), empty))

    def takes(self, value: str) -> str:
        """That a reader may find this value: possible and, in a range, admitted by the declaration."""
        kind = self.decision.kind
        free = any_value(kind, value, self.scale)
        if not isinstance(kind, Number):
            return any_of((all_of((self.known, self.possible(value))), all_of((negate(self.known), free))))
        admitted = implies(self._range(), admits(kind, value, self.scale))
        return any_of(
            (
                all_of((self.known, self.possible(value), admitted)),
                all_of((negate(self.known), free)),
            )
        )


def question_terms(
    script: Script,
    symbol: str,
    decision: Decision,
    scale: int | None,
    asked: Known,
    standings: Sequence[Standing],
    unknown: str,
    over: Mapping[str, frozenset[str]],
) -> QuestionTerms:
    """Let what prevails and then what is stronger defeat, and name the statuses that result.

    `unknown` says that a rule speaking to the question, or what it concludes, is not known.
    """

    def prevailing(high: Standing, low: Standing) -> bool:
        return low.rule in over[high.rule]

    def stronger(high: Standing, low: Standing) -> bool:
        strengths = high.conclusion.strength.value > low.conclusion.strength.value
        return strengths and not prevailing(low, high)

    def above(high: Standing, low: Standing) -> bool:
        return prevailing(high, low) or stronger(high, low)

    final = one_pass(script, one_pass(script, standings, prevailing, "prevails"), stronger, "stronger")
    blind = script.define(
        f"{symbol}-blind", "Bool", any_of((negate(asked.known), all_of((asked.text, unknown))))
    )
    speaking = all_of((asked.text, negate(blind)))
    none = all_of(negate(s.in_force) for s in final)
    silent = script.define(f"{symbol}-silent", "Bool", all_of((speaking, none)))
    clash = script.define(f"{symbol}-contradictory", "Bool", all_of((speaking, contradiction(final, above))))
    settled = script.define(f"{symbol}-settled", "Bool", all_of((speaking, negate(silent), negate(clash))))
    only_options = all_of((settled, *(negate(s.in_force) for s in final if s.is_claim)))
    terms = QuestionTerms(
        decision, scale, asked, blind, silent, clash, settled, only_options, settled, tuple(final), above
    )
    if not isinstance(decision.kind, Number):
        return terms
    known = all_of((settled, negate(terms.misses(decision.kind))))
    return evolve(terms, known=script.define(f"{symbol}-known", "Bool", known))


def _facing(standings: Sequence[Standing]) -> list[tuple[Stretch, Stretch]]:
    bounds = [s for s in standings if isinstance(s, Stretch) and s.is_bound]
    return [
        (low, high)
        for low in bounds
        for high in bounds
        if (low.conclusion.form, high.conclusion.form) == ("at least", "at most")
    ]


def _leaves_one(low: Stretch, high: Stretch) -> str:
    return all_of((low.in_force, high.in_force, compare("=", low.end, high.end)))
