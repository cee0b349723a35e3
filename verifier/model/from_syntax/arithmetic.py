"""Terms put together, constants folded exactly."""

from collections.abc import Iterable
from fractions import Fraction

from attrs import evolve, frozen

from verifier.model.kinds import Kind, Number
from verifier.model.measures import divided, multiplied
from verifier.model.terms import Choice, Constant, Greatest, Least, Product, Quotient, Scaled, Sum, Term


@frozen(repr=False)
class Typed:
    """A term with its kind; `bare` where it is written without a measure and takes that of its neighbour."""

    term: Term
    kind: Kind
    bare: bool = False


def constant_number(term: Term) -> Fraction | None:
    """The number where the term is one."""
    if isinstance(term, Constant) and isinstance(term.value, Fraction):
        return term.value
    return None


def measured(term: Term, kind: Number) -> Term:
    """A term of constants only, with its constants given the kind that the term stands beside."""
    match term:
        case Constant():
            return evolve(term, kind=kind)
        case Choice(condition=condition, then=then, otherwise=otherwise):
            return Choice(condition, measured(then, kind), measured(otherwise, kind))
        case Scaled(factor=factor, part=part):
            if isinstance(factor.kind, Number) and factor.kind.measure is not None:
                return term
            return Scaled(factor, measured(part, kind))
        case Sum(parts=parts):
            return Sum(tuple(measured(part, kind) for part in parts))
        case Least(parts=parts):
            return Least(tuple(measured(part, kind) for part in parts))
        case Greatest(parts=parts):
            return Greatest(tuple(measured(part, kind) for part in parts))
        case _:
            return term


def only_constants(term: Term) -> bool:
    """Whether a term takes its values from constants alone."""
    match term:
        case Constant():
            return True
        case Choice(then=then, otherwise=otherwise):
            return only_constants(then) and only_constants(otherwise)
        case Scaled(part=part):
            return only_constants(part)
        case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
            return all(map(only_constants, parts))
        case _:
            return False


def total(parts: Iterable[Term], kind: Number) -> Term:
    """The sum: nested sums opened, the constants gathered where the first one stands."""
    opened: list[Term] = []
    for part in parts:
        opened.extend(part.parts if isinstance(part, Sum) else (part,))
    constants = [number for part in opened if (number := constant_number(part)) is not None]
    kept: list[Term] = []
    gathered = False
    for part in opened:
        if constant_number(part) is None:
            kept.append(part)
        elif not gathered:
            gathered = True
            if sum(constants) != 0 or len(constants) == len(opened):
                kept.append(Constant(sum(constants, Fraction(0)), kind))
    return kept[0] if len(kept) == 1 else Sum(tuple(kept))


def scaled(factor: Fraction, measure: str | None, term: Term, kind: Number) -> Term:
    """The multiple of a term; `measure` is that of the factor, `kind` that of the product."""
    if (number := constant_number(term)) is not None:
        return Constant(factor * number, kind)
    if factor == 0:
        return Constant(Fraction(0), kind)
    if isinstance(term, Scaled):
        inner = term.factor.value
        assert isinstance(inner, Fraction)
        assert isinstance(term.factor.kind, Number)
        return scaled(factor * inner, multiplied(measure, term.factor.kind.measure), term.part, kind)
    if factor == 1 and measure is None:
        return term
    if isinstance(term, Quotient) and isinstance(term.left, Constant):
        assert isinstance(term.left.value, Fraction)
        assert isinstance(term.left.kind, Number)
        over = Number(multiplied(measure, term.left.kind.measure))
        return Quotient(Constant(factor * term.left.value, over), term.right)
    return Scaled(Constant(factor, Number(measure)), term)


def product(left: Term, right: Term, kind: Number) -> Term:
    """`left * right`, its constants before it, its factors from the left to the right."""
    for one, other in ((left, right), (right, left)):
        factor = one if isinstance(one, Constant) else one.factor if isinstance(one, Scaled) else None
        if factor is not None and isinstance(factor.value, Fraction) and isinstance(factor.kind, Number):
            first, second = (p.part if p is one and isinstance(p, Scaled) else p for p in (left, right))
            rest = other if one is factor else product(first, second, kind)
            return scaled(factor.value, factor.kind.measure, rest, kind)
    if isinstance(right, Product):
        return Product(product(left, right.left, kind), right.right)
    return Product(left, right)


def quotient(left: Term, right: Term, kind: Number) -> Term:
    """`left / right`, the constants of both before it."""
    factor = right if isinstance(right, Constant) else right.factor if isinstance(right, Scaled) else None
    if factor is not None and isinstance(factor.value, Fraction) and isinstance(factor.kind, Number):
        rest = quotient(left, right.part, kind) if isinstance(right, Scaled) else left
        return scaled(1 / factor.value, divided(None, factor.kind.measure), rest, kind)
    if isinstance(left, Scaled) and isinstance(left.factor.value, Fraction):
        assert isinstance(left.factor.kind, Number)
        return scaled(left.factor.value, left.factor.kind.measure, quotient(left.part, right, kind), kind)
    return Quotient(left, right)


def least(parts: tuple[Term, ...], kind: Number) -> Term:
    """`min`, folded where every part is a number."""
    numbers = [number for part in parts if (number := constant_number(part)) is not None]
    if len(numbers) == len(parts):
        return Constant(min(numbers), kind)
    return parts[0] if len(parts) == 1 else Least(parts)


def greatest(parts: tuple[Term, ...], kind: Number) -> Term:
    """`max`, folded where every part is a number."""
    numbers = [number for part in parts if (number := constant_number(part)) is not None]
    if len(numbers) == len(parts):
        return Constant(max(numbers), kind)
    return parts[0] if len(parts) == 1 else Greatest(parts)
