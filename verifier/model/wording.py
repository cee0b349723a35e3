"""Terms, conditions, conclusions and kinds in the author's language, exact, so that they read back.

``Comparison(Fact("failed_first"), "<=", Constant(30))`` becomes ``failed_first <= 30 credits``.
"""

from fractions import Fraction

from verifier.model.kinds import DATE, FIRST_DAY, LAST_DAY, Kind, Number, Value, YesNo, is_date
from verifier.model.rules import Conclusion, Strength
from verifier.model.terms import (
    Always,
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Greatest,
    Least,
    Not,
    Open,
    Or,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)
from verifier.model.values import show_date, show_number


def say_value(value: Value, kind: Kind) -> str:
    """A value with the measure of its kind: `30 credits`, `merit`, `1 credits / 3`."""
    if not isinstance(value, Fraction):
        return value
    if is_date(kind):
        return show_date(value)
    measure = kind.measure if isinstance(kind, Number) else None
    if measure is None:
        return show_number(value)
    numeral = show_number(value)
    if "/" in numeral:
        return f"{value.numerator} {measure} / {value.denominator}"
    return f"{numeral} {measure}"


def say_kind(kind: Kind) -> str:
    """A kind as written where it is declared: `credits from 0 to 180 step 5`, `one of ma, msc`."""
    if isinstance(kind, YesNo):
        return "yes/no"
    if not isinstance(kind, Number):
        return "ordered " + " < ".join(kind.values) if kind.ordered else "one of " + ", ".join(kind.values)
    words = [kind.measure or "number"]
    if is_date(kind):
        for word, day, open_end in (("from", kind.low, FIRST_DAY), ("to", kind.high, LAST_DAY)):
            words += (word, show_date(day)) if day is not None and day != open_end else ()
        return " ".join(words)
    for word, number in (("from", kind.low), ("to", kind.high), ("step", kind.step)):
        if number is not None:
            words += (word, show_number(number))
    return " ".join(words)


def say_term(term: Term) -> str:
    """A term as an author writes it."""
    match term:
        case Constant(value=value, kind=kind):
            return say_value(value, kind)
        case Fact(name=name) | Chosen(decision=name):
            return name
        case Sum(parts=parts):
            return _say_sum(parts)
        case Scaled():
            return ("-" if _is_negative(term) else "") + _say_product(term)
        case Least(parts=parts):
            return f"min({', '.join(map(say_term, parts))})"
        case Greatest(parts=parts):
            return f"max({', '.join(map(say_term, parts))})"
        case Choice(condition=condition, then=then, otherwise=otherwise):
            return f"if {say_condition(condition)} then {_operand(then)} else {_operand(otherwise)}"
        case Truth(condition=condition):
            return say_condition(condition)


def _operand(term: Term, inside_product: bool = False) -> str:
    """A term beside an operator, in brackets where the language needs them."""
    words = say_term(term)
    loose = isinstance(term, Choice | Truth) or (inside_product and isinstance(term, Sum))
    return f"({words})" if loose else words


def _is_negative(term: Term) -> bool:
    value = term.factor.value if isinstance(term, Scaled) else None
    if isinstance(term, Constant):
        value = term.value
    return isinstance(value, Fraction) and value < 0


def _say_product(term: Scaled) -> str:
    """A multiple without its sign: `2 * x`, `x / 2`, `2 * x / 3`."""
    value, kind = term.factor.value, term.factor.kind
    assert isinstance(value, Fraction)
    value = abs(value)
    part = _operand(term.part, inside_product=True)
    if isinstance(kind, Number) and kind.measure is None and value.numerator == 1:
        return part if value == 1 else f"{part} / {value.denominator}"
    if "/" in show_number(value):
        return f"{say_value(Fraction(value.numerator), kind)} * {part} / {value.denominator}"
    return f"{say_value(value, kind)} * {part}"


def _say_sum(parts: tuple[Term, ...]) -> str:
    words = _operand(parts[0])
    for part in parts[1:]:
        if not _is_negative(part):
            words += f" + {_operand(part)}"
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
            return f"{_operand(left)} {operator} {_operand(right)}"
        case Within() | Among():
            return _say_test(condition, "")
        case Open(decision=decision, value=value):
            return f"{decision} may be {say_term(value)}"
        case Not(part=part):
            return _say_not(part)
        case And(parts=parts):
            return " and ".join(map(_bracketed, parts))
        case Or(parts=parts):
            return " or ".join(map(_bracketed, parts))


def _bracketed(condition: Condition) -> str:
    words = say_condition(condition)
    return f"({words})" if isinstance(condition, And | Or) else words


def _say_not(part: Condition) -> str:
    match part:
        case Always():
            return "no"
        case Among(left=Fact() | Chosen() as left, values=("yes",)) if isinstance(left.kind, YesNo):
            return f"not {say_term(left)}"
        case Among() | Within():
            return _say_test(part, "not ")
        case _:
            return f"not ({say_condition(part)})"


def _say_test(test: Within | Among, negation: str) -> str:
    left = _operand(test.left)
    if isinstance(test, Within):
        return f"{left} {negation}in {_low_end(test.low, test.high)} .. {_operand(test.high)}"
    kind = kind_of(test.left)
    stands_alone = isinstance(kind, YesNo) and isinstance(test.left, Fact | Chosen)
    if stands_alone and not negation and test.values == ("yes",):
        return left
    if len(test.values) == 1:
        return f"{left} is {negation}{say_value(test.values[0], kind)}"
    return f"{left} {negation}in {{{', '.join(say_value(v, kind) for v in test.values)}}}"


def _low_end(low: Term, high: Term) -> str:
    """`31` of `31 .. 45 credits`: the measure is said once where both ends are plain numerals."""
    if isinstance(low, Constant) and isinstance(high, Constant):
        words, other = _operand(low), _operand(high)
        measure = " " + (low.kind.measure or "") if isinstance(low.kind, Number) else ""
        if len(measure) > 1 and words.endswith(measure) and other.endswith(measure):
            return words.removesuffix(measure)
    return _operand(low)


def kind_of(term: Term) -> Kind:
    """The kind of a term; a computed number has its measure and no range."""
    match term:
        case Constant(kind=kind) | Fact(kind=kind) | Chosen(kind=kind):
            return kind
        case Truth():
            return YesNo()
        case Choice(then=part) | Scaled(part=part):
            kind = kind_of(part)
            if not isinstance(kind, Number):
                return kind
            if isinstance(term, Scaled) and isinstance(term.factor.kind, Number):
                return Number(kind.measure or term.factor.kind.measure)
            return Number(kind.measure)
        case Sum(parts=parts) if any(is_date(kind_of(part)) for part in parts):
            # one date more than are taken away makes a date, as many the days between them
            dates = [part for part in parts if is_date(kind_of(part))]
            return Number(DATE if 2 * sum(map(_is_negative, dates)) < len(dates) else "days")
        case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
            kind = kind_of(parts[0])
            return Number(kind.measure) if isinstance(kind, Number) else kind


def say_conclusion(conclusion: Conclusion) -> str:
    """A conclusion as an author writes it, without its `then`: `option may be resubmission by panel`."""
    words = [conclusion.decision]
    if conclusion.option:
        words += ["may be"] + ([] if conclusion.form == "is" else [conclusion.form])
    else:
        words += ["is one of" if conclusion.form == "one of" else conclusion.form]
        words += ["normally"] if conclusion.strength is Strength.NORMALLY else []
    if conclusion.value is not None:
        words.append(_operand(conclusion.value))
    if conclusion.choices:
        words.append(", ".join(_say_guarded(c.value, c.guard) for c in conclusion.choices))
    if conclusion.body is not None:
        words += ["by", conclusion.body]
    return " ".join(words)


def _say_guarded(value: Term, guard: Condition) -> str:
    words = _operand(value)
    return words if isinstance(guard, Always) else f"{words} if {_bracketed(guard)}"
