"""What a proof rests on: the rules and the hypotheses that it cannot do without.

It is a function of the policy and the question alone: each question is asked of a solver that has forgotten
all others, in a text of its own, with a seed that never changes, and with an effort counted in the solver's
steps. So neither the load of the machine, nor what was asked before, nor in how many processes, changes what
is named.
"""

from collections.abc import Collection, Iterable, Sequence

from attrs import frozen

from verifier.encode.lists import Flat
from verifier.encode.smt.script import Script
from verifier.encode.smt.text import all_of, any_of, implies
from verifier.solve.asked import Hypothesis
from verifier.solve.loosened import Loosened
from verifier.solve.minimal import Sets, minimal_sets
from verifier.solve.program import OutOfEffort
from verifier.solve.session import Session

EFFORT = 3_000_000
"""How much is spent on what one proof rests on, in the units of the solver (about a second)."""

PATIENCE = 120.0
"""Seconds after which it is given up, many times what the effort takes: where a solver does not count its
steps, or hardly gets to run. What a proof rests on is then not told in another way: the question is open."""

MOST_REASONS = 40
"""Reasons that the solver needed at first, up to which it is asked which of them can be left out."""


@frozen
class Basis:
    """What suffices for a proof, by name; `others` are further sets, none smaller.

    `minimal`: nothing in any of the sets can be left out. `complete`: no other set suffices.
    """

    names: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    minimal: bool = False
    complete: bool = False


@frozen
class Conjuncts:
    """Conditions that no case meets together, by name: their terms, for each instance of what has them."""

    names: tuple[str, ...]
    instances: tuple[tuple[str, ...], ...]

    def excluded(self, symbols: Sequence[str]) -> str:
        """That a case meets, of some instance, all the parts whose symbols hold."""
        return any_of(all_of(map(implies, symbols, terms)) for terms in self.instances)


class Bases:
    """Asks which rules and hypotheses a proof needs."""

    def __init__(self, source: Script, flat: Flat) -> None:
        self._authors = tuple(dict.fromkeys(flat.origin[rule.id] for rule in flat.policy.rules))
        self._script = Loosened(source=source, flat=flat, authors=self._authors)
        self._taken: list[str] = []
        self._session = Session(Script(), PATIENCE, cores=True)

    def of(
        self,
        given: Iterable[str],
        hypotheses: Sequence[Hypothesis],
        excluded: Sequence[str],
        always: Collection[str] = (),
        parts: Conjuncts | None = None,
    ) -> Basis | None:
        """What it needs to prove that no case meets `excluded`; None where that does not follow.

        `given` holds in any case, and so do the rules `always`. `parts` are excluded beside. Raises
        OutOfEffort where the effort does not suffice, NoAnswer where there was no answer for another reason.
        """
        parts = parts or Conjuncts((), ((),))
        self._script.follow()
        symbols = [self._take(place) for place in range(len(hypotheses) + len(parts.names))]
        taken, held = symbols[: len(hypotheses)], symbols[len(hypotheses) :]
        assumed = (implies(symbol, h.text) for symbol, h in zip(taken, hypotheses, strict=True))
        lines, asserted = self._script.extract([*given, *assumed, *excluded, parts.excluded(held)])
        written = {line.split()[1] for line in lines if line.startswith("(declare-const ")}
        lines += [f"(declare-const {symbol} Bool)" for symbol in symbols if symbol not in written]
        # of the rules that were written for other questions none is asked about
        read = {rule: symbol for rule, symbol in self._script.kept.items() if symbol in written}
        rules = [rule for rule in self._authors if rule in read and rule not in always]
        names = [*(h.name for h in hypotheses), *(f"rule {rule}" for rule in rules), *parts.names]
        literals = [*taken, *(self._script.kept[rule] for rule in rules), *held]
        places = {literal: place for place, literal in enumerate(literals)}

        left, session = EFFORT, self._session
        session.begin(Script(lines))

        def suffices(kept: frozenset[int]) -> frozenset[int] | None:
            nonlocal left
            core, took = session.core([literals[place] for place in sorted(kept)], left)
            left -= took
            if core is not None and len(core) > MOST_REASONS:
                raise OutOfEffort("too many rules and assumptions are needed to tell them apart")
            return None if core is None else frozenset(places[literal] for literal in core)

        with session.question():
            session.require(*asserted, *(read[rule] for rule in always if rule in read))
            found = minimal_sets(len(literals), suffices)
        return None if found is None else _named(found, names)

    def stop(self) -> None:
        self._session.stop()

    def _take(self, place: int) -> str:
        while place >= len(self._taken):
            self._taken.append(self._script.declare(f"taken{len(self._taken) + 1}", "Bool"))
        return self._taken[place]


def _named(found: Sets, names: Sequence[str]) -> Basis:
    first, *others = (tuple(names[place] for place in one) for one in found.sets)
    return Basis(first, tuple(others), found.minimal, found.complete)
