"""Rules: what a clause concludes, when, and which other rules it prevails over."""

from enum import Enum
from typing import Literal

from attrs import frozen

from verifier.model.terms import Aggregate, Condition, Constant, Term
from verifier.source.span import Span

Form = Literal["is", "at most", "at least", "one of"]


class Strength(Enum):
    """How firmly a conclusion is drawn; a stronger one settles a disagreement (`meaning.md` 5)."""

    OTHERWISE = 0
    NORMALLY = 1
    PLAIN = 2


@frozen(eq=False, repr=False)
class Guarded:
    """One value of `is one of … if …`; the guard is `Always` where none is written."""

    value: Term
    guard: Condition


@frozen(eq=False, repr=False)
class Conclusion:
    """What a rule says about one question: a set of values, claimed or offered.

    `form` with `value` (`is`, `at most`, `at least`) or with `choices` (`one of`). `option` is
    true for `may be …`: discretion, of `body` where one is named. `assumed` marks `assume
    otherwise`, which closes a question that the text leaves open. `of` names the record where
    the decision is one of the member in scope. For an action (`decision.bearer`) the value is done or
    left, `bearer` the body that does it; `start` and `deadline` are dates, the first and the last day
    on which it can be done.
    """

    decision: str
    form: Form
    strength: Strength
    option: bool
    assumed: bool
    body: str | None
    value: Term | None
    choices: tuple[Guarded, ...]
    span: Span
    of: str | None = None
    start: Term | None = None
    deadline: Term | None = None
    bearer: str | None = None

    @property
    def verb(self) -> Literal["must", "must not", "may"] | None:
        """What is said of the bearer of an action; None of a decision."""
        if self.bearer is None:
            return None
        left = isinstance(self.value, Constant) and self.value.value == "left"
        return "may" if self.option else "must not" if left else "must"


@frozen(eq=False, repr=False)
class Limit:
    """A bound on a count or a sum over members that reads their decisions; it admits only joint choices
    that meet it."""

    left: Aggregate
    form: Literal["at most", "at least"]
    value: Term
    span: Span


@frozen(eq=False, repr=False)
class Rule:
    """One rule of a clause; with `of` one for each member of a record.

    `when` is its own condition; `throughout` are the conditions of the headings above it.
    `despite`, `subject_to` and `exception_to` hold rule ids, citations already resolved; the
    closure of what prevails is left to those who read the model. `heading` is the path of
    headings that a citation shows, outermost first.
    """

    id: str
    clause: str
    heading: tuple[str, ...]
    when: Condition
    throughout: tuple[Condition, ...]
    conclusions: tuple[Conclusion, ...]
    despite: tuple[str, ...]
    subject_to: tuple[str, ...]
    exception_to: tuple[str, ...]
    span: Span
    of: str | None = None
    limits: tuple[Limit, ...] = ()
