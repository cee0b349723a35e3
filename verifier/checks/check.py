"""What a check is: a name, a page, and a search whose every case its own definition confirms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from verifier.evaluate import Evaluator
from verifier.finding import Answer, Severity
from verifier.model.policy import Case

if TYPE_CHECKING:
    from verifier.solve.inquiry import Inquiry

Kind = Literal["text", "case", "pair", "absence"]

Shows = Callable[[Evaluator, Case, str], bool]
"""Whether a case shows the defect of the subject; for an absence, whether the case refutes it."""

MENDED = ("gap", "contradiction")
"""The checks whose findings repairs are sought for, where they are asked for."""


@frozen
class Check:
    """One check of the catalogue.

    `kind`: *text* (read off the policy), *case* (a case shows the defect), *pair* (two cases show it
    together), *absence* (no case refutes it). `shows` is its definition in plain Python over the
    evaluator, None for a text check and for a pair, whose search has it; `ask` its search. `page` is what
    `verifier explain` prints.
    """

    name: str
    severity: Severity
    kind: Kind
    page: str
    shows: Shows | None
    ask: Callable[[Inquiry], Iterator[Answer]]
