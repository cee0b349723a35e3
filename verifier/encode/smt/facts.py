"""Facts and definitions of a policy as SMT-LIB terms, each written when it is first asked for."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cached_property
from hashlib import sha256

from verifier.encode.smt.kinds import any_value, in_range, number, sort_of
from verifier.encode.smt.scale import Scales
from verifier.encode.smt.script import Script
from verifier.encode.smt.terms import ONE, Known, Names, is_zero, times_real, write_term
from verifier.encode.smt.text import TRUE, all_of, any_of, compare, integer, negate, numeral
from verifier.model.kinds import Enumeration, Kind, Number
from verifier.model.policy import Ambiguity, Input, Policy
from verifier.model.terms import Fact, Quotient


class Facts:
    """Inputs and readings are constants of the script, or the terms that `inputs` gives for them."""

    def __init__(
        self,
        policy: Policy,
        script: Script,
        tag: str,
        inputs: Mapping[str, str] | None,
        scales: Scales,
        names: Callable[[], Names],
    ) -> None:
        self.script = script
        self.scales = scales
        self.kinds: dict[str, Kind] = {}
        self.symbols: dict[str, str] = {}
        self._tag = tag
        self._names = names
        self._steps: dict[str, str] = {}
        self._quotients: dict[Quotient, Known] = {}
        self._written: dict[str, Known] = {}
        self._facts: dict[tuple[str, Fraction], Known] = {}
        self._definitions = {d.name: d for d in policy.definitions}
        for place, fact in enumerate(policy.facts, 1):
            self._input(fact, f"x{place}{tag}", inputs)

    def _input(self, fact: Input | Ambiguity, symbol: str, given: Mapping[str, str] | None) -> None:
        self.kinds[fact.name] = fact.kind
        if given is not None and fact.name in given:
            symbol = given[fact.name]
        else:
            sort = sort_of(fact.kind, self.scales.of_fact(fact.kind))
            self.script.declare(symbol, sort, self._told(fact))
        self.symbols[fact.name] = symbol

    def _told(self, fact: Input | Ambiguity) -> str:
        """What a symbol stands for, so that a value of it can be read: its words, or its scale."""
        scale = self.scales.of_fact(fact.kind)
        values = f", times {scale}" if scale is not None and scale != 1 else ""
        if isinstance(fact.kind, Enumeration):
            values = ": " + ", ".join(f"{place} {word}" for place, word in enumerate(fact.kind.values))
        return f"{fact.name}{values}" + (f" ({fact.label})" if fact.label else "")

    def times(self, name: str, factor: Fraction, scale: int | None) -> Known:
        """A fact or definition, times a constant where it is a number, on a scale (None: a real)."""
        if scale is None and (own := self._integers(name)) is not None:
            return Known(f"(* {numeral(factor / own[1])} (to_real {own[0].text}))", own[0].known)
        if (name, factor) not in self._facts:
            self._facts[name, factor] = self._write_fact(name, factor)
        return self._facts[name, factor]

    def _integers(self, name: str) -> tuple[Known, int] | None:
        """A number that is kept as an integer, and its scale."""
        if name in self.symbols:
            scale = self.scales.of_fact(self.kinds[name])
            return None if scale is None else (Known(self.symbols[name]), scale)
        definition = self._definitions[name]
        scale = self.scales.of(Fact(name, definition.kind))
        return None if scale is None else (self.times(name, ONE, scale), scale)

    def _write_fact(self, name: str, factor: Fraction) -> Known:
        if name in self.symbols:
            symbol, kind = self.symbols[name], self.kinds[name]
            if not isinstance(kind, Number):
                return Known(symbol)
            integral = self.scales.is_integral(kind)
            times = factor * self.scales.terms / self.scales.facts if integral else factor
            if times == 1:
                return Known(symbol)
            assert not integral or times.denominator == 1
            return Known(f"(* {integer(int(times)) if integral else numeral(times)} {symbol})")
        definition = self._definitions[name]
        scale = self.scales.of(Fact(name, definition.kind))
        written = write_term(definition.term, self._names(), scale, factor)
        symbol = f"d{list(self._definitions).index(name) + 1}{self._tag}"
        if factor != ONE:
            symbol += f"-{factor.numerator}-{factor.denominator}"
        self.script.note(f"{symbol} is {name}{'' if factor == ONE else f' times {factor}'}")
        return self.share(symbol, sort_of(definition.kind, scale), written)

    def quotient(self, term: Quotient) -> Known:
        """A symbol for a quotient: what times the divisor makes the dividend, wherever that is not 0."""
        if term not in self._quotients:
            names = self._names()
            divisor = write_term(term.right, names, None)
            above = write_term(term.left, names, None)
            # named by what it is, so that nothing depends on which quotient was asked for first
            symbol = f"v{_digest(f'{above.text} / {divisor.text}')}{self._tag}"
            if symbol not in self._written:
                zero = is_zero(term.right, names).text
                self.script.declare(symbol, "Real", "a quotient, multiplied out")
                back = times_real(term.right, Known(symbol), names).text
                self.script.mean(symbol, any_of((zero, compare("=", back, above.text))))
                known = all_of((divisor.known, above.known, negate(zero)))
                self._written[symbol] = self.share(symbol, "Real", Known(symbol, known))
            self._quotients[term] = self._written[symbol]
        return self._quotients[term]

    def share(self, symbol: str, sort: str, known: Known) -> Known:
        """Give a term, and what says that it is known, names of their own where they are long."""
        return Known(
            self.script.define(symbol, sort, known.text),
            self.script.define(f"{symbol}-known", "Bool", known.known),
        )

    @cached_property
    def ranges(self) -> Mapping[str, str]:
        """For each fact that it lies within its range (a word: in its kind); facts without one left out."""
        texts = {
            name: in_range(kind, symbol, self.scales.of_fact(kind))
            if isinstance(kind, Number)
            else any_value(kind, symbol, None)
            for name, kind, symbol in self._inputs()
        }
        return {name: text for name, text in texts.items() if text != TRUE}

    @cached_property
    def grids(self) -> Mapping[str, str]:
        """For each stepped fact that it lies on its grid."""
        return {
            name: compare("=", symbol, self.steps(name)[0])
            for name, kind, symbol in self._inputs()
            if isinstance(kind, Number) and kind.step is not None
        }

    def steps(self, name: str) -> tuple[str, str, str]:
        """Two neighbouring steps of a stepped fact, and that it lies strictly between them.

        The steps are counted by an integer of their own, so that everything stays linear.
        """
        kind, symbol = self.kinds[name], self.symbols[name]
        assert isinstance(kind, Number)
        assert kind.step is not None
        if name not in self._steps:
            self._steps[name] = self.script.declare(f"{symbol}-step", "Int", f"steps of {name}")
        scale = self.scales.of_fact(kind)
        count = self._steps[name] if scale is not None else f"(to_real {self._steps[name]})"
        climbed = f"(* {number(kind.step, scale)} {count})"
        below = climbed if kind.origin == 0 else f"(+ {number(kind.origin, scale)} {climbed})"
        above = f"(+ {below} {number(kind.step, scale)})"
        return below, above, all_of((compare("<", below, symbol), compare("<", symbol, above)))

    def _inputs(self) -> list[tuple[str, Kind, str]]:
        return [(name, self.kinds[name], symbol) for name, symbol in self.symbols.items()]


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
