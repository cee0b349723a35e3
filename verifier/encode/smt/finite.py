"""Conclusions over a finite kind: for each word of the kind, whether the conclusion allows it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from verifier.encode.smt.kinds import equals
from verifier.encode.smt.script import Script
from verifier.encode.smt.text import FALSE, TRUE, all_of, any_of, compare, negate
from verifier.model.kinds import Kind, Number
from verifier.model.rules import Conclusion


@frozen
class Words:
    """One conclusion: `in_force`, and for each word whether it is among its values."""

    rule: str
    conclusion: Conclusion
    symbol: str
    in_force: str
    bits: tuple[str, ...]

    @property
    def is_claim(self) -> bool:
        return not self.conclusion.option

    @property
    def is_bound(self) -> bool:
        return self.is_claim and self.conclusion.form in ("at most", "at least")

    def under(self, script: Script, above: Sequence[Words], pass_name: str) -> Words:
        """The conclusion under claims above it: as it is, cut, moved to the nearest word, or defeated."""
        if not above:
            return self
        left = [all_of(any_of((negate(h.in_force), h.bits[v])) for h in above) for v in self._words]
        left = [script.define(f"{self.symbol}-{pass_name}-left{v}", "Bool", left[v]) for v in self._words]
        meets = any_of(all_of((left[v], self.bits[v])) for v in self._words)
        meets = script.define(f"{self.symbol}-{pass_name}-meets", "Bool", meets)
        bits = [
            all_of((self.bits[v], left[v])) if self.conclusion.option else self.bits[v] for v in self._words
        ]
        movable = "false"
        if self.conclusion.form == "is":
            others = [h for h in above if not h.is_bound]
            movable = all_of((*(negate(h.in_force) for h in others), any_of(left)))
            bits = [
                any_of((all_of((meets, bits[v])), all_of((negate(meets), self._nearest(left, v)))))
                for v in self._words
            ]
        in_force = all_of((self.in_force, any_of((meets, movable))))
        return evolve(
            self,
            in_force=script.define(f"{self.symbol}-{pass_name}", "Bool", in_force),
            bits=tuple(
                script.define(f"{self.symbol}-{pass_name}-word{v}", "Bool", bits[v]) for v in self._words
            ),
        )

    @property
    def _words(self) -> range:
        return range(len(self.bits))

    def _nearest(self, left: Sequence[str], word: int) -> str:
        """That `word` is the nearest one left to the word concluded, which bounds have excluded."""
        return any_of(
            all_of(
                (
                    self.bits[start],
                    left[word],
                    *(negate(left[w]) for w in self._words if abs(w - start) < abs(word - start)),
                )
            )
            for start in self._words
            if start != word
        )


def disjoint(first: Words, second: Words) -> str:
    """That no word is a value of both."""
    return all_of(negate(all_of((a, b))) for a, b in zip(first.bits, second.bits, strict=True))


def word_allowed(conclusion: Conclusion, kind: Kind, term: str, word: str) -> str:
    """That a word is among those that a conclusion of this term stands for."""
    assert not isinstance(kind, Number)
    if conclusion.form in ("is", "one of"):
        return equals(kind, term, word, None)
    sign = ">=" if conclusion.form == "at most" else "<="
    place = str(kind.values.index(word))
    if term.isdigit():
        return TRUE if (int(term) >= int(place) if sign == ">=" else int(term) <= int(place)) else FALSE
    return compare(sign, term, place)
