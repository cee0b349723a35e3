"""Terms in English, exact, so that nobody who reads them can mistake one for another."""

from fractions import Fraction

from verifier.model.kinds import Number
from verifier.model.measures import ratio
from verifier.model.policy import Ambiguity
from verifier.model.terms import (
    Aggregate,
    Choice,
    Chosen,
    Constant,
    Elapsed,
    Fact,
    Field,
    Greatest,
    Least,
    Magnitude,
    Members,
    OrElse,
    Product,
    Quotient,
    Rounded,
    Scaled,
    Shifted,
    Sum,
    Term,
    Truth,
)
from verifier.model.values import show_number
from verifier.model.wording import say_value
from verifier.report.readback import conditions
from verifier.report.readback.words import Words, member, members, value

_ROUNDING = {
    "half up": "to the nearest multiple of {step}, a half upwards",
    "half even": "to the nearest multiple of {step}, a half to the even one",
    "up": "up to a multiple of {step}",
    "down": "down to a multiple of {step}",
}


def term(words: Words, part: Term) -> str:
    """A term as a noun phrase."""
    match part:
        case Constant(value=of, kind=kind):
            return value(of, kind)
        case Fact(name=name):
            called = words.called(name)
            return f"the reading of {called}" if isinstance(words.item(name), Ambiguity) else called
        case Chosen(decision=name, of=of):
            return words.decision(name, of)
        case Field(record=record, name=name):
            return f"{words.called(name, record)} of the {member(record)}"
        case Sum(parts=parts):
            return _sum(words, parts)
        case Scaled():
            return ("minus " if _negative(part) else "") + _multiple(words, part)
        case Least(parts=parts):
            return _extreme(words, "smaller" if len(parts) == 2 else "smallest", parts)
        case Greatest(parts=parts):
            return _extreme(words, "larger" if len(parts) == 2 else "largest", parts)
        case Choice(condition=condition, then=then, otherwise=other):
            where = conditions.inner(words, condition)
            return f"({term(words, then)} where {where}, and otherwise {term(words, other)})"
        case Truth(condition=condition):
            return f"(`yes` where {conditions.inner(words, condition)}, and otherwise `no`)"
        case Aggregate():
            return _aggregate(words, part)
        case OrElse(part=inner, otherwise=other):
            return f"({term(words, inner)}, or {term(words, other)} where that is absent)"
        case Product(left=left, right=right):
            return f"{_factor(words, left)} times {_factor(words, right)}"
        case Quotient(left=left, right=right):
            return f"{_factor(words, left)} divided by {_factor(words, right)}"
        case Rounded(part=inner, step=step, mode=mode):
            how = _ROUNDING[mode].format(step=show_number(step))
            return f"{_factor(words, inner)} rounded {how}"
        case Magnitude(part=inner):
            return f"the size of {_factor(words, inner)} without its sign"
        case Elapsed(unit=unit, start=start, end=end):
            return f"the number of whole {unit} from {_factor(words, start)} to {_factor(words, end)}"
        case Shifted(start=start, amount=amount, unit=unit):
            counted = amount.value if isinstance(amount, Constant) else None
            much = show_number(counted) if isinstance(counted, Fraction) else _factor(words, amount)
            return f"the day {much} {unit} after {_factor(words, start)}"


def whole(words: Words, part: Term) -> str:
    """A term that nothing stands beside: brackets around all of it are left out."""
    said = term(words, part)
    return said[1:-1] if isinstance(part, Aggregate | OrElse | Choice | Truth) and said[0] == "(" else said


def _factor(words: Words, part: Term) -> str:
    """A term beside `times`, `divided by` and the like, in brackets where it holds an operation itself."""
    said = term(words, part)
    return f"({said})" if isinstance(part, Sum | Least | Greatest | Quotient | Product | Rounded) else said


def _extreme(words: Words, which: str, parts: tuple[Term, ...]) -> str:
    said = [_part(words, part) for part in parts]
    return f"the {which} of {', '.join(said[:-1])} and {said[-1]}"


def _negative(part: Term) -> bool:
    of = part.factor.value if isinstance(part, Scaled) else None
    if isinstance(part, Constant):
        of = part.value
    return isinstance(of, Fraction) and of < 0


def _multiple(words: Words, part: Scaled) -> str:
    """A multiple without its sign: `2 times x`, `half of x`, `x divided by 3`."""
    of, kind = part.factor.value, part.factor.kind
    assert isinstance(of, Fraction)
    size, said = abs(of), _factor(words, part.part)
    if isinstance(kind, Number) and (both := ratio(kind.measure)) is not None:
        plain = size.numerator == 1 and both[0] is None
        times = "" if plain else f"{say_value(Fraction(size.numerator), Number(both[0]))} times "
        return f"{times}{said} divided by {size.denominator} {both[1]}"
    measured = isinstance(kind, Number) and kind.measure is not None
    if size == 1 and not measured:
        return said
    if size == Fraction(1, 2) and not measured:
        return f"half of {said}"
    if size.numerator == 1 and not measured:
        return f"{said} divided by {size.denominator}"
    if "/" in show_number(size):
        return f"{say_value(Fraction(size.numerator), kind)} times {said} divided by {size.denominator}"
    return f"{say_value(size, kind)} times {said}"


def _sum(words: Words, parts: tuple[Term, ...]) -> str:
    said = _part(words, parts[0])
    for part in parts[1:]:
        if not _negative(part):
            said += f" plus {_part(words, part)}"
        elif isinstance(part, Scaled):
            said += f" minus {_multiple(words, part)}"
        elif isinstance(part, Constant) and isinstance(part.value, Fraction):
            said += f" minus {say_value(-part.value, part.kind)}"
    return said


def _part(words: Words, part: Term) -> str:
    """A part of a sum, in brackets where the words beside it could seem to belong to it."""
    said = term(words, part)
    return f"({said})" if isinstance(part, Sum | Least | Greatest | Rounded) else said


# --- members ---------------------------------------------------------------------------------------------


def _aggregate(words: Words, of: Aggregate) -> str:
    over = listed(words, of.over)
    if of.function == "count" or of.part is None:
        return f"the number of {over}"
    part = _factor(words, of.part)
    weighted = "" if of.weight is None else f", weighted by {_factor(words, of.weight)},"
    what = {"sum": "sum", "min": "smallest", "max": "largest", "mean": "mean"}[of.function]
    best = " (each weighing what of it counts)" if of.function == "mean" and of.over.best else ""
    return f"(the {what} of {part}{weighted} over the {over}{best})"


def listed(words: Words, over: Members) -> str:
    """`modules in “taught modules” for which …`."""
    of = words.of_member(over.owner)
    said = f"{members(over.record)} in {words.called(over.list, over.owner)}{of}"
    said += conditions.where(words, over.where, " for which ")
    if over.best is not None:
        best = over.best
        amount = value(best.amount.value, best.amount.kind)
        by, share = term(words, best.by), term(words, best.share)
        said = f"best {said} (by {by}, the highest first, until {share} comes to {amount}, the last in part)"
    return said
