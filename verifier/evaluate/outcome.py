"""The outcome of a question in a case, with its derivation."""

from collections.abc import Callable
from fractions import Fraction
from typing import Literal

from attrs import frozen

from verifier.evaluate.values import Values, contains
from verifier.model.kinds import Value
from verifier.model.rules import Conclusion, Limit
from verifier.model.terms import Condition

Status = Literal["decided", "discretionary", "silent", "contradictory", "unknown", "not asked"]
State = Literal[
    "in force",
    "capped",
    "defeated",
    "lifted",
    "says nothing",
    "does not apply",
    "unknown",
]


@frozen(eq=False, repr=False)
class Trace:
    """What became of one rule, or of one of its conclusions on the question.

    `because`: the conditions that did not hold (does not apply) or that held (else). `by`: the
    rules that lifted, defeated or capped it. `value`: what it concludes here, in words of the kind.
    `causes`: what would have to be known. `of`: the member that a rule for each of them speaks about
    here. `limit`: the limit over members that speaks, instead of a conclusion.
    """

    rule: str
    state: State
    conclusion: Conclusion | None
    _because: tuple[Condition, ...] | Callable[[], tuple[Condition, ...]] = ()
    by: tuple[str, ...] = ()
    value: Value | None = None
    causes: tuple[str, ...] = ()
    of: str | None = None
    limit: Limit | None = None

    @property
    def because(self) -> tuple[Condition, ...]:
        """Looked for when it is asked for: of most rules nobody does."""
        return self._because() if callable(self._because) else self._because


@frozen(eq=False, repr=False)
class Outcome:
    """What a policy says of one question in one case (`meaning.md` 8).

    decided: `values` holds the value, or `at_least`/`at_most` the range. discretionary: `values`
    the values open, in the order of the kind, with `at_least`/`at_most` where a whole range is
    open; `default` the value that stands if the discretion is not used; `by` the bodies; `closed`
    is false where nothing is said if the discretion is not used (open discretion). contradictory:
    `conflicts` the pairs of rules that exclude each other. unknown: `causes` what would have to be known.
    `normally`: only that strength gives the value. `through`: the open decisions that it reads and
    that make it discretionary; `alternatives`: the outcome under each choice, where they differ.
    `question` is the path of a decision of a member: `modules[0].condoned`. Of a duty that is in force
    `start` and `deadline` are the first and the last day on which it can be done, as day numbers; where
    one is not known, `undated` is what would have to be known.
    """

    question: str
    status: Status
    values: tuple[Value, ...] = ()
    at_least: Value | None = None
    at_most: Value | None = None
    default: Value | None = None
    by: tuple[str, ...] = ()
    normally: bool = False
    closed: bool = True
    rules: tuple[str, ...] = ()
    conflicts: tuple[tuple[str, ...], ...] = ()
    causes: frozenset[str] = frozenset()
    traces: tuple[Trace, ...] = ()
    possible: tuple[Values, ...] = ()
    through: tuple[str, ...] = ()
    alternatives: tuple["Alternative", ...] = ()
    start: Value | None = None
    deadline: Value | None = None
    undated: frozenset[str] = frozenset()

    def admits(self, point: Fraction) -> bool:
        """Whether the value at this place is possible; only of a decided or discretionary outcome."""
        return any(contains(values, point) for values in self.possible)


@frozen(eq=False, repr=False)
class Alternative:
    """The outcome of a question where open decisions take, and ambiguities are read with, these values."""

    choices: tuple[tuple[str, Value], ...]
    outcome: Outcome
