"""Facts that may be absent: `x is given`, `x or else y`, and nothing else may look at them."""

from attrs import evolve

from verifier.model.from_syntax.agreement import agreed
from verifier.model.from_syntax.arithmetic import Typed
from verifier.model.from_syntax.held import may_be_absent
from verifier.model.from_syntax.readers import Readers
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Kind, Number
from verifier.model.terms import Aggregate, Condition, Given, OrElse, Term
from verifier.model.wording import say_term
from verifier.source.span import Span
from verifier.syntax import tree


def is_given(readers: Readers, scope: Scope, written: tree.IsGiven) -> Condition | None:
    """`x is given`, without its `not`."""
    typed = readers.maybe(scope, written.part)
    if typed is None or not _can_be_absent(scope, typed.term, written.part.span, "is given"):
        return None
    return Given(typed.term)


def or_else(readers: Readers, scope: Scope, written: tree.OrElse, expected: Kind | None) -> Typed | None:
    """`x or else y`, of one kind."""
    part = readers.maybe(scope, written.part)
    if part is None or not _can_be_absent(scope, part.term, written.part.span, "or else"):
        return None
    kind = Number(part.kind.measure) if isinstance(part.kind, Number) else part.kind
    other = readers.maybe(scope, written.otherwise) if isinstance(written.otherwise, tree.OrElse) else None
    if other is None:
        otherwise = readers.term_of_kind(scope, written.otherwise, kind)
    else:
        otherwise = agreed(scope, other, kind, written.otherwise.span)
    return None if otherwise is None else Typed(OrElse(part.term, otherwise), kind)


def _can_be_absent(scope: Scope, term: Term, span: Span, words: str) -> bool:
    """Tell `is given` and `or else` where they are asked of what is always there."""
    if may_be_absent(evolve(scope, held=frozenset()), term):
        return True
    scope.wrong(
        span,
        f"`{say_term(term)}` is always there, so that `{words}` changes nothing",
        f"leave `{words}` out, or declare the fact as `optional`",
    )
    return False


def tell_absent(scope: Scope, term: Term, span: Span) -> None:
    """Tell what may be absent, and is read as if it were there."""
    words = say_term(term)
    read = f"({words})" if " " in words else words
    why = "there may be no member to take it of" if isinstance(term, Aggregate) else "it is optional"
    scope.wrong(
        span,
        f"`{words}` may be absent here: {why}",
        f"read it after `{read} is given and …`, or say what counts instead: `({read} or else …)`",
    )
