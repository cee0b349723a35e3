"""What the author claims of every case, and what people have accepted."""

from typing import Literal

from attrs import frozen

from verifier.model.terms import Condition
from verifier.source.span import Span


@frozen(eq=False, repr=False)
class Property:
    """What the author claims of every case that meets `when`.

    `holds`: `condition` holds. `decided`: `subject` (the key of a decision) is neither silent nor
    contradictory where it is asked. `falls` and `rises`: `subject` never falls (rises) as the fact at
    `path` rises. `independent`: the possible outcomes of `subject` do not depend on the fact at `path`.
    `path` are names from the case inwards: ``("modules", "components", "first_mark")``. `implied`: the
    author does not state it, but it follows from what is declared to be better.
    """

    label: str
    form: Literal["holds", "decided", "falls", "rises", "independent"]
    condition: Condition | None
    subject: str | None
    path: tuple[str, ...]
    when: Condition
    clause: str
    span: Span
    implied: bool = False


@frozen(eq=False, repr=False)
class Acceptance:
    """A waiver: the finding of `check` about `subject` (None: any) in cases that meet `where` is
    accepted, to the day `until` (ISO 8601)."""

    check: str
    subject: str | None
    where: Condition
    reason: str
    until: str | None
    clause: str
    span: Span
