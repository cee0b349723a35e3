"""What reads the parts of an expression, handed to those who read one construct of it."""

from collections.abc import Callable

from attrs import frozen

from verifier.model.from_syntax.arithmetic import Typed
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Kind
from verifier.model.terms import Condition, Constant, Term
from verifier.syntax import tree


@frozen(eq=False, repr=False)
class Readers:
    """Each gives None where a mistake was told. `maybe` also reads what may be absent."""

    term: Callable[[Scope, tree.Expression], Typed | None]
    number: Callable[[Scope, tree.Expression], Typed | None]
    maybe: Callable[[Scope, tree.Expression], Typed | None]
    term_of_kind: Callable[[Scope, tree.Expression, Kind], Term | None]
    constant: Callable[[Scope, tree.Expression, Kind], Constant | None]
    condition: Callable[[Scope, tree.Expression], Condition | None]
