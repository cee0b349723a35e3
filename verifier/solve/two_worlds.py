"""Two worlds that are alike but for one fact, and what a property says of them, as terms.

A property of two worlds speaks of every choice that either leaves open. The terms hold under the choice
that the solver makes on either side, and under each choice that `ask_about` adds.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from verifier.encode.lists.flat import GIVEN, holders, without_places
from verifier.encode.smt import Encoding
from verifier.encode.smt.beside import Side, below, missing, side, value_sort
from verifier.encode.smt.kinds import literal
from verifier.encode.smt.text import TRUE, all_of, any_of, compare, negate, same
from verifier.model.claims import Property
from verifier.model.kinds import Number, Value, YesNo
from verifier.model.mentions import mentioned, parts_of
from verifier.model.terms import Comparison, Condition, Constant, Fact, Term
from verifier.solve.asked import Hypothesis
from verifier.solve.inquiry import Inquiry
from verifier.solve.witness import Unpinned

Choices = Mapping[str, Value]


class TooFine(Exception):
    """A choice of a number that the scale of the terms is too coarse for."""


@frozen
class _Under:
    """A world under a choice, and that it is open there (None: the choice is the solver's own)."""

    open: str | None
    side: Side


class TwoWorlds:
    """The world `low` is that of the policy's own encoding; `high` has another value of the fact.

    In a property about a rise `high` has the higher value; else the two are merely different. `by`: how
    many words apart the two results of such a property have to lie, where they are words. `elsewhere`: two
    worlds that both meet one of these conditions are not looked at.
    """

    def __init__(self, inquiry: Inquiry, claim: Property, elsewhere: Sequence[Condition] = ()) -> None:
        assert claim.subject is not None
        self.inquiry, self.claim, self.by = inquiry, claim, 1
        self._place = inquiry.policy.properties.index(claim) + 1
        self.subject, fact = claim.subject, claim.path[0]
        given = [each.name for each in inquiry.policy.inputs if each.name == fact + GIVEN]
        told = [name for condition in (claim.when, *elsewhere) for name in mentioned(condition)]
        self.names = inquiry.relevant(self.subject, read=(*told, fact, *given))
        inquiry.refuse((self.subject, *self.names))
        encoding, place = inquiry.encoding, self._place
        # both have the member in question, and the fact itself
        there = [
            inquiry.there(self.subject),
            inquiry.there(fact),
            *(encoding.symbols[name] for name in given),
        ]
        declared = next(each for each in inquiry.policy.facts if each.name == fact)
        scale = encoding.scales.of_fact(declared.kind)
        # what is implied of a fact is asked of one pair of worlds, whatever the decision
        symbol, self.copy = inquiry.twin(fact, "better" if claim.implied else f"p{place}")
        self.low = Unpinned(fact, declared.kind, encoding.symbols[fact], declared.typical, scale)
        self.high = evolve(self.low, symbol=symbol)
        one, other = (side(each, self.subject, claim.when) for each in (encoding, self.copy))
        self._lows, self._highs = [_Under(None, one)], [_Under(None, other)]
        self._value = TRUE
        if claim.form == "independent":
            self._value = encoding.script.declare(f"p{place}-result", value_sort(one), "a result")
        self._structure = there
        for condition in elsewhere:
            self.leave_out(condition)

    @property
    def most(self) -> int:
        """How many words the results may be; 0 where they are numbers."""
        kind = self._lows[0].side.kind
        return 0 if isinstance(kind, Number) else len(kind.values)

    def defect(self) -> str:
        """That both meet the `when`, and break the property under every choice asked about.

        Unsatisfiable with the rest: no two admissible cases break it.
        """
        return all_of(self._broken(low, high) for low in self._lows for high in self._highs)

    def _broken(self, low: _Under, high: _Under) -> str:
        closed = any_of(negate(each.open) for each in (low, high) if each.open is not None)
        out = any_of(each.side.left_out for each in (low, high) if each.open is not None)
        return any_of((closed, out, all_of((low.side.meets, high.side.meets, self._against(low, high)))))

    def _against(self, low: _Under, high: _Under) -> str:
        match self.claim.form:
            case "falls":
                return below(high.side, low.side, self.by)
            case "rises":
                return below(low.side, high.side, self.by)
            case _:
                return missing(low.side, high.side, self._value)

    def structure(self) -> list[str]:
        """What holds of any two worlds: the fact differs, words are words, choices are possible ones."""
        if self.claim.form != "independent":
            apart = compare("<", self.low.symbol, self.high.symbol)
        elif isinstance(self.low.kind, YesNo):
            apart = negate(same(self.low.symbol, self.high.symbol))
        else:
            apart = negate(compare("=", self.low.symbol, self.high.symbol))
        words = {} if isinstance(self.low.kind, Number) else self.copy.ranges()
        texts = [apart, words.get(self.low.name, TRUE), *self.inquiry.structure(self.names), *self._structure]
        return texts + self.copy.chosen_among(self.names)

    def hypotheses(self) -> list[Hypothesis]:
        """What is taken for granted of both worlds, each assumption and range once."""
        found = {h.name: h.text for h in self.inquiry.hypotheses(self.names)}
        if isinstance(self.low.kind, Number):
            fact, own = self.low.name, f"range of {without_places(self.low.name)}"
            # the other facts are the same ones, and so are their steps
            stepped = self.low.kind.step is not None
            grid = compare("=", self.high.symbol, self.copy.steps(fact)[0]) if stepped else TRUE
            found[own] = all_of((found.get(own, TRUE), self.copy.ranges().get(fact, TRUE), grid))
        for other in self.inquiry.assumed(self.names, self.copy):
            found[other.name] = all_of((found[other.name], other.text))
        return [Hypothesis(name, text) for name, text in found.items() if text != TRUE]

    @property
    def shared(self) -> list[Unpinned]:
        """The facts and readings that are the same in both."""
        facts = self.inquiry.unpinned(self.names)
        return [fact for fact in facts if not fact.of_decision and fact.name != self.low.name]

    def bounded(self, held: str) -> bool:
        """Whether more members of a list (by its path without places) might fare otherwise.

        Not so where there was room for a second one, and yet all that is read of the list is its first
        member, and that there is one: then so many more can follow.
        """
        limited = any(rule.limits for rule in self.inquiry.native.rules)  # which tie members to each other
        if limited or self.inquiry.flat.within.get(held, 0) < 2:
            return True
        read = self.inquiry.relevant(self.subject, read=mentioned(self.claim.when))
        # a fact of another member that nothing reads makes no difference, whichever member that is
        names = self.names if self.low.name in read else self.names - {self.low.name}
        places = [(path, place) for name in names for path, place in holders(name)]
        if any(place for path, place in places if without_places(path) == held):
            return True
        sizes = {name for name in self.inquiry.flat.sizes if without_places(name) == held}
        return any(_counted(part, sizes) for part in self._read())

    def _read(self) -> Iterator[Term | Condition]:
        """All terms and conditions on which the two worlds depend."""
        policy, names = self.inquiry.policy, {self.subject, *self.names}
        yield self.claim.when
        yield from (definition.term for definition in policy.definitions if definition.name in names)
        yield from (decision.asked_when for decision in policy.decisions if decision.name in names)
        # what is assumed of other facts bears on neither world
        yield from (a.condition for a in policy.assumptions if names.intersection(mentioned(a.condition)))
        for rule in policy.rules:  # those about other decisions too, of which some are exceptions
            about = [c for c in rule.conclusions if c.decision in names]
            if about or not rule.conclusions or rule.exception_to:
                yield from (*rule.throughout, rule.when)
            for conclusion in about:
                yield from (each for each in (conclusion.value,) if each is not None)
                for choice in conclusion.choices:
                    yield from (choice.value, choice.guard)

    def leave_out(self, where: Condition) -> None:
        """Look no more at two worlds that both meet a condition."""
        held = [each.holds(where) for each in (self.inquiry.encoding, self.copy)]
        self._structure.append(negate(all_of(text for one in held for text in (one.known, one.text))))

    def ask_about(self, high: bool, choices: Choices) -> None:
        """Ask about one more choice in one of the worlds; raises TooFine."""
        encoding = self.inquiry.encoding
        world, asked = (self.copy, self._highs) if high else (encoding, self._lows)
        tag = f"-p{self._place}{'h' if high else 'l'}{len(asked)}"
        decisions = self.inquiry.decided
        for name, value in choices.items():
            scale = encoding.scales.of_term(decisions[name].kind)
            if scale is not None and isinstance(value, Fraction) and (value * scale).denominator != 1:
                raise TooFine
        chosen = Encoding(encoding.policy, encoding.script, tag, world.symbols, decided=choices)
        open_ = []
        for name, value in choices.items():
            terms = chosen.question(name)
            open_ += [terms.known, terms.takes(literal(terms.decision.kind, value, terms.scale))]
        asked.append(_Under(all_of(open_), side(chosen, self.subject, self.claim.when)))
        self._structure += chosen.chosen_among(self.names)


def _counted(part: Term | Condition, sizes: Collection[str]) -> bool:
    """Whether a number of members is read, otherwise than to tell whether there is a first one."""
    match part:
        case Comparison(left=Fact(name=name), operator=">", right=Constant(value=Fraction() as place)):
            return name in sizes and place != 0
        case Fact(name=name):
            return name in sizes
        case _:
            return any(_counted(inner, sizes) for inner in parts_of(part))
