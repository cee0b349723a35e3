"""Expressions with names resolved: terms, which have a value, and conditions, which hold or do not.

The two read each other (`if c then a else b`, a condition as a yes/no value), so they stand together.
"""

from collections.abc import Sequence

from verifier.model.from_syntax.absent import is_given, or_else, tell_absent
from verifier.model.from_syntax.agreement import agreed, described
from verifier.model.from_syntax.arithmetic import Typed
from verifier.model.from_syntax.calendar import elapsed
from verifier.model.from_syntax.comparisons import compared, is_value, truth
from verifier.model.from_syntax.dates import added, literal, negated
from verifier.model.from_syntax.held import known_by, known_without, may_be_absent
from verifier.model.from_syntax.leaves import is_readable, name, numeral
from verifier.model.from_syntax.members import aggregate, quantified
from verifier.model.from_syntax.numbers import Part, call, computed, rounded
from verifier.model.from_syntax.readers import Readers
from verifier.model.from_syntax.scope import Scope
from verifier.model.from_syntax.sets import in_set, is_open
from verifier.model.from_syntax.spines import chain
from verifier.model.kinds import Enumeration, Kind, Number, YesNo
from verifier.model.terms import Aggregate, Always, And, Choice, Condition, Constant, Not, Or, Term
from verifier.model.wording import say_term
from verifier.syntax import tree

COMPARISONS = frozenset(("<", "<=", "=", "!=", ">=", ">"))

# --- terms ---------------------------------------------------------------------------------------


def term_of_kind(scope: Scope, expression: tree.Expression, kind: Kind) -> Term | None:
    """The term, of the kind beside which it stands; None where a mistake was told."""
    typed = term(scope, expression, kind)
    return agreed(scope, typed, kind, expression.span) if typed is not None else None


def constant(scope: Scope, expression: tree.Expression, kind: Kind) -> Constant | None:
    """The constant of this kind; None where a mistake was told."""
    found = term_of_kind(scope, expression, kind)
    if found is None or isinstance(found, Constant):
        return found
    scope.wrong(
        expression.span, "a value is needed here, not a name that is computed", "write the value itself"
    )
    return None


def term(scope: Scope, expression: tree.Expression, expected: Kind | None = None) -> Typed | None:
    """The term and its kind. `expected` gives a word the kind beside which it stands."""
    typed = _maybe(scope, expression, expected)
    if typed is None or not may_be_absent(scope, typed.term):
        return typed
    tell_absent(scope, typed.term, expression.span)
    return None


def _maybe(scope: Scope, expression: tree.Expression, expected: Kind | None = None) -> Typed | None:
    """The term, also one that may be absent where it stands."""
    match expression:
        case tree.Name():
            return name(scope, expression, expected)
        case tree.Numeral():
            return numeral(scope, expression)
        case tree.DateLiteral():
            return literal(scope, expression)
        case tree.Elapsed():
            return elapsed(_READERS, scope, expression)
        case tree.Unary(operator="-", part=part):
            typed = _number(scope, part)
            return None if typed is None else negated(scope, typed, expression.span)
        case tree.Binary(operator="+" | "-"):
            return _computed(scope, expression, chain(expression, ("+", "-")))
        case tree.Binary(operator="*" | "/"):
            return _computed(scope, expression, chain(expression, ("*", "/")))
        case tree.Call(arguments=arguments):
            return _computed(scope, expression, [("", argument) for argument in arguments])
        case tree.IfElse():
            return _choice(scope, expression, expected)
        case tree.Aggregate():
            return aggregate(_READERS, scope, expression)
        case tree.OrElse():
            return or_else(_READERS, scope, expression, expected)
        case tree.Rounded():
            return rounded(scope, expression, _number(scope, expression.part))
        case tree.Range(span=span):
            scope.wrong(span, "a range stands only after `in`", "write `x in 31 .. 45`")
            return None
        case _:
            found = condition(scope, expression)
            return None if found is None else Typed(truth(found), YesNo())


def _number(scope: Scope, expression: tree.Expression) -> Typed | None:
    """A term that must be a number."""
    typed = term(scope, expression)
    if typed is None or isinstance(typed.kind, Number):
        return typed
    scope.wrong(
        expression.span,
        f"`{say_term(typed.term)}` is {described(typed.kind)}; only numbers are computed with",
        "use a fact that is a number",
    )
    return None


def _computed(
    scope: Scope, expression: tree.Binary | tree.Call, written: Sequence[tuple[str, tree.Expression]]
) -> Typed | None:
    """Operators between numbers, or a function of them: the parts first, then what is made of them."""
    parts = [Part(sign, _number(scope, part), part.span) for sign, part in written]
    if any(part.typed is None for part in parts):
        return None
    if isinstance(expression, tree.Call):
        return call(scope, expression.function, parts, expression.span)
    return (added if expression.operator in ("+", "-") else computed)(scope, parts)


def _choice(scope: Scope, choice: tree.IfElse, expected: Kind | None) -> Typed | None:
    when = condition(scope, choice.condition)
    inside, outside = scope.knowing(known_by(when)), scope.knowing(known_without(when))
    then, otherwise = _pair(inside, choice.then, choice.otherwise, expected, outside)
    if when is None or then is None or otherwise is None:
        return None
    lead, other, written = then, otherwise, choice.otherwise
    if then.bare and not otherwise.bare:
        lead, other, written = otherwise, then, choice.then
    kind: Kind = Number(lead.kind.measure) if isinstance(lead.kind, Number) else lead.kind
    one = agreed(scope, lead, kind, choice.then.span)
    two = agreed(scope, other, kind, written.span)
    if one is None or two is None:
        return None
    first, second = (one, two) if lead is then else (two, one)
    match when:
        case Always():
            return Typed(first, kind, lead.bare)
        case Not(part=Always()):
            return Typed(second, kind, lead.bare)
        case _:
            return Typed(Choice(when, first, second), kind, lead.bare and other.bare)


def _pair(
    scope: Scope,
    left: tree.Expression,
    right: tree.Expression,
    expected: Kind | None = None,
    other: Scope | None = None,
) -> tuple[Typed | None, Typed | None]:
    """Two terms that stand beside each other: a word takes the kind of the other.

    `other` is what the right one sees, where that is not the same.
    """
    there = scope if other is None else other
    if expected is None and _waits(scope, left) and not _waits(scope, right):
        second = term(there, right)
        return (None if second is None else term(scope, left, second.kind)), second
    first = term(scope, left, expected)
    if first is None:
        return None, None if _waits(scope, right) else term(there, right, expected)
    return first, term(there, right, expected if expected is not None else first.kind)


def _waits(scope: Scope, expression: tree.Expression) -> bool:
    """Whether an expression is a word that takes its kind from what it stands beside."""
    match expression:
        case tree.Name(name=word):
            return not is_readable(scope, word)
        case tree.IfElse(then=then, otherwise=otherwise):
            return _waits(scope, then) and _waits(scope, otherwise)
        case _:
            return False


# --- conditions ----------------------------------------------------------------------------------


def condition(scope: Scope, expression: tree.Expression) -> Condition | None:
    """The condition; None where a mistake was told."""
    match expression:
        case tree.Unary(operator="not", part=part):
            found = condition(scope, part)
            return None if found is None else Not(found)
        case tree.Binary(operator="and" | "or" as joiner):
            return _joined(scope, expression, joiner)
        case tree.Binary(operator=operator) if operator in COMPARISONS:
            left, right = _pair(scope, expression.left, expression.right)
            if left is None or right is None:
                return None
            return compared(scope, left, operator, right, expression.span)
        case tree.Is(left=written, value=value, negated=negated):
            left, right = _pair(scope, written, value)
            if left is None or right is None:
                return None
            return _negated(is_value(scope, left, right, value.span), negated)
        case tree.In():
            return _negated(in_set(_READERS, scope, expression), expression.negated)
        case tree.IsGiven():
            return _negated(is_given(_READERS, scope, expression), expression.negated)
        case tree.Quantified():
            return quantified(_READERS, scope, expression)
        case tree.MayBe():
            return is_open(_READERS, scope, expression)
        case _:
            return _standing_alone(scope, expression)


def _negated(found: Condition | None, negated: bool) -> Condition | None:
    return Not(found) if found is not None and negated else found


def _joined(scope: Scope, expression: tree.Binary, joiner: str) -> Condition | None:
    parts: list[Condition] = []
    written = chain(expression, (joiner,))
    known = known_by if joiner == "and" else known_without
    for _, part in written:
        # what stands to the left is known to hold (for `or`: not to hold) where this part matters
        found = condition(scope, part)
        if found is not None:
            parts.append(found)
            scope = scope.knowing(known(found))
    if len(parts) < len(written):
        return None
    sort = And if joiner == "and" else Or
    opened: list[Condition] = []
    for one in parts:
        opened.extend(one.parts if isinstance(one, sort) else (one,))
    return sort(tuple(opened))


def _standing_alone(scope: Scope, expression: tree.Expression) -> Condition | None:
    typed = term(scope, expression)
    if typed is None:
        return None
    if isinstance(typed.kind, YesNo):
        return is_value(scope, typed, Typed(Constant("yes", YesNo()), YesNo()), expression.span)
    shown = say_term(typed.term)
    counted = f"({shown})" if isinstance(typed.term, Aggregate) else shown
    example = (
        f"{shown} is {typed.kind.values[0]}" if isinstance(typed.kind, Enumeration) else f"{counted} > 0"
    )
    scope.wrong(
        expression.span,
        f"`{shown}` is {described(typed.kind)}, and a condition is needed here",
        f"compare it, as in `{example}`",
    )
    return None


_READERS = Readers(term, _number, _maybe, term_of_kind, constant, condition)
