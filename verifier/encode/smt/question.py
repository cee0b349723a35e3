"""One question: which conclusions stand, and what its status is, as SMT-LIB terms.

Each attribute of `QuestionTerms` names a Boolean term over a case and the values that decisions
read take in it. A term that speaks of a status means "asked, and not blind, and …": a question is
blind where something it really reads is silent, contradictory or not asked, which is told there.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from attrs import evolve, frozen

from verifier.encode.smt.kinds import any_value, equals
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.pieces import Piece, of_claims, of_option
from verifier.encode.smt.script import Script
from verifier.encode.smt.standing import Above, Standing, clash, contradiction, has, one_pass
from verifier.encode.smt.terms import Known
from verifier.encode.smt.text import FALSE, TRUE, all_of, any_of, implies, negate
from verifier.model.kinds import Number
from verifier.model.policy import Decision


@frozen
class QuestionTerms:
    """The terms of one question; `standings` are its conclusions after both passes of defeat.

    `kept` says for each word that limits over members leave it.
    """

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
    kept: tuple[str, ...] | None = None

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
        offered = [all_of((option.in_force, self.offered(option, value))) for option in self.options]
        return all_of((any_of((all_of((some_claim, *claims)), *offered)), self._kept(value)))

    def _kept(self, value: str) -> str:
        kind = self.decision.kind
        if self.kept is None or isinstance(kind, Number):
            return TRUE
        words = zip(kind.values, self.kept, strict=True)
        return any_of(all_of((equals(kind, value, word, None), bit)) for word, bit in words)

    def offered(self, option: Standing, value: str) -> str:
        """That an option, as far as what limits it allows, holds a value."""
        kind = self.decision.kind
        limits = [
            implies(claim.in_force, has(kind, claim, value))
            for claim in self.claims
            if self._limits(claim, option)
        ]
        return all_of((has(kind, option, value), *limits))

    def _limits(self, claim: Standing, option: Standing) -> bool:
        return claim.conclusion.form != "is" and not self.above(option, claim)

    def conflict(self, first: str, second: str) -> str:
        """That a conclusion of one rule excludes one of the other, and neither settles it."""
        own = [s for s in self.standings if s.rule in (first, second)]
        return self._clashing((a, b) for a, b in combinations(own, 2) if {a.rule, b.rule} == {first, second})

    @property
    def some_conflict(self) -> str:
        """That two rules exclude each other; where none do, three or more may still leave nothing."""
        return self._clashing(combinations(self.standings, 2))

    def _clashing(self, pairs: Iterable[tuple[Standing, Standing]]) -> str:
        clashes = any_of(clash(a, b, self.above) for a, b in pairs)
        return all_of((self.asked.text, negate(self.blind), clashes))

    def in_force(self, rule: str) -> str:
        """That some conclusion of the rule on this question is in force."""
        standing = any_of(s.in_force for s in self.standings if s.rule == rule)
        return all_of((self.asked.text, negate(self.blind), standing))

    def outside(self) -> str:
        """That a possible value lies outside the declared range or step, or no possible value inside."""
        kind = self.decision.kind
        if not isinstance(kind, Number):
            return "false"
        points = any_of(piece.outside(kind, self.scale) for piece in self.pieces)
        return all_of((self.settled, any_of((points, negate(self.known)))))

    @property
    def owed(self) -> str:
        """That an action must be done, and no rule in force says that it must not or need not be."""
        duties = any_of(s.in_force for s in self.claims if s.conclusion.verb == "must")
        return all_of((self.settled, duties))

    @property
    def pieces(self) -> list[Piece]:
        """The pieces of what is possible, of a number."""
        claims = [s for s in self.claims if isinstance(s, Stretch)]
        options = [s for s in self.options if isinstance(s, Stretch)]
        return [*([of_claims(claims)] if claims else []), *map(self.piece, options)]

    def piece(self, option: Stretch) -> Piece:
        limits = (s for s in self.claims if isinstance(s, Stretch) and self._limits(s, option))
        return of_option(option, limits)

    def takes(self, value: str) -> str:
        """That a reader may find this value: possible and, of a stretch, admitted by the declaration."""
        kind = self.decision.kind
        free = all_of((negate(self.known), any_value(kind, value, self.scale)))
        if not isinstance(kind, Number):
            return any_of((all_of((self.known, self.possible(value))), free))
        found = any_of(piece.found(kind, value, self.scale) for piece in self.pieces)
        return any_of((all_of((self.known, found)), free))


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

    strongest = max((s.conclusion.strength.value for s in standings), default=0)
    linked = {low for s in standings for low in over[s.rule]}

    def over_it(place: int) -> list[int]:
        low = standings[place]
        # of many rules most have nothing above them
        every = standings if low.rule in linked else ()
        return [other for other, high in enumerate(every) if prevailing(high, low)]

    def stronger_than(place: int) -> list[int]:
        low = standings[place]
        every = standings if low.conclusion.strength.value < strongest else ()
        return [other for other, high in enumerate(every) if stronger(high, low)]

    first = one_pass(script, standings, over_it, "prevails")
    final = one_pass(script, first, stronger_than, "stronger")
    blind = script.define(
        f"{symbol}-blind", "Bool", any_of((negate(asked.known), all_of((asked.text, unknown))))
    )
    speaking = all_of((asked.text, negate(blind)))
    none = all_of(negate(s.in_force) for s in final)
    silent = script.define(f"{symbol}-silent", "Bool", all_of((speaking, none)))
    clash = script.define(f"{symbol}-contradictory", "Bool", all_of((speaking, contradiction(final, above))))
    settled = script.define(f"{symbol}-settled", "Bool", all_of((speaking, negate(silent), negate(clash))))
    unclaimed = all_of((settled, *(negate(s.in_force) for s in final if s.is_claim)))
    only_options = unclaimed if decision.bearer is None else FALSE  # a permission to act is complete
    terms = QuestionTerms(
        decision, scale, asked, blind, silent, clash, settled, only_options, settled, tuple(final), above
    )
    kind = decision.kind
    if not isinstance(kind, Number) or (kind.low, kind.high, kind.step) == (None, None, None):
        return terms
    known = all_of((settled, any_of(piece.fits(kind, scale) for piece in terms.pieces)))
    return evolve(terms, known=script.define(f"{symbol}-known", "Bool", known))
