"""A whole policy as SMT-LIB text, written as far as it is asked for.

Source → target, rule by rule::

    rule r: when c then d is v      (define-fun r1-live () Bool (and c (not r2-live)))
    d, read by another decision     (declare-const q1-value …), held to the values possible for d
    input f : Credits 0..180 by 5   (declare-const x1 Real), with a range and a grid to assert

A second copy of a policy over the same facts, or over facts of its own, is another `Encoding` with
another `tag`; `inputs` says what stands for its facts.
"""

from collections.abc import Mapping
from fractions import Fraction

from verifier.encode.smt.finite import Words
from verifier.encode.smt.kinds import any_value, equals, in_range, literal, number, sort_of
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.question import QuestionTerms, question_terms
from verifier.encode.smt.scale import scales
from verifier.encode.smt.script import Script
from verifier.encode.smt.standing import Standing
from verifier.encode.smt.terms import (
    ONE,
    Known,
    Names,
    conjunction,
    write_condition,
    write_term,
)
from verifier.encode.smt.text import FALSE, TRUE, all_of, any_of, compare, integer, negate, numeral
from verifier.model.kinds import Kind, Number, Value
from verifier.model.policy import Ambiguity, Input, Policy
from verifier.model.rules import Conclusion, Rule
from verifier.model.terms import Condition


class Encoding:
    """The terms of a policy; asking for one writes what it needs to the script, once."""

    def __init__(
        self,
        policy: Policy,
        script: Script | None = None,
        tag: str = "",
        inputs: Mapping[str, str] | None = None,
    ) -> None:
        self.policy = policy
        self.script = script if script is not None else Script()
        self.tag = tag
        self.scales = scales(policy)
        self.names = Names(self._times, self.chosen, self._open, self.scales)
        self.kinds: dict[str, Kind] = {}
        self.symbols: dict[str, str] = {}
        self._steps: dict[str, str] = {}
        self._facts: dict[tuple[str, Fraction], Known] = {}
        self._rules: dict[str, Rule] = {rule.id: rule for rule in policy.rules}
        self._applies: dict[str, Known] = {}
        self._live: dict[str, Known] = {}
        self._questions: dict[tuple[str, bool], QuestionTerms] = {}
        self._choices: dict[str, str] = {}
        self._definitions = {d.name: d for d in policy.definitions}
        self._decisions = {d.name: d for d in policy.decisions}
        self._over = _closure(policy)
        self._exceptions: dict[str, list[str]] = {rule.id: [] for rule in policy.rules}
        for rule in policy.rules:
            for base in rule.exception_to:
                self._exceptions[base].append(rule.id)
        for number, fact in enumerate(policy.facts, 1):
            self._input(fact, f"x{number}{tag}", inputs)

    def _input(self, fact: Input | Ambiguity, symbol: str, given: Mapping[str, str] | None) -> None:
        self.kinds[fact.name] = fact.kind
        if given is not None and fact.name in given:
            symbol = given[fact.name]
        else:
            sort = sort_of(fact.kind, self.scales.of_fact(fact.kind))
            self.script.declare(symbol, sort, f"{fact.name}: {fact.label or 'no label'}")
        self.symbols[fact.name] = symbol

    # --- facts and definitions ---

    def fact(self, name: str) -> Known:
        """An input, a reading or a definition, on the scale of terms."""
        return self._times(name, ONE)

    def _times(self, name: str, factor: Fraction) -> Known:
        if (name, factor) not in self._facts:
            self._facts[name, factor] = self._write_fact(name, factor)
        return self._facts[name, factor]

    def _write_fact(self, name: str, factor: Fraction) -> Known:
        if name in self.symbols:
            symbol, kind = self.symbols[name], self.kinds[name]
            if not isinstance(kind, Number):
                return Known(symbol)
            integral = self.scales.is_integral(kind)
            times = factor * self.scales.terms / self.scales.facts if integral else factor
            if times == 1:
                return Known(symbol)
            return Known(f"(* {integer(int(times)) if integral else numeral(times)} {symbol})")
        definition = self._definitions[name]
        scale = self.scales.of_term(definition.kind)
        written = write_term(definition.term, self.names, scale, factor)
        symbol = f"d{list(self._definitions).index(name) + 1}{self.tag}"
        if factor != ONE:
            symbol += f"-{factor.numerator}-{factor.denominator}"
        self.script.note(f"{symbol} is {name}{'' if factor == ONE else f' times {factor}'}")
        return self._share(symbol, sort_of(definition.kind, scale), written)

    def _share(self, symbol: str, sort: str, known: Known) -> Known:
        return Known(
            self.script.define(symbol, sort, known.text),
            self.script.define(f"{symbol}-known", "Bool", known.known),
        )

    def ranges(self) -> dict[str, str]:
        """For each fact that it lies within its range (a word: in its kind); facts without one left out."""
        texts = {
            name: in_range(kind, symbol, self.scales.of_fact(kind))
            if isinstance(kind, Number)
            else any_value(kind, symbol, None)
            for name, kind, symbol in self._inputs()
        }
        return {name: text for name, text in texts.items() if text != TRUE}

    def grids(self) -> dict[str, str]:
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

    def assumptions(self) -> list[str]:
        """The assumptions, in the author's order."""
        return [write_condition(a.condition, self.names).text for a in self.policy.assumptions]

    # --- rules ---

    def applies(self, rule_id: str) -> Known:
        """That the condition of the rule and of every heading above it holds."""
        if rule_id not in self._applies:
            rule = self._rules[rule_id]
            parts = [write_condition(c, self.names) for c in (*rule.throughout, rule.when)]
            self.script.note(f"{self._rule_symbol(rule_id)} is rule {rule_id}")
            self._applies[rule_id] = self._share(
                f"{self._rule_symbol(rule_id)}-applies", "Bool", conjunction(parts)
            )
        return self._applies[rule_id]

    def live(self, rule_id: str) -> Known:
        """That the rule applies and no live rule is an exception to it."""
        if rule_id not in self._live:
            lifting = [self.live(other) for other in self._exceptions[rule_id]]
            parts = [self.applies(rule_id), *(Known(negate(x.text), x.known) for x in lifting)]
            symbol = f"{self._rule_symbol(rule_id)}-live"
            self._live[rule_id] = self._share(symbol, "Bool", conjunction(parts))
        return self._live[rule_id]

    def _rule_symbol(self, rule_id: str) -> str:
        return f"r{list(self._rules).index(rule_id) + 1}{self.tag}"

    def holds(self, condition: Condition) -> Known:
        return write_condition(condition, self.names)

    # --- decisions ---

    def question(self, name: str, closed: bool = True) -> QuestionTerms:
        """The terms of a decision; without what `assume otherwise` says of it unless `closed`."""
        if (name, closed) not in self._questions:
            decision = self._decisions[name]
            symbol = f"q{list(self._decisions).index(name) + 1}{self.tag}{'' if closed else '-unclosed'}"
            self.script.note(f"{symbol} is {name}: {decision.label or 'no label'}")
            asked = self._share(f"{symbol}-asked", "Bool", self.holds(decision.asked_when))
            standings: list[Standing] = []
            unknown: list[str] = []
            for rule in self.policy.rules:
                for place, conclusion in enumerate(rule.conclusions, 1):
                    if conclusion.decision != name or (conclusion.assumed and not closed):
                        continue
                    live = self.live(rule.id)
                    part = f"{symbol}-{self._rule_symbol(rule.id)}-{place}"
                    standing, known = self._standing(rule, conclusion, part, live.text)
                    standings.append(standing)
                    unknown += [negate(live.known), all_of((live.text, negate(known)))]
            self._questions[name, closed] = question_terms(
                self.script,
                symbol,
                decision,
                self.scales.of_term(decision.kind),
                asked,
                standings,
                any_of(unknown),
                self._over,
            )
        return self._questions[name, closed]

    def _standing(
        self, rule: Rule, conclusion: Conclusion, symbol: str, live: str
    ) -> tuple[Standing, str]:
        """A conclusion before any defeat, and that what it says is known where its rule is live."""
        kind = self._decisions[conclusion.decision].kind
        scale = self.scales.of_term(kind)
        if conclusion.form != "one of":
            assert conclusion.value is not None
            values = [(TRUE, write_term(conclusion.value, self.names, scale))]
            known = values[0][1].known
            in_force = live
        else:
            guards = [self.holds(choice.guard) for choice in conclusion.choices]
            terms = [write_term(choice.value, self.names, scale) for choice in conclusion.choices]
            known = all_of(
                all_of((g.known, any_of((negate(g.text), t.known))))
                for g, t in zip(guards, terms, strict=True)
            )
            values = [(g.text, t) for g, t in zip(guards, terms, strict=True)]
            in_force = self.script.define(
                f"{symbol}-speaks", "Bool", all_of((live, any_of(g.text for g in guards)))
            )
        if isinstance(kind, Number):
            points = tuple((guard, term.text) for guard, term in values)
            return Stretch(rule.id, conclusion, symbol, in_force, points, sort_of(kind, scale)), known
        bits = [
            any_of(
                all_of((guard, _word_allowed(conclusion, kind, term.text, word)))
                for guard, term in values
            )
            for word in kind.values
        ]
        return Words(rule.id, conclusion, symbol, in_force, tuple(bits)), known

    def chosen(self, name: str) -> Known:
        """The value that a reader finds for a decision; `choices` says which it may be."""
        terms = self.question(name)
        if name not in self._choices:
            symbol = f"q{list(self._decisions).index(name) + 1}{self.tag}-value"
            sort = sort_of(terms.decision.kind, terms.scale)
            self.script.declare(symbol, sort, f"what readers find for {name}")
            self._choices[name] = symbol
        return Known(self._choices[name], terms.known)

    def _open(self, name: str, value: Value) -> Known:
        terms = self.question(name)
        return Known(terms.possible(literal(terms.decision.kind, value, terms.scale)), terms.settled)

    def choices(self) -> dict[str, str]:
        """For each decision read so far, that its value is one it can take."""
        return {name: self.question(name).takes(symbol) for name, symbol in self._choices.items()}

    def choice_symbols(self) -> dict[str, str]:
        return dict(self._choices)


def _word_allowed(conclusion: Conclusion, kind: Kind, term: str, word: str) -> str:
    assert not isinstance(kind, Number)
    if conclusion.form in ("is", "one of"):
        return equals(kind, term, word, None)
    sign = ">=" if conclusion.form == "at most" else "<="
    place = str(kind.values.index(word))
    if term.isdigit():
        return TRUE if (int(term) >= int(place) if sign == ">=" else int(term) <= int(place)) else FALSE
    return compare(sign, term, place)


def _closure(policy: Policy) -> dict[str, frozenset[str]]:
    """For each rule those that it prevails over: the author's links, closed by repeated joining."""
    over: dict[str, set[str]] = {rule.id: set() for rule in policy.rules}
    for rule in policy.rules:
        over[rule.id].update(rule.despite)
        over[rule.id].update(rule.exception_to if rule.conclusions else ())
        for superior in rule.subject_to:
            over[superior].add(rule.id)
    grown = True
    while grown:
        grown = False
        for lower in over.values():
            further = set().union(*(over[rule] for rule in lower)) - lower if lower else set()
            if further:
                lower |= further
                grown = True
    return {rule: frozenset(lower) for rule, lower in over.items()}
