"""A whole policy as SMT-LIB text, written as far as it is asked for.

Source → target, rule by rule::

    rule r: when c then d is v      (define-fun r1-live () Bool (and c (not r2-live)))
    d, read by another decision     (declare-const q1-value …), held to the values possible for d
    input f : Credits 0..180 by 5   (declare-const x1 Real), with a range and a grid to assert

A second copy of a policy over the same facts, or over facts of its own, is another `Encoding` with
another `tag`; `inputs` says what stands for its facts, `found` for what readers find of its decisions,
`scales_of` which policy the facts are shared with.
"""

from collections.abc import Mapping

from verifier.encode.smt.closure import closure
from verifier.encode.smt.facts import Facts
from verifier.encode.smt.finite import Words, word_allowed
from verifier.encode.smt.kinds import literal, sort_of
from verifier.encode.smt.limited import groups
from verifier.encode.smt.limits import Limits
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.question import QuestionTerms, question_terms
from verifier.encode.smt.scale import scales
from verifier.encode.smt.script import Script
from verifier.encode.smt.standing import Standing
from verifier.encode.smt.terms import ONE, Known, Names, conjunction, write_term
from verifier.encode.smt.text import TRUE, all_of, any_of, negate
from verifier.model.kinds import Number, Value
from verifier.model.policy import Policy
from verifier.model.rules import Conclusion, Rule
from verifier.model.terms import Condition, Fact


class Encoding:
    """The terms of a policy; asking for one writes what it needs to the script, once.

    With `blame`, what reads a decision that is silent, contradictory or not asked is unknown, so
    that a check can pass over it; without, such a decision takes any value of its kind
    (`meaning.md` 9). `decided` holds decisions whose value the case gives.
    """

    def __init__(
        self,
        policy: Policy,
        script: Script | None = None,
        tag: str = "",
        inputs: Mapping[str, str] | None = None,
        blame: bool = True,
        decided: Mapping[str, Value] | None = None,
        found: Mapping[str, str] | None = None,
        scales_of: Policy | None = None,
    ) -> None:
        self.policy = policy
        self.script = script if script is not None else Script()
        self.tag = tag
        self.blame = blame
        self.decided = decided or {}
        self.scales = scales(scales_of or policy)
        self.facts = Facts(policy, self.script, tag, inputs, self.scales, lambda: self.names)
        self.names = Names(self.facts.times, self.chosen, self._open, self.facts.quotient, self.scales)
        self.symbols = self.facts.symbols
        self._kinds = {item.name: item.kind for item in (*policy.definitions, *policy.facts)}
        self._rules: dict[str, Rule] = {rule.id: rule for rule in policy.rules}
        self._applies: dict[str, Known] = {}
        self._live: dict[str, Known] = {}
        self._questions: dict[tuple[str, bool], QuestionTerms] = {}
        self._choices, self._takes = dict(found or {}), dict[str, str]()
        self._decisions = {d.name: d for d in policy.decisions}
        self._over = closure(policy)
        self.groups = groups(policy)
        self.limits = Limits(self)
        self._limited: dict[tuple[str, bool], QuestionTerms] = {}
        self._exceptions: dict[str, list[str]] = {rule.id: [] for rule in policy.rules}
        for rule in policy.rules:
            for base in rule.exception_to:
                self._exceptions[base].append(rule.id)

    # --- facts ---

    def fact(self, name: str) -> Known:
        """An input, a reading or a definition, on the scale of its term."""
        return self.facts.times(name, ONE, self.scale_of(name))

    def scale_of(self, name: str) -> int | None:
        """The scale on which `fact` tells a number; None where it is a real."""
        return self.scales.of(Fact(name, self._kinds[name]))

    def ranges(self) -> Mapping[str, str]:
        """For each fact that it lies within its range (a word: in its kind); facts without one left out."""
        return self.facts.ranges

    def grids(self) -> Mapping[str, str]:
        """For each stepped fact that it lies on its grid."""
        return self.facts.grids

    def steps(self, name: str) -> tuple[str, str, str]:
        """Two neighbouring steps of a stepped fact, and that it lies strictly between them."""
        return self.facts.steps(name)

    def assumptions(self) -> list[str]:
        """The assumptions, in the author's order."""
        return [self.holds(assumption.condition).text for assumption in self.policy.assumptions]

    # --- rules ---

    def applies(self, rule_id: str) -> Known:
        """That the condition of the rule and of every heading above it holds."""
        if rule_id not in self._applies:
            rule = self._rules[rule_id]
            parts = [self.holds(condition) for condition in (*rule.throughout, rule.when)]
            self.script.note(f"{self._rule_symbol(rule_id)} is rule {rule_id}")
            symbol, whole = f"{self._rule_symbol(rule_id)}-applies", conjunction(parts)
            known = whole.known
            if known != TRUE:  # named, however short, for `solve/loosened` lets go what bears the name
                known = self.script.name(f"{symbol}-known", "Bool", known)
            self._applies[rule_id] = Known(self.script.name(symbol, "Bool", whole.text), known)
        return self._applies[rule_id]

    def live(self, rule_id: str) -> Known:
        """That the rule applies and no live rule is an exception to it."""
        if rule_id not in self._live:
            lifting = [self.live(other) for other in self._exceptions[rule_id]]
            parts = [self.applies(rule_id), *(Known(negate(x.text), x.known) for x in lifting)]
            symbol = f"{self._rule_symbol(rule_id)}-live"
            self._live[rule_id] = self.facts.share(symbol, "Bool", conjunction(parts))
        return self._live[rule_id]

    def _rule_symbol(self, rule_id: str) -> str:
        return f"r{list(self._rules).index(rule_id) + 1}{self.tag}"

    def holds(self, condition: Condition) -> Known:
        return self.names.holds(condition)

    # --- decisions ---

    def question(self, name: str, closed: bool = True) -> QuestionTerms:
        """The terms of a decision; without what `assume otherwise` says of it unless `closed`."""
        joint = self.limits.joint(name, closed)
        if joint is None:
            return self.unlimited(name, closed)
        if (name, closed) not in self._limited:
            self._limited[name, closed] = joint.after(name)
        return self._limited[name, closed]

    def symbol(self, name: str, closed: bool = True) -> str:
        """What the symbols of a decision begin with."""
        return f"q{list(self._decisions).index(name) + 1}{self.tag}{'' if closed else '-unclosed'}"

    def unlimited(self, name: str, closed: bool = True) -> QuestionTerms:
        """The terms of a decision as its own rules have it, without limits over members."""
        if (name, closed) not in self._questions:
            decision = self._decisions[name]
            symbol = self.symbol(name, closed)
            self.script.note(f"{symbol} is {name}" + (f" ({decision.label})" if decision.label else ""))
            asked = self.facts.share(f"{symbol}-asked", "Bool", self.holds(decision.asked_when))
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

    def _standing(self, rule: Rule, conclusion: Conclusion, symbol: str, live: str) -> tuple[Standing, str]:
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
            any_of(all_of((guard, word_allowed(conclusion, kind, term.text, word))) for guard, term in values)
            for word in kind.values
        ]
        return Words(rule.id, conclusion, symbol, in_force, tuple(bits)), known

    def chosen(self, name: str) -> Known:
        """The value that a reader finds for a decision; `choices` says which it may be."""
        decision = self._decisions[name]
        if name in self.decided:
            scale = self.scales.of_term(decision.kind)
            return Known(literal(decision.kind, self.decided[name], scale))
        joint = self.limits.joint(name)
        known = self.question(name).known if joint is None else joint.known(name)
        return Known(self.choice(name), known if self.blame else TRUE)

    def choice(self, name: str) -> str:
        """The symbol of the value that readers find for a decision."""
        if name not in self._choices:
            kind = self._decisions[name].kind
            sort, told = sort_of(kind, self.scales.of_term(kind)), f"what readers find for {name}"
            self._choices[name] = self.script.declare(f"{self.symbol(name)}-value", sort, told, followed=True)
        return self._choices[name]

    def _open(self, name: str, value: Value) -> Known:
        terms = self.question(name)
        possible = terms.possible(literal(terms.decision.kind, value, terms.scale))
        if self.blame:
            return Known(possible, terms.settled)
        return Known(any_of((negate(terms.settled), possible)))

    def choices(self) -> dict[str, str]:
        """For each decision read so far, that its value is one it can take."""
        while new := [item for item in self._choices.items() if item[0] not in self._takes]:
            for name, symbol in new:
                joint = self.limits.joint(name)
                own = self.question(name).takes(symbol) if joint is None else joint.takes(name, symbol)
                self._takes[name] = own
        return self._takes

    def chosen_among(self, names: frozenset[str]) -> list[str]:
        """That readers find values of the decisions among the names that these can take, and of no other."""
        takes = self.choices()
        chosen = [takes[name] for name in self._decisions if name in takes and name in names]
        return chosen + self.limits.unread(names)

    def choice_symbols(self) -> dict[str, str]:
        return dict(self._choices)
