"""The search for two cases that differ in one fact alone, and of which a decision comes out otherwise.

Of each decision that depends on the fact it is asked by itself, in cases in which none that it reads comes
out otherwise: where there is no such case of any of them, none depends on the fact at all. One pair is
enough to be silent, so none is made familiar, and worked cases are tried first.
"""

from collections.abc import Mapping, Sequence

from attrs import evolve

from verifier.checks.answers import replayable
from verifier.checks.at_hand import parting, values_of, worked_cases
from verifier.checks.blame import joined
from verifier.checks.check import Check
from verifier.checks.describe import clauses_of
from verifier.checks.idle_facts import AskedFact
from verifier.encode.calendar import counted_names
from verifier.encode.lists.flat import GIVEN, stands, without_places
from verifier.encode.smt.kinds import sort_of
from verifier.encode.smt.moved import Moved
from verifier.encode.smt.text import TRUE, all_of
from verifier.finding import Finding, Proved
from verifier.model.facts import ListOf
from verifier.model.kinds import Number, Value
from verifier.model.paths import name_in_policy
from verifier.solve.answers import to_value
from verifier.solve.asked import Hypothesis
from verifier.solve.beside import Beside
from verifier.solve.inquiry import Inquiry
from verifier.solve.needed import needed_of
from verifier.solve.reckoning import not_replayed
from verifier.solve.witness import Unpinned

MOST_TRIED = 4
"""Worked cases in which another value of a fact is tried."""


class Idle:
    """Whether any outcome depends on one fact; `place` tells it apart from others that are asked about."""

    def __init__(self, inquiry: Inquiry, check: Check, fact: AskedFact, place: int) -> None:
        self.inquiry, self.check, self.fact, self.place = inquiry, check, fact, place
        self.key = check.name, fact.key

    def found(self) -> Finding | None:
        """The finding; None where a decision depends on it, or longer lists are still to be asked about."""
        inquiry = self.inquiry
        if not self.fact.decisions:
            return None if inquiry.counting else self._finding([])
        assert not isinstance(self.fact.fact, ListOf)
        if inquiry.counting:
            self._prove_counted()
            return None
        if self._refuted_at_hand():
            inquiry.settled[self.key] = True
            return None
        beside, proofs = self._beside(), list[Proved]()
        for name in beside.about:
            proof = self._kept(name) or self._alike(beside, name)
            if proof is None:
                inquiry.settled[self.key] = True
                inquiry.kept[self.key] = inquiry.question(self.check.name, self._subject(name))
                return None
            proofs.append(proof)
        if any(proof.within for proof in proofs) and not inquiry.last:
            return None
        if not beside.holds_all(self.fact.decisions):
            return None
        return self._finding(proofs)

    def _finding(self, proofs: Sequence[Proved]) -> Finding:
        fact, inquiry = self.fact, self.inquiry
        whole = joined(proofs) if proofs else None
        return Finding(
            check=self.check.name,
            severity=self.check.severity,
            policy=inquiry.policy.id,
            decision=None,
            subject=fact.key,
            rules=fact.readers,
            clauses=clauses_of(inquiry, fact.readers),
            span=fact.fact.span,
            rests_on=() if whole is None else whole.rests_on,
            within={name: most for proof in proofs for name, most in proof.within.items()},
            detail={
                "fact": fact.fact.name,
                "of": fact.record or "",
                "list": "yes" if isinstance(fact.fact, ListOf) else "",
                "read": "yes" if fact.decisions else "",
                "definitions": ", ".join(fact.definitions),
            },
            asked=() if whole is None else whole.asked,
            engines=("z3",) if proofs else (),
        )

    # --- cases at hand ---

    def _refuted_at_hand(self) -> bool:
        """Whether a worked case comes out otherwise with another value of the fact."""
        inquiry, tried = self.inquiry, 0
        evaluator = inquiry.evaluator.narrowed_to(*self.fact.decisions)
        for case in worked_cases(inquiry).values():
            paths = [path for path in case if name_in_policy(inquiry.native, path) == self.fact.key]
            if not paths:
                continue
            tried += 1
            if tried > MOST_TRIED:
                return False
            for path in paths:
                for value in self._values(case[path]):
                    if parting(evaluator, case, {**case, path: value}, known=True):
                        return True
        return False

    def _values(self, here: Value) -> list[Value]:
        """Values of the fact besides one, few of them where they are numbers."""
        assert not isinstance(self.fact.fact, ListOf)
        every = [value for value in values_of(self.inquiry.native, self.fact.fact.kind) if value != here]
        return every[:: max(len(every) // 4, 1)] if isinstance(self.fact.fact.kind, Number) else every

    # --- the solver ---

    def _beside(self) -> Beside:
        native = self.inquiry.native

        def own(name: str) -> bool:
            return name_in_policy(native, name.removesuffix(GIVEN)) == self.fact.key

        return Beside(self.inquiry, [fact.name for fact in self.inquiry.policy.inputs if own(fact.name)])

    def _prove_counted(self) -> None:
        """Prove of as many decisions as possible that they come out alike, however long the lists are."""
        inquiry, beside = self.inquiry, self._beside()
        if self.fact.record is not None or not beside.moved or not beside.fixed:
            return
        for name in beside.about:
            if not inquiry.is_limited((name, *inquiry.relevant(name))):
                proof = self._alike(beside, name)
                if proof is not None:
                    inquiry.held_back[self.check.name, self._subject(name)] = [proof]

    def _subject(self, name: str) -> str:
        return f"{self.fact.key} on {without_places(name)}"

    def _kept(self, name: str) -> Proved | None:
        """What was proved of a decision where members were counted."""
        held = self.inquiry.held_back.get((self.check.name, self._subject(name)), ())
        return next((answer for answer in held if isinstance(answer, Proved)), None)

    def _copy(self, beside: Beside) -> tuple[Moved, list[Unpinned]]:
        """The policy with other values of the fact, and what stands for these."""
        encoding, twins = self.inquiry.encoding, list[Unpinned]()
        for number, fact in enumerate(f for f in self.inquiry.policy.inputs if f.name in beside.moved):
            scale = encoding.scales.of_fact(fact.kind)
            symbol = f"other{self.place}-{number + 1}"
            twins.append(Unpinned(fact.name, fact.kind, symbol, None, scale))
        tag = f"-other{self.place}"
        if tag not in self.inquiry.copies:
            for twin in twins:
                told = f"{twin.name} in the other case"
                encoding.script.declare(twin.symbol, sort_of(twin.kind, twin.scale), told)
        return beside.copy(tag, {twin.name: twin.symbol for twin in twins}), twins

    def _alike(self, beside: Beside, name: str) -> Proved | None:
        """The proof that a decision comes out alike; None where a case shows that it does not.

        Unsatisfiable with the rest: no two cases that differ in the fact alone tell the decision apart.
        """
        inquiry, subject = self.inquiry, self._subject(name)
        names = inquiry.relevant(name)
        inquiry.refuse((name, *names))
        inquiry.unpinned(names)  # after this all choices have their symbols
        copy, twins = self._copy(beside)
        twins = [twin for twin in twins if twin.name in names]
        hypotheses = self._hypotheses(copy, names)
        words = copy.ranges()
        structure = [*inquiry.structure(names), beside.admitted(copy, names)]
        structure += [words[t.name] for t in twins if t.name in words and not isinstance(t.kind, Number)]
        defect = beside.bears(copy, name)
        with inquiry.session.question():
            inquiry.session.require(*structure, *(h.text for h in hypotheses), defect)
            inquiry.record(self.check.name, subject, None, hypotheses)
            facts = inquiry.unpinned(names)
            symbols = [fact.symbol for fact in (*facts, *twins)]
            answer = inquiry.session.values(symbols)
            if answer is not None:
                inquiry.answered(self.check.name, subject)
                if not inquiry.counting:
                    one, other = (
                        {f.name: to_value(f.kind, answer[f.symbol], f.scale) for f in some}
                        for some in (facts, twins)
                    )
                    self._replay(facts, one, other)
                return None
            inquiry.record(self.check.name, subject, False, hypotheses)
        with inquiry.session.question():
            inquiry.session.require(*structure)
            used = needed_of(inquiry, hypotheses, defect)
        asked = inquiry.question(self.check.name, subject)
        within = inquiry.within(names, name)
        return Proved(self.check.name, inquiry.policy.id, None, subject, used, within, asked=asked)

    def _hypotheses(self, copy: Moved, names: frozenset[str]) -> list[Hypothesis]:
        """What is taken for granted: of the other values of the fact, their range and steps too."""
        ranges, grids, found = copy.ranges(), copy.grids(), []
        moved = [fact for fact in self.inquiry.policy.inputs if fact.name in names & copy.moved]
        for hypothesis in self.inquiry.hypotheses(names):
            own = [f.name for f in moved if hypothesis.name == f"range of {without_places(f.name)}"]
            texts = [texts.get(name, TRUE) for name in own for texts in (ranges, grids)]
            found.append(evolve(hypothesis, text=all_of((hypothesis.text, *texts))))
        return found

    def _replay(
        self, facts: Sequence[Unpinned], found: Mapping[str, Value], twins: Mapping[str, Value]
    ) -> None:
        """Make sure that two cases come out otherwise on the evaluator, too.

        What only a calendar counts, and what is not known, tells nothing there: it counts as used.
        """
        inquiry = self.inquiry
        if counted_names(inquiry.native):
            return
        there = {name: value for name, value in found.items() if stands(name, found)}
        case = replayable(inquiry, facts, there)
        other = inquiry.flat.native({n: v for n, v in {**found, **twins}.items() if n not in inquiry.decided})
        other |= {name: value for name, value in case.items() if inquiry.evaluator.decision(name)}
        evaluator = inquiry.evaluator
        unknown = any(o.status == "unknown" for o in evaluator.evaluate(case).outcomes.values())
        if not unknown and not parting(evaluator, case, other):
            raise not_replayed(inquiry, self.check.name, self.fact.key)
