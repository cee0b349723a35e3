"""Parts of a condition that an author could leave out, and the condition without one of them.

``award in {ma, msc} and failed in 31 .. 45`` has the parts `award in {ma, msc}`, `ma`, `msc`,
`failed in 31 .. 45`, the end `31` and the end `45`. What stands inside a count, a sum or a `some … has`
is no part of its own.
"""

from collections.abc import Collection, Iterator
from typing import Literal

from attrs import evolve, frozen

from verifier.model.kinds import Number, Value
from verifier.model.terms import (
    Always,
    Among,
    And,
    Comparison,
    Condition,
    Constant,
    Fact,
    Field,
    Not,
    Or,
    Term,
    Within,
)
from verifier.model.wording import kind_of, say_condition, say_term, say_value


@frozen
class Part:
    """A part of a condition: the way to it from the outside in, what of it is left out (all of it, one value
    of several, one end of a range), and both in words."""

    path: tuple[int, ...]
    which: Literal["whole", "value", "low", "high"]
    words: str
    of: str = ""
    value: Value | None = None

    def lies_in(self, other: "Part") -> bool:
        """Whether it lies in another part, all of which is left out."""
        return other.which == "whole" and self.path[: len(other.path)] == other.path


def parts(condition: Condition) -> tuple[Part, ...]:
    """All parts, each before those that lie in it; an end of a range that is the end of what is declared
    for the fact only repeats the declaration, and is none."""
    return tuple(_parts(condition, (), True))


def without(condition: Condition, left_out: Collection[Part]) -> Condition:
    """The condition without some of its parts; it holds always where nothing is left."""
    return _without(condition, (), left_out) or Always()


def required(condition: Condition, part: Part) -> Condition | None:
    """What a whole part asks by itself, where all parts around it are asked together; None of any other."""
    for place in part.path:
        if not isinstance(condition, And):
            return None
        condition = condition.parts[place]
    return condition if part.which == "whole" else None


def _parts(condition: Condition, path: tuple[int, ...], whole: bool) -> Iterator[Part]:
    """`whole`: the condition can be left out as it stands, being one of several or all there is."""
    if whole and not isinstance(condition, Always):
        yield Part(path, "whole", say_condition(condition))
    match condition:
        case And(parts=inner) | Or(parts=inner):
            for place, one in enumerate(inner):
                yield from _parts(one, (*path, place), True)
        case Not(part=one):
            yield from _parts(one, (*path, 0), False)
        case Among(left=left, values=values) if len(values) > 1:
            said, kind = say_condition(condition), kind_of(left)
            for value in values:
                yield Part(path, "value", say_value(value, kind), said, value)
        case Within(left=left, low=low, high=high):
            said = say_condition(condition)
            if not _declared(left, low, "low"):
                yield Part(path, "low", say_term(low), said)
            if not _declared(left, high, "high"):
                yield Part(path, "high", say_term(high), said)


def _declared(left: Term, end: Term, which: Literal["low", "high"]) -> bool:
    """Whether the end of a range is that of the values declared for a fact."""
    kind = left.kind if isinstance(left, Fact | Field) else None
    if not isinstance(end, Constant) or kind is None:
        return False
    if isinstance(kind, Number):
        return end.value == (kind.low if which == "low" else kind.high)
    return end.value == kind.values[0 if which == "low" else -1]


def _without(condition: Condition, path: tuple[int, ...], left_out: Collection[Part]) -> Condition | None:
    """What is left of the condition at a path; None where nothing is."""
    own = {(part.which, part.value) for part in left_out if part.path == path}
    if ("whole", None) in own:
        return None
    match condition:
        case And(parts=inner) | Or(parts=inner):
            left = [_without(one, (*path, place), left_out) for place, one in enumerate(inner)]
            kept = [one for one in left if one is not None]
            if len(kept) < 2:
                return kept[0] if kept else None
            return evolve(condition, parts=tuple(kept))
        case Not(part=one):
            changed = _without(one, (*path, 0), left_out)
            return None if changed is None else Not(changed)
        case Among(values=values) if own:
            return evolve(condition, values=tuple(v for v in values if ("value", v) not in own))
        case Within(left=term, low=low, high=high) if own:
            if len(own) == 2:
                return None
            return Comparison(term, "<=", high) if ("low", None) in own else Comparison(term, ">=", low)
    return condition
