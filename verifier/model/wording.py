"""Terms, conditions, conclusions and kinds in the author's language, exact, so that they read back.

``Comparison(Fact("failed_first"), "<=", Constant(30))`` becomes ``failed_first <= 30 credits``.
"""

from fractions import Fraction

from verifier.model.kind_of import is_negative
from verifier.model.kind_of import kind_of as kind_of
from verifier.model.kinds import Number, YesNo
from verifier.model.measures import ratio
from verifier.model.paths import member_word
from verifier.model.terms import (
    Aggregate,
    Always,
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Elapsed,
    Fact,
    Field,
    Given,
    Greatest,
    Least,
    Magnitude,
    Members,
    Not,
    Open,
    Or,
    OrElse,
    Product,
    Quantified,
    Quotient,
    Rounded,
    Scaled,
    Shifted,
    Sum,
    Term,
    Truth,
    Within,
)
from verifier.model.values import show_number
from verifier.model.wording_kinds import say_kind as say_kind
from verifier.model.wording_kinds import say_value as say_value


def say_term(term: Term) -> str:
    """A term as an author writes it."""
    match term:
        case Constant(value=value, kind=kind):
            return say_value(value, kind)
        case Fact(name=name) | Field(name=name) | Chosen(decision=name):
            return name
        case Sum(parts=parts):
            return _say_sum(parts)
        case Scaled():
            return ("-" if is_negative(term) else "") + _say_product(term)
        case Least(parts=parts):
            return f"min({', '.join(map(say_term, parts))})"
        case Greatest(parts=parts):
            return f"max({', '.join(map(say_term, parts))})"
        case Choice(condition=condition, then=then, otherwise=otherwise):
            return f"if {say_condition(condition)} then {operand(then)} else {operand(otherwise)}"
        case Truth(condition=condition):
            return say_condition(condition)
        case Product(left=left, right=right):
            return f"{_factor(left)} * {_factor(right, behind=True)}"
        case Quotient(left=left, right=right):
            return f"{_factor(left)} / {_factor(right, behind=True)}"
        case Magnitude(part=part):
            return f"abs({say_term(part)})"
        case Rounded(part=part, step=step, mode=mode):
            return f"round {operand(part)} to {show_number(step)} {mode}"
        case OrElse(part=part, otherwise=otherwise):
            return f"{_factor(part, behind=True)} or else {_factor(otherwise, behind=True)}"
        case Elapsed(unit=unit, start=start, end=end):
            return f"{unit} from {operand(start)} to {operand(end)}"
        case Shifted(start=start, amount=amount):
            return _say_sum((start, amount))
        case Aggregate():
            return _say_aggregate(term)


_LOOSE = Choice | Truth | Aggregate | OrElse | Rounded | Elapsed | Shifted
"""Terms that stand in brackets beside anything else."""


def operand(term: Term) -> str:
    """A term beside an operator, in brackets where the language needs them."""
    words = say_term(term)
    return f"({words})" if isinstance(term, _LOOSE) else words


def _factor(term: Term, behind: bool = False) -> str:
    """A term that is multiplied or divided, or `behind` such a sign, in brackets where it needs them."""
    loose = isinstance(term, _LOOSE | Sum) or is_negative(term)
    if isinstance(term, Constant):
        loose = loose or "/" in say_term(term)  # `50 percent / 3`
    if behind:
        loose = loose or isinstance(term, Scaled | Product | Quotient)
    return f"({say_term(term)})" if loose else say_term(term)


def _say_aggregate(term: Aggregate) -> str:
    if term.part is None:
        return f"count of {_say_members(term.over)}"
    weighted = "" if term.weight is None else f" weighted by {_factor(term.weight)}"
    return f"{term.function} of {_factor(term.part)}{weighted} over {_say_members(term.over)}"


def _say_members(over: Members) -> str:
    """`modules where failed`, `best 90 credits of modules where passed by mark`."""
    words = over.list if isinstance(over.where, Always) else f"{over.list} where {_test(over.where)}"
    if over.best is None:
        return words
    amount, share = say_value(over.best.amount.value, Number()), say_term(over.best.share)
    return f"best {amount} {share} of {words} by {_factor(over.best.by)}"


def _say_quantified(condition: Quantified) -> str:
    over = condition.over
    words = f"{condition.quantifier} {member_word(over.record)}"
    if condition.named:
        words += f" of {over.list}"
    if not isinstance(over.where, Always):
        words += f" where {_test(over.where)}"
    return f"{words} has {_test(condition.has)}"


def _test(condition: Condition) -> str:
    """What stands after `where` or `has`: in brackets where a sign in it could be read on behind it."""
    words = bracketed(condition)
    if not words.startswith("(") and any(f" {sign} " in words for sign in "+-*/"):
        return f"({words})"
    return words


def _say_product(term: Scaled) -> str:
    """A multiple without its sign: `2 * x`, `x / 2`, `2 * x / 3`."""
    value, kind = term.factor.value, term.factor.kind
    assert isinstance(value, Fraction)
    value = abs(value)
    part = _factor(term.part)
    if isinstance(kind, Number) and (both := ratio(kind.measure)) is not None:
        plain = value.numerator == 1 and both[0] is None
        times = "" if plain else f"{say_value(Fraction(value.numerator), Number(both[0]))} * "
        return f"{times}{part} / {value.denominator} {both[1]}"
    if isinstance(kind, Number) and kind.measure is None and value.numerator == 1:
        return part if value == 1 else f"{part} / {value.denominator}"
    if "/" in show_number(value):
        return f"{say_value(Fraction(value.numerator), kind)} * {part} / {value.denominator}"
    return f"{say_value(value, kind)} * {part}"


def _say_sum(parts: tuple[Term, ...]) -> str:
    words = operand(parts[0])
    for part in parts[1:]:
        if not is_negative(part):
            words += f" + {operand(part)}"
        elif isinstance(part, Scaled):
            words += f" - {_say_product(part)}"
        elif isinstance(part, Constant) and isinstance(part.value, Fraction):
            words += f" - {say_value(-part.value, part.kind)}"
    return words


def say_condition(condition: Condition) -> str:
    """A condition as an author writes it."""
    match condition:
        case Always():
            return "yes"
        case Comparison(left=left, operator=operator, right=right):
            return f"{operand(left)} {operator} {operand(right)}"
        case Within() | Among():
            return _say_test(condition, "")
        case Open(decision=decision, value=value):
            return f"{decision} may be {say_term(value)}"
        case Given(part=part):
            return f"{operand(part)} is given"
        case Quantified():
            return _say_quantified(condition)
        case Not(part=part):
            return _say_not(part)
        case And(parts=parts):
            return " and ".join(map(bracketed, parts))
        case Or(parts=parts):
            return " or ".join(map(bracketed, parts))


def bracketed(condition: Condition) -> str:
    words = say_condition(condition)
    return f"({words})" if isinstance(condition, And | Or | Quantified) else words


def _say_not(part: Condition) -> str:
    match part:
        case Always():
            return "no"
        case Given(part=given):
            return f"{operand(given)} is not given"
        case Among(left=Fact() | Field() | Chosen() as left, values=("yes",)) if isinstance(left.kind, YesNo):
            return f"not {say_term(left)}"
        case Among() | Within():
            return _say_test(part, "not ")
        case _:
            return f"not ({say_condition(part)})"


def _say_test(test: Within | Among, negation: str) -> str:
    left = operand(test.left)
    if isinstance(test, Within):
        return f"{left} {negation}in {_low_end(test.low, test.high)} .. {operand(test.high)}"
    kind = kind_of(test.left)
    stands_alone = isinstance(kind, YesNo) and isinstance(test.left, Fact | Field | Chosen)
    if stands_alone and not negation and test.values == ("yes",):
        return left
    if len(test.values) == 1:
        return f"{left} is {negation}{say_value(test.values[0], kind)}"
    return f"{left} {negation}in {{{', '.join(say_value(v, kind) for v in test.values)}}}"


def _low_end(low: Term, high: Term) -> str:
    """`31` of `31 .. 45 credits`: the measure is said once where both ends are plain numerals."""
    if isinstance(low, Constant) and isinstance(high, Constant):
        words, other = operand(low), operand(high)
        measure = " " + (low.kind.measure or "") if isinstance(low.kind, Number) else ""
        if len(measure) > 1 and words.endswith(measure) and other.endswith(measure):
            return words.removesuffix(measure)
    return operand(low)
