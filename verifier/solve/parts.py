"""What the parts of a draft would leave open alone, as terms over the facts of the draft."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import product
from math import prod

from verifier.encode.lists.flat import FlatPolicy
from verifier.encode.smt import Encoding
from verifier.encode.smt.kinds import literal
from verifier.encode.smt.text import all_of, any_of
from verifier.model.kinds import Number, Value
from verifier.model.policy import Decision, Policy
from verifier.model.reading import reached, reads
from verifier.model.together.decided_alone import decided_alone
from verifier.solve.program import NoAnswer

MOST_WAYS = 64
"""Ways in which what a part decides otherwise than the draft can come out, tried one by one."""

_OPEN = "what one of the texts says alone stayed open"


class Parts:
    """The parts of a draft, flat, each encoded as often as what it reads can come out otherwise."""

    def __init__(self, draft: Encoding, parts: Sequence[Policy]) -> None:
        self._draft = draft
        self._parts = parts
        self._silent: dict[str, str] = {}
        self._encodings: dict[tuple[int, tuple[tuple[str, str], ...], tuple[str, ...]], Encoding] = {}

    def silent(self, name: str) -> str:
        """That some part, by itself, asks a question and leaves it without an answer.

        In a part a decision that it reads may come out otherwise than in the draft, where other parts speak
        of it too: each of its values is tried. Raises NoAnswer where these are not few.
        """
        if name not in self._silent:
            self._silent[name] = any_of(
                self._silent_in(place, part, name) for place, part in enumerate(self._parts)
            )
        return self._silent[name]

    def _silent_in(self, place: int, part: Policy, name: str) -> str:
        if not any(decision.name == name for decision in part.decisions):
            return "false"
        behind = set(reached(reads(part.definitions, part.decisions, part.rules), name))
        order = [place_of for place_of in part.order if place_of in behind]
        decisions = {d.name: d for d in part.decisions}
        read = [decisions[other] for other in order if other in decisions]
        draft = self._draft
        known = {fact.name for fact in part.inputs} <= draft.symbols.keys()
        if not known or (isinstance(part, FlatPolicy) and part.limits):
            raise NoAnswer(f"{_OPEN}, for a limit or a sum binds members there")
        own = decided_alone(draft.policy, part)
        found = {d.name: draft.choice(d.name) for d in read if d.name in own}
        otherwise = [decision for decision in read if decision.name not in own]
        numbers = [decision for decision in otherwise if isinstance(decision.kind, Number)]
        ways = list(_ways([decision for decision in otherwise if decision not in numbers]))
        if (numbers and len(ways) > 1) or not all(_computed(part, decision) for decision in numbers):
            raise NoAnswer(f"{_OPEN}, for other texts decide the number `{numbers[0].name}` too")
        return any_of(self._silent_so(place, part, name, found, dict(way), numbers) for way in ways)

    def _silent_so(
        self,
        place: int,
        part: Policy,
        name: str,
        found: Mapping[str, str],
        way: Mapping[str, Value],
        numbers: Sequence[Decision],
    ) -> str:
        """That a part leaves a question open where others of its decisions come out in this way."""
        kinds = {decision.name: decision.kind for decision in part.decisions}
        values = {other: literal(kinds[other], value, None) for other, value in way.items()}
        alone = self._alone(place, part, {**found, **values}, numbers)
        possible = (alone.question(other).takes(value) for other, value in values.items())
        return all_of((alone.question(name).silent, *possible))

    def _alone(
        self, place: int, part: Policy, found: Mapping[str, str], numbers: Sequence[Decision]
    ) -> Encoding:
        """A part where what its readers find for its decisions is this; what they find for numbers that it
        computes goes with it."""
        key = place, tuple(sorted(found.items())), tuple(decision.name for decision in numbers)
        if key not in self._encodings:
            draft, tag = self._draft, _tag(*key)
            alone = Encoding(part, draft.script, tag, draft.symbols, found=found, scales_of=draft.policy)
            for decision in numbers:
                symbol = alone.choice(decision.name)
                draft.script.mean(symbol, alone.question(decision.name).takes(symbol))
            self._encodings[key] = alone
        return self._encodings[key]


def _tag(place: int, found: tuple[tuple[str, str], ...], numbers: tuple[str, ...]) -> str:
    """What the symbols of a part end with, whatever was asked before."""
    ways = sha256(repr((found, numbers)).encode()).hexdigest()[:8]
    return f"-part{place + 1}" + (f"-{ways}" if found or numbers else "")


def _computed(part: Policy, decision: Decision) -> bool:
    """Whether a part leaves one value of a decision, or none, in each case."""
    about = (c for rule in part.rules for c in rule.conclusions if c.decision == decision.name)
    return all(conclusion.form == "is" and not conclusion.option for conclusion in about)


def _ways(decisions: Sequence[Decision]) -> Iterator[tuple[tuple[str, Value], ...]]:
    """Every way in which decisions among words can come out."""
    words = [[(d.name, word) for word in d.kind.values] for d in decisions if not isinstance(d.kind, Number)]
    if prod(map(len, words)) > MOST_WAYS:
        raise NoAnswer(f"{_OPEN}, for too much of what it reads is decided elsewhere too")
    return product(*words)
