"""One policy under inquiry: its encoding, its solver, its evaluator, and what the user asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from verifier.encode.cuts import Cuts, cuts
from verifier.encode.smt import Encoding
from verifier.encode.smt.text import all_of
from verifier.evaluate import Evaluator
from verifier.model.kinds import Number, Value
from verifier.model.mentions import mentioned
from verifier.model.policy import Assumption, Decision, Policy
from verifier.model.reading import reached, reads, rules_about
from verifier.model.terms import Condition
from verifier.solve.asked import Asked, Hypothesis, Options
from verifier.solve.program import NoAnswer
from verifier.solve.regions import Cells, Space
from verifier.solve.session import Session
from verifier.solve.witness import Unpinned


class Inquiry:
    """Holds one policy for all checks, so that it is encoded once and asked in one solver."""

    def __init__(
        self,
        policy: Policy,
        options: Options,
        blame: bool = True,
        decided: Mapping[str, Value] | None = None,
    ) -> None:
        self.policy = policy
        self.options = options
        self.evaluator = Evaluator(policy)
        self.encoding = Encoding(policy, blame=blame, decided=decided)
        self.session = Session(self.encoding.script, options.seconds, options.seed)
        self.asked: list[Asked] | None = None

    def record(self, check: str, subject: str) -> None:
        """Keep the question that the session now asserts, where questions are kept (`asked` is a list)."""
        if self.asked is None:
            return
        lines = [*self.encoding.script.lines, *self.session.asserted(), "(check-sat)"]
        text = "\n".join(lines) + "\n"
        try:
            answer = self.session.possible()
        except NoAnswer:
            self.asked.append(Asked(check, subject, text, None))
            raise
        self.asked.append(Asked(check, subject, text, answer))

    # --- what is asked about ---

    @property
    def decisions(self) -> Iterator[Decision]:
        """The decisions asked about, in the author's order."""
        for decision in self.policy.decisions:
            if self.options.decision not in (None, decision.name):
                continue
            rules = {rule.id for rule in rules_about(self.policy, decision.name)}
            if self.options.clause is None or rules & self._clause_rules:
                yield decision

    def wants_clause(self, clause: str) -> bool:
        wanted = self.options.clause
        return wanted is None or clause == wanted or clause in self._clauses_below

    @cached_property
    def _clause_rules(self) -> frozenset[str]:
        return frozenset(rule for c in self.policy.clauses if c.id == self.options.clause for rule in c.rules)

    @cached_property
    def _clauses_below(self) -> frozenset[str]:
        return frozenset(rule.clause for rule in self.policy.rules if rule.id in self._clause_rules)

    # --- cases ---

    @cached_property
    def _linked(self) -> tuple[frozenset[str], ...]:
        """For each assumption the inputs and readings that it speaks of, through definitions."""
        return tuple(
            frozenset(name for part in mentioned(a.condition) for name in (part, *self.reads(part)))
            for a in self.policy.assumptions
        )

    def reads(self, name: str) -> frozenset[str]:
        """Every name that a definition or decision depends on."""
        if name not in self._read:
            self._read[name] = frozenset(reached(self._direct, name))
        return self._read[name]

    def moved(self, fact: str, tag: str, term: str) -> Encoding:
        """The same policy over the same facts, but with another term for one of them; written once."""
        if (fact, tag) not in self._moved:
            symbols = self.encoding.symbols
            self._moved[fact, tag] = Encoding(
                self.policy,
                self.encoding.script,
                f"-{symbols[fact]}-{tag}",
                {**symbols, fact: term},
            )
        return self._moved[fact, tag]

    @cached_property
    def _moved(self) -> dict[tuple[str, str], Encoding]:
        return {}

    @cached_property
    def _direct(self) -> Mapping[str, tuple[str, ...]]:
        return reads(self.policy.definitions, self.policy.decisions, self.policy.rules)

    @cached_property
    def _read(self) -> dict[str, frozenset[str]]:
        return {}

    def decisions_behind(self, definition: str) -> frozenset[str]:
        """The decisions that a definition reads, itself or through other definitions."""
        names = mentioned(self.evaluator.definitions[definition].term)
        found = {name for name in names if name in self.evaluator.decisions}
        return frozenset(found).union(
            *(self.decisions_behind(name) for name in names if name in self.evaluator.definitions)
        )

    def relevant(self, *names: str, read: Iterable[str] = ()) -> frozenset[str]:
        """The names that a case must settle: what `names` read, `read`, and what assumptions tie to them."""
        found = set(read).union(*(self.reads(name) for name in (*names, *read)))
        grown = True
        while grown:
            grown = False
            for linked in self._linked:
                if linked & found and not linked <= found:
                    found |= linked
                    grown = True
        return frozenset(found)

    def unpinned(self, names: frozenset[str]) -> list[Unpinned]:
        """Facts and readings among the names, then the values of decisions read, in declared order."""
        scales = self.encoding.scales
        facts: list[Unpinned] = [
            Unpinned(f.name, f.kind, self.encoding.symbols[f.name], f.typical, scales.of_fact(f.kind))
            for f in self.policy.facts
            if f.name in names
        ]
        chosen = self.encoding.choice_symbols()
        decisions = [
            Unpinned(d.name, d.kind, chosen[d.name], None, scales.of_term(d.kind), of_decision=True)
            for d in map(self._decision, self.policy.order)
            if d is not None and d.name in names and d.name in chosen
        ]
        return facts + decisions

    def _decision(self, name: str) -> Decision | None:
        return self.evaluator.decisions.get(name)

    # --- what is taken for granted ---

    def structure(self, names: frozenset[str]) -> list[str]:
        """What holds in every world: words are words of their kinds, choices are possible ones."""
        finite = {fact.name for fact in self.policy.facts if not isinstance(fact.kind, Number)}
        words = [text for name, text in self.encoding.ranges().items() if name in finite & names]
        return words + [text for name, text in self.encoding.choices().items() if name in names]

    def hypotheses(self, names: frozenset[str], off_grid: str | None = None) -> list[Hypothesis]:
        """Assumptions that touch the names, and the ranges and steps of the facts among them.

        `off_grid` names a fact whose step is left out.
        """
        ranges, grids = self.encoding.ranges(), self.encoding.grids()
        found = []
        for fact in self.policy.inputs:
            if fact.name in names and isinstance(fact.kind, Number):
                grid = grids.get(fact.name, "true") if fact.name != off_grid else "true"
                text = all_of((ranges.get(fact.name, "true"), grid))
                if text != "true":
                    found.append(Hypothesis(f"range of {fact.name}", text))
        return found + self.assumed(names, self.encoding)

    def assumed(self, names: frozenset[str], encoding: Encoding) -> list[Hypothesis]:
        """The assumptions that touch the names, as an encoding has them."""
        return [
            Hypothesis(f"assumption “{assumption.label}”", text)
            for assumption, text, linked in zip(
                self.policy.assumptions, encoding.assumptions(), self._linked, strict=True
            )
            if linked & names
        ]

    def space(
        self, facts: Sequence[Unpinned], of: str, further: Sequence[Condition] = ()
    ) -> tuple[Space, Cuts]:
        """The cells into which the tests of a question cut its facts, with the relations between them."""
        of_all = (of, *(fact.name for fact in facts if fact.of_decision))
        found = cuts(self.policy, of_all, (*further, *(a.condition for a in self._assumed(facts))))
        cells = tuple(Cells(fact, self._points(fact, found)) for fact in facts)
        relations = tuple(self.encoding.holds(condition).text for condition in found.relations)
        return Space(cells, relations), found

    def _assumed(self, facts: Sequence[Unpinned]) -> list[Assumption]:
        names = {fact.name for fact in facts}
        return [
            assumption
            for assumption, linked in zip(self.policy.assumptions, self._linked, strict=True)
            if linked & names
        ]

    def _points(self, fact: Unpinned, found: Cuts) -> tuple[Fraction, ...]:
        if not isinstance(fact.kind, Number):
            return ()
        ends = {end for end in (fact.kind.low, fact.kind.high) if end is not None}
        return tuple(sorted(found.points.get(fact.name, set()) | ends))

    def stop(self) -> None:
        self.session.stop()
