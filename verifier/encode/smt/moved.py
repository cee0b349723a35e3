"""The terms of a policy in which some facts have other values, over those of the policy itself.

Only what reads these facts is written anew; all else is that of the policy. Readers of decisions find the
same values in both: what is compared are cases in which no decision that is read comes out otherwise.
"""

from collections.abc import Mapping
from fractions import Fraction

from verifier.encode.smt.encoding import Encoding
from verifier.encode.smt.facts import Facts
from verifier.encode.smt.limits import Limits
from verifier.encode.smt.question import QuestionTerms
from verifier.encode.smt.terms import Known, Names
from verifier.model.mentions import mentioned_in_condition
from verifier.model.reading import reached


class Moved(Encoding):
    """An encoding beside `base` in which `symbols` stand for some facts; `tag` is unlike that of any other.

    `touched` are the definitions and decisions that depend on these facts, `moved` the facts.
    """

    def __init__(self, base: Encoding, tag: str, symbols: Mapping[str, str], touched: frozenset[str]) -> None:
        self.__dict__.update(base.__dict__)  # what is not named below is the same for both
        self.tag = base.tag + tag
        self._base = base
        self.moved = frozenset(symbols)
        self._touched = touched | symbols.keys()
        given = {**base.symbols, **symbols}
        self.facts = _MovedFacts(self, base, given, self._touched)
        self.names = Names(self.facts.times, self.chosen, self._open, self.facts.quotient, self.scales)
        self.symbols = self.facts.symbols
        self.limits = _SameReaders(self, base)
        self._applies, self._live, self._questions, self._limited, self._takes = {}, {}, {}, {}, {}
        conditions = {rule.id: mentioned_in_condition(rule) for rule in self.policy.rules}
        own = {rule for rule, read in conditions.items() if not self._touched.isdisjoint(read)}
        self._applying = frozenset(own)
        self._living = frozenset(
            rule for rule in conditions if rule in own or not own.isdisjoint(reached(self._exceptions, rule))
        )

    # What is said of a symbol stands for those that begin like it: so the policy's own comes first, whether
    # or not that was asked for before.

    def applies(self, rule_id: str) -> Known:
        before = self._base.applies(rule_id)
        return super().applies(rule_id) if rule_id in self._applying else before

    def live(self, rule_id: str) -> Known:
        before = self._base.live(rule_id)
        return super().live(rule_id) if rule_id in self._living else before

    def question(self, name: str, closed: bool = True) -> QuestionTerms:
        return super().question(name, closed) if name in self._touched else self._base.question(name, closed)

    def unlimited(self, name: str, closed: bool = True) -> QuestionTerms:
        before = self._base.unlimited(name, closed)
        return super().unlimited(name, closed) if name in self._touched else before

    def choice(self, name: str) -> str:
        return self._base.choice(name)


class _MovedFacts(Facts):
    """Facts of which some have symbols of their own."""

    def __init__(
        self, encoding: Encoding, base: Encoding, symbols: Mapping[str, str], touched: frozenset[str]
    ) -> None:
        super().__init__(
            encoding.policy, base.script, encoding.tag, symbols, base.scales, lambda: encoding.names
        )
        self._base = base.facts
        self._touched = touched

    def times(self, name: str, factor: Fraction, scale: int | None) -> Known:
        before = self._base.times(name, factor, scale)
        return super().times(name, factor, scale) if name in self._touched else before

    def steps(self, name: str) -> tuple[str, str, str]:
        own = self.symbols[name] != self._base.symbols[name]
        return super().steps(name) if own else self._base.steps(name)


class _SameReaders(Limits):
    """Limits under which what readers have found is what they found in the policy itself."""

    def __init__(self, encoding: Encoding, base: Encoding) -> None:
        super().__init__(encoding)
        self._base = base.limits

    def counted(self, name: str) -> str:
        return self._base.counted(name)
