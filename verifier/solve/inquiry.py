"""One policy under inquiry: its encoding, its solver, its evaluator, and what the user asked for.

Checks ask about `policy`, which has no lists: where the author's policy has some, it is the flat policy
that stands for it, with names of members that are paths. Cases are replayed on the author's.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from verifier.encode.cuts import Cuts, cuts
from verifier.encode.lists import Flat
from verifier.encode.lists.flat import holders, is_there, without_places
from verifier.encode.smt import Encoding
from verifier.encode.smt.edited import Changed, Edited
from verifier.encode.smt.kinds import sort_of
from verifier.encode.smt.moved import Moved
from verifier.encode.smt.reading import read_by_value
from verifier.encode.smt.text import all_of
from verifier.finding import Answer, Asked
from verifier.model.kinds import Number, Value
from verifier.model.policy import Decision, Policy
from verifier.model.terms import Condition
from verifier.solve.asked import Hypothesis, Options, Told
from verifier.solve.basis import Bases
from verifier.solve.boxes.tables import Tables
from verifier.solve.parts import Parts
from verifier.solve.program import NoAnswer
from verifier.solve.recording import Recording
from verifier.solve.regions import Space, cells_of
from verifier.solve.session import Session
from verifier.solve.subject import flattened
from verifier.solve.witness import Unpinned
from verifier.solve.words import author_words, told_in_words

SIZE = 2
"""The most members of each list that are asked about where nothing else is said."""


class Inquiry(Recording):
    """Holds one policy for all checks, so that it is encoded once and asked in one solver.

    `settled` holds the questions, by check and subject, that need no answer any more, each with whether
    it came out well. `last`: no longer lists will be asked about. `counting`: members are counted by class,
    so that there are proofs, for lists of any length, and no cases; `unbounded` are the questions whose
    proof so was found to hold for any length, and `kept` what was asked to settle those that are told
    together. `by_boxes` are the questions that no solver had to be asked as a whole, with who answered.
    `held_back` are answers, by the same, that longer lists may still better. `told` is what the run has told
    so far. `most` is the most members of each list.
    """

    def __init__(
        self,
        policy: Policy,
        options: Options,
        blame: bool = True,
        decided: Mapping[str, Value] | None = None,
        flat: Flat | None = None,
    ) -> None:
        super().__init__(policy, options, flat or flattened(policy, SIZE))
        self.encoding = Encoding(self.policy, blame=blame, decided=decided)
        self.settled: dict[tuple[str, str], bool] = {}
        self.unbounded: dict[tuple[str, str], tuple[Asked, ...]] = {}
        self.kept: dict[tuple[str, str], tuple[Asked, ...]] = {}
        self.by_boxes: dict[tuple[str, str], tuple[str, ...]] = {}
        self.held_back: dict[tuple[str, str], list[Answer]] = {}
        self.last = True
        self.counting = False
        self.session = Session(self.encoding.script, options.seconds, options.seed)
        self.bases = Bases(self.encoding.script, self.flat)
        self.told = Told()
        self.most = SIZE

    # --- cases ---

    def unpinned(self, names: frozenset[str]) -> list[Unpinned]:
        """Facts and readings among the names, then the values of decisions read, in declared order."""
        self._choose(names)
        scales = self.encoding.scales
        facts: list[Unpinned] = [
            Unpinned(
                f.name,
                f.kind,
                self.encoding.symbols[f.name],
                f.typical,
                scales.of_fact(f.kind),
                size=f.name in self.flat.sizes,
            )
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

    def _choose(self, names: frozenset[str]) -> None:
        """Let readers find values of the decisions among the names, whether or not another question already
        had them do so: what is asked depends on the policy alone."""
        for decision in self._found:
            if decision in names:
                self.encoding.choice(decision)

    @cached_property
    def _found(self) -> tuple[str, ...]:
        valued = read_by_value(self.policy)
        return tuple(d.name for d in self.policy.decisions if d.name in valued - self.encoding.decided.keys())

    def _decision(self, name: str) -> Decision | None:
        return self.decided.get(name)

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

    def twin(self, fact: str, tag: str) -> tuple[str, Encoding]:
        """A symbol for another value of a fact, and the same policy with that one; written once."""
        encoding = self.encoding
        symbol = f"{encoding.symbols[fact]}-{tag}"
        if (fact, tag) not in self._moved:
            kind = next(each.kind for each in self.policy.facts if each.name == fact)
            sort = sort_of(kind, encoding.scales.of_fact(kind))
            encoding.script.declare(symbol, sort, f"{fact} in the other case")
        return symbol, self.moved(fact, tag, symbol)

    def edited(self, tag: str, changed: Changed) -> Edited:
        """The same policy with some rules changed; `tag` stands for the change. Written once."""
        if tag not in self._edited:
            self._edited[tag] = Edited(self.encoding, tag, changed)
        return self._edited[tag]

    @cached_property
    def copies(self) -> dict[str, Moved]:
        """The same policy with other values of facts, by what stands for these."""
        return {}

    @cached_property
    def _edited(self) -> dict[str, Edited]:
        return {}

    @cached_property
    def _moved(self) -> dict[tuple[str, str], Encoding]:
        return {}

    @cached_property
    def parts(self) -> Parts:
        """What the parts of a draft say alone, in the same solver."""
        return Parts(self.encoding, [flattened(part, self.most).policy for part in self.native.parts])

    def there(self, name: str) -> str:
        """That the members on a path are there, as a term."""
        conditions = [is_there(path, place) for path, place in holders(name) if path in self.flat.sizes]
        return all_of(self.encoding.holds(condition).text for condition in conditions)

    def refuse(self, names: Iterable[str]) -> None:
        """Raise NoAnswer where what these names stand for cannot be encoded."""
        for name in names:
            group = self.encoding.groups.get(name)
            if group is not None and group.outside:
                raise NoAnswer(group.outside)

    # --- what is taken for granted ---

    def structure(self, names: frozenset[str]) -> list[str]:
        """What holds in every world: words are words of their kinds, choices are possible ones."""
        finite = {fact.name for fact in self.policy.facts if not isinstance(fact.kind, Number)}
        self._choose(names)
        words = [text for name, text in self.encoding.ranges().items() if name in finite & names]
        words += self.encoding.chosen_among(names)
        return words + self._hidden(names)

    def _hidden(self, names: frozenset[str]) -> list[str]:
        """What holds in every world of facts that nobody knows."""
        if not self.flat.structure:
            return []
        ranges, grids = self.encoding.ranges(), self.encoding.grids()
        hidden = self.flat.hidden & names
        texts = [texts[name] for texts in (ranges, grids) for name in texts if name in hidden]
        held = zip(self.flat.structure, self._structures, strict=True)
        return texts + [self.encoding.holds(condition).text for condition, of in held if of & names]

    def hypotheses(self, names: frozenset[str], off_grid: str | None = None) -> list[Hypothesis]:
        """Assumptions that touch the names, and the ranges and steps of the facts among them.

        `off_grid` names a fact whose step is left out.
        """
        ranges, grids = self.encoding.ranges(), self.encoding.grids()
        found: dict[str, list[str]] = {}
        for fact in self.policy.inputs:
            if fact.name in names - self.flat.hidden and isinstance(fact.kind, Number):
                grid = grids.get(fact.name, "true") if fact.name != off_grid else "true"
                text = all_of((ranges.get(fact.name, "true"), grid))
                if text != "true":
                    found.setdefault(f"range of {without_places(fact.name)}", []).append(text)
        return [Hypothesis(name, all_of(texts)) for name, texts in found.items()] + self.assumed(
            names, self.encoding
        )

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
        self, facts: Sequence[Unpinned], of: Sequence[str], further: Sequence[Condition] = ()
    ) -> tuple[Space, Cuts]:
        """The cells into which the tests of questions cut their facts, with the relations between them."""
        of_all = (*of, *(fact.name for fact in facts if fact.of_decision))
        assumed = self.assumptions_about(frozenset(fact.name for fact in facts))
        conditions, words = [one.condition for one in assumed], author_words(self.native, self.policy)
        found = cuts(self.policy, of_all, further, conditions, words)
        found.relations = told_in_words(found.relations, self.flat)
        cells = tuple(cells_of(fact, found) for fact in facts)
        return Space(cells, tuple(self.encoding.holds(test).text for test in found.relations)), found

    # --- rules as boxes ---

    @cached_property
    def tables(self) -> Tables:
        """The tables of the decisions whose rules are boxes."""
        return Tables(self)

    def stop(self) -> None:
        self.session.stop()
        self.bases.stop()
